import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { allMigrations, migrate } from '#server/database/migrate.ts';

test('[TRUST A7] [Q12] an older file keeps its assessments in secret, and takes a code once a round', () => {
	const handle = new Database(':memory:');
	const before = allMigrations.findIndex((migration) => migration.includes('participant_code'));
	migrate(handle, allMigrations.slice(0, before));
	// Their meetings are not what is looked at here.
	handle.pragma('foreign_keys = OFF');
	handle.exec("INSERT INTO instrument_version VALUES ('v', 'peka', 1, '{}', '', 0)");
	const assess = (id: string, secrecy: string, baseline: string | null = null) =>
		handle
			.prepare(
				`INSERT INTO assessment (id, session_id, instrument_version_id, kind, secrecy, pace, cutoff_hundredths,
					created_at_ms, baseline_id, compares) VALUES (?, ?, 'v', ?, ?, 'led', 250, 0, ?, 'first')`
			)
			.run(id, id, baseline === null ? 'baseline' : 'follow-up', secrecy, baseline);
	assess('a', 'secret');
	assess('b', 'secret', 'a');
	handle.exec("INSERT INTO ballot (id, round_id, level, dots) VALUES ('old', 'r', 2, NULL)");
	expect(() => assess('c', 'code')).toThrow('CHECK');
	const rows = handle.prepare('SELECT * FROM assessment ORDER BY id');
	const kept = rows.all();
	handle.transaction(() => handle.exec(allMigrations[before]!))();
	expect(rows.all()).toEqual(kept);
	expect(handle.prepare('SELECT code FROM ballot').pluck().all()).toEqual([null]);

	assess('c', 'code');
	expect(() => assess('d', 'open')).toThrow('CHECK');
	expect(() => assess('d', 'secret', 'b')).toThrow('closed baseline');
	const cast = handle.prepare(
		'INSERT INTO ballot (id, round_id, level, dots, code) VALUES (?, ?, 1, NULL, ?)'
	);
	cast.run('1', 'r', 'gitar-bola-jam');
	cast.run('2', 'r', null);
	cast.run('3', 'r', null);
	cast.run('4', 'other', 'gitar-bola-jam');
	expect(() => cast.run('5', 'r', 'gitar-bola-jam')).toThrow('UNIQUE');
	handle.close();
});
