// A group says for itself what it calls weak and strong: set on its page, taken over by a meeting, and read
// on projector, phone, desk and record, also where both words are as long and as wide as they may be.
import type { Page } from '@playwright/test';
import { board } from '../../src/lib/words/board.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk as deskWords } from '../../src/lib/words/desk.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { say } from '../../src/lib/words/say.ts';
import { holdScripts } from '../fixtures/held-script.ts';
import { clickTo, clickTwiceTo, deskSize, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import { expectReachable } from '../fixtures/reachable.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { expectInSight } from '../fixtures/story-look.ts';
import { dumpStored, goToStage, openHall, readCode } from '../fixtures/story-meeting.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import {
	createFirstAccount,
	createGroup,
	createSession,
	expect,
	expectNoAxeViolations,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = deskWords.id;
const { does } = meeting.id;
/** As long as they may be, and nowhere to break: one of capitals that are wide, one of markup. */
const own = { weak: 'MEWMEWMEWMEWMEWMEWMEWMEW', strong: '<b>KOKOHKOKOHKOKOHKO</b>' };

const field = (page: Page, label: string) => page.getByLabel(label);
const save = (page: Page) => page.getByRole('button', { name: words.save, exact: true }).click();
const expectWords = async (page: Page, { weak, strong }: typeof own) => {
	await expect(field(page, words.weakWord)).toHaveValue(weak);
	await expect(field(page, words.strongWord)).toHaveValue(strong);
};

/** No line of it is wider than what holds it. */
async function expectNothingCut(hall: Page): Promise<void> {
	const cut = () =>
		[...document.querySelectorAll('.hall :is(h1, h2, p, strong)')]
			.filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
			.map((element) => element.outerHTML.slice(0, 120));
	await expect.poll(() => hall.evaluate(cut)).toEqual([]);
}

/** On the group's page: typed before the script is there, refused with reasons, and saved at last. */
async function setWords(page: Page, dataFolder: string): Promise<void> {
	const letGo = await holdScripts(page, /\.js$/);
	await page.reload({ waitUntil: 'commit' });
	await page.getByText(`${words.change}: Kelompok Melati`).click();
	await field(page, words.cutoff).fill('4,50');
	await field(page, words.weakWord).fill(own.weak);
	await field(page, words.strongWord).fill(own.weak.toLowerCase());
	letGo();
	await page.waitForLoadState('networkidle');
	await expectWords(page, { weak: own.weak, strong: own.weak.toLowerCase() });
	const stored = dumpStored(dataFolder);
	await save(page);
	await expect(page.getByRole('alert')).toHaveText(refusal.id['cutoff-off-scale']);
	await field(page, words.cutoff).fill('2,60');
	await save(page);
	await expect(page.getByRole('alert')).toHaveText(refusal.id['cutoff-words-same']);
	await expect(field(page, words.strongWord)).toBeFocused();
	await expect(field(page, words.cutoff)).toHaveValue('2,60');
	expect(dumpStored(dataFolder)).toEqual(stored);
	await expectNoAxeViolations(page);
	await field(page, words.strongWord).fill(own.strong);
	await takePicture(page, 'words-group');
	await save(page);
	await expect(page.getByText(words.cutoffWords(own))).toBeVisible();
}

test('[T10] [T11] [T13] a group’s own words are set, refused with reasons, and stand on every screen', async ({
	page,
	server,
	browser
}) => {
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	const groupUrl = await createGroup(page, { programme: 'Program Uji', group: 'Kelompok Melati' });
	await setWords(page, server.dataFolder);
	const sessionId = await createSession(page, {
		...{ groupUrl, pace: 'own', nameMode: 'picture' },
		stages: ['socialisation', 'scoring', 'presentation', 'priorities']
	});
	const console = page.url();
	await page.goto(`${console}/set-up`);
	await expectWords(page, own);
	await expect(field(page, words.cutoff)).toHaveValue('2,60');
	await expectNoAxeViolations(page);
	await field(page, words.weakWord).scrollIntoViewIfNeeded();
	await takePicture(page, 'words-set-up');
	await page.goto(console);

	await clickTo(page, does.start);
	const code = await readCode(page);
	const hallPath = await page.locator(`a[href*="/hall/${sessionId}"]`).first().getAttribute('href');
	const hall = await openHall(browser, new URL(hallPath!, server.url).href);
	const member = await openPhone(browser);
	await joinWithPicture(member, `${server.url}/j/${code}`, 'ikan');
	// The first statement is weak and the second strong; the others are neither here nor there.
	for (let index = 1; index < 6; index += 1)
		await joinSimulated({ port: server.port, code, index }, (n) => (n === 1 ? 1 : n === 2 ? 4 : 3));
	await goToStage(page, 'scoring');
	await clickTo(page, does.openField(1));
	await expect(page.locator('.count strong').first()).toHaveText('5');
	await clickTwiceTo(page, does.close);
	await goToStage(page, 'presentation');
	await clickTo(page, does.revealAll(5));

	await expect(hall.getByRole('heading', { name: own.weak })).toBeVisible();
	await expect(page.getByText(say.id.own.fields(own))).toBeVisible();
	await expect(member.getByText(own.weak)).toHaveCount(0);
	await expectInSight(hall, 'fields');
	await expectNothingCut(hall);
	await takePicture(hall, 'words-hall-fields');

	const show = async (n: number) => {
		await page.getByRole('tab', { name: meeting.id.statements }).click();
		await page.getByRole('button', { name: meeting.id.for(meeting.id.showResult, n) }).click();
	};
	await show(1);
	for (const [n, word, other] of [
		[1, own.weak, own.strong],
		[2, own.strong, own.weak]
	] as const) {
		if (n === 2) await show(2);
		for (const screen of [hall, member]) {
			await expect(screen.getByText(word, { exact: true })).toBeVisible();
			await expect(screen.getByText(other)).toHaveCount(0);
			if (n === 1) await expectNoAxeViolations(screen);
		}
		if (n === 1) await expectInSight(hall, 'a weak statement');
		await expectNothingCut(hall);
		await takePicture(hall, `words-hall-${n}`);
		await takePicture(member, `words-phone-${n}`);
		await switchLanguage(member, 'en');
		await expect(member.getByText(word, { exact: true })).toBeVisible();
		await expect(member.getByText(phone.en.weak)).toHaveCount(0);
		await switchLanguage(member, 'id');
	}
	await expectReachable(member);
	await goToStage(page, 'priorities');
	await expect(hall.getByRole('heading', { level: 1, name: own.weak })).toBeVisible();
	await expect(page.getByText(board.id.statementsTitle(1, own))).toBeVisible();
	await expectInSight(hall, 'ideas');
	await expectNothingCut(hall);
	await takePicture(hall, 'words-hall-ideas');
	await takePicture(page, 'words-desk-ideas');

	await clickTwiceTo(page, does.closeSession);
	await page.goto(`${server.url}/records/${sessionId}`);
	await expect(page.getByRole('cell', { name: own.strong, exact: true }).first()).toBeVisible();
	await expect(page.getByRole('cell', { name: own.weak, exact: true }).first()).toBeVisible();
	await expectNoAxeViolations(page);
	await takePicture(page, 'words-record');
});
