import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	buildOverviewCells,
	matchesFilter,
	parseOverviewFilter,
	type OverviewSide
} from '#domain/overview.ts';

const text = { id: 'x', en: 'x' };
const statement = (number: number, field: number) => ({ number, field, positive: text, notYet: text });
const instrument = {
	fields: [
		{ number: 1, name: text },
		{ number: 2, name: text }
	],
	statements: [statement(1, 1), statement(2, 1), statement(3, 2)]
};
const side = (...counts: (readonly number[] | undefined)[]): OverviewSide =>
	new Map(counts.flatMap((each, at) => (each ? [[at + 1, { counts: each, unknown: 1 }] as const] : [])));
type Build = { before?: OverviewSide | undefined; same?: readonly number[]; asked?: readonly number[] };
const all = [1, 2, 3];
const build = (after: OverviewSide, { before, same = all, asked = all }: Build = {}) =>
	buildOverviewCells({
		instrument,
		asked: new Set(asked),
		after,
		compared: before && { before, after, same },
		cutoffHundredths: 250
	});

test('[P31] a field is the sum of its shown statements over their number, weak below the cut-off', () => {
	const cells = build(side([2, 4, 4, 2], [0, 0, 6, 6], [6, 6, 0, 0]));
	expect(cells).toEqual([
		{
			field: 1,
			isAsked: true,
			shown: { sum: 72, n: 24, meanHundredths: 300, isWeak: false, leftOut: 0 },
			change: undefined
		},
		{
			field: 2,
			isAsked: true,
			shown: { sum: 18, n: 12, meanHundredths: 150, isWeak: true, leftOut: 0 },
			change: undefined
		}
	]);
});

test('[P31] [C1] [C3] [C5] its direction is over the statements that may be shown on both sides', () => {
	const after = side([0, 0, 12, 0], [0, 0, 0, 12], [0, 12, 0, 0]);
	const before = side([0, 12, 0, 0], [0, 0, 0, 4], [0, 12, 0, 0]);
	expect(build(after, { before: before }).map(({ change }) => change)).toEqual([
		{ word: 'up', differenceHundredths: 100, isUncertain: false },
		{ word: 'same', differenceHundredths: 0, isUncertain: false }
	]);
	const few = side([0, 9, 0, 0], undefined, [0, 9, 0, 0]);
	expect(build(after, { before: few }).map(({ change }) => change?.isUncertain)).toEqual([true, true]);
	// Everybody was in the room both times; most did not know. Or one statement of two has its ten [C3].
	const shy = side([0, 3, 3, 0], [0, 0, 9, 0], [0, 0, 6, 0]);
	expect(build(after, { before: shy }).map(({ change }) => change?.isUncertain)).toEqual([true, true]);
	const well = side([0, 3, 3, 0], [0, 0, 10, 0], [0, 0, 9, 0]);
	expect(build(well, { before: after }).map(({ change }) => change?.isUncertain)).toEqual([false, true]);
	expect(build(well, { before: after, same: [1, 3] }).map(({ change }) => change?.isUncertain)).toEqual([
		true,
		true
	]);
	expect(build(after, { before: side() }).map(({ change }) => change)).toEqual([undefined, undefined]);
});

test('[P31] [C14] [C16] a field’s direction is over comparable statements, in the rounds that are compared', () => {
	const after = side([0, 0, 12, 0], [0, 0, 0, 12], [0, 12, 0, 0]);
	const before = side([0, 12, 0, 0], [12, 0, 0, 0], [0, 0, 12, 0]);
	expect(build(after, { before: before, same: [1] }).map(({ change }) => change)).toEqual([
		{ word: 'up', differenceHundredths: 100, isUncertain: false },
		undefined
	]);
	expect(build(after, { before: before, same: [] }).map(({ change }) => change)).toEqual([
		undefined,
		undefined
	]);
	// The figure is of the last rounds, its direction of the first.
	const first = side([0, 12, 0, 0], [12, 0, 0, 0], [0, 12, 0, 0]);
	const compared = { before, after: first, same: [1, 2, 3] };
	expect(
		buildOverviewCells({ instrument, asked: new Set(all), after, compared, cutoffHundredths: 250 })
	).toMatchObject([
		{ shown: { meanHundredths: 350 }, change: { word: 'same' } },
		{ change: { word: 'down' } }
	]);
});

test('[P31] [P33] [T7] a statement of fewer than five scores is in no figure: changing it changes nothing', () => {
	const few = fc.tuple(...[0, 1, 2, 3].map(() => fc.nat({ max: 1 })));
	const many = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 2, max: 9 })));
	fc.assert(
		fc.property(few, few, many, many, (withheld, other, one, three) => {
			const cells = (hidden: readonly number[]) =>
				build(side(one, hidden, three), { before: side(three, hidden, one) });
			expect(cells(withheld)).toEqual(cells(other));
			expect(cells(withheld)[0]!.shown).toMatchObject({ leftOut: 1 });
		})
	);
	expect(build(side([1, 1, 1, 1], undefined, [4, 0, 0, 0]))).toEqual([
		{ field: 1, isAsked: true, shown: undefined, change: undefined },
		{ field: 2, isAsked: true, shown: undefined, change: undefined }
	]);
});

test('[T9] [C12] what was not asked is not left out, and a field of which nothing was asked is not asked', () => {
	const cells = (asked: readonly number[]) =>
		build(side([0, 0, 6, 6]), { asked }).map(({ isAsked, shown }) => [isAsked, shown?.leftOut]);
	expect(cells([1])).toEqual([
		[true, 0],
		[false, undefined]
	]);
	expect(cells([1, 2, 3])).toEqual([
		[true, 1],
		[true, undefined]
	]);
});

test('[P33] filters are read from an address, and what is no filter filters nothing', () => {
	const read = (query: string) => {
		const params = new URLSearchParams(query);
		return parseOverviewFilter((name) => params.get(name));
	};
	const none = { stage: undefined, isDue: false, isOverdue: false, weak: undefined };
	expect(read('stage=T1&due=1&overdue=1&weak=2')).toEqual({
		stage: 'T1',
		isDue: true,
		isOverdue: true,
		weak: 2
	});
	expect(read('weak=any').weak).toBe('any');
	for (const odd of ['', 'stage=T9&due=yes&overdue=&weak=0', 'weak=-1', 'weak=1e3', 'weak=__proto__'])
		expect(read(odd), odd).toEqual(none);
});

test('[P33] a group matches by what its row shows: a withheld field is never weak', () => {
	const row = {
		stage: 'T1' as const,
		rescore: { isDue: true },
		overdue: 1,
		cells: build(side(undefined, [0, 0, 6, 6], [4, 0, 0, 0]))
	};
	const none = { stage: undefined, isDue: false, isOverdue: false, weak: undefined };
	expect(matchesFilter(row, none)).toBe(true);
	expect(matchesFilter(row, { ...none, stage: 'T1', isDue: true, isOverdue: true })).toBe(true);
	expect(matchesFilter(row, { ...none, stage: 'T2' })).toBe(false);
	expect(matchesFilter({ ...row, rescore: undefined }, { ...none, isDue: true })).toBe(false);
	expect(matchesFilter({ ...row, overdue: 0 }, { ...none, isOverdue: true })).toBe(false);
	for (const weak of [1, 2, 'any'] as const) expect(matchesFilter(row, { ...none, weak })).toBe(false);
	const weakRow = { ...row, cells: build(side([6, 6, 0, 0], undefined, undefined)) };
	expect(matchesFilter(weakRow, { ...none, weak: 1 })).toBe(true);
	expect(matchesFilter(weakRow, { ...none, weak: 'any' })).toBe(true);
	expect(matchesFilter(weakRow, { ...none, weak: 2 })).toBe(false);
});
