// How counts become stones: one column a level, wider piles and smaller stones as a room grows,
// and plain bars once a stone would be too small to count from the back of a room.

export type StonePile = { kind: 'stones'; perRow: number; pitch: number } | { kind: 'bars' };

/** Below this many chart units a stone's pips can no longer be made out. */
const smallestPitch = 24;
const largestPitch = 60;

/** One pitch for all columns, so that heights stay comparable. */
export function layStones(counts: readonly number[], box: { width: number; height: number }): StonePile {
	const most = Math.max(1, ...counts);
	for (let perRow = 1; perRow <= 4; perRow += 1) {
		const pitch = Math.min(largestPitch, box.width / perRow, box.height / Math.ceil(most / perRow));
		// A pile may widen once single file would shrink its stones below three quarters.
		if (pitch >= largestPitch * 0.7 || (perRow > 1 && pitch >= smallestPitch)) {
			return { kind: 'stones', perRow, pitch };
		}
	}
	return { kind: 'bars' };
}

/** Where stone `index` of a pile stands: centre, in units from the column's middle and the ground. */
export function placeStone(index: number, count: number, pile: { perRow: number; pitch: number }) {
	const row = Math.floor(index / pile.perRow);
	const inRow = Math.min(pile.perRow, count - row * pile.perRow);
	const column = index - row * pile.perRow;
	return { x: (column - (inRow - 1) / 2) * pile.pitch, y: (row + 0.5) * pile.pitch };
}

/** Domino pips of a level, in units of a stone 100 wide. */
export const pips: readonly (readonly (readonly [number, number])[])[] = [
	[[50, 50]],
	[
		[34, 50],
		[66, 50]
	],
	[
		[50, 32],
		[33, 63],
		[67, 63]
	],
	[
		[34, 34],
		[66, 34],
		[34, 66],
		[66, 66]
	],
	[
		[30, 32],
		[70, 32],
		[50, 51],
		[30, 70],
		[70, 70]
	],
	[
		[33, 28],
		[67, 28],
		[33, 51],
		[67, 51],
		[33, 74],
		[67, 74]
	],
	[
		[31, 28],
		[69, 28],
		[26, 51],
		[50, 51],
		[74, 51],
		[31, 74],
		[69, 74]
	]
];
