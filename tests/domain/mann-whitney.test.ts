// Two sets of scores that nobody can pair: published values, what can be had by hand, and what must hold of any.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cliffsDelta } from '#domain/change.ts';
import { exactPairs, mannWhitney, type MannWhitney } from '#domain/mann-whitney.ts';
import { upperTail } from '#domain/normal-tail.ts';
import { tally } from '#domain/tally.ts';
import { find, oracle } from './oracle/oracle.ts';

const total = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const side = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 });
const ballots = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 20 });
const made = (test: MannWhitney) => {
	if (!test.isMade) throw new Error(`not tested: ${test.why}`);
	return test;
};

describe('Mann–Whitney', () => {
	test('[C30] published values: permeability, and ozone in May and August', () => {
		const chorion = find(oracle.mannWhitney, 'Hollander and Wolfe, permeability');
		// ?wilcox.test prints W = 35 and a one-sided p of 0.1272; without ties the two-sided one is twice that.
		expect(made(mannWhitney(chorion.before, chorion.after))).toMatchObject({ u: 35, method: 'exact' });
		expect(made(mannWhitney(chorion.before, chorion.after)).p / 2).toBeCloseTo(0.1272, 4);
		const ozone = find(oracle.mannWhitney, 'airquality, ozone in May and August');
		// … and W = 127.5, p-value = 0.0001208 of May against August, normal with ties.
		const { u, p } = made(mannWhitney(ozone.before, ozone.after, 0));
		expect(total(ozone.before) * total(ozone.after) - u).toBe(127.5);
		expect(p).toBeCloseTo(0.0001208, 7);
	});

	test('[C31] by hand: of the six ways to deal 1, 2, 3, 4 to two and two, two are as far apart as these', () => {
		expect(mannWhitney([1, 1, 0, 0], [0, 0, 1, 1])).toMatchObject({ u: 4, p: 2 / 6, method: 'exact' });
		// Three of four scores are alike: the fourth is as likely on one side as on the other.
		expect(mannWhitney([2, 0], [1, 1])).toMatchObject({ u: 3, p: 1 });
		expect(made(mannWhitney([5, 0, 0, 0], [0, 0, 0, 5])).p).toBeCloseTo(2 / 252, 14);
	});

	test('[C30] counts up to the limit, approximates from there, and says which', () => {
		const limit = find(oracle.mannWhitney, '30 and 33, at the limit of counting');
		const past = find(oracle.mannWhitney, '31 and 33, past it');
		expect(total(limit.before) * total(limit.after)).toBeLessThanOrEqual(exactPairs);
		expect(total(past.before) * total(past.after)).toBeGreaterThan(exactPairs);
		expect(made(mannWhitney(limit.before, limit.after)).method).toBe('exact');
		expect(made(mannWhitney(past.before, past.after)).method).toBe('normal');
		const exact = made(mannWhitney(past.before, past.after, Infinity)).p;
		expect(Math.abs(made(mannWhitney(past.before, past.after)).p - exact)).toBeLessThan(0.02);
	});

	test('[C31] the order of ballots never matters, and adding up channels is pooling them', () => {
		fc.assert(
			fc.property(ballots, ballots, ballots, fc.infiniteStream(fc.nat()), (before, phone, paper, draws) => {
				const counts = (all: readonly number[]) => tally(4, all).counts;
				const pooled = counts([...phone, ...paper]);
				const [first, second] = [counts(phone), counts(paper)];
				const merged = first.map((count, level) => count + second[level]!);
				const shuffled = [...phone, ...paper]
					.map((ballot) => ({ ballot, at: draws.next().value as number }))
					.sort((a, b) => a.at - b.at)
					.map(({ ballot }) => ballot);
				const expected = mannWhitney(counts(before), pooled);
				expect(mannWhitney(counts(before), merged)).toEqual(expected);
				expect(mannWhitney(counts(before), counts(shuffled))).toEqual(expected);
			}),
			{ seed: 20_160_305 }
		);
	});

	test('[C32] U, delta and p say the same of both directions, and p is a chance', () => {
		fc.assert(
			fc.property(side, side, fc.constantFrom(0, exactPairs), (before, after, exactUpTo) => {
				const test = mannWhitney(before, after, exactUpTo);
				if (!test.isMade) return;
				const pairs = total(before) * total(after);
				expect((2 * test.u) / pairs - 1).toBeCloseTo(cliffsDelta(before, after).delta, 12);
				expect(test.p).toBeGreaterThan(0);
				expect(test.p).toBeLessThanOrEqual(1);
				const back = made(mannWhitney(after, before, exactUpTo));
				expect(back.u).toBe(pairs - test.u);
				expect(back.p).toBeCloseTo(test.p, 12);
				const turned = made(mannWhitney(before.toReversed(), after.toReversed(), exactUpTo));
				expect(turned.p).toBeCloseTo(test.p, 12);
			}),
			{ seed: 20_160_611 }
		);
	});

	test('[C31] levels that nobody chose, and how far levels lie apart, change nothing', () => {
		fc.assert(
			fc.property(side, side, fc.nat({ max: 4 }), (before, after, at) => {
				const widen = (counts: readonly number[]) => counts.toSpliced(at, 0, 0, 0);
				expect(mannWhitney(widen(before), widen(after))).toEqual(mannWhitney(before, after));
			}),
			{ seed: 20_160_806 }
		);
	});

	test('[C33] no scores, one level, and counts that are none are said and never a number', () => {
		expect(mannWhitney([0, 0], [3, 4])).toEqual({ isMade: false, why: 'no-scores' });
		expect(mannWhitney([], [])).toEqual({ isMade: false, why: 'no-scores' });
		expect(mannWhitney([0, 9], [0, 300])).toEqual({ isMade: false, why: 'all-same' });
		for (const wrong of [-1, 0.5, NaN, Infinity])
			expect(() => mannWhitney([1, wrong], [1, 1])).toThrow(RangeError);
	});
});

test('[C30] the tail of the normal distribution, at points every table has', () => {
	expect(upperTail(0)).toBe(0.5);
	expect(upperTail(1.959963984540054)).toBeCloseTo(0.025, 14);
	expect(upperTail(-1.2815515655446004)).toBeCloseTo(0.9, 14);
	// pnorm(c(2.999999, 3, 6, 12), lower.tail = FALSE)
	for (const [z, p] of [
		[2.999999, 0.001349902463485155],
		[3, 0.0013498980316300946],
		[6, 9.8658764503769809e-10],
		[12, 1.776482112077679e-33]
	] as const)
		expect(upperTail(z) / p).toBeCloseTo(1, 10);
});
