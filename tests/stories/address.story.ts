// The laptop gets another address in the middle of a round: the same phone, at the new one, is a stranger
// to its own seat until the facilitator gives it a code.
import { meeting } from '../../src/lib/words/console.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { pictureWords } from '../../src/lib/words/pictures.ts';
import { clickTo, clickTwiceTo, joinWithPicture, openPhone, tapAnswer } from '../fixtures/meeting-room.ts';
import {
	expectHeading,
	expectSeatName,
	prepareMeeting,
	readStored,
	readUrns
} from '../fixtures/story-meeting.ts';
import { expect, test } from '../fixtures/story.ts';

const words = phone.id;

test('[TRUST B7] at the laptop’s new address a phone takes its own seat back and changes its own answer', async ({
	page,
	server,
	browser
}) => {
	const { code, door } = await prepareMeeting(page, server, { until: 'scoring' });
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'padi');
	await clickTo(page, meeting.id.does.openStatement(1));
	await tapAnswer(member, 4);

	// The new address leads to the same laptop; no cookie and no storage of the old one comes along.
	const scanned = `http://127.0.0.1:${server.port}/j/${code}`;
	await member.goto(scanned);
	await expectHeading(member, words.welcome);
	await member.getByRole('link', { name: words.haveSeat }).tap();
	await expect(member.getByText(words.haveSeatHelp)).toBeVisible();
	const name = pictureWords.id.padi;
	await page.getByRole('button', { name: meeting.id.more(name) }).click();
	await page.getByRole('button', { name: meeting.id.moveSeat }).click();
	await expect(page.getByText(meeting.id.transferTitle(name))).toBeVisible();
	const given = (await page.locator('#panel .code').textContent())!;
	await member.getByLabel(words.transferCode).fill(given.trim());
	await member.getByRole('button', { name: words.sitHere }).tap();
	await expectHeading(member, words.saved);
	await expectSeatName(member, name);

	await member.getByRole('link', { name: words.change }).tap();
	await tapAnswer(member, 1);
	expect(readUrns(server.dataFolder)).toEqual([{ level: 1, dots: null }]);
	await clickTwiceTo(page, meeting.id.does.close);
	await expectHeading(member, words.closed);
	expect(readStored(server.dataFolder, 'SELECT id FROM seat')).toHaveLength(1);
});
