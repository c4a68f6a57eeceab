// How many wells stand in how many rows; a plain bar once a well would be a speck.

export type WellRow = { kind: 'wells'; perRow: number; size: number } | { kind: 'bar' };

const smallestWell = 26;
const largestWell = 72;

/** The largest wells that fit `seats` into the box, gaps included. */
export function layWells(seats: number, box: { width: number; height: number }): WellRow {
	let best = { perRow: 1, size: 0 };
	for (let rows = 1; rows <= 5; rows += 1) {
		const perRow = Math.max(1, Math.ceil(seats / rows));
		const size = Math.min(largestWell, box.width / perRow, box.height / rows);
		if (size > best.size) best = { perRow, size };
	}
	return best.size < smallestWell ? { kind: 'bar' } : { kind: 'wells', ...best };
}
