// A facilitator at a table: programme, groups, assembly, roster, a prepared meeting; by mouse, by
// keyboard alone, in both languages.
import type { Page } from '@playwright/test';
import { desk } from '../../src/lib/words/desk.ts';
import { preflight } from '../../src/lib/words/preflight.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { shell } from '../../src/lib/words/shell.ts';
import {
	createFirstAccount,
	createGroup,
	createProgramme,
	createSession,
	expect,
	expectNoAxeViolations,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = desk.id;
/** The name in the form that adds one; each line of the roster has a hidden form of its own. */
const newMember = (page: Page) =>
	page.getByRole('form', { name: words.addMember }).getByLabel(words.memberName, { exact: true });
const phone = { width: 360, height: 640 };

/** Both languages, at a table and on a phone: nothing for axe to say, nothing wider than the screen. */
async function expectSound(page: Page): Promise<void> {
	const table = page.viewportSize();
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(page, language);
		await expectNoAxeViolations(page);
		await page.setViewportSize(phone);
		await expectNoAxeViolations(page);
		if (table) await page.setViewportSize(table);
	}
}

test('a programme, two groups and their assembly are made, and every page of it is sound', async ({
	page,
	server
}) => {
	await createFirstAccount(page, server);
	await expectSound(page);
	const programme = 'Program Lembah';
	const groupUrl = await createGroup(page, { programme, group: 'Melati' });
	await createGroup(page, { programme, group: 'Anggrek' });
	await page.getByRole('link', { name: programme }).click();
	await page.getByLabel(words.groupName).fill('Gabungan Lembah');
	await page.getByRole('radio', { name: words.kinds.assembly }).check();
	await page.getByRole('checkbox', { name: 'Melati' }).check();
	await page.getByRole('button', { name: words.create, exact: true }).click();
	await expect(page.getByRole('alert')).toHaveText(refusal.id['assembly-needs-groups']);
	await expect(page.getByLabel(words.groupName)).toHaveValue('Gabungan Lembah');
	await expect(page.getByRole('checkbox', { name: 'Melati' })).toBeChecked();
	await expectNoAxeViolations(page);
	await page.getByRole('checkbox', { name: 'Anggrek' }).check();
	await page.getByRole('button', { name: words.create, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Gabungan Lembah' })).toBeVisible();
	await expect(page.getByText(words.membersOfParts)).toBeVisible();
	await expectSound(page);

	await page.goto(groupUrl);
	await newMember(page).fill('Ibu Wati');
	await page.getByRole('button', { name: words.addMember }).click();
	await expect(page.getByText(words.added({ n: 1 }))).toBeVisible();
	await newMember(page).fill('ibu wati');
	await page.getByRole('button', { name: words.addMember }).click();
	await expect(page.getByRole('alert')).toHaveText(refusal.id['name-doubled']);
	await expect(newMember(page)).toHaveValue('ibu wati');
	const row = page.getByRole('listitem').filter({ hasText: 'Ibu Wati' });
	await row.getByText(words.change).click();
	await row.getByLabel(words.memberName, { exact: true }).fill('Ibu Wati Sari');
	await row.getByRole('button', { name: words.save }).click();
	await expect(page.getByText('Ibu Wati Sari', { exact: true })).toBeVisible();
	await expectSound(page);
	const renamed = page.getByRole('listitem').filter({ hasText: 'Ibu Wati Sari' });
	await renamed.getByText(words.change).click();
	await renamed.getByRole('button', { name: words.remove }).click();
	await expect(page.getByText(words.membersEmpty)).toBeVisible();
});

test('[S20] a pasted roster names each bad line and why, and adds only what was shown as good', async ({
	page,
	server
}) => {
	await createFirstAccount(page, server);
	const groupUrl = await createGroup(page, { programme: 'Program Lembah', group: 'Melati' });
	await page.getByRole('link', { name: words.addMany }).click();
	const csv = ['Nama;Kedudukan;L/P', 'Ibu Wati;ketua;P', ';anggota;P', 'ibu wati;anggota;P', 'Pak Dedi;;L'];
	await page
		.getByLabel(words.csvFile)
		.setInputFiles({ name: 'anggota.csv', mimeType: 'text/csv', buffer: Buffer.from(csv.join('\r\n')) });
	await page.getByRole('button', { name: words.preview }).click();
	const found = page.getByRole('status');
	await expect(found).toContainText(words.previewBad({ n: 2 }));
	await expect(found).toContainText(`${words.previewLine({ line: 3 })}: ${refusal.id['name-missing']}`);
	await expect(found).toContainText(`${words.previewLine({ line: 4 })}: ${refusal.id['name-doubled']}`);
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: words.addGood({ n: 2 }) }).click();
	await expect(page).toHaveURL(groupUrl);
	await expect(page.getByText('Ibu Wati', { exact: true })).toBeVisible();
	await expect(page.getByText('Pak Dedi', { exact: true })).toBeVisible();
});

test('a meeting is prepared, a wrong preparation keeps what was typed, and it can be changed until it starts', async ({
	page,
	server
}) => {
	await createFirstAccount(page, server);
	const groupUrl = await createGroup(page, { programme: 'Program Lembah', group: 'Melati' });
	await page.getByRole('link', { name: words.newSession }).click();
	await expect(page.getByRole('heading', { level: 1, name: words.newSession })).toBeVisible();
	await expectSound(page);
	await page.getByRole('textbox', { name: words.place }).fill('Balai desa');
	await page.getByLabel(words.seatLimit).fill('lima');
	await page.getByRole('radio', { name: words.paces.own }).check();
	await page.getByRole('button', { name: words.prepare }).click();
	await expect(page.getByRole('alert')).toHaveText(refusal.id['number-off-limits']);
	await expect(page.getByLabel(words.seatLimit)).toBeFocused();
	await expect(page.getByLabel(words.seatLimit)).toHaveValue('lima');
	await expect(page.getByRole('textbox', { name: words.place })).toHaveValue('Balai desa');
	await expect(page.getByRole('radio', { name: words.paces.own })).toBeChecked();
	await expectNoAxeViolations(page);
	for (const [pace, nameMode] of [
		['led', 'picture'],
		['own', 'roster']
	] as const) {
		const id = await createSession(page, { groupUrl, pace, nameMode });
		await page.goto(`${server.url}/desk/session/${id}/set-up`);
		await expect(page.getByRole('radio', { name: words.paces[pace] })).toBeChecked();
		await expect(page.getByRole('radio', { name: words.nameModes[nameMode] })).toBeChecked();
	}
	await expectSound(page);
	await page.getByLabel(words.sessionTitle).fill('Penilaian kedua');
	await page.getByRole('button', { name: words.prepare }).click();
	await expect(page).toHaveURL(/\/desk\/session\/[^/]+$/);
	await page.goto(groupUrl);
	await expect(page.getByRole('link', { name: 'Penilaian kedua', exact: true })).toBeVisible();
	await expectSound(page);
	await page.goto(`${groupUrl}/session`);
	const instrument = await page.getByRole('link', { name: words.seeInstrument }).getAttribute('href');
	await page.goto(server.url + instrument);
	await expect(page.getByRole('row')).toHaveCount(30 + 7);
	await expectSound(page);
});

test('the keyboard alone: skip link, visible focus, a programme from first key to last', async ({
	page,
	server
}) => {
	await createFirstAccount(page, server);
	await page.reload();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: shell.id.skip })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: preflight.id.link })).toBeFocused();
	for (const button of [words.example, words.practice]) {
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: button })).toBeFocused();
	}
	await page.keyboard.press('Tab');
	const name = page.getByLabel(words.programmeName);
	await expect(name).toBeFocused();
	expect(await name.evaluate((field) => getComputedStyle(field).outlineWidth)).toBe('4px');
	await page.keyboard.type('Program Papan Ketik');
	for (const label of [words.village, words.district, words.regency]) {
		await page.keyboard.press('Tab');
		await expect(page.getByLabel(label)).toBeFocused();
	}
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Program Papan Ketik' })).toBeVisible();
});

test('[TRUST F6] markup in every name is shown as the text it is', async ({ page, server }) => {
	const markup = '<img src=x onerror="document.title=1"><b>Tebal</b>';
	await createFirstAccount(page, server, { name: markup, login: 'rina', password: 'padi ikan hujan laut' });
	await createProgramme(page, markup);
	await page.getByLabel(words.groupName).fill(markup);
	await page.getByRole('button', { name: words.create, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: markup })).toBeVisible();
	await newMember(page).fill(markup);
	await page.getByRole('button', { name: words.addMember }).click();
	await expect(page.getByRole('listitem').filter({ hasText: markup })).toBeVisible();
	await page.getByRole('link', { name: words.newSession }).click();
	await page.getByLabel(words.sessionTitle).fill(markup);
	await page.getByRole('button', { name: words.prepare }).click();
	await expect(page).toHaveURL(/\/desk\/session\/[^/]+$/);
	for (const path of ['/desk', '/records', '/desk/people']) {
		await page.goto(server.url + path);
		await expect(page.getByText(markup).first()).toBeVisible();
		await expect(page.locator('main b, main img')).toHaveCount(0);
	}
});
