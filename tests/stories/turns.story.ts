// A phone that goes from hand to hand among people who have none, and slips drawn from a bag: every screen of
// both, over plain http at 360 by 640, and what the next person finds of the one before.
import type { Page } from '@playwright/test';
import { pollDesk } from '../../src/lib/words/console-poll.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { poll } from '../../src/lib/words/poll.ts';
import { turn } from '../../src/lib/words/turn.ts';
import { turnDesk } from '../../src/lib/words/turn-desk.ts';
import {
	clickTo,
	clickTwiceTo,
	deskSize,
	joinWithPicture,
	openPhone,
	tapAnswer
} from '../fixtures/meeting-room.ts';
import { startPhoneNetwork } from '../fixtures/phone-network.ts';
import { expectGoodPhone } from '../fixtures/story-look.ts';
import { expectHeading, prepareMeeting } from '../fixtures/story-meeting.ts';
import { addWithoutPhone, handOn, openWithoutPhones, sharePhone, takeTurn } from '../fixtures/story-turns.ts';
import { expect, expectNoAxeViolations, test } from '../fixtures/story.ts';
import { readQr } from '../fixtures/qr-picture.ts';

const words = turn.id;
const asks = pollDesk.id;
const does = meeting.id.does;
const tile = (page: Page, level: number) => page.locator(`button[name=answer][value="${level}"]`);
const people = ['ikan', 'padi', 'bunga'] as const;

const listKept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));

test('[L22] [L25] [L26] [TRUST B6] [TRUST E7] three people answer two statements and a poll on one phone, and none finds anything of the other', async ({
	page,
	server,
	browser
}) => {
	await page.setViewportSize(deskSize);
	await prepareMeeting(page, server, { until: 'scoring' });
	const network = await startPhoneNetwork(server.port);
	await openWithoutPhones(page);
	for (const picture of people) await addWithoutPhone(page, picture);
	const shared = await openPhone(browser);
	await sharePhone(page, shared, network.url);
	await expectHeading(shared, words.quiet);
	await expect(page.getByText(turnDesk.id.sharedCount({ n: 1 }))).toBeVisible();
	await expectNoAxeViolations(page);

	await clickTo(page, does.openStatement(1));
	// The list comes by itself.
	await expectHeading(shared, words.who);
	await expect(shared.locator('#list > .people a')).toHaveCount(3);
	await expectGoodPhone(shared, 'turn-list', { hasLine: false });
	await expectNoAxeViolations(shared);

	await takeTurn(shared, 'ikan', { isFirst: true });
	await tapAnswer(shared, 4);
	await expectGoodPhone(shared, 'turn-saved');
	await expectNoAxeViolations(shared);
	await handOn(shared);
	await expect(shared.getByText(words.turns({ done: 1, of: 3 }))).toBeVisible();
	expect(await listKept(shared)).toBe('{}');
	// "Back" leads to no former screen: whoever presses it stands at the list.
	await shared.goBack();
	await expectHeading(shared, words.who);
	await expect(shared.locator('#list > .people a')).toHaveCount(2);
	expect(await shared.content()).not.toContain(phone.id.saved);

	// Without a signal the phone is not handed on: what was answered is neither lost nor left to the next one.
	await takeTurn(shared, 'padi', { isFirst: true });
	await expect(tile(shared, 2)).toBeVisible();
	await expect(shared.locator('#room svg.sr')).toBeAttached();
	network.hold();
	await tile(shared, 2).tap();
	await expectHeading(shared, phone.id.sending);
	await shared.getByRole('button', { name: words.handOn }).click();
	await expect(shared.getByText(words.unsent)).toBeVisible();
	expect(await listKept(shared)).not.toBe('{}');
	network.release();
	await expectHeading(shared, phone.id.saved);
	await handOn(shared);
	expect(await listKept(shared)).toBe('{}');

	await takeTurn(shared, 'bunga', { isFirst: true });
	await tapAnswer(shared, 3);
	await handOn(shared);
	await expectHeading(shared, words.all);
	await expect(page.locator('.count strong').first()).toHaveText('3');
	await clickTwiceTo(page, does.close);

	await clickTo(page, does.openStatement(2));
	for (const picture of people) {
		await takeTurn(shared, picture, { isFirst: false });
		await tapAnswer(shared, 2);
		await handOn(shared);
	}
	await expectHeading(shared, words.all);
	await clickTwiceTo(page, does.close);

	await page.getByRole('tab', { name: asks.tab }).click();
	await page.getByRole('checkbox', { name: asks.ready.success }).uncheck();
	await page.getByRole('button', { name: asks.now(1) }).click();
	await takeTurn(shared, 'padi', { isFirst: false });
	await shared.getByRole('radio', { name: poll.id.yes, exact: true }).tap({ force: true });
	await shared.getByRole('button', { name: poll.id.send }).tap();
	await expectHeading(shared, phone.id.saved);
	await handOn(shared);
	await expect(shared.getByText(words.turns({ done: 1, of: 3 }))).toBeVisible();
	await network.close();
});

test('[L27] [L28] [TRUST B3] slips are printed, read from the paper, and used on a neighbour’s phone and on another', async ({
	page,
	server,
	browser
}) => {
	await page.setViewportSize(deskSize);
	const { sessionId, door } = await prepareMeeting(page, server, { until: 'scoring' });
	const neighbour = await openPhone(browser);
	await joinWithPicture(neighbour, door, 'ikan');
	const desk = await page.context().newPage();
	await desk.goto(`${server.url}/desk/session/${sessionId}/slip`);
	await expect(desk.getByRole('heading', { name: turnDesk.id.make })).toBeVisible();
	await expectNoAxeViolations(desk);
	await desk.getByLabel(turnDesk.id.count).fill('9');
	await desk.getByRole('button', { name: turnDesk.id.make }).click();
	await expect(desk.getByText(turnDesk.id.printNow)).toBeVisible();
	await expectNoAxeViolations(desk);
	const links = await readPaper(desk);
	expect(links).toHaveLength(9);
	expect(new Set(links).size).toBe(9);

	const slip = new URL(links[0]!).pathname;
	await clickTo(page, does.openStatement(1));
	await expect(tile(neighbour, 4)).toBeVisible();
	await neighbour.goto(server.url + slip);
	await expectHeading(neighbour, words.onlyYou);
	expect(neighbour.url()).not.toContain(slip);
	await expectGoodPhone(neighbour, 'slip', { hasLine: false });
	await expectNoAxeViolations(neighbour);
	await neighbour.getByRole('radio').nth(1).check({ force: true });
	await neighbour.getByRole('button', { name: words.beginAgree }).click();
	await tapAnswer(neighbour, 4);

	// The same slip on another phone, without a script: the newer one goes on, the older one is told.
	const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await other.goto(server.url + slip);
	await other.getByRole('button', { name: words.begin, exact: true }).click();
	await expectHeading(neighbour, phone.id.movedAway);
	await expectHeading(other, phone.id.saved);
	await other.getByRole('link', { name: phone.id.change }).click();
	await tile(other, 2).click();
	await expectHeading(other, phone.id.saved);
	await other.getByRole('button', { name: words.finish }).click();
	await expectHeading(other, words.done);

	// The neighbour's phone is the neighbour's again, who answers for themselves: two answers, two people.
	await neighbour.getByRole('button', { name: phone.id.toDoor }).click();
	await tapAnswer(neighbour, 3);
	await expect(neighbour.locator('.turn-bar')).toBeHidden();
	await expect(page.locator('.count strong').first()).toHaveText('2');
});

/** What each slip's picture says, read from the pages as they would be printed. */
async function readPaper(desk: Page): Promise<string[]> {
	const pdf = (await desk.pdf({ preferCSSPageSize: true })).toString('latin1');
	const boxes = [...pdf.matchAll(/\/Type\s*\/Page\b[\s\S]*?\/MediaBox\s*\[([^\]]+)\]/g)];
	// A4 in points, eight slips on the first page and one on the second.
	expect(boxes.map(([, box]) => box!.trim().split(/\s+/).map(Number).map(Math.round))).toEqual([
		[0, 0, 595, 842],
		[0, 0, 595, 842]
	]);
	await desk.emulateMedia({ media: 'print' });
	await expect(desk.locator('.page')).toHaveCount(2);
	await expect(desk.locator('.page').first().locator('.slip')).toHaveCount(8);
	const links: string[] = [];
	for (const code of await desk.locator('.slip .qr svg').all()) links.push(await readQr(desk, code));
	await desk.emulateMedia({ media: null });
	return links;
}
