// A person's way in: first account, sign-in, recovery, invitation; and that none of it is printed.
import { account } from '../../src/lib/words/account.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { shell } from '../../src/lib/words/shell.ts';
import {
	acceptInvitation,
	createFirstAccount,
	expect,
	expectNoAxeViolations,
	firstPerson,
	invite,
	signIn,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = account.id;

test('[TRUST E4] the link of the terminal makes one account; codes are shown once; nothing secret is printed', async ({
	page,
	server
}) => {
	await page.goto(`${server.url}/sign-in`);
	await expect(page.getByText(words.noAccountYet)).toBeVisible();
	await page.goto(server.url + server.firstAccountPath);
	await expectNoAxeViolations(page);
	await page.getByLabel(words.yourName).fill('Rina');
	await page.getByLabel(words.login).fill('Rina Utama');
	await page.getByLabel(words.password, { exact: true }).fill(firstPerson.password);
	await page.getByRole('button', { name: words.create }).click();
	await expect(page.getByRole('alert')).toHaveText(refusal.id['login-unusable']);
	await expect(page.getByLabel(words.yourName)).toHaveValue('Rina');
	await expect(page.getByLabel(words.login)).toHaveValue('Rina Utama');
	await expect(page.getByLabel(words.login)).toBeFocused();
	await expectNoAxeViolations(page);

	const codes = await createFirstAccount(page, server);
	expect(new Set(codes).size).toBe(10);
	await page.goto(server.url + server.firstAccountPath);
	await expect(page.getByText(words.linkDead)).toBeVisible();

	const cookies = await page.context().cookies();
	const signInToken = cookies.find(({ name }) => name === 'masuk')?.value ?? '';
	expect(signInToken).not.toBe('');
	for (const secret of [firstPerson.password, signInToken, ...codes])
		expect(server.printed()).not.toContain(secret);
});

test('signing out and in; a wrong password says one sentence, too many say another', async ({
	page,
	server
}) => {
	await createFirstAccount(page, server);
	await page.getByRole('button', { name: shell.id.signOut }).click();
	await page.goto(`${server.url}/desk/account`);
	await expect(page).toHaveURL(/\/sign-in\?next=/);
	await signIn(page, server);
	await page.getByRole('button', { name: shell.id.signOut }).click();
	await page.goto(`${server.url}/sign-in`);
	const complaint = page.getByRole('alert');
	await page.getByLabel(words.login).fill(firstPerson.login);
	const tryWrong = async () => {
		await page.getByLabel(words.password, { exact: true }).fill('bukan sandi ini');
		const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
		await page.getByRole('button', { name: words.signIn }).click();
		await answered;
	};
	await tryWrong();
	await expect(complaint).toHaveText(refusal.id['sign-in-wrong']);
	await expect(page.getByLabel(words.login)).toHaveValue(firstPerson.login);
	await expectNoAxeViolations(page);
	await expect(async () => {
		await tryWrong();
		await expect(complaint).toHaveText(refusal.id['sign-in-too-often'], { timeout: 500 });
	}).toPass();
});

test('recovery: a printed code works once, sets a new password and ends other sign-ins', async ({
	page,
	server,
	browser
}) => {
	const [code = ''] = await createFirstAccount(page, server);
	const other = await (await browser.newContext()).newPage();
	const recover = async () => {
		await other.goto(`${server.url}/recover`);
		await other.getByLabel(words.login).fill(firstPerson.login);
		await other.getByLabel(words.recoveryCode).fill(code.toLowerCase());
		await other.getByLabel(words.newPassword).fill('sandi baru yang panjang');
		await other.getByRole('button', { name: words.recover }).click();
	};
	await other.goto(`${server.url}/recover`);
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(other, language);
		await expectNoAxeViolations(other);
	}
	await recover();
	await expect(other).toHaveURL(`${server.url}/desk/account`);
	await expectNoAxeViolations(other);
	await page.reload();
	await expect(page).toHaveURL(/\/sign-in/);
	await signIn(page, server, { ...firstPerson, password: 'sandi baru yang panjang' });
	await other.getByRole('button', { name: shell.id.signOut }).click();
	await recover();
	await expect(other.getByRole('alert')).toHaveText(refusal.id['recovery-code-wrong']);

	await page.goto(`${server.url}/desk/account`);
	await page.locator('form[action="?/codes"]').getByLabel(words.oldPassword).fill('sandi baru yang panjang');
	await page.getByRole('button', { name: words.renewCodes }).click();
	await expect(page.getByRole('heading', { name: words.codesTitle })).toBeVisible();
	await expect(page.locator('main ol code')).toHaveCount(10);
	await page.getByRole('link', { name: words.codesSaved }).click();
	await expect(page.locator('main ol code')).toHaveCount(0);
});

test('an invitation is for one person, once; roles can be changed, accounts closed', async ({
	page,
	server,
	browser
}) => {
	await createFirstAccount(page, server);
	const link = await invite(page, server, 'facilitator');
	await expectNoAxeViolations(page);
	const guest = await (await browser.newContext()).newPage();
	const person = { name: 'Fasilitator Dua', login: 'dua', password: 'hujan turun di ladang' };
	await acceptInvitation(guest, link, person);
	await expect(guest).toHaveURL(`${server.url}/desk`);
	const late = await (await browser.newContext()).newPage();
	await late.goto(link);
	await expect(late.getByText(words.linkDead)).toBeVisible();

	await page.goto(`${server.url}/desk/people`);
	await page.getByLabel(`${words.role}: ${person.name}`).selectOption('researcher');
	await page.getByRole('button', { name: new RegExp(`${words.setRole}.*${person.name}`) }).click();
	await expect(page.getByRole('status')).toBeVisible();
	await guest.goto(`${server.url}/desk`);
	await expect(guest).toHaveURL(`${server.url}/records`);
	await page.getByRole('button', { name: new RegExp(`${words.disable}.*${person.name}`) }).click();
	await expect(
		page.getByRole('button', { name: new RegExp(`${words.enable}.*${person.name}`) })
	).toBeVisible();
	await guest.reload();
	await expect(guest).toHaveURL(/\/sign-in/);

	const unused = await invite(page, server, 'researcher');
	await page.getByRole('button', { name: words.withdraw }).click();
	await expect(page.getByText(words.noInvitations)).toBeVisible();
	await late.goto(unused);
	await expect(late.getByText(words.linkDead)).toBeVisible();
});
