// All SQL about how many cards a seat has sent. Which cards they were is written nowhere [D7].
import type { CardKind } from '#domain/board.ts';
import type { SeatId, SessionId } from '#domain/ids.ts';
import type { Db } from './store.ts';

export async function findCardCount(
	db: Db,
	{ seatId, kind }: { seatId: SeatId; kind: CardKind }
): Promise<number> {
	const row = await db
		.selectFrom('card_count')
		.select('cards')
		.where('seat_id', '=', seatId)
		.where('kind', '=', kind)
		.executeTakeFirst();
	return row?.cards ?? 0;
}

/** One more. */
export async function countCard(db: Db, { seatId, kind }: { seatId: SeatId; kind: CardKind }): Promise<void> {
	await db
		.insertInto('card_count')
		.values({ seat_id: seatId, kind, cards: 1 })
		.onConflict((conflict) =>
			conflict.columns(['seat_id', 'kind']).doUpdateSet((row) => ({ cards: row('card_count.cards', '+', 1) }))
		)
		.execute();
}

/** Once a session is over the counts limit nothing any more, and in a small room they would tell. */
export async function removeCardCounts(db: Db, sessionId: SessionId): Promise<void> {
	await db
		.deleteFrom('card_count')
		.where('seat_id', 'in', (seats) =>
			seats.selectFrom('seat').select('id').where('session_id', '=', sessionId)
		)
		.execute();
}
