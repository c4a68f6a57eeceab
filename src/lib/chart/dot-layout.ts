// How many dots an idea has, as stones in one or two rows: one size for all ideas, so that lengths compare,
// and a bar once a stone would be a speck.

export type DotRow =
	{ readonly kind: 'stones'; readonly pitch: number; readonly perRow: number } | { readonly kind: 'bar' };

const largest = 40;
const smallest = 15;

/** For the idea with the most dots. */
export function layDots(most: number, box: { readonly width: number; readonly height: number }): DotRow {
	for (const rows of [1, 2]) {
		const perRow = Math.max(1, Math.ceil(most / rows));
		const pitch = Math.min(largest, box.width / perRow, box.height / rows);
		if (pitch >= (rows === 1 ? smallest * 1.4 : smallest)) return { kind: 'stones', pitch, perRow };
	}
	return { kind: 'bar' };
}
