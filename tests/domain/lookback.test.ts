// Looking back at the baseline: when it may be asked, of what, when it is shown, and what it never touches.
import { describe, expect, test } from 'vitest';
import type { OpeningId, RoundId } from '#domain/ids.ts';
import { checkAskLookback, checkMayLookBack, countLookback, lookbackLimits } from '#domain/lookback.ts';
import { checkMayPoll } from '#domain/poll.ts';
import { checkReveal, checkShow, mayShowLookback, type RoundFact } from '#domain/round.ts';
import { checkAskAgain } from '#domain/second-round.ts';
import { checkMove, type Focus, type Stage } from '#domain/session.ts';
import { backStep, nextStep, type StepState } from '#domain/step.ts';
import type { RoundState } from '#domain/view.ts';
import { parseDeskUp, parseFocus, parseLookbackSetup } from '#domain/wire-parse.ts';

const idOf = (number: number) => String(number).padStart(32, '0') as RoundId;
const score = (number: number, state: RoundState, ordinal = 1): RoundFact => ({
	...{ kind: 'score', roundId: idOf(number + 100 * ordinal), number, field: 1 },
	ordinal,
	state
});
const recalled = (number: number, state: RoundState): RoundFact => ({
	kind: 'lookback',
	roundId: idOf(number),
	number,
	state
});
const closed = [score(1, 'closed'), score(2, 'closed'), score(3, 'closed')];
const revealed = [score(1, 'revealed'), score(2, 'revealed'), score(3, 'revealed')];
const state = { isFollowUp: true, rounds: closed, comparable: [1, 3] };

describe('asking', () => {
	test('[C61] last of a follow-up: every statement closed, nothing open, and once', () => {
		expect(checkMayLookBack(state)).toBeUndefined();
		expect(checkMayLookBack({ ...state, rounds: revealed })).toBeUndefined();
		const refuses = (change: Partial<typeof state>, refused: string) =>
			expect(checkMayLookBack({ ...state, ...change })).toEqual({ refused });
		refuses({ isFollowUp: false }, 'baseline-unknown');
		refuses({ rounds: [...closed, score(4, 'open')] }, 'rounds-still-open');
		refuses({ rounds: [...closed, score(4, 'not-opened')] }, 'scoring-unfinished');
		refuses({ rounds: [] }, 'scoring-unfinished');
		// A second round after the discussion is a score too.
		refuses({ rounds: [...revealed, score(2, 'open', 2)] }, 'rounds-still-open');
		for (const at of ['closed', 'revealed'] as const)
			refuses({ rounds: [...closed, recalled(1, at)] }, 'looked-back');
		const where = { stageIndex: 0, agendaLength: 1, openRounds: 0 };
		const asked = { name: 'ask-lookback', numbers: [1] } as const;
		expect(checkMove({ ...where, status: 'running' }, asked)).toBeUndefined();
		expect(checkMove({ ...where, status: 'paused' }, asked)).toEqual({ refused: 'session-not-running' });
	});

	test('[C62] of a few that can be compared, each once', () => {
		expect(checkAskLookback(state, [1])).toBeUndefined();
		expect(checkAskLookback(state, [3, 1])).toBeUndefined();
		expect(checkAskLookback({ ...state, isFollowUp: false }, [1])).toEqual({ refused: 'baseline-unknown' });
		const { max } = lookbackLimits.statements;
		const many = Array.from({ length: max + 1 }, (_, index) => index + 1);
		expect(checkAskLookback({ ...state, comparable: many }, many.slice(1))).toBeUndefined();
		for (const numbers of [[], many])
			expect(checkAskLookback({ ...state, comparable: many }, numbers)).toEqual({
				refused: 'number-off-limits',
				about: 'statements'
			});
		for (const numbers of [[2], [1, 1], [NaN], [1.5]])
			expect(checkAskLookback(state, numbers)).toEqual({ refused: 'statement-unknown', about: 'statements' });
	});

	test('[C63] [W5] what it asked is read back, and nothing else is', () => {
		const setup = { number: 9, place: 1, of: 2, text: { id: 'Satu', en: 'One' }, day: '2026-03-14' };
		expect(parseLookbackSetup(JSON.stringify(setup))).toEqual(setup);
		for (const bad of [{}, null, { ...setup, day: 1 }, { ...setup, text: 'Satu' }])
			expect(parseLookbackSetup(JSON.stringify(bad))).toBeUndefined();
		expect(parseFocus('{"at":"lookback"}')).toEqual({ at: 'lookback' });
		const frame = (numbers: unknown) =>
			JSON.stringify({ t: 'command', id: '0'.repeat(32), command: { name: 'ask-lookback', numbers } });
		expect(parseDeskUp(frame([1, 2]))).toMatchObject({ command: { numbers: [1, 2] } });
		// [W1] More than may be asked is no message.
		for (const bad of [[1, 2, 3, 4, 5], ['1'], 1, null]) expect(parseDeskUp(frame(bad))).toBeUndefined();
	});

	test('[C64] after it no statement is scored again', () => {
		const asked = { stage: 'presentation' as const, rounds: revealed };
		const roundId = revealed[0]!.roundId;
		expect(checkAskAgain(asked, roundId)).toBeUndefined();
		const rounds = [...revealed, recalled(2, 'closed')];
		expect(checkAskAgain({ ...asked, rounds }, roundId)).toEqual({ refused: 'looked-back' });
	});
});

describe('showing', () => {
	test('[C65] from five who gave a level', () => {
		expect(countLookback({ counts: [0, 2, 3, 0], unknown: 4 })).toEqual({
			counts: [0, 2, 3, 0],
			unknown: 4,
			n: 5
		});
		expect(countLookback({ counts: [0, 2, 2, 0], unknown: 9 })).toBeUndefined();
		expect(countLookback({ counts: [], unknown: 5 })).toBeUndefined();
	});

	test('[C65] only after the scores of its statements', () => {
		const ids = [idOf(1), idOf(2)];
		const asked = [recalled(1, 'closed'), recalled(2, 'closed')];
		expect(checkReveal({ rounds: [...revealed, ...asked] }, ids)).toBeUndefined();
		for (const sealed of [closed, [score(1, 'revealed'), score(2, 'closed'), score(3, 'revealed')]])
			expect(checkReveal({ rounds: [...sealed, ...asked] }, ids)).toEqual({ refused: 'result-not-revealed' });
		// Revealed in one press with its scores it would stand there before them.
		const all = [...closed, ...asked];
		expect(
			checkReveal(
				{ rounds: all },
				all.map(({ roundId }) => roundId)
			)
		).toEqual({ refused: 'result-not-revealed' });
		expect(mayShowLookback([1], [{ number: 2, state: 'revealed' }])).toBe(false);
		const focus = { at: 'lookback' } as const;
		expect(checkShow({ rounds: [...revealed, ...asked] }, focus)).toEqual({ refused: 'result-not-revealed' });
		expect(checkShow({ rounds: [...revealed, recalled(1, 'revealed')] }, focus)).toBeUndefined();
	});
});

describe('the next step', () => {
	function at(stage: Stage, rounds: RoundFact[], focus: Focus = { at: 'stage' }): StepState {
		const agenda = [stage, 'plan' as const].map((each) => ({ stage: each, minutes: 10 }));
		return {
			...{ status: 'running', agenda, stageIndex: 0, focus, pace: 'led', rounds, ideaIds: [], workedOn: [] },
			scored: [],
			isFollowUp: true,
			openingId: rounds.some((round) => round.state === 'open') ? ('f'.repeat(32) as OpeningId) : undefined
		};
	}
	const reveal = { does: 'reveal', roundIds: [idOf(1)] };

	test('[C67] never asks for it, and closes it where it was asked', () => {
		for (const stage of ['scoring', 'monitoring', 'plan'] as const) {
			expect(nextStep(at(stage, closed))).toEqual({ does: 'stage', index: 1 });
			expect(nextStep(at(stage, [...closed, recalled(1, 'open')]))).toMatchObject({ does: 'close' });
		}
	});

	test('[C67] sealed scores leave it sealed, and it holds up nothing', () => {
		const rounds = [...closed, recalled(1, 'closed')];
		for (const stage of ['scoring', 'monitoring', 'plan'] as const)
			expect(nextStep(at(stage, rounds))).toEqual({ does: 'stage', index: 1 });
		expect(checkMayPoll(rounds)).toBeUndefined();
		expect(nextStep(at('presentation', rounds))).toEqual({
			does: 'reveal',
			roundIds: closed.map(({ roundId }) => roundId)
		});
	});

	test('[C67] asked before the results it follows the last of them, and the walk ends with it', () => {
		const rounds = [...revealed, recalled(1, 'closed')];
		const last = { at: 'statement', roundId: revealed[2]!.roundId } as const;
		const before = { at: 'statement', roundId: revealed[1]!.roundId } as const;
		expect(nextStep(at('presentation', rounds, { at: 'fields' }))).toMatchObject({ does: 'show' });
		expect(nextStep(at('presentation', rounds, before))).toEqual({ does: 'show', focus: last });
		expect(nextStep(at('presentation', rounds, last))).toEqual(reveal);
		const told = at('presentation', [...revealed, recalled(1, 'revealed')], { at: 'lookback' });
		expect(nextStep(told)).toEqual({ does: 'stage', index: 1 });
		expect(backStep(told)).toEqual({ does: 'show', focus: { at: 'stage' } });
	});

	test('[C67] asked after the results it is shown at once, in whatever stage', () => {
		for (const stage of ['presentation', 'scoring', 'monitoring', 'plan'] as const)
			expect(nextStep(at(stage, [...revealed, recalled(1, 'closed')]))).toEqual(reveal);
	});
});
