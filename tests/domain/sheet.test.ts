// Paper sheets: what a typed cell says, and what may be printed and kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnswer, type Ask } from '#domain/ballot.ts';
import { isRefused } from '#domain/refusal.ts';
import {
	checkLines,
	checkPrint,
	checkSheetNumber,
	countCells,
	isCellFull,
	isSameLine,
	readCells,
	writeCells
} from '#domain/sheet.ts';

const score: Ask = { kind: 'score', levels: 4 };
const dots: Ask = { kind: 'dots', dots: 3, options: 3 };
const many: Ask = { kind: 'dots', dots: 10, options: 2 };
const usg: Ask = { kind: 'usg', options: 2 };
const pairs: Ask = { kind: 'pairs', options: 3 };
const unusable = { refused: 'sheet-answer-unusable' };

describe('cells', () => {
	it('[L41] a level is typed as it is printed, and 0 or - is "don\'t know"', () => {
		expect(['1', '4', ' 2 ', '0', '-'].map((typed) => readCells(score, [typed]))).toEqual([
			1,
			4,
			2,
			'unknown',
			'unknown'
		]);
		for (const typed of ['5', '9', 'x', '1.5', '-1', '٣', '1e0', '222'])
			expect(readCells(score, [typed]), typed).toEqual(unusable);
		expect(readCells({ kind: 'score', levels: 7 }, ['7'])).toBe(7);
	});

	it('[L41] dots: an empty cell is none, and there are never more than each has', () => {
		expect(readCells(dots, ['2', '', '1'])).toEqual([2, 0, 1]);
		expect(readCells(many, ['10', '0'])).toEqual([10, 0]);
		expect(readCells(dots, ['2', '2', ''])).toEqual(unusable);
		expect(readCells(dots, ['4', '', ''])).toEqual(unusable);
		expect(readCells(dots, ['-', '1', ''])).toEqual(unusable);
		// Zero everywhere is no answer that could be counted, and somebody wrote it: it is not passed over.
		expect(readCells(dots, ['0', '0', '0'])).toEqual(unusable);
	});

	it('[L41] of USG every value is 1–5, and of pairs 1 is the first idea and 2 the second', () => {
		expect(readCells(usg, ['1', '2', '3', '5', '5', '5'])).toEqual([1, 2, 3, 5, 5, 5]);
		expect(readCells(usg, ['1', '2', '3', '5', '5', '6'])).toEqual(unusable);
		expect(readCells(usg, ['1', '2', '3', '5', '5', '0'])).toEqual(unusable);
		expect(readCells(pairs, ['1', '2', '2'])).toEqual([1, 0, 0]);
		expect(readCells(pairs, ['1', '0', '2'])).toEqual(unusable);
	});

	it('[L41] another number of cells than the question has is nothing that was printed', () => {
		for (const [ask, cells] of [
			[score, []],
			[score, ['1', '1']],
			[dots, ['1']],
			[usg, ['1', '1', '1']],
			[pairs, ['1', '1', '1', '1']]
		] as const)
			expect(readCells(ask, cells), `${ask.kind} ${cells.length}`).toEqual(unusable);
	});

	it('[L42] nothing filled in is an empty line; so is a row of USG or pairs with a gap, once all else is right', () => {
		expect(readCells(score, [''])).toBeNull();
		expect(readCells(dots, ['', ' ', ''])).toBeNull();
		expect(readCells(usg, ['1', '2', '3', '', '5', '5'])).toBeNull();
		expect(readCells(pairs, ['1', '', '2'])).toBeNull();
		expect(readCells(usg, ['1', '2', '9', '', '5', '5'])).toEqual(unusable);
	});

	it('[L41] the next key belongs to the next cell, unless a second figure could still fit', () => {
		expect(['1', '4', '0', '-'].map((typed) => isCellFull(score, typed))).toEqual([true, true, true, true]);
		expect(['', '5', 'x'].map((typed) => isCellFull(score, typed))).toEqual([false, false, false]);
		expect(['1', '2', '10', '0'].map((typed) => isCellFull(many, typed))).toEqual([false, true, true, true]);
		expect(['1', '3'].map((typed) => isCellFull(dots, typed))).toEqual([true, true]);
	});

	it('[L41] [L44] whatever cells say is an answer to what was asked, and is written as it was typed', () => {
		const ask = fc.oneof(
			fc.record({ kind: fc.constant('score' as const), levels: fc.integer({ min: 2, max: 7 }) }),
			fc.record({
				kind: fc.constant('dots' as const),
				dots: fc.integer({ min: 1, max: 10 }),
				options: fc.integer({ min: 2, max: 4 })
			}),
			fc.record({
				kind: fc.constantFrom('usg' as const, 'pairs' as const),
				options: fc.integer({ min: 2, max: 3 })
			})
		);
		const typed = fc.constantFrom('', '0', '-', '1', '2', '3', '5', '7', '10', '99', 'a');
		fc.assert(
			fc.property(ask, fc.infiniteStream(typed), (asked, keys) => {
				const cells = [...keys.take(countCells(asked))];
				const answer = readCells(asked, cells);
				if (answer === null || isRefused(answer)) return;
				expect(isAnswer(answer, asked)).toBe(true);
				expect(readCells(asked, writeCells(asked, answer))).toEqual(answer);
			}),
			{ seed: 46, numRuns: 500 }
		);
		expect(writeCells(pairs, null)).toEqual(['', '', '']);
	});
});

describe('sheets', () => {
	it('[L41] a number is whole, 1–3000', () => {
		expect([1, 3000].map(checkSheetNumber)).toEqual([undefined, undefined]);
		for (const number of [0, 3001, -1, 1.5, Number.NaN, Infinity])
			expect(checkSheetNumber(number)).toEqual({ refused: 'sheet-number-unusable', about: 'sheet' });
	});

	it('[L42] the first empty line is named until it is confirmed, and an empty sheet never kept', () => {
		expect(checkLines([1, 'unknown'], { isConfirmed: false })).toBeUndefined();
		expect(checkLines([1, null, 2, null], { isConfirmed: false })).toEqual({
			refused: 'sheet-gap',
			about: '2'
		});
		expect(checkLines([1, null, 2, null], { isConfirmed: true })).toBeUndefined();
		expect(checkLines([null, null], { isConfirmed: true })).toEqual({ refused: 'sheet-empty' });
	});

	it('[L44] two lines are one where both say the same, or both say nothing', () => {
		expect(isSameLine(null, null)).toBe(true);
		expect(isSameLine('unknown', 'unknown')).toBe(true);
		expect(isSameLine([1, 0], [1, 0])).toBe(true);
		expect(isSameLine(null, 'unknown')).toBe(false);
		expect(isSameLine([1, 0], [0, 1])).toBe(false);
		expect(isSameLine(1, 2)).toBe(false);
	});

	it('[L40] at most 200 sheets and 6,000 lines are printed at once, none with a number past the last', () => {
		expect(checkPrint({ from: 1, count: 200, lines: 30 })).toBeUndefined();
		expect(checkPrint({ from: 2801, count: 200, lines: 1 })).toBeUndefined();
		const tooMany = { refused: 'sheets-too-many', about: 'count' };
		expect(checkPrint({ from: 1, count: 0, lines: 30 })).toEqual(tooMany);
		expect(checkPrint({ from: 1, count: 201, lines: 1 })).toEqual(tooMany);
		expect(checkPrint({ from: 1, count: 200, lines: 31 })).toEqual(tooMany);
		expect(checkPrint({ from: 1, count: Number.NaN, lines: 1 })).toEqual(tooMany);
		expect(checkPrint({ from: 2802, count: 200, lines: 1 })?.refused).toBe('sheet-number-unusable');
		expect(checkPrint({ from: 0, count: 1, lines: 1 })?.refused).toBe('sheet-number-unusable');
	});
});
