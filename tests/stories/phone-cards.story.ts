// Members write cards for the wall on their phones: once each, without a name, and nothing that was typed
// is lost to a mistake, a reload, a lost line or a step of the room.
import { card } from '../../src/lib/words/card.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { consent } from '../../src/lib/words/consent.ts';
import { holdScripts } from '../fixtures/held-script.ts';
import { clickTo, clickTwiceTo, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import { expectReadablePhone } from '../fixtures/readable.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { prepareWall, readWall, writeGoals } from '../fixtures/story-board.ts';
import { addEvent, expectDrawn, field, fillEvent, sendButton, step } from '../fixtures/story-card.ts';
import { expectHeading, goToStage, openPhoneIn, readStored } from '../fixtures/story-meeting.ts';
import { expect, test } from '../fixtures/story.ts';

const words = card.id;

test('[D4] an impossible date is refused with a sentence, nothing typed is lost, and the card comes to the wall without a name', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareWall(page, server, 'history');
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await expectHeading(member, words.whatHappened);
	await expect(member.getByText(words.shown)).toBeVisible();

	await sendButton(member).tap();
	await expect(member.getByText(words.missing.event)).toBeVisible();
	await expect(field(member, 'text')).toBeFocused();
	await fillEvent(member, { text: 'Bantuan modal datang', when: '31 Februari 2014' });
	await sendButton(member).tap();
	await expect(member.getByText(words.refused['date-unusable']!)).toBeVisible();
	await expect(field(member, 'when')).toBeFocused();
	await expect(field(member, 'when')).toHaveValue('31 Februari 2014');
	await field(member, 'when').fill('sekitar 2014');
	await sendButton(member).tap();
	await expect(member.getByText(words.missing.mood)).toBeVisible();
	expect(readWall(server, 'event')).toEqual([]);
	await step(member, 'mood', 1).check({ force: true });
	await sendButton(member).tap();
	await expectHeading(member, words.added);
	await expect(member.getByText(words.addedHelp)).toBeVisible();
	const [added, ...others] = readWall(server, 'event');
	expect(others).toEqual([]);
	expect(added).toMatchObject({ text: 'Bantuan modal datang', when: 'sekitar 2014', mood: 1, who: '' });
	expect(added?.from).toBe('phone');

	await member.getByRole('link', { name: words.again.event }).tap();
	await expect(field(member, 'text')).toHaveValue('');
	await expect(step(member, 'mood', 1)).not.toBeChecked();
	await addEvent(member, { text: 'Kelompok berdiri', when: '2012' });
	expect(readWall(server, 'event').map(({ text }) => text)).toEqual([
		'Kelompok berdiri',
		'Bantuan modal datang'
	]);
});

test('a goal is looked at step by step, one is enough, and a companion may do so too', async ({
	page,
	server,
	browser
}) => {
	const { door, groupUrl } = await prepareWall(page, server, 'goals');
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await expect(member.getByText(words.noGoals)).toBeVisible();
	await page.getByRole('button', { name: meeting.id.more('Ikan') }).click();
	await page.getByLabel(meeting.id.scoresLabel).uncheck();
	const texts = ['Pendapatan bertambah', 'Simpanan cukup'];
	await writeGoals(page, server, { groupUrl, texts });
	await expectHeading(member, words.whichGoal);
	await member.getByRole('link', { name: 'Simpanan cukup' }).tap();
	await expectHeading(member, 'Simpanan cukup');
	await sendButton(member).tap();
	await expect(member.getByText(words.missing.reflection)).toBeVisible();
	await field(member, 'helped').fill('arisan tiap bulan');
	await sendButton(member).tap();
	await expectHeading(member, words.added);

	await member.getByRole('link', { name: words.again.reflection }).tap();
	await member.getByRole('link', { name: 'Pendapatan bertambah' }).tap();
	await step(member, 'reached', 75).check({ force: true });
	await field(member, 'hindered').fill('modal habis');
	// Each goal has a form of its own, and going to another loses neither.
	await member.getByRole('link', { name: words.otherGoal }).tap();
	await member.getByRole('link', { name: 'Simpanan cukup' }).tap();
	await expect(field(member, 'helped')).toHaveValue('');
	await member.getByRole('link', { name: words.otherGoal }).tap();
	await member.getByRole('link', { name: 'Pendapatan bertambah' }).tap();
	await expect(step(member, 'reached', 75)).toBeChecked();
	await sendButton(member).tap();
	await expectHeading(member, words.added);

	const goals = new Map(readWall(server, 'goal').map(({ id, text }) => [id, text]));
	const told = readWall(server, 'reflection').map(({ goal, reached, helped, hindered }) => ({
		goal: goal && goals.get(goal),
		reached,
		helped,
		hindered
	}));
	expect(told).toEqual([
		{ goal: 'Simpanan cukup', reached: undefined, helped: 'arisan tiap bulan', hindered: '' },
		{ goal: 'Pendapatan bertambah', reached: 75, helped: '', hindered: 'modal habis' }
	]);
});

test('[D7] the twenty-first card is refused in plain words, and what was typed stays', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareWall(page, server, 'priorities');
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await expectHeading(member, words.yourIdea);
	for (let n = 1; n <= 20; n += 1) {
		await field(member, 'text').fill(`Gagasan ${n}`);
		await sendButton(member).tap();
		await expectHeading(member, words.added);
		await member.getByRole('link', { name: words.again.idea }).tap();
	}
	await field(member, 'text').fill('Satu lagi');
	await sendButton(member).tap();
	await expect(member.getByText(words.refused['too-many']!)).toBeVisible();
	await expect(field(member, 'text')).toHaveValue('Satu lagi');
	expect(readWall(server, 'idea')).toHaveLength(20);
	expect(readStored(server.dataFolder, 'SELECT kind, cards FROM card_count')).toEqual([
		{ kind: 'idea', cards: 20 }
	]);
});

test('the form takes what is typed before the script arrives over into its own', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareWall(page, server, 'history');
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	const early = await member.context().newPage();
	const letGo = await holdScripts(early, /\/room\/.*\.js$/);
	await early.goto(door, { waitUntil: 'commit' });
	await fillEvent(early, { text: 'Ditulis lebih', mood: 2 });
	await field(early, 'text').focus();
	const drawn = await early.locator('#room > *').first().elementHandle();
	letGo();
	await drawn!.waitForElementState('hidden');
	await expect(field(early, 'text')).toBeFocused();
	await early.keyboard.type(' awal');
	await expect(field(early, 'text')).toHaveValue('Ditulis lebih awal');
	await expect(step(early, 'mood', 2)).toBeChecked();
	await sendButton(early).click();
	await expectHeading(early, words.added);
	expect(readWall(server, 'event').map(({ text, mood }) => ({ text, mood }))).toEqual([
		{ text: 'Ditulis lebih awal', mood: 2 }
	]);
});

test('a press that has begun when the script arrives is not lost', async ({ page, server, browser }) => {
	const { door } = await prepareWall(page, server, 'history');
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	const early = await member.context().newPage();
	const letGo = await holdScripts(early, /\/room\/.*\.js$/);
	await early.goto(door, { waitUntil: 'commit' });
	await fillEvent(early, { text: 'Ditekan lama', mood: 2 });
	await sendButton(early).hover();
	await early.mouse.down();
	const arrived = early.waitForResponse(/\/room\/card-screens.*\.js$/);
	letGo();
	await (await arrived).finished();
	// Whatever the script does when it has what it needs, it has done it two frames later.
	await early.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	await early.mouse.up();
	await expectHeading(early, words.added);
	expect(readWall(server, 'event').map(({ text }) => text)).toEqual(['Ditekan lama']);
});

for (const language of ['id', 'en'] as const) {
	test(`every screen of the cards can be read and used (${language})`, async ({ page, server, browser }) => {
		test.setTimeout(180_000);
		const said = card[language];
		const { door, groupUrl } = await prepareWall(page, server, 'history');
		const member = await openPhoneIn(browser, language, server.url);
		await member.goto(door);
		await member.locator('input[name=picture]').first().check({ force: true });
		await member.getByRole('button', { name: consent[language].agree }).click();
		await expectHeading(member, said.whatHappened);
		await expectDrawn(member);
		await expectReadablePhone(member, language);
		await fillEvent(member, { text: 'Panen raya', when: '31-02-2014', mood: 2 });
		await member.getByRole('button', { name: said.send }).click();
		await expect(member.getByText(said.refused['date-unusable']!)).toBeVisible();
		await expectReadablePhone(member, language);
		await field(member, 'when').fill('2014');
		await member.getByRole('button', { name: said.send }).click();
		await expectHeading(member, said.added);
		await expectReadablePhone(member, language);

		await goToStage(page, 'goals');
		await writeGoals(page, server, { groupUrl, texts: ['Pendapatan bertambah'] });
		await expectHeading(member, said.whichGoal);
		await expectReadablePhone(member, language);
		await member.getByRole('link', { name: 'Pendapatan bertambah' }).tap();
		await expectHeading(member, 'Pendapatan bertambah');
		await expectReadablePhone(member, language);
		await goToStage(page, 'priorities');
		await expectHeading(member, said.yourIdea);
		await expectReadablePhone(member, language);
	});
}

test('an idea answers a statement that came out weak, or none', async ({ page, server, browser }) => {
	const { code, door } = await prepareWall(page, server, 'scoring');
	for (let index = 1; index <= 5; index += 1)
		await joinSimulated({ port: server.port, code, index }, () => 1);
	await clickTo(page, meeting.id.does.openStatement(1));
	await clickTwiceTo(page, meeting.id.does.close);
	await goToStage(page, 'presentation');
	await clickTo(page, meeting.id.does.revealOne);
	await goToStage(page, 'priorities');
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await expectHeading(member, words.whichStatement);
	await member.locator('main ul a').first().tap();
	await expectHeading(member, words.yourIdea);
	await field(member, 'text').fill('Pilih pengurus bersama');
	await sendButton(member).tap();
	await expectHeading(member, words.added);
	await member.getByRole('link', { name: words.again.idea }).tap();
	await member.getByRole('link', { name: words.otherIdea }).tap();
	await field(member, 'text').fill('Kebun bersama');
	await sendButton(member).tap();
	await expectHeading(member, words.added);
	const ideas = readWall(server, 'idea').map(({ text, statements }) => [text, statements.length]);
	expect(ideas).toEqual([
		['Pilih pengurus bersama', 1],
		['Kebun bersama', 0]
	]);
});
