// What the desk asks at the end of an activity or a meeting. Opening, closing and counting are the ballots'.
import type { DeskCommand } from '#domain/command.ts';
import type { SessionId } from '#domain/ids.ts';
import { checkAskPoll, cleanQuestion, type PollSetup } from '#domain/poll.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { checkMove } from '#domain/session.ts';
import { readMoveState } from './move-state.ts';
import { listFacts } from './round-fact.ts';
import type { SessionParts } from './session-parts.ts';
import { findSession } from './store.ts';

type AskPoll = Extract<DeskCommand, { name: 'ask-poll' }>;

/** Checked here for the sentence it is refused with, and once more where the rounds are opened. */
export async function askPoll(
	{ db, urns }: Pick<SessionParts, 'db' | 'urns'>,
	sessionId: SessionId,
	command: AskPoll
): Promise<Refused | object> {
	const session = await findSession(db, sessionId);
	if (!session) return refuse('not-found');
	const refused =
		checkMove(await readMoveState(db, session), command) ??
		checkAskPoll(await listFacts(db, sessionId), command.questions);
	if (refused) return refused;
	const of = command.questions.length;
	const asked = command.questions.map((question, index): PollSetup => ({
		...cleanQuestion(question),
		number: index + 1,
		of
	}));
	return urns.openPoll({ sessionId, asked });
}
