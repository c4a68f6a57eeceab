// The room has talked about a result and scores the statement once more: both rounds side by side on
// projector and phone, and in the record.
import { meeting } from '../../src/lib/words/console.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { secondRound } from '../../src/lib/words/second-round.ts';
import {
	clickTo,
	clickTwiceTo,
	deskSize,
	joinWithPicture,
	openPhone,
	tapAnswer
} from '../fixtures/meeting-room.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { expectGoodHall, expectGoodPhone } from '../fixtures/story-look.ts';
import { openHall, prepareMeeting } from '../fixtures/story-meeting.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import { expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const { does } = meeting.id;
const words = secondRound.id;
const people = 6;

test('[R8] [R9] a statement is scored again after the discussion, and both rounds stand side by side', async ({
	page,
	server,
	browser
}) => {
	await page.setViewportSize(deskSize);
	const room = await prepareMeeting(page, server, { until: 'scoring' });
	const member = await openPhone(browser);
	await joinWithPicture(member, room.door, 'ikan');
	let isAgain = false;
	for (let index = 1; index < people; index += 1)
		await joinSimulated({ port: server.port, code: room.code, index }, () => (isAgain ? 3 : (index % 4) + 1));
	const hall = await openHall(browser, room.hallUrl);
	await clickTo(page, does.openStatement(1));
	await tapAnswer(member, 4);
	await expect(page.locator('.count strong').first()).toHaveText(String(people));
	await clickTwiceTo(page, does.close);
	await page
		.getByRole('navigation', { name: meeting.id.agenda })
		.getByRole('button', { name: hallWords.id.stage.presentation })
		.click();
	await clickTo(page, does.revealOne);
	await clickTo(page, does.showStatement(1));
	await expect(hall.getByText('16 / 6 = 2,67').first()).toBeVisible();
	await expectGoodHall(hall, 'one statement');
	await expect(member.getByText('16 / 6')).toBeVisible();
	await expectGoodPhone(member, 'one statement');

	await page.getByText(words.ask, { exact: true }).click();
	await expectNoAxeViolations(page);
	await takePicture(page, 'second-round-console');
	isAgain = true;
	await page.getByRole('button', { name: words.askNow(1) }).click();
	await expect(member.getByText(phone.id.secondRound)).toBeVisible();
	await expect(hall.getByText(words.second)).toBeVisible();
	await takePicture(hall, 'second-round-asked');
	await tapAnswer(member, 3);
	await takePicture(member, 'second-round-phone-saved');
	await expect(page.locator('.count strong').first()).toHaveText(String(people));
	await clickTwiceTo(page, does.close);
	await clickTo(page, does.revealOne);

	for (const screen of [hall, member]) {
		await expect(screen.getByText(words.title(1), { exact: true })).toBeVisible();
		await expect(screen.getByText('16 / 6 = 2,67').first()).toBeVisible();
		await expect(screen.getByText('18 / 6 = 3,00').first()).toBeVisible();
		await expect(screen.getByText(words.counts(2))).toBeVisible();
	}
	await expectNoAxeViolations(hall);
	await expectGoodHall(hall, 'two rounds');
	await expectGoodPhone(member, 'two rounds');
	await expect(page.getByText(words.askedBefore)).toBeVisible();
	await takePicture(page, 'second-round-desk');
	await clickTwiceTo(page, does.closeSession);
	await page.goto(`${server.url}/records/${room.sessionId}`);
	await expect(page.getByRole('row', { name: words.title(1) })).toContainText('2,67');
	await expect(page.getByRole('row', { name: words.counts(2) })).toContainText('3,00');
	await expectNoAxeViolations(page);
	await takePicture(page, 'second-round-record');
});
