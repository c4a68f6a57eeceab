// Influence, USG, pairs, looking back and polls in a record: made of what people said, in whatever order it came.
// Reading them back is record-read.test.ts; what rooms really answered tests/server/record/export-round.test.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { influenceResult, isLatest } from '#domain/record-influence.ts';
import { lookbackResult } from '#domain/record-lookback.ts';
import { arePollsWhole, pollResult } from '#domain/record-poll.ts';
import { pairsResult, usgResult } from '#domain/record-rating.ts';
import type { InfluenceRound } from '#domain/record.ts';
import {
	asked,
	id,
	influenceOf,
	lookbackOf,
	options,
	pairsOf,
	pollOf,
	score,
	shown,
	usgOf
} from '../fixtures/record-round.ts';

const few = { isShown: false, why: 'few-answers' };

/** The same list in another order. */
const turned = <Item>(items: readonly Item[], by: number): Item[] =>
	items.map((_, at) => items[(at + by) % items.length]!);
const anyTurn = fc.nat(40);

describe('the figures of a round', () => {
	test('[X2] [X20] [X21] [X22] [X29] are withheld below five, and where nothing was asked or revealed', () => {
		expect(influenceOf([0, 1, 2, 3, null, null])).toEqual(few);
		expect(usgOf(Array<number[]>(4).fill([1, 1, 1, 1, 1, 1, 1, 1, 1]))).toEqual(few);
		expect(pairsOf(Array<number[]>(4).fill([1, 1, 1]))).toEqual(few);
		expect(pollOf(['yes', 'yes', 'yes', 'not-yet', null, null])).toEqual(few);
		for (const [state, why] of [
			['not-opened', 'not-asked'],
			['closed', 'not-revealed']
		] as const) {
			const given = { state, channels: [] };
			const hidden = { isShown: false, why };
			expect(influenceResult({ ...given, ballots: [1, 1, 1, 1, 1], score, agreed: 1 })).toEqual(hidden);
			const ranked = { ...given, options, settled: null };
			expect(usgResult({ ...ranked, counts: [] })).toEqual(hidden);
			expect(pairsResult({ ...ranked, sums: [], people: 9, agreed: [0, 0, 0] })).toEqual(hidden);
			expect(pollResult({ ...given, ballots: ['yes', 'yes', 'yes', 'yes', 'yes'] })).toEqual(hidden);
		}
	});

	test('[X3] [X21] [X22] are the same in whatever order answers came', () => {
		const level = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
		const said = fc.option(fc.constantFrom('yes' as const, 'not-yet' as const), { nil: null });
		const usgRow = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 });
		const pairsRow = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 3 });
		const check = <Answer>(answer: fc.Arbitrary<Answer>, make: (answers: Answer[]) => unknown) =>
			fc.assert(
				fc.property(fc.array(answer, { minLength: 1, maxLength: 30 }), anyTurn, (answers, by) => {
					expect(make(turned(answers, by))).toEqual(make(answers));
				})
			);
		check(level, influenceOf);
		check(said, pollOf);
		check(usgRow, usgOf);
		check(pairsRow, pairsOf);
	});

	test('[X21] of USG say nothing of who gave which values together', () => {
		const rows = [
			[1, 2, 3, 4, 5, 1, 2, 3, 4],
			[2, 3, 4, 5, 1, 2, 3, 4, 5],
			[3, 4, 5, 1, 2, 3, 4, 5, 1],
			[4, 5, 1, 2, 3, 4, 5, 1, 2],
			[5, 1, 2, 3, 4, 5, 1, 2, 3]
		];
		const mixed = rows.map((row, at) => row.map((_, place) => rows[(at + place) % rows.length]![place]!));
		expect(mixed).not.toEqual(rows);
		expect(usgOf(mixed)).toEqual(usgOf(rows));
	});

	test('[X20] what was agreed aloud has a value and no ballot; the latest word on a statement is known', () => {
		const agreed = influenceOf([], 2);
		expect(agreed).toEqual({
			...{ isShown: true, isAgreed: true, value: 2, isInfluential: true, quarter: 'weak-influential' }
		});
		const round = (ordinal: number, result: InfluenceRound['result']): InfluenceRound => ({
			...{ ...asked, id: id('a'), ordinal, statement: 1, instrumentId: id('b'), score, result },
			...{ text: { id: 'a', en: 'a' }, notYet: { id: 'b', en: 'b' } }
		});
		const rounds = [round(1, agreed), round(3, influenceOf([], 0)), round(2, agreed)];
		expect(rounds.map((each) => isLatest(rounds, each))).toEqual([false, true, false]);
		expect(isLatest([round(1, few as never)], round(1, few as never))).toBe(false);
	});

	test('[X28] an order that goes against the figures, or leaves an idea out, is none', () => {
		const rows = Array<number[]>(5).fill([5, 5, 5, 2, 2, 2, 2, 2, 2]);
		const [first, second, third] = options.map(({ idea }) => idea) as [string, string, string];
		expect(usgOf(rows, [first, third, second])).toMatchObject({ settled: [first, third, second] });
		for (const order of [[second, first, third], [first, second], [first, first, second], []])
			expect(() => usgOf(rows, order)).toThrow(RangeError);
		expect(() => pairsOf(Array<number[]>(5).fill([1, 1, 1]), [second, first, third])).toThrow(RangeError);
	});

	test('[X33] looking back has ballots and counts, no mean, and nothing below five', () => {
		expect(lookbackOf([1, 2, 3, 4, null, null])).toEqual(few);
		expect(lookbackOf([4, null, 1, 3, 1, 3])).toEqual({
			...{ isShown: true, ballots: [1, 1, 3, 3, 4, null], counts: [2, 0, 2, 1], unknown: 1, n: 5 },
			channels: []
		});
		expect(() => lookbackOf([1, 2, 3, 4, 5])).toThrow(RangeError);
		expect(lookbackResult({ ...shown, state: 'closed', ballots: [1, 1, 1, 1, 1], levels: 4 })).toEqual({
			...{ isShown: false, why: 'not-revealed' }
		});
	});

	test('[X29] a poll is whole when every question of it is there once', () => {
		const at = (ordinal: number, place: number, of: number) => ({ ordinal, place, of });
		expect(arePollsWhole([])).toBe(true);
		expect(arePollsWhole([at(1, 2, 2), at(2, 1, 1), at(1, 1, 2)])).toBe(true);
		for (const wrong of [[at(1, 1, 2)], [at(1, 1, 2), at(1, 1, 2)], [at(1, 1, 2), at(1, 3, 2)]])
			expect(arePollsWhole(wrong)).toBe(false);
	});
});
