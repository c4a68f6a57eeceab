// A round from desk to projector without a mouse and without a finger.
import type { Locator, Page } from '@playwright/test';
import { meeting } from '../../src/lib/words/console.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { joinWithPicture } from '../fixtures/meeting-room.ts';
import { expectKeyboardAlone } from '../fixtures/readable.ts';
import { expectHeading, openHall, openPhoneIn, prepareMeeting } from '../fixtures/story-meeting.ts';
import { expect, test } from '../fixtures/story.ts';

const does = meeting.id.does;

/** Tab, as often as it takes, and then Enter; a page drawn anew meanwhile is gone through again. */
async function pressByKey(page: Page, target: Locator): Promise<void> {
	await expect(target).toBeEnabled();
	const isFocused = () => target.evaluate((element) => element === document.activeElement);
	await expect(async () => {
		if (!(await isFocused())) await page.keyboard.press('Tab');
		expect(await isFocused()).toBe(true);
	}).toPass({ intervals: [0] });
	await page.keyboard.press('Enter');
}

test('[U15] a statement is opened, answered, closed and shown by the keyboards of desk, phone and projector', async ({
	page,
	server,
	browser
}) => {
	const { door, hallUrl } = await prepareMeeting(page, server, { until: 'scoring' });
	const next = page.locator('button.next');
	const member = await openPhoneIn(browser, 'id', server.url);
	await joinWithPicture(member, door, 'ikan');
	await expectHeading(member, phone.id.waiting);
	const hall = await openHall(browser, hallUrl);
	await expectKeyboardAlone(hall);
	await hall.keyboard.press('f');
	await expect.poll(() => hall.evaluate(() => document.fullscreenElement !== null)).toBe(true);

	await expect(next).toContainText(does.openStatement(1));
	await pressByKey(page, next);
	await expect(hall.getByText(hallWords.id.answered(1)).first()).toBeVisible();
	await pressByKey(member, member.locator('button[name=answer][value="3"]'));
	await expectHeading(member, phone.id.saved);
	await expect(next).toContainText(does.close);
	await pressByKey(page, next);
	await expect(next.locator('.count')).toHaveText('4');
	await page.keyboard.press('Enter');
	await expectHeading(member, phone.id.closed);
	await expect(hall.getByText(hallWords.id.closedTitle)).toBeVisible();
});
