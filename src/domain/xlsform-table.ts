// A sheet of an XLSForm as rows that know their number and are asked by the names of their columns.
import { cleanLine, countChars, languages, type Language, type Text } from './text.ts';
import { refuse, type Refused } from './refusal.ts';

export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };
/** number: as a spreadsheet counts, the header being 1. Cells of the columns a form has, by their name in lower case. */
export type Row = { readonly number: number; readonly cells: ReadonlyMap<string, string> };
export type Table = { readonly rows: readonly Row[] };

/** What a form is made of; a workbook may have other sheets, which say nothing to us. */
export const sheetNames = ['survey', 'choices', 'settings'] as const;
export type SheetName = (typeof sheetNames)[number];

const lineColumns = [
	'type',
	'name',
	'list_name',
	'list name',
	'form_title',
	'form_id',
	'version',
	'rembuk_cutoff',
	'rembuk_pictures'
] as const;
/** There is one of each for every language. */
const textColumns = ['label', 'rembuk_belum', 'rembuk_name', 'rembuk_source'] as const;
export type LineColumn = (typeof lineColumns)[number];
export type TextColumn = (typeof textColumns)[number];

/** Of one sheet: 200 statements with all their groups need fewer than 300 rows. */
export const sheetLimits = { rows: 1_000, columns: 60, cellChars: 2_000 } as const;

/** What other programs call the two languages, beside the code in brackets. */
const nameOf: Record<Language, readonly string[]> = {
	id: ['id', 'bahasa indonesia', 'indonesia', 'indonesian'],
	en: ['en', 'english', 'inggris']
};

/** Refusals: 'too-many' rows or columns, 'text-too-long' with its row, 'file-unreadable' without a header. */
export function readTable({ name, rows }: Sheet): Table | Refused {
	if (rows.length > sheetLimits.rows) return refuse('too-many', name); // [A22]
	for (const [index, cells] of rows.entries()) {
		const about = `${name} ${index + 1}`;
		if (cells.length > sheetLimits.columns) return refuse('too-many', about);
		if (cells.some((cell) => countChars(cell) > sheetLimits.cellChars)) return refuse('text-too-long', about);
	}
	const header = (rows[0] ?? []).map((cell) => cleanLine(cell).toLowerCase());
	if (header.every((cell) => cell === '')) return refuse('file-unreadable', name);
	const known = [...header.entries()].filter(([, column]) => isOfForm(column));
	const read: Row[] = [];
	for (const [index, cells] of rows.entries()) {
		if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
		read.push({
			number: index + 1,
			cells: new Map(known.map(([at, column]) => [column, cleanLine(cells[at] ?? '')] as const))
		});
	}
	return { rows: read };
}

/** Which of a form's sheets is called so, however it writes capitals. */
export function sheetNameOf(title: string): SheetName | undefined {
	return sheetNames.find((name) => name === title.toLowerCase());
}

function isOfForm(column: string): boolean {
	return (
		lineColumns.some((name) => name === column) ||
		textColumns.some((name) => languageOf(column, name) !== undefined)
	);
}

/** The cell under the first of these names that the sheet has; '' where it has none. */
export function cellOf({ cells }: Row, ...names: LineColumn[]): string {
	for (const name of names) {
		const cell = cells.get(name);
		if (cell !== undefined) return cell;
	}
	return '';
}

/** The cells of 'label::Bahasa Indonesia (id)' and 'label::English (en)'; undefined unless both are filled. */
export function readText(row: Row, column: TextColumn): Text | undefined {
	const found = languages.map((language) => {
		const name = [...row.cells.keys()].find((key) => languageOf(key, column) === language);
		return name === undefined ? '' : (row.cells.get(name) ?? '');
	});
	const [id = '', en = ''] = found;
	return id === '' || en === '' ? undefined : { id, en };
}

function languageOf(key: string, column: TextColumn): Language | undefined {
	const start = `${column}::`;
	if (!key.startsWith(start)) return undefined;
	const said = key.slice(start.length).trim();
	return languages.find(
		(language) => said.endsWith(`(${language})`) || nameOf[language].some((name) => name === said)
	);
}
