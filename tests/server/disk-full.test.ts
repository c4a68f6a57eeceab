// A disk that is full: who writes is told so, who reads goes on, and with room again everything does.
// A file that may not grow is a full disk to SQLite (SQLITE_FULL), on any machine; a small disk of its own
// is a real one, where whoever runs the tests may mount it.
import { sql } from 'kysely';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { SeatId } from '#domain/ids.ts';
import { isRefused } from '#domain/refusal.ts';
import { makeCopy } from '#server/backup/copy.ts';
import { listBackups, makeBackupFolder, mountSmallDisk } from '../fixtures/backup-folder.ts';
import { makeJoinForm, openHouse, planSession, got } from '../fixtures/backstage.ts';
import { newRequestId } from '../fixtures/live-client.ts';
import { startHouse } from '../fixtures/live-house.ts';
import { countEmptyPages, openAll, openRoom, sent } from './ballot/open-room.ts';

/** The fault is logged, as it should be; here it would only fill the terminal. */
function muteFaults(): void {
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => log.mockRestore());
}

const diskFailed = { refused: 'disk-failed' };

test('[TRUST A4] the main file is full: joining and leading are refused, every screen is read, and both go on with room', async () => {
	muteFaults();
	const house = await openHouse();
	const plan = await planSession(house, { seatLimit: 3_000 });
	const [first] = await plan.start(3);
	await sql`PRAGMA max_page_count = 1`.execute(house.db);
	let joined = 3;
	let answer: unknown;
	while (!isRefused(answer)) {
		answer = await house.backstage.phones.join(await makeJoinForm(house, plan.id, { picture: 'ikan' }));
		if (!isRefused(answer)) joined += 1;
	}
	expect(answer).toEqual(diskFailed);
	const label = 'Pendamping '.repeat(7).trim();
	let refused = await plan.command({ name: 'add-companion', label });
	for (; !isRefused(refused); joined += 1) refused = await plan.command({ name: 'add-companion', label });
	expect(refused).toEqual(diskFailed);

	const desk = await plan.desk();
	expect(desk.seats).toHaveLength(joined);
	expect(got(await house.backstage.phones.view(first!.token, 'id')).you.seatId).toBe(first!.seatId);
	expect(got(await house.backstage.phones.door(desk.hall.code)).code).toBe(desk.hall.code);
	expect(got(await house.backstage.sessions.list(house.facilitator))).toHaveLength(1);

	await sql`PRAGMA max_page_count = 100000`.execute(house.db);
	got(await house.backstage.phones.join(await makeJoinForm(house, plan.id, { picture: 'padi' })));
	got(await plan.command({ name: 'add-companion', label }));
	expect((await plan.desk()).seats).toHaveLength(joined + 2);
});

test('[TRUST A4] the urn is full: what was acknowledged stays and is counted, the rest is refused, and the next round works', async () => {
	const room = await openRoom({ seats: 400, statements: 2, pace: 'led', urnPages: countEmptyPages() + 4 });
	const { ballots, sessionId, seatIds, db } = room;
	const [round, next] = room.roundIds;
	const openingId = await openAll(ballots, { sessionId, roundIds: [round!] });
	const acknowledged: SeatId[] = [];
	let outcome: Awaited<ReturnType<typeof ballots.cast>> = { was: 'counted' };
	for (const seatId of seatIds) {
		outcome = await ballots.cast(sent(round!, seatId, 3));
		if (isRefused(outcome)) break;
		acknowledged.push(seatId);
	}
	expect(outcome).toEqual(diskFailed);
	expect(acknowledged.length).toBeGreaterThan(0);
	expect((await ballots.progressOf(sessionId)).answered).toEqual({ [round!]: acknowledged.length });
	expect(await ballots.cast(sent(round!, acknowledged[0]!, 3))).toEqual({ was: 'already-counted' });
	const late = seatIds[acknowledged.length]!;
	expect(ballots.revisionsOf({ sessionId, seatId: late })).toEqual({});

	got((await ballots.closeOpening({ sessionId, openingId, confirmed: true })) as object);
	const counted = await db.selectFrom('ballot').select('level').where('round_id', '=', round!).execute();
	expect(counted).toEqual(acknowledged.map(() => ({ level: 3 })));
	await openAll(ballots, { sessionId, roundIds: [next!] });
	expect(await ballots.cast(sent(next!, late, 2))).toEqual({ was: 'counted' });
});

test('[TRUST A4] the laptop’s disk is full: phones and desk hear so over their lines, and what they sent is taken with room again', async ({
	skip
}) => {
	muteFaults();
	const disk = mountSmallDisk(6_144);
	if (!disk) return skip('a small disk can be mounted only by root on Linux');
	const house = await startHouse({ dataFolder: join(disk.folder, 'data') });
	const session = await house.openSession();
	const seats = await house.joinMany(session, 4);
	const round = await house.openStatement(session, 1);
	const [early, ...others] = seats.map((seat) => house.phone(seat));
	expect(await early!.cast(round, 3)).toMatchObject({ t: 'ack', was: 'counted' });
	const desk = house.desk(session);
	await desk.whenView(() => true);

	const ballast = join(disk.folder, 'foto');
	for (const size of [1_024, 4])
		try {
			for (;;) writeFileSync(ballast, Buffer.alloc(size * 1_024), { flag: 'a' });
		} catch (fault) {
			expect(fault).toMatchObject({ code: 'ENOSPC' });
		}
	// The log has a page or two of room left over from before: it takes an answer or two more.
	const heard: object[] = [];
	for (let revision = 2; revision < 200; revision += 1) {
		const answer = await early!.cast(round, (revision % 4) + 1, revision);
		heard.push(answer);
		if (answer.t === 'no') break;
	}
	expect(heard.at(-1)).toMatchObject({ t: 'no', why: 'disk-failed' });
	const refusals: object[] = [];
	for (const phone of others) refusals.push(await phone.cast(round, 2));
	expect(refusals).toEqual(others.map(() => expect.objectContaining({ t: 'no', why: 'disk-failed' })));
	const requestId = newRequestId();
	const minutes = { name: 'add-minutes', minutes: 1 } as const;
	expect(await desk.command(minutes, requestId)).toMatchObject({ t: 'no', why: 'disk-failed' });
	// Reading goes on: a phone that comes back is shown the round, and the count is that of the acknowledged.
	expect((await house.phone(seats[1]!).hello()).view.step.at).toBe('scoring');
	const { hall } = got(await house.backstage.sessions.desk(house.actor, session.id, 'id'));
	expect(hall.scene).toMatchObject({ at: 'scoring', progress: { answered: { [round]: 1 } } });

	// A backup reads the laptop's disk and writes to another: it still comes about.
	const database = join(house.dataFolder, 'rembuk.db');
	const asked = { database, folder: makeBackupFolder(), atMs: 0, sessionIds: [session.id] };
	const copy = makeCopy(asked);
	expect(listBackups(asked.folder)).toEqual([copy]);

	rmSync(ballast);
	for (const phone of others) expect(await phone.cast(round, 2)).toMatchObject({ t: 'ack', was: 'counted' });
	expect(await desk.command(minutes, requestId)).toMatchObject({ t: 'done' });
	await house.closeOpen(session);
	const closed = got(await house.backstage.sessions.desk(house.actor, session.id, 'id')).hall.scene;
	expect(closed).toMatchObject({ at: 'closed', answered: 4 });
});
