// What the desk asks last of a follow-up: how the room now thinks it was at the baseline. Opening, closing and
// counting are the ballots'.
import type { DeskCommand } from '#domain/command.ts';
import type { SessionId } from '#domain/ids.ts';
import { checkAskLookback, type LookbackSetup } from '#domain/lookback.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { checkMove } from '#domain/session.ts';
import { readContent } from '#server/instrument/content.ts';
import { readMoveState } from './move-state.ts';
import { loadChoices } from './room-lookback.ts';
import { listFacts } from './round-fact.ts';
import type { SessionParts } from './session-parts.ts';
import { findAssessment, findInstrumentContent, findSession } from './store.ts';

type AskLookback = Extract<DeskCommand, { name: 'ask-lookback' }>;

/** What can be compared is read here; the rest is checked once more where the rounds are opened. */
export async function askLookback(
	{ db, urns }: Pick<SessionParts, 'db' | 'urns'>,
	sessionId: SessionId,
	command: AskLookback
): Promise<Refused | object> {
	const session = await findSession(db, sessionId);
	if (!session) return refuse('not-found');
	const assessment = await findAssessment(db, sessionId);
	const choices = assessment && (await loadChoices(db, assessment));
	const refused =
		checkMove(await readMoveState(db, session), command) ??
		checkAskLookback(
			{
				isFollowUp: choices !== undefined,
				rounds: await listFacts(db, sessionId),
				comparable: choices?.numbers ?? []
			},
			command.numbers
		);
	if (refused) return refused;
	const content = assessment && (await findInstrumentContent(db, assessment.instrument_version_id));
	if (!choices || content === undefined)
		throw new Error(`session ${sessionId} looks back without a baseline`);
	const { statements, scale } = readContent(content);
	const asked = statements
		.filter(({ number }) => command.numbers.includes(number))
		.map(({ number, positive }, index, { length }): LookbackSetup => ({
			number,
			place: index + 1,
			of: length,
			text: positive,
			day: choices.day
		}));
	return urns.openLookback({ sessionId, asked, levels: scale.levels.length });
}
