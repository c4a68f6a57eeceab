// Which statements, answers and activities of a second meeting find room on a projector.
import { describe, expect, test } from 'vitest';
import type { CardId, RoundId } from '#domain/ids.ts';
import type { ActionProgress, ChangeOverview, StatementChange } from '#domain/view.ts';
import { layActions } from '../../../src/routes/hall/[session]/scene/action-rows.ts';
import { placeAround } from '../../../src/routes/hall/[session]/scene/around-web.ts';
import { chooseChanges, sortChanges } from '../../../src/routes/hall/[session]/scene/change-rows.ts';
import { chooseDirectRows } from '../../../src/routes/hall/[session]/scene/direct-rows.ts';

const usual = { width: 1280, height: 720 };
const old = { width: 1280, height: 960 };
const long = 'Pemakaian uang rutin diperiksa anggota, pengurus lain, atau orang luar';

function change(number: number, differenceHundredths: number, isWorkedOn = false): StatementChange {
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
		const sorted = sortChanges([change(1, 10), change(2, -90), change(3, -20, true), change(4, 5, true)]);
		expect(sorted.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
	});

	test('what may not be shown has no row', () => {
		const shut = { ...change(1, 0), isShown: false } as StatementChange;
		expect(sortChanges([shut])).toEqual([]);
	});

	test('six that were worked on stand on the usual screen, in one line each where two would leave one out', () => {
		const worked = [9, 13, 14, 19, 23, 26].map((number) => change(number, number, true));
		const rest = Array.from({ length: 24 }, (_, index) => change(100 + index, 1));
		const chosen = chooseChanges(overview([...worked, ...rest]), usual, 2);
		expect(chosen.rows.map(({ number }) => number)).toEqual([26, 23, 19, 14, 13, 9]);
		expect(chosen).toMatchObject({ left: 24, lines: 1 });
	});

	test('a higher screen has room for more of them, and for whole sentences', () => {
		const all = Array.from({ length: 30 }, (_, index) => change(index + 1, index, index < 6));
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
