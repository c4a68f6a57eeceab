// How paper cards lie on A4 pages, in millimetres: fronts with their markers, backs with the small numbers, cuts
// and folds. Drawn by CardSheet.svelte; nothing is printed in colour.
import { cardCount, markerOf, markerSize } from '../../domain/card-marker.ts';
import type { CardAnswer } from '../../domain/paper-card.ts';

/** marker: its side. Around it lies a cell of white, which belongs to the marker; pages: of A4, for one card. */
export const cardSizes = { large: { marker: 150 }, small: { marker: 80 } } as const; // [M11]
export type CardSize = keyof typeof cardSizes;
export const page = { width: 210, height: 297 } as const;

/** One side of one card, by its middle. */
export type CardFace = {
	readonly card: number;
	readonly side: 'front' | 'back';
	readonly x: number;
	readonly y: number;
};
/** Lines across the whole page: to be cut at, or folded. */
export type SheetPage = {
	readonly faces: readonly CardFace[];
	readonly cutAt?: number;
	readonly foldAt?: number;
};

/** The size of that name, or undefined. */
export function parseCardSize(value: unknown): CardSize | undefined {
	return value === 'large' || value === 'small' ? value : undefined;
}

/** The cards from one number to another, or undefined where there are no such cards. */
export function listCards(from: number, to: number): number[] | undefined {
	const isRange =
		Number.isInteger(from) && Number.isInteger(to) && from >= 1 && from <= to && to <= cardCount;
	return isRange ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : undefined;
}

/** The pages of these cards, in the order they are printed. */
export function layOutCards(cards: readonly number[], size: CardSize): SheetPage[] {
	const [middle, across] = [page.width / 2, page.height / 2];
	if (size === 'large') {
		// Front and back are two pages, for both sides of one sheet or to be glued: both in the very middle.
		return cards.flatMap((card) =>
			(['front', 'back'] as const).map((side) => ({ faces: [{ card, side, x: middle, y: across }] }))
		);
	}
	const pairs = Array.from({ length: Math.ceil(cards.length / 2) }, (_, at) =>
		cards.slice(2 * at, 2 * at + 2)
	);
	return pairs.map((pair) => ({
		faces: pair.flatMap((card, row) => [
			{ card, side: 'front' as const, x: middle / 2, y: across / 2 + row * across },
			{ card, side: 'back' as const, x: middle * 1.5, y: across / 2 + row * across }
		]),
		cutAt: across,
		foldAt: middle
	}));
}

/** Side of a cell. */
export function cellOf(size: CardSize): number {
	return cardSizes[size].marker / markerSize.frame;
}

/** What is black of a card's marker, as the d of a path; cells are units, the middle of the marker is 0 0. */
export function markerPath(card: number): string {
	const cells = markerOf(card);
	const size = markerSize.frame;
	const runs: string[] = [];
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column < size; column += 1) {
			if (cells[row * size + column]) continue;
			const start = column;
			while (column + 1 < size && !cells[row * size + column + 1]) column += 1;
			runs.push(`M${start - size / 2} ${row - size / 2}h${column + 1 - start}v1h${start - column - 1}z`);
		}
	}
	return runs.join('');
}

/** Where the numbers of the back stand: quarter turns clockwise from its upper side. */
export const backSides: readonly { answer: CardAnswer; turns: number }[] = [
	{ answer: 1, turns: 0 },
	// The back is seen from the other side: what is right in front is left behind.
	{ answer: 4, turns: 1 },
	{ answer: 3, turns: 2 },
	{ answer: 2, turns: 3 }
];
