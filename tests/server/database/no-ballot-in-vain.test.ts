import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { sql } from '#server/database/migration/0004-no-ballot-in-vain.ts';

test('[B7] [TRUST A7] ballots of rounds that may never be shown leave an older file, and no others', () => {
	const handle = new Database(':memory:');
	handle.exec(`CREATE TABLE round (id TEXT, kind TEXT, setup TEXT); CREATE TABLE ballot (round_id TEXT, level INTEGER, dots TEXT);
		INSERT INTO round VALUES ('few', 'score', NULL), ('shy', 'change', '{}'), ('five', 'score', NULL),
			('open', 'dots', '{"isOpen":true}'), ('secret', 'dots', '{"isOpen":false}'), ('many', 'dots', '{"isOpen":false}')`);
	const cast = handle.prepare('INSERT INTO ballot VALUES (?, ?, ?)');
	for (let person = 0; person < 6; person += 1) {
		if (person < 4) cast.run('few', 2, null);
		cast.run('shy', person < 4 ? 1 : null, null);
		if (person < 5) cast.run('five', 3, null);
		if (person < 1) cast.run('open', null, '[1,0]');
		if (person < 4) cast.run('secret', null, '[1,0]');
		cast.run('many', null, '[1,0]');
	}
	handle.exec(sql);
	const left = handle
		.prepare('SELECT round_id, count(*) FROM ballot GROUP BY round_id ORDER BY round_id')
		.raw();
	expect(left.all()).toEqual([
		['five', 5],
		['many', 6],
		['open', 1]
	]);
	handle.close();
});
