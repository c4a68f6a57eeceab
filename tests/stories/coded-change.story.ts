// A second meeting under participant codes: the same people's counts on projector, phone and desk, and their tests in the record.
import { meeting } from '../../src/lib/words/console.ts';
import { paired, sayPairs } from '../../src/lib/words/paired.ts';
import { pairedRecord } from '../../src/lib/words/paired-record.ts';
import { counted, holdCodedMeetings, isCounted } from '../fixtures/coded-meetings.ts';
import { deskSize, hallSize, phoneSize } from '../fixtures/meeting-room.ts';
import { expectGoodHall, expectGoodPhone } from '../fixtures/story-look.ts';
import { readCode } from '../fixtures/story-meeting.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import {
	createFirstAccount,
	expect,
	expectNoAxeViolations,
	firstPerson,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = paired.id;
const [twice, once] = sayPairs(words, { isShown: true, ...counted });

test('[C51] [C53] [C56] [C57] how many of the same people moved is on every screen, and tested in the record only', async ({
	page,
	server,
	browser
}) => {
	test.setTimeout(240_000);
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	const { sessionId, phone: first } = await holdCodedMeetings(server, firstPerson);

	await page.goto(`${server.url}/desk/session/${sessionId}`);
	const rows = page.locator('#panel li');
	// A tab pressed before the page's script is there opens nothing.
	await expect(async () => {
		await page.getByRole('tab', { name: meeting.id.statements }).click();
		await expect(rows.filter({ hasText: twice! })).toHaveCount(20, { timeout: 1_000 });
	}).toPass();
	await expect(rows.filter({ hasText: words.why.traceable })).toHaveCount(10);
	await takePicture(page, 'coded-desk');

	const hallPath = await page.locator(`a[href*="/hall/${sessionId}"]`).first().getAttribute('href');
	const hall = await (await browser.newContext({ viewport: hallSize })).newPage();
	await hall.goto(new URL(hallPath!, server.url).href);
	const presence = words.presence({ both: counted.n, onlyBefore: 2, onlyAfter: 2 });
	await expect(hall.getByText(presence)).toBeVisible();
	await expectGoodHall(hall, 'coded-change');

	const pocket = await browser.newContext({ viewport: phoneSize, hasTouch: true, isMobile: true });
	await pocket.addCookies([
		{ name: 'kursi', value: first.token, url: server.url },
		{ name: 'kartu', value: first.card, url: server.url }
	]);
	const phone = await pocket.newPage();
	await phone.goto(`${server.url}/j/${await readCode(page)}`);
	await expect(phone.getByText(presence)).toBeVisible();
	await expectGoodPhone(phone, 'coded-change');

	await page.getByRole('tab', { name: meeting.id.statements }).click();
	await rows.filter({ hasText: twice! }).first().getByRole('button').click();
	await expect(hall.getByText(twice!)).toBeVisible();
	await expect(hall.getByText(once!)).toBeVisible();
	await expect(phone.getByText(twice!)).toBeVisible();
	await expectGoodHall(hall, 'coded-result');
	await expectGoodPhone(phone, 'coded-result');
	await expectNoAxeViolations(hall);

	await page.goto(`${server.url}/records/${sessionId}`);
	const tests = page.getByRole('group', { name: pairedRecord.id.title });
	await expect(tests.getByRole('row')).toHaveCount(31);
	expect(isCounted(1)).toBe(true);
	await expect(tests.getByRole('row', { name: /^1 / })).toContainText(pairedRecord.id.methods.exact);
	await expect(tests.getByRole('row', { name: /^3 / })).toContainText(words.why.traceable);
	await expect(page.getByText(pairedRecord.id.made({ made: 20 }))).toBeVisible();
	await tests.evaluate((table) => table.scrollIntoView());
	await takePicture(page, 'coded-record');
	await switchLanguage(page, 'en');
	await expectNoAxeViolations(page);
});
