// All SQL of this folder about rounds that put ideas in order, by dots, USG or pairs: what was asked, and how the room settled ties. Which
// change is allowed is decided elsewhere. Pass the transaction's own executor inside a transaction.
import type { CardId, RoundId, SessionId } from '#domain/ids.ts';
import { rankKinds, type RankKind } from '#domain/rank-round.ts';
import type { Db, RoundRecord } from './store.ts';

/** A round that puts ideas in order; setup is what it asked, as JSON. */
export type DotsRecord = RoundRecord & { kind: RankKind; setup: string };

function selectDots(db: Db) {
	return db
		.selectFrom('round')
		.selectAll()
		.where('kind', 'in', [...rankKinds])
		.$narrowType<{ kind: RankKind; setup: string }>();
}

/** The session's, newest first; ordinals count all of them. */
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

/** A table of pairs the room chose aloud: revealed as it is made, without ballots. */
export async function appendAgreedPairs(
	db: Db,
	given: { id: RoundId; sessionId: SessionId; ordinal: number; atMs: number; setup: string }
): Promise<void> {
	await db
		.insertInto('round')
		.values({
			id: given.id,
			session_id: given.sessionId,
			kind: 'pairs',
			ordinal: given.ordinal,
			state: 'revealed',
			closed_at_ms: given.atMs,
			revealed_at_ms: given.atMs,
			setup: given.setup
		})
		.execute();
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
