// What a sheet of paper and its row of cells are made of, for every kind of question.
import { describe, expect, test } from 'vitest';
import type { Ask } from '#domain/ballot.ts';
import type { RoundId } from '#domain/ids.ts';
import { countCells } from '#domain/sheet.ts';
import type { HallView, PhoneStep, Question } from '#domain/view.ts';
import { listCells, readOpen } from '../../../src/routes/desk/session/[id]/asked-sheet.ts';
import { cutParts } from '../../../src/routes/desk/session/[id]/sheets/paper-part.ts';

const round = 'a'.repeat(32) as RoundId;
const other = 'b'.repeat(32) as RoundId;
const level = (number: number, word: string) => ({ level: number, word: { id: word, en: word } });
const hall = {
	scale: { levels: [level(1, 'Belum'), level(2, 'Sudah')], pictures: 'plant-2' }
} as unknown as HallView;
const question = (roundId: RoundId, number: number): Question => ({
	...{ roundId, number, place: number, of: 2, ordinal: 1, field: 3, fieldName: 'Uang' },
	text: `Pernyataan ${number}`,
	day: '2025-01-02'
});
const scoring = (asks: 'score' | 'change' | 'influence' | 'poll' | 'lookback'): PhoneStep => ({
	...{ at: 'scoring', asks, pace: 'own' },
	questions: [question(round, 11), question(other, 12)]
});
const said = { language: 'id', screen: 'id' } as const;
const options = ['Papan kas', 'Arisan', 'Belajar'];

describe('what is open', () => {
	test.each([
		['score', ['Belum', 'Sudah']],
		['lookback', ['Belum', 'Sudah']],
		['change', ['Turun', 'Tetap', 'Naik']],
		['influence', ['Tidak ada', 'Sedikit', 'Besar', 'Sangat besar']],
		['poll', ['Belum', 'Ya']]
	] as const)(
		'[L40] [L41] %s: its answers stand in the order of the numbers that are typed',
		(asks, expected) => {
			const asked = readOpen(scoring(asks), hall, said);
			if (asked?.kind !== 'score') throw new Error('a scoring is one of levels');
			expect(asked.choices.map(({ word }) => word)).toEqual(expected);
			expect(asked.question === undefined).toBe(asks === 'score');
			const cells = listCells(asked, said);
			expect(cells.map(({ roundId, short }) => [roundId, short])).toEqual([
				[round, '11'],
				[other, '12']
			]);
			expect(cells[0]!.label).toContain('Pernyataan 11');
		}
	);

	test.each([
		[
			'dots',
			{ at: 'dots', roundId: round, dots: 3, isOpen: false, options },
			{ kind: 'dots', dots: 3, options: 3 }
		],
		['usg', { at: 'rating', asks: 'usg', roundId: round, options }, { kind: 'usg', options: 3 }],
		['pairs', { at: 'rating', asks: 'pairs', roundId: round, options }, { kind: 'pairs', options: 3 }]
	] as [string, PhoneStep, Ask][])(
		'[L41] %s: as many cells as an answer has numbers, each with a name of its own',
		(kind, step, ask) => {
			const asked = readOpen(step, hall, said);
			expect(asked?.kind).toBe(kind);
			const cells = listCells(asked!, said);
			expect(cells).toHaveLength(countCells(ask));
			expect(new Set(cells.map(({ label }) => label)).size).toBe(cells.length);
			expect(cells.every(({ roundId }) => roundId === round)).toBe(true);
		}
	);

	test('[L40] nothing open is no sheet', () => {
		expect(readOpen({ at: 'paused' }, hall, said)).toBeUndefined();
		expect(readOpen({ at: 'closed', isMany: true }, hall, said)).toBeUndefined();
	});
});

describe('a sheet in parts', () => {
	const lines = (count: number) =>
		Array.from({ length: count }, (_, at) => ({ roundId: round, number: at + 1, text: 'Teks' }));
	const goesOn = (title: string) => `${title} +`;
	const sizes = (parts: ReturnType<typeof cutParts>) => parts.map((part) => [part.title, part.lines.length]);

	test('[L40] a field is one part, a long one goes on in another, and each statement can be one', () => {
		const parts = [
			{ title: 'A', lines: lines(5) },
			{ title: 'B', lines: lines(20) }
		];
		expect(sizes(cutParts(parts, { cut: 'field', choices: 5, goesOn }))).toEqual([
			['A', 5],
			['B', 9],
			['B +', 9],
			['B +', 2]
		]);
		// Answers in two rows need more of the page.
		expect(sizes(cutParts(parts, { cut: 'field', choices: 8, goesOn }))[1]).toEqual(['B', 6]);
		const strips = sizes(cutParts(parts, { cut: 'statement', choices: 5, goesOn }));
		expect(strips).toEqual([...Array(5).fill(['A', 1]), ...Array(20).fill(['B', 1])]);
	});
});
