// All SQL about the cards of a group. A card belongs to a group, and to nobody that is written down [Q5].
import type { Selectable } from 'kysely';
import type { GroupId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';
import type { Db } from './store.ts';

export type CodeRecord = Selectable<Schema['participant_code']>;

/** In the order of their sheets, and within one by the code itself, which says nothing. */
export async function listCodes(db: Db, groupId: GroupId): Promise<CodeRecord[]> {
	return db
		.selectFrom('participant_code')
		.selectAll()
		.where('group_id', '=', groupId)
		.orderBy('sheet')
		.orderBy('code')
		.execute();
}

export async function appendCodes(db: Db, rows: readonly CodeRecord[]): Promise<void> {
	await db
		.insertInto('participant_code')
		.values([...rows])
		.execute();
}

export async function hasCode(db: Db, groupId: GroupId, code: string): Promise<boolean> {
	const row = await db
		.selectFrom('participant_code')
		.select('code')
		.where('group_id', '=', groupId)
		.where('code', '=', code)
		.executeTakeFirst();
	return row !== undefined;
}
