// Ideas put in order without dots: rated by USG on phones, one idea at a time and without a script too, and
// compared two by two by the room itself, with the table and the circle on the projector.
import type { Page } from '@playwright/test';
import { listPairs } from '#domain/pairs.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { ratingDesk } from '../../src/lib/words/console-rating.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { rating } from '../../src/lib/words/rating.ts';
import { clickTo, clickTwiceTo, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { prepareWall, writeGoals } from '../fixtures/story-board.ts';
import { addIdeas } from '../fixtures/story-dots.ts';
import { expectGoodHall, expectGoodPhone } from '../fixtures/story-look.ts';
import { expectHeading, openHall } from '../fixtures/story-meeting.ts';
import { expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const words = rating.id;
const ideas = ['Buku kas dibacakan', 'Kas diperiksa bergiliran', 'Belajar mencatat bersama'];

/** The three parts of one idea, then on. */
async function rate(page: Page, at: number, values: readonly number[]): Promise<void> {
	const groups = page.locator('form section').nth(at).getByRole('group');
	for (const [index, value] of values.entries())
		await groups
			.nth(index)
			.getByRole('radio', { name: String(value), exact: true })
			.check({ force: true });
}

test('[K20] [K21] [S31] USG is answered one idea at a time on a small phone, and without a script', async ({
	page,
	server,
	browser
}) => {
	const { door, code, hallUrl } = await prepareWall(page, server, 'priorities');
	const projector = await openHall(browser, hallUrl);
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await addIdeas(member, ideas);
	for (let index = 1; index < 4; index += 1)
		await joinSimulated(
			{ port: server.port, code, index },
			() => 3,
			undefined,
			undefined,
			(asks, length) => Array<number>(asks === 'usg' ? 3 * length : 3).fill(2)
		);
	const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } });
	const still = await plain.newPage();
	await joinWithPicture(still, door, 'pisang');

	await page.getByText(ratingDesk.id.usgTitle).click();
	await page.getByRole('button', { name: ratingDesk.id.usgStart(3) }).click();
	await expectHeading(projector, words.usgTitle);
	await member.setViewportSize({ width: 320, height: 568 });
	await expectHeading(member, words.usgTitle);
	await expect(member.getByText(words.ideaOf(1, 3))).toBeVisible();
	await member.getByRole('button', { name: words.next }).click();
	await expect(member.getByText(words.chooseThree)).toBeVisible();
	await expectNoAxeViolations(member);
	for (const [at, values] of [
		[1, 2, 3],
		[5, 5, 5],
		[2, 2, 2]
	].entries()) {
		await expect(member.getByText(words.ideaOf(at + 1, 3))).toBeVisible();
		await rate(member, at, values);
		await member.getByRole('button', { name: at < 2 ? words.next : words.send }).click();
	}
	await expectHeading(member, phone.id.saved);
	await still.reload();
	for (const at of [0, 1, 2]) await rate(still, at, [2, 2, 2]);
	await still.getByRole('button', { name: words.send }).click();
	await expectHeading(still, phone.id.saved);
	await expect(page.locator('.count strong').first()).toHaveText('5');
	await clickTwiceTo(page, meeting.id.does.closeChange);
	await clickTo(page, meeting.id.does.revealDots);

	// Four times 6 and one 15; four times 6 and one 6 twice: the last two are tied.
	await expectHeading(projector, words.ranking);
	await expectNoAxeViolations(projector);
	await expectGoodHall(projector, 'USG');
	await expectHeading(member, words.ranking);
	await expectGoodPhone(member, 'USG');
	await expect(member.getByRole('listitem').first()).toContainText(ideas[1]!);
	await expect(member.getByRole('listitem').first()).toContainText(words.sum('39'));
	await expect(page.getByText('13 + 13 + 13 = 39')).toBeVisible();
	await expectNoAxeViolations(page);
	await plain.close();
});

test('[K22] [K24] [K27] the room compares two by two aloud, and the projector shows table and circle', async ({
	page,
	server,
	browser
}) => {
	const { door, code, hallUrl, groupUrl } = await prepareWall(page, server, 'priorities');
	const projector = await openHall(browser, hallUrl);
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await addIdeas(member, ideas);
	await page.getByText(ratingDesk.id.pairsTitle).click();
	await page.getByRole('button', { name: ratingDesk.id.pairsAloud(3) }).click();
	const pairs = page.getByRole('group', { name: /^Pasangan / });
	// The first before the second, the second before the third, the third before the first.
	await pairs.nth(0).getByRole('radio').first().check();
	await pairs.nth(1).getByRole('radio').last().check();
	await expect(page.getByRole('button', { name: ratingDesk.id.save(2, 3) })).toBeDisabled();
	await pairs.nth(2).getByRole('radio').first().check();
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: ratingDesk.id.save(3, 3) }).click();
	await expectHeading(projector, words.ranking);
	await expect(projector.getByText(words.agreed)).toBeVisible();
	await expect(projector.locator('.circle')).toContainText('1 › 2 › 3 › 1'.replaceAll(' ', '\u00a0'));
	await expectNoAxeViolations(projector);
	await expectGoodHall(projector, 'pairs');
	await expectHeading(member, words.ranking);
	await expect(member.getByText(words.agreed)).toBeVisible();
	await expectGoodPhone(member, 'pairs');

	// The most ideas there can be, as long as they can be, and choices that go round in many circles.
	const long = 'Kita bergiliran memeriksa buku kas, catatan iuran dan barang modal di rumah anggota. '.repeat(
		3
	);
	const texts = Array.from({ length: 7 }, (_, index) => `${index + 4} ${long}`.slice(0, 200));
	await writeGoals(page, server, { groupUrl, texts, kind: 'idea' });
	for (let index = 1; index < 7; index += 1)
		await joinSimulated(
			{ port: server.port, code, index },
			() => 3,
			undefined,
			undefined,
			(_, ideas) => listPairs(ideas).map(([first, second]) => (second - first + (index === 6 ? 1 : 0)) % 2)
		);
	// Back from the order to the wall, where the room can be asked again.
	await page.keyboard.press('PageUp');
	await page.getByText(ratingDesk.id.pairsTitle).click();
	await page.getByRole('button', { name: ratingDesk.id.pairsStart(45) }).click();
	await expect(page.locator('.count strong').first()).toHaveText('6');
	await clickTwiceTo(page, meeting.id.does.closeChange);
	await clickTo(page, meeting.id.does.revealDots);
	await expect(projector.locator('tbody tr')).toHaveCount(10);
	await expectNoAxeViolations(projector);
	await expectGoodHall(projector, 'pairs of ten');
	await expect(member.getByRole('listitem')).toHaveCount(10);
	await expectGoodPhone(member, 'pairs of ten');
});
