// Getting back in without mail: a printed code, or a code from the command on the laptop. Also the
// two things a person does with their own password while signed in.
import { checkPassword, parseLogin } from '#domain/account.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { Actor, SignedIn } from '../backstage.ts';
import { inTransaction } from '../database/database.ts';
import { makeCodes, toActor, type AccountRoom } from './account-room.ts';
import { hashForAccount, hashPassword, isPasswordRight } from './password.ts';
import { makeRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import { makeSignIns } from './sign-in.ts';
import {
	countPrintedCodes,
	deleteCode,
	deleteOtherSignIns,
	findAccount,
	findAccountByLogin,
	replaceCodes,
	updateAccount
} from './store.ts';

const resetCodeMs = 60 * 60_000;

export async function recover(
	{ db, clock, limit }: AccountRoom,
	form: { login: string; code: string; password: string; address: string }
): Promise<(SignedIn & { codesLeft: number }) | Refused> {
	const refusal = checkPassword(form.password);
	if (refusal) return refusal;
	// Counted apart from passwords: whoever is locked out by another's guessing can still recover.
	const attempt = limit.begin({ login: `recover ${form.login.trim()}`, address: form.address });
	if (!attempt) return refuse('sign-in-too-often');
	const login = parseLogin(form.login);
	const found = login === undefined ? undefined : await findAccountByLogin(db, login);
	const code = parseRecoveryCode(form.code) ?? 'not a code';
	const [hash, passwordHash] = await Promise.all([
		hashForAccount(code, found?.id ?? 'nobody'),
		hashPassword(form.password)
	]);
	return inTransaction(db, async (trx) => {
		const account = found && (await findAccount(trx, found.id));
		if (!account || account.is_disabled === 1) return refuse('recovery-code-wrong', 'code');
		const wasGood = await deleteCode(trx, { accountId: account.id, hash, nowMs: clock.nowMs() });
		if (!wasGood) return refuse('recovery-code-wrong', 'code');
		attempt.succeed();
		await updateAccount(trx, account.id, { password_hash: passwordHash });
		const signIns = makeSignIns(trx, clock);
		await signIns.endAll(account.id);
		return {
			actor: toActor(account),
			token: await signIns.create(account.id),
			codesLeft: await countPrintedCodes(trx, account.id)
		};
	});
}

export async function renewRecoveryCodes(
	{ db, limit }: AccountRoom,
	actor: Actor,
	password: string
): Promise<{ recoveryCodes: string[] } | Refused> {
	const attempt = limit.begin({ login: actor.login });
	if (!attempt) return refuse('sign-in-too-often');
	const account = await findAccount(db, actor.accountId);
	if (!(await isPasswordRight(password, account?.password_hash))) return refuse('sign-in-wrong', 'password');
	attempt.succeed();
	const { codes, hashes } = await makeCodes(actor.accountId);
	await inTransaction(db, (trx) => replaceCodes(trx, actor.accountId, { hashes, expiresAtMs: null }));
	return { recoveryCodes: codes };
}

export async function changePassword(
	{ db, limit }: AccountRoom,
	actor: Actor,
	form: { old: string; new: string; keepToken: string }
): Promise<undefined | Refused> {
	const refusal = checkPassword(form.new);
	if (refusal) return refusal;
	const attempt = limit.begin({ login: actor.login });
	if (!attempt) return refuse('sign-in-too-often');
	const account = await findAccount(db, actor.accountId);
	if (!(await isPasswordRight(form.old, account?.password_hash))) return refuse('sign-in-wrong', 'old');
	attempt.succeed();
	const passwordHash = await hashPassword(form.new);
	await inTransaction(db, async (trx) => {
		await updateAccount(trx, actor.accountId, { password_hash: passwordHash });
		await deleteOtherSignIns(trx, actor.accountId, form.keepToken);
	});
	return undefined;
}

/** For the command on the laptop: a code for one hour, or undefined when nobody has this login. */
export async function issueResetCode(
	{ db, clock }: Pick<AccountRoom, 'db' | 'clock'>,
	typedLogin: string
): Promise<string | undefined> {
	const login = parseLogin(typedLogin);
	const account = login === undefined ? undefined : await findAccountByLogin(db, login);
	if (!account) return undefined;
	const code = makeRecoveryCode();
	const hashes = [await hashForAccount(parseRecoveryCode(code)!, account.id)];
	const expiresAtMs = clock.nowMs() + resetCodeMs;
	await inTransaction(db, (trx) => replaceCodes(trx, account.id, { hashes, expiresAtMs }));
	return code;
}
