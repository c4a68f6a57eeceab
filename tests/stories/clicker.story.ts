// A clicker in a nervous hand, two desks for one meeting, a laptop that fell asleep: nothing closes, opens
// or is skipped that nobody meant.
import type { Page } from '@playwright/test';
import { meeting } from '../../src/lib/words/console.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { clickNext, clickTo, clickTwiceTo } from '../fixtures/meeting-room.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { openHall, prepareMeeting } from '../fixtures/story-meeting.ts';
import { expect, test } from '../fixtures/story.ts';

const does = meeting.id.does;
const next = (desk: Page) => desk.locator('button.next');

/** Presses that follow one another faster than a thought: for the desk's own clock no time passes between
 * them, however long this machine takes; the server's answers arrive as ever. Needs desk.clock.install(). */
async function pressFast(desk: Page, times: number): Promise<void> {
	await desk.clock.pauseAt((await desk.evaluate(() => Date.now())) + 2000);
	for (let press = 0; press < times; press += 1) await clickNext(desk);
	await desk.clock.resume();
}

test('five fast presses of the clicker are one press', async ({ page, server, browser }) => {
	await page.clock.install();
	const { code, hallUrl } = await prepareMeeting(page, server, { until: 'scoring' });
	for (let index = 0; index < 5; index += 1)
		await joinSimulated({ port: server.port, code, index }, () => 1 + (index % 4));
	const hall = await openHall(browser, hallUrl);
	await expect(next(page)).toBeEnabled();
	await pressFast(page, 5);
	await expect(next(page)).toBeEnabled();
	await expect(next(page)).toContainText(does.close);
	await expect(next(page)).not.toContainText(meeting.id.pressAgain(does.close));

	// The second press of closing bounces: the next statement does not open by itself.
	await clickTo(page, does.close);
	await expect(next(page).locator('.count')).toHaveText('4');
	await pressFast(page, 3);
	await clickTo(page, does.openStatement(2));
	await clickTwiceTo(page, does.close);
	await page.getByRole('button', { name: hallWords.id.stage.presentation }).click();
	await clickTo(page, does.revealAll(2));
	await expect(next(page)).toContainText(/Tampilkan pernyataan/);
	await expect(next(page)).toBeEnabled();
	await pressFast(page, 4);
	await expect(hall.getByText(hallWords.id.staysSecret)).toBeVisible();
	await expect(next(page)).toContainText(/Tampilkan pernyataan/);
});

test('a press meant for the step before does nothing when another desk has just taken it', async ({
	page,
	server
}) => {
	await prepareMeeting(page, server, { until: 'scoring' });
	const other = await page.context().newPage();
	await other.goto(page.url());
	await clickTo(page, does.openStatement(1));
	await expect(next(other)).toContainText(does.close);
	await clickTo(page, does.close);
	await clickTo(other, does.close);
	await expect(next(page).locator('.count')).toHaveText(/[1-4]/);
	await expect(next(other)).toBeEnabled();
	await clickNext(page);
	await expect(next(other)).toContainText(does.openStatement(2));
	await clickNext(other);
	await expect(next(page)).toBeEnabled();
	await expect(next(page)).toContainText(does.openStatement(2));
});

test('a desk that slept shows where the meeting is before its clicker acts', async ({ page, server }) => {
	await prepareMeeting(page, server, { until: 'scoring' });
	const other = await page.context().newPage();
	await other.goto(page.url());
	const sleeper = await page.context().newCDPSession(other);
	await expect(next(other)).toBeEnabled();
	await sleeper.send('Page.setWebLifecycleState', { state: 'frozen' });
	await clickTo(page, does.openStatement(1));
	await clickTwiceTo(page, does.close);
	await clickTo(page, does.openStatement(2));
	await sleeper.send('Page.setWebLifecycleState', { state: 'active' });
	await clickNext(other);
	await expect(next(other)).toContainText(does.close);
	await expect(next(page)).toContainText(does.close);
	await expect(next(page)).not.toContainText(meeting.id.pressAgain(does.close));
});
