// What an admin does with other people's accounts. There is always one admin who can still sign in.
import { parseRole, type Role } from '#domain/ability.ts';
import type { AccountId, InvitationId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { AccountRow, Actor, InvitationRow } from '../backstage.ts';
import { inTransaction } from '../database/database.ts';
import { randomToken } from '../database/secret.ts';
import { dayMs, linkDays, refuseUnlessManager, type AccountRoom } from './account-room.ts';
import { makeSignIns } from './sign-in.ts';
import {
	countActiveAdmins,
	deleteLink,
	deleteLinksBy,
	findAccount,
	insertLink,
	listAccounts,
	listLinks,
	updateAccount,
	type StoredAccount
} from './store.ts';

export async function invite(
	{ db, clock }: AccountRoom,
	actor: Actor,
	role: Role
): Promise<{ path: string; expiresAtMs: number } | Refused> {
	const refusal = refuseUnlessManager(actor);
	if (refusal) return refusal;
	if (parseRole(role) === undefined) return refuse('request-malformed', 'role');
	const token = randomToken();
	const createdAtMs = clock.nowMs();
	const expiresAtMs = createdAtMs + linkDays * dayMs;
	await insertLink(db, { token, role, invitedBy: actor.accountId, createdAtMs, expiresAtMs });
	return { path: `/invitation/${token}`, expiresAtMs };
}

export async function listInvitations(
	{ db, clock }: AccountRoom,
	actor: Actor
): Promise<InvitationRow[] | Refused> {
	const refusal = refuseUnlessManager(actor);
	if (refusal) return refusal;
	const links = await listLinks(db, clock.nowMs());
	return links.map((link) => ({
		id: link.id,
		role: link.role,
		createdAtMs: link.created_at_ms,
		expiresAtMs: link.expires_at_ms
	}));
}

export async function withdrawInvitation(
	{ db }: AccountRoom,
	actor: Actor,
	id: InvitationId
): Promise<undefined | Refused> {
	const refusal = refuseUnlessManager(actor);
	if (refusal) return refusal;
	return (await deleteLink(db, id)) ? undefined : refuse('not-found');
}

export async function list({ db }: AccountRoom, actor: Actor): Promise<AccountRow[] | Refused> {
	const refusal = refuseUnlessManager(actor);
	if (refusal) return refusal;
	return (await listAccounts(db)).map((account) => ({
		id: account.id,
		name: account.name,
		login: account.login,
		role: account.role,
		isDisabled: account.is_disabled === 1,
		createdAtMs: account.created_at_ms
	}));
}

export async function setRole(
	room: AccountRoom,
	actor: Actor,
	{ id, role }: { id: AccountId; role: Role }
): Promise<undefined | Refused> {
	if (parseRole(role) === undefined) return refuse('request-malformed', 'role');
	return change(room, actor, { id, to: { role } });
}

export async function setDisabled(
	room: AccountRoom,
	actor: Actor,
	{ id, isDisabled }: { id: AccountId; isDisabled: boolean }
): Promise<undefined | Refused> {
	return change(room, actor, { id, to: { is_disabled: isDisabled ? 1 : 0 } });
}

async function change(
	{ db, clock }: AccountRoom,
	actor: Actor,
	{ id, to }: { id: AccountId; to: Partial<Pick<StoredAccount, 'role' | 'is_disabled'>> }
): Promise<undefined | Refused> {
	const refusal = refuseUnlessManager(actor);
	if (refusal) return refusal;
	return inTransaction(db, async (trx) => {
		const account = await findAccount(trx, id);
		if (!account) return refuse('not-found');
		const after = { ...account, ...to };
		if (isActiveAdmin(account) && !isActiveAdmin(after)) {
			if ((await countActiveAdmins(trx)) <= 1) return refuse('last-admin');
			// Doors opened by someone who no longer may are shut with theirs.
			await deleteLinksBy(trx, id);
		}
		await updateAccount(trx, id, to);
		if (after.is_disabled === 1) await makeSignIns(trx, clock).endAll(id);
		return undefined;
	});
}

function isActiveAdmin(account: StoredAccount): boolean {
	return account.role === 'admin' && account.is_disabled === 0;
}
