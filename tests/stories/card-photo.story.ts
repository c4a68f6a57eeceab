// Paper cards in a meeting: the facilitator's own phone, over plain http, photographs what the room holds up.
import type { Page } from '@playwright/test';
import { account } from '../../src/lib/words/account.ts';
import { cardPhoto } from '../../src/lib/words/card-photo.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { paperCard } from '../../src/lib/words/paper-card.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { ways } from '../../src/lib/words/ways.ts';
import { giveJpeg, photographCards, type Held } from '../fixtures/card-photo.ts';
import { clickTo, clickTwiceTo, openPhone } from '../fixtures/meeting-room.ts';
import { readQr } from '../fixtures/qr-picture.ts';
import { goToStage, openHall, prepareMeeting, readStored } from '../fixtures/story-meeting.ts';
import { expectGoodPhone } from '../fixtures/story-look.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import { expect, firstPerson, test } from '../fixtures/story.ts';

const words = { ...paperCard.id, ...cardPhoto.id };
const does = meeting.id.does;

// The 8th is held askew in the first photo, and upright in the second.
const front: Held[] = [
	[1, 4],
	[2, 4],
	[3, 4],
	[4, 3],
	[5, 3],
	[6, 3],
	[7, 2],
	[8, 2, 40]
];
const back: Held[] = [
	[7, 2],
	[8, 2],
	[9, 1],
	[10, 4],
	[11, 3],
	[12, 2]
];

/** As somebody would who writes requests by hand, from the phone's own page. */
function post(page: Page, fields: Record<string, string>): Promise<string> {
	return page.evaluate(async (sent) => {
		const body = new URLSearchParams(sent);
		const headers = { 'x-sveltekit-action': 'true', accept: 'application/json' };
		const answer = await fetch('?/take', { method: 'POST', body, headers });
		return answer.text();
	}, fields);
}

test('[M6] [M8] [M13] [M14] [M17] [L7] cards are photographed by a phone that is signed in, and are the result', async ({
	page,
	server,
	browser
}) => {
	const { hallUrl } = await prepareMeeting(page, server, { until: 'scoring' });
	await clickTo(page, does.openStatement(1));
	await page.getByRole('tab', { name: ways.id.tab }).click();
	const panel = page.locator('#panel');
	await panel.getByText(words.title, { exact: true }).click();
	await expect(panel).toContainText(words.open);
	const told = await readQr(page, panel.getByRole('img', { name: /\/photo$/ }));
	await takePicture(page, 'cards desk');

	const phone = await openPhone(browser);
	const sent: string[] = [];
	phone.on('request', (request) => {
		if (request.method() === 'POST') sent.push(request.postData() ?? '');
	});
	await phone.goto(server.url + new URL(told).pathname);
	await phone.getByLabel(account.id.login).fill(firstPerson.login);
	await phone.getByLabel(account.id.password, { exact: true }).fill(firstPerson.password);
	await phone.getByRole('button', { name: account.id.signIn }).click();
	await expect(phone.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
	expect(await phone.evaluate(() => window.isSecureContext)).toBe(false);
	sent.length = 0;
	await expect(phone.getByText(words.open)).toBeVisible();
	const save = phone.getByRole('button', { name: ways.id.save });
	await expect(save).toBeEnabled();
	await phone.getByLabel(ways.id.headcount).fill('12');
	await save.click();
	const handedOut = phone.getByLabel(words.handedOut);
	await expect(handedOut).toBeEnabled();
	await expect(phone.getByLabel(words.take)).toBeDisabled();
	await handedOut.fill('13');
	await handedOut.blur();
	await expect(phone.getByRole('alert')).toHaveText(refusal.id['cards-off-limits']);
	await handedOut.fill('12');
	await handedOut.blur();
	await expect(phone.getByText(words.count({ read: 0, of: 12 }))).toBeVisible();

	await giveJpeg(phone, words.take, await photographCards(phone, front));
	await expect(phone.getByText(words.count({ read: 7, of: 12 }))).toBeVisible();
	await expect(phone.getByText(words.missing([9, 10, 11, 12]))).toBeVisible();
	await expect(phone.getByText(words.doubtful([8]))).toBeVisible();
	await takePicture(phone, 'cards phone', { isWhole: true });
	// A photo that would never arrive is kept, and sent with a press.
	await phone.route(/\/photo\?\/take/, (route) => route.abort());
	await giveJpeg(phone, words.take, await photographCards(phone, back));
	await expect(phone.getByText(words.unsent(1))).toBeVisible();
	await phone.unroute(/\/photo\?\/take/);
	await phone.getByRole('button', { name: words.sendAgain }).click();
	await expect(phone.getByText(words.count({ read: 12, of: 12 }))).toBeVisible();
	await expect(panel).toContainText(ways.id.answeredOf(12, 12));

	// [M8] What is no photo's sightings changes nothing.
	const [open] = readStored<{ id: string }>(server.dataFolder, `SELECT id FROM round WHERE state = 'open'`);
	for (const sightings of ['[{"card":9,"answer":5}]', '{', '[]']) {
		const answer = await post(phone, { round: open!.id, handedOut: '12', photo: 'f'.repeat(32), sightings });
		expect(answer).toMatch(/request-malformed|photo-without-cards/);
	}

	// Somebody turned their card: two answers count none, until one of the photos is taken back.
	await giveJpeg(phone, words.take, await photographCards(phone, [[9, 4]]));
	await expect(phone.getByText(words.contradicting([9]))).toBeVisible();
	await phone.getByRole('button', { name: `${words.discard} ${words.photo(3)}` }).click();
	await expect(phone.getByText(words.count({ read: 12, of: 12 }))).toBeVisible();
	// After a reload the photos are not here any more, and what they told is.
	await phone.reload();
	await expect(phone.getByText(words.count({ read: 12, of: 12 }))).toBeVisible();
	await expect(phone.getByRole('listitem').filter({ hasText: words.photo(2) })).toContainText(
		words.photoSeen({ clear: 6, doubtful: 0 })
	);
	await expectGoodPhone(phone, 'cards');
	expect(sent.length).toBeGreaterThan(5);
	for (const body of sent) expect(body.length).toBeLessThan(2_000);

	const hall = await openHall(browser, hallUrl);
	await expect(hall.getByText(ways.id.seenOnScreen)).toBeVisible();
	await phone.getByRole('link', { name: words.back }).click();
	await clickTwiceTo(phone, does.close);
	await goToStage(phone, 'presentation');
	await clickTo(phone, does.revealOne);
	await clickTo(phone, does.showStatement(1));
	// By hand: 4 × 4, 4 × 3, 3 × 2 and 1: 35 of 12 scores, 2.92.
	await expect(hall.getByText('2,92').first()).toBeVisible();
	const rows = readStored<{ level: number; n: number }>(
		server.dataFolder,
		'SELECT level, count(*) AS n FROM ballot GROUP BY level ORDER BY level'
	);
	expect(rows.map(({ n }) => n)).toEqual([1, 3, 4, 4]);
});
