// Which statements, answers and activities of a second meeting find room on a projector.
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/text.ts';
import { change } from '$lib/words/change.ts';
import type { CardId, RoundId } from '#domain/ids.ts';
import type { Target } from '#domain/progress-row.ts';
import type { ActionProgress, ChangeOverview, StatementChange } from '#domain/view.ts';
import { layActions } from '../../../src/routes/hall/[session]/scene/action-rows.ts';
import { placeAround } from '../../../src/routes/hall/[session]/scene/around-web.ts';
import {
	changeLengths,
	chooseChanges,
	countNoteLines,
	sortChanges
} from '../../../src/routes/hall/[session]/scene/change-rows.ts';
import { chooseDirectRows } from '../../../src/routes/hall/[session]/scene/direct-rows.ts';

const usual = { width: 1280, height: 720 };
const old = { width: 1280, height: 960 };
const long = 'Pemakaian uang rutin diperiksa anggota, pengurus lain, atau orang luar';

function changeOf(number: number, differenceHundredths: number, isWorkedOn = false): StatementChange {
	const side = { counts: [5, 5, 5, 0], unknown: 0, n: 15, sum: 30, meanHundredths: 200 };
	return {
		roundId: `${number}` as RoundId,
		number,
		field: 1,
		fieldName: '',
		text: long,
		isWorkedOn,
		direct: undefined,
		isShown: true,
		before: side,
		after: side,
		differenceHundredths,
		word: 'up',
		isUncertain: false,
		pairs: undefined,
		effect: { delta: 0, low: 0, high: 0 }
	};
}
const overview = (statements: StatementChange[]) => ({ statements }) as unknown as ChangeOverview;

describe('statements before and after', () => {
	test('those worked on come first, then what moved most, either way', () => {
		const sorted = sortChanges([
			changeOf(1, 10),
			changeOf(2, -90),
			changeOf(3, -20, true),
			changeOf(4, 5, true)
		]);
		expect(sorted.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
	});

	test('what may not be shown has no row', () => {
		const shut = { ...changeOf(1, 0), isShown: false } as StatementChange;
		expect(sortChanges([shut])).toEqual([]);
	});

	test('six that were worked on stand on the usual screen, in one line each where two would leave one out', () => {
		const worked = [9, 13, 14, 19, 23, 26].map((number) => changeOf(number, number, true));
		const rest = Array.from({ length: 24 }, (_, index) => changeOf(100 + index, 1));
		const chosen = chooseChanges(overview([...worked, ...rest]), usual, 2);
		expect(chosen.rows.map(({ number }) => number)).toEqual([26, 23, 19, 14, 13, 9]);
		expect(chosen).toMatchObject({ left: 24, lines: 1 });
	});

	test('[C6] notes stand beside each other where they fit, and a long one over as many lines as it needs', () => {
		for (const language of languages) {
			const words = change[language];
			const unknown = words.newRaters({ count: 0, isExact: false })!;
			expect(countNoteLines([words.group, words.uncertain], usual)).toBe(1);
			expect(countNoteLines([unknown, words.group], usual)).toBe(2);
			expect(countNoteLines([`${unknown} ${unknown}`], usual)).toBe(2);
			expect(countNoteLines([], usual)).toBe(0);
		}
		// Each line of a foot takes as much from the statements above it.
		expect(changeLengths.note).toBeGreaterThan(changeLengths.noteSize);
	});

	test('a higher screen has room for more of them, and for whole sentences', () => {
		const all = Array.from({ length: 30 }, (_, index) => changeOf(index + 1, index, index < 6));
		const chosen = chooseChanges(overview(all), old, 2);
		expect(chosen.rows.length).toBeGreaterThanOrEqual(6);
		expect(chosen.lines).toBeGreaterThan(1);
		expect(chosen.rows.length + chosen.left).toBe(30);
	});
});

test("six statements of the room's own word stand on the usual screen", () => {
	const rows = [9, 13, 14, 19, 23, 26].map((number) => ({
		roundId: `${number}` as RoundId,
		number,
		text: number === 14 ? long : 'Ada rencana kerja tertulis yang dijalankan',
		count: undefined
	}));
	expect(chooseDirectRows(rows, usual)).toHaveLength(6);
});

describe('activities', () => {
	const action = (state: ActionProgress['state'], index = 0): ActionProgress => ({
		id: `${index}` as CardId,
		what: '',
		who: '',
		when: '',
		due: '',
		isOverdue: false,
		state,
		statements: [],
		notes: [],
		targets: []
	});

	test('twelve that wait fit, the others are counted, finished ones only as a number', () => {
		const waiting = Array.from({ length: 15 }, (_, index) => action('under-way', index));
		const table = layActions([...waiting, action('done'), action('stopped')], usual);
		expect(table).toMatchObject({ left: 3, done: 1, stopped: 1 });
		expect(table.rows).toHaveLength(12);
	});

	const target = (label: string, aimed?: number, achieved?: number): Target => ({
		label,
		...(aimed === undefined ? {} : { aimed: { percent: aimed } }),
		...(achieved === undefined ? {} : { achieved: { percent: achieved } })
	});
	const say = ({ aimed, achieved }: Target) => ({
		aimed: aimed ? `target ${aimed.percent}%` : '',
		achieved: achieved ? `capaian ${achieved.percent}%` : ''
	});
	const six = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam'].map((label) => target(label, 90, 87));

	test('[P34] targets stand in their order, what was aimed at apart from what was achieved, nothing unsaid', () => {
		const targets = [
			target('Pesan diterima', 80, 70),
			target('Keberhasilan', undefined, 80),
			target('Ikut', 90)
		];
		const { rows } = layActions([{ ...action('under-way'), targets }], usual, say);
		expect(rows[0]!.laid.map(({ target: { label }, figures }) => [label, figures])).toEqual([
			['Pesan diterima', { aimed: 'target 80%', achieved: 'capaian 70%' }],
			['Keberhasilan', { aimed: '', achieved: 'capaian 80%' }],
			['Ikut', { aimed: 'target 90%', achieved: '' }]
		]);
	});

	test('[P34] one activity with six targets has a line and a bar for each, and still its note', () => {
		const table = layActions([{ ...action('under-way'), targets: six }], usual, say);
		expect(table).toMatchObject({ left: 0, targets: { columns: 1 }, shape: { noteLines: 2 } });
		expect(table.rows[0]!.targetHeight).toBe(6 * 30 + 8);
		expect(layActions([action('under-way')], usual, say).rows[0]!.targetHeight).toBe(0);
	});

	test('[P35] a finished activity stands with its targets after those that wait; without any it is a number', () => {
		const actions = [
			action('under-way', 1),
			{ ...action('done', 2), targets: [target('Keberhasilan', 70, 95)] },
			action('done', 3),
			{ ...action('stopped', 4), targets: [target('Keberhasilan', 70)] }
		];
		const table = layActions(actions, usual, say);
		expect(table.rows.map(({ id }) => id)).toEqual(['1', '2', '4']);
		expect(table).toMatchObject({ left: 0, done: 2, stopped: 1 });
	});

	test('[P36] what does not fit is counted and the first stand whole: nothing is lower than its lines', () => {
		const long = [...six.slice(1), target('k'.repeat(80), 100, 100)];
		for (const [targets, count, box] of [
			[six, 30, usual],
			[long, 30, usual],
			[long, 30, old],
			[long, 3, usual]
		] as const) {
			const actions = Array.from({ length: count }, (_, index) => ({
				...action('under-way', index),
				targets
			}));
			const { rows, left, shape } = layActions(actions, box, say);
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.length + left).toBe(count);
			const all = rows.reduce((sum, { targetHeight }) => sum + shape.height + targetHeight, 0);
			expect(all).toBeLessThanOrEqual(box.height - 240);
			for (const { laid } of rows) expect(laid).toHaveLength(6);
		}
	});

	test('[P36] the five activities of the study stand whole, with fourteen targets', () => {
		const labels = [3, 3, 2, 3, 3].map((count) => six.slice(0, count));
		const actions = labels.map((targets, index) => ({ ...action('done', index), targets }));
		expect(layActions(actions, usual, say)).toMatchObject({ left: 0 });
	});

	test('a few have room for their newest note', () => {
		const noteLines = (count: number) =>
			layActions(
				Array.from({ length: count }, (_, index) => action('not-started', index)),
				usual
			).shape.noteLines;
		expect([3, 4, 7, 12].map(noteLines)).toEqual([2, 1, 1, 0]);
	});
});

test('fields go round a web like a clock, each in a place of its own', () => {
	for (const count of [3, 4, 7, 9]) {
		const places = Array.from({ length: count }, (_, index) => placeAround(index, count));
		expect(new Set(places.map(({ side, row }) => `${side} ${row}`)).size).toBe(count);
	}
	expect(placeAround(0, 7)).toEqual({ side: 'top', row: 0 });
	expect(placeAround(3, 7)).toEqual({ side: 'right', row: 3 });
	expect(placeAround(4, 7)).toEqual({ side: 'left', row: 3 });
});
