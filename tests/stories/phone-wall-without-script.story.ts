// Cards and dots from a phone whose browser runs no script: plain forms that lose nothing, and a page
// that looks again by itself only while nobody can be writing.
import type { Browser, Page } from '@playwright/test';
import { card } from '../../src/lib/words/card.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { dots } from '../../src/lib/words/dots.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { clickTwiceTo, joinWithPicture, openPhone, phoneSize } from '../fixtures/meeting-room.ts';
import { expectSameTrace } from '../fixtures/phone-trace.ts';
import { prepareWall, readWall, writeGoals } from '../fixtures/story-board.ts';
import { field, fillEvent, sendButton, step } from '../fixtures/story-card.ts';
import { addIdeas, askForDots, sendDots } from '../fixtures/story-dots.ts';
import { expectHeading, goToStage, readStored, readUrns } from '../fixtures/story-meeting.ts';
import { expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const words = card.id;
const does = meeting.id.does;
/** The page looks again every 5 s. */
const patient = expect.configure({ timeout: 40_000 });

async function openPlainPhone(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ viewport: phoneSize, javaScriptEnabled: false });
	return context.newPage();
}

const looksAgain = (page: Page) => page.locator('meta[http-equiv="refresh"]');
const choice = (page: Page, index: number) => page.locator(`input[name="dots${index}"]`);

test('[TRUST C7] without a script a card is written, mended and added, and the page never looks away meanwhile', async ({
	page,
	server,
	browser
}) => {
	const { door, groupUrl } = await prepareWall(page, server, 'history');
	const member = await openPlainPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await expectHeading(member, words.whatHappened);
	await expect(looksAgain(member)).toHaveCount(0);
	await fillEvent(member, { text: 'Buku kas hilang', when: '30 Februari 2021' });
	await sendButton(member).click();
	// What is missing above comes first.
	await expect(member.getByText(words.refused['date-unusable']!)).toBeVisible();
	await expect(field(member, 'text')).toHaveValue('Buku kas hilang');
	await expect(field(member, 'when')).toHaveValue('30 Februari 2021');
	await expect(looksAgain(member)).toHaveCount(0);
	await field(member, 'when').fill('2021, lupa bulannya');
	await sendButton(member).click();
	await expect(member.getByText(words.missing.mood)).toBeVisible();
	await step(member, 'mood', -2).check({ force: true });
	await sendButton(member).click();
	await expectHeading(member, words.added);
	await expect(looksAgain(member)).not.toHaveCount(0);
	await member.getByRole('link', { name: words.again.event }).click();
	await expect(field(member, 'text')).toHaveValue('');
	expect(readWall(server, 'event')).toMatchObject([
		{ text: 'Buku kas hilang', when: '2021, lupa bulannya', mood: -2 }
	]);

	// Somebody who writes presses for the newest screen; too late is said, and adds nothing.
	await fillEvent(member, { text: 'Terlambat', mood: 0 });
	await goToStage(page, 'goals');
	await writeGoals(page, server, { groupUrl, texts: ['Pendapatan bertambah', 'Simpanan cukup'] });
	await sendButton(member).click();
	await expect(member.getByText(refusal.id['card-not-now'])).toBeVisible();
	await expectHeading(member, words.whichGoal);
	await member.getByRole('link', { name: 'Simpanan cukup' }).click();
	await expectHeading(member, 'Simpanan cukup');
	await expect(looksAgain(member)).toHaveCount(0);
	await sendButton(member).click();
	await expect(member.getByText(words.missing.reflection)).toBeVisible();
	await expectHeading(member, 'Simpanan cukup');
	await step(member, 'reached', 25).check({ force: true });
	await field(member, 'hindered').fill('panen gagal');
	await sendButton(member).click();
	await expectHeading(member, words.added);
	expect(readWall(server, 'reflection')).toMatchObject([
		{ reached: 25, hindered: 'panen gagal', helped: '' }
	]);
	expect(readWall(server, 'event')).toHaveLength(1);

	await goToStage(page, 'priorities');
	await patient(member.getByRole('heading', { level: 1, name: words.yourIdea })).toBeVisible();
	await member.getByRole('link', { name: phone.id.lookAgain }).click();
	await field(member, 'text').fill('Kas dibaca bersama');
	await sendButton(member).dblclick();
	await expectHeading(member, words.added);
	expect(readWall(server, 'idea')).toMatchObject([{ text: 'Kas dibaca bersama', statements: [] }]);
});

test('[TRUST C7] without a script dots are written as numbers, never too many, and changed unseen', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareWall(page, server, 'priorities');
	const writer = await openPhone(browser);
	await joinWithPicture(writer, door, 'pisang');
	await addIdeas(writer, ['Buku kas', 'Belajar mencatat', 'Arisan modal']);
	await writer.context().close();
	const [one, two] = [await openPlainPhone(browser), await openPlainPhone(browser)];
	for (const member of [one, two]) await joinWithPicture(member, door, 'ikan');
	await askForDots(page, 3);
	for (const member of [one, two]) {
		await member.goto(door);
		await expectHeading(member, dots.id.title({ dots: 3 }));
		await expect(looksAgain(member)).toHaveCount(0);
		await expect(member.getByText(dots.id.secret)).toBeVisible();
	}
	await choice(one, 0).fill('3');
	await choice(one, 2).fill('1');
	await sendDots(one).click();
	await expect(one.getByText(refusal.id['dots-off-limits'])).toBeVisible();
	await expect(choice(one, 0)).toHaveValue('3');
	await expect(choice(one, 2)).toHaveValue('1');
	expect(readStored(server.dataFolder, 'SELECT * FROM ballot')).toEqual([]);
	// The same road for both, so that what is left behind can be compared.
	await choice(two, 0).fill('3');
	await choice(two, 1).fill('3');
	await sendDots(two).click();
	await expect(two.getByText(refusal.id['dots-off-limits'])).toBeVisible();
	await choice(one, 0).fill('2');
	await choice(two, 0).fill('');
	for (const member of [one, two]) {
		await sendDots(member).click();
		await expectHeading(member, phone.id.saved);
		await expect(looksAgain(member)).not.toHaveCount(0);
	}
	await expectSameTrace(one, two);
	for (const member of [one, two]) {
		await member.reload();
		await expectHeading(member, phone.id.saved);
		await member.getByRole('link', { name: dots.id.change }).click();
		await expect(member.getByText(dots.id.changeHelp)).toBeVisible();
		for (const index of [0, 1, 2]) await expect(choice(member, index)).toHaveValue('');
	}
	await expectSameTrace(one, two);
	await choice(one, 1).fill('1');
	await sendDots(one).click();
	await expectHeading(one, phone.id.saved);
	await one.goBack();
	for (const index of [0, 1, 2]) await expect(choice(one, index)).toHaveValue('');

	const placed = readUrns(server.dataFolder).map((answer) => answer.dots);
	expect(placed.sort()).toEqual(['[0,1,0]', '[0,3,0]']);
	await clickTwiceTo(page, does.closeDots);
	await choice(two, 2).fill('1');
	await sendDots(two).click();
	await expect(two.getByText(dots.id.lateCounted)).toBeVisible();
	await expectHeading(two, phone.id.closed);
});

test('the plain form of the dots can be read by everyone, and is small', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareWall(page, server, 'priorities');
	const writer = await openPhone(browser);
	await joinWithPicture(writer, door, 'pisang');
	const texts = Array.from(
		{ length: 8 },
		(_, n) => `Gagasan ke-${n + 1} untuk menguatkan kelompok kita bersama`
	);
	await addIdeas(writer, texts);
	await askForDots(page, texts.length);
	await expectHeading(writer, dots.id.title({ dots: 3 }));
	const plain = await (await browser.newContext({ viewport: { width: 320, height: 568 } })).newPage();
	await plain.route(/\/room\/.*\.js$/, (route) => route.abort());
	await joinWithPicture(plain, door, 'ikan');
	await expectHeading(plain, dots.id.title({ dots: 3 }));
	await expect(plain.locator('input[type=number]')).toHaveCount(8);
	await expectNoAxeViolations(plain);
	const form = await (await plain.goto(door))!.text();
	expect(Buffer.byteLength(form), 'the form a slow line has to carry').toBeLessThanOrEqual(15_000);
});
