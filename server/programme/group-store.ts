// All SQL about groups and the groups an assembly is made of. Rows in, rows out.
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { GroupId, ProgrammeId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';
import type { GroupRow, SessionRow } from '../backstage.ts';
import type { Db } from './store.ts';

export type GroupRecord = Selectable<Schema['participant_group']>;

export async function findGroup(db: Db, id: GroupId): Promise<GroupRecord | undefined> {
	return db.selectFrom('participant_group').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listGroups(db: Db, programmeId: ProgrammeId): Promise<GroupRecord[]> {
	return db
		.selectFrom('participant_group')
		.selectAll()
		.where('programme_id', '=', programmeId)
		.orderBy('name')
		.execute();
}

/** Groups with how many members and sessions each has; an assembly's members are those of its parts. */
export async function listGroupRows(db: Db, programmeId: ProgrammeId): Promise<GroupRow[]> {
	return db
		.selectFrom('participant_group as listed')
		.where('listed.programme_id', '=', programmeId)
		.select(['listed.id', 'listed.name', 'listed.kind'])
		.select((row) => [
			row
				.selectFrom('member')
				.where('member.removed_at_ms', 'is', null)
				.where((is) =>
					is.or([
						is('member.group_id', '=', is.ref('listed.id')),
						is(
							'member.group_id',
							'in',
							is
								.selectFrom('assembly_part')
								.whereRef('assembly_part.assembly_id', '=', 'listed.id')
								.select('assembly_part.part_id')
						)
					])
				)
				.select((member) => member.fn.countAll<number>().as('count'))
				.$asScalar()
				.$notNull()
				.as('members'),
			row
				.selectFrom('session')
				.whereRef('session.group_id', '=', 'listed.id')
				.select((session) => session.fn.countAll<number>().as('count'))
				.$asScalar()
				.$notNull()
				.as('sessions')
		])
		.orderBy('listed.name')
		.execute();
}

export async function appendGroup(db: Db, row: Insertable<Schema['participant_group']>): Promise<void> {
	await db.insertInto('participant_group').values(row).execute();
}

export async function writeGroup(
	db: Db,
	id: GroupId,
	change: Updateable<Schema['participant_group']>
): Promise<void> {
	await db.updateTable('participant_group').set(change).where('id', '=', id).execute();
}

export async function listParts(db: Db, assemblyId: GroupId): Promise<{ id: GroupId; name: string }[]> {
	return db
		.selectFrom('assembly_part')
		.innerJoin('participant_group', 'participant_group.id', 'assembly_part.part_id')
		.where('assembly_part.assembly_id', '=', assemblyId)
		.select(['participant_group.id', 'participant_group.name'])
		.orderBy('participant_group.name')
		.execute();
}

/** Replaces what an assembly is made of. */
export async function writeParts(db: Db, assemblyId: GroupId, partIds: readonly GroupId[]): Promise<void> {
	await db.deleteFrom('assembly_part').where('assembly_id', '=', assemblyId).execute();
	if (partIds.length === 0) return;
	const rows = partIds.map((part_id) => ({ assembly_id: assemblyId, part_id }));
	await db.insertInto('assembly_part').values(rows).execute();
}

export async function isPart(db: Db, id: GroupId): Promise<boolean> {
	const row = await db
		.selectFrom('assembly_part')
		.select('part_id')
		.where('part_id', '=', id)
		.executeTakeFirst();
	return row !== undefined;
}

/** Newest meeting first. */
export async function listSessionsOf(db: Db, groupId: GroupId): Promise<SessionRow[]> {
	return db
		.selectFrom('session')
		.innerJoin('participant_group', 'participant_group.id', 'session.group_id')
		.innerJoin('programme', 'programme.id', 'participant_group.programme_id')
		.where('session.group_id', '=', groupId)
		.select([
			'session.id',
			'session.title',
			'session.date',
			'session.place',
			'session.status',
			'session.group_id as groupId',
			'participant_group.name as groupName',
			'programme.name as programmeName',
			'programme.purpose'
		])
		.orderBy('session.date', 'desc')
		.orderBy('session.created_at_ms', 'desc')
		.orderBy('session.id')
		.execute();
}

export async function hasSessions(db: Db, groupId: GroupId): Promise<boolean> {
	const row = await db.selectFrom('session').select('id').where('group_id', '=', groupId).executeTakeFirst();
	return row !== undefined;
}
