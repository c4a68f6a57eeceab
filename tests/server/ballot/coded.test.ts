// Scores under participant codes: what is kept of them, what is not, and what a restart leaves.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SeatId } from '#domain/ids.ts';
import { makeBallots } from '#server/ballot/ballots.ts';
import { countAttendance } from '#server/record/store.ts';
import { countRaters as countOverviewRaters } from '#server/mentoring/overview-store.ts';
import { listRaterMembers } from '#server/session/change-store.ts';
import { countAnswered, countRaters } from '#server/session/store.ts';
import { openScoring, sent } from './open-room.ts';
import { readFile } from './forensic.ts';

const codes = ['gitar-bola-jam', 'topi-tas-buku', 'nanas-kunci-awan', 'kendi-lampu-jamur', 'sepeda-bola-tas'];
const openCoded = (options: Parameters<typeof openScoring>[0] = {}) =>
	openScoring({ secrecy: 'code', seats: 7, statements: 3, ...options });
type Room = Awaited<ReturnType<typeof openCoded>>;

/** The first five have a card, the others none; each answers every round with a level of their own. */
async function castByEveryone(room: Room) {
	for (const round of room.roundIds)
		for (const [index, seat] of room.seatIds.entries()) {
			const answer = (index % 4) + 1;
			expect(await room.ballots.cast({ ...sent(round, seat, answer), code: codes[index] ?? null })).toEqual({
				was: 'counted'
			});
		}
}

const close = ({ ballots, sessionId, openingId }: Room) =>
	ballots.closeOpening({ sessionId, openingId, confirmed: true });
const listBallots = ({ db, round }: Room) =>
	db
		.selectFrom('ballot')
		.select(['code', 'level'])
		.where('round_id', '=', round)
		.orderBy('code')
		.orderBy('level')
		.execute();
const expected = [
	{ code: null, level: 2 },
	{ code: null, level: 3 },
	...codes.map((code, index) => ({ code, level: (index % 4) + 1 })).sort((a, b) => (a.code < b.code ? -1 : 1))
];

describe('a closed round under codes', () => {
	test('[Q10] [Q12] keeps each score with its code, and one without a card without', async () => {
		const room = await openCoded();
		await castByEveryone(room);
		await close(room);
		expect(await listBallots(room)).toEqual(expected);
		expect(room.listUrnFiles()).toEqual([]);
	});

	test('[Q13] says of nobody which rounds they answered, only who scored and how many', async () => {
		const room = await openCoded();
		const { db, sessionId, assessmentId, roundIds } = room;
		await castByEveryone(room);
		await close(room);
		expect(await db.selectFrom('answered').selectAll().execute()).toEqual([]);
		const raters = await db.selectFrom('code_rater').select('seat_id').execute();
		expect(raters.map(({ seat_id }) => seat_id).sort()).toEqual(room.seatIds.toSorted());
		expect(await countAnswered(db, sessionId)).toEqual(new Map(roundIds.map((id) => [id, 7])));
		expect(await countRaters(db, sessionId)).toBe(7);
		expect(await listRaterMembers(db, sessionId)).toHaveLength(7);
		expect(await countOverviewRaters(db, [assessmentId])).toEqual(new Map([[assessmentId, 7]]));
		expect(await countAttendance(db, sessionId)).toMatchObject({ joined: 7, scored: 7 });
	});

	test('[Q13] [B3] a late answer hears whether it was counted, and after a restart only that it is late', async () => {
		const room = await openCoded();
		const { ballots, round, seatIds, db, clock, dataFolder } = room;
		for (const seat of seatIds.slice(1)) await ballots.cast(sent(round, seat, 2));
		await close(room);
		const late = (seat: SeatId) => sent(round, seat, 3, 2);
		expect(await ballots.cast(late(seatIds[1]!))).toEqual({ refused: 'round-closed', counted: true });
		expect(await ballots.cast(late(seatIds[0]!))).toEqual({ refused: 'round-closed', counted: false });
		await ballots.close();
		const again = makeBallots({ db, clock, dataFolder });
		await again.resumeOpenings();
		expect(await again.cast(late(seatIds[1]!))).toEqual({ refused: 'round-closed' });
		await again.close();
	});

	test('[Q12] [TRUST E1] no page of the file or its log has a seat and a code together', async () => {
		const room = await openCoded();
		await castByEveryone(room);
		await close(room);
		const base = readFile(join(room.dataFolder, 'rembuk.db'));
		const log = readFile(join(room.dataFolder, 'rembuk.db-wal'));
		const pages: string[] = [];
		for (let at = 0; at + 4096 <= base.length; at += 4096)
			pages.push(base.subarray(at, at + 4096).toString('latin1'));
		for (let at = 32 + 24; at + 4096 <= log.length; at += 24 + 4096)
			pages.push(log.subarray(at, at + 4096).toString('latin1'));
		const withCode = pages.filter((page) => codes.some((code) => page.includes(code)));
		expect(withCode.length).toBeGreaterThan(0);
		expect(pages.some((page) => room.seatIds.some((seat) => page.includes(seat)))).toBe(true);
		for (const page of withCode) for (const seat of room.seatIds) expect(page).not.toContain(seat);
		expect(room.logged).toEqual([]);
	});

	test('[Q12] [B7] of fewer than five scores neither ballots nor codes are kept', async () => {
		const room = await openCoded();
		for (const [index, seat] of room.seatIds.slice(0, 4).entries())
			await room.ballots.cast({ ...sent(room.round, seat, 2), code: codes[index] });
		await close(room);
		expect(await room.db.selectFrom('ballot').selectAll().execute()).toEqual([]);
		expect(await room.db.selectFrom('code_rater').select('seat_id').execute()).toHaveLength(4);
	});
});

describe('while a round under codes is open', () => {
	test('[Q11] a code corrected counts for what was answered before, and none takes it away', async () => {
		const room = await openCoded();
		const { ballots, sessionId, seatIds } = room;
		await castByEveryone(room);
		ballots.correctCode({ sessionId, seatId: seatIds[0]!, code: 'wortel-terong-gunung' });
		ballots.correctCode({ sessionId, seatId: seatIds[1]!, code: null });
		expect(ballots.findCodeHolder({ sessionId, code: 'wortel-terong-gunung' })).toBe(seatIds[0]);
		expect(ballots.findCodeHolder({ sessionId, code: codes[0]! })).toBeUndefined();
		await close(room);
		const kept = await listBallots(room);
		expect(kept.filter(({ code }) => code === null)).toHaveLength(3);
		expect(kept.find(({ code }) => code === 'wortel-terong-gunung')).toMatchObject({ level: 1 });
		// What is closed is closed.
		ballots.correctCode({ sessionId, seatId: seatIds[0]!, code: codes[0]! });
		expect(await listBallots(room)).toEqual(kept);
	});

	test('[Q9] a second seat under the same code counts without one, and is not told whose it is', async () => {
		const room = await openCoded();
		const { ballots, round, seatIds, sessionId } = room;
		await castByEveryone(room);
		const again = { ...sent(round, seatIds[6]!, 4, 2), code: codes[0]! };
		expect(await ballots.cast(again)).toEqual({ was: 'counted' });
		expect(ballots.findCodeHolder({ sessionId, code: codes[0]! })).toBe(seatIds[0]);
		await close(room);
		expect((await listBallots(room)).filter(({ code }) => code === codes[0])).toEqual([
			{ code: codes[0], level: 1 }
		]);
		expect(await listBallots(room)).toHaveLength(7);
	});

	test('[Q12] [TRUST A1] the urn keeps codes over a restart, and closing then counts them', async () => {
		const room = await openCoded();
		const { ballots, db, clock, dataFolder } = room;
		await castByEveryone(room);
		await ballots.close();
		const again = makeBallots({ db, clock, dataFolder });
		await again.resumeOpenings();
		await close({ ...room, ballots: again });
		expect(await listBallots(room)).toEqual(expected);
		await again.close();
	});

	test('[Q15] in a secret meeting a code is not even written down', async () => {
		const room = await openScoring({ seats: 7, statements: 1 });
		const { ballots, round, seatIds, sessionId, openingId, db } = room;
		for (const [index, seat] of seatIds.entries())
			await ballots.cast({ ...sent(round, seat, 2), code: codes[index] ?? null });
		expect(ballots.findCodeHolder({ sessionId, code: codes[0]! })).toBeUndefined();
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await db.selectFrom('ballot').select('code').distinct().execute()).toEqual([{ code: null }]);
		expect(await db.selectFrom('answered').selectAll().execute()).toHaveLength(7);
	});
});
