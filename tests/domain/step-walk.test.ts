// A session led with one key only: the step offered is always one that the other rules allow.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId, OpeningId, RoundId } from '#domain/ids.ts';
import { checkAskChange } from '#domain/direct-change.ts';
import { checkAskInfluence, type ScoredFact } from '#domain/influence.ts';
import { checkAskLookback } from '#domain/lookback.ts';
import { checkAskDots, checkClose, checkOpen, checkReveal, checkShow } from '#domain/round.ts';
import { builtStages, checkMove, type AgendaItem, type Pace, type Stage } from '#domain/session.ts';
import { backStep, nextStep, type StepRound, type StepScore, type StepState } from '#domain/step.ts';
import type { NextStep, RoundState } from '#domain/view.ts';

const seed = 20161121;
const openingId = 'f'.repeat(32) as OpeningId;
const idOf = (number: number) => String(number).padStart(32, '0') as RoundId;
const item = (stage: Stage): AgendaItem => ({ stage, minutes: 10 });

type Walk = {
	agenda: Stage[];
	fields: number[];
	pace: Pace;
	ideas: number;
	workedOn: number;
	scored: ScoredFact[];
	isFollowUp: boolean;
	/** After how many presses the desk wants to look back at one statement, wherever that may be. */
	looksBackFrom: number;
};
/** A planned session with one statement per entry of fields, and so many ideas on the wall. */
function plan({ agenda, fields, pace, ideas, workedOn, scored, isFollowUp }: Walk): StepState {
	return {
		status: 'planned',
		pace,
		agenda: agenda.map(item),
		stageIndex: 0,
		focus: { at: 'stage' },
		openingId: undefined,
		workedOn: Array.from({ length: workedOn }, (_, index) => index + 1),
		isFollowUp,
		scored,
		ideaIds: Array.from({ length: ideas }, (_, index) => String(index).padStart(32, 'c') as CardId),
		rounds: fields.map((field, index) => ({
			kind: 'score',
			roundId: idOf(index + 1),
			number: index + 1,
			field,
			state: 'not-opened'
		}))
	};
}

/** The desk asks it as soon as it wants and may [C61]. */
function lookBack(state: StepState): StepState {
	const number = state.rounds.length > 0 ? 1 : 0;
	if (state.status !== 'running' || checkAskLookback({ ...state, comparable: [number] }, [number]))
		return state;
	const asked: StepRound = { kind: 'lookback', roundId: idOf(800), number, state: 'open' };
	return { ...state, rounds: [...state.rounds, asked], openingId, focus: { at: 'stage' } };
}

describe('a whole session by one key', () => {
	/** Carries out a step as the server would, after asking the rules whether it may. */
	function carryOut(state: StepState, step: NextStep, results: readonly Partial<StepScore>[]): StepState {
		const set = (ids: readonly RoundId[], to: RoundState): StepRound[] =>
			state.rounds.map((round, index) => {
				if (!ids.includes(round.roundId)) return round;
				if (round.kind !== 'score' || to !== 'revealed') return { ...round, state: to };
				return { ...round, state: to, ...results[index] };
			});
		const openIds = state.rounds.filter((round) => round.state === 'open').map((round) => round.roundId);
		const where = {
			status: state.status,
			stageIndex: state.stageIndex,
			agendaLength: state.agenda.length,
			openRounds: openIds.length
		};
		const stage = state.agenda[state.stageIndex]?.stage;
		switch (step.does) {
			case 'start':
				expect(checkMove(where, { name: 'start' })).toBeUndefined();
				return { ...state, status: 'running' };
			case 'open':
				expect(checkOpen({ ...state, stage }, step.roundIds)).toBeUndefined();
				return { ...state, rounds: set(step.roundIds, 'open'), openingId, focus: { at: 'stage' } };
			case 'ask-dots': {
				expect(checkAskDots({ stage, rounds: state.rounds, ideas: state.ideaIds }, step)).toBeUndefined();
				const asked: StepRound = { kind: 'dots', roundId: idOf(900 + state.rounds.length), state: 'open' };
				return { ...state, rounds: [...state.rounds, asked], openingId, focus: { at: 'stage' } };
			}
			case 'ask-change': {
				const { rounds, workedOn } = state;
				expect(checkAskChange({ stage, rounds, workedOn }, step.numbers)).toBeUndefined();
				const asked = step.numbers.map((number): StepRound => ({
					kind: 'change',
					roundId: idOf(500 + number),
					number,
					state: 'open'
				}));
				return { ...state, rounds: [...rounds, ...asked], openingId, focus: { at: 'stage' } };
			}
			case 'ask-influence': {
				const { rounds, scored } = state;
				const numbers = scored.map(({ number }) => number);
				expect(checkAskInfluence({ stage, rounds, scored: numbers }, step.numbers)).toBeUndefined();
				const asked = step.numbers.map((number): StepRound => ({
					kind: 'influence',
					roundId: idOf(700 + number),
					number,
					state: 'open'
				}));
				return { ...state, rounds: [...rounds, ...asked], openingId, focus: { at: 'stage' } };
			}
			case 'close':
				expect(checkClose(state, { openingId: step.openingId, confirmed: true })).toBeUndefined();
				return { ...state, rounds: set(openIds, 'closed'), openingId: undefined };
			case 'reveal':
				expect(checkReveal(state, step.roundIds)).toBeUndefined();
				return {
					...state,
					rounds: set(step.roundIds, 'revealed'),
					// As the server shows what was revealed.
					focus: step.roundIds.includes(idOf(800))
						? { at: 'lookback' }
						: stage === 'priorities'
							? { at: 'ranking', roundId: step.roundIds[0]! }
							: stage === 'monitoring'
								? { at: 'direct-change' }
								: stage === 'analysis'
									? { at: 'influence' }
									: stage === 'presentation'
										? { at: 'fields' }
										: state.focus
				};
			case 'show':
				expect(checkShow(state, step.focus)).toBeUndefined();
				return { ...state, focus: step.focus };
			case 'stage':
				expect(checkMove(where, { name: 'go-to-stage', index: step.index })).toBeUndefined();
				return { ...state, stageIndex: step.index, focus: { at: 'stage' } };
			case 'close-session':
				expect(checkMove(where, { name: 'close-session', confirmed: true })).toBeUndefined();
				return { ...state, status: 'closed' };
			default:
				throw new Error(`the walk stopped at ${JSON.stringify(step)}`);
		}
	}

	const result = fc.record({
		isShown: fc.boolean(),
		consensus: fc.double({ min: 0, max: 1, noNaN: true })
	});
	const walk = fc.record({
		agenda: fc.array(fc.constantFrom<Stage>(...builtStages), {
			minLength: 1,
			maxLength: 8
		}),
		fields: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }),
		results: fc.array(result, { minLength: 12, maxLength: 12 }),
		pace: fc.constantFrom<Pace>('led', 'own'),
		ideas: fc.integer({ min: 0, max: 33 }),
		workedOn: fc.integer({ min: 0, max: 33 }),
		scored: fc
			.array(fc.record({ sum: fc.integer({ min: 5, max: 40 }), isWeak: fc.boolean() }), { maxLength: 40 })
			.map((facts) => facts.map((fact, index): ScoredFact => ({ ...fact, number: index + 1, n: 10 }))),
		isFollowUp: fc.boolean(),
		looksBackFrom: fc.integer({ min: 0, max: 60 })
	});

	test('[S13] [S28] [S30] [C67] pressing only "next" always arrives at closing, by allowed steps, skipping no round', () => {
		fc.assert(
			fc.property(walk, ({ results, ...planned }) => {
				const { agenda, fields, ideas, workedOn } = planned;
				let state = plan(planned);
				// start, open and close each round, one reveal, show each per presentation, dots, move, close
				let stepsLeft = 11 + agenda.length * (fields.length + 4) + fields.length * 2;
				let presses = 0;
				while (state.status !== 'closed') {
					expect((stepsLeft -= 1)).toBeGreaterThanOrEqual(0);
					if ((presses += 1) > planned.looksBackFrom) state = lookBack(state);
					state = carryOut(state, nextStep(state), results);
				}
				const scores = state.rounds.filter((round) => round.kind === 'score');
				if (agenda.includes('scoring')) {
					expect(scores.filter((round) => round.state === 'not-opened')).toEqual([]);
				}
				if (agenda.lastIndexOf('presentation') > agenda.indexOf('scoring') && agenda.includes('scoring')) {
					expect(scores.filter((round) => round.state !== 'revealed')).toEqual([]);
				}
				// [S26] asked once, where there is something to choose between, and revealed.
				const isAsked = agenda.includes('priorities') && ideas >= 2;
				const dots = state.rounds.filter((round) => round.kind === 'dots');
				expect(dots.map((round) => round.state)).toEqual(isAsked ? ['revealed'] : []);
				// [S28] once, of what was worked on, and revealed.
				const change = state.rounds.filter((round) => round.kind === 'change');
				const asked = agenda.includes('monitoring') ? Math.min(workedOn, 30) : 0;
				expect(change.map((round) => round.state)).toEqual(Array(asked).fill('revealed'));
				// [C65] shown wherever the score it is about was, and nowhere else.
				const [recalled] = state.rounds.filter((round) => round.kind === 'lookback');
				const its = scores.find(({ number }) => number === recalled?.number);
				if (recalled) expect(recalled.state).toBe(its?.state);
				// [S30] once, of what has a result, and revealed.
				const weighed = state.rounds.filter((round) => round.kind === 'influence');
				const isWeighed = agenda.includes('analysis') && planned.scored.length > 0;
				expect(weighed.length > 0).toBe(isWeighed);
				expect(weighed.every((round) => round.state === 'revealed')).toBe(true);
			}),
			{ seed, numRuns: 300 }
		);
	});

	test('[S12] at every point of such a walk the step back is allowed and touches no round', () => {
		fc.assert(
			fc.property(walk, ({ results, ...planned }) => {
				let state = plan(planned);
				while (state.status !== 'closed') {
					const back = backStep(state);
					expect(['none', 'show', 'stage']).toContain(back.does);
					if (back.does !== 'none') expect(carryOut(state, back, results).rounds).toEqual(state.rounds);
					state = carryOut(state, nextStep(state), results);
				}
			}),
			{ seed, numRuns: 100 }
		);
	});
});
