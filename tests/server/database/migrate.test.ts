import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { systemClock } from '#server/clock.ts';
import { openDatabase } from '#server/database/database.ts';
import { allMigrations, migrate, readVersion } from '#server/database/migrate.ts';
import { sql as betweenMeetings } from '#server/database/migration/0006-between-meetings.ts';
import { applySettings } from '#server/database/settings.ts';
import { makeDataFolder } from '../../fixtures/data-folder.ts';
import { runProgram } from '../../fixtures/program.ts';

function openFile(): Database.Database {
	const dataFolder = makeDataFolder();
	mkdirSync(dataFolder);
	const handle = new Database(join(dataFolder, 'rembuk.db'));
	applySettings(handle);
	return handle;
}

test('[TRUST A7] every migration runs once, in order, and a second run changes nothing', () => {
	const handle = openFile();
	const steps = ['CREATE TABLE a (x) ', 'INSERT INTO a VALUES (1)', 'INSERT INTO a SELECT x + 1 FROM a'];
	migrate(handle, steps.slice(0, 1));
	expect(readVersion(handle)).toBe(1);
	migrate(handle, steps);
	migrate(handle, steps);
	expect(readVersion(handle)).toBe(3);
	expect(handle.prepare('SELECT x FROM a ORDER BY x').pluck().all()).toEqual([1, 2]);
	expect(handle.pragma('foreign_keys', { simple: true })).toBe(1);
	handle.close();
});

test('[TRUST A7] a migration that fails leaves the version and the tables of before', () => {
	const handle = openFile();
	const steps = ['CREATE TABLE a (x)', 'CREATE TABLE b (y); INSERT INTO nowhere VALUES (1)'];
	expect(() => migrate(handle, steps)).toThrow('nowhere');
	expect(readVersion(handle)).toBe(1);
	expect(handle.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual(['a']);
	handle.close();
});

test('[TRUST A7] a migration that would leave rows without their parents is not committed', () => {
	const handle = openFile();
	const steps = [
		'CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (p REFERENCES parent (id));' +
			'INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1)',
		'DELETE FROM parent'
	];
	expect(() => migrate(handle, steps)).toThrow('without their parents');
	expect(readVersion(handle)).toBe(1);
	expect(handle.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1);
	handle.close();
});

test('[TRUST A7] a file with a first meeting becomes one that can hold a second: no round, ballot or order is lost', () => {
	const handle = openFile();
	migrate(handle, allMigrations.slice(0, 2));
	const insert = (table: string, row: Record<string, unknown>) =>
		handle
			.prepare(
				`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
					.map(() => '?')
					.join(', ')})`
			)
			.run(...Object.values(row));
	const at = { created_at_ms: 1 };
	insert('account', {
		id: 'a',
		name: 'A',
		login: 'a',
		role: 'admin',
		password_hash: '',
		is_disabled: 0,
		...at
	});
	insert('programme', { id: 'p', name: 'P', village: '', district: '', regency: '', ...at });
	insert('participant_group', {
		id: 'g',
		programme_id: 'p',
		name: 'G',
		kind: 'group',
		cutoff_hundredths: 250,
		...at
	});
	insert('instrument_version', {
		id: 'i',
		instrument_key: 'k',
		version: 1,
		content: '{}',
		content_hash: 'h',
		...at
	});
	insert('session', {
		...{
			id: 's',
			group_id: 'g',
			title: 'T',
			date: '2016-03-01',
			place: '',
			status: 'running',
			name_mode: 'picture'
		},
		...{
			seat_limit: 40,
			agenda: '[]',
			stage_index: 0,
			stage_elapsed_ms: 0,
			focus: '{"at":"stage"}',
			code: 'AB23CD'
		},
		...{ hall_key: 'key', created_by: 'a', ...at }
	});
	insert('assessment', {
		...{
			id: 'b',
			session_id: 's',
			instrument_version_id: 'i',
			kind: 'baseline',
			secrecy: 'secret',
			pace: 'led'
		},
		...{ cutoff_hundredths: 250, ...at }
	});
	const round = { session_id: 's', ordinal: 1 };
	insert('round', {
		id: 'r1',
		assessment_id: 'b',
		kind: 'score',
		statement_number: 1,
		state: 'revealed',
		...round
	});
	insert('round', {
		id: 'r2',
		assessment_id: 'b',
		kind: 'score',
		statement_number: 2,
		state: 'open',
		opening_id: 'o',
		...round
	});
	insert('round', { id: 'r3', kind: 'dots', state: 'revealed', setup: '{"dots":3}', ...round });
	insert('ballot', { id: 'v1', round_id: 'r1', level: 3 });
	insert('ballot', { id: 'v2', round_id: 'r3', dots: '[1,2]' });
	insert('settlement', { round_id: 'r3', idea_ids: '[]', settled_at_ms: 1 });
	const read = (table: string) => handle.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();
	const before = ['round', 'ballot', 'settlement', 'session'].map(read);
	migrate(handle, allMigrations.slice(0, 3));
	expect(['round', 'ballot', 'settlement', 'session'].map(read)).toEqual(before);
	expect(read('assessment')).toMatchObject([{ id: 'b', kind: 'baseline', baseline_id: null }]);
	migrate(handle);
	insert('round', {
		id: 'r4',
		kind: 'change',
		statement_number: 1,
		state: 'not-opened',
		setup: '{}',
		...round
	});
	// Kinds of round that came later stand beside them: about a statement, or about ideas.
	const later = { state: 'revealed', setup: '{}', ...round };
	insert('round', { id: 'r6', kind: 'influence', statement_number: 1, ...later });
	insert('round', { id: 'r7', kind: 'usg', ...later });
	insert('round', { id: 'r8', kind: 'pairs', ...later });
	expect(() => insert('round', { id: 'r9', kind: 'influence', ...later })).toThrow();
	expect(() => insert('round', { id: 'r9', kind: 'usg', statement_number: 1, ...later })).toThrow();
	expect(() => insert('round', { id: 'r9', kind: 'pairs', assessment_id: 'b', ...later })).toThrow();
	expect(() => handle.exec("UPDATE round SET setup = '[]' WHERE id = 'r8'")).toThrow('keeps what it asked');
	// What held before holds still, and a follow-up without its baseline is none.
	expect(() => handle.exec("UPDATE round SET state = 'open' WHERE id = 'r1'")).toThrow('never reopens');
	expect(() => handle.exec("UPDATE round SET setup = '{}' WHERE id = 'r3'")).toThrow('keeps what it asked');
	expect(() =>
		insert('round', { id: 'r5', kind: 'score', statement_number: 3, state: 'not-opened', ...round })
	).toThrow();
	insert('session', {
		...{
			id: 't',
			group_id: 'g',
			title: 'T',
			date: '2016-06-11',
			place: '',
			status: 'planned',
			name_mode: 'picture'
		},
		...{
			seat_limit: 40,
			agenda: '[]',
			stage_index: 0,
			stage_elapsed_ms: 0,
			focus: '{"at":"stage"}',
			code: 'AB23CE'
		},
		...{ hall_key: 'key2', created_by: 'a', ...at }
	});
	const followUp = {
		...{
			id: 'f',
			session_id: 't',
			instrument_version_id: 'i',
			kind: 'follow-up',
			secrecy: 'secret',
			pace: 'led'
		},
		...{ cutoff_hundredths: 250, ...at }
	};
	expect(() => insert('assessment', followUp)).toThrow('belongs to a closed baseline');
	expect(() => insert('assessment', { ...followUp, baseline_id: 'b' })).toThrow('a closed baseline');
	handle.exec("UPDATE session SET status = 'closed' WHERE id = 's'");
	insert('assessment', { ...followUp, baseline_id: 'b' });
	handle.close();
});

test('[TRUST A7] killed in the middle of a migration, the file is whole and the next start finishes it', async () => {
	const rows = 200_000;
	const fill = `CREATE TABLE filled (n INTEGER PRIMARY KEY, text TEXT);
		WITH RECURSIVE c (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < ${rows})
		INSERT INTO filled SELECT n, hex(randomblob(100)) FROM c;
		CREATE INDEX filled_by_text ON filled (text)`;
	const steps = [...allMigrations, fill];
	let killed = 0;
	// The log outgrows the page cache and spills to disk while the migration runs: its size says how far it is.
	for (const walBytes of [1, 1_000_000, 8_000_000, 24_000_000]) {
		const dataFolder = makeDataFolder();
		mkdirSync(dataFolder);
		const path = join(dataFolder, 'rembuk.db');
		const list = join(dirname(dataFolder), 'migrations.json');
		writeFileSync(list, JSON.stringify(steps));
		const program = runProgram('tests/fixtures/slow-migration.ts', { words: [path, list] });
		let hasEnded = false;
		void program.ended.then(() => (hasEnded = true));
		await program.says('migrating');
		while (!hasEnded && (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) < walBytes) {
			await new Promise((resolve) => setImmediate(resolve));
		}
		program.child.kill('SIGKILL');
		if ((await program.ended).signal === 'SIGKILL') killed += 1;

		const handle = new Database(path);
		applySettings(handle);
		expect(handle.pragma('integrity_check', { simple: true })).toBe('ok');
		const version = readVersion(handle);
		const hasTable = handle.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'filled'").get() !== undefined;
		expect(hasTable).toBe(version === steps.length);
		migrate(handle, steps);
		expect(readVersion(handle)).toBe(steps.length);
		expect(handle.prepare('SELECT count(*) FROM filled').pluck().get()).toBe(rows);
		handle.close();
	}
	expect(killed).toBeGreaterThan(0);
});

test('[TRUST A7] killed again and again while a server makes its file, the next one opens it', async () => {
	for (let turn = 0; turn < 4; turn += 1) {
		const dataFolder = makeDataFolder();
		const program = runProgram('tests/fixtures/second-server.ts', { words: [dataFolder] });
		let hasEnded = false;
		void program.ended.then(() => (hasEnded = true));
		while (!hasEnded && !statSync(join(dataFolder, 'rembuk.db'), { throwIfNoEntry: false })) {
			await new Promise((resolve) => setImmediate(resolve));
		}
		program.child.kill('SIGKILL');
		await program.ended;
		const { db, close } = await openDatabase(dataFolder, systemClock);
		expect(await db.selectFrom('ballot').selectAll().execute()).toEqual([]);
		await close();
	}
});

test('[P21] [P27] [TRUST A7] a file of before can hold a mentoring log and whole progress rows, and loses nothing it had', () => {
	const handle = openFile();
	const mine = allMigrations.indexOf(betweenMeetings);
	migrate(handle, allMigrations.slice(0, mine));
	handle.exec(`INSERT INTO account VALUES ('a', 'A', 'a', 'admin', '', 0, 1);
		INSERT INTO programme (id, name, village, district, regency, created_at_ms) VALUES ('p', 'P', '', '', '', 1);
		INSERT INTO participant_group VALUES ('g', 'p', 'G', 'group', 250, 1);
		INSERT INTO session (id, group_id, title, date, place, status, name_mode, seat_limit, agenda, stage_index,
			stage_elapsed_ms, focus, code, hall_key, created_by, created_at_ms)
		VALUES ('s', 'g', 'T', '2016-06-11', '', 'closed', 'picture', 40, '[]', 0, 0, '{}', 'AB23CD', 'key', 'a', 1);
		INSERT INTO progress VALUES ('r', 'g', 'c', 's', 'done', 'Berhasil 95%', 'a', 7, 1)`);
	migrate(handle, allMigrations.slice(0, mine + 1));
	expect(handle.prepare('SELECT name FROM participant_group').pluck().all()).toEqual(['G']);
	expect(handle.prepare('SELECT * FROM progress').all()).toEqual([
		{
			...{ id: 'r', group_id: 'g', card_id: 'c', session_id: 's', date: '2016-06-11', state: 'done' },
			...{ note: 'Berhasil 95%', held: '', indicators: '', results: '', supporting: '', hindering: '' },
			...{ targets: '[]', author: 'a', at_ms: 7, seq: 1 }
		}
	]);
	expect(() => handle.exec(`UPDATE progress SET note = ''`)).toThrow('never changed');
	const note = (id: string, seq: number, replaces: string | null) =>
		handle
			.prepare(`INSERT INTO mentoring_note VALUES (?, 'g', ?, ?, '2016-03-05', '', 'P', 'H', '', 'a', 1)`)
			.run(id, seq, replaces);
	note('n1', 1, null);
	note('n2', 2, 'n1');
	expect(() => note('n3', 3, 'n1')).toThrow('UNIQUE');
	expect(() => handle.exec(`UPDATE mentoring_note SET place = 'Q'`)).toThrow('never changed');
	handle.close();
});
