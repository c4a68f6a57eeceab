import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { makeRecoveryCode, parseRecoveryCode } from '#server/account/recovery-code.ts';
import { issueResetCode } from '#server/account/recovery.ts';
import { makeDataFolder, openFreshDatabase, readAllBytes } from '../../fixtures/data-folder.ts';
import { runProgram } from '../../fixtures/program.ts';
import { address, expectRefusal, got, openHouseWithAdmin, password } from './account-house.ts';

const fresh = 'kata sandi yang baru';

test('a recovery code is read however it was copied from paper', () => {
	for (let turn = 0; turn < 200; turn += 1) {
		const code = makeRecoveryCode();
		expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
		expect(code).not.toMatch(/[0O1I5S]/);
		const letters = code.replaceAll('-', '');
		for (const typed of [code, letters, ` ${code.toLowerCase()} `, code.replaceAll('-', ' – ')]) {
			expect(parseRecoveryCode(typed)).toBe(letters);
		}
	}
	for (const odd of ['', 'ABCD-EFGH', 'ABCD-EFGH-JKL0', '__proto__', 'A'.repeat(1e6)]) {
		expect(parseRecoveryCode(odd)).toBeUndefined();
	}
});

test('a printed code gives a new password, once, and ends every sign-in', async () => {
	const { accounts, admin } = await openHouseWithAdmin();
	const recover = (code: string) => accounts.recover({ login: 'Admin', code, password: fresh, address });
	const [first, second] = admin.recoveryCodes as [string, string];
	const back = got(await recover(first.toLowerCase()));
	expect(back.codesLeft).toBe(9);
	expect(back.actor).toEqual(admin.actor);
	expect(await accounts.validate(admin.token)).toBeUndefined();
	expect(await accounts.validate(back.token)).toEqual(admin.actor);
	expectRefusal(await accounts.signIn({ login: 'admin', password, address }), 'sign-in-wrong');
	got(await accounts.signIn({ login: 'admin', password: fresh, address }));
	expectRefusal(await recover(first), 'recovery-code-wrong');
	expect(got(await recover(second)).codesLeft).toBe(8);
});

test('a code used twice at the same moment counts once', async () => {
	const { accounts, admin } = await openHouseWithAdmin();
	const answers = await Promise.all(
		Array.from({ length: 4 }, (_, turn) =>
			accounts.recover({
				login: 'admin',
				code: admin.recoveryCodes[0]!,
				password: `${fresh} ${turn}`,
				address
			})
		)
	);
	expect(answers.filter((answer) => 'token' in answer)).toHaveLength(1);
});

test('a code opens its own account and no other, and never a disabled one', async () => {
	const { accounts, admin, enrol } = await openHouseWithAdmin();
	const sri = await enrol('facilitator', 'sri');
	const attempt = (login: string, code: string) =>
		accounts.recover({ login, code, password: fresh, address });
	expectRefusal(await attempt('admin', sri.recoveryCodes[0]!), 'recovery-code-wrong');
	expectRefusal(await attempt('tidak-ada', sri.recoveryCodes[0]!), 'recovery-code-wrong');
	expectRefusal(await attempt('sri', 'bukan kode'), 'recovery-code-wrong');
	got(await accounts.setDisabled(admin.actor, { id: sri.actor.accountId, isDisabled: true }));
	expectRefusal(await attempt('sri', sri.recoveryCodes[0]!), 'recovery-code-wrong');
	got(await accounts.setDisabled(admin.actor, { id: sri.actor.accountId, isDisabled: false }));
	expectRefusal(
		await accounts.recover({ login: 'sri', code: sri.recoveryCodes[0]!, password: 'pendek', address }),
		'password-too-short'
	);
	expect(got(await attempt('sri', sri.recoveryCodes[0]!)).codesLeft).toBe(9);
});

test('guessing codes is slowed down, and a login locked by guesses can still be recovered', async () => {
	const { accounts, admin, clock } = await openHouseWithAdmin();
	const guess = () =>
		accounts.recover({ login: 'admin', code: makeRecoveryCode(), password: fresh, address });
	for (let turn = 0; turn < 5; turn += 1) {
		expectRefusal(await accounts.signIn({ login: 'admin', password: fresh, address }), 'sign-in-wrong');
	}
	expectRefusal(await accounts.signIn({ login: 'admin', password, address }), 'sign-in-too-often');
	got(await accounts.recover({ login: 'admin', code: admin.recoveryCodes[0]!, password, address }));
	for (let turn = 0; turn < 5; turn += 1) expectRefusal(await guess(), 'recovery-code-wrong');
	expectRefusal(await guess(), 'sign-in-too-often');
	clock.advance(30_000);
	expectRefusal(await guess(), 'recovery-code-wrong');
});

test('new codes replace the old ones, and want the password', async () => {
	const { accounts, admin } = await openHouseWithAdmin();
	expectRefusal(await accounts.renewRecoveryCodes(admin.actor, 'bukan kata sandi'), 'sign-in-wrong');
	const { recoveryCodes } = got(await accounts.renewRecoveryCodes(admin.actor, password));
	expect(new Set([...recoveryCodes, ...admin.recoveryCodes]).size).toBe(20);
	const attempt = (code: string) => accounts.recover({ login: 'admin', code, password: fresh, address });
	expectRefusal(await attempt(admin.recoveryCodes[5]!), 'recovery-code-wrong');
	expect(got(await attempt(recoveryCodes[5]!)).codesLeft).toBe(9);
});

test('a reset code lasts an hour, works once, and the printed ones stay', async () => {
	const { accounts, clock, db } = await openHouseWithAdmin();
	expect(await issueResetCode({ db, clock }, 'tidak-ada')).toBeUndefined();
	const old = (await issueResetCode({ db, clock }, 'ADMIN'))!;
	const code = (await issueResetCode({ db, clock }, 'admin'))!;
	const attempt = (given: string) =>
		accounts.recover({ login: 'admin', code: given, password: fresh, address });
	expectRefusal(await attempt(old), 'recovery-code-wrong');
	expect(got(await attempt(code)).codesLeft).toBe(10);
	expectRefusal(await attempt(code), 'recovery-code-wrong');
	const late = (await issueResetCode({ db, clock }, 'admin'))!;
	clock.advance(60 * 60_000);
	expectRefusal(await attempt(late), 'recovery-code-wrong');
});

const command = 'server/account/command.ts';

test('`npm run account -- reset LOGIN` works beside the running server', async () => {
	const { accounts, dataFolder, clock } = await openHouseWithAdmin();
	clock.advance(Date.now() - clock.nowMs());
	const env = { REMBUK_DATA: dataFolder };
	const done = await runProgram(command, { words: ['reset', 'admin'], env }).ended;
	expect(done.stderr).toBe('');
	expect(done.status).toBe(0);
	const [code, again] = done.stdout.match(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/g)!;
	expect(again).toBe(code);
	expect(readAllBytes(dataFolder).includes(code!.replaceAll('-', ''))).toBe(false);
	got(await accounts.recover({ login: 'admin', code: code!, password: fresh, address }));

	const unknown = await runProgram(command, { words: ['reset', 'tidak-ada'], env }).ended;
	expect(unknown).toMatchObject({ status: 1, stdout: '' });
	expect(unknown.stderr).toContain('Tidak ada akun');
	expect(unknown.stderr).toContain('no account');
	const odd = await runProgram(command, { words: ['hapus', 'admin'], env }).ended;
	expect(odd.status).toBe(1);
	expect(odd.stderr).toContain('npm run account -- reset');
});

test('the command refuses a folder without data, and a file of a newer program', async () => {
	const empty = await runProgram(command, { words: ['reset', 'a'], env: { REMBUK_DATA: makeDataFolder() } })
		.ended;
	expect(empty.status).toBe(1);
	expect(empty.stderr).toContain('npm start');
	const { dataFolder, close } = await openFreshDatabase();
	await close();
	const newer = new Database(join(dataFolder, 'rembuk.db'));
	newer.pragma('user_version = 999');
	newer.close();
	const refused = await runProgram(command, { words: ['reset', 'a'], env: { REMBUK_DATA: dataFolder } })
		.ended;
	expect(refused.status).toBe(1);
	expect(refused.stderr).toContain('newer Rembuk');
});
