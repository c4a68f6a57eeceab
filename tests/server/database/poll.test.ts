import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { allMigrations, migrate } from '#server/database/migrate.ts';
import { sql as poll } from '#server/database/migration/0009-poll.ts';

test('[TRUST A7] [V1] a file of before takes end polls, keeps every round it had, and every promise about them', () => {
	const handle = new Database(':memory:');
	const before = allMigrations.indexOf(poll);
	migrate(handle, allMigrations.slice(0, before));
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
	for (const kind of ['change', 'influence'])
		insert({ id: kind, kind, statement_number: 2, setup: '{}', ...held });
	const question = { session_id: 's', kind: 'poll', state: 'revealed', setup: '{}' };
	expect(() => insert({ id: 'p', ...question, ordinal: 1, statement_number: 1 })).toThrow('CHECK');
	const read = () => handle.prepare('SELECT * FROM round ORDER BY id').all();
	const rounds = read();
	handle.transaction(() => handle.exec(poll))();
	expect(read()).toEqual(rounds);

	// At most ten polls of five questions, each place once in a poll.
	insert({ id: 'p', ...question, ordinal: 10, statement_number: 5 });
	for (const bad of [
		{ ordinal: 10, statement_number: 5 },
		{ ordinal: 11, statement_number: 1 },
		{ ordinal: 1, statement_number: 6 },
		{ ordinal: 1, statement_number: null },
		{ ordinal: 1, statement_number: 1, assessment_id: 'm' }
	])
		expect(() => insert({ id: 'q', ...question, ...bad })).toThrow();
	expect(() =>
		insert({ id: 'q', kind: 'score', assessment_id: 'm', statement_number: 1, ...held, ordinal: 3 })
	).toThrow('at most two rounds');
	expect(() => handle.exec("UPDATE round SET state = 'open' WHERE id = 'p'")).toThrow('never reopens');
	expect(() => handle.exec(`UPDATE round SET setup = '[]' WHERE id = 'p'`)).toThrow('keeps what it asked');
	handle.close();
});
