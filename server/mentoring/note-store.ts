// All SQL about mentoring notes. Rows in, rows out; there is no update here, and the database refuses one.
import type { Insertable } from 'kysely';
import type { GroupId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';
import type { Db } from '#server/programme/store.ts';
import type { MentoringRow } from '#server/backstage.ts';

/** Every note of the group, in the order they were written. */
export async function listNotes(db: Db, groupId: GroupId): Promise<MentoringRow[]> {
	const rows = await db
		.selectFrom('mentoring_note as note')
		.innerJoin('account', 'account.id', 'note.author')
		.where('note.group_id', '=', groupId)
		.select(['note.id', 'note.seq', 'note.date', 'note.time', 'note.place'])
		.select(['note.happened', 'note.solutions', 'note.at_ms as atMs', 'account.name as authorName'])
		.select('note.replaces_id')
		.orderBy('note.seq')
		.execute();
	return rows.map(({ replaces_id, ...row }) => ({ ...row, replaces: replaces_id ?? undefined }));
}

export async function appendNote(db: Db, row: Insertable<Schema['mentoring_note']>): Promise<void> {
	await db.insertInto('mentoring_note').values(row).execute();
}
