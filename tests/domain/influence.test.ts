// How much statements influence the goal: what is asked, what is agreed aloud, and where each one stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoundId } from '#domain/ids.ts';
import {
	checkAgreeInfluence,
	checkAskInfluence,
	compareInfluence,
	countInfluence,
	agreeInfluence,
	influenceHundredths,
	isInfluential,
	quarterOf,
	usualStatements,
	type InfluenceSetup,
	type ScoredFact
} from '#domain/influence.ts';
import { checkShow, type RoundFact } from '#domain/round.ts';
import { parseDeskUp, parseInfluenceSetup } from '#domain/wire-parse.ts';

const seed = 20161121;
const roundId = 'a'.repeat(32) as RoundId;
const weighed = (state: RoundFact['state'], number = 9): RoundFact => ({
	kind: 'influence',
	roundId,
	number,
	state
});
const score = (state: RoundFact['state']): RoundFact => ({
	kind: 'score',
	roundId,
	number: 9,
	field: 2,
	state
});
const state = { stage: 'analysis' as const, rounds: [], scored: [9, 13, 14] };

describe('asking', () => {
	test('[I1] [I3] is of statements with a result, in the analysis, once', () => {
		expect(checkAskInfluence(state, [9, 14])).toBeUndefined();
		expect(checkAskInfluence({ ...state, stage: 'priorities' as never }, [9])).toEqual({
			refused: 'move-unknown'
		});
		expect(checkAskInfluence({ ...state, rounds: [score('open')] }, [9])).toEqual({
			refused: 'rounds-still-open'
		});
		for (const asked of ['closed', 'revealed'] as const)
			expect(checkAskInfluence({ ...state, rounds: [weighed(asked)] }, [13])).toEqual({
				refused: 'already-scored'
			});
		expect(checkAskInfluence(state, [])).toMatchObject({ refused: 'number-off-limits' });
		const many = Array.from({ length: 31 }, (_, index) => index + 1);
		expect(checkAskInfluence({ ...state, scored: many }, many)).toMatchObject({
			refused: 'number-off-limits'
		});
		for (const bad of [[9, 9], [8], [NaN], [9.5]])
			expect(checkAskInfluence(state, bad)).toMatchObject({ refused: 'statement-unknown' });
	});

	test('[I4] what is agreed aloud never stands in place of a vote that is shown or waits', () => {
		const agreeing = { ...state, voted: [], agreements: 0 };
		expect(checkAgreeInfluence(agreeing, [{ number: 9, value: 0 }])).toBeUndefined();
		expect(checkAgreeInfluence({ ...agreeing, voted: [9] }, [{ number: 9, value: 3 }])).toEqual({
			refused: 'already-scored'
		});
		expect(checkAgreeInfluence({ ...agreeing, voted: [13] }, [{ number: 9, value: 3 }])).toBeUndefined();
		const waits = { ...agreeing, rounds: [weighed('closed')] };
		expect(checkAgreeInfluence(waits, [{ number: 13, value: 3 }])).toEqual({
			refused: 'result-not-revealed'
		});
		for (const value of [-1, 4, 1.5, NaN])
			expect(checkAgreeInfluence(agreeing, [{ number: 9, value }])).toEqual({ refused: 'level-off-scale' });
		expect(checkAgreeInfluence({ ...agreeing, agreements: 20 }, [{ number: 9, value: 1 }])).toMatchObject({
			refused: 'too-many'
		});
		expect(checkAgreeInfluence(agreeing, [{ number: 8, value: 1 }])).toMatchObject({
			refused: 'statement-unknown'
		});
		expect(checkAgreeInfluence({ ...agreeing, stage: 'plan' as never }, [{ number: 9, value: 1 }])).toEqual({
			refused: 'move-unknown'
		});
		expect(agreeInfluence(2)).toEqual({ sum: 2, n: 1, unknown: 0, isAgreed: true });
	});

	test('[I2] the usual choice is all weak ones and as many of the strongest', () => {
		const fact = (number: number, sum: number): ScoredFact => ({ number, sum, n: 10, isWeak: sum < 25 });
		const few = [fact(1, 30), fact(2, 20), fact(3, 35), fact(4, 22), fact(5, 38), fact(6, 31), fact(7, 24)];
		expect(usualStatements(few)).toEqual([2, 3, 4, 5, 6, 7]);
		expect(usualStatements([fact(1, 30), fact(2, 31), fact(3, 32), fact(4, 33)])).toEqual([2, 3, 4]);
		expect(usualStatements([])).toEqual([]);
		// One who never answered anything lower: equal scores keep their numbers' order.
		expect(usualStatements([fact(2, 20), fact(1, 20)])).toEqual([1, 2]);
	});

	test('[I2] it is never more than thirty, and no weaker one is left out for a less weak one', () => {
		const facts = fc.array(fc.record({ sum: fc.integer({ min: 5, max: 40 }), isWeak: fc.boolean() }), {
			maxLength: 60
		});
		fc.assert(
			fc.property(facts, (drawn) => {
				const scored = drawn.map(({ sum }, index) => ({ number: index + 1, sum, n: 10, isWeak: sum < 25 }));
				const usual = usualStatements(scored);
				expect(usual.length).toBeLessThanOrEqual(30);
				expect(new Set(usual).size).toBe(usual.length);
				const weak = scored.filter(({ isWeak }) => isWeak);
				const left = weak.filter(({ number }) => !usual.includes(number));
				const taken = weak.filter(({ number }) => usual.includes(number));
				for (const out of left) for (const within of taken) expect(within.sum).toBeLessThanOrEqual(out.sum);
				if (weak.length <= 30) expect(left).toEqual([]);
			}),
			{ seed }
		);
	});
});

describe('the picture', () => {
	test('[I3] fewer than five answers are never shown; "don’t know" is apart', () => {
		expect(countInfluence([0, 1, 2, 2], 3)).toEqual({ sum: 11, n: 5, unknown: 3, isAgreed: false });
		expect(countInfluence([1, 1, 1, 1], 9)).toBeUndefined();
		expect(countInfluence([0, 0, 0, 0], 0)).toBeUndefined();
		expect(influenceHundredths({ sum: 11, n: 5 })).toBe(220);
		expect(influenceHundredths({ sum: 0, n: 7 })).toBe(0);
	});

	test('[I5] the line lies at exactly 1.5, the other at the cut-off', () => {
		expect(isInfluential({ sum: 3, n: 2 })).toBe(true);
		// 1.4997 is written 1.50, and is below it all the same.
		expect(isInfluential({ sum: 4499, n: 3000 })).toBe(false);
		const weak = { sum: 249, n: 100, cutoffHundredths: 250 };
		const strong = { ...weak, sum: 250 };
		expect(quarterOf(weak, { sum: 3, n: 1 })).toBe('weak-influential');
		expect(quarterOf(weak, { sum: 1, n: 1 })).toBe('weak-slight');
		expect(quarterOf(strong, { sum: 2, n: 1 })).toBe('strong-influential');
		expect(quarterOf(strong, { sum: 0, n: 1 })).toBe('strong-slight');
	});

	test('[I6] most influential first, then the lower score, then the number, however it comes in', () => {
		const point = (number: number, influence: [number, number], given: [number, number]) => ({
			number,
			influence: { sum: influence[0], n: influence[1] },
			score: { sum: given[0], n: given[1] }
		});
		// 4/2 and 30/15 are as influential; 37/15 and 74/30 are the same score.
		const points = [
			point(3, [4, 2], [74, 30]),
			point(2, [30, 15], [37, 15]),
			point(1, [1, 1], [1, 1]),
			point(9, [3, 1], [9, 1]),
			point(7, [2, 1], [2, 1])
		];
		fc.assert(
			fc.property(fc.shuffledSubarray(points, { minLength: points.length }), (shuffled) => {
				expect([...shuffled].sort(compareInfluence).map(({ number }) => number)).toEqual([9, 7, 2, 3, 1]);
			}),
			{ seed, numRuns: 50 }
		);
	});

	test('[R7] it is shown once any influence is revealed', () => {
		const focus = { at: 'influence' } as const;
		expect(checkShow({ rounds: [weighed('closed'), score('revealed')] }, focus)).toEqual({
			refused: 'result-not-revealed'
		});
		expect(checkShow({ rounds: [weighed('revealed')] }, focus)).toBeUndefined();
	});
});

describe('on the wire', () => {
	const command = (body: object) =>
		JSON.stringify({ t: 'command', id: 'a'.repeat(32), command: { name: 'agree-influence', ...body } });

	test('[W1] [W3] values are numbers, and at most thirty', () => {
		const values = [{ number: 9, value: 3 }];
		expect(parseDeskUp(command({ values }))).toMatchObject({ command: { values } });
		expect(parseDeskUp(command({ values: [{ number: 9, value: '3' }] }))).toBeUndefined();
		expect(parseDeskUp(command({ values: Array(31).fill(values[0]) }))).toBeUndefined();
		expect(parseDeskUp(command({}))).toBeUndefined();
	});

	test('[W5] [I7] what it asked is read back, and nothing else is', () => {
		const setup: InfluenceSetup = {
			ref: `${'b'.repeat(32)}:9` as InfluenceSetup['ref'],
			number: 9,
			of: 30,
			text: { id: 'Satu', en: 'One' },
			notYet: { id: 'Belum', en: 'Not yet' },
			sum: 37,
			n: 15,
			cutoffHundredths: 250,
			levels: 4
		};
		expect(parseInfluenceSetup(JSON.stringify(setup))).toEqual(setup);
		expect(parseInfluenceSetup(JSON.stringify({ ...setup, agreed: 2 }))).toEqual({ ...setup, agreed: 2 });
		expect(parseInfluenceSetup(JSON.stringify({ ...setup, agreed: 'dua' }))).toBeUndefined();
		expect(parseInfluenceSetup(JSON.stringify({ ...setup, sum: undefined }))).toBeUndefined();
	});
});
