// Looking before working: the shipped example on an empty desk, rehearsing alone with simulated phones,
// and `npm run demo`. Whatever is not real says so on every page.
import type { Page } from '@playwright/test';
import { board } from '../../src/lib/words/board.ts';
import { dotsDesk } from '../../src/lib/words/console-dots.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk } from '../../src/lib/words/desk.ts';
import { hall } from '../../src/lib/words/hall.ts';
import { purpose } from '../../src/lib/words/purpose.ts';
import { records } from '../../src/lib/words/records.ts';
import { deskSize, phoneSize, clickTo } from '../fixtures/meeting-room.ts';
import { startRembuk } from '../fixtures/rembuk-server.ts';
import {
	createFirstAccount,
	expect,
	expectNoAxeViolations,
	signIn,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = desk.id;
const example = 'Contoh: KUBE Maju Sejahtera';

/** Both languages, at a table and on a phone: nothing for axe to say, nothing wider than the screen. */
async function expectSound(page: Page): Promise<void> {
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(page, language);
		await expectNoAxeViolations(page);
		await page.setViewportSize(phoneSize);
		await expectNoAxeViolations(page);
		await page.setViewportSize(deskSize);
	}
}

/** The stamp and its two words, at the head of a page. */
async function expectLabel(page: Page, what: 'example' | 'practice'): Promise<void> {
	const label = page.getByRole('note').first();
	await expect(label).toContainText(purpose.id.label[what]);
	await expect(label).toContainText(purpose.id.notReal);
}

/** What the cards of a wall say, one under the other. */
async function readWritten(page: Page): Promise<string> {
	return (await page.getByRole('article').allInnerTexts()).join('\n');
}

test('[S27] an empty desk offers the example, and each of its pages says that it is one', async ({
	page,
	server
}) => {
	test.setTimeout(240_000);
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await expectSound(page);
	await page.getByRole('button', { name: words.example }).click();
	await expect(page.getByRole('heading', { level: 1, name: example })).toBeVisible();
	await expectLabel(page, 'example');
	await expectSound(page);
	await page.getByRole('link', { name: 'KUBE Maju Sejahtera', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'KUBE Maju Sejahtera' })).toBeVisible();
	await expectLabel(page, 'example');
	await expect(page.getByRole('listitem').filter({ hasText: 'Penilaian awal' })).toContainText(
		purpose.id.label.example
	);

	await page.getByRole('link', { name: board.id.toBoard }).click();
	await expect(page).toHaveURL(/\/desk\/board\/[0-9a-f]+$/);
	await expect(page.getByText(purpose.id.label.example, { exact: true })).toBeVisible();
	await expect.poll(() => readWritten(page)).toContain('5 Maret 2016');
	await page.goBack();

	await page.getByRole('link', { name: new RegExp(`${words.results}.*Penilaian awal`) }).click();
	await expectLabel(page, 'example');
	await expect(page).toHaveTitle(new RegExp(`^${purpose.id.label.example} · `));
	const rows = page.getByRole('region', { name: records.id.statements }).getByRole('row');
	await expect(rows.filter({ hasText: /^13/ })).toContainText('2,33');
	await expectSound(page);
	await page.getByRole('link', { name: records.id.title, exact: true }).first().click();
	const meetings = page.getByRole('main').getByRole('list').first().getByRole('listitem');
	await expect(meetings).toHaveCount(2);
	for (const each of await meetings.all()) await expect(each).toContainText(purpose.id.notReal);
	await expectSound(page);

	// Later it is found in a quiet place of the desk, and leads to what is there already.
	await page.goto(`${server.url}/desk`);
	await page.getByText(words.tryOut).click();
	await page.getByRole('link', { name: words.example }).click();
	await expect(page.getByRole('heading', { level: 1, name: example })).toBeVisible();
});

test('[S27] without a script the same buttons load the example and begin a rehearsal', async ({
	page,
	server,
	browser
}) => {
	await createFirstAccount(page, server);
	const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await signIn(plain, server);
	await plain.getByRole('button', { name: words.example }).click();
	await expect(plain.getByRole('heading', { level: 1, name: example })).toBeVisible();
	await plain.goto(`${server.url}/desk`);
	await plain.getByText(words.tryOut).click();
	await plain.getByRole('button', { name: words.practice }).click();
	await expect(plain).toHaveURL(/\/desk\/session\/[0-9a-f]+$/);
});

test('[S27] alone, one rehearses a meeting: simulated phones join and their votes come in', async ({
	page,
	server
}) => {
	test.setTimeout(240_000);
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await page.getByRole('button', { name: words.practice }).click();
	await expect(page).toHaveURL(/\/desk\/session\/[0-9a-f]+$/);
	await expect(page.getByText(purpose.id.label.practice, { exact: true }).first()).toBeVisible();
	await clickTo(page, meeting.id.does.start);
	await page.getByLabel(dotsDesk.id.rehearsePhones).fill('6');
	await page.getByRole('button', { name: dotsDesk.id.rehearseStart }).click();
	await expect(page.getByText(meeting.id.present(6)).first()).toBeVisible({ timeout: 30_000 });
	await expect(page.getByText(meeting.id.notConnected, { exact: true })).toHaveCount(0);
	await expectNoAxeViolations(page);
	const stage = hall.id.stage;
	await clickTo(page, meeting.id.does.stage(stage.history));
	await expect.poll(() => readWritten(page), { timeout: 30_000 }).toMatch(/\(latihan\)/);
	await clickTo(page, meeting.id.does.stage(stage.goals));
	await clickTo(page, meeting.id.does.stage(stage.scoring));
	await clickTo(page, meeting.id.does.openStatement(1));
	const count = page.getByRole('status').filter({ hasText: meeting.id.of(6) });
	await expect(count).toHaveText(`6 ${meeting.id.of(6)}`, { timeout: 30_000 });
	await page.getByRole('button', { name: dotsDesk.id.rehearseStop }).click();
	await expect(page.getByText(dotsDesk.id.rehearsing(0))).toBeVisible();

	await page.goto(`${server.url}/desk`);
	const row = page.getByRole('listitem').filter({ hasText: 'Pertemuan latihan' });
	await expect(row).toContainText(purpose.id.label.practice);
});

test('[S27] npm run demo prints once how to get in, and what is seen there is the example', async ({
	page
}) => {
	const server = await startRembuk(['--demo']);
	try {
		expect(server.firstAccountPath).toBe('');
		const password = /Password:\s+(\S+)/.exec(server.printed())?.[1] ?? '';
		await signIn(page, server, { name: 'Contoh', login: 'contoh', password });
		await page.getByRole('link', { name: example }).click();
		await expectLabel(page, 'example');
		await server.restart();
		expect(server.printed().split(password)).toHaveLength(2);
		expect(server.printed()).toContain(server.dataFolder);
	} finally {
		await server.remove();
	}
});
