// What the desk asks in monitoring: putting worked-on statements to the room, and noting how far an action
// has come. Opening, closing and counting are the ballots'.
import type { DeskCommand } from '#domain/command.ts';
import { checkAskChange, type DirectSetup } from '#domain/direct-change.ts';
import type { AccountId, SessionId } from '#domain/ids.ts';
import { checkNote, progressLimits } from '#domain/progress.ts';
import { noColumns } from '#domain/progress-row.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { checkMove } from '#domain/session.ts';
import { cleanLine } from '#domain/text.ts';
import { randomId } from '#server/database/secret.ts';
import { getAgenda } from './agenda.ts';
import { appendProgress, countNotes } from './change-store.ts';
import { readMoveState } from './move-state.ts';
import { loadPlan } from './room-plan.ts';
import { listFacts } from './round-fact.ts';
import type { SessionParts } from './session-parts.ts';
import { findAssessment, findSession, type Db, type SessionRecord } from './store.ts';

type AskChange = Extract<DeskCommand, { name: 'ask-change' }>;
type NoteProgress = Extract<DeskCommand, { name: 'note-progress' }>;

/** The plan is asked here; the rest is checked once more where the rounds are opened. */
export async function askChange(
	{ db, boards, urns }: SessionParts,
	sessionId: SessionId,
	command: AskChange
): Promise<Refused | object> {
	const session = await findSession(db, sessionId);
	if (!session) return refuse('not-found');
	const assessment = await findAssessment(db, sessionId);
	const { workedOn } = await loadPlan({ db, boards }, session, assessment?.instrument_version_id);
	const refused =
		checkMove(await readMoveState(db, session), command) ??
		checkAskChange(
			{
				stage: getAgenda(session)[session.stage_index]?.stage,
				rounds: await listFacts(db, sessionId),
				workedOn: workedOn.map(({ number }) => number)
			},
			command.numbers
		);
	if (refused) return refused;
	const asked = workedOn
		.filter(({ number }) => command.numbers.includes(number))
		.map(({ ref, number, of, text }): DirectSetup => ({ ref, number, of, text }));
	return urns.openChange({ sessionId, asked });
}

/** May this be noted? The plan is read outside the transaction: an action that goes meanwhile keeps its note. */
export async function checkProgress(
	{ db, boards }: Pick<SessionParts, 'db' | 'boards'>,
	sessionId: SessionId,
	command: NoteProgress
): Promise<Refused | undefined> {
	const session = await findSession(db, sessionId);
	if (!session) return refuse('not-found');
	const actions = await boards.listActions(session.group_id);
	if (!actions.some(({ id }) => id === command.actionId)) return refuse('action-unknown', 'action'); // [P7]
	return checkNote(command);
}

export async function noteProgress(
	trx: Db,
	given: { session: SessionRecord; accountId: AccountId; nowMs: number },
	{ actionId, state, note }: NoteProgress
): Promise<'' | Refused> {
	const { session, accountId, nowMs } = given;
	const notes = await countNotes(trx, session.group_id, actionId);
	if (notes >= progressLimits.notesPerAction) return refuse('too-many', 'note'); // [P7]
	await appendProgress(trx, {
		id: randomId(),
		group_id: session.group_id,
		card_id: actionId,
		session_id: session.id,
		date: session.date,
		state,
		note: cleanLine(note),
		...noColumns,
		targets: '[]',
		author: accountId,
		at_ms: nowMs,
		seq: notes + 1
	});
	return '';
}
