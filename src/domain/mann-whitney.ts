// Two sets of scores that nobody can pair: is the later one higher or lower than chance alone would make
// it? Which comparisons may be tested at all is decided in change-test.ts.
import { doubledMidRanks, tieSum } from './mid-rank.ts';
import { twoSided } from './normal-tail.ts';

/** How a p-value was had. */
export type TestMethod = 'exact' | 'normal';
export type MannWhitney =
	| {
			readonly isMade: true;
			/** Pairs in which the later score is higher, a tie counting half: R's W of wilcox.test(after, before). */
			readonly u: number;
			/** Two-sided, above 0 and at most 1. */
			readonly p: number;
			readonly method: TestMethod;
	  }
	/** A side without a score, or all scores of both on one level: there is nothing to test. */
	| { readonly isMade: false; readonly why: 'no-scores' | 'all-same' };

/**
 * Up to so many pairs of scores (30 with 33) every possible dealing is counted. The limit protects a meeting:
 * what computes this also answers its phones, and thirty statements must not hold those up. Beyond it the normal p was
 * found within 0.025 of the exact one wherever that is below 0.1 (decision 0022).
 */
export const exactPairs = 1000;

/**
 * The Mann–Whitney (Wilcoxon rank-sum) test of two sets of scores, given as counts per level. Exact where
 * there are few: of all ways to deal these very scores, ties and all, to sides of these sizes, the share in
 * which U lies at least as far from its middle. Else the normal approximation with R's tie and continuity
 * corrections (wilcox.test(exact = FALSE, correct = TRUE)). Throws RangeError on a count that is none.
 */
export function mannWhitney(
	before: readonly number[],
	after: readonly number[],
	exactUpTo = exactPairs
): MannWhitney {
	checkCounts([...before, ...after]);
	const [m, n] = [count(before), count(after)];
	if (m === 0 || n === 0) return { isMade: false, why: 'no-scores' }; // [C33]
	const totals = Array.from({ length: Math.max(before.length, after.length) }, (_, level) => {
		return (before[level] ?? 0) + (after[level] ?? 0);
	}).filter((total) => total > 0);
	if (totals.length < 2) return { isMade: false, why: 'all-same' }; // [C33]
	const doubledU = countDoubledU(before, after);
	const far = Math.abs(doubledU - m * n);
	const isExact = m * n <= exactUpTo;
	const p = isExact ? exactP(totals, { m, n, far }) : normalP(totals, { m, n, far }); // [C30]
	return { isMade: true, u: doubledU / 2, p, method: isExact ? 'exact' : 'normal' };
}

const count = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);

function checkCounts(counts: readonly number[]): void {
	const wrong = counts.find((each) => !Number.isSafeInteger(each) || each < 0);
	if (wrong !== undefined) throw new RangeError(`${wrong} is no count of scores`);
}

/** Twice the pairs in which the later score is higher, and once those in which the two are the same. */
function countDoubledU(before: readonly number[], after: readonly number[]): number {
	let lower = 0;
	return after.reduce((all, later, level) => {
		const equal = before[level] ?? 0;
		const found = later * (2 * lower + equal);
		lower += equal;
		return all + found;
	}, 0);
}

/** How far twice U lies from its middle m·n, and the sizes of the sides. */
type Found = { m: number; n: number; far: number };

/**
 * [C31] Level by level: in how many ways can so many of a side's scores, with this sum of ranks, be had? A
 * number of ways is larger than a number holds exactly, but only their share is wanted, to fifteen digits.
 */
function exactP(totals: readonly number[], { m, n, far }: Found): number {
	const size = Math.min(m, n);
	const ranks = doubledMidRanks(totals);
	const width = size * ranks.at(-1)! + 1;
	let ways = new Float64Array((size + 1) * width);
	ways[0] = 1;
	let most = 0;
	for (const [level, total] of totals.entries()) {
		ways = dealLevel(ways, { total, rank: ranks[level]!, size, width, most });
		most = Math.min(size, most + total);
	}
	// The middle of the doubled sum of ranks is size·(m + n + 1); U differs from it by a constant.
	const middle = size * (m + n + 1);
	const last = ways.subarray(size * width);
	let all = 0;
	let extreme = 0;
	last.forEach((share, sum) => {
		all += share;
		if (Math.abs(sum - middle) >= far) extreme += share;
	});
	return extreme / all;
}

type Level = { total: number; rank: number; size: number; width: number; most: number };

/** Adds every way of giving the side 0, 1, … of the scores on one level. */
function dealLevel(ways: Float64Array, { total, rank, size, width, most }: Level): Float64Array<ArrayBuffer> {
	const next = new Float64Array(ways.length);
	for (let held = 0; held <= most; held += 1) {
		for (let sum = 0; sum < width; sum += 1) {
			const share = ways[held * width + sum]!;
			if (share === 0) continue;
			let chosen = share;
			for (let given = 0; given <= Math.min(total, size - held); given += 1) {
				next[(held + given) * width + sum + given * rank]! += chosen;
				chosen *= (total - given) / (given + 1);
			}
		}
	}
	return next;
}

function normalP(totals: readonly number[], { m, n, far }: Found): number {
	const all = m + n;
	const variance = ((m * n) / 12) * (all + 1 - tieSum(totals) / (all * (all - 1)));
	// The correction of half a step never leads past the middle.
	return twoSided(Math.max(0, far / 2 - 0.5) / Math.sqrt(variance));
}
