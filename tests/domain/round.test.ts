import { describe, expect, test } from 'vitest';
import type { OpeningId, RoundId } from '#domain/ids.ts';
import { checkClose, checkOpen, checkReveal, checkShow, type RoundFact } from '#domain/round.ts';
import { stages, type Pace } from '#domain/session.ts';
import type { RoundState } from '#domain/view.ts';

const idOf = (number: number) => String(number).padStart(32, '0') as RoundId;
const idsOf = (...numbers: number[]) => numbers.map(idOf);
const openingId = 'e'.repeat(32) as OpeningId;

/** Five statements in two fields, 1–3 and 4–5. */
function rounds(states: Partial<Record<number, RoundState>> = {}): RoundFact[] {
	return [1, 2, 3, 4, 5].map((number) => ({
		roundId: idOf(number),
		number,
		field: number <= 3 ? 1 : 2,
		state: states[number] ?? 'not-opened'
	}));
}
function open(pace: Pace, roundIds: RoundId[], states: Partial<Record<number, RoundState>> = {}) {
	return checkOpen({ stage: 'scoring', pace, rounds: rounds(states) }, roundIds)?.refused;
}

describe('opening', () => {
	test('[R1] only a scoring stage opens rounds', () => {
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

	test('[R7] the stage and the join screen always', () => {
		expect(checkShow({ rounds: rounds() }, { at: 'stage' })).toBeUndefined();
		expect(checkShow({ rounds: [] }, { at: 'join' })).toBeUndefined();
	});
});
