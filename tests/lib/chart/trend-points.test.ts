// A projector draws five assessments of a statement, and says how many it leaves out.
import { expect, test } from 'vitest';
import { pickPoints } from '../../../src/routes/hall/[session]/scene/trend-points.ts';

test('[C42] up to five points are all there; of more, the first and the last four, and how many lie between', () => {
	expect(pickPoints([1, 2, 3])).toEqual({ points: [1, 2, 3], between: 0 });
	expect(pickPoints([1, undefined, 3, 4, 5])).toEqual({ points: [1, undefined, 3, 4, 5], between: 0 });
	expect(pickPoints([1, 2, 3, 4, 5, 6])).toEqual({ points: [1, 3, 4, 5, 6], between: 1 });
	expect(pickPoints(Array.from({ length: 20 }, (_, at) => at))).toEqual({
		points: [0, 16, 17, 18, 19],
		between: 15
	});
});
