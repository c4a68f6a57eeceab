// The same people twice, as participant codes will pair them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signedRank } from '#domain/signed-rank.ts';
import { find, oracle } from './oracle/oracle.ts';

const differences = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 16 });

describe('signed ranks', () => {
	test('[C34] published values: depression before and after, and sleep', () => {
		const depression = find(oracle.signedRank, 'Hollander and Wolfe, depression');
		// ?wilcox.test prints V = 40 of first − second and a one-sided p of 0.01953.
		const test = signedRank(depression.differences.map((each) => -each));
		expect(test).toMatchObject({ isMade: true, v: 40, method: 'exact' });
		expect(test.isMade ? test.p / 2 : NaN).toBeCloseTo(0.01953, 5);
		const sleep = signedRank(find(oracle.signedRank, 'Student, sleep').differences, 0);
		// … and of Student's data V = 0, p-value = 0.009091, normal with ties and a zero.
		expect(sleep).toMatchObject({ up: 0, same: 1, down: 9, v: 0, rankBiserial: -1, method: 'normal' });
		expect(sleep.isMade ? sleep.p : NaN).toBeCloseTo(0.009091, 6);
	});

	test('[C34] [C35] by hand: three up by one, one down by two', () => {
		// Ranks 2, 2, 2 and 4: V is 6, its middle 5. Of sixteen ways, V is 5 in none, and so all lie as far.
		expect(signedRank([1, 1, 1, -2, 0, 0])).toEqual({
			up: 3,
			same: 2,
			down: 1,
			isMade: true,
			v: 6,
			rankBiserial: (6 - 4) / 10,
			p: 1,
			method: 'exact'
		});
		expect(signedRank(Array<number>(10).fill(1))).toMatchObject({ p: 2 / 1024, rankBiserial: 1 });
	});

	test('[C34] [C35] the order of people never matters, and the way back mirrors', () => {
		fc.assert(
			fc.property(differences, fc.constantFrom(0, 100), (all, exactUpTo) => {
				const test = signedRank(all, exactUpTo);
				expect(signedRank(all.toSorted(), exactUpTo)).toEqual(test);
				expect(test.up + test.same + test.down).toBe(all.length);
				if (!test.isMade) return;
				const back = signedRank(
					all.map((each) => -each),
					exactUpTo
				);
				if (!back.isMade) throw new Error('the way back was not tested');
				expect(back.rankBiserial).toBeCloseTo(-test.rankBiserial, 12);
				expect(back.p).toBeCloseTo(test.p, 12);
				expect(test.p).toBeGreaterThan(0);
				expect(test.p).toBeLessThanOrEqual(1);
				// Who stayed is dropped: more of them change nothing but their count.
				expect(signedRank([...all, 0, 0], exactUpTo)).toEqual({ ...test, same: test.same + 2 });
			}),
			{ seed: 20_160_305 }
		);
	});

	test('[C33] nobody twice, nobody moved, and half a difference are said and never a number', () => {
		expect(signedRank([])).toEqual({ up: 0, same: 0, down: 0, isMade: false, why: 'no-pairs' });
		expect(signedRank([0, 0, 0])).toEqual({ up: 0, same: 3, down: 0, isMade: false, why: 'all-same' });
		for (const wrong of [0.5, NaN, Infinity]) expect(() => signedRank([1, wrong])).toThrow(RangeError);
	});
});
