// Every page of a meeting in both languages, for eyes that need large letters, for screen readers and
// for hands without a mouse.
import type { Page } from '@playwright/test';
import type { Language } from '#domain/text.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { consent } from '../../src/lib/words/consent.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { shell } from '../../src/lib/words/shell.ts';
import { clickTo, clickTwiceTo, deskSize } from '../fixtures/meeting-room.ts';
import { expectKeyboardAlone, expectReadablePhone, expectReadableScreen } from '../fixtures/readable.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import {
	endMeeting,
	expectHeading,
	openHall,
	openPhoneIn,
	prepareMeeting
} from '../fixtures/story-meeting.ts';
import { expect, signIn, switchLanguage, test } from '../fixtures/story.ts';

const languages = ['id', 'en'] as const;
const does = meeting.id.does;
type Pair = Record<Language, Page>;

async function forBoth(pages: Pair, work: (page: Page, language: Language) => Promise<void>): Promise<void> {
	for (const language of languages) await work(pages[language], language);
}

/** Both phones show this heading, and are readable. */
async function expectPhones(
	phones: Pair,
	key: 'waiting' | 'saved' | 'closed' | 'paused' | 'fields' | 'ended'
) {
	await forBoth(phones, async (page, language) => {
		await expectHeading(page, phone[language][key]);
		await expectReadablePhone(page, language);
	});
}

/** Both projectors show this text, and are readable. */
async function expectHalls(halls: Pair, read: (words: (typeof hallWords)['id']) => string): Promise<void> {
	await forBoth(halls, async (page, language) => {
		await expect(page.getByText(read(hallWords[language])).first()).toBeVisible();
		await expectReadableScreen(page, language);
	});
}

test.describe.configure({ timeout: 300_000 });

test('the first page, an unknown page and the door read in both languages, small, and by keyboard', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareMeeting(page, server);
	for (const language of languages) {
		const member = await openPhoneIn(browser, language, server.url);
		await member.goto(server.url);
		await expectHeading(member, shell[language].joinMeeting);
		await expectReadablePhone(member, language);
		await member.goto(`${server.url}/tidak-ada`);
		await expectHeading(member, shell[language].notFound);
		await expectReadablePhone(member, language);
		await member.goto(`${server.url}/j/LLLLLL`);
		await expectHeading(member, shell[language].enterCode);
		await expectReadablePhone(member, language);
		await member.goto(door);
		await expectHeading(member, phone[language].welcome);
		await expectReadablePhone(member, language);
		for (const corner of ['pictures', 'moved']) {
			await member.goto(`${door}?corner=${corner}`);
			await expectReadablePhone(member, language);
		}
	}
});

test('[U15] a member goes from the door to an answer with the keyboard alone', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareMeeting(page, server, { until: 'scoring' });
	const member = await openPhoneIn(browser, 'id', server.url);
	const focused = member.locator(':focus');
	const tabTo = async (text: string | RegExp) => {
		await expect(async () => {
			await member.keyboard.press('Tab');
			await expect(focused).toHaveText(text, { timeout: 50 });
		}).toPass({ intervals: [0] });
	};
	await member.goto(door);
	await expect(async () => {
		await member.keyboard.press('Tab');
		await expect(focused).toHaveAttribute('type', 'radio', { timeout: 50 });
	}).toPass({ intervals: [0] });
	await member.keyboard.press('Space');
	await tabTo(consent.id.agree);
	await member.keyboard.press('Enter');
	await expectHeading(member, phone.id.waiting);
	await clickTo(page, does.openStatement(1));
	await expect(member.locator('button[name=answer]')).toHaveCount(5);
	await tabTo(/^\s*3/);
	await member.keyboard.press('Enter');
	await expectHeading(member, phone.id.saved);
	await tabTo(phone.id.change);
	await member.keyboard.press('Enter');
	await expect(member.getByText(phone.id.changeHelp)).toBeVisible();
});

test('[U11] [U12] [U13] [U14] every screen of a meeting reads in both languages', async ({
	page,
	server,
	browser
}) => {
	await page.setViewportSize(deskSize);
	const { code, door, hallUrl } = await prepareMeeting(page, server);
	const english = await (await browser.newContext({ viewport: deskSize })).newPage();
	await signIn(english, server);
	await english.goto(page.url());
	await switchLanguage(english, 'en');
	const desks = { id: page, en: english };
	const halls = {
		id: await openHall(browser, `${hallUrl}&bahasa=id`),
		en: await openHall(browser, `${hallUrl}&bahasa=en`)
	};
	const phones = {
		id: await openPhoneIn(browser, 'id', server.url),
		en: await openPhoneIn(browser, 'en', server.url)
	};
	await expectHalls(halls, (words) => words.joinTitle);
	await forBoth(phones, async (member, language) => {
		await member.goto(door);
		await member.locator('input[name=picture]').first().check({ force: true });
		await member.getByRole('button', { name: consent[language].agree }).click();
	});
	for (let index = 2; index < 6; index += 1)
		await joinSimulated({ port: server.port, code, index }, () => 1 + (index % 4));
	await expectPhones(phones, 'waiting');
	await forBoth(desks, async (desk, language) => {
		for (const tab of ['people', 'join', 'statements'] as const) {
			await desk.getByRole('tab', { name: meeting[language][tab] }).click();
			await expectReadableScreen(desk, language);
		}
		await expectKeyboardAlone(desk);
	});

	await clickTo(page, does.stage(hallWords.id.stage.scoring));
	await clickTo(page, does.openStatement(1));
	await forBoth(phones, async (member, language) => {
		await expect(member.getByText(phone[language].nobodyKnows)).toBeVisible();
		await expectReadablePhone(member, language);
		await member.locator('button[name=answer][value="2"]').tap();
	});
	await expectPhones(phones, 'saved');
	await expectHalls(halls, (words) => words.answered(6));
	await forBoth(desks, expectReadableScreen);
	await clickTwiceTo(page, does.close);
	await expectPhones(phones, 'closed');
	await expectHalls(halls, (words) => words.closedTitle);
	await page.getByRole('button', { name: meeting.id.pause }).click();
	await expectPhones(phones, 'paused');
	await expectHalls(halls, (words) => words.pausedTitle);
	await forBoth(desks, expectReadableScreen);
	await clickTo(page, does.resume);

	await page.getByRole('button', { name: hallWords.id.stage.presentation }).click();
	await expectHalls(halls, (words) => words.sealedTitle);
	await clickTo(page, does.revealOne);
	await page.getByRole('tab', { name: meeting.id.statements }).click();
	await page.getByRole('button', { name: meeting.id.for(meeting.id.showResult, 1) }).click();
	await forBoth(phones, async (member, language) => {
		await expect(member.getByText(phone[language].result)).toBeVisible();
		await expectReadablePhone(member, language);
	});
	await expectHalls(halls, (words) => words.staysSecret);
	await forBoth(desks, expectReadableScreen);
	await page.getByRole('button', { name: meeting.id.allFields }).click();
	await expectPhones(phones, 'fields');
	await expectHalls(halls, (words) => words.fieldsTitle(7));
	await forBoth(phones, async (member, language) => {
		await member.goto(`${door}/seat`);
		await expectReadablePhone(member, language);
		await member.goto(door);
	});
	await endMeeting(page);
	await expectPhones(phones, 'ended');
	await expectHalls(halls, (words) => words.endedTitle);
	await forBoth(desks, expectReadableScreen);
});
