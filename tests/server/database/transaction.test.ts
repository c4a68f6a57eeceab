import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql, type Insertable, type Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#server/database/database.ts';
import type { Schema } from '#server/database/schema.ts';
import { randomId } from '#server/database/secret.ts';
import { openFreshDatabase } from '../../fixtures/data-folder.ts';

function programme(name: string): Insertable<Schema['programme']> {
	return { id: randomId(), name, village: '', district: '', regency: '', created_at_ms: 0 };
}

async function namesIn(db: Kysely<Schema>): Promise<string[]> {
	const rows = await db.selectFrom('programme').select('name').orderBy('name').execute();
	return rows.map((row) => row.name);
}

const insert = (db: Kysely<Schema>, name: string) =>
	db.insertInto('programme').values(programme(name)).execute();

test('all of a transaction is stored, or none of it', async () => {
	const { db } = await openFreshDatabase();
	await expect(
		inTransaction(db, async (trx) => {
			await insert(trx, 'half');
			throw new Error('no further');
		})
	).rejects.toThrow('no further');
	expect(await namesIn(db)).toEqual([]);
	expect(await inTransaction(db, (trx) => insert(trx, 'whole').then(() => 'done'))).toBe('done');
	expect(await namesIn(db)).toEqual(['whole']);
});

test('a write made meanwhile by another request survives the rollback', async () => {
	const { db } = await openFreshDatabase();
	const begun = Promise.withResolvers<void>();
	const blow = Promise.withResolvers<void>();
	const failing = inTransaction(db, async (trx) => {
		await insert(trx, 'rolled back');
		begun.resolve();
		await blow.promise;
		throw new Error('rolled back');
	});
	await begun.promise;
	const others = Promise.all([
		insert(db, 'a'),
		inTransaction(db, (trx) => insert(trx, 'b')),
		insert(db, 'c')
	]);
	blow.resolve();
	await expect(failing).rejects.toThrow('rolled back');
	await others;
	expect(await namesIn(db)).toEqual(['a', 'b', 'c']);
});

test('a hundred transactions at once each read what the one before wrote', async () => {
	const { db } = await openFreshDatabase();
	await Promise.all(
		Array.from({ length: 100 }, () =>
			inTransaction(db, async (trx) => {
				const names = await namesIn(trx);
				await insert(trx, `row ${String(names.length).padStart(3, '0')}`);
			})
		)
	);
	expect(new Set(await namesIn(db)).size).toBe(100);
});

test('the outer db inside a transaction is a fault at once, not a wait for ever', async () => {
	const { db } = await openFreshDatabase();
	await expect(inTransaction(db, () => insert(db, 'outer'))).rejects.toThrow('executor inTransaction gives');
	await expect(inTransaction(db, () => inTransaction(db, async () => 1))).rejects.toThrow('executor');
	await insert(db, 'afterwards');
	expect(await namesIn(db)).toEqual(['afterwards']);
});

test('work that a transaction leaves behind may use the db once it is over', async () => {
	const { db } = await openFreshDatabase();
	let later: Promise<unknown> | undefined;
	await inTransaction(db, async (trx) => {
		await insert(trx, 'first');
		later = new Promise((resolve) => setImmediate(resolve)).then(() => insert(db, 'later'));
	});
	await later;
	expect(await namesIn(db)).toEqual(['first', 'later']);
});

test('[TRUST A5] a full disk is a rejected promise, nothing is stored, reading goes on, and it recovers', async () => {
	const { db } = await openFreshDatabase();
	await insert(db, 'before');
	const pages = Object.values((await sql`PRAGMA page_count`.execute(db)).rows[0]!)[0] as number;
	await sql.raw(`PRAGMA max_page_count = ${pages}`).execute(db);
	const long = 'x'.repeat(200_000);
	await expect(insert(db, long)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
	await expect(
		inTransaction(db, async (trx) => {
			await insert(trx, 'with it');
			await insert(trx, long);
		})
	).rejects.toMatchObject({ code: 'SQLITE_FULL' });
	expect(await namesIn(db)).toEqual(['before']);
	await sql.raw('PRAGMA max_page_count = 1000000').execute(db);
	await inTransaction(db, (trx) => insert(trx, 'recovered'));
	expect(await namesIn(db)).toEqual(['before', 'recovered']);
});

test('[TRUST A5] a file that has become read-only is a rejected promise', async () => {
	const { db } = await openFreshDatabase();
	await sql`PRAGMA query_only = ON`.execute(db);
	await expect(insert(db, 'lost')).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
	await expect(inTransaction(db, (trx) => insert(trx, 'lost'))).rejects.toMatchObject({
		code: 'SQLITE_READONLY'
	});
	await sql`PRAGMA query_only = OFF`.execute(db);
	expect(await namesIn(db)).toEqual([]);
});

test('[TRUST A5] a write that another process keeps out is a rejected promise, and the next one is stored', async () => {
	const { db, dataFolder } = await openFreshDatabase();
	await sql`PRAGMA busy_timeout = 50`.execute(db);
	const other = new Database(join(dataFolder, 'rembuk.db'));
	other.exec('BEGIN IMMEDIATE');
	await expect(insert(db, 'kept out')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
	await expect(inTransaction(db, async () => 'read nothing yet')).rejects.toMatchObject({
		code: 'SQLITE_BUSY'
	});
	other.exec('COMMIT');
	other.close();
	await inTransaction(db, (trx) => insert(trx, 'next'));
	expect(await namesIn(db)).toEqual(['next']);
});

test('[TRUST A5] a write after closing is a rejected promise', async () => {
	const { db, close } = await openFreshDatabase();
	await insert(db, 'before');
	await close();
	await expect(insert(db, 'after')).rejects.toThrow();
	await expect(inTransaction(db, (trx) => insert(trx, 'after'))).rejects.toThrow();
});

test('a row without its parent, or a state nobody knows, is refused by the file itself', async () => {
	const { db } = await openFreshDatabase();
	const orphan = { programme_id: randomId<'programme'>(), account_id: randomId<'account'>() };
	await expect(db.insertInto('programme_person').values(orphan).execute()).rejects.toMatchObject({
		code: 'SQLITE_CONSTRAINT_FOREIGNKEY'
	});
	const account = { id: randomId<'account'>(), name: 'a', login: 'a', password_hash: '', created_at_ms: 0 };
	await expect(
		db
			.insertInto('account')
			.values({ ...account, is_disabled: 0, role: 'owner' as 'admin' })
			.execute()
	).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' });
});

test('a statement that is kept and used again, or long forgotten, answers with what is stored now', async () => {
	const { db } = await openFreshDatabase();
	const find = (name: string) => db.selectFrom('programme').select('name').where('name', '=', name).execute();
	await insert(db, 'one');
	for (let values = 1; values <= 400; values += 1) {
		// Each length of the list is a statement of its own: more than are kept.
		const names = Array.from({ length: values }, (_, index) => (index === 0 ? 'one' : `none ${index}`));
		const found = await db.selectFrom('programme').select('name').where('name', 'in', names).execute();
		expect(found).toEqual([{ name: 'one' }]);
	}
	await insert(db, 'two');
	expect(await find('one')).toEqual([{ name: 'one' }]);
	expect(await find('two')).toEqual([{ name: 'two' }]);
	const together = await Promise.all(['one', 'two', 'three'].map(find));
	expect(together).toEqual([[{ name: 'one' }], [{ name: 'two' }], []]);
});
