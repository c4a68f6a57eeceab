// The picture of score and influence: every statement in its own quarter, none over another, none over a line.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quarterOf, quarters } from '#domain/influence.ts';
import { meanHundredths } from '#domain/tally.ts';
import { layInfluence, nameLengths } from '$lib/chart/influence-layout.ts';

const seed = 20161121;
const names = {
	'weak-influential': 180,
	'strong-influential': 150,
	'weak-slight': 200,
	'strong-slight': 180
};
const box = { width: 590, height: 430, pad: 52, chip: 34, names };
type Given = { score: number; influence: number };

function lay(given: readonly Given[], { cutoffHundredths = 250, levels = 4 } = {}) {
	const points = given.map(({ score, influence }, index) => ({
		number: index + 1,
		scoreHundredths: meanHundredths(score, 20),
		influenceHundredths: meanHundredths(influence, 20),
		quarter: quarterOf({ sum: score, n: 20, cutoffHundredths }, { sum: influence, n: 20 })
	}));
	return { points, laid: layInfluence(points, { cutoffHundredths, levels }, box) };
}

describe('the picture of influence', () => {
	test('[I5] stands evenly: no influence at the left, the highest score on top, the lines where they belong', () => {
		const { laid } = lay([{ score: 80, influence: 60 }]);
		expect(laid.points[0]).toMatchObject({ at: { x: box.width - box.pad, y: box.pad }, isMoved: false });
		expect(laid.lineX).toBe(box.width / 2);
		expect(laid.lineY).toBe(box.height / 2);
		expect(laid.columns.map(({ x }) => Math.round(x))).toEqual([52, 214, 376, 538]);
		expect(laid.rows.map(({ value }) => value)).toEqual([1, 2, 3, 4]);
	});

	test('[I5] thirty statements: each in its quarter and in the frame, none covers another', () => {
		const scattered = fc.array(
			fc.record({ score: fc.integer({ min: 20, max: 80 }), influence: fc.integer({ min: 0, max: 60 }) }),
			{ minLength: 1, maxLength: 30 }
		);
		fc.assert(
			fc.property(scattered, fc.integer({ min: 100, max: 400 }), (given, cutoffHundredths) => {
				const { points, laid } = lay(given, { cutoffHundredths });
				for (const [index, placed] of laid.points.entries()) {
					const quarter = points[index]!.quarter;
					expect(placed.x >= laid.lineX).toBe(quarter.endsWith('influential'));
					expect(placed.y >= laid.lineY).toBe(quarter.startsWith('weak'));
					expect(placed.x).toBeGreaterThan(0);
					expect(placed.x).toBeLessThan(box.width);
					expect(placed.y).toBeGreaterThan(0);
					expect(placed.y).toBeLessThan(box.height);
				}
			}),
			{ seed, numRuns: 60 }
		);
	});

	test('[I5] all thirty in one place still stand side by side', () => {
		const { laid } = lay(Array(30).fill({ score: 40, influence: 40 }));
		const pairs = laid.points.flatMap((a, index) => laid.points.slice(index + 1).map((b) => [a, b] as const));
		// What was agreed aloud has a square mark, whose corners reach further than a round one.
		for (const [a, b] of pairs)
			expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(box.chip);
		expect(laid.points.filter(({ isMoved }) => isMoved)).toHaveLength(29);
	});

	test('[I5] who stands at the end of the scale, or moves aside, leaves the names of the quarters free', () => {
		const half = box.chip / 2;
		for (const [score, influence] of [
			[80, 25],
			[80, 40],
			[20, 20],
			[20, 40]
		] as const) {
			const { points, laid } = lay(Array(12).fill({ score, influence }));
			const quarter = quarters.find((each) => each === points[0]!.quarter)!;
			const low = (quarter.endsWith('influential') ? laid.lineX : 0) + nameLengths.left;
			const far = nameLengths.edge + nameLengths.height;
			for (const { x, y } of laid.points) {
				const isBeside = x + half <= low || x - half >= low + names[quarter];
				const isOff = quarter.startsWith('weak') ? y + half <= box.height - far : y - half >= far;
				expect({ x, y, isFree: isBeside || isOff }).toMatchObject({ isFree: true });
			}
		}
	});
});
