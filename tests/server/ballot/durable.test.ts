// "Tersimpan" means on disk: synced before it is said, and never said when the disk refuses.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openUrnHandle } from '#server/ballot/urn.ts';
import { runWriterUnder } from './child.ts';
import { countEmptyPages, openScoring, sent } from './open-room.ts';

const isTraceable = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
const hasLimits = spawnSync('sh', ['-c', 'ulimit -f 800']).status === 0;
if (!isTraceable) console.log('[TRUST A2] skipped: strace cannot be used here; the replay of the log runs.');
if (!hasLimits) console.log('[TRUST A5] skipped: no file size limit here; the limit in pages runs.');

/** Copies an urn as it lies on disk, in another process: see readAllBytes in fixtures/data-folder.ts. */
function copyUrn(path: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'rembuk-copy-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const copy = join(folder, 'urn.db');
	const program = `
		const { copyFileSync } = require('node:fs');
		for (const part of ['', '-wal']) copyFileSync(process.argv[1] + part, process.argv[2] + part);`;
	execFileSync(process.execPath, ['-e', program, path, copy]);
	return copy;
}

/** Ends of the log's commits, in bytes: a frame whose header names a database size is a commit. */
function commitEnds(log: Buffer): number[] {
	const frame = 24 + log.readUInt32BE(8);
	const ends: number[] = [];
	for (let at = 32; at + frame <= log.length; at += frame) {
		const isOfThisRun = log.subarray(at + 8, at + 16).equals(log.subarray(16, 24));
		if (isOfThisRun && log.readUInt32BE(at + 4) !== 0) ends.push(at + frame);
	}
	return ends;
}

function readLevels(path: string): (number | null)[] {
	const handle = new Database(path);
	expect(handle.pragma('integrity_check', { simple: true })).toBe('ok');
	const levels = handle.prepare('SELECT level FROM answer').pluck().all() as (number | null)[];
	handle.close();
	return levels;
}

describe('acknowledged is on disk', () => {
	it('[TRUST A2] the handle of an urn logs ahead and syncs every commit', async () => {
		const { dataFolder, openingId, ballots } = await openScoring();
		await ballots.close();
		const handle = openUrnHandle(join(dataFolder, 'urn', `${openingId}.db`));
		expect(handle.pragma('synchronous', { simple: true })).toBe(2);
		expect(handle.pragma('journal_mode', { simple: true })).toBe('wal');
		expect(handle.pragma('secure_delete', { simple: true })).toBe(1);
		expect(handle.pragma('foreign_keys', { simple: true })).toBe(1);
		handle.close();
	});

	it('[TRUST A2] the log cut off at its last commit holds what was acknowledged, and not without it', async () => {
		const { ballots, dataFolder, openingId, round, seatIds } = await openScoring();
		const path = join(dataFolder, 'urn', `${openingId}.db`);
		await ballots.cast(sent(round, seatIds[0]!, 1));
		await ballots.cast(sent(round, seatIds[1]!, 4));
		const whole = copyUrn(path);
		const ends = commitEnds(readFileSync(`${whole}-wal`));
		truncateSync(`${whole}-wal`, ends.at(-1));
		expect(readLevels(whole).sort()).toEqual([1, 4]);
		const before = copyUrn(path);
		truncateSync(`${before}-wal`, ends.at(-2));
		expect(readLevels(before)).toEqual([1]);
		// A power cut in the middle of the last commit leaves the one before it.
		const torn = copyUrn(path);
		truncateSync(`${torn}-wal`, ends.at(-1)! - 100);
		expect(readLevels(torn)).toEqual([1]);
	});

	it.runIf(isTraceable)(
		'[TRUST A2] the log is synced between a ballot’s write and its acknowledgement (strace)',
		async () => {
			const { ballots, closeDatabase, dataFolder, sessionId, roundIds, seatIds, openingId } =
				await openScoring();
			await ballots.close();
			await closeDatabase();
			const traceFile = join(dataFolder, 'trace.txt');
			const calls = 'trace=pwrite64,write,fsync,fdatasync';
			const ended = runWriterUnder(['strace', '-f', '-y', '-s', '40', '-e', calls, '-o', traceFile], {
				dataFolder,
				sessionId,
				roundIds,
				seatIds,
				does: { name: 'cast-one' }
			});
			expect(ended.stdout).toContain('acknowledged');
			const lines = readFileSync(traceFile, 'utf8').split('\n');
			const said = (word: string) =>
				lines.findIndex((line) => /\bwrite\(1</.test(line) && line.includes(word));
			const thread = lines[said('acknowledged')]!.split(' ')[0]!;
			const between = lines
				.slice(said('ready') + 1, said('acknowledged'))
				.filter((line) => line.startsWith(`${thread} `) && line.includes(`${openingId}.db-wal>`));
			const written = between.findLastIndex((line) => line.includes('pwrite64('));
			const synced = between.findLastIndex((line) => /\bf(data)?sync\(/.test(line) && line.endsWith('= 0'));
			expect(written).toBeGreaterThanOrEqual(0);
			expect(synced).toBeGreaterThan(written);
		}
	);
});

describe('a disk that refuses', () => {
	it('[TRUST A5] a batch that does not fit is refused whole, said once, and nothing acknowledged is missing', async () => {
		const room = await openScoring({ seats: 200, urnPages: countEmptyPages() + 2 });
		const { ballots, db, logged, sessionId, openingId, round, seatIds } = room;
		const kept: string[] = [];
		let refusedAt = 0;
		for (let at = 0; at < seatIds.length && refusedAt === 0; at += 40) {
			const people = seatIds.slice(at, at + 40);
			const outcomes = await Promise.all(people.map((seat) => ballots.cast(sent(round, seat, 3))));
			if (outcomes.some((outcome) => 'refused' in outcome)) {
				expect(outcomes).toEqual(Array(40).fill({ refused: 'disk-failed' }));
				refusedAt = at;
			} else kept.push(...people);
		}
		expect(refusedAt).toBeGreaterThan(0);
		expect(logged).toHaveLength(1);
		expect(logged[0]).toMatch(/storing 40 answers: none of them was acknowledged.*full/);
		for (const secret of [...seatIds, ...room.roundIds]) expect(logged[0]).not.toContain(secret);
		// Reading goes on, and so does what needs no more room.
		expect((await ballots.progressOf(sessionId)).answered).toEqual({ [round]: kept.length });
		expect(await ballots.cast(sent(round, seatIds[0]!, 1, 2))).toEqual({ was: 'counted' });
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		const marks = await db.selectFrom('answered').select('seat_id').execute();
		expect(marks.map((row) => row.seat_id).sort()).toEqual(kept.sort());
	});

	it.runIf(hasLimits)(
		'[TRUST A5] [TRUST E4] a log that cannot grow refuses the batch; what was acknowledged stays',
		async () => {
			const { ballots, closeDatabase, dataFolder, sessionId, roundIds, seatIds, openingId } =
				await openScoring({ seats: 30, statements: 3 });
			await ballots.close();
			await closeDatabase();
			const limited = ['sh', '-c', 'ulimit -f 800; exec "$@"', 'sh'];
			const asked = { dataFolder, sessionId, roundIds, seatIds };
			const ended = runWriterUnder(limited, { ...asked, does: { name: 'cast-until-refused' } });
			const batches = ended.stdout.split('\n').filter((line) => line.startsWith('batch '));
			const failed = batches.at(-1)!.split(' ').map(Number);
			expect(failed.slice(2)).toEqual([0, 90]);
			for (const batch of batches.slice(0, -1)) expect(batch).toMatch(/^batch \d+ 90 0$/);
			expect(ended.stdout).toContain('reads 30 30 30');
			expect(ended.stderr.match(/Fault while storing 90 answers/g)).toHaveLength(1);
			const path = join(dataFolder, 'urn', `${openingId}.db`);
			expect(existsSync(`${path}-wal`)).toBe(true);
			const handle = new Database(path);
			const revisions = handle.prepare('SELECT DISTINCT revision FROM answer').pluck().all() as number[];
			expect(handle.pragma('integrity_check', { simple: true })).toBe('ok');
			handle.close();
			expect(batches.length).toBeGreaterThan(2);
			expect(revisions).toHaveLength(1);
			expect(revisions[0]).toBeGreaterThanOrEqual(batches.length - 1);
		}
	);
});
