// All SQL of this folder about end polls. Which change is allowed is decided elsewhere. Pass the
// transaction's own executor inside a transaction.
import type { RoundId, SessionId } from '#domain/ids.ts';
import type { PollFact } from '#domain/round.ts';
import type { Db, RoundRecord, SessionRecord } from './store.ts';

/** A question of a poll; statement_number is its place, ordinal the poll, setup PollSetup as JSON. */
export type PollRecord = RoundRecord & { kind: 'poll'; statement_number: number; setup: string };

function selectPolls(db: Db) {
	return db
		.selectFrom('round')
		.selectAll('round')
		.where('round.kind', '=', 'poll')
		.$narrowType<{ kind: 'poll'; statement_number: number; setup: string }>();
}

/** The session's, poll by poll, each in the order of its questions. */
export async function listPollRounds(db: Db, sessionId: SessionId): Promise<PollRecord[]> {
	return selectPolls(db)
		.where('round.session_id', '=', sessionId)
		.orderBy('round.ordinal')
		.orderBy('round.statement_number')
		.execute();
}

/** A revealed question, with the meeting it was asked in. */
export async function findRevealedPoll(
	db: Db,
	id: RoundId
): Promise<(PollRecord & Pick<SessionRecord, 'group_id' | 'date'>) | undefined> {
	return selectPolls(db)
		.innerJoin('session', 'session.id', 'round.session_id')
		.select(['session.group_id', 'session.date'])
		.where('round.id', '=', id)
		.where('round.state', '=', 'revealed')
		.executeTakeFirst();
}

export function toPollFact(row: PollRecord): PollFact {
	return { kind: 'poll', roundId: row.id, poll: row.ordinal, state: row.state };
}
