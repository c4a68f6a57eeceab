// A sheet of an XLSForm as rows that know their number and are asked by the names of their columns.
import { cleanLine, languages, type Language, type Text } from './text.ts';
import { countChars } from './text.ts';
import { refuse, type Refused } from './refusal.ts';

export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };
/** number: as a spreadsheet counts, the header being 1. Cells by their column's name in lower case. */
export type Row = { readonly number: number; readonly cells: ReadonlyMap<string, string> };
export type Table = { readonly rows: readonly Row[] };

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
	const header = (rows[0] ?? []).map((cell) => cleanLine(cell).toLowerCase());
	if (header.every((cell) => cell === '')) return refuse('file-unreadable', name);
	const read: Row[] = [];
	for (const [index, cells] of rows.entries()) {
		const number = index + 1;
		if (cells.length > sheetLimits.columns) return refuse('too-many', `${name} ${number}`);
		if (cells.some((cell) => countChars(cell) > sheetLimits.cellChars))
			return refuse('text-too-long', `${name} ${number}`);
		if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
		read.push({
			number,
			cells: new Map(header.map((column, at) => [column, cleanLine(cells[at] ?? '')] as const))
		});
	}
	return { rows: read };
}

/** The cell under the first of these names that the sheet has; '' where it has none. */
export function cellOf({ cells }: Row, ...names: string[]): string {
	for (const name of names) {
		const cell = cells.get(name);
		if (cell !== undefined) return cell;
	}
	return '';
}

/** The cells of 'label::Bahasa Indonesia (id)' and 'label::English (en)'; undefined unless both are filled. */
export function readText(row: Row, column: string): Text | undefined {
	const found = languages.map((language) => {
		const name = [...row.cells.keys()].find((key) => languageOf(key, column) === language);
		return name === undefined ? '' : (row.cells.get(name) ?? '');
	});
	const [id = '', en = ''] = found;
	return id === '' || en === '' ? undefined : { id, en };
}

function languageOf(key: string, column: string): Language | undefined {
	const start = `${column.toLowerCase()}::`;
	if (!key.startsWith(start)) return undefined;
	const said = key.slice(start.length).trim();
	return languages.find(
		(language) => said.endsWith(`(${language})`) || nameOf[language].some((name) => name === said)
	);
}
