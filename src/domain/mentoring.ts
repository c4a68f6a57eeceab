// The monthly mentoring log of a group, METHOD's columns and no others: place, day and time, problems and
// successes, solutions. Rows are added and never changed [P].
import { refuse, type Refused } from './refusal.ts';
import { isDate } from './session.ts';
import { checkLine, cleanLine, cleanLines, countChars } from './text.ts';

/** What keeps one row readable on a printed page, and one group's log on one screen. */
export const mentoringLimits = {
	placeChars: 120,
	timeChars: 40,
	happenedChars: 2000,
	solutionsChars: 2000,
	notesPerGroup: 500
} as const;

/** A row of the log as it is written. date: a calendar day; time: as it was said ("10.00–12.00"). */
export type MentoringDraft = {
	readonly date: string;
	readonly time: string;
	readonly place: string;
	/** Problems and successes that came up. */
	readonly happened: string;
	readonly solutions: string;
};

/** What was typed as it is stored: one line for place and time, lines for what was talked about. */
export function cleanMentoringDraft(typed: MentoringDraft): MentoringDraft {
	return {
		date: typed.date.trim(),
		time: cleanLine(typed.time),
		place: cleanLine(typed.place),
		happened: cleanLines(typed.happened),
		solutions: cleanLines(typed.solutions)
	};
}

/**
 * Can this row be kept? Refusals: 'date-unusable' about 'date', 'text-missing' about 'place' or 'happened',
 * 'text-too-long' about the text that is.
 */
export function checkMentoringDraft(draft: MentoringDraft): Refused | undefined {
	if (!isDate(draft.date)) return refuse('date-unusable', 'date'); // [P20]
	const { placeChars, timeChars, happenedChars, solutionsChars } = mentoringLimits;
	const wrong =
		checkLine(draft.place, { about: 'place', maxChars: placeChars }) ??
		checkLine(draft.time, { about: 'time', maxChars: timeChars, mayBeEmpty: true });
	if (wrong) return wrong; // [P20]
	if (cleanLine(draft.happened) === '') return refuse('text-missing', 'happened'); // [P20]
	if (countChars(draft.happened) > happenedChars) return refuse('text-too-long', 'happened'); // [P20]
	return countChars(draft.solutions) > solutionsChars ? refuse('text-too-long', 'solutions') : undefined; // [P20]
}

type Row<NoteId> = {
	readonly id: NoteId;
	readonly replaces: NoteId | undefined;
	readonly date: string;
	readonly seq: number;
};
/** A row that stands, with the wordings it has replaced, newest first. */
export type StandingNote<Note> = { readonly note: Note; readonly earlier: readonly Note[] };

/** The log: every row that nothing has replaced, newest day first, with the wordings it stands for. */
export function arrangeLog<NoteId, Note extends Row<NoteId>>(rows: readonly Note[]): StandingNote<Note>[] {
	const byId = new Map(rows.map((row) => [row.id, row]));
	const replaced = new Set(rows.map((row) => row.replaces));
	const earlierOf = (note: Note): Note[] => {
		const earlier: Note[] = [];
		// Ends: a row can only replace one that was there before it.
		for (let at = note.replaces; at !== undefined; at = byId.get(at)?.replaces) {
			const row = byId.get(at);
			if (row) earlier.push(row);
		}
		return earlier;
	};
	return rows
		.filter(({ id }) => !replaced.has(id)) // [P21]
		.sort((a, b) => b.date.localeCompare(a.date, 'en') || b.seq - a.seq) // [P22]
		.map((note) => ({ note, earlier: earlierOf(note) }));
}
