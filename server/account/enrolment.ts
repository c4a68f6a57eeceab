// How an account comes to be: the first one by the link in the terminal, every other by an invitation.
// A link works once. Two people who open it at the same time both find it good; the transaction that
// makes the account also deletes the link, so the second is told it has been used.
import { checkLogin, checkName, checkPassword, parseLogin } from '#domain/account.ts';
import type { Role } from '#domain/ability.ts';
import type { AccountId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { cleanLine } from '#domain/text.ts';
import type { SignedIn } from '../backstage.ts';
import { inTransaction } from '../database/database.ts';
import { randomId, randomToken } from '../database/secret.ts';
import { dayMs, linkDays, makeCodes, toActor, type AccountRoom } from './account-room.ts';
import { hashPassword } from './password.ts';
import { makeSignIns } from './sign-in.ts';
import {
	countAccounts,
	deleteFirstLinks,
	deleteLink,
	findAccountByLogin,
	findLink,
	insertAccount,
	insertLink,
	replaceCodes
} from './store.ts';

export type EnrolmentForm = { token: string; name: string; login: string; password: string };
export type Enrolled = SignedIn & { recoveryCodes: string[] };

/** The path of a fresh one-time link, or undefined once there is an account. Older links stop working. */
export async function issueFirstLink({ db, clock }: AccountRoom): Promise<string | undefined> {
	const token = randomToken();
	const createdAtMs = clock.nowMs();
	return inTransaction(db, async (trx) => {
		await deleteFirstLinks(trx);
		if ((await countAccounts(trx)) > 0) return undefined;
		const expiresAtMs = createdAtMs + linkDays * dayMs;
		await insertLink(trx, { token, role: 'admin', invitedBy: null, createdAtMs, expiresAtMs });
		return `/first-account/${token}`;
	});
}

/** What a link is good for, before anyone fills in its form. */
export async function findInvitation(
	{ db, clock }: AccountRoom,
	token: string,
	{ isFirst }: { isFirst: boolean }
): Promise<{ role: Role } | Refused> {
	const link = await findLink(db, { token, isFirst, nowMs: clock.nowMs() });
	return link ? { role: link.role } : refuse('link-used-or-expired');
}

export async function enrol(
	{ db, clock }: AccountRoom,
	form: EnrolmentForm,
	{ isFirst }: { isFirst: boolean }
): Promise<Enrolled | Refused> {
	const refusal = checkName(form.name) ?? checkLogin(form.login) ?? checkPassword(form.password);
	if (refusal) return refusal;
	const wanted = { token: form.token, isFirst, nowMs: clock.nowMs() };
	// Looked up before the slow hashes, so that a made-up link costs the server nothing.
	if (!(await findLink(db, wanted))) return refuse('link-used-or-expired');

	const id = randomId<'account'>() as AccountId;
	const [passwordHash, { codes, hashes }] = await Promise.all([hashPassword(form.password), makeCodes(id)]);
	return inTransaction(db, async (trx) => {
		const link = await findLink(trx, wanted);
		if (!link || (isFirst && (await countAccounts(trx)) > 0)) return refuse('link-used-or-expired');
		const login = parseLogin(form.login)!;
		if (await findAccountByLogin(trx, login)) return refuse('login-taken', 'login');
		const account = {
			id,
			name: cleanLine(form.name),
			login,
			role: link.role,
			password_hash: passwordHash,
			is_disabled: 0 as const,
			created_at_ms: clock.nowMs()
		};
		await insertAccount(trx, account);
		await deleteLink(trx, link.id);
		await replaceCodes(trx, id, { hashes, expiresAtMs: null });
		const token = await makeSignIns(trx, clock).create(id);
		return { actor: toActor(account), token, recoveryCodes: codes };
	});
}
