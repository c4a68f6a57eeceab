import { expect, test } from 'vitest';
import { makeAccounts } from '#server/account/accounts.ts';
import { dayMs } from '#server/account/account-room.ts';
import { hashPassword, isPasswordRight } from '#server/account/password.ts';
import { sha256Hex } from '#server/database/secret.ts';
import { address, expectRefusal, got, openHouseWithAdmin, password } from './account-house.ts';

test('argon2id in PHC strings, salted anew each time', async () => {
	const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
	expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
	expect(one).not.toBe(two);
	expect(await isPasswordRight(password, one)).toBe(true);
	expect(await isPasswordRight(`${password} `, one)).toBe(false);
	expect(await isPasswordRight('', undefined)).toBe(false);
	// é as one letter and as e with an accent are the same password.
	expect(await isPasswordRight('caf\u0065\u0301 sore', await hashPassword('caf\u00e9 sore'))).toBe(true);
	await expect(isPasswordRight(password, 'plain')).rejects.toThrow('PHC');
});

test('argon2id gives what the reference implementation gives', async () => {
	// From the test file of the reference implementation, phc-winner-argon2: argon2id, 64 MiB, two passes.
	const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
	expect(await isPasswordRight('password', reference)).toBe(true);
	expect(await isPasswordRight('Password', reference)).toBe(false);
});

test('a wrong password, an unknown login and a disabled account hear the same', async () => {
	const { accounts, admin, enrol } = await openHouseWithAdmin();
	const { actor } = await enrol('facilitator', 'sri');
	got(await accounts.setDisabled(admin.actor, { id: actor.accountId, isDisabled: true }));
	const answers = await Promise.all([
		accounts.signIn({ login: 'admin', password: 'bukan ini sama sekali', address }),
		accounts.signIn({ login: 'tidak-ada', password, address }),
		accounts.signIn({ login: '__proto__', password, address }),
		accounts.signIn({ login: 'sri', password, address })
	]);
	for (const answer of answers) expect(answer).toEqual({ refused: 'sign-in-wrong' });
});

test('the table holds sha256 of the token, and that is no token', async () => {
	const { accounts, db, admin } = await openHouseWithAdmin();
	const rows = await db.selectFrom('sign_in').selectAll().execute();
	expect(rows.map((row) => row.id)).toEqual([sha256Hex(admin.token)]);
	expect(await accounts.validate(admin.token)).toEqual(admin.actor);
	expect(await accounts.validate(rows[0]!.id)).toBeUndefined();
	expect(await accounts.validate(rows[0]!.id.slice(0, 32))).toBeUndefined();
	for (const odd of ['', '__proto__', 'x'.repeat(100_000), "' OR 1=1 --", admin.token.toUpperCase() + ' ']) {
		expect(await accounts.validate(odd)).toBeUndefined();
	}
});

test('a sign-in outlives a restart, and ends when it is ended', async () => {
	const { accounts, db, clock, admin } = await openHouseWithAdmin();
	const other = got(await accounts.signIn({ login: ' Admin ', password, address }));
	const restarted = makeAccounts({ db, clock });
	expect(await restarted.validate(admin.token)).toEqual(admin.actor);
	await restarted.signOut(admin.token);
	await restarted.signOut(admin.token);
	expect(await restarted.validate(admin.token)).toBeUndefined();
	expect(await restarted.validate(other.token)).toEqual(admin.actor);
});

test('thirty days without a visit end a sign-in; visits keep it alive', async () => {
	const { accounts, clock, admin } = await openHouseWithAdmin();
	const idle = got(await accounts.signIn({ login: 'admin', password, address }));
	for (let visit = 0; visit < 4; visit += 1) {
		clock.advance(20 * dayMs);
		expect(await accounts.validate(admin.token)).toEqual(admin.actor);
	}
	expect(await accounts.validate(idle.token)).toBeUndefined();
	clock.advance(30 * dayMs + 1000);
	expect(await accounts.validate(admin.token)).toBeUndefined();
});

test('five failures make a login wait, longer each time, also with the right password', async () => {
	const { accounts, clock, admin } = await openHouseWithAdmin();
	const attempt = (given: string) => accounts.signIn({ login: 'admin', password: given, address });
	for (let turn = 0; turn < 5; turn += 1) expectRefusal(await attempt('salah salah salah'), 'sign-in-wrong');
	expectRefusal(await attempt('salah salah salah'), 'sign-in-too-often');
	expectRefusal(await attempt(password), 'sign-in-too-often');
	expect(await accounts.validate(admin.token)).toEqual(admin.actor);
	clock.advance(30_000);
	expectRefusal(await attempt('salah salah salah'), 'sign-in-wrong');
	clock.advance(30_000);
	expectRefusal(await attempt(password), 'sign-in-too-often');
	clock.advance(30_000);
	got(await attempt(password));
	for (let turn = 0; turn < 4; turn += 1) expectRefusal(await attempt('salah salah salah'), 'sign-in-wrong');
	got(await attempt(password));
});

test('a hundred guesses at once are a hundred guesses', async () => {
	const { accounts } = await openHouseWithAdmin();
	const answers = await Promise.all(
		Array.from({ length: 100 }, (_, turn) =>
			accounts.signIn({ login: 'admin', password: `tebakan nomor ${turn}`, address: `10.0.0.${turn}` })
		)
	);
	expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'sign-in-wrong')).toHaveLength(
		5
	);
});

test('an address may fail thirty times, whatever the logins, and others are not touched', async () => {
	const { accounts, clock } = await openHouseWithAdmin();
	for (let turn = 0; turn < 30; turn += 1) {
		expectRefusal(await accounts.signIn({ login: `orang-${turn}`, password, address }), 'sign-in-wrong');
		// Signing in rightly from the same address gives back that one try and no more.
		if (turn % 10 === 0) got(await accounts.signIn({ login: 'admin', password, address }));
	}
	expectRefusal(await accounts.signIn({ login: 'admin', password, address }), 'sign-in-too-often');
	got(await accounts.signIn({ login: 'admin', password, address: '192.168.43.8' }));
	clock.advance(30_000);
	got(await accounts.signIn({ login: 'admin', password, address }));
	clock.advance(21 * 60_000);
	got(await accounts.signIn({ login: 'admin', password, address }));
});

test('changing the password ends every other sign-in', async () => {
	const { accounts, admin } = await openHouseWithAdmin();
	const other = got(await accounts.signIn({ login: 'admin', password, address }));
	const change = (old: string, fresh: string) =>
		accounts.changePassword(admin.actor, { old, new: fresh, keepToken: admin.token });
	expectRefusal(await change('bukan yang lama', 'kata sandi yang baru'), 'sign-in-wrong');
	expectRefusal(await change(password, 'pendek'), 'password-too-short');
	expect(await accounts.validate(other.token)).toEqual(admin.actor);
	got(await change(password, 'kata sandi yang baru'));
	expect(await accounts.validate(other.token)).toBeUndefined();
	expect(await accounts.validate(admin.token)).toEqual(admin.actor);
	expectRefusal(await accounts.signIn({ login: 'admin', password, address }), 'sign-in-wrong');
	got(await accounts.signIn({ login: 'admin', password: 'kata sandi yang baru', address }));
});
