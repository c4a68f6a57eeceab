// Rembuk's figures against R's [TRUST G8]. Where this machine has R, the values are had anew and compared.
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { cliffsDelta } from '#domain/change.ts';
import { adjustHolm } from '#domain/holm.ts';
import { exactPairs, mannWhitney } from '#domain/mann-whitney.ts';
import { exactMoved, signedRank } from '#domain/signed-rank.ts';
import { consensus } from '#domain/tally.ts';
import { oracle, oracleScript, type Oracle } from './oracle/oracle.ts';

const total = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
/** Absolute, and for small values relative too. */
function expectNear(found: number, expected: number, about: string) {
	expect(Math.abs(found - expected), `${about}: ${found} and not ${expected}`).toBeLessThan(1e-9);
	if (expected > 0) expect(Math.abs(found / expected - 1), `${about}: ${found}`).toBeLessThan(1e-8);
}

describe('R says the same', () => {
	test('[TRUST G8] of at least thirty data sets', () => {
		expect(oracle.mannWhitney.length + oracle.signedRank.length).toBeGreaterThanOrEqual(50);
		expect(oracle.mannWhitney.filter(({ exact }) => exact !== null).length).toBeGreaterThanOrEqual(20);
		expect(oracle.signedRank.filter(({ exact }) => exact !== null).length).toBeGreaterThanOrEqual(12);
	});

	test.each(oracle.mannWhitney)('[TRUST G8] [C30] [C31] [C33] Mann–Whitney: $name', (set) => {
		const { before, after, u, exact, normal } = set;
		const test = mannWhitney(before, after);
		if (u === null) return expect(test).toEqual({ isMade: false, why: 'no-scores' });
		if (normal === null) return expect(test).toEqual({ isMade: false, why: 'all-same' });
		if (!test.isMade) throw new Error(`not tested: ${test.why}`);
		const isFew = total(before) * total(after) <= exactPairs;
		expect(test).toMatchObject({ u, method: isFew ? 'exact' : 'normal' });
		expectNear(test.p, (isFew ? exact : normal)!, 'p');
		const always = mannWhitney(before, after, 0);
		expectNear(always.isMade ? always.p : NaN, normal, 'normal p');
		if (exact === null) return undefined;
		const counted = mannWhitney(before, after, Infinity);
		return expectNear(counted.isMade ? counted.p : NaN, exact, 'exact p');
	});

	test.each(oracle.mannWhitney)("[TRUST G8] [C4] [C32] Cliff's delta: $name", ({ before, after, ...r }) => {
		if (r.delta === null) return expect(() => cliffsDelta(before, after)).toThrow(RangeError);
		const { delta, low, high } = cliffsDelta(before, after);
		expectNear(delta, r.delta, 'delta');
		expectNear(low, r.low!, 'low');
		expectNear(high, r.high!, 'high');
		return expectNear((2 * r.u!) / (total(before) * total(after)) - 1, delta, '2U/mn − 1');
	});

	test.each(oracle.signedRank)('[TRUST G8] [C33] [C34] [C35] signed ranks: $name', (set) => {
		const { differences, up, same, down, v, exact, normal, rankBiserial } = set;
		const test = signedRank(differences);
		expect(test).toMatchObject({ up, same, down });
		if (v === null) {
			const why = differences.length === 0 ? 'no-pairs' : 'all-same';
			return expect(test).toEqual({ up, same, down, isMade: false, why });
		}
		if (!test.isMade) throw new Error(`not tested: ${test.why}`);
		const isFew = up + down <= exactMoved;
		expect(test).toMatchObject({ v, method: isFew ? 'exact' : 'normal' });
		expectNear(test.p, (isFew ? exact : normal)!, 'p');
		expectNear(test.rankBiserial, rankBiserial!, 'effect');
		const always = signedRank(differences, 0);
		return expectNear(always.isMade ? always.p : NaN, normal!, 'normal p');
	});

	test.each(oracle.holm)('[TRUST G8] [C36] Holm: $p', ({ p, adjusted }) => {
		const found = adjustHolm(p);
		expect(found).toHaveLength(adjusted.length);
		for (const [at, value] of adjusted.entries()) expectNear(found[at]!, value, String(at));
	});

	test.each(oracle.consensus)('[TRUST G8] [T5] agreement: $counts', (r) => {
		expectNear(consensus(r.counts), r.consensus, 'consensus');
	});

	test('[TRUST G8] and the values beside this test are what R gives today', () => {
		if (spawnSync('Rscript', ['--version']).error !== undefined)
			return console.log('skipped: this machine has no R (Rscript)');
		const today = JSON.parse(execFileSync('Rscript', [oracleScript], { encoding: 'utf8' })) as Oracle;
		const flat = (value: unknown): unknown[] =>
			typeof value === 'object' && value !== null
				? Object.entries(value).flatMap(([key, each]) => [key, ...flat(each)])
				: [value];
		const [now, then] = [flat(today), flat(oracle)];
		expect(now).toHaveLength(then.length);
		for (const [at, value] of now.entries())
			if (typeof value === 'number') expect(value).toBeCloseTo(then[at] as number, 10);
			else expect(value).toBe(then[at]);
		return undefined;
	}, 120_000);
});
