// Ideas put in order by USG and by pairs: what an answer may be, what answers come to, and when they are asked.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCast, isSameAnswer } from '#domain/ballot.ts';
import type { CardId, RoundId } from '#domain/ids.ts';
import { describePairs, isPairsAnswer, listPairs, rankPairs } from '#domain/pairs.ts';
import {
	checkAgreePairs,
	checkAskRating,
	countNumbers,
	rankRound,
	type RankSetup
} from '#domain/rank-round.ts';
import { checkSettlement, sumDots, type DotsOption } from '#domain/ranking.ts';
import { checkShow, type RoundFact } from '#domain/round.ts';
import { isUsgAnswer, rankUsg, sumUsg } from '#domain/usg.ts';
import { parseDeskUp, parsePhoneUp, parseRatingSetup } from '#domain/wire-parse.ts';

const seed = 20161121;
const ideaOf = (index: number) => String(index).padStart(32, 'c') as CardId;
const optionsOf = (count: number): DotsOption[] =>
	Array.from({ length: count }, (_, index) => ({ ideaId: ideaOf(index), text: `Gagasan ${index}` }));
const usg = (count: number): RankSetup => ({ kind: 'usg', options: optionsOf(count) });
const pairs = (count: number): RankSetup => ({ kind: 'pairs', options: optionsOf(count) });
const seat = { scores: true, hasLeft: false };

describe('USG', () => {
	test('[K20] a value from 1 to 5 for each of the three parts of each idea, and no gap', () => {
		expect(isUsgAnswer([1, 2, 3, 4, 5, 5], 2)).toBe(true);
		for (const bad of [
			[1, 2, 3, 4, 5],
			[0, 2, 3, 4, 5, 5],
			[1, 2, 3, 4, 5, 6],
			[1, 2, 3, 4, 5, 2.5],
			'unknown',
			3
		])
			expect(isUsgAnswer(bad, 2), JSON.stringify(bad)).toBe(false);
		const gap = [1, 2, 3, 4, 5, 5];
		delete gap[2];
		expect(isUsgAnswer(gap, 2)).toBe(false);
		const ask = { kind: 'usg', options: 2 } as const;
		const cast = { roundState: 'open', ask, revision: 1, seat } as const;
		expect(checkCast({ ...cast, answer: [1, 2, 3, 4, 5, 5] })).toBeUndefined();
		expect(checkCast({ ...cast, answer: [1, 2] })).toEqual({ refused: 'usg-off-limits' });
		expect(checkCast({ ...cast, answer: 'unknown' })).toEqual({ refused: 'usg-off-limits' });
		expect(isSameAnswer([1, 2, 3], [1, 2, 3])).toBe(true);
	});

	test('[K21] the highest sum comes first, equal sums share a rank', () => {
		const setup = { options: optionsOf(3) };
		// Two people: 5+4+3 and 5+5+5 for the first, and so on.
		const sums = [10, 9, 8, 10, 10, 10, 9, 9, 9];
		expect(
			rankUsg(setup, sums, undefined).map(({ text, dots, rank, isTied }) => [text, dots, rank, isTied])
		).toEqual([
			['Gagasan 1', 30, 1, false],
			['Gagasan 0', 27, 2, true],
			['Gagasan 2', 27, 2, true]
		]);
		expect(sumUsg(setup, sums).sums[ideaOf(0)]).toEqual({ urgency: 10, seriousness: 9, growth: 8 });
		expect(countNumbers(usg(30))).toBe(90);
	});
});

describe('pairs', () => {
	test('[K22] every two once, and one of each two chosen', () => {
		expect(listPairs(4)).toEqual([
			[0, 1],
			[0, 2],
			[0, 3],
			[1, 2],
			[1, 3],
			[2, 3]
		]);
		expect(listPairs(10)).toHaveLength(45);
		expect(isPairsAnswer([1, 0, 1], 3)).toBe(true);
		for (const bad of [[1, 0], [1, 0, 2], [1, 0, 0.5], [1, 0, true], 'unknown'])
			expect(isPairsAnswer(bad, 3), JSON.stringify(bad)).toBe(false);
		const cast = { roundState: 'open', ask: { kind: 'pairs', options: 3 }, revision: 1, seat } as const;
		expect(checkCast({ ...cast, answer: [1, 1, 1] })).toBeUndefined();
		expect(checkCast({ ...cast, answer: [1, 1] })).toEqual({ refused: 'pairs-off-limits' });
	});

	test('[K23] a point for each pair won, half for an even one, with the voices beside', () => {
		const setup = { options: optionsOf(3) };
		// Of four people: all prefer 0 to 1, half 0 to 2, three 1 to 2.
		const counted = { sums: [4, 2, 3], people: 4 };
		expect(
			rankPairs(setup, counted, undefined).map(({ ideaId, dots, rank }) => [ideaId, dots, rank])
		).toEqual([
			[ideaOf(0), 1.5, 1],
			[ideaOf(1), 1, 2],
			[ideaOf(2), 0.5, 3]
		]);
		const detail = describePairs(setup, counted);
		expect(detail.pairs[1]).toEqual({ first: ideaOf(0), second: ideaOf(2), forFirst: 2, forSecond: 2 });
		expect(detail).toMatchObject({ cycles: [], isAgreed: false });
	});

	test('[K24] a circle is said: three ideas, or the shortest longer one', () => {
		const three = describePairs({ options: optionsOf(3) }, { sums: [5, 0, 5], people: 5 });
		expect(three.cycles).toEqual([[ideaOf(0), ideaOf(1), ideaOf(2)]]);
		const turned = describePairs({ options: optionsOf(3) }, { sums: [0, 5, 0], people: 5 });
		expect(turned.cycles).toEqual([[ideaOf(0), ideaOf(2), ideaOf(1)]]);
		// 0 before 1, 1 before 2, 2 before 3, 3 before 0; 0 and 2, 1 and 3 are even.
		const four = describePairs({ options: optionsOf(4) }, { sums: [4, 2, 0, 4, 2, 4], people: 4 });
		expect(four.cycles.map((cycle) => cycle.length)).toEqual([4]);
		const all = describePairs({ options: optionsOf(10) }, { sums: Array(45).fill(2), people: 4 });
		expect(all.cycles).toEqual([]);
	});

	test('[K24] of many circles six are said, and each goes round', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 45, maxLength: 45 }), (sums) => {
				const { cycles, pairs: table } = describePairs({ options: optionsOf(10) }, { sums, people: 1 });
				expect(cycles.length).toBeLessThanOrEqual(6);
				const beats = (one: CardId, other: CardId) =>
					table.some(
						({ first, second, forFirst, forSecond }) =>
							(first === one && second === other && forFirst > forSecond) ||
							(first === other && second === one && forSecond > forFirst)
					);
				for (const cycle of cycles)
					for (const [at, one] of cycle.entries())
						expect(beats(one, cycle[(at + 1) % cycle.length]!)).toBe(true);
			}),
			{ seed, numRuns: 100 }
		);
	});
});

describe('the order', () => {
	const order = fc.integer({ min: 2, max: 10 }).chain((count) =>
		fc.shuffledSubarray(
			Array.from({ length: count }, (_, index) => index),
			{ minLength: count }
		)
	);
	/** Somebody who would have the ideas in this order. */
	const chooseBy = (wanted: readonly number[]) =>
		listPairs(wanted.length).map(([a, b]) => (wanted.indexOf(a) < wanted.indexOf(b) ? 1 : 0));

	test('[K28] a room that agrees on one order gets that order from pairs, without a tie or a circle', () => {
		fc.assert(
			fc.property(order, fc.integer({ min: 5, max: 40 }), (wanted, people) => {
				const sums = sumDots(listPairs(wanted.length).length, Array(people).fill(chooseBy(wanted)));
				const ranking = rankRound(pairs(wanted.length), { sums, people }, undefined)!;
				expect(ranking.ideas.map(({ ideaId }) => ideaId)).toEqual(wanted.map(ideaOf));
				expect(ranking.ideas.some(({ isTied }) => isTied)).toBe(false);
				expect(ranking.by).toMatchObject({ cycles: [] });
			}),
			{ seed }
		);
	});

	test('[K28] the order of ballots, and how they are added up, never matters', () => {
		const answers = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 }), {
			minLength: 5,
			maxLength: 20
		});
		fc.assert(
			fc.property(answers, fc.nat(), (given, cut) => {
				const sums = sumDots(9, given);
				const backwards = sumDots(9, [...given].reverse());
				const at = cut % given.length;
				const merged = sumDots(9, [sumDots(9, given.slice(0, at)), sumDots(9, given.slice(at))]);
				expect(backwards).toEqual(sums);
				expect(merged).toEqual(sums);
				expect(rankRound(usg(3), { sums: merged, people: given.length }, undefined)).toEqual(
					rankRound(usg(3), { sums, people: given.length }, undefined)
				);
			}),
			{ seed }
		);
	});

	test('[K29] [K27] of fewer than five people nothing is shown; what was chosen aloud is', () => {
		for (const setup of [usg(2), pairs(2)]) {
			const sums = Array<number>(countNumbers(setup)).fill(4);
			expect(rankRound(setup, { sums, people: 4 }, undefined)).toBeUndefined();
			expect(rankRound(setup, { sums, people: 5 }, undefined)).toBeDefined();
		}
		const aloud: RankSetup = { kind: 'pairs', options: optionsOf(3), agreed: [0, 0, 1] };
		const ranking = rankRound(aloud, { sums: [], people: 0 }, undefined)!;
		expect(ranking.ideas.map(({ ideaId, dots }) => [ideaId, dots])).toEqual([
			[ideaOf(1), 2],
			[ideaOf(2), 1],
			[ideaOf(0), 0]
		]);
		expect(ranking).toMatchObject({ people: 0, by: { isAgreed: true } });
	});

	test('[K6] [K21] only ties are settled by the room, whatever the method', () => {
		const ranking = rankRound(usg(3), { sums: [9, 9, 9, 5, 5, 5, 9, 9, 9], people: 5 }, undefined)!;
		expect(checkSettlement(ranking, [ideaOf(2), ideaOf(0), ideaOf(1)])).toBeUndefined();
		expect(checkSettlement(ranking, [ideaOf(1), ideaOf(0), ideaOf(2)])).toEqual({
			refused: 'order-against-dots'
		});
	});
});

describe('asking', () => {
	const ideas = optionsOf(31).map(({ ideaId }) => ideaId);
	const state = { stage: 'priorities' as const, rounds: [], ideas };
	const roundId = 'a'.repeat(32) as RoundId;
	const usgRound = (at: RoundFact['state']): RoundFact => ({ kind: 'usg', roundId, state: at });

	test('[K25] [K26] in the priorities, on so many different ideas of the wall', () => {
		for (const method of ['usg', 'pairs'] as const) {
			const most = method === 'usg' ? 30 : 10;
			const ask = (ideaIds: CardId[], change: object = {}) =>
				checkAskRating({ ...state, ...change }, { method, ideaIds });
			expect(ask(ideas.slice(0, 2))).toBeUndefined();
			expect(ask(ideas.slice(0, most))).toBeUndefined();
			expect(ask(ideas.slice(0, most + 1))).toMatchObject({ refused: 'number-off-limits' });
			expect(ask(ideas.slice(0, 1))).toMatchObject({ refused: 'ideas-too-few' });
			expect(ask([ideas[0]!, ideas[0]!])).toMatchObject({ refused: 'idea-unknown' });
			expect(ask([ideas[0]!, 'd'.repeat(32) as CardId])).toMatchObject({ refused: 'idea-unknown' });
			expect(ask(ideas.slice(0, 2), { stage: 'plan' })).toEqual({ refused: 'move-unknown' });
			expect(ask(ideas.slice(0, 2), { rounds: [usgRound('open')] })).toEqual({
				refused: 'rounds-still-open'
			});
			expect(ask(ideas.slice(0, 2), { rounds: [usgRound('revealed')] })).toBeUndefined();
		}
	});

	test('[K27] what the room chose aloud names every pair once', () => {
		const ideaIds = ideas.slice(0, 3);
		expect(checkAgreePairs(state, { ideaIds, choices: [1, 0, 1] })).toBeUndefined();
		expect(checkAgreePairs(state, { ideaIds, choices: [1, 0] })).toEqual({
			refused: 'pairs-off-limits',
			about: 'pairs'
		});
		expect(checkAgreePairs(state, { ideaIds: ideas.slice(0, 11), choices: [] })).toMatchObject({
			refused: 'number-off-limits'
		});
	});

	test('[R7] an order is shown once its round is revealed, whatever the method', () => {
		const focus = { at: 'ranking', roundId } as const;
		expect(checkShow({ rounds: [usgRound('closed')] }, focus)).toEqual({ refused: 'result-not-revealed' });
		expect(checkShow({ rounds: [usgRound('revealed')] }, focus)).toBeUndefined();
	});

	test('[W1] [W5] the longest honest answer is a frame, and a stored setup is read back', () => {
		const id = 'a'.repeat(32);
		const cast = { t: 'cast', id: 1, round: id, answer: Array(90).fill(5), revision: 1 };
		expect(parsePhoneUp(JSON.stringify(cast))).toEqual(cast);
		expect(parsePhoneUp(JSON.stringify({ ...cast, answer: Array(91).fill(5) }))).toBeUndefined();
		const command = { name: 'agree-pairs', ideaIds: ideas.slice(0, 10), choices: Array(45).fill(1) };
		expect(parseDeskUp(JSON.stringify({ t: 'command', id, command }))).toMatchObject({ command });
		const strange = { ...command, choices: ['1'] };
		expect(parseDeskUp(JSON.stringify({ t: 'command', id, command: strange }))).toBeUndefined();
		const other = { name: 'ask-rating', method: 'dots', ideaIds: [] };
		expect(parseDeskUp(JSON.stringify({ t: 'command', id, command: other }))).toBeUndefined();
		const setup = { options: optionsOf(2), agreed: [1] };
		expect(parseRatingSetup(JSON.stringify(setup))).toEqual(setup);
		expect(parseRatingSetup('{}')).toBeUndefined();
	});
});
