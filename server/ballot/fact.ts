// A session as the rules about rounds see it: where its agenda stands, and every round there is.
import type { DeskCommand } from '#domain/command.ts';
import type { OpeningId, SessionId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { RoundFact } from '#domain/round.ts';
import { checkMove, type Pace, type Secrecy, type Stage } from '#domain/session.ts';
import { readContent } from '#server/instrument/content.ts';
import { getAgenda } from '#server/session/agenda.ts';
import { readMoveState } from '#server/session/move-state.ts';
import { listFacts } from '#server/session/round-fact.ts';
import { findOpeningId, findScoring, findSession, type Db } from './store.ts';

export type RoundCommand = Extract<
	DeskCommand,
	{
		name:
			| 'open'
			| 'ask-dots'
			| 'ask-change'
			| 'ask-again'
			| 'ask-influence'
			| 'ask-rating'
			| 'ask-poll'
			| 'ask-lookback'
			| 'close'
			| 'reveal';
	}
>;
export type Facts = {
	stage: Stage | undefined;
	pace: Pace;
	/** Of the scale; undefined in a session that scores nothing. */
	levels: number | undefined;
	secrecy: Secrecy;
	rounds: RoundFact[];
	openingId: OpeningId | undefined;
};

/** The facts, when the command fits the session's status. */
export async function readFacts(
	db: Db,
	sessionId: SessionId,
	command: RoundCommand
): Promise<Facts | Refused> {
	const session = await findSession(db, sessionId);
	if (!session) return refuse('not-found');
	const refused = checkMove(await readMoveState(db, session), command);
	if (refused) return refused;
	const scoring = await findScoring(db, sessionId);
	const instrument = scoring && readContent(scoring.content);
	const fieldOf = new Map(instrument?.statements.map(({ number, field }) => [number, field]));
	return {
		stage: getAgenda(session)[session.stage_index]?.stage,
		pace: scoring?.pace ?? 'led',
		levels: instrument?.scale.levels.length,
		secrecy: scoring?.secrecy ?? 'secret',
		openingId: await findOpeningId(db, sessionId),
		rounds: await listFacts(db, sessionId, fieldOf)
	};
}
