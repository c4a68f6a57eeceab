// Chart.js, and of it only what a radar and a line need. Imported by Radar and TrendLine when they are drawn,
// never by a page: what nobody looks at is not fetched.
import {
	Chart,
	Filler,
	LinearScale,
	CategoryScale,
	LineController,
	LineElement,
	PointElement,
	RadarController,
	RadialLinearScale
} from 'chart.js';

Chart.register(
	Filler,
	LinearScale,
	CategoryScale,
	LineController,
	LineElement,
	PointElement,
	RadarController,
	RadialLinearScale
);

export { Chart };
