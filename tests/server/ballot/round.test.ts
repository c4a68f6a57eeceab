// Opening, closing and revealing: what the rows say afterwards, and what is refused without a trace.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RoundId } from '#domain/ids.ts';
import { finishClosing } from '#server/ballot/closing.ts';
import { Openings } from '#server/ballot/openings.ts';
import type { BallotRoom } from '#server/ballot/room.ts';
import { createUrn } from '#server/ballot/urn.ts';
import { randomId } from '#server/database/secret.ts';
import { appendSeat, makeMeeting } from '../../fixtures/meeting.ts';
import { castByOthers, listLevels, openAll, openChoosing, openRoom, openScoring, sent } from './open-room.ts';

describe('opening', () => {
	it('[R2] led, one statement opens at a time, each with an urn of its own', async () => {
		const room = await openRoom({ pace: 'led', statements: 3 });
		const { ballots, db, sessionId, roundIds, listUrnFiles } = room;
		expect(await ballots.openRounds({ sessionId, roundIds })).toEqual({ refused: 'move-unknown' });
		expect(listUrnFiles()).toEqual([]);
		const openingId = await openAll(ballots, { sessionId, roundIds: roundIds.slice(0, 1) });
		const next = { sessionId, roundIds: roundIds.slice(1, 2) };
		expect(await ballots.openRounds(next)).toEqual({ refused: 'rounds-still-open' });
		expect(listUrnFiles()).toEqual(['', '-shm', '-wal'].map((part) => `${openingId}.db${part}`));
		const rows = await db
			.selectFrom('round')
			.select(['state', 'opening_id'])
			.orderBy('statement_number')
			.execute();
		expect(rows).toEqual([
			{ state: 'open', opening_id: openingId },
			{ state: 'not-opened', opening_id: null },
			{ state: 'not-opened', opening_id: null }
		]);
	});

	it('[R3] at one’s own pace a whole field opens together and another field not with it', async () => {
		const { ballots, sessionId, roundIds } = await openRoom({ statements: 4, fields: 2 });
		for (const wrong of [roundIds, roundIds.slice(0, 1), roundIds.slice(1, 3)])
			expect(await ballots.openRounds({ sessionId, roundIds: wrong })).toEqual({ refused: 'move-unknown' });
		const opened = await ballots.openRounds({ sessionId, roundIds: roundIds.slice(2) });
		expect(opened).toHaveProperty('openingId');
	});

	it('[R1] two desks pressing at once open it once', async () => {
		const { ballots, sessionId, roundIds, listUrnFiles } = await openRoom();
		const [first, second] = await Promise.all([
			ballots.openRounds({ sessionId, roundIds }),
			ballots.openRounds({ sessionId, roundIds })
		]);
		expect(first).toHaveProperty('openingId');
		expect(second).toEqual({ refused: 'rounds-still-open' });
		expect(listUrnFiles()).toHaveLength(3);
	});

	it('[R1] [S8] only a running session in its scoring stage opens, and only rounds of its own', async () => {
		const { ballots, db, sessionId, roundIds, listUrnFiles } = await openRoom();
		const other = await makeMeeting(db, { seats: 1, statements: 1, pace: 'own' });
		const foreign = { sessionId, roundIds: other.roundIds };
		expect(await ballots.openRounds(foreign)).toEqual({ refused: 'round-unknown' });
		const nobody = { sessionId: randomId<'session'>(), roundIds };
		expect(await ballots.openRounds(nobody)).toEqual({ refused: 'not-found' });
		const write = (change: { status?: 'paused' | 'running'; stage_index?: number }) =>
			db.updateTable('session').set(change).where('id', '=', sessionId).execute();
		await write({ status: 'paused' });
		expect(await ballots.openRounds({ sessionId, roundIds })).toEqual({ refused: 'session-not-running' });
		await write({ status: 'running', stage_index: 0 });
		expect(await ballots.openRounds({ sessionId, roundIds })).toEqual({ refused: 'move-unknown' });
		expect(listUrnFiles()).toEqual([]);
	});
});

describe('opening on a full disk', () => {
	it('[TRUST A5] an urn that cannot be made is refused aloud, and nothing is half open', async () => {
		const room = await openRoom({ urnPages: 2 });
		const { ballots, db, sessionId, roundIds, seatIds, listUrnFiles, logged } = room;
		expect(await ballots.openRounds({ sessionId, roundIds })).toEqual({ refused: 'disk-failed' });
		expect(logged).toHaveLength(1);
		expect(listUrnFiles()).toEqual([]);
		expect(await db.selectFrom('round').select('state').execute()).toEqual([{ state: 'not-opened' }]);
		expect(await ballots.cast(sent(roundIds[0]!, seatIds[0]!, 2))).toEqual({ refused: 'round-not-open' });
	});
});

describe('closing', () => {
	it('[R5] without the second press, or with another opening’s name, nothing closes', async () => {
		const { ballots, db, sessionId, openingId, round, seat } = await openScoring();
		const unconfirmed = await ballots.closeOpening({ sessionId, openingId, confirmed: false });
		expect(unconfirmed).toEqual({ refused: 'not-confirmed' });
		const another = { sessionId, openingId: randomId<'opening'>(), confirmed: true };
		expect(await ballots.closeOpening(another)).toEqual({ refused: 'round-not-open' });
		const other = await makeMeeting(db, { seats: 1, statements: 1, pace: 'own' });
		const foreign = { sessionId: other.sessionId, openingId, confirmed: true };
		expect(await ballots.closeOpening(foreign)).toEqual({ refused: 'round-not-open' });
		expect(await ballots.cast(sent(round, seat, 2))).toEqual({ was: 'counted' });
	});

	it('[R4] a closed round never opens again, and closing it twice counts it once', async () => {
		const room = await openScoring();
		const { ballots, db, sessionId, openingId, roundIds, round, seat, listUrnFiles } = room;
		await ballots.cast(sent(round, seat, 2));
		await castByOthers(room);
		const close = { sessionId, openingId, confirmed: true };
		const both = await Promise.all([ballots.closeOpening(close), ballots.closeOpening(close)]);
		expect(both).toEqual([{ closed: roundIds }, { refused: 'round-not-open' }]);
		expect(listUrnFiles()).toEqual([]);
		expect(await ballots.openRounds({ sessionId, roundIds })).toEqual({ refused: 'already-scored' });
		const reopen = db.updateTable('round').set({ state: 'open' }).where('id', '=', round).execute();
		await expect(reopen).rejects.toThrow('a closed round never reopens');
		expect(await db.selectFrom('ballot').selectAll().execute()).toHaveLength(6);
	});

	it('[TRUST E6] never more answers than people: who left stays counted, a companion does not', async () => {
		const { ballots, db, sessionId, openingId, round, seatIds } = await openScoring({ seats: 4 });
		const [stays, leaves, mentor] = seatIds as [
			(typeof seatIds)[0],
			(typeof seatIds)[0],
			(typeof seatIds)[0]
		];
		await appendSeat(db, sessionId, 30, { has_left: 1 });
		for (const seat of [stays, leaves, mentor]) await ballots.cast(sent(round, seat, 3));
		await db.updateTable('seat').set({ has_left: 1 }).where('id', '=', leaves).execute();
		await db.updateTable('seat').set({ scores: 0 }).where('id', '=', mentor).execute();
		const progress = {
			finished: 2,
			present: 3,
			answered: { [round]: 2 },
			ways: { [round]: { 'own-phone': 2 } }
		};
		expect(await ballots.progressOf(sessionId)).toEqual(progress);
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		const row = await db.selectFrom('round').select('present_at_close').executeTakeFirst();
		expect(row).toEqual({ present_at_close: 3 });
		const marks = await db.selectFrom('answered').select('seat_id').execute();
		expect(marks.map((mark) => mark.seat_id).sort()).toEqual([stays, leaves].sort());
		expect(await db.selectFrom('channel_count').selectAll().execute()).toEqual([
			{ round_id: round, channel: 'own-phone', answers: 2 }
		]);
		const late = await ballots.cast(sent(round, mentor, 4, 2));
		expect(late).toEqual({ refused: 'round-closed', counted: false });
	});

	it('[R4] an urn found a second time, after its rounds have closed, is destroyed and not counted again', async () => {
		const scoring = await openScoring();
		const { ballots, db, clock, dataFolder, sessionId, openingId, roundIds, round, seat, listUrnFiles } =
			scoring;
		await ballots.cast(sent(round, seat, 2));
		await castByOthers(scoring);
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		const folder = join(dataFolder, 'urn');
		const urn = createUrn(folder, openingId, { roundIds });
		urn.storeMany([sent(round, seat, 4)]);
		urn.seal();
		const room: BallotRoom = {
			db,
			clock,
			folder,
			openings: new Openings(),
			counted: new Map(),
			report: () => undefined,
			between: () => undefined,
			urnPages: undefined
		};
		await finishClosing(room, {
			id: openingId,
			sessionId,
			roundIds,
			ask: { kind: 'score', levels: 4 },
			urn
		});
		expect(await listLevels(db)).toEqual([1, 1, 1, 1, 1, 2]);
		expect(listUrnFiles()).toEqual([]);
	});

	it('[B7] [TRUST E1] of a round that too few answered no ballot is kept, only that they answered', async () => {
		const { ballots, db, sessionId, openingId, roundIds, seatIds } = await openScoring({
			seats: 8,
			statements: 3
		});
		const [four, five, shy] = roundIds as [RoundId, RoundId, RoundId];
		for (const seat of seatIds.slice(0, 4)) await ballots.cast(sent(four, seat, 1));
		for (const seat of seatIds.slice(0, 5)) await ballots.cast(sent(five, seat, 2));
		for (const [index, seat] of seatIds.entries())
			await ballots.cast(sent(shy, seat, index < 4 ? 3 : 'unknown'));
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([2, 2, 2, 2, 2]);
		expect(await db.selectFrom('answered').selectAll().execute()).toHaveLength(4 + 5 + 8);
		const channels = await db.selectFrom('channel_count').select('answers').execute();
		expect(channels.map(({ answers }) => answers).sort()).toEqual([4, 5, 8]);
	});

	it('[B7] dots that everybody saw fall are kept however few placed them, secret ones are not', async () => {
		for (const isOpen of [true, false]) {
			const { ballots, db, sessionId, openingId, round, seat } = await openChoosing({ isOpen });
			await ballots.cast(sent(round, seat, [1, 2, 0]));
			await ballots.closeOpening({ sessionId, openingId, confirmed: true });
			expect(await db.selectFrom('ballot').select('dots').execute()).toEqual(
				isOpen ? [{ dots: '[1,2,0]' }] : []
			);
		}
	});

	it('[R5] an opening in which nobody answered closes with no ballot', async () => {
		const { ballots, db, sessionId, openingId, roundIds } = await openScoring({ statements: 2 });
		const closed = await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(closed).toEqual({ closed: roundIds });
		expect(await db.selectFrom('ballot').selectAll().execute()).toEqual([]);
		expect(await db.selectFrom('channel_count').selectAll().execute()).toEqual([]);
	});
});

describe('progress and results', () => {
	it('[TRUST E2] an open round tells how many have answered; finished means every open question', async () => {
		const { ballots, sessionId, roundIds, seatIds } = await openScoring({ seats: 5, statements: 2 });
		for (const seat of seatIds.slice(0, 3)) await ballots.cast(sent(roundIds[0]!, seat, 4));
		await ballots.cast(sent(roundIds[1]!, seatIds[0]!, 'unknown'));
		const progress = {
			finished: 1,
			present: 5,
			answered: { [roundIds[0]!]: 3, [roundIds[1]!]: 1 },
			ways: { [roundIds[0]!]: { 'own-phone': 3 }, [roundIds[1]!]: { 'own-phone': 1 } }
		};
		expect(await ballots.progressOf(sessionId)).toEqual(progress);
		expect(await ballots.countRevealed(roundIds)).toEqual([]);
	});

	it('[R6] [TRUST E2] nothing is counted out before the reveal, and only closed rounds are revealed', async () => {
		const { ballots, db, sessionId, roundIds, seatIds } = await openRoom({
			seats: 7,
			statements: 4,
			fields: 2
		});
		const openingId = await openAll(ballots, { sessionId, roundIds: roundIds.slice(0, 2) });
		for (const [index, seat] of seatIds.entries())
			await ballots.cast(sent(roundIds[0]!, seat, index < 2 ? 'unknown' : (index % 2) + 3));
		const field = { sessionId, roundIds: roundIds.slice(0, 2) };
		expect(await ballots.revealRounds(field)).toEqual({ refused: 'rounds-still-open' });
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await ballots.countRevealed(roundIds)).toEqual([]);
		expect(await ballots.revealRounds({ sessionId, roundIds })).toEqual({ refused: 'round-not-closed' });
		const other = await makeMeeting(db, { seats: 1, statements: 1, pace: 'own' });
		const foreign = { sessionId: other.sessionId, roundIds: field.roundIds };
		expect(await ballots.revealRounds(foreign)).toEqual({ refused: 'round-unknown' });
		expect(await ballots.revealRounds(field)).toEqual({ revealed: field.roundIds });
		const results = await ballots.countRevealed(roundIds);
		expect(results).toHaveLength(2);
		expect(results.find((result) => result.roundId === roundIds[0])).toEqual({
			roundId: roundIds[0],
			counts: new Map([
				[3, 3],
				[4, 2]
			]),
			unknown: 2
		});
		expect(results.find((result) => result.roundId === roundIds[1])).toEqual({
			roundId: roundIds[1],
			counts: new Map(),
			unknown: 0
		});
	});

	it('[TRUST E2] two meetings at once know nothing of each other', async () => {
		const { ballots, db, sessionId, roundIds, seatIds } = await openScoring();
		const other = await makeMeeting(db, { seats: 3, statements: 1, pace: 'led' });
		await openAll(ballots, other);
		await ballots.cast(sent(other.roundIds[0]!, other.seatIds[0]!, 1));
		expect(await ballots.progressOf(sessionId)).toEqual({
			finished: 0,
			present: seatIds.length,
			answered: { [roundIds[0]!]: 0 },
			ways: { [roundIds[0]!]: {} }
		});
		expect(ballots.revisionsOf({ sessionId, seatId: other.seatIds[0]! })).toEqual({});
	});
});
