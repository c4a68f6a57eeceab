import { expect, test } from 'vitest';
import { dayMs } from '#server/account/account-room.ts';
import { readAllBytes } from '../../fixtures/data-folder.ts';
import { address, expectRefusal, got, openHouse, openHouseWithAdmin, password } from './account-house.ts';

const form = { name: '  Budi   Mentor ', login: ' Budi.M ', password };

test('[TRUST E4] the first account is made by the link in the terminal, and only hashes reach the disk', async () => {
	const { accounts, dataFolder } = await openHouse();
	expect(await accounts.isFirstNeeded()).toBe(true);
	const path = (await accounts.issueFirstLink())!;
	expect(path).toMatch(/^\/first-account\/[0-9a-f]{32}$/);
	const token = path.split('/').at(-1)!;
	const made = got(await accounts.createFirst({ ...form, token }));
	expect(made.actor).toMatchObject({ name: 'Budi Mentor', login: 'budi.m', role: 'admin' });
	expect(await accounts.validate(made.token)).toEqual(made.actor);
	expect(await accounts.isFirstNeeded()).toBe(false);
	expect(made.recoveryCodes).toHaveLength(10);
	const invitation = got(await accounts.invite(made.actor, 'facilitator'));

	const bytes = readAllBytes(dataFolder).toString('latin1');
	expect(bytes).toContain('budi.m');
	expect(bytes).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
	const secrets = [token, made.token, password, invitation.path.split('/').at(-1)!, ...made.recoveryCodes];
	for (const secret of secrets) {
		expect(bytes.includes(secret)).toBe(false);
		expect(bytes.includes(secret.replaceAll('-', ''))).toBe(false);
	}
});

test('a new start gives a new link and the old one stops working; with an account there is none', async () => {
	const { accounts } = await openHouse();
	const old = (await accounts.issueFirstLink())!.split('/').at(-1)!;
	const fresh = (await accounts.issueFirstLink())!.split('/').at(-1)!;
	expectRefusal(await accounts.createFirst({ ...form, token: old }), 'link-used-or-expired');
	got(await accounts.createFirst({ ...form, token: fresh }));
	expectRefusal(await accounts.createFirst({ ...form, token: fresh }), 'link-used-or-expired');
	expect(await accounts.issueFirstLink()).toBeUndefined();
});

test('a first link and an invitation are not each other', async () => {
	const { accounts } = await openHouse();
	const token = (await accounts.issueFirstLink())!.split('/').at(-1)!;
	expectRefusal(await accounts.findInvitation(token), 'link-used-or-expired');
	expect(got(await accounts.findFirst(token))).toEqual({ role: 'admin' });
	expectRefusal(await accounts.acceptInvitation({ ...form, token }), 'link-used-or-expired');
	const { actor } = got(await accounts.createFirst({ ...form, token }));
	const invited = got(await accounts.invite(actor, 'researcher'))
		.path.split('/')
		.at(-1)!;
	expectRefusal(await accounts.findFirst(invited), 'link-used-or-expired');
	expectRefusal(
		await accounts.createFirst({ ...form, login: 'lain', token: invited }),
		'link-used-or-expired'
	);
});

test('two who take the first link at once make one account', async () => {
	const { accounts, db } = await openHouse();
	const token = (await accounts.issueFirstLink())!.split('/').at(-1)!;
	const answers = await Promise.all(
		['satu', 'dua', 'tiga'].map((login) => accounts.createFirst({ ...form, login, token }))
	);
	expect(answers.filter((answer) => 'token' in answer)).toHaveLength(1);
	expect(await db.selectFrom('account').selectAll().execute()).toHaveLength(1);
});

test('an invitation works once, also when ten take it at the same time', async () => {
	const { accounts, admin, db } = await openHouseWithAdmin();
	const token = got(await accounts.invite(admin.actor, 'facilitator'))
		.path.split('/')
		.at(-1)!;
	expect(got(await accounts.findInvitation(token))).toEqual({ role: 'facilitator' });
	const answers = await Promise.all(
		Array.from({ length: 10 }, (_, turn) =>
			accounts.acceptInvitation({ ...form, login: `orang-${turn}`, token })
		)
	);
	const made = answers.filter((answer) => 'token' in answer);
	expect(made).toHaveLength(1);
	expect(got(made[0]!).actor.role).toBe('facilitator');
	for (const answer of answers) if (!('token' in answer)) expectRefusal(answer, 'link-used-or-expired');
	expect(await db.selectFrom('account').selectAll().execute()).toHaveLength(2);
	expectRefusal(await accounts.findInvitation(token), 'link-used-or-expired');
});

test('an invitation lasts seven days', async () => {
	const { accounts, admin, clock } = await openHouseWithAdmin();
	const { path, expiresAtMs } = got(await accounts.invite(admin.actor, 'researcher'));
	const token = path.split('/').at(-1)!;
	expect(expiresAtMs).toBe(clock.nowMs() + 7 * dayMs);
	clock.advance(7 * dayMs - 1);
	got(await accounts.findInvitation(token));
	expect(got(await accounts.listInvitations(admin.actor))).toHaveLength(1);
	clock.advance(1);
	expectRefusal(await accounts.findInvitation(token), 'link-used-or-expired');
	expectRefusal(await accounts.acceptInvitation({ ...form, token }), 'link-used-or-expired');
	expect(got(await accounts.listInvitations(admin.actor))).toEqual([]);
});

test('an invitation can be withdrawn, and is never shown again', async () => {
	const { accounts, admin } = await openHouseWithAdmin();
	const token = got(await accounts.invite(admin.actor, 'admin'))
		.path.split('/')
		.at(-1)!;
	const rows = got(await accounts.listInvitations(admin.actor));
	expect(JSON.stringify(rows)).not.toContain(token);
	got(await accounts.withdrawInvitation(admin.actor, rows[0]!.id));
	expectRefusal(await accounts.withdrawInvitation(admin.actor, rows[0]!.id), 'not-found');
	expectRefusal(await accounts.acceptInvitation({ ...form, token }), 'link-used-or-expired');
});

test('a bad form is refused and the link still works', async () => {
	const { accounts, admin, enrol, db } = await openHouseWithAdmin();
	await enrol('facilitator', 'sri');
	const token = got(await accounts.invite(admin.actor, 'facilitator'))
		.path.split('/')
		.at(-1)!;
	const attempt = (change: object) => accounts.acceptInvitation({ ...form, token, ...change });
	expectRefusal(await attempt({ name: '  ' }), 'name-missing');
	expectRefusal(await attempt({ login: 'a b' }), 'login-unusable');
	expectRefusal(await attempt({ login: 'SRI' }), 'login-taken');
	expectRefusal(await attempt({ password: 'pendek' }), 'password-too-short');
	expectRefusal(await attempt({ password: 'x'.repeat(5000) }), 'password-too-long');
	expect(await db.selectFrom('account').selectAll().execute()).toHaveLength(2);
	got(await attempt({}));
	got(await accounts.signIn({ login: 'BUDI.M', password, address }));
});

test('only an admin may invite, list, or change others', async () => {
	const { accounts, enrol, admin } = await openHouseWithAdmin();
	for (const role of ['facilitator', 'researcher'] as const) {
		const { actor } = await enrol(role, `si-${role}`);
		const link = got(await accounts.invite(admin.actor, role));
		const [row] = got(await accounts.listInvitations(admin.actor));
		for (const answer of await Promise.all([
			accounts.invite(actor, 'researcher'),
			accounts.listInvitations(actor),
			accounts.withdrawInvitation(actor, row!.id),
			accounts.list(actor),
			accounts.setRole(actor, actor.accountId, 'admin'),
			accounts.setDisabled(actor, { id: admin.actor.accountId, isDisabled: true })
		])) {
			expectRefusal(answer, 'not-allowed');
		}
		got(await accounts.findInvitation(link.path.split('/').at(-1)!));
	}
	expectRefusal(await accounts.invite(admin.actor, 'owner' as 'admin'), 'request-malformed');
	expectRefusal(await accounts.invite(admin.actor, '__proto__' as 'admin'), 'request-malformed');
});
