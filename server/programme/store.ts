// All SQL about programmes and the people written into them. Rows in, rows out: who may ask is
// decided in access.ts. Pass the transaction's own executor inside a transaction.
import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import type { AccountId, ProgrammeId } from '#domain/ids.ts';
import type { Purpose } from '#domain/session.ts';
import type { Schema } from '#server/database/schema.ts';
import type { AccountRow, ProgrammeRow } from '../backstage.ts';

export type Db = Kysely<Schema>;

export async function isProgramme(db: Db, id: ProgrammeId): Promise<boolean> {
	const row = await db.selectFrom('programme').select('id').where('id', '=', id).executeTakeFirst();
	return row !== undefined;
}

export async function isPersonOf(db: Db, id: ProgrammeId, accountId: AccountId): Promise<boolean> {
	const row = await db
		.selectFrom('programme_person')
		.select('account_id')
		.where('programme_id', '=', id)
		.where('account_id', '=', accountId)
		.executeTakeFirst();
	return row !== undefined;
}

export async function listProgrammeIdsOf(db: Db, accountId: AccountId): Promise<ProgrammeId[]> {
	const rows = await db
		.selectFrom('programme_person')
		.select('programme_id')
		.where('account_id', '=', accountId)
		.execute();
	return rows.map((row) => row.programme_id);
}

/** The programme of this purpose that this person is written into; the oldest, should there be several. */
export async function findOwn(
	db: Db,
	accountId: AccountId,
	purpose: Purpose
): Promise<ProgrammeId | undefined> {
	const row = await db
		.selectFrom('programme_person')
		.innerJoin('programme', 'programme.id', 'programme_person.programme_id')
		.where('programme_person.account_id', '=', accountId)
		.where('programme.purpose', '=', purpose)
		.select('programme.id')
		.orderBy('programme.created_at_ms')
		.orderBy('programme.id')
		.executeTakeFirst();
	return row?.id;
}

function selectProgrammes(db: Db) {
	return db
		.selectFrom('programme')
		.select(['id', 'name', 'village', 'district', 'regency', 'purpose'])
		.select((row) =>
			row
				.selectFrom('participant_group')
				.whereRef('participant_group.programme_id', '=', 'programme.id')
				.select((group) => group.fn.countAll<number>().as('count'))
				.$asScalar()
				.$notNull()
				.as('groups')
		);
}

export async function listProgrammes(db: Db, ids: readonly ProgrammeId[] | 'all'): Promise<ProgrammeRow[]> {
	const query = selectProgrammes(db).orderBy('name').orderBy('id');
	return ids === 'all' ? query.execute() : query.where('id', 'in', [...ids]).execute();
}

export async function findProgramme(db: Db, id: ProgrammeId): Promise<ProgrammeRow | undefined> {
	return selectProgrammes(db).where('id', '=', id).executeTakeFirst();
}

export async function appendProgramme(db: Db, row: Insertable<Schema['programme']>): Promise<void> {
	await db.insertInto('programme').values(row).execute();
}

export async function writeProgramme(
	db: Db,
	id: ProgrammeId,
	change: Updateable<Schema['programme']>
): Promise<void> {
	await db.updateTable('programme').set(change).where('id', '=', id).execute();
}

/** Written in once, however often it is asked. */
export async function appendPerson(db: Db, row: Insertable<Schema['programme_person']>): Promise<void> {
	await db
		.insertInto('programme_person')
		.values(row)
		.onConflict((same) => same.doNothing())
		.execute();
}

export async function removePersonRow(db: Db, id: ProgrammeId, accountId: AccountId): Promise<void> {
	await db
		.deleteFrom('programme_person')
		.where('programme_id', '=', id)
		.where('account_id', '=', accountId)
		.execute();
}

// Columns by name, so that a password's hash cannot come along by accident.
const accountColumns = ['id', 'name', 'login', 'role', 'is_disabled', 'created_at_ms'] as const;
type AccountColumns = Pick<Selectable<Schema['account']>, (typeof accountColumns)[number]>;

function toAccountRow(row: AccountColumns): AccountRow {
	const { is_disabled, created_at_ms, ...rest } = row;
	return { ...rest, isDisabled: is_disabled === 1, createdAtMs: created_at_ms };
}

/** Everybody who has an account, by name. */
export async function listAccounts(db: Db): Promise<AccountRow[]> {
	const rows = await db.selectFrom('account').select(accountColumns).orderBy('name').orderBy('id').execute();
	return rows.map(toAccountRow);
}

export async function listPersonIds(db: Db, id: ProgrammeId): Promise<Set<AccountId>> {
	const rows = await db
		.selectFrom('programme_person')
		.select('account_id')
		.where('programme_id', '=', id)
		.execute();
	return new Set(rows.map((row) => row.account_id));
}
