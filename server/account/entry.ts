// Signing in, being recognised, signing out. An unknown login, a wrong password and a disabled account
// get the same answer after the same work.
import { refuse, type Refused } from '#domain/refusal.ts';
import { parseLogin } from '#domain/account.ts';
import type { Actor, SignedIn } from '../backstage.ts';
import { inTransaction } from '../database/database.ts';
import { toActor, type AccountRoom } from './account-room.ts';
import { isPasswordRight } from './password.ts';
import { makeSignIns } from './sign-in.ts';
import { findAccount, findAccountByLogin } from './store.ts';

export async function signIn(
	{ db, clock, limit }: AccountRoom,
	form: { login: string; password: string; address: string }
): Promise<SignedIn | Refused> {
	const attempt = limit.begin({ login: form.login.trim(), address: form.address });
	if (!attempt) return refuse('sign-in-too-often');
	const login = parseLogin(form.login);
	const found = login === undefined ? undefined : await findAccountByLogin(db, login);
	const isRight = await isPasswordRight(form.password, found?.password_hash);
	if (!isRight || !found) return refuse('sign-in-wrong');
	return inTransaction(db, async (trx) => {
		// Read again: while the password was being checked, it may have been changed or the account disabled.
		const account = await findAccount(trx, found.id);
		const isUnchanged = account?.password_hash === found.password_hash;
		if (!account || !isUnchanged || account.is_disabled === 1) return refuse('sign-in-wrong');
		attempt.succeed();
		return { actor: toActor(account), token: await makeSignIns(trx, clock).create(account.id) };
	});
}

export async function validate({ db, clock }: AccountRoom, token: string): Promise<Actor | undefined> {
	const accountId = await makeSignIns(db, clock).findAccountId(token);
	const account = accountId === undefined ? undefined : await findAccount(db, accountId);
	return account && account.is_disabled === 0 ? toActor(account) : undefined;
}

export async function signOut({ db, clock }: AccountRoom, token: string): Promise<void> {
	await makeSignIns(db, clock).end(token);
}
