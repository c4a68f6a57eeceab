// Many tests at once find something by chance alone; Holm's step-down adjustment says how much of it.

/**
 * Holm's (1979) adjusted p-values, in the order given: the smallest times their number, the next times one
 * fewer, and so on, never below the one before and never above 1. Throws RangeError on what is no p-value.
 */
export function adjustHolm(ps: readonly number[]): number[] {
	const wrong = ps.find((p) => !(p >= 0 && p <= 1));
	if (wrong !== undefined) throw new RangeError(`${wrong} is no p-value`);
	const adjusted = new Array<number>(ps.length).fill(1);
	let most = 0;
	const order = ps.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
	for (const [rank, { p, at }] of order.entries()) {
		most = Math.max(most, Math.min(1, p * (ps.length - rank))); // [C36]
		adjusted[at] = most;
	}
	return adjusted;
}
