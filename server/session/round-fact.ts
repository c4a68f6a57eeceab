// A session's rounds as the rules of domain/round.ts read them, straight from their rows.
import type { SessionId } from '#domain/ids.ts';
import type { RoundFact } from '#domain/round.ts';
import { listChangeRounds, toChangeFact } from './change-store.ts';
import { listDotsRounds } from './dots-store.ts';
import { listInfluenceRounds, toInfluenceFact } from './influence-store.ts';
import { listPollRounds, toPollFact } from './poll-store.ts';
import { listRounds, type Db } from './store.ts';

/** Which rounds there are and where each stands; a statement's field is left out, and says 0. */
export async function listFacts(db: Db, sessionId: SessionId): Promise<RoundFact[]> {
	const scores = await listRounds(db, sessionId);
	const dots = await listDotsRounds(db, sessionId);
	const changes = await listChangeRounds(db, sessionId);
	const influences = await listInfluenceRounds(db, sessionId);
	const polls = await listPollRounds(db, sessionId);
	return [
		...scores.map(({ id, state, ordinal, statement_number: number }): RoundFact => ({
			kind: 'score',
			roundId: id,
			state,
			number,
			ordinal,
			field: 0
		})),
		...dots.map(({ id, kind, state }): RoundFact => ({ kind, roundId: id, state })),
		...changes.map(toChangeFact),
		...influences.map(toInfluenceFact),
		...polls.map(toPollFact)
	];
}
