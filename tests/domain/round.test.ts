import { describe, expect, test } from 'vitest';
import type { CardId, OpeningId, RoundId } from '#domain/ids.ts';
import {
	checkAskDots,
	checkClose,
	checkOpen,
	checkReveal,
	checkShow,
	type DotsFact,
	type RoundFact
} from '#domain/round.ts';
import { stages, type Pace } from '#domain/session.ts';
import type { RoundState } from '#domain/view.ts';

const idOf = (number: number) => String(number).padStart(32, '0') as RoundId;
const idsOf = (...numbers: number[]) => numbers.map(idOf);
const openingId = 'e'.repeat(32) as OpeningId;

/** Five statements in two fields, 1–3 and 4–5. */
function rounds(states: Partial<Record<number, RoundState>> = {}): RoundFact[] {
	return [1, 2, 3, 4, 5].map((number) => ({
		kind: 'score',
		roundId: idOf(number),
		number,
		field: number <= 3 ? 1 : 2,
		state: states[number] ?? 'not-opened'
	}));
}
/** A round of dots beside them. */
const dots = (state: RoundState): DotsFact => ({ kind: 'dots', roundId: idOf(70), state });
function open(pace: Pace, roundIds: RoundId[], states: Partial<Record<number, RoundState>> = {}) {
	return checkOpen({ stage: 'scoring', pace, rounds: rounds(states) }, roundIds)?.refused;
}

describe('opening', () => {
	test('[R1] only a scoring stage opens first rounds', () => {
		for (const stage of [...stages, undefined]) {
			const refused = checkOpen({ stage, pace: 'led', rounds: rounds() }, idsOf(1))?.refused;
			expect(refused, String(stage)).toBe(stage === 'scoring' ? undefined : 'move-unknown');
		}
	});

	test('[R1] none opens beside one that is open, not even the same', () => {
		expect(open('led', idsOf(2), { 1: 'open' })).toBe('rounds-still-open');
		expect(open('led', idsOf(1), { 1: 'open' })).toBe('rounds-still-open');
		expect(open('own', idsOf(4, 5), { 1: 'open' })).toBe('rounds-still-open');
	});

	test('[R2] led opens exactly one, in whatever order the facilitator likes', () => {
		expect(open('led', idsOf(1))).toBeUndefined();
		expect(open('led', idsOf(4))).toBeUndefined();
		expect(open('led', idsOf(1, 2))).toBe('move-unknown');
		expect(open('led', idsOf(1, 2, 3))).toBe('move-unknown');
	});

	test('[R3] own pace opens a field, whole', () => {
		expect(open('own', idsOf(1, 2, 3))).toBeUndefined();
		expect(open('own', idsOf(3, 1, 2))).toBeUndefined();
		expect(open('own', idsOf(4, 5))).toBeUndefined();
		expect(open('own', idsOf(1))).toBe('move-unknown');
		expect(open('own', idsOf(1, 2))).toBe('move-unknown');
		expect(open('own', idsOf(1, 2, 4))).toBe('move-unknown');
		expect(open('own', idsOf(1, 2, 3, 4, 5))).toBe('move-unknown');
	});

	test('[R3] own pace opens what is left of a field', () => {
		expect(open('own', idsOf(1, 3), { 2: 'closed' })).toBeUndefined();
		expect(open('own', idsOf(1), { 2: 'closed' })).toBe('move-unknown');
	});

	test('[R4] a closed or revealed round never opens again', () => {
		for (const state of ['closed', 'revealed'] as const) {
			expect(open('led', idsOf(1), { 1: state })).toBe('already-scored');
			expect(open('own', idsOf(1, 2, 3), { 2: state })).toBe('already-scored');
		}
	});

	test('[R2] a round that is not of this session, none, or one named twice is refused', () => {
		for (const pace of ['led', 'own'] as const) {
			expect(open(pace, [])).toBe('round-unknown');
			expect(open(pace, idsOf(9))).toBe('round-unknown');
			expect(open(pace, idsOf(1, 1))).toBe('round-unknown');
			expect(open(pace, ['__proto__' as RoundId])).toBe('round-unknown');
		}
	});

	test('[R1] dots are never opened like a statement, and while they are open no statement opens', () => {
		for (const pace of ['led', 'own'] as const)
			for (const state of ['not-opened', 'closed', 'revealed'] as const) {
				const all = { stage: 'scoring', pace, rounds: [...rounds(), dots(state)] } as const;
				expect(checkOpen(all, idsOf(70))?.refused).toBe('round-unknown');
				expect(checkOpen(all, idsOf(1, 70))?.refused).toBe('round-unknown');
				expect(checkOpen(all, pace === 'led' ? idsOf(4) : idsOf(4, 5))).toBeUndefined();
			}
		const busy = { stage: 'scoring', pace: 'led', rounds: [...rounds(), dots('open')] } as const;
		expect(checkOpen(busy, idsOf(1))?.refused).toBe('rounds-still-open');
	});
});

describe('asking for dots', () => {
	const card = (number: number) => String(number).padStart(32, 'c') as CardId;
	const wall = Array.from({ length: 40 }, (_, index) => card(index + 1));
	const calm = { stage: 'priorities', rounds: rounds({ 1: 'revealed' }), ideas: wall } as const;
	const asked = { ideaIds: wall.slice(0, 4), dots: 3 };
	const ask = (
		state: Partial<Parameters<typeof checkAskDots>[0]> = {},
		change: Partial<Parameters<typeof checkAskDots>[1]> = {}
	) => checkAskDots({ ...calm, ...state }, { ...asked, ...change })?.refused;

	test('[K7] in the priorities stage, and in no other', () => {
		for (const stage of [...stages, undefined])
			expect(ask({ stage }), String(stage)).toBe(stage === 'priorities' ? undefined : 'move-unknown');
	});

	test('[K7] never while anything is open, and again once it is closed', () => {
		expect(ask({ rounds: rounds({ 1: 'open' }) })).toBe('rounds-still-open');
		expect(ask({ rounds: [dots('open')] })).toBe('rounds-still-open');
		for (const state of ['closed', 'revealed'] as const)
			expect(ask({ rounds: [dots(state)] })).toBeUndefined();
		expect(ask({ rounds: [] })).toBeUndefined();
	});

	test('[K2] two to thirty different ideas of those on the wall', () => {
		expect(ask({}, { ideaIds: wall.slice(3, 5) })).toBeUndefined();
		expect(ask({}, { ideaIds: wall.slice(0, 30) })).toBeUndefined();
		expect(ask({}, { ideaIds: wall.slice(0, 31) })).toBe('number-off-limits');
		expect(ask({}, { ideaIds: [card(1), card(2), card(1)] })).toBe('idea-unknown');
		expect(ask({}, { ideaIds: [card(1), card(99)] })).toBe('idea-unknown');
		expect(ask({}, { ideaIds: [card(1), '__proto__' as CardId] })).toBe('idea-unknown');
		for (const ideaIds of [[], [card(1)]]) expect(ask({}, { ideaIds })).toBe('ideas-too-few');
		expect(ask({ ideas: [card(1)] }, { ideaIds: [card(1), card(1)] })).toBe('ideas-too-few');
	});

	test('[K2] one to ten dots each', () => {
		for (const count of [1, 10]) expect(ask({}, { dots: count })).toBeUndefined();
		for (const count of [0, 11, 2.5, Number.NaN]) expect(ask({}, { dots: count })).toBe('number-off-limits');
	});
});

describe('closing', () => {
	const other = 'd'.repeat(32) as OpeningId;

	test('[R5] the open one, at the second press', () => {
		expect(checkClose({ openingId }, { openingId, confirmed: true })).toBeUndefined();
		expect(checkClose({ openingId }, { openingId, confirmed: false })?.refused).toBe('not-confirmed');
	});

	test('[R5] a late press for an opening that is over closes nothing else', () => {
		expect(checkClose({ openingId: other }, { openingId, confirmed: true })?.refused).toBe('round-not-open');
		expect(checkClose({ openingId: undefined }, { openingId, confirmed: true })?.refused).toBe(
			'round-not-open'
		);
	});
});

describe('revealing', () => {
	const reveal = (roundIds: RoundId[], states: Partial<Record<number, RoundState>>) =>
		checkReveal({ rounds: rounds(states) }, roundIds)?.refused;

	test('[R6] closed rounds, one or all', () => {
		expect(reveal(idsOf(1), { 1: 'closed' })).toBeUndefined();
		expect(reveal(idsOf(1, 2), { 1: 'closed', 2: 'closed' })).toBeUndefined();
		expect(reveal(idsOf(1, 2), { 1: 'closed', 2: 'revealed' })).toBeUndefined();
	});

	test('[R6] never one that is open or was not opened, and never beside an open one', () => {
		expect(reveal(idsOf(1), { 1: 'open' })).toBe('rounds-still-open');
		expect(reveal(idsOf(1), { 1: 'closed', 2: 'open' })).toBe('rounds-still-open');
		expect(reveal(idsOf(1), {})).toBe('round-not-closed');
		expect(reveal(idsOf(1, 2), { 1: 'closed' })).toBe('round-not-closed');
	});

	test('[R6] dots like scores', () => {
		const revealDots = (state: RoundState) =>
			checkReveal({ rounds: [...rounds({ 1: 'closed' }), dots(state)] }, idsOf(70))?.refused;
		expect(revealDots('closed')).toBeUndefined();
		expect(revealDots('open')).toBe('rounds-still-open');
		expect(revealDots('revealed')).toBe('nothing-to-reveal');
		expect(checkReveal({ rounds: [...rounds({ 1: 'closed' }), dots('open')] }, idsOf(1))?.refused).toBe(
			'rounds-still-open'
		);
	});

	test('[R6] unknown ones are unknown, and there must be something sealed among them', () => {
		expect(reveal(idsOf(1, 8), { 1: 'closed' })).toBe('round-unknown');
		expect(reveal([], { 1: 'closed' })).toBe('nothing-to-reveal');
		expect(reveal(idsOf(1), { 1: 'revealed' })).toBe('nothing-to-reveal');
	});
});

describe('showing', () => {
	const show = (number: number, state: RoundState) =>
		checkShow({ rounds: rounds({ [number]: state }) }, { at: 'statement', roundId: idOf(number) })?.refused;

	test('[R7] a statement only once it is revealed', () => {
		expect(show(1, 'revealed')).toBeUndefined();
		for (const state of ['not-opened', 'open', 'closed'] as const) {
			expect(show(1, state)).toBe('result-not-revealed');
		}
		expect(show(9, 'revealed')).toBe('round-unknown');
	});

	test('[R7] the fields only once anything is', () => {
		expect(checkShow({ rounds: rounds({ 1: 'closed' }) }, { at: 'fields' })?.refused).toBe(
			'result-not-revealed'
		);
		expect(checkShow({ rounds: rounds({ 5: 'revealed' }) }, { at: 'fields' })).toBeUndefined();
	});

	test('[R7] a ranking only once its dots are revealed, and nothing else as one', () => {
		const showDots = (state: RoundState) =>
			checkShow({ rounds: [...rounds({ 1: 'revealed' }), dots(state)] }, { at: 'ranking', roundId: idOf(70) })
				?.refused;
		expect(showDots('revealed')).toBeUndefined();
		for (const state of ['not-opened', 'open', 'closed'] as const)
			expect(showDots(state)).toBe('result-not-revealed');
		const all = { rounds: [...rounds({ 1: 'revealed' }), dots('revealed')] };
		expect(checkShow(all, { at: 'ranking', roundId: idOf(1) })?.refused).toBe('round-unknown');
		expect(checkShow(all, { at: 'statement', roundId: idOf(70) })?.refused).toBe('round-unknown');
		expect(checkShow({ rounds: [dots('revealed')] }, { at: 'fields' })?.refused).toBe('result-not-revealed');
	});

	test('[R7] the stage and the join screen always', () => {
		expect(checkShow({ rounds: rounds() }, { at: 'stage' })).toBeUndefined();
		expect(checkShow({ rounds: [] }, { at: 'join' })).toBeUndefined();
	});
});
