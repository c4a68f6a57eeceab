import { describe, expect, it } from 'vitest';
import type { SeatId } from '#domain/ids.ts';
import { checkSharedPhones, checkSlips, channelOf, sortTurns, turnLimits } from '#domain/turn.ts';

const seat = (name: string, change: { scores?: boolean; hasLeft?: boolean } = {}) => ({
	seatId: name as SeatId,
	scores: true,
	hasLeft: false,
	...change
});

describe('turns on a shared phone', () => {
	it('[L22] whoever has not answered all that is open is still to come', () => {
		const seats = [
			seat('a'),
			seat('b'),
			seat('c'),
			seat('d', { hasLeft: true }),
			seat('e', { scores: false })
		];
		const answered = new Map([
			['a' as SeatId, 2],
			['b' as SeatId, 1],
			['d' as SeatId, 2]
		]);
		const sorted = sortTurns(seats, { openRounds: 2, answered });
		expect(sorted.waiting.map(({ seatId }) => seatId)).toEqual(['b', 'c']);
		expect(sorted.done.map(({ seatId }) => seatId)).toEqual(['a']);
		expect(sorted.of).toBe(3);
	});

	it('[L22] with nothing asked nobody is waited for, and nobody is done', () => {
		const sorted = sortTurns([seat('a')], { openRounds: 0, answered: new Map([['a' as SeatId, 3]]) });
		expect(sorted).toEqual({ waiting: [], done: [], of: 1 });
	});

	it('[L29] [L30] help goes before the way a seat answers by', () => {
		for (const usual of ['own-phone', 'shared-phone', 'slip'] as const) {
			expect(channelOf(usual, false)).toBe(usual);
			expect(channelOf(usual, true)).toBe('assisted');
		}
	});
});

describe('limits', () => {
	it('[L27] a session makes 1–200 slips', () => {
		expect(checkSlips(1, 0)).toBeUndefined();
		expect(checkSlips(200, 0)).toBeUndefined();
		expect(checkSlips(8, 192)).toBeUndefined();
		for (const count of [0, -1, 1.5, 201, Number.NaN, Infinity])
			expect(checkSlips(count, 0), String(count)).toEqual({ refused: 'number-off-limits', about: 'slips' });
		expect(checkSlips(9, 192)).toEqual({ refused: 'too-many', about: 'slips' });
	});

	it('[L21] at most twenty phones go from hand to hand', () => {
		expect(checkSharedPhones(turnLimits.sharedPhones - 1)).toBeUndefined();
		expect(checkSharedPhones(turnLimits.sharedPhones)).toMatchObject({ refused: 'too-many' });
	});
});
