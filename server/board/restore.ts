// After damage: whole cards that are lost from the document and still stand as rows are put back under
// their own ids, and every row is written as the document has it. Texts inside a card that survived are
// left alone: an editor who still has the lost update would bring the same letters a second time.
import { cardsOf, putCard } from '#domain/board-doc.ts';
import { parseRow } from './card-row.ts';
import type { LiveBoard } from './live-board.ts';
import { listCards, type Db } from './store.ts';

export async function restoreLostCards(board: LiveBoard, db: Db): Promise<void> {
	const cards = (await listCards(db, board.groupId)).map(parseRow);
	const refused = await board.change({
		author: 'program',
		work: (doc) => {
			const known = cardsOf(doc);
			for (const card of cards) if (!known.has(card.id)) putCard(doc, card);
		},
		alongside: async () => undefined,
		isWhole: true
	});
	if (refused) throw new Error(`putting back the lost cards of a board: ${refused.refused}`);
}
