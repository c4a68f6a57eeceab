// All SQL about instrument versions. A version is written once and never again: there is no update
// here, and its hash shows whether somebody changed the shipped words without a new number [A].
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { InstrumentVersionId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';

export type Db = Kysely<Schema>;
export type VersionRecord = Selectable<Schema['instrument_version']>;

export async function findVersion(db: Db, id: InstrumentVersionId): Promise<VersionRecord | undefined> {
	return db.selectFrom('instrument_version').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findVersionByNumber(
	db: Db,
	key: string,
	version: number
): Promise<VersionRecord | undefined> {
	return db
		.selectFrom('instrument_version')
		.selectAll()
		.where('instrument_key', '=', key)
		.where('version', '=', version)
		.executeTakeFirst();
}

/** By key, the newest version of each first. */
export async function listVersions(db: Db): Promise<VersionRecord[]> {
	return db
		.selectFrom('instrument_version')
		.selectAll()
		.orderBy('instrument_key')
		.orderBy('version', 'desc')
		.execute();
}

export async function findNewestVersion(db: Db, key: string): Promise<VersionRecord | undefined> {
	return db
		.selectFrom('instrument_version')
		.selectAll()
		.where('instrument_key', '=', key)
		.orderBy('version', 'desc')
		.executeTakeFirst();
}

export async function countVersions(db: Db): Promise<number> {
	const { versions } = await db
		.selectFrom('instrument_version')
		.select((of) => of.fn.countAll<number>().as('versions'))
		.executeTakeFirstOrThrow();
	return Number(versions);
}

/** Later than every version's: the first one stays the first even where the laptop's clock went back. */
export async function nextMoment(db: Db, nowMs: number): Promise<number> {
	const newest = await db
		.selectFrom('instrument_version')
		.select((of) => of.fn.max('created_at_ms').as('at'))
		.executeTakeFirstOrThrow();
	return newest.at === null ? nowMs : Math.max(nowMs, Number(newest.at) + 1);
}

export async function appendVersion(db: Db, row: Insertable<Schema['instrument_version']>): Promise<void> {
	await db.insertInto('instrument_version').values(row).execute();
}
