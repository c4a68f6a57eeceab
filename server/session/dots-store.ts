// All SQL of this folder about rounds of dots: what was asked, and how the room settled ties. Which
// change is allowed is decided elsewhere. Pass the transaction's own executor inside a transaction.
import type { CardId, RoundId, SessionId } from '#domain/ids.ts';
import type { Db, RoundRecord } from './store.ts';

/** A round that asks ideas; setup is what it asked, as JSON. */
export type DotsRecord = RoundRecord & { kind: 'dots'; setup: string };

function selectDots(db: Db) {
	return db
		.selectFrom('round')
		.selectAll()
		.where('kind', '=', 'dots')
		.$narrowType<{ kind: 'dots'; setup: string }>();
}

/** The session's rounds of dots, newest first. */
export async function listDotsRounds(db: Db, sessionId: SessionId): Promise<DotsRecord[]> {
	return selectDots(db).where('session_id', '=', sessionId).orderBy('ordinal', 'desc').execute();
}

export async function findDotsRound(
	db: Db,
	asked: { sessionId: SessionId; roundId: RoundId }
): Promise<DotsRecord | undefined> {
	return selectDots(db)
		.where('session_id', '=', asked.sessionId)
		.where('id', '=', asked.roundId)
		.executeTakeFirst();
}

/** How the room ordered tied ideas, for those rounds it has talked about. */
export async function listSettlements(db: Db, sessionId: SessionId): Promise<Map<RoundId, CardId[]>> {
	const rows = await db
		.selectFrom('settlement')
		.innerJoin('round', 'round.id', 'settlement.round_id')
		.where('round.session_id', '=', sessionId)
		.select(['settlement.round_id', 'settlement.idea_ids'])
		.execute();
	return new Map(rows.map((row) => [row.round_id, JSON.parse(row.idea_ids) as CardId[]]));
}

/** A later settlement takes the place of an earlier one. */
export async function writeSettlement(
	db: Db,
	given: { roundId: RoundId; order: readonly CardId[]; atMs: number }
): Promise<void> {
	const change = { idea_ids: JSON.stringify(given.order), settled_at_ms: given.atMs };
	await db
		.insertInto('settlement')
		.values({ round_id: given.roundId, ...change })
		.onConflict((conflict) => conflict.column('round_id').doUpdateSet(change))
		.execute();
}
