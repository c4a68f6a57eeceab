// A table as a CSV file: one dialect for spreadsheets set to Indonesian, one for R. Text that a spreadsheet
// would take for a formula is neutralised in both, because files are passed on [X11].
import Papa from 'papaparse';

/** id: UTF-8 with a mark, semicolons, decimal comma. r: no mark, commas, decimal point. */
export const dialects = ['id', 'r'] as const;
export type Dialect = (typeof dialects)[number];

/** Nothing at all is null; decimals are written with so many digits. */
export type Cell = string | number | null | { readonly decimal: number; readonly digits: number };
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** The dialect of this name; anything else is the spreadsheet's. */
export function parseDialect(value: unknown): Dialect {
	return value === 'r' ? 'r' : 'id';
}

/** Half-width and full-width signs that begin a formula, and what may stand before them unseen. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** What stands before the first sign that is seen. */
const unseen = /^[\s\p{Cc}\p{Cf}]*/u;
/** The same after a sign at which a program set to another separator begins a new cell; "Rp 5.000,-" is none. */
const formulaInside = /([;,\t\r\n][\s\p{Cc}\p{Cf}"]*)(?=[=+\-@＝＋－＠][^\s;,.])/gu;

/** Text as it may stand in a cell: an apostrophe before what would be a formula, whatever parts the cells [X11]. */
export function neutralise(text: string): string {
	const [lead = ''] = unseen.exec(text) ?? [];
	const inside = lead + text.slice(lead.length).replace(formulaInside, "$1'");
	return formula.test(inside) ? `'${inside}` : inside;
}

function writeCell(cell: Cell, dialect: Dialect): string {
	if (cell === null) return '';
	if (typeof cell === 'string') return neutralise(cell);
	if (typeof cell === 'number') return String(cell); // [X11] a number is written by us and is no formula
	const text = cell.decimal.toFixed(cell.digits);
	return dialect === 'id' ? text.replace('.', ',') : text;
}

/** The whole file, its last line ended. */
export function writeCsv({ columns, rows }: Table, dialect: Dialect): string {
	const data = rows.map((row) => row.map((cell) => writeCell(cell, dialect)));
	const text = Papa.unparse([[...columns], ...data], {
		delimiter: dialect === 'id' ? ';' : ',',
		newline: '\r\n'
	});
	return `${dialect === 'id' ? '\uFEFF' : ''}${text}\r\n`;
}
