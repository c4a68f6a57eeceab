// What a phone that is picked up afterwards can tell about the vote that was sent from it: nothing.
import type { Browser, Page } from '@playwright/test';
import { meeting } from '../../src/lib/words/console.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { clickTo, joinWithPicture, openPhone, phoneSize } from '../fixtures/meeting-room.ts';
import { startPhoneNetwork } from '../fixtures/phone-network.ts';
import { expectSameTrace, readTrace } from '../fixtures/phone-trace.ts';
import { expectHeading, prepareMeeting } from '../fixtures/story-meeting.ts';
import { expect, test } from '../fixtures/story.ts';

const words = phone.id;

const tile = (page: Page, level: number) => page.locator(`button[name=answer][value="${level}"]`);

test('[TRUST E7] after sending, "back" and browser storage do not show the vote', async ({
	page,
	server,
	browser
}) => {
	const { code } = await prepareMeeting(page, server, { until: 'scoring' });
	const network = await startPhoneNetwork(server.port);
	const door = `${network.url}/j/${code}`;
	const [three, four] = [await openPhone(browser), await openPhone(browser)];
	for (const member of [three, four]) await joinWithPicture(member, door, 'ikan');
	await clickTo(page, meeting.id.does.openStatement(1));
	for (const member of [three, four]) await expect(tile(member, 1)).toBeVisible();
	await expectSameTrace(three, four);

	// While an answer waits, the phone has to keep it, and this trial can see that it does.
	network.hold();
	await tile(three, 3).tap();
	await tile(four, 4).tap();
	for (const member of [three, four]) await expectHeading(member, words.sending);
	expect(await readTrace(three)).not.toBe(await readTrace(four));
	network.release();
	for (const member of [three, four]) await expectHeading(member, words.saved);
	await expectSameTrace(three, four);

	for (const move of ['goBack', 'goForward', 'reload'] as const) {
		for (const member of [three, four]) {
			await member[move]();
			await expectHeading(member, words.saved);
		}
		await expectSameTrace(three, four);
	}
	for (const member of [three, four]) await member.getByRole('link', { name: words.change }).tap();
	for (const member of [three, four]) await expect(member.getByText(words.changeHelp)).toBeVisible();
	await expectSameTrace(three, four);
	await network.close();
});

async function openPlainPhone(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ viewport: phoneSize, javaScriptEnabled: false });
	return context.newPage();
}

test('[TRUST E7] the same for a phone that votes without a script', async ({ page, server, browser }) => {
	const { door } = await prepareMeeting(page, server, { until: 'scoring' });
	await clickTo(page, meeting.id.does.openStatement(1));
	const [three, four] = [await openPlainPhone(browser), await openPlainPhone(browser)];
	for (const [member, level] of [
		[three, 3],
		[four, 4]
	] as const) {
		await joinWithPicture(member, door, 'ikan');
		await tile(member, level).click();
		await expectHeading(member, words.saved);
	}
	await expectSameTrace(three, four);
	for (const move of ['goBack', 'goForward', 'reload'] as const) {
		for (const member of [three, four]) {
			await member[move]();
			await expectHeading(member, words.saved);
		}
		await expectSameTrace(three, four);
	}
});
