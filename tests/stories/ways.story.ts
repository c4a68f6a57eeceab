// One statement, several ways of answering: phones in secret and hands that are counted, one result.
import { meeting } from '../../src/lib/words/console.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { ways } from '../../src/lib/words/ways.ts';
import { clickNext, clickTo, deskSize } from '../fixtures/meeting-room.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { expectGoodHall } from '../fixtures/story-look.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import { goToStage, openHall, prepareMeeting, readStored } from '../fixtures/story-meeting.ts';
import { expect, expectNoAxeViolations, switchLanguage, test } from '../fixtures/story.ts';

const words = ways.id;
const does = meeting.id.does;

test('[L2] [L4] [L5] [L6] [L7] hands beside phones: the room is reconciled before it closes, and the result says it was seen', async ({
	page,
	server,
	browser
}) => {
	await page.setViewportSize(deskSize);
	const { code, hallUrl } = await prepareMeeting(page, server, { until: 'scoring' });
	// Five phones say 4, 4, 4, 3, 3.
	for (let index = 0; index < 5; index += 1)
		await joinSimulated({ port: server.port, code, index }, () => (index < 3 ? 4 : 3));
	const hall = await openHall(browser, hallUrl);
	await clickTo(page, does.openStatement(1));
	await page.getByRole('tab', { name: words.tab }).click();
	const panel = page.locator('#panel');
	await expect(panel).toContainText(words.answeredOf(5, 5));
	await panel.getByText(words.hands, { exact: true }).click();
	await expect(panel.getByText(words.needsHeadcount)).toBeVisible();

	const headcount = panel.getByLabel(words.headcount);
	await headcount.fill('4');
	await panel.getByRole('button', { name: words.save, exact: true }).click();
	await expect(page.getByRole('alert')).toContainText(refusal.id['headcount-below-seats']);
	await headcount.fill('14');
	await panel.getByRole('button', { name: words.save, exact: true }).click();
	await expect(panel).toContainText(words.headcountSaid(14));
	await expect(panel).toContainText(words.missing(9));

	// Hands: 1 + 2 + 3 + 2 and one who does not know, nine in all; ten would be one too many.
	const inputs = panel.locator('form').last().getByRole('spinbutton');
	await expect(inputs).toHaveCount(5);
	for (const [index, count] of ['1', '2', '3', '3', '1'].entries()) await inputs.nth(index).fill(count);
	await panel.getByRole('button', { name: words.handsSave(10) }).click();
	await expect(page.getByRole('alert')).toContainText(refusal.id['more-answers-than-people']);
	await inputs.nth(3).fill('2');
	await panel.getByRole('button', { name: words.handsSave(9) }).click();
	await expect(panel).toContainText(words.handsSaved(9));
	await expect(panel).toContainText(words.count(9, words.way['raised-hand']));
	await expect(panel).toContainText(words.missing(0));
	for (const input of await inputs.all()) await expect(input).toHaveValue('');
	await expect(hall.getByText(words.seenOnScreen)).toBeVisible();
	await expectNoAxeViolations(page);
	await takePicture(page, 'ways desk');
	await expectGoodHall(hall, 'ways');
	await takePicture(hall, 'ways hall');

	await clickTo(page, does.close);
	await expect(page.locator('main').getByRole('group', { name: words.inNow })).toContainText(
		words.count(5, words.way['own-phone'])
	);
	await expect(page.locator('button.next .count')).toHaveText('4');
	await takePicture(page, 'ways closing');
	await clickNext(page);
	await goToStage(page, 'presentation');
	await clickTo(page, does.revealOne);
	await clickTo(page, does.showStatement(1));
	// By hand: 4·3 + 3·2 of the phones, 1 + 4 + 9 + 8 of the hands: 40 of 13 scores, 3.08.
	await expect(hall.getByText('3,08').first()).toBeVisible();
	await expect(hall.getByText(words.seenOnScreen)).toBeVisible();
	await expectGoodHall(hall, 'ways');
	const rows = readStored<{ level: number | null; n: number }>(
		server.dataFolder,
		'SELECT level, count(*) AS n FROM ballot GROUP BY level ORDER BY level'
	);
	expect(rows).toEqual([
		{ level: null, n: 1 },
		{ level: 1, n: 1 },
		{ level: 2, n: 2 },
		{ level: 3, n: 5 },
		{ level: 4, n: 5 }
	]);
	await takePicture(hall, 'ways result');
	await switchLanguage(page, 'en');
	await page.getByRole('tab', { name: ways.en.tab }).click();
	await expect(panel).toContainText(ways.en.nothingOpen);
	await takePicture(page, 'ways desk en');
});
