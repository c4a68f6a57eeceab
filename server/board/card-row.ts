// A board's cards as rows, and back. Rows are what lists, links, phones and records read; they are
// written in the transaction that stores the update they come from.
import { arrangeCards, cardsOf, readCard } from '#domain/board-doc.ts';
import { listLinks, type BoardContent, type Card } from '#domain/board.ts';
import type { CardId, GroupId } from '#domain/ids.ts';
import type { Doc } from 'yjs';
import { listCards, removeCard, writeCard, type CardRecord, type Db } from './store.ts';

/** Writes the rows of these cards as the document has them now; one that is gone loses its row. */
export async function projectCards(
	trx: Db,
	groupId: GroupId,
	{ doc, touched }: { doc: Doc; touched: Iterable<string> }
): Promise<void> {
	const cards = cardsOf(doc);
	for (const id of touched) {
		const card = readCard(id, cards.get(id)); // [D8] what we cannot read has no row
		if (card === undefined) await removeCard(trx, groupId, id as CardId);
		else await writeCard(trx, toRow(groupId, card), toLinks(groupId, card));
	}
}

function toRow(groupId: GroupId, card: Card): CardRecord {
	return {
		group_id: groupId,
		id: card.id,
		kind: card.kind,
		position: card.position,
		is_hidden: card.isHidden ? 1 : 0,
		due: card.kind === 'action' && card.due !== '' ? card.due : null,
		content: JSON.stringify(card)
	};
}

function toLinks(groupId: GroupId, card: Card) {
	return listLinks(card).map(({ to, ref }) => ({
		group_id: groupId,
		card_id: card.id,
		to_kind: to,
		to_ref: ref
	}));
}

/** A card as its row holds it; rows are written by us and by nobody else. */
export function parseRow(row: CardRecord): Card {
	return JSON.parse(row.content) as Card;
}

/** The whole board from its rows. */
export async function readContent(db: Db, groupId: GroupId): Promise<BoardContent> {
	return arrangeCards((await listCards(db, groupId)).map(parseRow));
}
