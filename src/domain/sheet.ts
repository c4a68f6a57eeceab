// Paper sheets: how many lines one has, what a typed cell means, and when two keyings of a sheet are one.
// What is printed is a page's; where keyed sheets lie while a round is open is server/ballot.
import { isAnswer, isSameAnswer, type Answer, type Ask } from './ballot.ts';
import { listPairs } from './pairs.ts';
import { refuse, type Refused } from './refusal.ts';
import { countUsgValues } from './usg.ts';

export const sheetLimits = {
	/** A sheet for everybody who may be in a room. */
	number: { min: 1, max: 3000 },
	/** More at once would be a book, and lines are what a printer and a browser must hold. */
	printed: { min: 1, max: 200 },
	printedLines: 6000
} as const;

/** Which keying of a sheet this is: nobody sees the first one while keying the second. */
export type Pass = 1 | 2;
export const passes: readonly Pass[] = [1, 2];
/** What a line of a sheet says; null where nothing is on it. */
export type SheetAnswer = Answer | null;

/** How many cells one question has on a sheet. */
export function countCells(ask: Ask): number {
	if (ask.kind === 'score') return 1;
	if (ask.kind === 'usg') return countUsgValues(ask.options);
	return ask.kind === 'pairs' ? listPairs(ask.options).length : ask.options;
}

/** The whole numbers one cell takes, beside "don't know" where it is a score. */
export function cellRange(ask: Ask): { readonly min: number; readonly max: number } {
	if (ask.kind === 'score') return { min: 1, max: ask.levels };
	if (ask.kind === 'dots') return { min: 0, max: ask.dots };
	return { min: 1, max: ask.kind === 'usg' ? 5 : 2 };
}

/** What a filled cell says; undefined where it is nothing that is printed. Of a pair 1 is its first, 2 its second. */
export function readCell(ask: Ask, typed: string): number | 'unknown' | undefined {
	if (ask.kind === 'score' && (typed === '0' || typed === '-')) return 'unknown'; // [L41]
	if (!/^\d{1,2}$/.test(typed)) return undefined; // [L41]
	const { min, max } = cellRange(ask);
	const value = Number(typed);
	return value >= min && value <= max ? value : undefined; // [L41]
}

/**
 * What the cells of one question say. Null where nothing is said: no cell is filled, or, of USG and pairs, not
 * every one. Of dots an empty cell is none. Refusal: 'sheet-answer-unusable', also for more dots than there are.
 */
export function readCells(ask: Ask, typed: readonly string[]): SheetAnswer | Refused {
	const unusable = refuse('sheet-answer-unusable');
	const cells = typed.map((cell) => cell.trim());
	if (cells.length !== countCells(ask)) return unusable; // [L41]
	if (cells.some((cell) => cell !== '' && readCell(ask, cell) === undefined)) return unusable; // [L41]
	const filled = cells.filter((cell) => cell !== '').length;
	const isSaid = ask.kind === 'dots' ? filled > 0 : filled === cells.length;
	if (!isSaid) return null; // [L42]
	const values = cells.map((cell) => (cell === '' ? 0 : readCell(ask, cell)!));
	const answer = ask.kind === 'score' ? values[0] : values.map((value) => toNumber(ask, value));
	return isAnswer(answer, ask) ? answer : unusable; // [L41]
}

function toNumber({ kind }: Ask, value: number | 'unknown'): number {
	if (value === 'unknown') return 0;
	// On paper the two ideas of a pair are 1 and 2; an answer says whether the first goes first.
	return kind === 'pairs' ? 2 - value : value;
}

/** An answer as its cells are typed, to be shown where two keyings differ. */
export function writeCells(ask: Ask, answer: SheetAnswer): string[] {
	if (answer === null) return Array.from({ length: countCells(ask) }, () => '');
	if (typeof answer === 'object')
		return answer.map((value) => String(ask.kind === 'pairs' ? 2 - value : value));
	return [answer === 'unknown' ? '0' : String(answer)];
}

/** Does the next key of this cell belong to another one? Not yet where a second figure could still fit. */
export function isCellFull(ask: Ask, typed: string): boolean {
	if (typed === '' || readCell(ask, typed) === undefined) return false;
	const { max } = cellRange(ask);
	return typed.length > 1 || typed === '0' || typed === '-' || Number(typed) * 10 > max;
}

/** Can a sheet carry this number? Refusal: 'sheet-number-unusable', about 'sheet'. */
export function checkSheetNumber(sheet: number): Refused | undefined {
	const { min, max } = sheetLimits.number;
	const isUsable = Number.isInteger(sheet) && sheet >= min && sheet <= max;
	return isUsable ? undefined : refuse('sheet-number-unusable', 'sheet'); // [L41]
}

/**
 * May a sheet be kept with these lines? Refusals: 'sheet-empty'; 'sheet-gap', about the first line that is
 * empty, counted from 1, until it is confirmed.
 */
export function checkLines(
	lines: readonly SheetAnswer[],
	{ isConfirmed }: { isConfirmed: boolean }
): Refused | undefined {
	if (lines.every((line) => line === null)) return refuse('sheet-empty'); // [L42]
	const gap = lines.indexOf(null);
	return gap === -1 || isConfirmed ? undefined : refuse('sheet-gap', String(gap + 1)); // [L42]
}

/** Do two keyings of a line say the same? */
export function isSameLine(a: SheetAnswer, b: SheetAnswer): boolean {
	return a === null || b === null ? a === b : isSameAnswer(a, b); // [L44]
}

/** May so many sheets of so many lines be printed at once? from: the first one's number. */
export function checkPrint(asked: { from: number; count: number; lines: number }): Refused | undefined {
	const { min, max } = sheetLimits.printed;
	const { from, count, lines } = asked;
	if (!Number.isInteger(count) || count < min || count > max || count * lines > sheetLimits.printedLines)
		return refuse('sheets-too-many', 'count'); // [L40]
	return checkSheetNumber(from) ?? checkSheetNumber(from + count - 1); // [L40]
}
