// One statement answered by every way there is, in one assessment: the result is the one a hand calculation gives.
import { describe, expect, it } from 'vitest';
import type { SeatChannel } from '#domain/channel.ts';
import type { PhotoId } from '#domain/card-round.ts';
import { tally } from '#domain/tally.ts';
import { close, keyTwice } from './keyed-sheet.ts';
import { openChoosing, openScoring, sayHeadcount, sent } from './open-room.ts';

describe('every way of answering', () => {
	it('[L1] [L9] [L10] [L29] [TRUST E6] seven ways, one tally, and how many came by each', async () => {
		const room = await openScoring({ seats: 10 });
		const { ballots, db, sessionId, round, seatIds } = room;
		await sayHeadcount(room, 26);
		// Seats: six own phones say 4 4 3 3 2 and "don't know", two on a shared phone 1 2, a slip 3, one with help 4.
		const bySeat: [SeatChannel, number | 'unknown'][] = [
			...([4, 4, 3, 3, 2, 'unknown'] as const).map((answer): [SeatChannel, number | 'unknown'] => [
				'own-phone',
				answer
			]),
			['shared-phone', 1],
			['shared-phone', 2],
			['slip', 3],
			['assisted', 4]
		];
		for (const [index, [channel, answer]] of bySeat.entries())
			expect(await ballots.cast({ ...sent(round, seatIds[index]!, answer), channel })).toEqual({
				was: 'counted'
			});
		// Three sheets say 1 2 and "don't know"; hands 0 of level 1, 2 of 2, 3 of 3, 1 of 4; cards 4 4 1 2.
		await keyTwice(room, [['1'], ['2'], ['0']]);
		await ballots.enterHands({ sessionId, roundId: round, people: [0, 2, 3, 1, 0] });
		const sightings = ([4, 4, 1, 2] as const).map((answer, index) => ({ card: index + 1, answer }));
		const photo = { id: 'a'.repeat(32) as PhotoId, sightings };
		await ballots.takeCards({ sessionId, roundId: round, handedOut: 4, photo });
		const counts = {
			'own-phone': 6,
			'shared-phone': 2,
			slip: 1,
			assisted: 1,
			paper: 3,
			'raised-hand': 6,
			'paper-card': 4
		};
		expect(await ballots.progressOf(sessionId)).toMatchObject({
			finished: 23,
			present: 26,
			ways: { [round]: counts }
		});
		expect(await close(room)).toEqual({ closed: [round] });
		await ballots.revealRounds({ sessionId, roundIds: [round] });
		const [result] = await ballots.countRevealed([round]);
		// By hand. 1: shared, sheet, card = 3. 2: phone, shared, sheet, 2 hands, card = 6. 3: 2 phones, slip, 3 hands = 6.
		// 4: 2 phones, help, hand, 2 cards = 6. "Don't know": phone and sheet = 2. Sum 3 + 12 + 18 + 24 = 57 of 21, 2.71.
		expect(result).toEqual({
			roundId: round,
			counts: new Map([
				[1, 3],
				[2, 6],
				[3, 6],
				[4, 6]
			]),
			unknown: 2
		});
		const levels = [...result!.counts].flatMap(([level, people]) => Array<number>(people).fill(level));
		expect(tally(4, levels)).toMatchObject({ n: 21, sum: 57, meanHundredths: 271 });
		const kept = await db.selectFrom('channel_count').select(['channel', 'answers']).execute();
		expect(Object.fromEntries(kept.map(({ channel, answers }) => [channel, answers]))).toEqual(counts);
		const row = await db.selectFrom('round').select('present_at_close').executeTakeFirst();
		expect(row).toEqual({ present_at_close: 26 });
	});

	it('[Q19] under codes neither a slip nor a shared phone is told apart, while it is open or after', async () => {
		const room = await openScoring({ seats: 7, secrecy: 'code' });
		const { ballots, db, sessionId, round, seatIds } = room;
		const ways = [
			'own-phone',
			'own-phone',
			'own-phone',
			'own-phone',
			'shared-phone',
			'slip',
			'assisted'
		] as const;
		for (const [index, channel] of ways.entries())
			await ballots.cast({ ...sent(round, seatIds[index]!, 2), channel, code: null });
		expect((await ballots.progressOf(sessionId)).ways).toEqual({ [round]: { 'own-phone': 7 } });
		expect(await close(room)).toEqual({ closed: [round] });
		expect(await db.selectFrom('channel_count').select(['channel', 'answers']).execute()).toEqual([
			{ channel: 'own-phone', answers: 7 }
		]);
	});

	it('[L8] [B7] dots everybody saw fall are kept, also where somebody was helped', async () => {
		const room = await openChoosing({ seats: 4, isOpen: true });
		const { ballots, sessionId, round, seatIds } = room;
		for (const [index, seat] of seatIds.entries())
			await ballots.cast({
				...sent(round, seat, [3, 0, 0]),
				channel: index === 0 ? 'assisted' : 'own-phone'
			});
		expect(await close(room)).toEqual({ closed: [round] });
		await ballots.revealRounds({ sessionId, roundIds: [round] });
		expect(await ballots.countDots([round])).toEqual([{ roundId: round, sums: [12, 0, 0], people: 4 }]);
	});
});
