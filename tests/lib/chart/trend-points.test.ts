// A projector draws as many assessments of a statement as it has room for, and says how many it leaves out.
import { expect, test } from 'vitest';
import { pickPoints } from '../../../src/routes/hall/[session]/scene/trend-points.ts';

const write = (point: number | undefined) => (point === undefined ? '–' : String(point));

test('[C42] up to five points are all there; of more, the first and the last four, and how many lie between', () => {
	const drawn = (all: readonly (number | undefined)[]) => pickPoints(all, write);
	expect(drawn([1, 2, 3])).toEqual({ points: [1, 2, 3], between: 0, most: 5 });
	expect(drawn([1, undefined, 3, 4, 5])).toEqual({ points: [1, undefined, 3, 4, 5], between: 0, most: 5 });
	expect(drawn([1, 2, 3, 4, 5, 6])).toEqual({ points: [1, 3, 4, 5, 6], between: 1, most: 5 });
	expect(drawn(Array.from({ length: 20 }, (_, at) => at))).toEqual({
		points: [0, 16, 17, 18, 19],
		between: 15,
		most: 5
	});
});

test('[C42] figures of hundreds of people need more room: three points of them', () => {
	const long = (point: number) => `${point * 100} / 300`;
	expect(pickPoints([8, 7, 6], long)).toEqual({ points: [8, 7, 6], between: 0, most: 3 });
	expect(pickPoints([8, 7, 6, 5], long)).toEqual({ points: [8, 6, 5], between: 1, most: 3 });
});
