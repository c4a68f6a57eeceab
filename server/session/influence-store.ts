// All SQL of this folder about rounds of influence: voted ones, and what the room agreed on aloud. Which
// change is allowed is decided elsewhere. Pass the transaction's own executor inside a transaction.
import type { GroupId, RoundId, SessionId } from '#domain/ids.ts';
import type { InfluenceFact } from '#domain/round.ts';
import type { Db, RoundRecord } from './store.ts';

/** A round that asks how much a statement influences the goal; setup is InfluenceSetup as JSON. */
export type InfluenceRecord = RoundRecord & { kind: 'influence'; statement_number: number; setup: string };

function selectInfluence(db: Db) {
	return db
		.selectFrom('round')
		.innerJoin('session', 'session.id', 'round.session_id')
		.selectAll('round')
		.where('round.kind', '=', 'influence')
		.$narrowType<{ kind: 'influence'; statement_number: number; setup: string }>();
}

/** The session's, by statement, each statement's in the order of time. */
export async function listInfluenceRounds(db: Db, sessionId: SessionId): Promise<InfluenceRecord[]> {
	return selectInfluence(db)
		.where('round.session_id', '=', sessionId)
		.orderBy('round.statement_number')
		.orderBy('round.ordinal')
		.orderBy('round.id')
		.execute();
}

/** What a group's meetings have revealed, oldest first. */
export async function listGroupInfluence(db: Db, groupId: GroupId): Promise<InfluenceRecord[]> {
	return selectInfluence(db)
		.where('session.group_id', '=', groupId)
		.where('round.state', '=', 'revealed')
		.orderBy('session.date')
		.orderBy('session.created_at_ms')
		.orderBy('session.id')
		.orderBy('round.ordinal')
		.orderBy('round.id')
		.execute();
}

export function toInfluenceFact(row: InfluenceRecord): InfluenceFact {
	return { kind: 'influence', roundId: row.id, number: row.statement_number, state: row.state };
}

/** What was agreed aloud is revealed as it is made: the room heard it. */
export async function appendAgreed(
	db: Db,
	given: { sessionId: SessionId; ordinal: number; atMs: number },
	rounds: readonly { id: RoundId; number: number; setup: string }[]
): Promise<void> {
	await db
		.insertInto('round')
		.values(
			rounds.map(({ id, number, setup }) => ({
				id,
				session_id: given.sessionId,
				kind: 'influence' as const,
				statement_number: number,
				ordinal: given.ordinal,
				state: 'revealed' as const,
				closed_at_ms: given.atMs,
				revealed_at_ms: given.atMs,
				setup
			}))
		)
		.execute();
}
