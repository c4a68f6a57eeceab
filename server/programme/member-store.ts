// All SQL about the people on a group's roster. A removed member keeps the row, because a seat of an
// earlier session may point at it; every list here leaves removed ones out.
import type { Insertable, Updateable } from 'kysely';
import type { GroupId, MemberId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';
import type { MemberRow } from '../backstage.ts';
import type { Db } from './store.ts';

function selectMembers(db: Db) {
	return db
		.selectFrom('member')
		.innerJoin('participant_group', 'participant_group.id', 'member.group_id')
		.where('member.removed_at_ms', 'is', null)
		.select([
			'member.id',
			'member.name',
			'member.role',
			'member.sex',
			'member.group_id as groupId',
			'participant_group.name as groupName'
		]);
}

/** The roster of these groups: group by group, by name. */
export async function listMembers(db: Db, groupIds: readonly GroupId[]): Promise<MemberRow[]> {
	const rows = await selectMembers(db)
		.where('member.group_id', 'in', [...groupIds])
		.orderBy('participant_group.name')
		.orderBy('member.name')
		.orderBy('member.id')
		.execute();
	return rows.map((row) => ({ ...row, sex: row.sex ?? undefined }));
}

export async function findMember(db: Db, id: MemberId): Promise<MemberRow | undefined> {
	const row = await selectMembers(db).where('member.id', '=', id).executeTakeFirst();
	return row && { ...row, sex: row.sex ?? undefined };
}

export async function appendMembers(db: Db, rows: readonly Insertable<Schema['member']>[]): Promise<void> {
	await db
		.insertInto('member')
		.values([...rows])
		.execute();
}

export async function writeMember(db: Db, id: MemberId, change: Updateable<Schema['member']>): Promise<void> {
	await db.updateTable('member').set(change).where('id', '=', id).execute();
}
