import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { allMigrations, migrate } from '#server/database/migrate.ts';
import { sql as lookingBack } from '#server/database/migration/0012-looking-back.ts';

test('[TRUST A7] [C61] a file of before takes rounds that look back, keeps every round it had, and every promise about them', () => {
	const handle = new Database(':memory:');
	migrate(handle, allMigrations.slice(0, allMigrations.indexOf(lookingBack)));
	// Their meetings are not what is looked at here.
	handle.pragma('foreign_keys = OFF');
	const insert = (row: Record<string, string | number | null>) => {
		const names = Object.keys(row);
		const values = names.map(() => '?').join(', ');
		handle.prepare(`INSERT INTO round (${names.join(', ')}) VALUES (${values})`).run(...Object.values(row));
	};
	const held = { session_id: 's', state: 'revealed', ordinal: 1 };
	insert({ id: 'a', kind: 'score', assessment_id: 'm', statement_number: 1, ...held, present_at_close: 9 });
	insert({ id: 'b', kind: 'dots', setup: '{"dots":3}', ...held, opening_id: 'o' });
	for (const kind of ['change', 'influence', 'poll'])
		insert({ id: kind, kind, statement_number: 2, setup: '{}', ...held });
	const asked = { kind: 'lookback', setup: '{}', ...held };
	expect(() => insert({ id: 'l', ...asked, statement_number: 1 })).toThrow('CHECK');
	const read = () => handle.prepare('SELECT * FROM round ORDER BY id').all();
	const rounds = read();
	handle.transaction(() => handle.exec(lookingBack))();
	expect(read()).toEqual(rounds);

	// Each statement once a session, with what it asked, and in no assessment: nothing that counts scores can find it.
	insert({ id: 'l', ...asked, statement_number: 1 });
	insert({ id: 'n', ...asked, statement_number: 1, session_id: 'other' });
	for (const bad of [
		{ statement_number: 1 },
		{ statement_number: 2, ordinal: 2 },
		{ statement_number: 0 },
		{ statement_number: null },
		{ statement_number: 2, assessment_id: 'm' },
		{ statement_number: 2, setup: null }
	])
		expect(() => insert({ id: 'q', ...asked, ...bad })).toThrow();
	// What earlier rebuilds promised still holds.
	expect(() => insert({ id: 'q', ...held, kind: 'poll', statement_number: 2, setup: '{}' })).toThrow();
	expect(() =>
		insert({ id: 'q', kind: 'score', assessment_id: 'm', statement_number: 1, ...held, ordinal: 3 })
	).toThrow('at most two rounds');
	expect(() => handle.exec("UPDATE round SET state = 'open' WHERE id = 'l'")).toThrow('never reopens');
	expect(() => handle.exec(`UPDATE round SET setup = '[]' WHERE id = 'l'`)).toThrow('keeps what it asked');
	handle.close();
});
