import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { allMigrations, migrate } from '#server/database/migrate.ts';

test('[TRUST A7] [C14] what was compared before that could be chosen compares the rounds that count', () => {
	const handle = new Database(':memory:');
	const before = allMigrations.findIndex((migration) => migration.includes('round_at_most_twice'));
	migrate(handle, allMigrations.slice(0, before));
	// Their meetings are not what is looked at here.
	handle.pragma('foreign_keys = OFF');
	const version = handle.prepare("INSERT INTO instrument_version VALUES (?, ?, ?, '{}', '', 0)");
	version.run('v1', 'peka', 1);
	version.run('v2', 'peka', 2);
	version.run('v3', 'other', 1);
	const assess = handle.prepare(
		`INSERT INTO assessment (id, session_id, instrument_version_id, kind, secrecy, pace, cutoff_hundredths,
			created_at_ms, baseline_id) VALUES (?, ?, ?, ?, 'secret', 'led', 250, 0, ?)`
	);
	assess.run('a', 'one', 'v1', 'baseline', null);
	assess.run('b', 'two', 'v1', 'follow-up', 'a');
	expect(() => assess.run('c', 'three', 'v2', 'follow-up', 'a')).toThrow('same instrument version');
	handle.transaction(() => handle.exec(allMigrations[before]!))();
	expect(handle.prepare('SELECT compares FROM assessment ORDER BY id').pluck().all()).toEqual([
		'last',
		'last'
	]);
	// A newer version of the same instrument may be asked; another instrument, or none of a baseline, never.
	assess.run('c', 'three', 'v2', 'follow-up', 'a');
	expect(() => assess.run('d', 'four', 'v3', 'follow-up', 'a')).toThrow('the same instrument');
	expect(() => assess.run('d', 'four', 'v1', 'follow-up', null)).toThrow('the same instrument');
	expect(() => assess.run('d', 'four', 'v1', 'baseline', 'a')).toThrow('the same instrument');
	handle.close();
});
