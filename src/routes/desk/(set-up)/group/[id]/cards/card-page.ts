// How cards lie on paper: an A4 page within margins of a centimetre, two by five cards of 95 × 55 mm.

export const cardsPerPage = 10;

export const countPages = (cards: number): number => Math.ceil(cards / cardsPerPage);

/** The cards page by page, in their order. */
export function layOut<Card>(cards: readonly Card[]): Card[][] {
	return Array.from({ length: countPages(cards.length) }, (_, page) =>
		cards.slice(page * cardsPerPage, (page + 1) * cardsPerPage)
	);
}
