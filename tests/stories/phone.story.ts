// A member's phone from the door to the result: who one is here, what one answers, how one moves,
// leaves and returns; and every no at the door in both languages, with nothing written.
import type { Page } from '@playwright/test';
import { meeting } from '../../src/lib/words/console.ts';
import { consent } from '../../src/lib/words/consent.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { pictureWords } from '../../src/lib/words/pictures.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { clickTo, clickTwiceTo, joinWithPicture, openPhone, tapAnswer } from '../fixtures/meeting-room.ts';
import { startPhoneNetwork } from '../fixtures/phone-network.ts';
import {
	dumpStored,
	expectHeading,
	expectSeatName,
	joinByName,
	prepareMeeting,
	readStored,
	readUrns
} from '../fixtures/story-meeting.ts';
import { expectReachable } from '../fixtures/reachable.ts';
import { expect, test } from '../fixtures/story.ts';

const does = meeting.id.does;
const words = phone.id;

const tile = (page: Page, level: number) => page.locator(`button[name=answer][value="${level}"]`);

test('[S17] the second fish is "Ikan 2", and a reload keeps the seat', async ({ page, server, browser }) => {
	const { door } = await prepareMeeting(page, server);
	const [first, second] = [await openPhone(browser), await openPhone(browser)];
	await joinWithPicture(first, door, 'ikan');
	await expectHeading(first, words.waiting);
	await second.goto(door);
	await second.getByRole('radio', { name: `${pictureWords.id.ikan} 2` }).check({ force: true });
	await second.getByRole('button', { name: consent.id.agree }).click();
	await expectHeading(second, words.waiting);
	await expectSeatName(first, pictureWords.id.ikan);
	await expectSeatName(second, `${pictureWords.id.ikan} 2`);
	await expect(page.getByText(`${pictureWords.id.ikan} 2`, { exact: true }).first()).toBeVisible();
	await second.reload();
	await expectSeatName(second, `${pictureWords.id.ikan} 2`);
	expect(readStored(server.dataFolder, 'SELECT * FROM seat')).toHaveLength(2);
	expect(readStored(server.dataFolder, 'SELECT * FROM consent')).toHaveLength(2);
});

test('"Tersimpan" comes only with the answer of the server; a change asks anew and the last one counts', async ({
	page,
	server,
	browser
}) => {
	const { code } = await prepareMeeting(page, server, { until: 'scoring' });
	const network = await startPhoneNetwork(server.port);
	const member = await openPhone(browser);
	await joinWithPicture(member, `${network.url}/j/${code}`, 'ikan');
	await clickTo(page, does.openStatement(1));
	await expect(tile(member, 3)).toBeVisible();

	const begun = network.countBegun();
	network.hold();
	await tile(member, 3).tap();
	await expectHeading(member, words.sending);
	await expect(page.locator('.count strong').first()).toHaveText('0');
	// The phone may give up waiting and say so; what it never says is that the answer is in.
	await expectHeading(member, words.unsent);
	await expectReachable(member);
	await expect(member.getByText(words.saved)).toHaveCount(0);
	// By now it has let go of the silent line and begun another, on which the answer is sent again.
	await expect.poll(() => network.countBegun()).toBeGreaterThan(begun);
	network.release();
	await expectHeading(member, words.saved);
	await expect(page.locator('.count strong').first()).toHaveText('1');

	await member.reload();
	await expectHeading(member, words.saved);
	await member.getByRole('link', { name: words.change }).tap();
	await expect(member.getByText(words.changeHelp)).toBeVisible();
	await expect(member.locator('button[name=answer]')).toHaveCount(5);
	await expect(member.locator('[aria-pressed], [aria-checked], :checked, [aria-current]')).toHaveCount(0);
	await tapAnswer(member, 2);
	expect(readUrns(server.dataFolder)).toEqual([{ level: 2, dots: null }]);
	await clickTwiceTo(page, does.close);
	await expectHeading(member, words.closed);
	await network.close();
});

test('a second phone takes the seat over with a code, and the first is told', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareMeeting(page, server, { until: 'scoring' });
	const [old, fresh] = [await openPhone(browser), await openPhone(browser)];
	await joinWithPicture(old, door, 'padi');
	await clickTo(page, does.openStatement(1));
	await tapAnswer(old, 4);

	// The old phone stays in the room on one page while another of its pages makes the code.
	const seatPage = await old.context().newPage();
	await seatPage.goto(`${door}/seat`);
	await seatPage.getByRole('button', { name: words.makeCode }).click();
	const transferCode = (await seatPage.locator('output').textContent())!;

	await fresh.goto(door);
	await fresh.getByRole('link', { name: words.haveSeat }).tap();
	await fresh.getByLabel(words.transferCode).fill('LLLLLL');
	await fresh.getByRole('button', { name: words.sitHere }).click();
	await expect(fresh.getByText(refusal.id['transfer-code-wrong'])).toBeVisible();
	await fresh.getByLabel(words.transferCode).fill(transferCode.toLowerCase());
	await fresh.getByRole('button', { name: words.sitHere }).click();
	await expectHeading(fresh, words.saved);
	await expectHeading(old, words.movedAway);
	await expectSeatName(fresh, pictureWords.id.padi);

	await fresh.getByRole('link', { name: words.change }).tap();
	await tapAnswer(fresh, 1);
	await old.getByRole('button', { name: words.toDoor }).tap();
	await expectHeading(old, words.welcome);
	expect(readUrns(server.dataFolder)).toEqual([{ level: 1, dots: null }]);
	await clickTwiceTo(page, does.close);
	await expectHeading(fresh, words.closed);
	expect(readStored(server.dataFolder, 'SELECT id FROM seat')).toHaveLength(1);
});

test('somebody leaves and comes back; a companion follows without being asked', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareMeeting(page, server, { until: 'scoring' });
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ayam');
	await member.getByRole('link', { name: words.mySeat }).tap();
	await member.getByRole('link', { name: words.leave }).tap();
	await member.getByRole('link', { name: words.leaveNo }).tap();
	await member.getByRole('link', { name: words.leave }).tap();
	await member.getByRole('button', { name: words.leaveYes }).tap();
	await expectHeading(member, words.left);
	await expect(page.getByText(meeting.id.left)).toBeVisible();
	await member.getByRole('button', { name: words.comeBack }).tap();
	await expectHeading(member, words.waiting);
	await expect(page.getByText(meeting.id.left)).toHaveCount(0);

	await page.getByRole('button', { name: meeting.id.more(pictureWords.id.ayam) }).click();
	await page.getByLabel(meeting.id.scoresLabel).uncheck();
	await clickTo(page, does.openStatement(1));
	await expectHeading(member, words.companion);
	await expect(member.locator('button[name=answer]')).toHaveCount(0);
	await page.getByLabel(meeting.id.scoresLabel).check();
	await tapAnswer(member, 3);
});

test('a roster meeting is joined by name, once per name; who is not on it takes a picture', async ({
	page,
	server,
	browser
}) => {
	const roster = ['Ibu ketua; pengurus; P', 'Ibu bendahara; pengurus; P', 'Anggota tiga; anggota; L'];
	const { door } = await prepareMeeting(page, server, { roster });
	const [first, second] = [await openPhone(browser), await openPhone(browser)];
	await second.goto(door);
	await second.getByRole('radio', { name: 'Ibu ketua' }).check({ force: true });
	await joinByName(first, door, 'Ibu ketua');
	await expectHeading(first, words.waiting);
	await expectSeatName(first, 'Ibu ketua');

	const before = dumpStored(server.dataFolder);
	await second.getByRole('button', { name: consent.id.agree }).click();
	await expect(second.getByText(refusal.id['name-taken'])).toBeVisible();
	await expect(second.getByRole('radio', { name: 'Ibu ketua' })).toHaveCount(0);
	expect(dumpStored(server.dataFolder)).toEqual(before);

	await second.goto(`${door}?find=zzz`);
	await expect(second.getByText(words.noNameFound)).toBeVisible();
	await expect(second.getByRole('button', { name: consent.id.agree })).toHaveCount(0);
	await expect(second.getByText(consent.id.secretRoster)).toBeVisible();
	await second.getByRole('link', { name: words.nameNotHere }).tap();
	await expect(second.getByText(consent.id.secretPicture)).toBeVisible();
	await expect(second.getByText(consent.id.secretRoster)).toHaveCount(0);
	await second.getByRole('radio', { name: pictureWords.id.ikan }).check({ force: true });
	await second.getByRole('button', { name: consent.id.agree }).click();
	await expectHeading(second, words.waiting);
	await expectSeatName(second, pictureWords.id.ikan);
});
