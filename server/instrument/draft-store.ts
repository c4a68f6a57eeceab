// All SQL about drafts of instruments.
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { InstrumentDraftId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';

type Db = Kysely<Schema>;
export type DraftRecord = Selectable<Schema['instrument_draft']>;

/** The one changed last first. */
export async function listDrafts(db: Db): Promise<(DraftRecord & { author: string })[]> {
	return db
		.selectFrom('instrument_draft')
		.innerJoin('account', 'account.id', 'instrument_draft.created_by')
		.selectAll('instrument_draft')
		.select('account.name as author')
		.orderBy('updated_at_ms', 'desc')
		.orderBy('instrument_draft.id')
		.execute();
}

export async function findDraft(db: Db, id: InstrumentDraftId): Promise<DraftRecord | undefined> {
	return db.selectFrom('instrument_draft').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function countDrafts(db: Db): Promise<number> {
	const { drafts } = await db
		.selectFrom('instrument_draft')
		.select((of) => of.fn.countAll<number>().as('drafts'))
		.executeTakeFirstOrThrow();
	return Number(drafts);
}

export async function appendDraft(db: Db, row: Insertable<Schema['instrument_draft']>): Promise<void> {
	await db.insertInto('instrument_draft').values(row).execute();
}

export async function writeDraft(
	db: Db,
	id: InstrumentDraftId,
	row: Pick<DraftRecord, 'content' | 'revision' | 'updated_at_ms'>
): Promise<void> {
	await db.updateTable('instrument_draft').set(row).where('id', '=', id).execute();
}

export async function removeDraft(db: Db, id: InstrumentDraftId): Promise<void> {
	await db.deleteFrom('instrument_draft').where('id', '=', id).execute();
}
