import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { systemClock } from '#server/clock.ts';
import { openBesideServer, openDatabase } from '#server/database/database.ts';
import { randomId, randomToken, sha256Hex } from '#server/database/secret.ts';
import { checkSqliteVersion } from '#server/database/settings.ts';
import { StartRefused } from '#server/start-refused.ts';
import { makeDataFolder, openFreshDatabase } from '../../fixtures/data-folder.ts';
import { runProgram } from '../../fixtures/program.ts';

async function refusalOf(opening: Promise<unknown>): Promise<StartRefused> {
	const fault = await opening.then(
		() => undefined,
		(reason: unknown) => reason
	);
	expect(fault).toBeInstanceOf(StartRefused);
	return fault as StartRefused;
}

test('the settings that keep an acknowledged row are in force on the handle that writes', async () => {
	const { db } = await openFreshDatabase();
	const read = async (name: string) =>
		Object.values((await sql.raw(`PRAGMA ${name}`).execute(db)).rows[0]!)[0];
	expect(await read('journal_mode')).toBe('wal');
	expect(await read('synchronous')).toBe(2);
	expect(await read('foreign_keys')).toBe(1);
	expect(await read('secure_delete')).toBe(1);
	expect(await read('busy_timeout')).toBe(5000);
});

test('a SQLite that can damage a WAL file is refused', () => {
	for (const good of ['3.51.3', '3.54.1', '4.0.0']) expect(() => checkSqliteVersion(good)).not.toThrow();
	for (const bad of ['3.51.2', '3.50.9', '2.99.99', 'unknown']) {
		expect(() => checkSqliteVersion(bad)).toThrow(StartRefused);
	}
});

test.skipIf(process.platform === 'win32')('a new data folder is its owner’s alone', async () => {
	const { dataFolder, db } = await openFreshDatabase();
	await db.selectFrom('account').selectAll().execute();
	expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
	const modes = readdirSync(dataFolder).map((name) => statSync(join(dataFolder, name)).mode & 0o777);
	expect(modes.length).toBeGreaterThan(1);
	expect(new Set(modes)).toEqual(new Set([0o600]));
});

test('[TRUST A8] a second server on the same data folder is refused with a sentence, in another process', async () => {
	const { dataFolder } = await openFreshDatabase();
	const second = await runProgram('tests/fixtures/second-server.ts', { words: [dataFolder] }).ended;
	expect(second.status).toBe(1);
	expect(second.stderr).toContain('sudah berjalan');
	expect(second.stderr).toContain('already running');
});

test('[TRUST A8] nor in the same process, and the first goes on undisturbed', async () => {
	const { dataFolder, db } = await openFreshDatabase();
	expect((await refusalOf(openDatabase(dataFolder, systemClock))).code).toBe('already-running');
	expect((await refusalOf(openDatabase(join(dataFolder, '..', 'data'), systemClock))).code).toBe(
		'already-running'
	);
	expect(await db.selectFrom('account').selectAll().execute()).toEqual([]);
});

test('[TRUST A8] the lock dies with its process, even by kill -9', async () => {
	const dataFolder = makeDataFolder();
	const first = runProgram('tests/fixtures/second-server.ts', { words: [dataFolder] });
	await first.says('open');
	expect((await refusalOf(openDatabase(dataFolder, systemClock))).code).toBe('already-running');
	first.child.kill('SIGKILL');
	await first.ended;
	const { close } = await openDatabase(dataFolder, systemClock);
	await close();
});

test('[TRUST A8] a closed data folder can be opened again, and closing twice is harmless', async () => {
	const { dataFolder, clock, close } = await openFreshDatabase();
	await close();
	await close();
	const again = await openDatabase(dataFolder, clock);
	await again.close();
});

test('[TRUST A7] a file of a newer program is refused without a byte of it changed', async () => {
	const { dataFolder, close } = await openFreshDatabase();
	await close();
	const path = join(dataFolder, 'rembuk.db');
	const newer = new Database(path);
	newer.pragma('user_version = 999');
	newer.close();
	const before = readFileSync(path);
	const touchedAtMs = statSync(path).mtimeMs;
	const refused = await refusalOf(openDatabase(dataFolder, systemClock));
	expect(refused.code).toBe('file-newer');
	expect(refused.message).toContain('lebih baru');
	expect(refused.message).toContain('newer Rembuk');
	expect(() => openBesideServer(dataFolder)).toThrow(StartRefused);
	expect(readFileSync(path).equals(before)).toBe(true);
	expect(statSync(path).mtimeMs).toBe(touchedAtMs);
	// Refusing gave the folder free: the newer program could start now.
	expect((await refusalOf(openDatabase(dataFolder, systemClock))).code).toBe('file-newer');
});

test('a file that is damaged, or somebody else’s, is refused and left as it was', async () => {
	const dataFolder = makeDataFolder();
	mkdirSync(dataFolder);
	const path = join(dataFolder, 'rembuk.db');
	writeFileSync(path, 'Not a database, but somebody’s only copy of something.'.repeat(40));
	const before = readFileSync(path);
	expect((await refusalOf(openDatabase(dataFolder, systemClock))).code).toBe('file-damaged');
	expect(readFileSync(path).equals(before)).toBe(true);
});

test('a page of rubbish inside the file is noticed at start', async () => {
	const { dataFolder, clock, close } = await openFreshDatabase();
	await close();
	const path = join(dataFolder, 'rembuk.db');
	const bytes = readFileSync(path);
	bytes.fill(0x5a, 4096 * 2, 4096 * 6);
	writeFileSync(path, bytes);
	expect((await refusalOf(openDatabase(dataFolder, clock))).code).toBe('file-damaged');
});

test('[TRUST A7] a journal left by a kill is rolled back, not taken for damage', async () => {
	const { dataFolder, clock, close } = await openFreshDatabase();
	await close();
	const path = join(dataFolder, 'rembuk.db');
	// A writer in another process leaves a hot journal: large changes spilled to the file, never committed.
	const script = `
		const handle = new (require('better-sqlite3'))(process.argv[1]);
		handle.pragma('journal_mode = DELETE');
		handle.pragma('cache_size = 5');
		handle.exec("BEGIN; CREATE TABLE half (text)");
		for (let i = 0; i < 200; i += 1) handle.prepare('INSERT INTO half VALUES (hex(randomblob(2000)))').run();
		process.kill(process.pid, 'SIGKILL');`;
	const killed = spawnSync(process.execPath, ['-e', script, path]);
	expect(killed.signal).toBe('SIGKILL');
	expect(statSync(`${path}-journal`).size).toBeGreaterThan(512);
	const again = await openDatabase(dataFolder, clock);
	const left = await sql`SELECT name FROM sqlite_schema WHERE name = 'half'`.execute(again.db);
	await again.close();
	expect(left.rows).toEqual([]);
});

test('a data folder that cannot be made is refused with a sentence', async () => {
	const parent = makeDataFolder();
	writeFileSync(parent, 'a file where a folder should be');
	expect((await refusalOf(openDatabase(join(parent, 'data'), systemClock))).code).toBe(
		'data-folder-unusable'
	);
	expect((await refusalOf(openDatabase(parent, systemClock))).code).toBe('data-folder-unusable');
});

test('a command beside the server makes nothing where there is nothing', () => {
	const dataFolder = makeDataFolder();
	expect(() => openBesideServer(dataFolder)).toThrow('npm start');
	expect(existsSync(dataFolder)).toBe(false);
});

test('what has run out is swept away at the next start', async () => {
	const { dataFolder, clock, db, close } = await openFreshDatabase();
	const link = (expiresAtMs: number) => ({
		id: randomId<'invitation'>(),
		token_hash: sha256Hex(randomToken()),
		role: 'admin' as const,
		invited_by: null,
		created_at_ms: clock.nowMs(),
		expires_at_ms: expiresAtMs
	});
	const living = link(clock.nowMs() + 2000);
	await db
		.insertInto('invitation')
		.values([living, link(clock.nowMs() + 1000)])
		.execute();
	await close();
	clock.advance(1000);
	const again = await openDatabase(dataFolder, clock);
	const left = await again.db.selectFrom('invitation').select('id').execute();
	await again.close();
	expect(left).toEqual([{ id: living.id }]);
});

test('ids and tokens are 128 random bits', () => {
	const made = Array.from({ length: 2000 }, (_, turn) => (turn % 2 ? randomId() : randomToken()));
	expect(new Set(made).size).toBe(2000);
	for (const id of made) expect(id).toMatch(/^[0-9a-f]{32}$/);
	expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
