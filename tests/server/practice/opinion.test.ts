// What simulated members answer: always something the round asks for, never all the same.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAnswer } from '#domain/ballot.ts';
import { rankingLimits } from '#domain/ranking.ts';
import { makeDice } from '#server/practice/dice.ts';
import { chooseScore, placeDots } from '#server/practice/opinion.ts';

test('the same seed throws the same, another seed something else, and all within the range', () => {
	const throwOften = (seed: string) => {
		const dice = makeDice(seed);
		return Array.from({ length: 1_000 }, () => dice.below(6));
	};
	expect(throwOften('a')).toEqual(throwOften('a'));
	expect(throwOften('a')).not.toEqual(throwOften('b'));
	expect(new Set(throwOften('a'))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});

test('a score is a level of any scale or “don’t know”, whoever answers whatever', () => {
	fc.assert(
		fc.property(
			fc.record({ statement: fc.nat(200), levels: fc.integer({ min: 2, max: 7 }) }),
			fc.double({ min: -0.2, max: 0.2, noNaN: true }),
			fc.string(),
			(asked, tilt, seed) => {
				const answer = chooseScore(asked, tilt, makeDice(seed));
				expect(isAnswer(answer, { kind: 'score', levels: asked.levels })).toBe(true);
			}
		)
	);
});

test('a room of forty uses every level over thirty statements, and some do not know', () => {
	const answers = Array.from({ length: 40 }, (_, person) => {
		const dice = makeDice(`room ${person}`);
		return Array.from({ length: 30 }, (_, at) => chooseScore({ statement: at + 1, levels: 4 }, 0, dice));
	}).flat();
	expect(new Set(answers)).toEqual(new Set([1, 2, 3, 4, 'unknown']));
	const unknown = answers.filter((answer) => answer === 'unknown').length;
	expect(unknown / answers.length).toBeLessThan(0.12);
});

test('[K1] dots are all placed, on ideas there are', () => {
	fc.assert(
		fc.property(
			fc.integer(rankingLimits.options),
			fc.integer(rankingLimits.dots),
			fc.string(),
			(options, dots, seed) => {
				const placed = placeDots({ options, dots }, makeDice(seed));
				expect(isAnswer(placed, { kind: 'dots', options, dots })).toBe(true);
				expect(placed.reduce((all, n) => all + n, 0)).toBe(dots);
			}
		)
	);
});
