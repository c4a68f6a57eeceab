// The same people twice: did more of them go up, or further, than chance alone would make it? For scores
// that were given under participant codes; secret ones cannot be paired and are compared in mann-whitney.ts.
import type { TestMethod } from './mann-whitney.ts';
import { doubledMidRanks, tieSum } from './mid-rank.ts';
import { twoSided } from './normal-tail.ts';

export type SignedRank = {
	/** People who went up, stayed and went down; those who stayed are in no rank. */
	readonly up: number;
	readonly same: number;
	readonly down: number;
} & (
	| {
			readonly isMade: true;
			/** The sum of the ranks of those who went up: R's V of wilcox.test(differences). */
			readonly v: number;
			/** Matched-pairs rank-biserial effect, from -1 (all down) to 1 (all up). */
			readonly rankBiserial: number;
			/** Two-sided, above 0 and at most 1. */
			readonly p: number;
			readonly method: TestMethod;
	  }
	/** Nobody was there twice, or nobody moved: there is nothing to test. */
	| { readonly isMade: false; readonly why: 'no-pairs' | 'all-same' }
);

/** Up to so many people who moved, every way their signs can fall is counted; beyond it the normal p is used. */
export const exactMoved = 100;

/**
 * Wilcoxon's signed-rank test of each person's later score minus their earlier one, whole numbers. Those who
 * stayed are dropped, as R does; equal moves share their mid-rank. Exact where few moved: of all ways the
 * signs could fall on these very moves, the share in which V lies at least as far from its middle. Else the
 * normal approximation with R's corrections. Throws RangeError on a difference that is no whole number.
 */
export function signedRank(differences: readonly number[], exactUpTo = exactMoved): SignedRank {
	const wrong = differences.find((each) => !Number.isSafeInteger(each));
	if (wrong !== undefined) throw new RangeError(`${wrong} is no difference of two scores`);
	const moved = differences.filter((each) => each !== 0); // [C34]
	const up = moved.filter((each) => each > 0).length;
	const counted = { up, same: differences.length - moved.length, down: moved.length - up };
	if (differences.length === 0) return { ...counted, isMade: false, why: 'no-pairs' };
	if (moved.length === 0) return { ...counted, isMade: false, why: 'all-same' };
	const { totals, ranks, doubledV } = rankMoves(moved);
	const whole = (moved.length * (moved.length + 1)) / 2;
	const far = Math.abs(2 * doubledV - 2 * whole);
	const isExact = moved.length <= exactUpTo;
	return {
		...counted,
		isMade: true,
		v: doubledV / 2,
		rankBiserial: (doubledV - whole) / whole, // [C35]
		p: isExact ? exactP(totals, ranks, far) : normalP(totals, far),
		method: isExact ? 'exact' : 'normal'
	};
}

/** How many moves there are of each size, twice their mid-ranks, and twice the ranks of those who went up. */
function rankMoves(moved: readonly number[]) {
	const sizes = [...new Set(moved.map(Math.abs))].sort((a, b) => a - b);
	const totals = sizes.map((size) => moved.filter((each) => Math.abs(each) === size).length);
	const ranks = doubledMidRanks(totals);
	const doubledV = sizes.reduce(
		(all, size, at) => all + ranks[at]! * moved.filter((each) => each === size).length,
		0
	);
	return { totals, ranks, doubledV };
}

/** Move by move: with which chance do the ranks of those who went up have this sum? */
function exactP(totals: readonly number[], ranks: readonly number[], far: number): number {
	const whole = totals.reduce((all, total, at) => all + total * ranks[at]!, 0);
	const chance = new Float64Array(whole + 1);
	chance[0] = 1;
	let reached = 0;
	for (const [at, total] of totals.entries()) {
		const rank = ranks[at]!;
		for (let move = 0; move < total; move += 1) {
			reached += rank;
			for (let sum = reached; sum >= 0; sum -= 1)
				chance[sum] = (chance[sum]! + (sum >= rank ? chance[sum - rank]! : 0)) / 2;
		}
	}
	// Both are doubled once more, so that the middle is whole.
	return chance.reduce((all, each, sum) => (Math.abs(2 * sum - whole) >= far ? all + each : all), 0);
}

function normalP(totals: readonly number[], far: number): number {
	const n = totals.reduce((all, total) => all + total, 0);
	const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieSum(totals) / 48;
	// far is four times the distance of V from its middle.
	return twoSided(Math.max(0, far / 4 - 0.5) / Math.sqrt(variance));
}
