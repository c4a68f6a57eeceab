// A second meeting before it is written down: what it takes over from the assessment it repeats, and
// what has to be talked about first.
import type { BaselineRow, SessionDraft, SessionRow } from '#server/backstage.ts';
import { isOverdue, isUnfinished } from '#domain/progress.ts';
import type { ActionProgress } from '#domain/view.ts';
import { getActor, orNotFound } from '../asking.ts';
import { followUpAgenda } from './follow-up-agenda.ts';

export function draftFollowUp(
	{ assessmentId, instrumentVersionId, pace, nameMode, secrecy, cutoffHundredths }: BaselineRow,
	given: { title: string; today: string }
): SessionDraft {
	return {
		title: given.title,
		date: given.today,
		place: '',
		agenda: [...followUpAgenda],
		nameMode,
		expected: undefined,
		seatLimit: 60,
		scoring: { instrumentVersionId, pace, cutoffHundredths, secrecy, baselineId: assessmentId }
	};
}

/** The calendar day where the laptop is: 2026-03-14. */
export function writeToday(): string {
	return new Date().toLocaleDateString('sv-SE');
}

export type Opening = { unfinished: ActionProgress[]; hasActions: boolean };

/** The plan belongs to the group, so that any of its meetings can be asked for it. */
export async function loadOpening(locals: App.Locals, sessions: readonly SessionRow[]): Promise<Opening> {
	const newest = sessions[0];
	if (!newest) return { unfinished: [], hasActions: false };
	const { actions } = orNotFound(
		await locals.backstage.records.monitoring(getActor(locals), newest.id, locals.language),
		locals
	);
	// The record says what was late on that meeting's day; here it is what is late now.
	const today = writeToday();
	const unfinished = actions
		.filter(({ state }) => isUnfinished(state))
		.map((action) => ({ ...action, isOverdue: isOverdue(action, today) }));
	return { unfinished, hasActions: actions.length > 0 };
}
