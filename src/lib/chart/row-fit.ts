// Which rows of a wall stand when not all do: those that changed last on this screen, then the first ones,
// in the wall's own order. What is left over is counted by whoever asks.

/** `fits` is asked with rows in their order, and must say yes to fewer of them when it says yes to more. */
export function chooseRows(
	count: number,
	turnOf: (index: number) => number | undefined,
	fits: (rows: readonly number[]) => boolean
): number[] {
	const all = Array.from({ length: count }, (_, index) => index);
	if (fits(all)) return all;
	const byNeed = [...all].sort((a, b) => (turnOf(b) ?? 0) - (turnOf(a) ?? 0) || a - b);
	let chosen: number[] = [];
	let refusals = 0;
	for (const index of byNeed) {
		const more = [...chosen, index].sort((a, b) => a - b);
		if (fits(more)) chosen = more;
		// A long row may not fit where a shorter one still does; after a few the wall is full.
		else if ((refusals += 1) > 6) break;
	}
	return chosen;
}
