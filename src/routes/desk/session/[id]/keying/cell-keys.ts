// Keys in a row of cells: one answer moves on to the next cell, a wrong key is refused at once, and nothing
// needs a mouse. Without a script the row is a plain form with Tab between its cells.
import type { Ask } from '#domain/ballot.ts';
import { isCellFull, readCell } from '#domain/sheet.ts';

const rowOf = (cell: HTMLInputElement): HTMLInputElement[] => [
	...(cell.form?.querySelectorAll<HTMLInputElement>('input[data-cell]') ?? [])
];

function step(cell: HTMLInputElement, by: 1 | -1): void {
	const row = rowOf(cell);
	const next = row[row.indexOf(cell) + by];
	next?.focus();
	next?.select();
}

/** After a key has changed a cell: the key that was refused, or undefined. */
export function takeKey(cell: HTMLInputElement, ask: Ask): string | undefined {
	const typed = cell.value.trim();
	cell.value = typed;
	if (typed === '') return undefined;
	if (readCell(ask, typed) === undefined) {
		cell.value = '';
		return typed;
	}
	if (isCellFull(ask, typed)) step(cell, 1);
	return undefined;
}

/** Keys that move instead of typing: Enter in the number goes to the first cell, Backspace in an empty one goes back. */
export function moveByKey(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
	const cell = event.currentTarget;
	const row = rowOf(cell);
	const isNumber = !cell.hasAttribute('data-cell');
	if (event.key === 'Enter' && isNumber && cell.value.trim() !== '') {
		event.preventDefault();
		row[0]?.focus();
		row[0]?.select();
	} else if (!isNumber && event.key === 'Backspace' && cell.value === '') {
		event.preventDefault();
		step(cell, -1);
	} else if (!isNumber && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
		event.preventDefault();
		step(cell, event.key === 'ArrowRight' ? 1 : -1);
	}
}
