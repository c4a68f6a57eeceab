// Raised hands in the urn of an open round, beside phones, and what closing makes of them.
import { describe, expect, it } from 'vitest';
import type { RoundId } from '#domain/ids.ts';
import { listLevels, openChoosing, openScoring, sayHeadcount, sent } from './open-room.ts';

type Room = Awaited<ReturnType<typeof openScoring>>;

const listChannels = async ({ db }: Pick<Room, 'db'>) =>
	db.selectFrom('channel_count').select(['channel', 'answers']).orderBy('channel').execute();

describe('raised hands', () => {
	it('[L6] [L10] [TRUST E6] hands and phones are one result, counted by channel, with everybody present', async () => {
		const room = await openScoring({ seats: 6 });
		const { ballots, db, sessionId, openingId, round, seatIds } = room;
		await sayHeadcount(room, 20);
		for (const seat of seatIds) await ballots.cast(sent(round, seat, 4));
		const entered = await ballots.enterHands({ sessionId, roundId: round, people: [2, 0, 5, 1, 3] });
		expect(entered).toEqual({ entered: 11 });
		expect(await ballots.progressOf(sessionId)).toEqual({
			finished: 17,
			present: 20,
			answered: { [round]: 17 },
			ways: { [round]: { 'own-phone': 6, 'raised-hand': 11 } }
		});
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([0, 0, 0, 1, 1, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4]);
		expect(await listChannels(room)).toEqual([
			{ channel: 'own-phone', answers: 6 },
			{ channel: 'raised-hand', answers: 11 }
		]);
		const row = await db.selectFrom('round').select('present_at_close').executeTakeFirst();
		expect(row).toEqual({ present_at_close: 20 });
		// Nobody without a seat is among the marks of who answered.
		expect(await db.selectFrom('answered').selectAll().execute()).toHaveLength(6);
	});

	it('[L4] entered anew takes the place of what was there, and 0 everywhere takes it back', async () => {
		const room = await openScoring({ seats: 6 });
		const { ballots, db, sessionId, openingId, round } = room;
		await sayHeadcount(room, 12);
		const enter = (people: number[]) => ballots.enterHands({ sessionId, roundId: round, people });
		await enter([6, 6, 0, 0, 0]);
		expect(await enter([0, 0, 6, 6, 0])).toEqual({ entered: 12 });
		await enter([0, 0, 0, 0, 0]);
		expect((await ballots.progressOf(sessionId)).ways).toEqual({ [round]: {} });
		await enter([1, 1, 1, 1, 1]);
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await db.selectFrom('ballot').selectAll().execute()).toEqual([]); // four scores only [B7]
		expect(await listChannels(room)).toEqual([{ channel: 'raised-hand', answers: 5 }]);
	});

	it('[L2] [L4] [L5] what cannot be is refused, and the urn stays as it was', async () => {
		const room = await openScoring({ seats: 6, statements: 2 });
		const { ballots, sessionId, round, roundIds, seatIds } = room;
		const enter = (people: number[], roundId = round) => ballots.enterHands({ sessionId, roundId, people });
		expect(await enter([1, 0, 0, 0, 0])).toEqual({ refused: 'headcount-missing' });
		await sayHeadcount(room, 10);
		await ballots.cast(sent(round, seatIds[0]!, 2));
		await enter([3, 2, 0, 0, 0]);
		const before = await ballots.progressOf(sessionId);
		expect(await enter([10, 0, 0, 0, 0])).toEqual({ refused: 'more-answers-than-people' });
		expect(await enter([1, 2])).toEqual({ refused: 'hands-unusable' });
		expect(await enter([1, 0, 0, 0, 0], '0'.repeat(32) as RoundId)).toEqual({ refused: 'round-unknown' });
		expect(await ballots.progressOf(sessionId)).toEqual(before);
		// Each statement has a room of its own to fill.
		expect(await enter([10, 0, 0, 0, 0], roundIds[1])).toEqual({ entered: 10 });
	});

	it('[L5] [TRUST E6] a round does not close with more answers than people, and goes on', async () => {
		const room = await openScoring({ seats: 6 });
		const { ballots, db, sessionId, openingId, round, seatIds } = room;
		await sayHeadcount(room, 8);
		await ballots.enterHands({ sessionId, roundId: round, people: [0, 0, 4, 4, 0] });
		for (const seat of seatIds.slice(0, 5)) await ballots.cast(sent(round, seat, 1));
		const close = { sessionId, openingId, confirmed: true };
		expect(await ballots.closeOpening(close)).toEqual({ refused: 'more-answers-than-people' });
		expect(await db.selectFrom('round').select('state').execute()).toEqual([{ state: 'open' }]);
		expect(await ballots.cast(sent(round, seatIds[5]!, 2))).toEqual({ was: 'counted' });
		await ballots.enterHands({ sessionId, roundId: round, people: [0, 0, 1, 1, 0] });
		expect(await ballots.closeOpening(close)).toEqual({ closed: [round] });
		expect(await listLevels(db)).toEqual([1, 1, 1, 1, 1, 2, 3, 4]);
	});

	it('[L8] two secret answers beside hands everybody saw are not kept, nor the hands beside them', async () => {
		const room = await openScoring({ seats: 6 });
		const { ballots, db, sessionId, openingId, round, seatIds } = room;
		await sayHeadcount(room, 30);
		await ballots.enterHands({ sessionId, roundId: round, people: [5, 5, 5, 5, 0] });
		for (const seat of seatIds.slice(0, 2)) await ballots.cast(sent(round, seat, 1));
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await db.selectFrom('ballot').selectAll().execute()).toEqual([]);
		expect(await listChannels(room)).toEqual([
			{ channel: 'own-phone', answers: 2 },
			{ channel: 'raised-hand', answers: 20 }
		]);
	});

	it('[L4] dots are not raised hands, and a closed round takes none', async () => {
		const dots = await openChoosing();
		await sayHeadcount(dots, 20);
		const asked = { sessionId: dots.sessionId, roundId: dots.round, people: [1, 2, 3, 4, 0] };
		expect(await dots.ballots.enterHands(asked)).toEqual({ refused: 'hands-not-here' });
		const room = await openScoring();
		const { ballots, sessionId, openingId, round } = room;
		await sayHeadcount(room, 20);
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		const late = await ballots.enterHands({ sessionId, roundId: round, people: [1, 0, 0, 0, 0] });
		expect(late).toEqual({ refused: 'round-closed' });
	});
});
