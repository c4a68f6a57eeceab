// Asking a statement once more after the discussion, and which of its rounds counts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpeningId, RoundId } from '#domain/ids.ts';
import type { RoundFact, ScoreFact } from '#domain/round.ts';
import { checkAskAgain, pickRound } from '#domain/second-round.ts';
import { stages, type Focus } from '#domain/session.ts';
import { backStep, nextStep, type StepScore, type StepState } from '#domain/step.ts';
import type { NextStep, RoundState } from '#domain/view.ts';

const idOf = (number: number) => String(number).padStart(32, '0') as RoundId;
const score = (number: number, state: RoundState, ordinal?: 1 | 2): ScoreFact => ({
	kind: 'score',
	roundId: idOf(10 * number + (ordinal ?? 1)),
	number,
	field: 1,
	state,
	...(ordinal ? { ordinal } : {})
});
const ask = (rounds: RoundFact[], roundId: RoundId, stage: (typeof stages)[number] = 'presentation') =>
	checkAskAgain({ stage, rounds }, roundId)?.refused;

describe('asking again', () => {
	test('[R1] [R8] a revealed statement is asked again in a presentation stage only', () => {
		for (const stage of stages)
			expect(ask([score(1, 'revealed')], idOf(11), stage), stage).toBe(
				stage === 'presentation' ? undefined : 'move-unknown'
			);
	});

	test('[R8] only once revealed, and at most once, whatever became of the second round', () => {
		for (const state of ['not-opened', 'closed'] as const)
			expect(ask([score(1, state)], idOf(11))).toBe('result-not-revealed');
		for (const state of ['closed', 'revealed'] as const) {
			const rounds = [score(1, 'revealed', 1), score(1, state, 2), score(2, 'revealed')];
			expect(ask(rounds, idOf(11))).toBe('already-scored');
			expect(ask(rounds, idOf(12))).toBe('already-scored');
			expect(ask(rounds, idOf(21))).toBeUndefined();
		}
	});

	test('[R1] none opens beside one that is open; what is no statement here is refused', () => {
		const open = [score(1, 'revealed'), score(2, 'open')];
		expect(ask(open, idOf(11))).toBe('rounds-still-open');
		const dots: RoundFact = { kind: 'dots', roundId: idOf(70), state: 'revealed' };
		expect(ask([score(1, 'revealed'), dots], idOf(70))).toBe('round-unknown');
		expect(ask([score(1, 'revealed')], idOf(99))).toBe('round-unknown');
	});
});

describe('the round that counts', () => {
	const first = { ordinal: 1, isShown: true };
	test('[R9] is the later one, unless too few scored in it', () => {
		const second = { ordinal: 2, isShown: true };
		expect(pickRound([first])).toBe(first);
		expect(pickRound([second, first])).toBe(second);
		expect(pickRound([first, { ordinal: 2, isShown: false }])).toBe(first);
		expect(pickRound([{ ordinal: 1, isShown: false }, second])).toBe(second);
		expect(pickRound([])).toBeUndefined();
	});

	test('[C14] or the first, where first rounds are compared; the order given never matters', () => {
		const rounds = fc.tuple(fc.boolean(), fc.boolean()).map(([one, two]) => [
			{ ordinal: 1, isShown: one },
			{ ordinal: 2, isShown: two }
		]);
		fc.assert(
			fc.property(rounds, fc.constantFrom('last' as const, 'first' as const), (both, which) => {
				const picked = pickRound(both, which);
				expect(picked).toBe(pickRound(both.toReversed(), which));
				if (which === 'first') expect(picked!.ordinal).toBe(1);
			}),
			{ seed: 2016 }
		);
	});
});

describe('the step', () => {
	/** Three revealed statements, discussed in the order 2, 3, 1, and a second round of 2. */
	const agreed = [0.9, 0.2, 0.5];
	const firsts = agreed.map((consensus, at): StepScore => ({
		...score(at + 1, 'revealed'),
		isShown: true,
		consensus
	}));
	const walking = (state: RoundState, focus: Focus, more: Partial<StepScore> = {}): StepState => ({
		status: 'running',
		agenda: [{ stage: 'presentation', minutes: 10 }],
		stageIndex: 0,
		focus,
		pace: 'own',
		scored: [],
		rounds: [...firsts, { ...score(2, state, 2), ...more }],
		ideaIds: [],
		workedOn: [],
		isFollowUp: false,
		openingId: undefined
	});
	const show = (focus: Focus): NextStep => ({ does: 'show', focus });
	const onStatement = (roundId: RoundId): Focus => ({ at: 'statement', roundId });

	test('[S38] closes and reveals a second round, never asks for one, and walks in the order of the first', () => {
		const openingId = 'f'.repeat(32) as OpeningId;
		const open: StepState = { ...walking('open', { at: 'stage' }), openingId };
		expect(nextStep(open)).toEqual({ does: 'close', openingId });
		expect(nextStep(walking('closed', { at: 'stage' }))).toEqual({ does: 'reveal', roundIds: [idOf(22)] });
		// Agreed on now, and yet the walk goes on where it was: after statement 2 comes 3.
		for (const more of [{ isShown: true, consensus: 1 }, { isShown: false }])
			for (const roundId of [idOf(22), idOf(21)]) {
				const state = walking('revealed', onStatement(roundId), more);
				expect(nextStep(state)).toEqual(show(onStatement(idOf(31))));
				expect(backStep(state)).toEqual(show({ at: 'fields' }));
			}
		expect(backStep(walking('revealed', onStatement(idOf(31))))).toEqual(show(onStatement(idOf(21))));
		expect(nextStep(walking('revealed', onStatement(idOf(11))))).toEqual({ does: 'close-session' });
	});
});
