// Which comparisons may be tested, many tests at once, and words for an effect.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectWord, testChanges } from '#domain/change-test.ts';
import { adjustHolm } from '#domain/holm.ts';
import { mannWhitney } from '#domain/mann-whitney.ts';

const side = (...counts: number[]) => ({ counts, n: counts.reduce((all, count) => all + count, 0) });
const p = fc.double({ min: 0, max: 1, noNaN: true });

describe('Holm', () => {
	test('[C36] by hand: four tests', () => {
		// 4 × 0.005, 3 × 0.01, 2 × 0.03, and 1 × 0.04, which may not be less than the one before.
		expect(adjustHolm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
		expect(adjustHolm([])).toEqual([]);
		for (const wrong of [-0.1, 1.1, NaN]) expect(() => adjustHolm([0.5, wrong])).toThrow(RangeError);
	});

	test('[C36] never smaller than the raw one, never above 1, in the same order, in whatever order given', () => {
		fc.assert(
			fc.property(fc.array(p, { maxLength: 40 }), (ps) => {
				const adjusted = adjustHolm(ps);
				for (const [at, raw] of ps.entries()) {
					expect(adjusted[at]!).toBeGreaterThanOrEqual(raw);
					expect(adjusted[at]!).toBeLessThanOrEqual(Math.min(1, raw * ps.length));
					for (const [other, theirs] of ps.entries())
						if (raw <= theirs) expect(adjusted[at]!).toBeLessThanOrEqual(adjusted[other]!);
				}
				expect(adjustHolm(ps.toReversed())).toEqual(adjusted.toReversed());
			}),
			{ seed: 20_160_305 }
		);
	});
});

describe('the tests of a comparison', () => {
	test('[C37] nine scores on either side are too few; ten and ten are tested', () => {
		const few = { isMade: false, why: 'few-scores' };
		const { made, tests } = testChanges([
			{ before: side(9, 0, 0, 0), after: side(0, 0, 0, 15) },
			{ before: side(15, 0, 0, 0), after: side(0, 0, 0, 9) },
			{ before: side(5, 5, 0, 0), after: side(0, 0, 5, 5) },
			{ before: side(2, 1, 1, 0), after: side(1, 1, 1, 1) }
		]);
		expect(made).toBe(1);
		expect([tests[0], tests[1], tests[3]]).toEqual([few, few, few]);
		expect(tests[2]).toMatchObject({ isMade: true, method: 'exact' });
	});

	test('[C33] [C38] Holm is over the tests that were made, and over no others', () => {
		const up = { before: side(8, 4, 2, 1), after: side(0, 2, 6, 10) };
		const little = { before: side(3, 6, 5, 1), after: side(2, 6, 8, 2) };
		const alike = { before: side(0, 15, 0, 0), after: side(0, 18, 0, 0) };
		const few = { before: side(4, 5, 0, 0), after: side(0, 2, 6, 10) };
		const { made, tests } = testChanges([alike, up, few, little]);
		expect(made).toBe(2);
		expect(tests[0]).toEqual({ isMade: false, why: 'all-same' });
		const ps = [up, little].map((each) => mannWhitney(each.before.counts, each.after.counts));
		const [first, second] = ps.map((each) => (each.isMade ? each.p : NaN));
		expect(tests[1]).toMatchObject({ p: first, pHolm: 2 * first! });
		expect(tests[3]).toMatchObject({ p: second, pHolm: second });
		expect(testChanges([])).toEqual({ made: 0, tests: [] });
		// The order of statements never matters.
		expect(testChanges([little, few, up, alike])).toEqual({ made, tests: tests.toReversed() });
	});

	test('[C39] an effect has four words, the same up and down', () => {
		const words = [0, 0.146, 0.147, 0.329, 0.33, 0.473, 0.474, 1].map(effectWord);
		expect(words).toEqual([
			...['negligible', 'negligible', 'small', 'small'],
			...['medium', 'medium', 'large', 'large']
		]);
		expect([-0.2, -0.4, -0.9].map(effectWord)).toEqual(['small', 'medium', 'large']);
	});
});
