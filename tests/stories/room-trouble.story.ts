// What goes wrong in a living room: the laptop dies, a phone walks out of reach, the day ends early.
import type { Page } from '@playwright/test';
import { meeting } from '../../src/lib/words/console.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { nudge } from '../../src/lib/words/nudge.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { pictureWords } from '../../src/lib/words/pictures.ts';
import { rhythm } from '../../src/lib/words/rhythm.ts';
import { clickTo, clickTwiceTo, joinWithPicture, openPhone, tapAnswer } from '../fixtures/meeting-room.ts';
import { startPhoneNetwork } from '../fixtures/phone-network.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import {
	expectHeading,
	expectSeatName,
	openHall,
	prepareMeeting,
	readStored,
	readUrns
} from '../fixtures/story-meeting.ts';
import { expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const does = meeting.id.does;
const words = phone.id;

const votesIn = (desk: Page) => desk.locator('.count strong').first();
const tile = (page: Page, level: number) => page.locator(`button[name=answer][value="${level}"]`);

test('the server is killed in an open round: phones return by themselves and nothing acknowledged is lost', async ({
	page,
	server,
	browser
}) => {
	const { code, door, hallUrl } = await prepareMeeting(page, server, { until: 'scoring' });
	const hall = await openHall(browser, hallUrl);
	const [first, second] = [await openPhone(browser), await openPhone(browser)];
	await joinWithPicture(first, door, 'ikan');
	await joinWithPicture(second, door, 'padi');
	const scores = [1, 2, 3, 4, 'unknown'] as const;
	for (const [index, score] of scores.entries())
		await joinSimulated({ port: server.port, code, index: index + 2 }, () => score);
	await clickTo(page, does.openStatement(1));
	await tapAnswer(first, 4);
	await expect(votesIn(page)).toHaveText('6');

	await server.kill();
	await expect(first.getByText(words.lineLost)).toBeVisible();
	await expect(page.getByText(meeting.id.lineLost)).toBeVisible();
	await expect(hall.getByText(hallWords.id.lineLost)).toBeVisible();
	await tile(second, 3).tap();
	await expectHeading(second, words.unsent);
	await expect(second.getByText(words.unsentCount({ count: 1 }))).toBeVisible();

	await server.restart();
	await expectHeading(second, words.saved);
	await expectHeading(first, words.saved);
	await expect(first.getByText(words.lineLost)).toHaveCount(0);
	await expect(votesIn(page)).toHaveText('7');
	await expect(hall.getByText(hallWords.id.lineLost)).toHaveCount(0);
	await first.getByRole('link', { name: words.change }).tap();
	await tapAnswer(first, 2);
	await clickTwiceTo(page, does.close);
	await expectHeading(first, words.closed);
	expect(
		readStored<{ level: number | null }>(server.dataFolder, 'SELECT level FROM ballot ORDER BY level').map(
			({ level }) => level
		)
	).toEqual([null, 1, 2, 2, 3, 3, 4]);
	await clickTo(page, does.openStatement(2));
	await tapAnswer(second, 1);
	await expect(votesIn(page)).toHaveText('1');
});

test('[TRUST B6] [Y3] [Y4] an answer given out of reach, after a nudge, waits through a reload and is sent by itself', async ({
	page,
	server,
	browser
}) => {
	const { code } = await prepareMeeting(page, server, { until: 'scoring' });
	const network = await startPhoneNetwork(server.port);
	const address = `${network.url}/j/${code}`;
	const member = await openPhone(browser);
	await joinWithPicture(member, address, 'ikan');
	await clickTo(page, does.openStatement(1));
	await expect(tile(member, 3)).toBeVisible();
	await expect(page.getByText(rhythm.id.lagging({ count: 1 }))).toBeVisible();
	await page.getByRole('button', { name: rhythm.id.nudgeThem }).click();
	await expect(member.getByText(nudge.id.waits)).toBeVisible();
	await expect(page.getByRole('button', { name: rhythm.id.nudged })).toBeDisabled();
	await expectNoAxeViolations(page);
	await expectNoAxeViolations(member);

	network.lose();
	await expect(member.getByText(words.lineLost)).toBeVisible();
	await expect(page.getByText(rhythm.id.silent({ silent: 1, waiting: 1 }))).toBeVisible();
	await tile(member, 3).tap();
	await expectHeading(member, words.unsent);
	await expect(member.getByText(nudge.id.waits)).toHaveCount(0);
	await expect(member.getByText(words.unsentCount({ count: 1 }))).toBeVisible();
	await member.getByRole('button', { name: words.sendAgain }).tap();
	await expectHeading(member, words.unsent);
	await expect(votesIn(page)).toHaveText('0');
	// The other language and the seat are other pages: out of reach they would be the browser's own error.
	await member.locator('button[name=language]').tap();
	await member.getByRole('link', { name: words.mySeat }).tap();
	await expectHeading(member, words.unsent);

	// The battery goes flat; later the same phone opens the same address.
	await member.close();
	network.find();
	const again = await member.context().newPage();
	await again.goto(address);
	await expectHeading(again, words.saved);
	await expect(votesIn(page)).toHaveText('1');
	await expect(page.getByText(rhythm.id.nobodyLags)).toBeVisible();
	expect(await again.evaluate(() => JSON.stringify({ ...localStorage }))).toBe('{}');
	await network.close();
});

test('[TRUST B6] what one person could not send is neither shown to nor sent by the next one on that phone', async ({
	page,
	server,
	browser
}) => {
	const { code } = await prepareMeeting(page, server, { until: 'scoring' });
	const network = await startPhoneNetwork(server.port);
	const address = `${network.url}/j/${code}`;
	const member = await openPhone(browser);
	await joinWithPicture(member, address, 'ikan');
	await clickTo(page, does.openStatement(1));
	await expect(tile(member, 3)).toBeVisible();
	network.lose();
	await tile(member, 3).tap();
	await expectHeading(member, words.unsent);
	await member.close();
	await member.context().clearCookies();
	network.find();
	const next = await member.context().newPage();
	await joinWithPicture(next, address, 'padi');
	await expect(tile(next, 1)).toBeVisible();
	await tapAnswer(next, 1);
	await expect(votesIn(page)).toHaveText('1');
	expect(readUrns(server.dataFolder)).toEqual([{ level: 1, dots: null }]);
	await clickTwiceTo(page, does.close);
	await expectHeading(next, words.closed);
	await network.close();
});

test('a paused meeting goes on another day with the same seats at the same step', async ({
	page,
	server,
	browser
}) => {
	const { door, hallUrl } = await prepareMeeting(page, server, { until: 'scoring' });
	const hall = await openHall(browser, hallUrl);
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await clickTo(page, does.openStatement(1));
	await tapAnswer(member, 4);
	await clickTwiceTo(page, does.close);
	await page.getByRole('button', { name: meeting.id.pause }).click();
	await expectHeading(member, words.paused);
	await expect(hall.getByText(hallWords.id.pausedTitle)).toBeVisible();

	// Everything is switched off; another day the same browsers open the same addresses.
	await member.close();
	await server.restart();
	const later = await member.context().newPage();
	await later.goto(door);
	await expectHeading(later, words.paused);
	await expectSeatName(later, pictureWords.id.ikan);
	await page.reload();
	await clickTo(page, does.resume);
	await expectHeading(later, words.closed);
	await clickTo(page, does.openStatement(2));
	await tapAnswer(later, 3);
	await clickTwiceTo(page, does.close);
	expect(readStored(server.dataFolder, 'SELECT id FROM seat')).toHaveLength(1);
	expect(readStored(server.dataFolder, 'SELECT * FROM answered')).toHaveLength(2);
});
