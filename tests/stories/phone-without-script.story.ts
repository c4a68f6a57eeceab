// A phone whose browser runs no script: plain forms from the door to the result, and a page that
// looks again by itself.
import { meeting } from '../../src/lib/words/console.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { pictureWords } from '../../src/lib/words/pictures.ts';
import { clickTo, clickTwiceTo, joinWithPicture, phoneSize } from '../fixtures/meeting-room.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { expectHeading, expectSeatName, prepareMeeting, readStored } from '../fixtures/story-meeting.ts';
import { expect, test } from '../fixtures/story.ts';

const does = meeting.id.does;
const words = phone.id;

/** The page looks again every 5 s, every 15 s while it asks. */
const patient = expect.configure({ timeout: 40_000 });

for (const pace of ['led', 'own'] as const) {
	test(`[TRUST C7] without a script one joins, votes, changes and sees the result (${pace})`, async ({
		page,
		server,
		browser
	}) => {
		test.setTimeout(240_000);
		const { code, door } = await prepareMeeting(page, server, { pace, until: 'scoring' });
		const context = await browser.newContext({ viewport: phoneSize, javaScriptEnabled: false });
		const member = await context.newPage();
		await joinWithPicture(member, door, 'ikan');
		await expectHeading(member, words.waiting);
		await expectSeatName(member, pictureWords.id.ikan);
		for (let index = 1; index < 5; index += 1)
			await joinSimulated({ port: server.port, code, index }, () => index);

		await clickTo(page, pace === 'led' ? does.openStatement(1) : does.openField(1));
		const tile = (level: number) => member.locator(`button[name=answer][value="${level}"]`);
		await patient(tile(4)).toBeVisible();
		const form = await (await member.reload())!.text();
		expect(Buffer.byteLength(form), 'the form a slow line has to carry').toBeLessThanOrEqual(15_000);
		await tile(4).click();
		await expectHeading(member, words.saved);
		await member.getByRole('link', { name: words.change }).click();
		await expect(member.getByText(words.changeHelp)).toBeVisible();
		await tile(1).click();
		await expectHeading(member, words.saved);
		if (pace === 'own') {
			await member.getByRole('link', { name: words.nextStatement }).click();
			await expect(member.getByText(words.statementOf({ number: 2, of: 30 }))).toBeVisible();
			await tile(2).click();
			await expectHeading(member, words.saved);
			await member.getByRole('link', { name: /terisi$/ }).click();
			await expectHeading(member, words.overview);
		}

		await clickTwiceTo(page, does.close);
		const closed = pace === 'led' ? words.closedOne : words.closedMany;
		await patient(member.getByText(closed)).toBeVisible();
		const stored = readStored<{ sum: number; n: number }>(
			server.dataFolder,
			`SELECT sum(level) AS sum, count(level) AS n FROM ballot JOIN round ON round.id = ballot.round_id
			WHERE statement_number = 1`
		);
		expect(stored).toEqual([{ sum: 1 + 1 + 2 + 3 + 4, n: 5 }]);

		await page.getByRole('button', { name: hallWords.id.stage.presentation }).click();
		if (pace === 'led') await clickTo(page, does.revealOne);
		else await clickTo(page, does.revealAll(5));
		await page.getByRole('tab', { name: meeting.id.statements }).click();
		await page.getByRole('button', { name: meeting.id.for(meeting.id.showResult, 1) }).click();
		await patient(member.getByText('11 / 5 =')).toBeVisible();
		await expect(member.getByText('2,20')).toBeVisible();
	});
}
