import { expect, test } from 'vitest';
import { randomId } from '#server/database/secret.ts';
import { address, expectRefusal, got, openHouseWithAdmin, password } from './account-house.ts';

test('the last active admin can be neither demoted nor disabled', async () => {
	const { accounts, admin, enrol } = await openHouseWithAdmin();
	const id = admin.actor.accountId;
	expectRefusal(await accounts.setRole(admin.actor, id, 'facilitator'), 'last-admin');
	expectRefusal(await accounts.setDisabled(admin.actor, { id: id, isDisabled: true }), 'last-admin');
	const second = await enrol('admin', 'sri');
	got(await accounts.setDisabled(admin.actor, { id: second.actor.accountId, isDisabled: true }));
	// A disabled admin is no help to anyone who is locked out.
	expectRefusal(await accounts.setRole(admin.actor, id, 'researcher'), 'last-admin');
	got(await accounts.setDisabled(admin.actor, { id: second.actor.accountId, isDisabled: false }));
	got(await accounts.setRole(admin.actor, id, 'researcher'));
	expect((await accounts.validate(admin.token))?.role).toBe('researcher');
	expectRefusal(await accounts.setRole(second.actor, second.actor.accountId, 'researcher'), 'last-admin');
});

test('two admins who demote each other at once leave one', async () => {
	const { accounts, admin, enrol, db } = await openHouseWithAdmin();
	const second = await enrol('admin', 'sri');
	await Promise.all([
		accounts.setRole(admin.actor, second.actor.accountId, 'researcher'),
		accounts.setDisabled(second.actor, { id: admin.actor.accountId, isDisabled: true })
	]);
	const active = await db
		.selectFrom('account')
		.select('login')
		.where('role', '=', 'admin')
		.where('is_disabled', '=', 0)
		.execute();
	expect(active).toHaveLength(1);
});

test('disabling ends every sign-in of that account at once, and enabling brings none back', async () => {
	const { accounts, admin, enrol } = await openHouseWithAdmin();
	const sri = await enrol('facilitator', 'sri');
	const other = got(await accounts.signIn({ login: 'sri', password, address }));
	got(await accounts.setDisabled(admin.actor, { id: sri.actor.accountId, isDisabled: true }));
	for (const token of [sri.token, other.token]) expect(await accounts.validate(token)).toBeUndefined();
	expectRefusal(await accounts.signIn({ login: 'sri', password, address }), 'sign-in-wrong');
	got(await accounts.setDisabled(admin.actor, { id: sri.actor.accountId, isDisabled: false }));
	for (const token of [sri.token, other.token]) expect(await accounts.validate(token)).toBeUndefined();
	got(await accounts.signIn({ login: 'sri', password, address }));
});

test('someone disabled while their password is being checked does not slip in', async () => {
	const { accounts, admin, enrol, db } = await openHouseWithAdmin();
	const sri = await enrol('facilitator', 'sri');
	const [entered] = await Promise.all([
		accounts.signIn({ login: 'sri', password, address }),
		accounts.setDisabled(admin.actor, { id: sri.actor.accountId, isDisabled: true })
	]);
	if ('token' in entered) expect(await accounts.validate(entered.token)).toBeUndefined();
	const left = await db
		.selectFrom('sign_in')
		.selectAll()
		.where('account_id', '=', sri.actor.accountId)
		.execute();
	expect(left).toEqual([]);
});

test('invitations given by an admin who no longer is one stop working', async () => {
	const { accounts, admin, enrol } = await openHouseWithAdmin();
	const sri = await enrol('admin', 'sri');
	const token = got(await accounts.invite(sri.actor, 'admin'))
		.path.split('/')
		.at(-1)!;
	got(await accounts.setRole(admin.actor, sri.actor.accountId, 'facilitator'));
	expectRefusal(await accounts.findInvitation(token), 'link-used-or-expired');
});

test('the list names everyone and holds no secret', async () => {
	const { accounts, admin, enrol } = await openHouseWithAdmin();
	const sri = await enrol('researcher', 'sri');
	got(await accounts.setDisabled(admin.actor, { id: sri.actor.accountId, isDisabled: true }));
	const rows = got(await accounts.list(admin.actor));
	expect(rows.map(({ login, role, isDisabled }) => ({ login, role, isDisabled }))).toEqual([
		{ login: 'admin', role: 'admin', isDisabled: false },
		{ login: 'sri', role: 'researcher', isDisabled: true }
	]);
	expect(JSON.stringify(rows)).not.toContain('argon2');
});

test('an unknown account, and a role nobody has heard of, are refused', async () => {
	const { accounts, admin } = await openHouseWithAdmin();
	expectRefusal(await accounts.setRole(admin.actor, randomId(), 'admin'), 'not-found');
	expectRefusal(await accounts.setDisabled(admin.actor, { id: randomId(), isDisabled: true }), 'not-found');
	const id = admin.actor.accountId;
	expectRefusal(await accounts.setRole(admin.actor, id, 'constructor' as 'admin'), 'request-malformed');
});
