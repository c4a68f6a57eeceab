// All SQL of this folder about looking back. Which change is allowed is decided elsewhere. Pass the
// transaction's own executor inside a transaction.
import type { SessionId } from '#domain/ids.ts';
import type { LookbackFact } from '#domain/round.ts';
import type { Db, RoundRecord } from './store.ts';

/** A statement that is looked back at; setup is LookbackSetup as JSON. */
export type LookbackRecord = RoundRecord & { kind: 'lookback'; statement_number: number; setup: string };

/** The session's, by statement. */
export async function listLookbackRounds(db: Db, sessionId: SessionId): Promise<LookbackRecord[]> {
	return db
		.selectFrom('round')
		.selectAll()
		.where('session_id', '=', sessionId)
		.where('kind', '=', 'lookback')
		.orderBy('statement_number')
		.$narrowType<{ kind: 'lookback'; statement_number: number; setup: string }>()
		.execute();
}

export function toLookbackFact(row: LookbackRecord): LookbackFact {
	return { kind: 'lookback', roundId: row.id, number: row.statement_number, state: row.state };
}
