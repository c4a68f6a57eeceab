// A meeting whose scores are under participant codes, on phones: the door says so, each says which card its
// owner holds, and what is kept is the score under that card.
import { codeLimits, codePictures } from '#domain/participant-code.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { consent } from '../../src/lib/words/consent.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { participantCard } from '../../src/lib/words/participant-card.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { pictureWords } from '../../src/lib/words/pictures.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import {
	clickTo,
	clickTwiceTo,
	joinWithPicture,
	openPhone,
	phoneSize,
	tapAnswer
} from '../fixtures/meeting-room.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { chooseCard, makeCards, pickCard } from '../fixtures/story-code.ts';
import { expectHeading, openHall, prepareMeeting, readStored } from '../fixtures/story-meeting.ts';
import { expectReachable } from '../fixtures/reachable.ts';
import { expect, expectNoAxeViolations, switchLanguage, test } from '../fixtures/story.ts';

const does = meeting.id.does;
const words = participantCard.id;

test('[Q10] [Q11] [Q12] [Q16] [Q17] phones with and without a script choose their cards, score, and are kept under them', async ({
	page,
	server,
	browser
}) => {
	const { code, door, groupUrl, hallUrl } = await prepareMeeting(page, server, {
		secrecy: 'code',
		until: 'scoring'
	});
	const cards = await makeCards(page, server, groupUrl, 8);
	const hall = await openHall(browser, hallUrl);
	await expect(hall.getByText(hallWords.id.codedInvitation)).toBeVisible();
	for (const index of [2, 3, 4, 5])
		await joinSimulated({ port: server.port, code, index, card: cards[index]! }, () => (index % 4) + 1);

	// Without a script, with the keyboard, and at first with somebody else's card.
	const plain = await (await browser.newContext({ viewport: phoneSize, javaScriptEnabled: false })).newPage();
	await plain.goto(door);
	await expect(plain.getByText(consent.id.codedStrong)).toBeVisible();
	await expect(plain.getByText(consent.id.secretStrong)).toHaveCount(0);
	await joinWithPicture(plain, door, 'ikan');
	await pickCard(plain, cards[2]!);
	await plain.getByRole('button', { name: words.right }).click();
	await expect(plain.getByText(refusal.id['participant-code-taken'])).toBeVisible();
	await plain.getByRole('button', { name: pictureWords.id[cards[0]![0]!], exact: true }).focus();
	await plain.keyboard.press('Enter');
	await expectHeading(plain, words.place[1]!);
	await plain.goBack();
	await chooseCard(plain, cards[0]!);
	await expectHeading(plain, phone.id.waiting);

	// With a script: no card, and one found after all while the round is open.
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'padi');
	await expect(member.getByRole('button', { name: /./ }).filter({ has: member.locator('svg') })).toHaveCount(
		codePictures.length
	);
	await member.getByRole('button', { name: words.noCard }).click();
	await expectHeading(member, phone.id.waiting);
	await clickTo(page, does.openStatement(1));
	await expect(member.getByText(words.promise.none)).toBeVisible();
	await tapAnswer(member, 4);
	await member.getByRole('link', { name: phone.id.mySeat }).click();
	await member.getByRole('link', { name: words.mine }).click();
	await expect(member.getByText(words.knownNone)).toBeVisible();
	await chooseCard(member, cards[1]!);
	await expectHeading(member, phone.id.saved);
	await expect(hall.getByText(hallWords.id.stillOpen.code)).toBeVisible();

	// The page without a script looks again by itself: a reload may fall into that.
	await expect(async () => {
		await plain.reload();
		await expect(plain.getByText(words.promise.kept)).toBeVisible({ timeout: 2_000 });
	}).toPass();
	await plain.locator('button[name=answer][value="1"]').click();
	await expectHeading(plain, phone.id.saved);
	await expect(page.locator('.count strong').first()).toHaveText('6');
	await clickTwiceTo(page, does.close);
	const kept = readStored<{ code: string; level: number }>(
		server.dataFolder,
		'SELECT code, level FROM ballot ORDER BY code'
	);
	const levels = [1, 4, 3, 4, 1, 2];
	expect(kept).toEqual(levels.map((level, index) => ({ code: cards[index]!.join('-'), level })));
});

test('[Q16] the screens of a card fit the smallest phone, and read well in both languages', async ({
	page,
	server,
	browser
}) => {
	const { door, groupUrl } = await prepareMeeting(page, server, { secrecy: 'code' });
	const [card] = await makeCards(page, server, groupUrl, 1);
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	const expectFit = async () => {
		await expectNoAxeViolations(member);
		await expectReachable(member);
	};
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(member, language);
		await expectHeading(member, participantCard[language].place[0]!);
		await expectFit();
		const html = await (await member.reload())!.text();
		expect(Buffer.byteLength(html), 'the form a slow line has to carry').toBeLessThanOrEqual(15_000);
	}
	await pickCard(member, card!);
	await expectFit();
	await member.getByRole('link', { name: words.redo }).click();
	const others = codePictures.filter((each) => !card!.includes(each));
	await pickCard(member, others.slice(0, 3));
	for (let tries = 1; tries <= codeLimits.wrongTries; tries += 1) {
		await member.getByRole('button', { name: words.right }).click();
		await expect(member.getByText(refusal.id['participant-code-unknown'])).toBeVisible();
		// The next ones without their taps.
		const value = others.slice(tries, tries + 3).join('-');
		const { hostname } = new URL(door);
		await member.context().addCookies([{ name: 'gambar-kartu', value, domain: hostname, path: '/j' }]);
		await member.goto(`${door}/card?step=check`);
	}
	await member.getByRole('link', { name: words.redo }).click();
	await pickCard(member, card!);
	await member.getByRole('button', { name: words.right }).click();
	await expect(member.getByText(refusal.id['participant-code-tries'])).toBeVisible();
	await expectFit();
	await member.getByRole('button', { name: words.goOn }).click();
	await expect(member.getByRole('link', { name: phone.id.mySeat })).toBeVisible();
});
