import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { allMigrations, migrate } from '#server/database/migrate.ts';
import { sql as recording } from '#server/database/migration/0014-recording.ts';

test('[TRUST A7] [U1] [U2] a file of before keeps its groups, and takes one recording of each statement and level', () => {
	const handle = new Database(':memory:');
	migrate(handle, allMigrations.slice(0, allMigrations.indexOf(recording)));
	handle.pragma('foreign_keys = OFF');
	handle.exec(
		`INSERT INTO participant_group (id, programme_id, name, kind, cutoff_hundredths, created_at_ms)
		VALUES ('g', 'p', 'Melati', 'group', 250, 0)`
	);
	handle.transaction(() => handle.exec(recording))();
	expect(handle.prepare('SELECT name, spoken_language FROM participant_group').get()).toEqual({
		name: 'Melati',
		spoken_language: null
	});
	const good = { group_id: 'g', version_id: 'v', about: 'statement', number: 1, bytes: 9, recorded_at_ms: 0 };
	const insert = (change: Record<string, string | number | null> = {}) => {
		const row = { ...good, type: 'audio/webm', sha256: 'a'.repeat(64), ...change };
		const names = Object.keys(row);
		handle
			.prepare(`INSERT INTO recording (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
			.run(...Object.values(row));
	};
	insert();
	insert({ about: 'level' });
	insert({ group_id: 'h' });
	for (const bad of [
		{},
		{ number: 0 },
		{ number: 2, about: 'field' },
		{ number: 2, bytes: 0 },
		{ number: 2, bytes: 1024 * 1024 + 1 },
		{ number: 2, type: 'text/html' },
		{ number: 2, sha256: 'abc' }
	])
		expect(() => insert(bad)).toThrow();
	handle.close();
});
