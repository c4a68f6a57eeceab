// Dots on ideas: asked, placed, closed and counted on the same path as scores.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { getSetup } from '#server/session/agenda.ts';
import { randomId } from '#server/database/secret.ts';
import { appendSeat, makeMeeting } from '../../fixtures/meeting.ts';
import { castByOthers, listDots, listLevels, makeIdeas, openChoosing, sent } from './open-room.ts';
import { openAll, openRoom, openScoring } from './open-room.ts';

type Choosing = Awaited<ReturnType<typeof openChoosing>>;
const close = ({ ballots, sessionId, openingId }: Choosing) =>
	ballots.closeOpening({ sessionId, openingId, confirmed: true });
const reveal = ({ ballots, sessionId, round }: Choosing) =>
	ballots.revealRounds({ sessionId, roundIds: [round] });

describe('asking for dots', () => {
	it('[K7] makes a round of its own and opens it at once, in a meeting that scores nothing', async () => {
		const { db, openingId, round, asked, sessionId, listUrnFiles } = await openChoosing();
		expect(listUrnFiles()).toContain(`${openingId}.db`);
		const row = await db.selectFrom('round').selectAll().executeTakeFirstOrThrow();
		expect(row).toMatchObject({
			id: round,
			session_id: sessionId,
			kind: 'dots',
			assessment_id: null,
			statement_number: null,
			ordinal: 1,
			state: 'open',
			opening_id: openingId
		});
		expect(getSetup(row)).toEqual({ dots: 3, isOpen: false, options: asked.ideas });
	});

	it('[K7] not outside the priorities stage, not while something is open, not twice at once', async () => {
		const scoring = await openRoom();
		const asked = { sessionId: scoring.sessionId, ideas: makeIdeas(3), dots: 3, isOpen: false };
		expect(await scoring.ballots.openDots(asked)).toEqual({ refused: 'move-unknown' });
		const { ballots, sessionId, db, listUrnFiles } = await openRoom({ stage: 'priorities' });
		const twice = { ...asked, sessionId };
		const [first, second] = await Promise.all([ballots.openDots(twice), ballots.openDots(twice)]);
		expect(first).toHaveProperty('roundId');
		expect(second).toEqual({ refused: 'rounds-still-open' });
		expect(listUrnFiles()).toHaveLength(3);
		await db.updateTable('session').set({ status: 'paused' }).where('id', '=', sessionId).execute();
		expect(await ballots.openDots(twice)).toEqual({ refused: 'session-not-running' });
		const nowhere = { ...asked, sessionId: randomId<'session'>() };
		expect(await ballots.openDots(nowhere)).toEqual({ refused: 'not-found' });
	});

	it('[K2] what is out of the limits opens nothing and leaves no urn', async () => {
		const { ballots, db, sessionId, listUrnFiles } = await openRoom({ stage: 'priorities', statements: 0 });
		const ask = (ideas: number, dots: number) =>
			ballots.openDots({ sessionId, ideas: makeIdeas(ideas), dots, isOpen: true });
		expect(await ask(1, 3)).toMatchObject({ refused: 'ideas-too-few' });
		expect(await ask(31, 3)).toMatchObject({ refused: 'number-off-limits' });
		for (const dots of [0, 11, 1.5])
			expect(await ask(3, dots)).toMatchObject({ refused: 'number-off-limits' });
		expect(listUrnFiles()).toEqual([]);
		expect(await db.selectFrom('round').selectAll().execute()).toEqual([]);
	});

	it('[K8] what was asked can be written down once and never changed', async () => {
		const { db } = await openChoosing();
		const other = JSON.stringify({ dots: 3, isOpen: true, options: makeIdeas(3) });
		await expect(db.updateTable('round').set({ setup: other }).execute()).rejects.toThrow(
			/keeps what it asked/
		);
	});

	it('[R1] [R4] beside a round of dots no statement opens, and it is never opened as one', async () => {
		const room = await openRoom({ stage: 'priorities', pace: 'led', statements: 2 });
		const { ballots, db, sessionId, roundIds } = room;
		const opened = await ballots.openDots({ sessionId, ideas: makeIdeas(2), dots: 1, isOpen: false });
		if ('refused' in opened) throw new Error(opened.refused);
		await db.updateTable('session').set({ stage_index: 1 }).where('id', '=', sessionId).execute();
		const first = { sessionId, roundIds: roundIds.slice(0, 1) };
		expect(await ballots.openRounds(first)).toEqual({ refused: 'rounds-still-open' });
		await ballots.closeOpening({ sessionId, openingId: opened.openingId, confirmed: true });
		const dots = { sessionId, roundIds: [opened.roundId] };
		expect(await ballots.openRounds(dots)).toEqual({ refused: 'round-unknown' });
		expect(await ballots.openRounds(first)).toHaveProperty('openingId');
	});

	it('[S26] asked again in the same session they are another round with its own number', async () => {
		const room = await openChoosing();
		await close(room);
		const again = await room.ballots.openDots(room.asked);
		expect(again).toHaveProperty('roundId');
		const rows = await room.db.selectFrom('round').select(['ordinal', 'state']).orderBy('ordinal').execute();
		expect(rows).toEqual([
			{ ordinal: 1, state: 'closed' },
			{ ordinal: 2, state: 'open' }
		]);
	});
});

/** What castByOthers leaves. */
const five = Array<string>(5).fill('[0,0,1]');

describe('placing dots', () => {
	it('[K1] takes dots within the limits and nothing else', async () => {
		const { ballots, sessionId, round, seat } = await openChoosing();
		for (const answer of [[0, 0, 0], [2, 2, 0], [1, 1], [1, 1, 1, 0], [0.5, 0.5, 0], 2, 'unknown'] as const)
			expect(await ballots.cast(sent(round, seat, answer))).toEqual({ refused: 'dots-off-limits' });
		expect((await ballots.progressOf(sessionId)).answered).toEqual({ [round]: 0 });
		expect(await ballots.cast(sent(round, seat, [0, 2, 1]))).toEqual({ was: 'counted' });
		expect(await ballots.progressOf(sessionId)).toEqual({
			finished: 1,
			present: 6,
			answered: { [round]: 1 },
			ways: { [round]: { 'own-phone': 1 } }
		});
		const scoring = await openScoring();
		expect(await scoring.ballots.cast(sent(scoring.round, scoring.seat, [1, 0, 0]))).toEqual({
			refused: 'level-off-scale'
		});
	});

	it('[TRUST B2] the same dots ten times in parallel make one ballot', async () => {
		const room = await openChoosing();
		const { ballots, db, round, seat } = room;
		const outcomes = await Promise.all(
			Array.from({ length: 10 }, () => ballots.cast(sent(round, seat, [1, 2, 0])))
		);
		expect(outcomes.filter((outcome) => 'was' in outcome && outcome.was === 'counted')).toHaveLength(1);
		expect(outcomes.filter((outcome) => 'was' in outcome)).toHaveLength(10);
		await castByOthers(room, [0, 0, 1]);
		await close(room);
		expect(await listDots(db)).toEqual([...five, '[1,2,0]']);
		expect(await listLevels(db)).toEqual([0, 0, 0, 0, 0, 0]);
	});

	it('[B5] a higher revision moves them, a lower one does not', async () => {
		const room = await openChoosing();
		const { ballots, db, sessionId, round, seat } = room;
		expect(await ballots.cast(sent(round, seat, [3, 0, 0], 4))).toEqual({ was: 'counted' });
		expect(await ballots.cast(sent(round, seat, [0, 3, 0], 3))).toEqual({ was: 'already-counted' });
		expect(await ballots.cast(sent(round, seat, [0, 0, 3], 5))).toEqual({ was: 'counted' });
		expect(ballots.revisionsOf({ sessionId, seatId: seat })).toEqual({ [round]: 5 });
		await castByOthers(room, [0, 0, 1]);
		await close(room);
		expect(await listDots(db)).toEqual([...five, '[0,0,3]']);
	});

	it('[B6] [TRUST B4] the same revision with other dots, or from another phone, changes nothing', async () => {
		const room = await openChoosing();
		const { ballots, db, round, seat } = room;
		await ballots.cast({ ...sent(round, seat, [3, 0, 0]), holder: 'old' });
		for (const answer of [
			[0, 3, 0],
			[2, 1, 0],
			[3, 0, 0]
		] as const)
			expect(await ballots.cast({ ...sent(round, seat, answer), holder: 'new' })).toEqual({
				refused: 'answer-conflict'
			});
		expect(await ballots.cast({ ...sent(round, seat, [0, 3, 0]), holder: 'old' })).toEqual({
			refused: 'answer-conflict'
		});
		await castByOthers(room, [0, 0, 1]);
		await close(room);
		expect(await listDots(db)).toEqual([...five, '[3,0,0]']);
	});

	it('[B3] [TRUST B5] late ones are refused, told whether theirs were counted, and never counted', async () => {
		const room = await openChoosing();
		const { ballots, db, sessionId, round, seat } = room;
		const late = await appendSeat(db, sessionId, 20);
		await ballots.cast(sent(round, seat, [1, 1, 1]));
		await castByOthers(room, [0, 0, 1]);
		await close(room);
		expect(await ballots.cast(sent(round, seat, [3, 0, 0], 2))).toEqual({
			refused: 'round-closed',
			counted: true
		});
		expect(await ballots.cast(sent(round, late, [3, 0, 0]))).toEqual({
			refused: 'round-closed',
			counted: false
		});
		expect(await listDots(db)).toEqual([...five, '[1,1,1]']);
		const other = await makeMeeting(db, { seats: 1, statements: 0, pace: 'own', stage: 'priorities' });
		expect(await ballots.cast(sent(round, other.seatIds[0]!, [3, 0, 0]))).toEqual({
			refused: 'round-unknown'
		});
	});

	it('[B4] [TRUST E6] only who takes part places any, and who was made a companion is not counted', async () => {
		const room = await openChoosing({ seats: 6 });
		const { ballots, db, round, sessionId, seatIds } = room;
		const companion = await appendSeat(db, sessionId, 20, { scores: 0 });
		expect(await ballots.cast(sent(round, companion, [1, 0, 0]))).toEqual({ refused: 'seat-does-not-score' });
		for (const seat of seatIds) await ballots.cast(sent(round, seat, [0, 1, 2]));
		await db.updateTable('seat').set({ scores: 0 }).where('id', '=', seatIds[0]!).execute();
		await close(room);
		await reveal(room);
		expect(await ballots.countDots([round])).toEqual([{ roundId: round, sums: [0, 5, 10], people: 5 }]);
		const row = await db.selectFrom('round').select('present_at_close').executeTakeFirstOrThrow();
		expect(row.present_at_close).toBe(5);
	});
});

describe('what is told of dots', () => {
	it('[K3] [R6] [TRUST E2] nothing before the reveal, then the sums and how many people', async () => {
		const room = await openChoosing({ seats: 6 });
		const { ballots, db, round, seatIds } = room;
		for (const [index, seat] of seatIds.entries())
			await ballots.cast(sent(round, seat, index < 4 ? [2, 1, 0] : [0, 0, 3]));
		expect(await ballots.countDots([round])).toEqual([]);
		expect(await reveal(room)).toEqual({ refused: 'rounds-still-open' });
		expect(await close(room)).toEqual({ closed: [round] });
		expect(await ballots.countDots([round])).toEqual([]);
		expect(await ballots.sumsOf(round)).toBeUndefined();
		expect(await reveal(room)).toEqual({ revealed: [round] });
		expect(await ballots.countDots([round])).toEqual([{ roundId: round, sums: [8, 4, 6], people: 6 }]);
		expect(await ballots.countRevealed([round])).toEqual([]);
		const marks = await db.selectFrom('answered').select('seat_id').execute();
		expect(marks.map((row) => row.seat_id).sort()).toEqual([...seatIds].sort());
	});

	it('[K4] [TRUST E2] while they are placed only open ones are summed: no secret ones, no scores', async () => {
		const secret = await openChoosing({ isOpen: false });
		await secret.ballots.cast(sent(secret.round, secret.seat, [1, 1, 1]));
		expect(secret.ballots.areDotsShown(secret.round)).toBe(false);
		expect(await secret.ballots.sumsOf(secret.round)).toBeUndefined();
		const scoring = await openScoring();
		await scoring.ballots.cast(sent(scoring.round, scoring.seat, 3));
		expect(scoring.ballots.areDotsShown(scoring.round)).toBe(false);
		expect(await scoring.ballots.sumsOf(scoring.round)).toBeUndefined();
		for (const round of [randomId<'round'>(), '__proto__' as typeof scoring.round])
			expect(await scoring.ballots.sumsOf(round)).toBeUndefined();
	});

	it('[K4] open ones are summed as they fall, of those who take part, and are what is counted in the end', async () => {
		const room = await openChoosing({ isOpen: true, seats: 4 });
		const { ballots, db, round, seatIds } = room;
		expect(ballots.areDotsShown(round)).toBe(true);
		expect(await ballots.sumsOf(round)).toEqual([0, 0, 0]);
		await ballots.cast(sent(round, seatIds[0]!, [3, 0, 0]));
		await ballots.cast(sent(round, seatIds[1]!, [1, 1, 0]));
		expect(await ballots.sumsOf(round)).toEqual([4, 1, 0]);
		await ballots.cast(sent(round, seatIds[0]!, [0, 0, 3], 2));
		await ballots.cast(sent(round, seatIds[2]!, [0, 3, 0]));
		await db.updateTable('seat').set({ scores: 0 }).where('id', '=', seatIds[2]!).execute();
		const last = [1, 1, 3];
		expect(await ballots.sumsOf(round)).toEqual(last);
		await close(room);
		expect(ballots.areDotsShown(round)).toBe(false);
		expect(await ballots.sumsOf(round)).toBeUndefined();
		await reveal(room);
		expect(await ballots.countDots([round])).toEqual([{ roundId: round, sums: last, people: 2 }]);
	});

	it('[K4] sums asked for while the round closes are the last ones, or none', async () => {
		const room = await openChoosing({ isOpen: true });
		await room.ballots.cast(sent(room.round, room.seat, [3, 0, 0]));
		const asked = Array.from({ length: 20 }, () => room.ballots.sumsOf(room.round));
		const [closed, ...sums] = await Promise.all([close(room), ...asked]);
		expect(closed).toEqual({ closed: [room.round] });
		for (const each of sums) if (each !== undefined) expect(each).toEqual([3, 0, 0]);
	});

	it('[R6] dots and scores of one session are revealed apart, each counted by its own kind', async () => {
		const { ballots, db, sessionId, roundIds, seatIds } = await openRoom({ seats: 5, statements: 1 });
		const openingId = await openAll(ballots, { sessionId, roundIds });
		for (const seat of seatIds) await ballots.cast(sent(roundIds[0]!, seat, 4));
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		await db.updateTable('session').set({ stage_index: 3 }).where('id', '=', sessionId).execute();
		const opened = await ballots.openDots({ sessionId, ideas: makeIdeas(2), dots: 2, isOpen: false });
		if ('refused' in opened) throw new Error(opened.refused);
		for (const seat of seatIds) await ballots.cast(sent(opened.roundId, seat, [2, 0]));
		await ballots.closeOpening({ sessionId, openingId: opened.openingId, confirmed: true });
		await ballots.revealRounds({ sessionId, roundIds: [opened.roundId] });
		const all = [...roundIds, opened.roundId];
		expect(await ballots.countRevealed(all)).toEqual([]);
		expect(await ballots.countDots(all)).toEqual([{ roundId: opened.roundId, sums: [10, 0], people: 5 }]);
		await ballots.revealRounds({ sessionId, roundIds });
		expect(await ballots.countRevealed(all)).toMatchObject([{ roundId: roundIds[0] }]);
		const other = await makeMeeting(db, { seats: 1, statements: 0, pace: 'own', stage: 'priorities' });
		const foreign = { sessionId: other.sessionId, roundIds: [opened.roundId] };
		expect(await ballots.revealRounds(foreign)).toEqual({ refused: 'round-unknown' });
	});

	it('[TRUST A5] dots that cannot be asked for want of room leave nothing half open', async () => {
		const { ballots, db, sessionId, logged, listUrnFiles } = await openRoom({
			stage: 'priorities',
			urnPages: 2
		});
		const asked = { sessionId, ideas: makeIdeas(2), dots: 2, isOpen: false };
		expect(await ballots.openDots(asked)).toEqual({ refused: 'disk-failed' });
		expect(logged).toHaveLength(1);
		expect(listUrnFiles()).toEqual([]);
		const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM round WHERE kind = 'dots'`.execute(
			db
		);
		expect(rows).toEqual([{ n: 0 }]);
	});
});
