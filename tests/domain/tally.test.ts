import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	agreementWord,
	consensus,
	fieldTally,
	isWeak,
	mayShow,
	meanHundredths,
	secrecyFloor,
	tally,
	tallyCounts
} from '#domain/tally.ts';

const seed = 20161121;
const ballots = fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { maxLength: 60 });

describe('counting', () => {
	test('[T1] levels, "do not know" apart, n and sum of scores only', () => {
		expect(tally(4, [1, 4, null, 4, 2, null])).toEqual({
			counts: [1, 1, 0, 2],
			unknown: 2,
			n: 4,
			sum: 11,
			meanHundredths: 275
		});
	});

	test('[T1] an empty round, and one of "do not know" only', () => {
		expect(tally(4, [])).toEqual({
			counts: [0, 0, 0, 0],
			unknown: 0,
			n: 0,
			sum: 0,
			meanHundredths: undefined
		});
		expect(tally(2, [null])).toEqual({ counts: [0, 0], unknown: 1, n: 0, sum: 0, meanHundredths: undefined });
	});

	test('[T1] a stored ballot off the scale is a fault, not a silent miscount', () => {
		for (const level of [0, 5, -1, 1.5]) expect(() => tally(4, [level])).toThrow(RangeError);
	});

	test('[T1] from counts it is the same as from ballots, and the counts given are left alone', () => {
		fc.assert(
			fc.property(ballots, (cast) => {
				const counted = tally(4, cast);
				const counts = Object.freeze([...counted.counts]);
				expect(tallyCounts(counts, counted.unknown)).toEqual(counted);
				expect(counted.n + counted.unknown).toBe(cast.length);
			}),
			{ seed }
		);
	});

	test('[T2] the order of ballots never changes a tally', () => {
		const shuffled = ballots.chain((cast) =>
			fc.tuple(
				fc.constant(cast),
				fc.shuffledSubarray(cast, { minLength: cast.length, maxLength: cast.length })
			)
		);
		fc.assert(
			fc.property(shuffled, ([cast, other]) => {
				expect(tally(4, other)).toEqual(tally(4, cast));
			}),
			{ seed }
		);
	});
});

describe('means', () => {
	// The paper printed 2,46 2,33 2,40 2,46 2,20 2,26: it cut the third decimal. We round.
	const paper = [
		[37, 247],
		[35, 233],
		[36, 240],
		[37, 247],
		[33, 220],
		[34, 227]
	] as const;

	test('[T3] the six sums of the paper over fifteen raters', () => {
		for (const [sum, mean] of paper) expect(meanHundredths(sum, 15)).toBe(mean);
	});

	test('[T3] exactly half goes up', () => {
		// 1/8 = 0.125, 9/8 = 1.125, 801/200 = 4.005
		expect(meanHundredths(1, 8)).toBe(13);
		expect(meanHundredths(9, 8)).toBe(113);
		expect(meanHundredths(801, 200)).toBe(401);
		expect(meanHundredths(201, 200)).toBe(101);
	});

	test('[T3] it is whole, and nearest to the true mean, as big integers say', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(7 * 3000), (n, sum) => {
				const exact = (200n * BigInt(sum) + BigInt(n)) / (2n * BigInt(n));
				expect(BigInt(meanHundredths(sum, n))).toBe(exact);
			}),
			{ seed, numRuns: 1000 }
		);
	});

	test('[T3] no scores have no mean', () => {
		for (const n of [0, -1, Number.NaN]) expect(() => meanHundredths(0, n)).toThrow(RangeError);
	});

	test('[T4] the six of the paper are weak under 2,50', () => {
		for (const [sum] of paper) expect(isWeak(sum, 15, 250)).toBe(true);
		expect(isWeak(38, 15, 250)).toBe(false);
	});

	test('[T4] on the cut-off is not weak, and a mean that only rounds up to it is', () => {
		expect(isWeak(5, 2, 250)).toBe(false);
		// 499/200 = 2.495 is shown as 2,50 and yet lies below
		expect(meanHundredths(499, 200)).toBe(250);
		expect(isWeak(499, 200, 250)).toBe(true);
		expect(isWeak(0, 0, 250)).toBe(false);
	});
});

describe('agreement', () => {
	test('[T5] the published oracle', () => {
		expect(consensus([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876, 7);
	});

	test('[T5] all on one level is 1, half on each end is 0, nobody at all is 1', () => {
		expect(consensus([0, 15, 0, 0])).toBe(1);
		expect(consensus([15, 0, 0, 0])).toBe(1);
		expect(consensus([7, 0, 0, 7])).toBe(0);
		expect(consensus([0, 0, 0, 0])).toBe(1);
		expect(consensus([9])).toBe(1);
	});

	test('[T5] it stays within 0 and 1, and does not care which end is which', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(200), { minLength: 2, maxLength: 7 }), (counts) => {
				const agreement = consensus(counts);
				expect(agreement).toBeGreaterThanOrEqual(0);
				expect(agreement).toBeLessThanOrEqual(1);
				expect(consensus([...counts].reverse())).toBeCloseTo(agreement, 9);
			}),
			{ seed, numRuns: 500 }
		);
	});

	test('[T5] ten times as many people with the same shares agree as much', () => {
		expect(consensus([10, 20, 50, 70])).toBeCloseTo(consensus([1, 2, 5, 7]), 12);
	});

	test('[T6] four words, each from its threshold', () => {
		const words = [1, 0.8, 0.7999, 0.6, 0.5999, 0.4, 0.3999, 0].map(agreementWord);
		expect(words).toEqual([
			'agreed',
			'agreed',
			'nearly-agreed',
			'nearly-agreed',
			'varied',
			'varied',
			'split',
			'split'
		]);
	});
});

describe('what may be shown', () => {
	test('[T7] five scores may, four may not', () => {
		expect(secrecyFloor).toBe(5);
		expect([0, 1, 4, 5, 15].map(mayShow)).toEqual([false, false, false, true, true]);
	});

	test('[T7] "do not know" does not lift a result over the floor', () => {
		expect(mayShow(tally(4, [1, 2, 3, 4, null, null]).n)).toBe(false);
	});

	test('[T8] all scores over their number, not a mean of means', () => {
		expect(
			fieldTally([
				{ sum: 37, n: 15 },
				{ sum: 10, n: 5 }
			])
		).toEqual({ sum: 47, n: 20, meanHundredths: 235, leftOut: 0 });
	});

	test('[T8] a statement under the floor, or not revealed, is in neither sum nor n', () => {
		expect(fieldTally([{ sum: 37, n: 15 }, { sum: 16, n: 4 }, undefined])).toEqual({
			sum: 37,
			n: 15,
			meanHundredths: 247,
			leftOut: 2
		});
	});

	test('[T8] a field with nothing to show has no mean', () => {
		expect(fieldTally([undefined, { sum: 4, n: 4 }])).toEqual({
			sum: 0,
			n: 0,
			meanHundredths: undefined,
			leftOut: 2
		});
		expect(fieldTally([])).toMatchObject({ n: 0, leftOut: 0 });
	});

	test('[T8] whatever is hidden can change without changing the field', () => {
		const round = fc.record({ sum: fc.nat(60), n: fc.integer({ min: 5, max: 15 }) });
		const hidden = fc.record({ sum: fc.nat(16), n: fc.nat(4) });
		fc.assert(
			fc.property(fc.array(round), hidden, hidden, (rounds, one, other) => {
				expect(fieldTally([...rounds, one])).toEqual(fieldTally([...rounds, other]));
			}),
			{ seed }
		);
	});
});
