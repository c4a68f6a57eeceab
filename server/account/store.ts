// Accounts, one-time links and recovery codes as rows. No rule is decided here; every function takes
// the executor it works on, so that several can share one transaction.
import type { Kysely } from 'kysely';
import type { Role } from '#domain/ability.ts';
import type { AccountId, InvitationId } from '#domain/ids.ts';
import type { Schema } from '../database/schema.ts';
import { randomId, sha256Hex } from '../database/secret.ts';

type Executor = Kysely<Schema>;
export type StoredAccount = Schema['account'];

export async function countAccounts(db: Executor): Promise<number> {
	const { total } = await db
		.selectFrom('account')
		.select(({ fn }) => fn.countAll<number>().as('total'))
		.executeTakeFirstOrThrow();
	return total;
}

export async function countActiveAdmins(db: Executor): Promise<number> {
	const { total } = await db
		.selectFrom('account')
		.select(({ fn }) => fn.countAll<number>().as('total'))
		.where('role', '=', 'admin')
		.where('is_disabled', '=', 0)
		.executeTakeFirstOrThrow();
	return total;
}

export function findAccount(db: Executor, id: AccountId): Promise<StoredAccount | undefined> {
	return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Upper and lower case are the same login (the column's collation). */
export function findAccountByLogin(db: Executor, login: string): Promise<StoredAccount | undefined> {
	return db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst();
}

export function listAccounts(db: Executor): Promise<StoredAccount[]> {
	return db.selectFrom('account').selectAll().orderBy('name').orderBy('id').execute();
}

export async function insertAccount(db: Executor, account: StoredAccount): Promise<void> {
	await db.insertInto('account').values(account).execute();
}

export async function updateAccount(
	db: Executor,
	id: AccountId,
	change: Partial<Pick<StoredAccount, 'role' | 'is_disabled' | 'password_hash'>>
): Promise<void> {
	await db.updateTable('account').set(change).where('id', '=', id).execute();
}

export async function deleteOtherSignIns(db: Executor, id: AccountId, keepToken: string): Promise<void> {
	await db
		.deleteFrom('sign_in')
		.where('account_id', '=', id)
		.where('id', '<>', sha256Hex(keepToken))
		.execute();
}

export type NewLink = {
	token: string;
	role: Role;
	invitedBy: AccountId | null;
	createdAtMs: number;
	expiresAtMs: number;
};

export async function insertLink(db: Executor, link: NewLink): Promise<void> {
	const row = {
		id: randomId<'invitation'>(),
		token_hash: sha256Hex(link.token),
		role: link.role,
		invited_by: link.invitedBy,
		created_at_ms: link.createdAtMs,
		expires_at_ms: link.expiresAtMs
	};
	await db.insertInto('invitation').values(row).execute();
}

/** A link that has not run out: the first account's (invited by nobody) or an invitation. */
export function findLink(
	db: Executor,
	{ token, isFirst, nowMs }: { token: string; isFirst: boolean; nowMs: number }
): Promise<Schema['invitation'] | undefined> {
	return db
		.selectFrom('invitation')
		.selectAll()
		.where('token_hash', '=', sha256Hex(token))
		.where('expires_at_ms', '>', nowMs)
		.where('invited_by', isFirst ? 'is' : 'is not', null)
		.executeTakeFirst();
}

export function listLinks(db: Executor, nowMs: number): Promise<Schema['invitation'][]> {
	return db
		.selectFrom('invitation')
		.selectAll()
		.where('expires_at_ms', '>', nowMs)
		.where('invited_by', 'is not', null)
		.orderBy('created_at_ms', 'desc')
		.orderBy('id')
		.execute();
}

export async function deleteLink(db: Executor, id: InvitationId): Promise<boolean> {
	const done = await db.deleteFrom('invitation').where('id', '=', id).executeTakeFirst();
	return done.numDeletedRows > 0n;
}

export async function deleteFirstLinks(db: Executor): Promise<void> {
	await db.deleteFrom('invitation').where('invited_by', 'is', null).execute();
}

export async function deleteLinksBy(db: Executor, accountId: AccountId): Promise<void> {
	await db.deleteFrom('invitation').where('invited_by', '=', accountId).execute();
}

/** Printed codes never run out; a code from the laptop's command does, and a new one replaces the old. */
export async function replaceCodes(
	db: Executor,
	accountId: AccountId,
	codes: { hashes: string[]; expiresAtMs: number | null }
): Promise<void> {
	await db
		.deleteFrom('recovery_code')
		.where('account_id', '=', accountId)
		.where('expires_at_ms', codes.expiresAtMs === null ? 'is' : 'is not', null)
		.execute();
	const rows = codes.hashes.map((hash) => ({
		code_hash: hash,
		account_id: accountId,
		expires_at_ms: codes.expiresAtMs
	}));
	await db.insertInto('recovery_code').values(rows).execute();
}

/** True once for each code. */
export async function deleteCode(
	db: Executor,
	code: { accountId: AccountId; hash: string; nowMs: number }
): Promise<boolean> {
	const done = await db
		.deleteFrom('recovery_code')
		.where('code_hash', '=', code.hash)
		.where('account_id', '=', code.accountId)
		.where(({ or, eb }) => or([eb('expires_at_ms', 'is', null), eb('expires_at_ms', '>', code.nowMs)]))
		.executeTakeFirst();
	return done.numDeletedRows > 0n;
}

export async function countPrintedCodes(db: Executor, accountId: AccountId): Promise<number> {
	const { total } = await db
		.selectFrom('recovery_code')
		.select(({ fn }) => fn.countAll<number>().as('total'))
		.where('account_id', '=', accountId)
		.where('expires_at_ms', 'is', null)
		.executeTakeFirstOrThrow();
	return total;
}
