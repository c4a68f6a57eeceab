// One sheet of an .xlsx file as rows of text, read only as far as it can still be a form's: the refusal comes at
// the cell that is too much, and nothing after that cell is looked at.
import { refuse, type Refused } from '#domain/refusal.ts';
import { sheetLimits } from '#domain/xlsform-table.ts';
import { append, collectText, RefusedPart, walkPart } from './workbook-part.ts';

/** strings: undefined where one is too long for a cell. lettersLeft: of the whole workbook, and counted down here. */
export type Source = { readonly strings: readonly (string | undefined)[]; lettersLeft: number };
type Cell = { column: number; kind: string; written: string };

/** Every shared string; one that no cell of a form can hold is undefined, and its letters are not kept. */
export function readStrings(file: Uint8Array | undefined): (string | undefined)[] {
	const strings: (string | undefined)[] = [];
	if (!file) return strings;
	const text = collectText();
	walkPart(file, {
		open(tag) {
			if (tag === 'si') strings.push('');
			text.open(tag);
		},
		close: text.close,
		text(piece) {
			const last = strings.at(-1);
			if (text.isWanted() && last !== undefined) strings[strings.length - 1] = append(last, piece);
		}
	});
	return strings;
}

/**
 * Throws a RefusedPart: 'too-many' rows or columns, 'text-too-long' of one cell, 'file-too-large' where all cells
 * together have more letters than are left (a string counts each time a cell names it), 'file-unreadable' [A22].
 */
export function readRows(file: Uint8Array | undefined, name: string, source: Source): string[][] {
	const rows: string[][] = [];
	const text = collectText();
	let [row, isInValue] = [0, false];
	let cell: Cell = { column: -1, kind: '', written: '' };
	const stop = (refused: Parameters<typeof refuse>[0]): never => {
		throw new RefusedPart(refuse(refused, `${name} ${row}`));
	};
	walkPart(file, {
		open(tag, attributes) {
			text.open(tag);
			if (tag === 'row') {
				const said = Number(attributes()['r']);
				row = Number.isInteger(said) && said > 0 ? said : row + 1;
				cell = { ...cell, column: -1 };
			} else if (tag === 'c') {
				const { r = '', t = 'n' } = attributes();
				cell = { column: columnOf(r) ?? cell.column + 1, kind: t, written: '' };
			} else if (tag === 'v') isInValue = true;
		},
		text(piece) {
			if (!isInValue && !text.isWanted()) return;
			cell.written = append(cell.written, piece) ?? stop('text-too-long');
		},
		close(tag) {
			text.close(tag);
			if (tag === 'v') isInValue = false;
			if (tag !== 'c' || cell.written === '') return;
			const refused = refuseFar(name, { row, column: cell.column });
			if (refused) throw new RefusedPart(refused);
			const value = textOf(cell, source.strings) ?? stop('text-too-long');
			source.lettersLeft -= value.length;
			if (source.lettersLeft < 0) stop('file-too-large');
			place(rows, { row, column: cell.column }, value);
		}
	});
	return rows;
}

/** One beyond the limit is kept, so that who reads the table can say which. */
function refuseFar(name: string, { row, column }: { row: number; column: number }): Refused | undefined {
	if (row < 1) return refuse('file-unreadable');
	const isFar = row > sheetLimits.rows + 1 || column > sheetLimits.columns;
	return isFar ? refuse('too-many', name) : undefined;
}

function textOf({ kind, written }: Cell, strings: Source['strings']): string | undefined {
	if (kind !== 's') return written;
	const number = Number(written);
	return number in strings ? strings[number] : '';
}

function place(rows: string[][], at: { row: number; column: number }, value: string): void {
	while (rows.length < at.row) rows.push([]);
	const cells = rows[at.row - 1]!;
	while (cells.length < at.column) cells.push('');
	cells[at.column] = value;
}

/** A is 0; undefined where nothing is said. */
function columnOf(reference: string): number | undefined {
	const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
	if (letters === undefined) return undefined;
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
