// The markers of the forty paper cards: eight by eight cells, a black frame around six by six that are
// black or white. Here is only what they look like and which one a read is most like; cameras are elsewhere.
//
// The words were searched for with a seed and are laid down for good, since printed cards outlive versions.

/** Each is 36 cells, row by row, a set bit white; the first is card 1. */
const words = [
	'f8482f803 687cb9ef3 b3f5e53ca df319801f d13e7d123 f1c7a0166 dca570d96 0080cebf4 91ff34d1c 36889bde8',
	'aacc4c956 c96cf4fe0 3dbbd3a63 c0f36e0e4 9c81d10a3 1bc65fad1 8f071bebd 29eee5c78 5df0bbae6 0f4c41ea0',
	'3905cfe42 d41e518a4 2034da9e9 05f8d9336 b320e4538 6014f7424 336230626 a6965ae53 17bb4f0f5 c5134844c',
	'66bb617ee 1982bb1d7 1b3ba2cf3 76df8c1ea 5a44a7610 93c0455c4 e3eab85f3 647a46899 4a35697a0 b98f1af61'
].flatMap((line) => line.split(' '));

/** frame: cells along a side, the black frame with it; inside: those that tell cards apart. */
export const markerSize = { frame: 8, inside: 6 } as const;
export const cardCount = 40;
/** No two markers, turned or mirrored in any way, differ in fewer cells [M1]. */
export const markerDistance = 12;

const inside = markerSize.inside;

/** The 36 inner cells of a card's marker, row by row, true where white. */
export function insideOf(card: number): boolean[] {
	const word = words[card - 1];
	if (word === undefined) throw new Error(`reading the marker of card ${card}: there are ${cardCount} cards`);
	return [...word].flatMap((digit) => [8, 4, 2, 1].map((bit) => (parseInt(digit, 16) & bit) !== 0));
}

/** All 64 cells of a card's marker, row by row, true where white. */
export function markerOf(card: number): boolean[] {
	const cells = insideOf(card);
	return Array.from({ length: markerSize.frame ** 2 }, (_, at) => {
		const [row, column] = [Math.floor(at / markerSize.frame) - 1, (at % markerSize.frame) - 1];
		const isFrame = Math.min(row, column) < 0 || Math.max(row, column) >= inside;
		return !isFrame && cells[row * inside + column]!;
	});
}

/** The same 36 cells after a quarter turn clockwise. */
export function turnInside(cells: readonly boolean[]): boolean[] {
	return cells.map((_, at) => cells[(inside - 1 - (at % inside)) * inside + Math.floor(at / inside)]!);
}

/** The same 36 cells as a mirror shows them. */
export function mirrorInside(cells: readonly boolean[]): boolean[] {
	return cells.map((_, at) => cells[Math.floor(at / inside) * inside + (inside - 1 - (at % inside))]!);
}

/** A card, how many quarter turns clockwise it was seen turned, and in how many cells the read differs. */
export type MarkerMatch = {
	readonly card: number;
	readonly turns: 0 | 1 | 2 | 3;
	readonly isMirrored: boolean;
	readonly unlike: number;
};

/** Every marker in its four turns and as mirrored, made once. */
const pictures = words.flatMap((_, index) =>
	[false, true].flatMap((isMirrored) => {
		let cells = insideOf(index + 1);
		if (isMirrored) cells = mirrorInside(cells);
		return ([0, 1, 2, 3] as const).map((turns) => {
			if (turns > 0) cells = turnInside(cells);
			return { card: index + 1, turns, isMirrored, cells };
		});
	})
);

/** The marker that 36 cells are most like; whether that is like enough is for the reader of cards to judge. */
export function matchMarker(cells: readonly boolean[]): MarkerMatch {
	let best: MarkerMatch | undefined;
	for (const { card, turns, isMirrored, cells: wanted } of pictures) {
		let unlike = 0;
		for (let at = 0; at < wanted.length; at += 1) if (cells[at] !== wanted[at]) unlike += 1;
		if (best === undefined || unlike < best.unlike) best = { card, turns, isMirrored, unlike };
	}
	return best!;
}
