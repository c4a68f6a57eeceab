// A session's rounds as the rules of domain/round.ts read them, straight from their rows. Every kind is listed
// here and nowhere else.
import type { SessionId } from '#domain/ids.ts';
import type { RoundFact } from '#domain/round.ts';
import { listChangeRounds, toChangeFact } from './change-store.ts';
import { listDotsRounds } from './dots-store.ts';
import { listInfluenceRounds, toInfluenceFact } from './influence-store.ts';
import { listLookbackRounds, toLookbackFact } from './lookback-store.ts';
import { listPollRounds, toPollFact } from './poll-store.ts';
import { listRounds, type Db } from './store.ts';

/** Which rounds there are and where each stands; fieldOf says a statement's field, else it is 0. */
export async function listFacts(
	db: Db,
	sessionId: SessionId,
	fieldOf: ReadonlyMap<number, number> = new Map()
): Promise<RoundFact[]> {
	const scores = await listRounds(db, sessionId);
	const dots = await listDotsRounds(db, sessionId);
	const changes = await listChangeRounds(db, sessionId);
	const influences = await listInfluenceRounds(db, sessionId);
	const polls = await listPollRounds(db, sessionId);
	const lookbacks = await listLookbackRounds(db, sessionId);
	return [
		...scores.map(({ id, state, ordinal, statement_number: number }): RoundFact => ({
			kind: 'score',
			roundId: id,
			state,
			number,
			ordinal,
			field: fieldOf.get(number) ?? 0
		})),
		...dots.map(({ id, kind, state }): RoundFact => ({ kind, roundId: id, state })),
		...changes.map(toChangeFact),
		...influences.map(toInfluenceFact),
		...polls.map(toPollFact),
		...lookbacks.map(toLookbackFact)
	];
}
