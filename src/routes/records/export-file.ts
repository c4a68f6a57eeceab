// One file of a record as it is downloaded: its text, its type, and a name that sorts by group and day.
import { writeCsv, type Dialect } from '#domain/record-csv.ts';
import { writeRecord } from '#domain/record-file.ts';
import { buildSheet, tableNames, type TableName } from '#domain/record-table.ts';
import type { ResearchRecord } from '#domain/record.ts';
import { buildCodebook } from './codebook-table.ts';
import { fileNames, type FileName } from './file-name.ts';

/** As the files are called on a researcher's disk. */
const stems: Readonly<Record<FileName, string>> = {
	'record.json': 'catatan',
	'attendance.csv': 'kehadiran',
	'ballots.csv': 'suara',
	'tallies.csv': 'penilaian',
	'fields.csv': 'bidang',
	'change.csv': 'perubahan',
	'direct-change.csv': 'naik-tetap-turun',
	'lookback.csv': 'menengok',
	'influence.csv': 'pengaruh',
	'dots.csv': 'titik',
	'usg.csv': 'usg',
	'pairs.csv': 'pasangan',
	'pairs-order.csv': 'urutan-pasangan',
	'plan.csv': 'rtl',
	'progress.csv': 'kemajuan',
	'targets.csv': 'target-capaian',
	'polls.csv': 'tanya-akhir',
	'codebook.csv': 'buku-kode'
};
const labels: Partial<Record<ResearchRecord['purpose'], string>> = { example: 'CONTOH', practice: 'LATIHAN' };

function writeText(record: ResearchRecord, file: FileName, dialect: Dialect): string {
	if (file === 'record.json') return writeRecord(record);
	const table = tableOf(file);
	return writeCsv(table === undefined ? buildCodebook(record) : buildSheet(record, table).table, dialect);
}

/** The table a file holds; the JSON and the codebook are none of them. */
function tableOf(file: FileName): TableName | undefined {
	return tableNames.find((name) => file === `${name}.csv`);
}

/** Letters, digits and dashes, so that every disk takes it; what is not real says so first [X13]. */
export function nameFile(given: {
	purpose: ResearchRecord['purpose'];
	group: string;
	/** What comes behind the group's name, in order. */
	words: readonly string[];
	ending: string;
}): string {
	const slug = given.group
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replaceAll(/^-+|-+$/g, '');
	const words = ['rembuk', labels[given.purpose], slug || 'kelompok', ...given.words];
	return words.filter((word) => word !== undefined).join('_') + given.ending;
}

function nameOf(record: ResearchRecord, file: FileName, dialect: Dialect): string {
	const dates = record.sessions.map(({ date }) => date);
	const span = [...new Set([dates[0] ?? '', dates.at(-1) ?? ''])].join('--');
	return nameFile({
		purpose: record.purpose,
		group: record.group.name,
		words: [span, stems[file]],
		ending: file === 'record.json' ? '.json' : csvEnding(dialect)
	});
}

export const csvEnding = (dialect: Dialect) => (dialect === 'r' ? '_r.csv' : '.csv');
export const csvType = 'text/csv; charset=utf-8; header=present';

export type ExportFile = { name: string; type: string; text: string };

export function writeFile(record: ResearchRecord, file: FileName, dialect: Dialect): ExportFile {
	return {
		name: nameOf(record, file, dialect),
		type: file === 'record.json' ? 'application/json' : csvType,
		text: writeText(record, file, dialect)
	};
}

/** What there is to download: the JSON, the codebook, and every table that has a row. */
export function listFiles(record: ResearchRecord): FileName[] {
	return fileNames.filter((file) => hasRows(record, file));
}

function hasRows(record: ResearchRecord, file: FileName): boolean {
	const table = tableOf(file);
	return table === undefined || buildSheet(record, table).table.rows.length > 0;
}
