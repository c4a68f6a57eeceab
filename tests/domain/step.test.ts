import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId, OpeningId, RoundId } from '#domain/ids.ts';
import type { AgendaItem, Focus, Stage } from '#domain/session.ts';
import {
	backStep,
	nextStep,
	presentationOrder,
	type StepRound,
	type StepScore,
	type StepState
} from '#domain/step.ts';
import type { NextStep } from '#domain/view.ts';

const seed = 20161121;
const openingId = 'f'.repeat(32) as OpeningId;
const idOf = (number: number) => String(number).padStart(32, '0') as RoundId;
const idsOf = (...numbers: number[]) => numbers.map(idOf);
const item = (stage: Stage): AgendaItem => ({ stage, minutes: 10 });

/** Five statements in two fields, 1–3 and 4–5. */
function fiveRounds(states: Partial<Record<number, Partial<StepScore>>> = {}): StepScore[] {
	return [1, 2, 3, 4, 5].map((number) => ({
		kind: 'score',
		roundId: idOf(number),
		number,
		field: number <= 3 ? 1 : 2,
		state: 'not-opened',
		...states[number]
	}));
}
const base: StepState = {
	status: 'running',
	agenda: [item('socialisation'), item('scoring'), item('presentation')],
	stageIndex: 0,
	focus: { at: 'stage' },
	pace: 'led',
	rounds: fiveRounds(),
	ideaIds: [],
	workedOn: [],
	scored: [],
	isFollowUp: false,
	openingId: undefined
};
const scoring: StepState = { ...base, stageIndex: 1 };
const all = (changed: Partial<StepScore>) =>
	fiveRounds(Object.fromEntries([1, 2, 3, 4, 5].map((number) => [number, changed])));
const presented: StepScore[] = fiveRounds({
	1: { state: 'revealed', isShown: true, consensus: 0.9 },
	2: { state: 'revealed', isShown: true, consensus: 0.2 },
	3: { state: 'revealed', isShown: false },
	4: { state: 'revealed', isShown: true, consensus: 0.5 },
	5: { state: 'revealed', isShown: true, consensus: 0.2 }
});
const presenting: StepState = {
	...base,
	stageIndex: 2,
	rounds: presented
};
const show = (focus: Focus): NextStep => ({ does: 'show', focus });
const showStatement = (number: number) => show({ at: 'statement', roundId: idOf(number) });

describe('the next step', () => {
	test('[S10] before, between and after: start, resume, none', () => {
		expect(nextStep({ ...base, status: 'planned' })).toEqual({ does: 'start' });
		expect(nextStep({ ...base, status: 'paused' })).toEqual({ does: 'resume' });
		expect(nextStep({ ...base, status: 'closed' })).toEqual({ does: 'none' });
	});

	test('[S10] a stage without rounds leads to the next, whatever is shown', () => {
		for (const focus of [{ at: 'stage' }, { at: 'join' }, { at: 'fields' }] satisfies Focus[]) {
			expect(nextStep({ ...base, focus })).toEqual({ does: 'stage', index: 1 });
		}
	});

	test('[S10] led scoring opens the first statement not opened yet', () => {
		expect(nextStep(scoring)).toEqual({ does: 'open', roundIds: idsOf(1), pace: 'led', label: '1' });
		const rounds = fiveRounds({ 1: { state: 'closed' }, 2: { state: 'revealed' } }).reverse();
		expect(nextStep({ ...scoring, rounds })).toMatchObject({ does: 'open', roundIds: idsOf(3), label: '3' });
	});

	test('[S10] own-pace scoring opens what is left of the first field that has any left', () => {
		const own: StepState = { ...scoring, pace: 'own' };
		expect(nextStep(own)).toEqual({ does: 'open', roundIds: idsOf(1, 2, 3), pace: 'own', label: '1' });
		expect(nextStep({ ...own, rounds: fiveRounds({ 2: { state: 'closed' } }) })).toMatchObject({
			roundIds: idsOf(1, 3),
			label: '1'
		});
		const field1Closed = fiveRounds({
			1: { state: 'closed' },
			2: { state: 'closed' },
			3: { state: 'closed' }
		});
		expect(nextStep({ ...own, rounds: field1Closed })).toMatchObject({ roundIds: idsOf(4, 5), label: '2' });
	});

	test('[S10] what is open is closed first, whatever the stage or focus', () => {
		const rounds = fiveRounds({ 1: { state: 'open' } });
		for (const stageIndex of [0, 1, 2]) {
			const state: StepState = { ...base, stageIndex, rounds, openingId, focus: { at: 'join' } };
			expect(nextStep(state)).toEqual({ does: 'close', openingId });
			expect(nextStep({ ...state, pace: 'own' })).toEqual({ does: 'close', openingId });
		}
	});

	test('[S10] with a revealed statement on the wall, scoring goes on with the next one', () => {
		const rounds = fiveRounds({ 1: { state: 'revealed', isShown: true, consensus: 0.1 } });
		const focus: Focus = { at: 'statement', roundId: idOf(1) };
		expect(nextStep({ ...scoring, rounds, focus })).toMatchObject({ does: 'open', roundIds: idsOf(2) });
	});

	test('[S10] scoring with nothing left to open leads on', () => {
		expect(nextStep({ ...scoring, rounds: all({ state: 'closed' }) })).toEqual({ does: 'stage', index: 2 });
		expect(nextStep({ ...scoring, rounds: [] })).toEqual({ does: 'stage', index: 2 });
	});

	test('[S10] presentation first reveals all closed rounds together, and only those', () => {
		const rounds = fiveRounds({ 4: { state: 'closed' }, 2: { state: 'closed' }, 1: { state: 'revealed' } });
		expect(nextStep({ ...presenting, rounds })).toEqual({ does: 'reveal', roundIds: idsOf(2, 4) });
	});

	test('[S10] then the fields, then each statement, then the end', () => {
		let state: StepState = presenting;
		const walked: NextStep[] = [];
		for (let step = nextStep(state); walked.length < 9; step = nextStep(state)) {
			walked.push(step);
			if (step.does !== 'show') break;
			state = { ...state, focus: step.focus };
		}
		expect(walked).toEqual([
			show({ at: 'fields' }),
			showStatement(2),
			showStatement(5),
			showStatement(4),
			showStatement(1),
			showStatement(3),
			{ does: 'close-session' }
		]);
	});

	test('[S10] a presentation with nothing scored leads on, and a lost focus begins with the fields', () => {
		expect(nextStep({ ...presenting, rounds: fiveRounds() })).toEqual({ does: 'close-session' });
		for (const focus of [{ at: 'join' }, { at: 'statement', roundId: idOf(77) }] satisfies Focus[]) {
			expect(nextStep({ ...presenting, focus })).toEqual(show({ at: 'fields' }));
		}
	});

	test('[S10] a stored state that makes no sense offers no step instead of a wrong one', () => {
		expect(nextStep({ ...base, stageIndex: 9 })).toEqual({ does: 'none' });
		expect(nextStep({ ...scoring, rounds: all({ state: 'open' }) })).toEqual({ does: 'none' });
	});
});

describe('the next step at a wall', () => {
	const ideas = Array.from({ length: 40 }, (_, index) => String(index).padStart(32, 'c') as CardId);
	const dots = (state: StepRound['state'], number = 70): StepRound => ({
		kind: 'dots',
		roundId: idOf(number),
		state
	});
	const choosing: StepState = {
		...base,
		agenda: [item('priorities'), item('plan')],
		ideaIds: ideas.slice(0, 3)
	};

	test('[S10] history, goals and plan lead to the next stage, ideas or none, dots or none', () => {
		for (const stage of ['history', 'goals', 'plan'] as const)
			for (const rounds of [[], fiveRounds(), [dots('closed')]]) {
				const state: StepState = { ...choosing, agenda: [item(stage), item('plan')], rounds };
				expect(nextStep(state), stage).toEqual({ does: 'stage', index: 1 });
			}
	});

	test('[S26] with two ideas or more, priorities asks for three dots each, in secret', () => {
		expect(nextStep(choosing)).toEqual({
			does: 'ask-dots',
			ideaIds: ideas.slice(0, 3),
			dots: 3,
			isOpen: false
		});
		expect(nextStep({ ...choosing, ideaIds: ideas })).toMatchObject({ ideaIds: ideas.slice(0, 30) });
		expect(nextStep({ ...choosing, ideaIds: ideas.slice(0, 2) }).does).toBe('ask-dots');
		for (const few of [0, 1])
			expect(nextStep({ ...choosing, ideaIds: ideas.slice(0, few) })).toEqual({ does: 'stage', index: 1 });
	});

	test('[S26] once asked it closes, reveals and goes on, whatever is shown meanwhile', () => {
		const open: StepState = { ...choosing, rounds: [...fiveRounds(), dots('open')], openingId };
		expect(nextStep(open)).toEqual({ does: 'close', openingId });
		expect(backStep(open)).toEqual({ does: 'none' });
		const closed: StepState = { ...choosing, rounds: [...fiveRounds(), dots('closed')] };
		for (const focus of [{ at: 'stage' }, { at: 'join' }] satisfies Focus[])
			expect(nextStep({ ...closed, focus })).toEqual({ does: 'reveal', roundIds: idsOf(70) });
		const revealed: StepState = { ...choosing, rounds: [...fiveRounds(), dots('revealed')] };
		for (const focus of [{ at: 'ranking', roundId: idOf(70) }, { at: 'stage' }] satisfies Focus[])
			expect(nextStep({ ...revealed, focus })).toEqual({ does: 'stage', index: 1 });
	});

	test('[S26] dots asked once more at the desk are revealed too, and no sealed score with them', () => {
		const rounds = [...fiveRounds({ 1: { state: 'closed' } }), dots('revealed'), dots('closed', 71)];
		expect(nextStep({ ...choosing, rounds })).toEqual({ does: 'reveal', roundIds: idsOf(71) });
	});

	test('[S10] presentation neither reveals nor shows dots', () => {
		const rounds = [...fiveRounds({ 2: { state: 'closed' } }), dots('closed')];
		expect(nextStep({ ...presenting, rounds })).toEqual({ does: 'reveal', roundIds: idsOf(2) });
		for (const state of ['closed', 'revealed'] as const)
			expect(nextStep({ ...presenting, rounds: [...fiveRounds(), dots(state)] })).toEqual({
				does: 'close-session'
			});
	});

	test('[S12] from the ranking back to the wall, then to the stage before', () => {
		const state: StepState = {
			...choosing,
			agenda: [item('history'), item('priorities')],
			stageIndex: 1,
			rounds: [dots('revealed')]
		};
		const ranking: Focus = { at: 'ranking', roundId: idOf(70) };
		expect(backStep({ ...state, focus: ranking })).toEqual(show({ at: 'stage' }));
		expect(backStep(state)).toEqual({ does: 'stage', index: 0 });
	});
});

describe('the order of presentation', () => {
	test('[S11] least agreement first, equal by number, hidden last', () => {
		expect(presentationOrder(presented).map((round) => round.number)).toEqual([2, 5, 4, 1, 3]);
	});

	test('[S11] the order does not depend on the order given, and the list given is left alone', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([...presented], { minLength: 5 }), (shuffled) => {
				const before = [...shuffled];
				expect(presentationOrder(shuffled)).toEqual(presentationOrder(presented));
				expect(shuffled).toEqual(before);
			}),
			{ seed }
		);
	});

	test('[S11] a hidden result stays last even when someone hands over its agreement', () => {
		const hidden = { number: 1, isShown: false, consensus: 0 };
		expect(presentationOrder([hidden, { number: 2, isShown: true, consensus: 1 }])[1]).toBe(hidden);
	});
});

describe('the step back', () => {
	test('[S12] through the statements, the fields, the stage, and the stage before', () => {
		let state: StepState = { ...presenting, focus: { at: 'statement', roundId: idOf(4) } };
		const walked: NextStep[] = [];
		for (let step = backStep(state); walked.length < 9; step = backStep(state)) {
			walked.push(step);
			if (step.does !== 'show') break;
			state = { ...state, focus: step.focus };
		}
		expect(walked).toEqual([
			showStatement(5),
			showStatement(2),
			show({ at: 'fields' }),
			show({ at: 'stage' }),
			{ does: 'stage', index: 1 }
		]);
	});

	test('[S12] there is nothing before the first stage, while a round is open, or when it does not run', () => {
		expect(backStep(base)).toEqual({ does: 'none' });
		expect(backStep({ ...scoring, rounds: all({ state: 'open' }), openingId })).toEqual({ does: 'none' });
		for (const status of ['planned', 'paused', 'closed'] as const) {
			expect(backStep({ ...scoring, status })).toEqual({ does: 'none' });
		}
	});

	test('[S12] during scoring it leaves what was shown, then the stage', () => {
		const focus: Focus = { at: 'statement', roundId: idOf(1) };
		expect(backStep({ ...scoring, focus })).toEqual(show({ at: 'stage' }));
		expect(backStep(scoring)).toEqual({ does: 'stage', index: 0 });
	});

	test('[S12] back after a step of showing is where one was', () => {
		for (const focus of [
			{ at: 'fields' },
			...idsOf(2, 5, 4, 1).map((roundId): Focus => ({ at: 'statement', roundId }))
		] satisfies Focus[]) {
			const forward = nextStep({ ...presenting, focus });
			if (forward.does !== 'show') throw new Error('the walk ended too early');
			expect(backStep({ ...presenting, focus: forward.focus })).toEqual(show(focus));
		}
	});
});
