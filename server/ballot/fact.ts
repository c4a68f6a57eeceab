// A session as the rules about rounds see it: where its agenda stands, and every round there is.
import type { DeskCommand } from '#domain/command.ts';
import type { OpeningId, SessionId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { RoundFact } from '#domain/round.ts';
import { checkMove, type Pace, type Secrecy, type Stage } from '#domain/session.ts';
import { readContent } from '#server/instrument/content.ts';
import { getAgenda } from '#server/session/agenda.ts';
import { listChangeRounds, toChangeFact } from '#server/session/change-store.ts';
import { listInfluenceRounds, toInfluenceFact } from '#server/session/influence-store.ts';
import { listDotsRounds } from '#server/session/dots-store.ts';
import { listPollRounds, toPollFact } from '#server/session/poll-store.ts';
import { listRounds } from '#server/session/store.ts';
import { findScoring, findSession, type Db } from './store.ts';

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
	const scores = await listRounds(db, sessionId);
	const dots = await listDotsRounds(db, sessionId);
	const changes = await listChangeRounds(db, sessionId);
	const influences = await listInfluenceRounds(db, sessionId);
	const polls = await listPollRounds(db, sessionId);
	const all = [...scores, ...dots, ...changes, ...influences, ...polls];
	const open = all.filter((row) => row.state === 'open');
	const agenda = getAgenda(session);
	const { status, stage_index: stageIndex } = session;
	const state = { status, stageIndex, agendaLength: agenda.length, openRounds: open.length };
	const refused = checkMove(state, command);
	if (refused) return refused;
	const scoring = await findScoring(db, sessionId);
	const instrument = scoring && readContent(scoring.content);
	const fieldOf = new Map(instrument?.statements.map(({ number, field }) => [number, field]));
	return {
		stage: agenda[stageIndex]?.stage,
		pace: scoring?.pace ?? 'led',
		levels: instrument?.scale.levels.length,
		secrecy: scoring?.secrecy ?? 'secret',
		openingId: open[0]?.opening_id ?? undefined,
		rounds: [
			...scores.map((row): RoundFact => ({
				kind: 'score',
				roundId: row.id,
				number: row.statement_number,
				field: fieldOf.get(row.statement_number) ?? 0,
				ordinal: row.ordinal,
				state: row.state
			})),
			...dots.map((row): RoundFact => ({ kind: row.kind, roundId: row.id, state: row.state })),
			...changes.map(toChangeFact),
			...influences.map(toInfluenceFact),
			...polls.map(toPollFact)
		]
	};
}
