import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCast, type Ask } from '#domain/ballot.ts';
import type { CardId } from '#domain/ids.ts';
import {
	checkDotsSetup,
	checkSettlement,
	isDotsAnswer,
	mayShowDots,
	rankDots,
	sumDots,
	type DotsSetup
} from '#domain/ranking.ts';

const seed = 20161121;
const idOf = (number: number) => String(number).padStart(32, '0') as CardId;
const idsOf = (...numbers: number[]) => numbers.map(idOf);
function setupOf(ideas: number, change: Partial<DotsSetup> = {}): DotsSetup {
	const options = Array.from({ length: ideas }, (_, index) => ({
		ideaId: idOf(index + 1),
		text: `Gagasan ${index + 1}`
	}));
	return { dots: 3, isOpen: false, options, ...change };
}
const rank = (sums: number[], settled?: CardId[]) =>
	rankDots(setupOf(sums.length), { sums, people: 15 }, settled);

describe('placing dots', () => {
	const asked = { dots: 3, options: 4 };

	test('[K1] at least one, at most all, on one idea or on several', () => {
		for (const answer of [
			[1, 0, 0, 0],
			[0, 0, 0, 3],
			[1, 1, 0, 1],
			[2, 0, 1, 0]
		])
			expect(isDotsAnswer(answer, asked), String(answer)).toBe(true);
	});

	test('[K1] not none, not more than one has, not half a dot and not less than none', () => {
		for (const answer of [
			[0, 0, 0, 0],
			[2, 2, 0, 0],
			[0.5, 0.5, 0, 0],
			[4, -1, 0, 0],
			[Number.NaN, 1, 0, 0],
			[Number.POSITIVE_INFINITY, 0, 0, 0]
		])
			expect(isDotsAnswer(answer, asked), String(answer)).toBe(false);
	});

	test('[K1] one number for each idea, and nothing that only looks like it', () => {
		const sparse = new Array<number>(4);
		sparse[0] = 1;
		for (const answer of [
			[],
			[1, 1, 1],
			[1, 0, 0, 0, 0],
			sparse,
			['1', 0, 0, 0],
			[[1], 0, 0, 0],
			{ length: 4, 0: 1, 1: 0, 2: 0, 3: 0 },
			'1000',
			3,
			'unknown',
			null,
			undefined
		])
			expect(isDotsAnswer(answer, asked), JSON.stringify(answer)).toBe(false);
	});

	test('[K1] a round of dots takes dots only, and a round of scores none', () => {
		const cast = (ask: Ask, answer: unknown) =>
			checkCast({ roundState: 'open', answer, ask, revision: 1, seat: { scores: true, hasLeft: false } })
				?.refused;
		const dots: Ask = { kind: 'dots', ...asked };
		const score: Ask = { kind: 'score', levels: 4 };
		expect(cast(dots, [0, 3, 0, 0])).toBeUndefined();
		for (const answer of [3, 'unknown', [0, 0, 0, 0]]) expect(cast(dots, answer)).toBe('dots-off-limits');
		expect(cast(score, [0, 3, 0, 0])).toBe('level-off-scale');
	});
});

describe('asking for dots', () => {
	const refusedFor = (change: Partial<DotsSetup>, ideas = 3) => checkDotsSetup(setupOf(ideas, change));

	test('[K2] on two to thirty ideas, with one to ten dots', () => {
		for (const ideas of [2, 30]) expect(refusedFor({}, ideas)).toBeUndefined();
		for (const dots of [1, 10]) expect(refusedFor({ dots })).toBeUndefined();
	});

	test('[K2] and with no other number of either', () => {
		for (const ideas of [0, 1, 31])
			expect(refusedFor({}, ideas)).toEqual({ refused: 'number-off-limits', about: 'ideas' });
		for (const dots of [0, 11, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
			expect(refusedFor({ dots }), String(dots)).toEqual({ refused: 'number-off-limits', about: 'dots' });
	});

	test('[K2] an idea is asked once', () => {
		const [first, second] = setupOf(2).options;
		expect(refusedFor({ options: [first!, second!, first!] })).toEqual({
			refused: 'idea-unknown',
			about: 'ideas'
		});
	});
});

describe('counting dots', () => {
	const answers = fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }), {
		maxLength: 40
	});

	test('[K3] in whatever order, and added up in whatever parts', () => {
		fc.assert(
			fc.property(
				answers.chain((all) =>
					fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat())
				),
				([all, shuffled, at]) => {
					const sums = sumDots(4, all);
					expect(sumDots(4, shuffled)).toEqual(sums);
					const cut = all.length === 0 ? 0 : at % all.length;
					expect(sumDots(4, [sumDots(4, all.slice(0, cut)), sumDots(4, all.slice(cut))])).toEqual(sums);
				}
			),
			{ seed }
		);
	});

	test('[K3] nobody placed any: every idea has none', () => {
		expect(sumDots(3, [])).toEqual([0, 0, 0]);
		expect(sumDots(3, [[1, 0, 2]])).toEqual([1, 0, 2]);
	});

	test('[K4] secret dots need five people, open ones nobody', () => {
		for (const people of [0, 1, 4]) expect(mayShowDots({ isOpen: false }, people)).toBe(false);
		expect(mayShowDots({ isOpen: false }, 5)).toBe(true);
		for (const people of [0, 4, 5]) expect(mayShowDots({ isOpen: true }, people)).toBe(true);
	});
});

describe('the ranking', () => {
	const places = (ranking: ReturnType<typeof rank>) =>
		ranking.ideas.map(({ ideaId, rank: place, dots, isTied }) => [Number(ideaId), place, dots, isTied]);

	test('[K5] most dots first, equal ones share a rank and are said to be tied', () => {
		const ranking = rank([2, 7, 4, 7, 0]);
		expect(places(ranking)).toEqual([
			[2, 1, 7, true],
			[4, 1, 7, true],
			[3, 3, 4, false],
			[1, 4, 2, false],
			[5, 5, 0, false]
		]);
		expect(ranking).toMatchObject({ people: 15, isSettled: false });
	});

	test('[K5] once the room has settled a tie the ranks differ, and it is still said to have been one', () => {
		const settled = rank([2, 7, 4, 7, 0], idsOf(4, 2, 3, 1, 5));
		expect(places(settled)).toEqual([
			[4, 1, 7, true],
			[2, 2, 7, true],
			[3, 3, 4, false],
			[1, 4, 2, false],
			[5, 5, 0, false]
		]);
		expect(settled.isSettled).toBe(true);
	});

	test('[K5] every idea is there once, and none stands before one with more dots', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 30 }), (sums) => {
				const { ideas } = rank(sums);
				expect(ideas.map(({ ideaId }) => ideaId).sort()).toEqual(
					setupOf(sums.length).options.map(({ ideaId }) => ideaId)
				);
				for (const [index, idea] of ideas.entries()) {
					expect(idea.dots).toBe(sums[Number(idea.ideaId) - 1]);
					expect(idea.dots).toBeLessThanOrEqual(ideas[index - 1]?.dots ?? Infinity);
					expect(idea.rank).toBe(1 + ideas.filter((other) => other.dots > idea.dots).length);
					expect(idea.isTied).toBe(ideas.filter((other) => other.dots === idea.dots).length > 1);
				}
			}),
			{ seed }
		);
	});

	test('[K8] shows the words that were pinned, in whatever they have turned into on the wall', () => {
		const setup = setupOf(2);
		expect(rankDots(setup, { sums: [1, 2], people: 5 }, undefined).ideas.map(({ text }) => text)).toEqual([
			'Gagasan 2',
			'Gagasan 1'
		]);
	});
});

describe('settling ties', () => {
	const ranking = rank([2, 7, 4, 7, 0]);
	const refusedFor = (...order: number[]) => checkSettlement(ranking, idsOf(...order))?.refused;

	test('[K6] either way round, as long as nothing else moves', () => {
		expect(refusedFor(2, 4, 3, 1, 5)).toBeUndefined();
		expect(refusedFor(4, 2, 3, 1, 5)).toBeUndefined();
	});

	test('[K6] never against the dots', () => {
		expect(refusedFor(4, 3, 2, 1, 5)).toBe('order-against-dots');
		expect(refusedFor(5, 1, 3, 2, 4)).toBe('order-against-dots');
	});

	test('[K6] every idea of the round once, and no other', () => {
		for (const order of [[], [2, 4, 3, 1], [2, 4, 3, 1, 5, 5], [2, 2, 3, 1, 5], [2, 4, 3, 1, 6]])
			expect(refusedFor(...order), String(order)).toBe('idea-unknown');
		expect(checkSettlement(ranking, ['__proto__' as CardId, ...idsOf(2, 4, 3, 1)])?.refused).toBe(
			'idea-unknown'
		);
	});

	test('[K6] where nothing is tied there is nothing to settle', () => {
		expect(checkSettlement(rank([3, 2, 1]), idsOf(1, 2, 3))?.refused).toBe('nothing-to-settle');
	});

	test('[K6] an order the rule allows is the order shown', () => {
		fc.assert(
			fc.property(
				fc
					.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 8 })
					.chain((sums) =>
						fc.tuple(
							fc.constant(sums),
							fc.shuffledSubarray(idsOf(...sums.map((_, index) => index + 1)), { minLength: sums.length })
						)
					),
				([sums, order]) => {
					if (checkSettlement(rank(sums), order) !== undefined) return;
					expect(rank(sums, order).ideas.map(({ ideaId }) => ideaId)).toEqual(order);
				}
			),
			{ seed, numRuns: 500 }
		);
	});
});
