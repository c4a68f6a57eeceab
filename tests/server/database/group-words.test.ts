import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { allMigrations, migrate } from '#server/database/migrate.ts';
import { sql as groupWords } from '#server/database/migration/0011-group-words.ts';

/** A file as it was just before groups had words, with a group, its baseline and its follow-up in it. */
function openBefore() {
	const handle = new Database(':memory:');
	migrate(handle, allMigrations.slice(0, allMigrations.indexOf(groupWords)));
	// Their meetings are not what is looked at here.
	handle.pragma('foreign_keys = OFF');
	handle.exec(`
		INSERT INTO participant_group (id, programme_id, name, kind, cutoff_hundredths, created_at_ms)
			VALUES ('g', 'p', 'Melati', 'group', 250, 0);
		INSERT INTO instrument_version VALUES ('v', 'peka', 1, '{}', '', 0);
		INSERT INTO assessment (id, session_id, instrument_version_id, kind, secrecy, pace, cutoff_hundredths, created_at_ms, baseline_id)
			VALUES ('a', 'one', 'v', 'baseline', 'secret', 'led', 250, 0, NULL), ('b', 'two', 'v', 'follow-up', 'secret', 'led', 250, 0, 'a')
	`);
	return handle;
}

test('[TRUST A7] [T10] groups and assessments of before have no words of their own; a row has both or neither', () => {
	const handle = openBefore();
	handle.transaction(() => handle.exec(groupWords))();
	const none = { weak_word: null, strong_word: null };
	expect(handle.prepare('SELECT weak_word, strong_word FROM participant_group').all()).toEqual([none]);
	expect(handle.prepare('SELECT weak_word, strong_word FROM assessment').all()).toEqual([none, none]);
	for (const table of ['participant_group', 'assessment']) {
		expect(() => handle.exec(`UPDATE ${table} SET weak_word = 'rapuh'`)).toThrow('CHECK');
		expect(() => handle.exec(`UPDATE ${table} SET strong_word = 'kokoh'`)).toThrow('CHECK');
		handle.exec(`UPDATE ${table} SET weak_word = 'rapuh', strong_word = 'kokoh'`);
		handle.exec(`UPDATE ${table} SET weak_word = NULL, strong_word = NULL`);
	}
	handle.close();
});

test("[T12] no follow-up is stored with other words than its baseline's", () => {
	const handle = openBefore();
	handle.transaction(() => handle.exec(groupWords))();
	const append = handle.prepare(
		`INSERT INTO assessment (id, session_id, instrument_version_id, kind, secrecy, pace, cutoff_hundredths,
			created_at_ms, baseline_id, weak_word, strong_word) VALUES (?, ?, 'v', ?, 'secret', 'led', 250, 0, ?, ?, ?)`
	);
	append.run('c', 'three', 'baseline', null, 'rapuh', 'kokoh');
	append.run('d', 'four', 'follow-up', 'c', 'rapuh', 'kokoh');
	for (const words of [
		['rapuh', 'kuat'],
		['lemah', 'kokoh'],
		[null, null]
	])
		expect(() => append.run('e', 'five', 'follow-up', 'c', ...words)).toThrow("its baseline's words");
	expect(() => append.run('e', 'five', 'follow-up', 'a', 'rapuh', 'kokoh')).toThrow("its baseline's words");
	append.run('e', 'five', 'follow-up', 'a', null, null);
	handle.close();
});
