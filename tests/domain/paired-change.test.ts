// Pairs by participant code: who is one, when they may be shown, and their tests against R's values.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	countPaired,
	countPresence,
	listMoves,
	pairBallots,
	testPairs,
	type CodedBallot,
	type Paired
} from '#domain/paired-change.ts';
import { oracle } from './oracle/oracle.ts';

const ballots = (levels: readonly (number | null)[], from = 0): CodedBallot[] =>
	levels.map((level, at) => ({ code: `c${from + at}`, level }));
const noCard = (...levels: number[]): CodedBallot[] => levels.map((level) => ({ code: null, level }));

describe('pairs', () => {
	test('[C50] [C51] are scores under the same code; the rest is counted apart', () => {
		const before = [...ballots([2, 3, null, 1, 4]), ...noCard(2)];
		const after = [...ballots([3, 3, 2, null], 0), ...ballots([4], 9), ...noCard(1, 4)];
		const paired = pairBallots(before, after);
		expect(paired).toEqual({
			pairs: [
				{ before: 2, after: 3 },
				{ before: 3, after: 3 }
			],
			onlyBefore: [1, 4],
			onlyAfter: [2, 4],
			cardlessBefore: [2],
			cardlessAfter: [1, 4]
		});
		expect(listMoves(paired)).toEqual([1, 0]);
		expect(pairBallots(before.toReversed(), after.toReversed())).toMatchObject({ pairs: paired.pairs });
	});

	test('[C51] who was there once is counted', () => {
		const presence = countPresence(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd', 'e', 'f']));
		expect(presence).toEqual({ both: 2, onlyBefore: 1, onlyAfter: 3 });
	});

	test('[C52] four pairs say nothing, five say how many went up, stayed, went down', () => {
		const before = ballots([1, 2, 3, 3]);
		expect(countPaired(pairBallots(before, ballots([2, 2, 2, 4])))).toEqual({
			isShown: false,
			why: 'few-pairs'
		});
		const five = pairBallots([...before, ...ballots([2], 4)], ballots([2, 2, 2, 4, 3]));
		expect(countPaired(five)).toEqual({
			isShown: true,
			n: 5,
			up: 3,
			same: 1,
			down: 1,
			onlyBefore: 0,
			onlyAfter: 0
		});
	});

	test('[C53] where all pairs stayed, the one newcomer would follow: nothing is said', () => {
		const before = ballots([1, 2, 3, 3, 4]);
		const after = [...before, ...ballots([2], 9)];
		expect(countPaired(pairBallots(before, after))).toEqual({ isShown: false, why: 'traceable' });
		// The same without a card, and of who was there before only.
		const cardless = pairBallots(before, [...before, ...noCard(2)]);
		expect(countPaired(cardless)).toEqual({ isShown: false, why: 'traceable' });
		expect(countPaired(pairBallots(after, before))).toEqual({ isShown: false, why: 'traceable' });
	});

	test('[C53] the one on a level that no pair can have reached would follow too', () => {
		const before = ballots([2, 2, 3, 3, 2]);
		const after = ballots([3, 3, 4, 3, 4]);
		const newcomer = (level: number) => countPaired(pairBallots(before, [...after, ...ballots([level], 9)]));
		expect(newcomer(1)).toEqual({ isShown: false, why: 'traceable' });
		expect(newcomer(4)).toMatchObject({ isShown: true, n: 5, onlyAfter: 1 });
	});

	test('[C53] five of them are enough of a crowd', () => {
		const before = ballots([1, 2, 3, 3, 4]);
		const after = [...before, ...ballots([1, 1, 2, 4, 4], 9)];
		expect(countPaired(pairBallots(before, after))).toMatchObject({ isShown: true, same: 5, onlyAfter: 5 });
	});

	const level = fc.integer({ min: 1, max: 4 });
	const few = fc.array(level, { maxLength: 3 });
	test('[C53] whatever is shown could have come from other answers of each of the few', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(level, level), { maxLength: 9 }), few, few, (moves, was, is) => {
				const build = (pairs: readonly (readonly [number, number])[], one: number[], two: number[]): Paired =>
					pairBallots(
						[...ballots(pairs.map(([before]) => before)), ...ballots(one, 100)],
						[...ballots(pairs.map(([, after]) => after)), ...ballots(two, 200)]
					);
				const shown = countPaired(build(moves, was, is));
				if (!shown.isShown) return;
				for (const mine of is) {
					const others = moves.flatMap(([before, after], index) => {
						if (after === mine) return [];
						const swapped = moves.map((each, i) => (i === index ? ([before, mine] as const) : each));
						// What is swapped may itself be hidden; its figures are what counts.
						const count = (sign: number) => swapped.filter(([b, a]) => Math.sign(a - b) === sign).length;
						return count(1) === shown.up && count(-1) === shown.down ? [index] : [];
					});
					expect(others.length).toBeGreaterThan(0);
				}
			}),
			{ seed: 20_160_302, numRuns: 500 }
		);
	});
});

describe('tests of pairs', () => {
	test('[C54] nine pairs are too few, ten are tested, and ten that stayed are not', () => {
		const { made, tests } = testPairs([
			[1, 1, 1, 1, 1, 1, 1, 1, 1],
			[1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
			Array.from({ length: 10 }, () => 0)
		]);
		expect(made).toBe(1);
		expect(tests[0]).toEqual({ isMade: false, n: 9, why: 'few-pairs' });
		expect(tests[1]).toEqual({
			...{ isMade: true, n: 10, moved: 10, v: 55, effect: 1 },
			...{ p: 2 / 1024, pHolm: 2 / 1024, method: 'exact' }
		});
		expect(tests[2]).toEqual({ isMade: false, n: 10, why: 'all-same' });
	});

	test('[C55] Holm is over the tests that were made, and over no others', () => {
		const up = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
		const mixed = [1, -1, 0, 1, 2, -1, 1, 0, 1, 1];
		const { made, tests } = testPairs([up, [1, 2], mixed]);
		expect(made).toBe(2);
		expect(tests[0]).toMatchObject({ p: 2 / 1024, pHolm: 4 / 1024 });
		const last = tests[2];
		if (!last?.isMade) throw new Error('not tested');
		expect(last.pHolm).toBe(last.p);
	});

	/** R's differences of up to six levels, given as ballots under codes in an order of no meaning. */
	const asScores = oracle.signedRank.filter(
		({ differences }) => differences.length >= 10 && differences.every((each) => Math.abs(each) <= 6)
	);
	test('[TRUST G8] [C54] [C55] R has more than nine such data sets', () => {
		expect(asScores.length).toBeGreaterThanOrEqual(10);
	});
	test.each(asScores)('[TRUST G8] [C50] [C54] [C55] from ballots to p as R has it: $name', (set) => {
		const before = ballots(set.differences.map((each) => (each < 0 ? 7 : 1)));
		const after = ballots(set.differences.map((each) => (each < 0 ? 7 + each : 1 + each))).reverse();
		const [test] = testPairs([listMoves(pairBallots(before, after))]).tests;
		if (set.v === null) return expect(test).toMatchObject({ isMade: false, why: 'all-same' });
		if (!test?.isMade) throw new Error('not tested');
		expect(test).toMatchObject({ n: set.differences.length, moved: set.up + set.down, v: set.v });
		expect(test.p).toBeCloseTo((test.method === 'exact' ? set.exact : set.normal)!, 9);
		return expect(test.effect).toBeCloseTo(set.rankBiserial!, 9);
	});
});
