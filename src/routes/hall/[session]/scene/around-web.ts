// Where a field's words stand around a web whose corners go round like a clock, the first one at the top.

export type Place = { readonly side: 'top' | 'right' | 'left'; readonly row: number };

/** Rows count from 1 in each column, from top to bottom. */
export function placeAround(index: number, count: number): Place {
	if (index === 0) return { side: 'top', row: 0 };
	const onRight = Math.ceil((count - 1) / 2);
	if (index <= onRight) return { side: 'right', row: index };
	return { side: 'left', row: count - index };
}
