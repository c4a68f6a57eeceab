// How far an action of the plan has come, as noted from meeting to meeting [P].
import { refuse, type Refused } from './refusal.ts';
import { countChars } from './text.ts';

export const progressStates = ['not-started', 'under-way', 'done', 'stopped'] as const;
export type ProgressState = (typeof progressStates)[number];

export const progressLimits = { noteChars: 300, notesPerAction: 200 } as const;

/** The state with this name, or undefined. */
export function parseProgressState(value: unknown): ProgressState | undefined {
	return progressStates.find((state) => state === value);
}

/** Does it still need the room's attention? Nothing noted counts as not started. */
export function isUnfinished(latest: ProgressState | undefined): boolean {
	return latest !== 'done' && latest !== 'stopped'; // [P5]
}

/** Is its day past? today is a calendar day (2026-03-14); an action without a day is never overdue. */
export function isOverdue(action: { due: string; state: ProgressState | undefined }, today: string): boolean {
	return isUnfinished(action.state) && action.due !== '' && action.due < today; // [P6]
}

/** Can this be noted? Refusals: 'request-malformed' about 'state', 'text-too-long' about 'note'. */
export function checkNote(given: { state: unknown; note: string }): Refused | undefined {
	if (parseProgressState(given.state) === undefined) return refuse('request-malformed', 'state'); // [P7]
	return countChars(given.note) > progressLimits.noteChars ? refuse('text-too-long', 'note') : undefined; // [P7]
}
