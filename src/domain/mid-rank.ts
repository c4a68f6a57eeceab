// Ranks of values that may be tied: equal values share the mean of the places they take.

/**
 * Twice the mid-rank of each level, lowest first, from how many values lie on each: mid-ranks are halves,
 * and twice them are whole numbers that can be compared without rounding.
 */
export function doubledMidRanks(totals: readonly number[]): number[] {
	let below = 0;
	return totals.map((count) => {
		const rank = 2 * below + count + 1;
		below += count;
		return rank;
	});
}

/** Σ(t³ − t) over the ties: what they take from the variance of a sum of ranks. */
export function tieSum(totals: readonly number[]): number {
	return totals.reduce((all, count) => all + count ** 3 - count, 0);
}
