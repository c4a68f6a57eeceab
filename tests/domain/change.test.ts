// Before and after without knowing whose answer was whose.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	changeOf,
	changeWord,
	cliffsDelta,
	countNewRaters,
	differenceHundredths,
	isFieldUncertain
} from '#domain/change.ts';

const counts = (...of: number[]) => ({ counts: of, unknown: 0 });
const level = fc.integer({ min: 0, max: 12 });
const side = fc.array(level, { minLength: 4, maxLength: 4 }).filter((all) => all.some((count) => count > 0));

/** Cliff's delta as its definition reads: every earlier answer against every later one. */
function countPairs(before: readonly number[], after: readonly number[]): number {
	const spell = (all: readonly number[]) => all.flatMap((count, index) => Array<number>(count).fill(index));
	const [earlier, later] = [spell(before), spell(after)];
	const signs = later.flatMap((y) => earlier.map((x) => Math.sign(y - x)));
	return signs.reduce((all, sign) => all + sign, 0) / signs.length;
}

describe('up, same or down', () => {
	test.each([
		// The paper's 33 of 15; 49 of 18 is 2.722…, so it rose by 0.522….
		[{ sum: 33, n: 15 }, { sum: 49, n: 18 }, 'up', 52],
		// 37/15 is 2.4666…, 45/18 is 2.50: 0.0333… stays.
		[{ sum: 37, n: 15 }, { sum: 45, n: 18 }, 'same', 3],
		// Exactly a tenth has moved: 20/10 and 21/10.
		[{ sum: 20, n: 10 }, { sum: 21, n: 10 }, 'up', 10],
		[{ sum: 21, n: 10 }, { sum: 20, n: 10 }, 'down', -10],
		// A hair less has not: 200/100 and 209/100.
		[{ sum: 200, n: 100 }, { sum: 209, n: 100 }, 'same', 9],
		[{ sum: 30, n: 15 }, { sum: 36, n: 18 }, 'same', 0]
	] as const)('[C1] %j then %j is %s by %i hundredths', (before, after, word, hundredths) => {
		expect(changeWord(before, after)).toBe(word);
		expect(differenceHundredths(before, after)).toBe(hundredths);
	});

	test('[C1] the way back is the same way, and half a hundredth rounds away from zero', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 40 }),
				fc.integer({ min: 1, max: 40 }),
				level,
				level,
				(n, m, a, b) => {
					const [before, after] = [
						{ sum: n + a, n },
						{ sum: m + b, n: m }
					];
					expect(differenceHundredths(after, before) + differenceHundredths(before, after)).toBe(0);
					const opposite = { up: 'down', down: 'up', same: 'same' }[changeWord(before, after)];
					expect(changeWord(after, before)).toBe(opposite);
				}
			),
			{ seed: 20_160_305 }
		);
		expect(differenceHundredths({ sum: 200, n: 100 }, { sum: 401, n: 200 })).toBe(1);
	});

	test('[C2] four scores on either side are compared with nothing', () => {
		expect(changeOf(counts(1, 1, 1, 1), counts(2, 5, 5, 3))).toBeUndefined();
		expect(changeOf(counts(2, 5, 5, 3), { counts: [1, 1, 1, 1], unknown: 9 })).toBeUndefined();
		expect(changeOf(counts(2, 1, 1, 1), counts(2, 1, 1, 1))?.word).toBe('same');
	});

	test('[C3] a field is no surer than its statements, however many people said that they do not know', () => {
		const of = (before: number, after: number) => ({ before: { n: before }, after: { n: after } });
		expect(isFieldUncertain([of(5, 5), of(5, 5), of(9, 30)])).toBe(true);
		expect(isFieldUncertain([of(5, 5), of(10, 10)])).toBe(false);
		expect(isFieldUncertain([])).toBe(true);
	});

	test('[C3] nine people are too few to be sure, and so is an effect that may be none', () => {
		expect(changeOf(counts(9, 0, 0, 0), counts(0, 0, 0, 15))?.isUncertain).toBe(true);
		expect(changeOf(counts(10, 0, 0, 0), counts(0, 0, 0, 10))).toMatchObject({
			word: 'up',
			isUncertain: false
		});
		// The strongest change there can be is never less sure than a weaker one.
		expect(changeOf(counts(15, 0, 0, 0), counts(0, 0, 0, 18))).toMatchObject({ isUncertain: false });
		expect(changeOf(counts(0, 0, 0, 15), counts(18, 0, 0, 0))).toMatchObject({
			word: 'down',
			isUncertain: false
		});
		expect(changeOf(counts(8, 4, 2, 1), counts(0, 2, 6, 10))).toMatchObject({
			word: 'up',
			isUncertain: false
		});
		expect(changeOf(counts(2, 6, 5, 2), counts(2, 6, 7, 3))).toMatchObject({ isUncertain: true });
	});
});

describe("Cliff's delta", () => {
	test('[C4] is the share of pairs that rose less the share that fell', () => {
		fc.assert(
			fc.property(side, side, (before, after) => {
				const { delta, low, high } = cliffsDelta(before, after);
				expect(delta).toBeCloseTo(countPairs(before, after), 12);
				expect(low).toBeLessThanOrEqual(delta + 1e-12);
				expect(high).toBeGreaterThanOrEqual(delta - 1e-12);
				expect(low).toBeGreaterThanOrEqual(-1);
				expect(high).toBeLessThanOrEqual(1);
				const back = cliffsDelta(after, before);
				expect(back.delta).toBeCloseTo(-delta, 12);
				expect(back.low).toBeCloseTo(-high, 9);
			}),
			{ seed: 20_160_806 }
		);
	});

	test('[C4] one score on a side leaves the interval open; where all pairs are alike the smaller side tells', () => {
		expect(cliffsDelta([1, 0, 0, 0], [0, 0, 5, 5])).toEqual({ delta: 1, low: -1, high: 1 });
		expect(cliffsDelta([0, 5, 0, 0], [0, 7, 0, 0])).toMatchObject({ delta: 0 });
		// (5 − 1.96²) / (5 + 1.96²), and (15 − 1.96²) / (15 + 1.96²).
		const [five, fifteen] = [
			cliffsDelta([5, 0, 0, 0], [0, 0, 0, 5]),
			cliffsDelta([0, 0, 0, 18], [15, 0, 0, 0])
		];
		expect(five).toMatchObject({ delta: 1, high: 1 });
		expect(five.low).toBeCloseTo(0.131, 3);
		expect(fifteen).toMatchObject({ delta: -1, low: -1 });
		expect(fifteen.high).toBeCloseTo(-0.592, 3);
		expect(() => cliffsDelta([0, 0, 0, 0], [0, 0, 0, 5])).toThrow(RangeError);
	});
});

test('[C6] new raters are counted exactly only where everybody has a name', () => {
	expect(countNewRaters(['a', 'b'], ['b', 'c', 'd'])).toEqual({ count: 2, isExact: true });
	expect(countNewRaters(Array(15).fill(undefined), Array(18).fill(undefined))).toEqual({
		count: 3,
		isExact: false
	});
	expect(countNewRaters(['a', undefined], ['a'])).toEqual({ count: 0, isExact: false });
});
