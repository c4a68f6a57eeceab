// The codebook of a record: every column of every file in both languages, the levels, fields and
// statements as they were worded, and what whoever reads the files must know [X12].
import type { Cell, Table } from '#domain/record-csv.ts';
import { buildSheet, tableNames } from '#domain/record-table.ts';
import type { RecordInstrument, ResearchRecord } from '#domain/record.ts';
import type { Text } from '#domain/text.ts';
// The words are reached by their path and not by $lib, so that tests can read this file without a bundler.
import { codebook } from '../../lib/words/codebook.ts';

export const codebookColumns = [
	'purpose',
	'entry',
	'file',
	'name',
	'meaning_id',
	'meaning_en',
	'type',
	'values',
	'unit',
	'missing'
] as const;
export type Entry = {
	entry: 'note' | 'column' | 'level' | 'field' | 'statement' | 'statement-not-yet';
	file: string;
	name: string;
	meaning: Text;
	type?: string;
	values?: string | undefined;
	unit?: string | undefined;
	missing?: string | undefined;
};

/** What a column means; one without a meaning is a fault of ours, and a test looks for it. */
export function meaningOf(name: string): Text {
	const key = name.replace(/_\d+$/, '_n') as keyof typeof codebook.id.columns;
	if (!Object.hasOwn(codebook.id.columns, key))
		throw new Error(`the codebook does not explain column ${name}`);
	return { id: codebook.id.columns[key], en: codebook.en.columns[key] };
}

export function buildCodebook(record: ResearchRecord): Table {
	const notes = Object.keys(codebook.id.notes) as (keyof typeof codebook.id.notes)[];
	const entries: Entry[] = [
		...notes.map((name): Entry => ({
			entry: 'note',
			file: '',
			name,
			meaning: { id: codebook.id.notes[name], en: codebook.en.notes[name] }
		})),
		...tableNames.flatMap((file) =>
			buildSheet(record, file).columns.map(({ name, ...rest }): Entry => ({
				entry: 'column',
				file: `${file}.csv`,
				name,
				meaning: meaningOf(name),
				...rest
			}))
		),
		...record.instruments.flatMap(describeInstrument)
	];
	return toCodebook(record.purpose, entries);
}

/** What a file says of others, one entry a row. */
export function toCodebook(purpose: ResearchRecord['purpose'], entries: readonly Entry[]): Table {
	const rows = entries.map(({ entry, file, name, meaning, ...rest }): Cell[] => [
		purpose,
		entry,
		file,
		name,
		meaning.id,
		meaning.en,
		rest.type ?? null,
		rest.values ?? null,
		rest.unit ?? null,
		rest.missing ?? null
	]);
	return { columns: codebookColumns, rows };
}

function describeInstrument({ content }: RecordInstrument): Entry[] {
	const file = `${content.key} ${content.version}`;
	return [
		{ entry: 'note', file, name: 'instrument', meaning: content.name },
		{ entry: 'note', file, name: 'source', meaning: content.source },
		...content.scale.levels.map(({ level, word }): Entry => ({
			entry: 'level',
			file,
			name: String(level),
			meaning: word
		})),
		...content.fields.map(({ number, name }): Entry => ({
			entry: 'field',
			file,
			name: String(number),
			meaning: name
		})),
		...content.statements.flatMap(({ number, field, positive, notYet }): Entry[] => [
			{ entry: 'statement', file, name: String(number), meaning: positive, values: `field ${field}` },
			{ entry: 'statement-not-yet', file, name: String(number), meaning: notYet, values: `field ${field}` }
		])
	];
}
