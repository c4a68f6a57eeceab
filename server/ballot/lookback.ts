// Opening what the room looks back at: one round for each statement, on the scale it was just scored on.
import type { OpeningId, SessionId } from '#domain/ids.ts';
import { checkAskLookback, type LookbackSetup } from '#domain/lookback.ts';
import type { Refused } from '#domain/refusal.ts';
import { asksScores } from './ask.ts';
import { openStatements } from './opening.ts';
import type { BallotRoom } from './room.ts';

/** Which statements can be compared, and how many levels they have, is for whoever read them; the rest is checked here [C61]. */
export function openLookback(
	room: BallotRoom,
	{ sessionId, asked, levels }: { sessionId: SessionId; asked: readonly LookbackSetup[]; levels: number }
): Promise<{ openingId: OpeningId } | Refused> {
	const numbers = asked.map(({ number }) => number);
	return openStatements(room, {
		sessionId,
		kind: 'lookback',
		setups: asked,
		command: { name: 'ask-lookback', numbers },
		asked: asksScores(levels),
		check: ({ rounds }) => checkAskLookback({ rounds, isFollowUp: true, comparable: numbers }, numbers)
	});
}
