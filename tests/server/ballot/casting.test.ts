import { describe, expect, it } from 'vitest';
import { randomId } from '#server/database/secret.ts';
import { appendSeat, makeMeeting } from '../../fixtures/meeting.ts';
import { castByOthers, listLevels, openRoom, openScoring, sent } from './open-room.ts';

describe('casting', () => {
	it('[TRUST B1] an answer whose acknowledgement was lost is sent again and counted exactly once', async () => {
		const { ballots, db, openingId, sessionId, round, seat, seatIds } = await openScoring();
		expect(await ballots.cast(sent(round, seat, 3))).toEqual({ was: 'counted' });
		expect(await ballots.cast(sent(round, seat, 3))).toEqual({ was: 'already-counted' });
		await castByOthers({ ballots, round, seatIds });
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([1, 1, 1, 1, 1, 3]);
	});

	it('[TRUST B2] the same request ten times in parallel makes one ballot', async () => {
		const { ballots, db, openingId, sessionId, round, seat, seatIds } = await openScoring();
		const outcomes = await Promise.all(
			Array.from({ length: 10 }, () => ballots.cast(sent(round, seat, 'unknown')))
		);
		expect(outcomes[0]).toEqual({ was: 'counted' });
		expect(outcomes.slice(1)).toEqual(Array(9).fill({ was: 'already-counted' }));
		await castByOthers({ ballots, round, seatIds });
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([0, 1, 1, 1, 1, 1]);
		expect(await db.selectFrom('answered').selectAll().execute()).toHaveLength(6);
	});

	it('[TRUST B3] one seat on two phones at once makes one ballot: the higher revision', async () => {
		const { ballots, db, openingId, sessionId, round, seat, seatIds } = await openScoring();
		const [first, second] = await Promise.all([
			ballots.cast(sent(round, seat, 4, 2)),
			ballots.cast(sent(round, seat, 1, 1))
		]);
		expect([first, second]).toEqual([{ was: 'counted' }, { was: 'already-counted' }]);
		await castByOthers({ ballots, round, seatIds });
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([1, 1, 1, 1, 1, 4]);
	});

	it('[TRUST B3] two phones of one seat with the same revision: the first counts, the other hears of it', async () => {
		const { ballots, db, openingId, sessionId, round, seat, seatIds } = await openScoring();
		const outcomes = await Promise.all([
			ballots.cast(sent(round, seat, 2)),
			ballots.cast(sent(round, seat, 3))
		]);
		expect(outcomes).toEqual([{ was: 'counted' }, { refused: 'answer-conflict' }]);
		await castByOthers({ ballots, round, seatIds });
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([1, 1, 1, 1, 1, 2]);
	});

	it('[TRUST B4] the same revision with another answer is refused and changes nothing', async () => {
		const { ballots, db, openingId, sessionId, round, seat, seatIds } = await openScoring();
		await ballots.cast(sent(round, seat, 2));
		expect(await ballots.cast(sent(round, seat, 'unknown'))).toEqual({ refused: 'answer-conflict' });
		expect(ballots.revisionsOf({ sessionId, seatId: seat })).toEqual({ [round]: 1 });
		await castByOthers({ ballots, round, seatIds });
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([1, 1, 1, 1, 1, 2]);
	});

	it('[B5] a person can change their answer until the round closes, and each change is one answer', async () => {
		const { ballots, db, openingId, sessionId, round, seat, seatIds } = await openScoring();
		for (const [index, answer] of ([1, 'unknown', 4, 2] as const).entries())
			expect(await ballots.cast(sent(round, seat, answer, index + 1))).toEqual({ was: 'counted' });
		expect(ballots.revisionsOf({ sessionId, seatId: seat })).toEqual({ [round]: 4 });
		await castByOthers({ ballots, round, seatIds });
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([1, 1, 1, 1, 1, 2]);
	});

	it('[TRUST B5] after closing an answer is refused, is never counted, and hears whether one was', async () => {
		const { ballots, db, openingId, sessionId, round, seat, seatIds } = await openScoring();
		const other = await appendSeat(db, sessionId, 20);
		await ballots.cast(sent(round, seat, 2));
		await castByOthers({ ballots, round, seatIds });
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		const before = await db.selectFrom('ballot').selectAll().execute();
		// The same again, a change, and somebody who had not answered.
		expect(await ballots.cast(sent(round, seat, 2))).toEqual({ refused: 'round-closed', counted: true });
		expect(await ballots.cast(sent(round, seat, 4, 2))).toEqual({ refused: 'round-closed', counted: true });
		expect(await ballots.cast(sent(round, other, 4))).toEqual({ refused: 'round-closed', counted: false });
		expect(await db.selectFrom('ballot').selectAll().execute()).toEqual(before);
	});

	it('[TRUST B5] answers racing with the close are each counted and acknowledged, or refused', async () => {
		const { ballots, db, openingId, sessionId, round, seatIds } = await openScoring({ seats: 40 });
		const early = seatIds.slice(0, 20).map((seat) => ballots.cast(sent(round, seat, 1)));
		const closing = ballots.closeOpening({ sessionId, openingId, confirmed: true });
		const late = seatIds.slice(20).map(async (seat, index) => {
			for (let turn = 0; turn < index; turn += 1) await new Promise((next) => setImmediate(next));
			return ballots.cast(sent(round, seat, 1));
		});
		const outcomes = await Promise.all([...early, ...late]);
		await closing;
		const marks = await db.selectFrom('answered').select('seat_id').execute();
		const acknowledged = seatIds.filter((_, index) => 'was' in outcomes[index]!);
		expect(marks.map((row) => row.seat_id).sort()).toEqual([...acknowledged].sort());
		for (const outcome of outcomes)
			if (!('was' in outcome)) expect(outcome).toEqual({ refused: 'round-closed', counted: false });
		// What came before the facilitator's press is in.
		expect(outcomes.slice(0, 20)).toEqual(Array(20).fill({ was: 'counted' }));
	});

	it('[B3] a round that has not been opened takes no answer', async () => {
		const { ballots, seatIds, roundIds } = await openRoom();
		expect(await ballots.cast(sent(roundIds[0]!, seatIds[0]!, 2))).toEqual({ refused: 'round-not-open' });
	});

	it('[B3] a round nobody knows, and a round of another meeting, are the same to a phone', async () => {
		const { ballots, db, round, seat } = await openScoring();
		const other = await makeMeeting(db, { seats: 1, statements: 1, pace: 'own' });
		const unknown = { refused: 'round-unknown' };
		expect(await ballots.cast(sent(randomId<'round'>(), seat, 2))).toEqual(unknown);
		expect(await ballots.cast(sent(other.roundIds[0]!, seat, 2))).toEqual(unknown);
		expect(await ballots.cast(sent(round, other.seatIds[0]!, 2))).toEqual(unknown);
		expect(await ballots.cast(sent(round, randomId<'seat'>(), 2))).toEqual({ refused: 'not-seated' });
	});

	it('[B1] [B2] an answer off the scale or with an unusable revision is refused and not stored', async () => {
		const { ballots, sessionId, round, seat } = await openScoring();
		for (const answer of [0, 5, 2.5, -1, Number.NaN])
			expect(await ballots.cast(sent(round, seat, answer))).toEqual({ refused: 'level-off-scale' });
		for (const revision of [0, -1, 1.5, 1_000_001])
			expect(await ballots.cast(sent(round, seat, 2, revision))).toEqual({ refused: 'revision-unusable' });
		expect((await ballots.progressOf(sessionId)).answered).toEqual({ [round]: 0 });
	});

	it('[B4] a companion and someone who has left cast nothing, whatever they were when the page loaded', async () => {
		const { ballots, db, sessionId, round, seat } = await openScoring();
		const companion = await appendSeat(db, sessionId, 20, { scores: 0 });
		const gone = await appendSeat(db, sessionId, 21, { has_left: 1 });
		expect(await ballots.cast(sent(round, companion, 2))).toEqual({ refused: 'seat-does-not-score' });
		expect(await ballots.cast(sent(round, gone, 2))).toEqual({ refused: 'seat-left' });
		await db.updateTable('seat').set({ scores: 0 }).where('id', '=', seat).execute();
		expect(await ballots.cast(sent(round, seat, 2))).toEqual({ refused: 'seat-does-not-score' });
	});

	it('[TRUST B8] two hundred answers at once are all on disk, each for its own seat', async () => {
		const { ballots, openingId, sessionId, round, seatIds } = await openScoring({ seats: 230 });
		const outcomes = await Promise.all(
			seatIds.map((seat, index) => ballots.cast(sent(round, seat, (index % 4) + 1)))
		);
		expect(outcomes).toEqual(Array(230).fill({ was: 'counted' }));
		expect(await ballots.progressOf(sessionId)).toEqual({
			finished: 230,
			present: 230,
			answered: { [round]: 230 },
			ways: { [round]: { 'own-phone': 230 } }
		});
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		await ballots.revealRounds({ sessionId, roundIds: [round] });
		const [result] = await ballots.countRevealed([round]);
		expect([...result!.counts.values()].sort()).toEqual([57, 57, 58, 58]);
	});

	it('[TRUST A3] answers while stopping are answered, and those after it are refused', async () => {
		const { ballots, round, seatIds } = await openScoring();
		const last = ballots.cast(sent(round, seatIds[0]!, 2));
		const stopped = ballots.close();
		expect(await ballots.cast(sent(round, seatIds[1]!, 2))).toEqual({ refused: 'disk-failed' });
		expect(await last).toEqual({ was: 'counted' });
		await stopped;
	});
});
