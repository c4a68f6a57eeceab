// The mentoring log as a table of its own: every note that was ever written, in the order of writing, with the
// paper's columns [X27]. Its free text is as it was written, names and all: it is for whoever mentors the group.
import type { StandingNote, MentoringDraft } from './mentoring.ts';
import { at, code, flag, text, toSheet, type Sheet, type Spoken } from './record-column.ts';
import type { Purpose } from './session.ts';

export type LogNote = MentoringDraft & {
	readonly id: string;
	/** Counted from 1 in the order of writing. */
	readonly seq: number;
	/** The note this one corrects. */
	readonly replaces: string | undefined;
	readonly authorName: string;
	readonly atMs: number;
};
export type WrittenLog = {
	readonly group: {
		readonly name: string;
		readonly programme: { readonly name: string; readonly purpose: Purpose };
	};
	readonly notes: readonly StandingNote<LogNote>[];
};
type Row = LogNote & { stands: boolean; corrects: number | undefined };

export function mentoringSheet({ group, notes }: WrittenLog): Sheet {
	const columns: Spoken<Row>[] = [
		code('purpose', 'real | example | practice', () => group.programme.purpose), // [X13]
		text('programme', () => group.programme.name),
		text('group', () => group.name),
		at('note_number', '', ({ seq }) => seq),
		{ name: 'date', type: 'date', cell: ({ date }) => date },
		text('time', ({ time }) => time),
		text('place', ({ place }) => place),
		text('happened', ({ happened }) => happened),
		text('solutions', ({ solutions }) => solutions),
		at('corrects', '', ({ corrects }) => corrects),
		flag('stands', ({ stands }) => stands),
		text('noted_by', ({ authorName }) => authorName),
		{ name: 'noted_at', type: 'moment', cell: ({ atMs }) => new Date(atMs).toISOString() }
	];
	return toSheet(
		columns,
		listRows(notes).map((row) => columns.map(({ cell }) => cell(row)))
	);
}

function listRows(notes: WrittenLog['notes']): Row[] {
	const all = notes.flatMap(({ note, earlier }) => [
		{ note, stands: true },
		...earlier.map((each) => ({ note: each, stands: false })) // [P21]
	]);
	const numbers = new Map(all.map(({ note }) => [note.id, note.seq]));
	return all
		.map(({ note, stands }) => ({
			...note,
			stands,
			corrects: note.replaces === undefined ? undefined : numbers.get(note.replaces)
		}))
		.sort((a, b) => a.seq - b.seq);
}
