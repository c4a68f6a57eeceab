// All SQL about recorded voices. Rows in, rows out; the sounds themselves are files.
import type { Kysely, Selectable } from 'kysely';
import type { GroupId, InstrumentVersionId } from '#domain/ids.ts';
import type { Heard } from '#domain/recording.ts';
import type { Schema } from '#server/database/schema.ts';

export type Db = Kysely<Schema>;
export type RecordingRecord = Selectable<Schema['recording']>;
/** Whose recordings: of this group, in this version of an instrument. */
export type Shelf = { groupId: GroupId; versionId: InstrumentVersionId };

/** Statements and levels, each by number. */
export async function listRecordings(db: Db, { groupId, versionId }: Shelf): Promise<RecordingRecord[]> {
	return db
		.selectFrom('recording')
		.selectAll()
		.where('group_id', '=', groupId)
		.where('version_id', '=', versionId)
		.orderBy('about')
		.orderBy('number')
		.execute();
}

export async function findRecording(
	db: Db,
	{ groupId, versionId }: Shelf,
	{ about, number }: Heard
): Promise<RecordingRecord | undefined> {
	return db
		.selectFrom('recording')
		.selectAll()
		.where('group_id', '=', groupId)
		.where('version_id', '=', versionId)
		.where('about', '=', about)
		.where('number', '=', number)
		.executeTakeFirst();
}

/** In the place of the one that was there. */
export async function writeRecording(db: Db, row: RecordingRecord): Promise<void> {
	await db.replaceInto('recording').values(row).execute();
}

export async function removeRecording(
	db: Db,
	{ group_id, version_id, about, number }: RecordingRecord
): Promise<void> {
	await db
		.deleteFrom('recording')
		.where('group_id', '=', group_id)
		.where('version_id', '=', version_id)
		.where('about', '=', about)
		.where('number', '=', number)
		.execute();
}

/** Bytes of all that a group has recorded, every version of it. */
export async function sumBytes(db: Db, groupId: GroupId): Promise<number> {
	const { bytes } = await db
		.selectFrom('recording')
		.select((of) => of.fn.sum<number | null>('bytes').as('bytes'))
		.where('group_id', '=', groupId)
		.executeTakeFirstOrThrow();
	return Number(bytes ?? 0);
}

/** How many recordings a group has of each version. */
export async function countByVersion(db: Db, groupId: GroupId): Promise<Map<InstrumentVersionId, number>> {
	const rows = await db
		.selectFrom('recording')
		.select(['version_id', (of) => of.fn.countAll<number>().as('count')])
		.where('group_id', '=', groupId)
		.groupBy('version_id')
		.execute();
	return new Map(rows.map(({ version_id, count }) => [version_id, Number(count)]));
}

/** Versions that any meeting of the group scores. */
export async function listScoredVersions(db: Db, groupId: GroupId): Promise<Set<InstrumentVersionId>> {
	const rows = await db
		.selectFrom('assessment')
		.innerJoin('session', 'session.id', 'assessment.session_id')
		.select('assessment.instrument_version_id as id')
		.where('session.group_id', '=', groupId)
		.distinct()
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** Every file that any row names. */
export async function listFiles(db: Db): Promise<Set<string>> {
	const rows = await db.selectFrom('recording').select('sha256').distinct().execute();
	return new Set(rows.map(({ sha256 }) => sha256));
}

export async function isNamed(db: Db, sha256: string): Promise<boolean> {
	const row = await db
		.selectFrom('recording')
		.select('sha256')
		.where('sha256', '=', sha256)
		.executeTakeFirst();
	return row !== undefined;
}

export async function writeSpokenLanguage(
	db: Db,
	groupId: GroupId,
	spoken: string | undefined
): Promise<void> {
	await db
		.updateTable('participant_group')
		.set({ spoken_language: spoken ?? null })
		.where('id', '=', groupId)
		.execute();
}

/** What a group's recordings are spoken in, and which there are of one version. */
export async function loadShelf(
	db: Db,
	shelf: Shelf
): Promise<{ spoken: string | undefined; heard: readonly Heard[] }> {
	const heard = await listRecordings(db, shelf);
	if (heard.length === 0) return { spoken: undefined, heard };
	const group = await db
		.selectFrom('participant_group')
		.select('spoken_language')
		.where('id', '=', shelf.groupId)
		.executeTakeFirst();
	return { spoken: group?.spoken_language ?? undefined, heard };
}
