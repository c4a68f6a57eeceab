// One copy: whole while others write, known for what it is when cut off, and as private as the original.
import { readFileSync, readdirSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SessionId } from '#domain/ids.ts';
import { copiesKept, CopyFailed, makeCopy } from '#server/backup/copy.ts';
import { checkCopy } from '#server/backup/copy-store.ts';
import { runCopy } from '#server/backup/run-copy.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { listBackups, makeBackupFolder, mountSmallDisk, readBackup } from '../../fixtures/backup-folder.ts';
import { openFreshDatabase } from '../../fixtures/data-folder.ts';
import { makeMeeting } from '../../fixtures/meeting.ts';
import { openScoring, sent } from '../ballot/open-room.ts';

type OpenDb = Awaited<ReturnType<typeof openFreshDatabase>>['db'];

/** Two rows that belong together, in one transaction; `filling` makes them large. */
async function writePair(db: OpenDb, number: number, filling = ''): Promise<void> {
	await inTransaction(db, async (trx) => {
		for (const part of ['a', 'b']) {
			const row = { scope: `pair ${number}`, body_hash: part, answer: filling, created_at_ms: number };
			await trx
				.insertInto('request')
				.values({ ...row, id: randomId<'request'>() })
				.execute();
		}
	});
}

async function openLargeHouse(megabytes: number) {
	const house = await openFreshDatabase();
	const meeting = await makeMeeting(house.db, { seats: 2, statements: 1, pace: 'led' });
	for (let number = 0; number < megabytes * 4; number += 1)
		await writePair(house.db, number, 'x'.repeat(125_000));
	return { ...house, ...meeting, pairs: megabytes * 4, database: join(house.dataFolder, 'rembuk.db') };
}

async function openSmallHouse() {
	const house = await openFreshDatabase();
	const meeting = await makeMeeting(house.db, { seats: 2, statements: 1, pace: 'led' });
	const folder = makeBackupFolder();
	const asked = {
		database: join(house.dataFolder, 'rembuk.db'),
		folder,
		atMs: new Date(2026, 10, 25, 3, 10, 12).getTime(),
		sessionIds: [meeting.sessionId]
	};
	return { ...house, ...meeting, folder, asked };
}

function failureOf(work: () => unknown): string {
	try {
		work();
	} catch (fault) {
		if (fault instanceof CopyFailed) return fault.why;
		throw fault;
	}
	return 'nothing';
}

describe('a copy', () => {
	test('[TRUST A6] taken under writes opens and is complete: no half of anything, and all that was there before', async () => {
		const { db, sessionId, database, pairs } = await openLargeHouse(24);
		const folder = makeBackupFolder();
		const run = runCopy({ database, folder, atMs: 0, sessionIds: [sessionId] }, 60_000);
		let isOver = false;
		const outcome = run.outcome.finally(() => (isOver = true));
		let written = pairs;
		let longestMs = 0;
		while (!isOver) {
			const fromMs = performance.now();
			await writePair(db, written);
			longestMs = Math.max(longestMs, performance.now() - fromMs);
			written += 1;
			await new Promise((done) => setImmediate(done));
		}
		expect(await outcome).toEqual({ file: listBackups(folder)[0] });
		// It was taken beside the writes, and held up none of them for long.
		expect(written).toBeGreaterThan(pairs + 10);
		expect(longestMs).toBeLessThan(2_000);
		const [name] = listBackups(folder);
		expect(checkCopy(join(folder, name!), [sessionId])).toBeUndefined();
		const found = readBackup<{ scope: string; rows: number }>(
			folder,
			name!,
			'SELECT scope, count(*) AS rows FROM request GROUP BY scope'
		);
		expect(found.filter(({ rows }) => rows !== 2)).toEqual([]);
		const there = new Set(found.map(({ scope }) => scope));
		expect(Array.from({ length: pairs }, (_, n) => `pair ${n}`).filter((scope) => !there.has(scope))).toEqual(
			[]
		);
	});

	test('[TRUST A6] cut off anywhere it is recognised', async () => {
		const { asked, folder, sessionId } = await openSmallHouse();
		const whole = readFileSync(join(folder, makeCopy(asked)));
		const cut = join(folder, 'cut.part');
		writeFileSync(cut, whole);
		expect(checkCopy(cut, [sessionId])).toBeUndefined();
		const page = 4096;
		const sizes = [0, 1, 15, 99, 100, 2_000, page, page + 1, whole.length / 2, whole.length * 0.9];
		for (const size of [...sizes, whole.length - page, whole.length - 1].map(Math.floor)) {
			writeFileSync(cut, whole.subarray(0, size));
			expect(checkCopy(cut, [sessionId]), `${size} of ${whole.length} bytes`).toBeTypeOf('string');
		}
	});

	test('[TRUST A6] one that was never finished keeps a name that is no backup, and the next one sweeps it', async () => {
		const { database, sessionId } = await openLargeHouse(40);
		const folder = makeBackupFolder();
		const asked = { database, folder, atMs: 0, sessionIds: [sessionId] };
		const begun = new Promise<void>((done) => {
			const watching = watch(folder, (_, name) => {
				if (!name?.endsWith('.part')) return;
				watching.close();
				done();
			});
		});
		const run = runCopy(asked, 60_000);
		await begun;
		run.kill();
		expect(await run.outcome).toMatchObject({ why: 'failed' });
		expect(listBackups(folder)).toEqual([]);
		expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toHaveLength(1);
		const name = makeCopy(asked);
		expect(readdirSync(folder)).toEqual([name]);
	});

	test('[TRUST A6] one of another meeting, or of an empty house, is none', async () => {
		const { asked, folder } = await openSmallHouse();
		const stranger = randomId<'session'>() as SessionId;
		expect(failureOf(() => makeCopy({ ...asked, sessionIds: [stranger] }))).toBe('copy-unsound');
		expect(readdirSync(folder)).toEqual([]);
	});

	test('[TRUST A6] belongs to whoever runs the server, is one file, and sorts by its moment', async () => {
		const { asked, folder } = await openSmallHouse();
		const names = [makeCopy(asked), makeCopy(asked), makeCopy({ ...asked, atMs: asked.atMs + 60_000 })];
		expect(names[0]).toMatch(/^rembuk-2026-11-25-0310-12-[0-9a-f]{8}\.db$/);
		expect(names[1]).toMatch(/^rembuk-2026-11-25-0310-13-/);
		expect(readdirSync(folder).sort()).toEqual(names);
		if (process.platform !== 'win32')
			expect(names.map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
	});

	test(`[TRUST A6] the newest ${copiesKept} stay, and no file of anybody else is touched`, async () => {
		const { asked, folder } = await openSmallHouse();
		const other = 'rembuk-2020-01-01-0000-00-00000000.db';
		const others = [other, 'rembuk-00000000-0123456789abcdef0123456789abcdef.part', 'foto.jpg', 'rembuk.db'];
		for (const name of others) writeFileSync(join(folder, name), 'not ours');
		const made: string[] = [];
		for (let n = 0; n < copiesKept + 3; n += 1)
			made.push(makeCopy({ ...asked, atMs: asked.atMs + n * 60_000 }));
		expect(readdirSync(folder).sort()).toEqual([...others, ...made.slice(3)].sort());
		// The laptop's clock was set back a year: what has just been made is not the one to go.
		const early = makeCopy({ ...asked, atMs: asked.atMs - 365 * 24 * 3_600_000 });
		expect(readdirSync(folder).sort()).toEqual([...others, ...made.slice(4), early].sort());
	});

	test('[TRUST A6] [C8] [R8] questions that were made when they were asked, and are open, are left out: they can be asked anew', async () => {
		const { db, sessionId, asked, folder } = await openSmallHouse();
		const open = { session_id: sessionId, state: 'open', ordinal: 1, setup: '{}' } as const;
		await db
			.insertInto('round')
			.values([
				{ ...open, id: randomId<'round'>(), kind: 'change', statement_number: 1 },
				{ ...open, id: randomId<'round'>(), kind: 'change', statement_number: 2, state: 'revealed' },
				{ ...open, id: randomId<'round'>(), kind: 'dots' }
			])
			.execute();
		const first = await db
			.selectFrom('round')
			.selectAll()
			.where('kind', '=', 'score')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('round')
			.values({ ...first, id: randomId<'round'>(), ordinal: 2, state: 'open' })
			.execute();
		const rounds = readBackup<{ kind: string; state: string }>(
			folder,
			makeCopy(asked),
			'SELECT kind, state FROM round ORDER BY kind'
		);
		expect(rounds).toEqual([
			{ kind: 'change', state: 'revealed' },
			{ kind: 'score', state: 'not-opened' }
		]);
	});

	test('[TRUST E1] holds no answer of an open round, and nothing that only the running meeting may know', async () => {
		const { dataFolder, ballots, db, openingId, round, seat, seatIds, sessionId } = await openScoring();
		const folder = makeBackupFolder();
		await db.insertInto('card_count').values({ seat_id: seat, kind: 'idea', cards: 2 }).execute();
		const asked = { database: join(dataFolder, 'rembuk.db'), folder, atMs: 0, sessionIds: [sessionId] };
		const name = makeCopy(asked);
		// A series of copies shows nothing of who answered when: byte for byte they are the same one.
		for (const each of seatIds) {
			expect(await ballots.cast(sent(round, each, 2))).toEqual({ was: 'counted' });
			expect(readFileSync(join(folder, makeCopy(asked))).equals(readFileSync(join(folder, name)))).toBe(true);
		}
		expect(readBackup(folder, name, 'SELECT state, opening_id, opened_at_ms FROM round')).toEqual([
			{ state: 'not-opened', opening_id: null, opened_at_ms: null }
		]);
		for (const table of ['ballot', 'answered', 'card_count', 'seat_transfer'])
			expect(readBackup(folder, name, `SELECT * FROM ${table}`)).toEqual([]);
		// The running house has lost nothing by it, and a copy after closing has the round whole.
		expect(await db.selectFrom('round').select('state').executeTakeFirst()).toEqual({ state: 'open' });
		expect(await db.selectFrom('card_count').select('cards').execute()).toEqual([{ cards: 2 }]);
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		const closed = makeCopy(asked);
		expect(readBackup(folder, closed, 'SELECT level FROM ballot')).toEqual(seatIds.map(() => ({ level: 2 })));
	});
});

describe('a stick', () => {
	test.each(['copied', 'checked'] as const)(
		'[TRUST A6] pulled when the copy was %s is told as that, and the house goes on',
		async (moment) => {
			const { asked, folder, db } = await openSmallHouse();
			const pull = (at: string) => at === moment && rmSync(folder, { recursive: true });
			expect(failureOf(() => makeCopy(asked, pull))).toBe('folder-missing');
			expect(failureOf(() => makeCopy(asked))).toBe('folder-missing');
			await writePair(db, 1);
			expect(await db.selectFrom('request').select('scope').execute()).toHaveLength(2);
		}
	);

	test('[TRUST A6] that is full, or turns read-only on the way, is told, and the next copy comes about', async ({
		skip
	}) => {
		const { asked } = await openSmallHouse();
		const disk = mountSmallDisk(64);
		if (!disk) return skip('a small disk can be mounted only by root on Linux');
		const onDisk = { ...asked, folder: disk.folder };
		expect(failureOf(() => makeCopy(onDisk))).toBe('disk-full');
		// What did not fit does not take the place of the next one.
		expect(readdirSync(disk.folder)).toEqual([]);

		disk.grow(8_192);
		const lock = (at: string) => at === 'copied' && disk.remount('ro');
		expect(failureOf(() => makeCopy(onDisk, lock))).toBe('folder-unwritable');
		expect(failureOf(() => makeCopy(onDisk))).toBe('folder-unwritable');
		expect(listBackups(disk.folder)).toEqual([]);
		disk.remount('rw');
		const name = makeCopy(onDisk);
		expect(readdirSync(disk.folder)).toEqual([name]);
		expect(checkCopy(join(disk.folder, name), asked.sessionIds)).toBeUndefined();
	});
});
