// The mentoring log as files for whoever mentors the group: every note, and what the columns mean [X27].
import { mentoringSheet, type WrittenLog } from '#domain/mentoring-sheet.ts';
import { writeCsv, type Dialect, type Table } from '#domain/record-csv.ts';
import type { Column } from '#domain/record-column.ts';
// Reached by their paths and not by $lib, so that tests can read this file without a bundler.
import { mentoringFile } from '../../../../../../lib/words/mentoring-file.ts';
import { toCodebook, type Entry } from '../../../../../records/codebook-table.ts';
import { csvEnding, csvType, nameFile, type ExportFile } from '../../../../../records/export-file.ts';

export const logFileNames = ['log.csv', 'codebook.csv'] as const;
export type LogFileName = (typeof logFileNames)[number];
/** As the files are called on a mentor's disk. */
const stems: Readonly<Record<LogFileName, string>> = {
	'log.csv': 'pendampingan',
	'codebook.csv': 'pendampingan-buku-kode'
};

/** The file of this name, or undefined. */
export function parseLogFileName(name: string): LogFileName | undefined {
	return logFileNames.find((known) => known === name);
}

export function writeLogFile(log: WrittenLog, file: LogFileName, dialect: Dialect): ExportFile {
	const { columns, table } = mentoringSheet(log);
	const { name, programme } = log.group;
	return {
		name: nameFile({
			purpose: programme.purpose,
			group: name,
			words: [stems[file]],
			ending: csvEnding(dialect)
		}),
		type: csvType,
		text: writeCsv(file === 'log.csv' ? table : describe(log, columns), dialect)
	};
}

function describe(log: WrittenLog, columns: readonly Column[]): Table {
	const { id, en } = mentoringFile;
	const notes = Object.keys(id.notes) as (keyof typeof id.notes)[];
	return toCodebook(log.group.programme.purpose, [
		...notes.map((name): Entry => ({
			entry: 'note',
			file: '',
			name,
			meaning: { id: id.notes[name], en: en.notes[name] }
		})),
		...columns.map(({ name, ...rest }): Entry => {
			const key = name as keyof typeof id.columns;
			const meaning = { id: id.columns[key], en: en.columns[key] };
			return { entry: 'column', file: 'log.csv', name, meaning, ...rest };
		})
	]);
}
