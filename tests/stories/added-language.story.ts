// A further language is one file: a made-up one, accents on every letter and four tenths longer, goes
// through a meeting on phone, desk and projector. The pages are built with it for this story alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { pekaKube } from '#server/instrument/peka-kube.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { consent } from '../../src/lib/words/consent.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { shell } from '../../src/lib/words/shell.ts';
import { addedBuild, buildWithAdded } from '../fixtures/added-build.ts';
import { translate } from '../fixtures/language/xx.ts';
import { clickTo, clickTwiceTo, deskSize, hallSize, openPhone } from '../fixtures/meeting-room.ts';
import { startRembuk, type RembukServer } from '../fixtures/rembuk-server.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { endMeeting, expectHeading, openHall, prepareMeeting } from '../fixtures/story-meeting.ts';
import { expect, test as base } from '../fixtures/story.ts';
import { expectAllTranslated, expectNothingCut } from '../fixtures/untranslated.ts';

const test = base.extend<{ server: RembukServer }>({
	server: async ({ browser }, use) => {
		const server = await startRembuk([], {}, 'tests/fixtures/added-server.ts');
		await use(server);
		await Promise.all(browser.contexts().map((context) => context.close()));
		await server.remove();
	}
});
test.describe.configure({ timeout: 300_000 });
test.beforeAll(() => {
	test.setTimeout(600_000);
	buildWithAdded();
});

const words = { phone: translate(phone.id), consent: translate(consent.id) };

function listTexts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
/** What no dictionary says: the instrument, what was typed in this story, dates, and the program's name. */
const content = [
	...listTexts(pekaKube),
	...['Program Uji', 'Kelompok Melati', 'Penilaian awal', 'Pengelola Laptop', 'Rembuk', 'http', 'hall.test'],
	...Array.from({ length: 12 }, (_, month) =>
		new Date(2026, month, 1).toLocaleDateString('id-ID', { month: 'long' })
	)
];

async function readIn(context: BrowserContext, code: string, server: RembukServer): Promise<void> {
	await context.addCookies([{ name: 'bahasa', value: code, url: server.url }]);
}

async function openPhoneIn(browser: Browser, code: string, server: RembukServer): Promise<Page> {
	const member = await openPhone(browser);
	await readIn(member.context(), code, server);
	return member;
}

test('[Y10] [Y13] a meeting is read in a further language, whole and without a sentence of another', async ({
	page,
	server,
	browser
}) => {
	await page.setViewportSize(deskSize);
	const { code, door, hallUrl } = await prepareMeeting(page, server);
	const known = [...content, code];
	const member = await openPhoneIn(browser, 'xx', server);
	const hall = await openHall(browser, `${hallUrl}&bahasa=xx`);
	await hall.setViewportSize(hallSize);
	const other = await browser.newContext({
		viewport: deskSize,
		storageState: await page.context().storageState()
	});
	await readIn(other, 'xx', server);
	const desk = await other.newPage();
	await desk.goto(page.url());

	const look = async (screen: Page) => {
		await expectAllTranslated(screen, known);
		await expectNothingCut(screen, { isOneScreen: screen === hall });
	};
	await member.goto(server.url);
	await look(member);
	await member.goto(door);
	await look(member);
	await member.locator('input[name=picture]').first().check({ force: true });
	await member.getByRole('button', { name: words.consent.agree }).click();
	await expectHeading(member, words.phone.waiting);
	await look(member);
	await look(hall);
	for (let index = 2; index < 7; index += 1)
		await joinSimulated({ port: server.port, code, index }, () => 1 + (index % 4));
	await expect(desk.getByText(translate(meeting.id.present(6))).first()).toBeVisible();
	await look(desk);

	await clickTo(page, meeting.id.does.stage(hallWords.id.stage.scoring));
	await clickTo(page, meeting.id.does.openStatement(1));
	await expect(member.getByText(words.phone.nobodyKnows)).toBeVisible();
	await expect(hall.getByText(pekaKube.statements[0]!.positive.id)).toBeVisible();
	for (const screen of [member, hall, desk]) await look(screen);
	await member.locator('button[name=answer][value="2"]').tap();
	await expectHeading(member, words.phone.saved);
	await look(member);
	await clickTwiceTo(page, meeting.id.does.close);
	await expectHeading(member, words.phone.closed);
	for (const screen of [member, hall, desk]) await look(screen);

	await page.getByRole('button', { name: hallWords.id.stage.presentation }).click();
	await clickTo(page, meeting.id.does.revealOne);
	await page.getByRole('tab', { name: meeting.id.statements }).click();
	await page.getByRole('button', { name: meeting.id.allFields }).click();
	await expectHeading(member, words.phone.fields);
	await expect(hall.getByText(translate(hallWords.id.fieldsTitle)(7))).toBeVisible();
	for (const screen of [member, hall, desk]) await look(screen);
	await endMeeting(page);
	await expectHeading(member, words.phone.ended);
	for (const screen of [member, hall, desk]) await look(screen);
});

test('[Y10] [Y11] [Y12] a language of which little is written reads on in its other one, and a phone carries one language', async ({
	server,
	browser
}) => {
	const member = await openPhone(browser);
	await member.goto(server.url);
	await member.getByRole('button', { name: 'Yayaya' }).tap();
	await expect(member.locator('html')).toHaveAttribute('lang', 'yy');
	await expectHeading(member, 'Yaya yaya');
	await expect(member.getByText(shell.en.facilitators)).toBeVisible();

	const folder = join(addedBuild, 'client/_app/immutable/room');
	const scripts = readdirSync(folder).filter((name) => /^room\..*\.js$/.test(name));
	expect(scripts).toHaveLength(4);
	const said = scripts.map((name) => {
		const text = readFileSync(join(folder, name), 'utf8');
		return [phone.id.savedHelp, phone.en.savedHelp, 'Yaya sebentar', 'lorem ipsum'].map((sentence) =>
			text.includes(sentence)
		);
	});
	expect(said.sort()).toEqual([
		[false, true, false, false],
		[false, true, true, false],
		[true, false, false, false],
		[true, false, false, true]
	]);
});
