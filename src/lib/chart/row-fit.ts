// Which rows of a wall stand when not all do: those that changed last on this screen, then the first ones,
// in the wall's own order. What is left over is counted by whoever asks.

type Need = {
	/** When a row changed last, the higher the later; undefined for never. */
	readonly turnOf: (index: number) => number | undefined;
	/** Of rows that never changed, those of a lower rank come first. */
	readonly rankOf?: (index: number) => number;
};
/** A long row may not fit where a shorter one still does; after so many the wall is full. */
const mostRefusals = 8;

/** `fits` is asked with rows in their order. */
export function chooseRows(
	count: number,
	{ turnOf, rankOf = () => 0 }: Need,
	fits: (rows: readonly number[]) => boolean
): number[] {
	const all = Array.from({ length: count }, (_, index) => index);
	if (fits(all)) return all;
	const byNeed = [...all].sort(
		(a, b) => (turnOf(b) ?? 0) - (turnOf(a) ?? 0) || rankOf(a) - rankOf(b) || a - b
	);
	let chosen: number[] = [];
	let refusals = 0;
	for (const index of byNeed) {
		const more = [...chosen, index].sort((a, b) => a - b);
		if (fits(more)) chosen = more;
		else if ((refusals += 1) > mostRefusals) break;
	}
	return chosen;
}
