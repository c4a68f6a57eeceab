// All SQL of carrying the example over: the few rows it is made beside, and every row it is made of.
import { sql, type Kysely } from 'kysely';
import type { AccountId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';

export type Db = Kysely<Schema>;
type Table = keyof Schema;
/** A table and all its rows, as they lie on disk. */
export type Carried = { table: Table; rows: Record<string, unknown>[] };

/** What stays behind: what the real folder has itself, and what only the making of the example needed. */
const leftBehind: readonly Table[] = [
	'account',
	'sign_in',
	'recovery_code',
	'invitation',
	'instrument_version',
	'request'
];
/** Rows a statement writes at once; SQLite takes 32,766 values, and no table has a hundred columns. */
const rowsAtOnce = 300;

/** The instruments and the person, so that the example is made with the same; never the password. */
export async function copyGround(
	from: Db,
	{ to, accountId }: { to: Db; accountId: AccountId }
): Promise<void> {
	const account = await from
		.selectFrom('account')
		.selectAll()
		.where('id', '=', accountId)
		.executeTakeFirstOrThrow();
	await to
		.insertInto('account')
		.values({ ...account, password_hash: '' })
		.execute();
	const versions = await from.selectFrom('instrument_version').selectAll().execute();
	await to.insertInto('instrument_version').values(versions).execute();
}

/** Everything that was made, table by table; a table that a later version adds comes along by itself. */
export async function readMade(db: Db): Promise<Carried[]> {
	const { rows: tables } = await sql<{ name: Table }>`
		SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
	`.execute(db);
	const made: Carried[] = [];
	for (const { name: table } of tables) {
		if (leftBehind.includes(table)) continue;
		const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(db);
		made.push({ table, rows });
	}
	return made;
}

/** To be called inside a transaction; which row needs which is looked at when it commits. */
export async function writeMade(trx: Db, made: readonly Carried[]): Promise<void> {
	await sql`PRAGMA defer_foreign_keys = ON`.execute(trx);
	for (const { table, rows } of made) {
		for (let at = 0; at < rows.length; at += rowsAtOnce) {
			await trx
				.insertInto(table)
				.values(rows.slice(at, at + rowsAtOnce) as never)
				.execute();
		}
	}
}
