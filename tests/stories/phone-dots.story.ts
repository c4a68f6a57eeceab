// Dots on a phone: never more than one has, as secret as a score or openly so, changed without being
// shown again, and waiting for signal as a score does.
import type { Browser, Page } from '@playwright/test';
import { card } from '../../src/lib/words/card.ts';
import { dotsDesk } from '../../src/lib/words/console-dots.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { consent } from '../../src/lib/words/consent.ts';
import { dots } from '../../src/lib/words/dots.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { clickTo, clickTwiceTo, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import { startPhoneNetwork } from '../fixtures/phone-network.ts';
import { expectSameTrace, readTrace } from '../fixtures/phone-trace.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import { expectReadablePhone } from '../fixtures/readable.ts';
import { prepareWall } from '../fixtures/story-board.ts';
import { addIdeas, askForDots, minus, placeDots, plus, sendDots } from '../fixtures/story-dots.ts';
import { expectGoodPhone } from '../fixtures/story-look.ts';
import {
	expectHeading,
	openPhoneIn,
	readStored,
	readUrns,
	type StoryMeeting
} from '../fixtures/story-meeting.ts';
import { expect, test } from '../fixtures/story.ts';

const does = meeting.id.does;
const words = dots.id;
const ideas = ['Buku kas dibacakan', 'Kas diperiksa bergiliran', 'Belajar mencatat'] as const;

/** A meeting with ideas on its wall, written by a phone that leads nowhere else. */
async function prepareIdeas(page: Page, server: RembukServer, browser: Browser): Promise<StoryMeeting> {
	const made = await prepareWall(page, server, 'priorities');
	const writer = await openPhone(browser);
	await joinWithPicture(writer, made.door, 'pisang');
	await addIdeas(writer, ideas);
	await writer.context().close();
	return made;
}

/** The dots of the open round; once it has closed nothing is kept of so few [B7]. */
const readDots = (server: RembukServer) =>
	readUrns(server.dataFolder).map(({ dots }) => JSON.parse(dots ?? '') as number[]);

/** Opens the folded part of the desk and asks as it stands there. */
async function askOpenly(page: Page): Promise<void> {
	await page.getByText(dotsDesk.id.dotsTitle, { exact: true }).click();
	await page.getByLabel(dotsDesk.id.dotsOpen).check();
	await page.getByRole('button', { name: dotsDesk.id.dotsStart, exact: true }).click();
}

test('[K1] nobody gives more dots than they have, and a change asks anew', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareIdeas(page, server, browser);
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await askForDots(page, ideas.length);
	await expectHeading(member, words.title({ dots: 3 }));
	await expect(member.getByText(words.secret)).toBeVisible();
	await expect(member.getByText(words.left({ left: 3, of: 3 }))).toBeVisible();

	await sendDots(member).tap();
	await expect(member.getByText(words.placeOne)).toBeVisible();
	// The button stays where it is and does nothing more; force, because it says so itself.
	for (let press = 0; press < 5; press += 1) await plus(member, ideas[0]).tap({ force: true });
	await expect(member.getByText(words.noneLeft)).toBeVisible();
	await plus(member, ideas[1]).tap({ force: true });
	await expect(member.locator('output')).toHaveText([/3 titik/, /0 titik/, /0 titik/]);
	await minus(member, ideas[0]).tap();
	await plus(member, ideas[2]).tap();
	// The room is shown anew meanwhile; what is being placed stays.
	await page.getByRole('button', { name: meeting.id.plusMinute }).click();
	await expect(member.locator('output')).toHaveText([/2 titik/, /0 titik/, /1 titik/]);
	await sendDots(member).tap();
	await expectHeading(member, phone.id.saved);
	await expect(member.getByText(words.savedSecret)).toBeVisible();

	await member.getByRole('link', { name: words.change }).tap();
	await expect(member.getByText(words.changeHelp)).toBeVisible();
	await expect(member.locator('output')).toHaveText([/0 titik/, /0 titik/, /0 titik/]);
	await placeDots(member, [0, 1, 0]);
	expect(readDots(server)).toEqual([[0, 1, 0]]);
	await clickTwiceTo(page, does.closeDots);
	await expectHeading(member, phone.id.closed);
	await expect(member.getByText(words.closedHelp)).toBeVisible();
	expect(readStored(server.dataFolder, 'SELECT * FROM ballot')).toEqual([]);
	// One person's dots stay shut.
	await clickTo(page, does.revealDots);
	await expectHeading(member, phone.id.notShown);
	await expect(member.getByText(words.notShownHelp)).toBeVisible();
});

test('[K4] open dots say so before any is placed, and ties are said on the phone', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareIdeas(page, server, browser);
	const [one, two] = [await openPhone(browser), await openPhone(browser)];
	await joinWithPicture(one, door, 'ikan');
	await joinWithPicture(two, door, 'padi');
	await askOpenly(page);
	for (const member of [one, two]) await expect(member.getByText(words.open)).toBeVisible();
	await placeDots(one, [2, 0, 1]);
	await expect(one.getByText(words.savedOpen)).toBeVisible();
	await placeDots(two, [0, 0, 1]);
	await clickTwiceTo(page, does.closeDots);
	await clickTo(page, does.revealDots);
	await expectHeading(one, words.ranking);
	await expect(one.getByText(words.people({ people: 2 }))).toBeVisible();
	const rows = one.locator('main ol > li');
	await expect(rows).toHaveText([/2 titik/, /2 titik/, /0 titik/]);
	await expect(rows.filter({ hasText: words.tied })).toHaveCount(2);
	await expect(rows.nth(1)).toContainText(words.place({ rank: 1 }));
	await expect(rows.nth(2)).toContainText(words.place({ rank: 3 }));
	await expectGoodPhone(one, 'the order');
});

test('dots that could not be sent wait, also through a reload; those that come too late are told so', async ({
	page,
	server,
	browser
}) => {
	const { code } = await prepareIdeas(page, server, browser);
	const network = await startPhoneNetwork(server.port);
	const member = await openPhone(browser);
	await joinWithPicture(member, `${network.url}/j/${code}`, 'ikan');
	await askForDots(page, ideas.length);
	await plus(member, ideas[1]).tap();
	network.lose();
	await sendDots(member).tap();
	await expectHeading(member, phone.id.unsent);
	await expect(member.getByText(words.unsentHelp)).toBeVisible();
	network.find();
	await member.reload();
	await expectHeading(member, phone.id.saved);

	await member.getByRole('link', { name: words.change }).tap();
	await plus(member, ideas[2]).tap();
	network.lose();
	await sendDots(member).tap();
	await expectHeading(member, phone.id.unsent);
	expect(readDots(server)).toEqual([[0, 1, 0]]);
	await clickTwiceTo(page, does.closeDots);
	network.find();
	await expectHeading(member, phone.id.closed);
	await expect(member.getByText(words.lateCounted)).toBeVisible();
	await network.close();
});

test('[TRUST E7] after sending, "back" and browser storage do not show the dots', async ({
	page,
	server,
	browser
}) => {
	const { code } = await prepareIdeas(page, server, browser);
	const network = await startPhoneNetwork(server.port);
	const [one, two] = [await openPhone(browser), await openPhone(browser)];
	for (const member of [one, two]) await joinWithPicture(member, `${network.url}/j/${code}`, 'ikan');
	await askForDots(page, ideas.length);
	for (const member of [one, two]) await expectHeading(member, words.title({ dots: 3 }));
	await plus(one, ideas[0]).tap();
	await plus(two, ideas[2]).tap();
	// While dots wait, the phone has to keep them, and this trial can see that it does.
	network.hold();
	for (const member of [one, two]) await sendDots(member).tap();
	for (const member of [one, two]) await expectHeading(member, phone.id.sending);
	expect(await readTrace(one)).not.toBe(await readTrace(two));
	network.release();
	for (const member of [one, two]) await expectHeading(member, phone.id.saved);
	await expectSameTrace(one, two);
	for (const move of ['goBack', 'goForward', 'reload'] as const) {
		for (const member of [one, two]) {
			await member[move]();
			await expectHeading(member, phone.id.saved);
		}
		await expectSameTrace(one, two);
	}
	for (const member of [one, two]) await member.getByRole('link', { name: words.change }).tap();
	for (const member of [one, two]) await expect(member.getByText(words.changeHelp)).toBeVisible();
	await expectSameTrace(one, two);
	await network.close();
});

test('[B4] a companion sees the ideas and places no dots', async ({ page, server, browser }) => {
	const { door } = await prepareIdeas(page, server, browser);
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await page.getByRole('button', { name: meeting.id.more('Ikan') }).click();
	await page.getByLabel(meeting.id.scoresLabel).uncheck();
	await askForDots(page, ideas.length);
	await expectHeading(member, phone.id.companion);
	await expect(member.getByText(words.companionHelp)).toBeVisible();
	await expect(member.getByText(ideas[1])).toBeVisible();
	await expect(sendDots(member)).toHaveCount(0);
});

for (const language of ['id', 'en'] as const) {
	test(`every screen of the dots can be read and used (${language})`, async ({ page, server, browser }) => {
		test.setTimeout(180_000);
		const said = dots[language];
		const { door } = await prepareIdeas(page, server, browser);
		const member = await openPhoneIn(browser, language, server.url);
		await member.goto(door);
		await member.locator('input[name=picture]').first().check({ force: true });
		await member.getByRole('button', { name: consent[language].agree }).click();
		await expectHeading(member, card[language].yourIdea);
		await askOpenly(page);
		await expectHeading(member, said.title({ dots: 3 }));
		await expectReadablePhone(member, language);
		await member.getByRole('button', { name: said.plus({ text: ideas[0] }), exact: true }).tap();
		await expectReadablePhone(member, language);
		// With the keyboard alone.
		await member.getByRole('button', { name: said.send }).focus();
		await member.keyboard.press('Enter');
		await expectHeading(member, phone[language].saved);
		await expectReadablePhone(member, language);
		await clickTwiceTo(page, does.closeDots);
		await expectHeading(member, phone[language].closed);
		await expectReadablePhone(member, language);
		await clickTo(page, does.revealDots);
		await expectHeading(member, said.ranking);
		await expectReadablePhone(member, language);
	});
}
