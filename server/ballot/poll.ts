// Opening an end poll: one round for each question, made with the words it has, all open together.
import type { OpeningId, SessionId } from '#domain/ids.ts';
import { checkAskPoll, countPolls, type PollSetup } from '#domain/poll.ts';
import type { Refused } from '#domain/refusal.ts';
import { asksPoll } from './ask.ts';
import { openStatements } from './opening.ts';
import type { BallotRoom } from './room.ts';

export function openPoll(
	room: BallotRoom,
	{ sessionId, asked }: { sessionId: SessionId; asked: readonly PollSetup[] }
): Promise<{ openingId: OpeningId } | Refused> {
	return openStatements(room, {
		sessionId,
		kind: 'poll',
		setups: asked,
		command: { name: 'ask-poll', questions: asked },
		asked: asksPoll(),
		check: (facts) => checkAskPoll(facts.rounds, asked),
		// Counted where the rounds are made: two desks that ask at once make one poll, not one of twice as many.
		ordinalOf: (facts) => countPolls(facts.rounds) + 1
	});
}
