// The group's third meeting scores again only some of what it worked on, in a newer version in which one
// statement has other words: chosen on the form, counted on phone and projector, and said wherever a
// figure stands. At its end the room looks back at its first meeting, apart from every other figure.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import type { Instrument } from '#domain/instrument.ts';
import { sha256Hex } from '#server/database/secret.ts';
import * as kube from '#server/example/maju-sejahtera.ts';
import { writeContent } from '#server/instrument/content.ts';
import { change } from '../../src/lib/words/change.ts';
import { changeRecord } from '../../src/lib/words/change-record.ts';
import { changeTest } from '../../src/lib/words/change-test.ts';
import { comparable } from '../../src/lib/words/comparable.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk } from '../../src/lib/words/desk.ts';
import { followUp } from '../../src/lib/words/follow-up.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { lookback } from '../../src/lib/words/lookback.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { records } from '../../src/lib/words/records.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import {
	clickTo,
	clickTwiceTo,
	deskSize,
	joinWithPicture,
	openPhone,
	tapAnswer
} from '../fixtures/meeting-room.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { joinWithoutScript, lookBack, seeBack } from '../fixtures/story-lookback.ts';
import { expectGoodHall, expectGoodPhone } from '../fixtures/story-look.ts';
import { endMeeting, goToStage, openHall, readCode } from '../fixtures/story-meeting.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import { createFirstAccount, expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const { does } = meeting.id;
const words = followUp.id;
const lines = comparable.id;
const tests = changeTest.id;
const reworded = 'Setiap anggota boleh membaca buku kas kapan saja';
const people = 12;
const worked = [...new Set(kube.actions.flatMap(({ statements }) => statements))].sort((a, b) => a - b);
/** Some of those that were worked on. */
const asked = [9, 13, 14];
const rewordedNumber = 13;
const scope = { asked: asked.length, of: 30 };

/** A second version of the instrument in the data folder, in which one statement has other words. */
function addReworded({ dataFolder }: RembukServer): void {
	const database = new Database(join(dataFolder, 'rembuk.db'));
	try {
		const stored = database
			.prepare<[], { content: string }>(
				"SELECT content FROM instrument_version WHERE instrument_key = 'peka-kube'"
			)
			.get();
		const instrument = JSON.parse(stored!.content) as Instrument;
		const statements = instrument.statements.map((each) =>
			each.number === rewordedNumber ? { ...each, positive: { ...each.positive, id: reworded } } : each
		);
		const content = writeContent({ ...instrument, version: 2, statements });
		database
			.prepare('INSERT INTO instrument_version VALUES (?, ?, 2, ?, ?, 0)')
			.run('ab'.repeat(16), instrument.key, content, sha256Hex(content));
	} finally {
		database.close();
	}
}

const ticked = (page: Page) =>
	page
		.locator('input[name^="statement-"]:checked')
		.evaluateAll((boxes) => boxes.map((box) => Number((box as HTMLInputElement).value)));

/** Planned from the group's page, which has two meetings behind it; answers the projector's address. */
async function planThird(page: Page, server: RembukServer): Promise<string> {
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await page.getByRole('button', { name: desk.id.example }).click();
	// Two whole meetings are made for it, which takes a busy machine its time.
	const group = page.getByRole('link', { name: 'KUBE Maju Sejahtera', exact: true });
	await expect(group).toBeVisible({ timeout: 90_000 });
	await group.click();
	addReworded(server);
	await page.getByRole('link', { name: words.planNext }).click();
	await expect(page.locator('input[name^="statement-"]').first()).toBeHidden();
	await page.getByRole('radio', { name: words.askSome }).check();
	await expect.poll(() => ticked(page)).toEqual(worked);
	// In the newer version one statement has other words: no action has pointed to those.
	await page.getByRole('radio', { name: lines.newer({ n: 2 }) }).check();
	const still = worked.filter((number) => number !== rewordedNumber);
	await expect.poll(() => ticked(page)).toEqual(still);
	const box = (number: number) => page.getByRole('checkbox', { name: new RegExp(`^${number}\\. `) });
	for (const number of still) await box(number).uncheck();
	await page.getByRole('button', { name: desk.id.prepare }).click();
	await expect(page.getByRole('radiogroup', { name: words.askedTitle })).toContainText(
		refusal.id['statements-none']
	);
	await expectNoAxeViolations(page);
	for (const number of asked) await box(number).check();
	await page.getByRole('radio', { name: desk.id.paces.own }).check();
	await takePicture(page, 're-scoring-plan');
	await page.getByRole('button', { name: desk.id.prepare }).click();
	await expect(page).toHaveURL(/\/desk\/session\/[^/]+$/);
	const console = page.url();
	await page.goto(`${console}/set-up`);
	await expect(page.getByRole('radio', { name: words.askSome })).toBeChecked();
	await expect.poll(() => ticked(page)).toEqual(asked);
	await page.goto(console);
	const path = await page.locator('a[href*="/hall/"]').first().getAttribute('href');
	return new URL(path!, server.url).href;
}

/** What this story's phones gave: one tapped 4, the others what their rule says. */
const sumNow = (statement: number) =>
	4 + Array.from({ length: people - 1 }, (_, at) => 1 + ((statement + at + 1) % 4)).reduce((a, b) => a + b);

/** From the baseline to the third assessment: a point where the same was asked, and a gap where it was not. */
async function readLines(page: Page): Promise<void> {
	const table = page.getByRole('group', { name: tests.lineStatements });
	const pointsOf = (number: number) =>
		table.getByRole('row', { name: new RegExp(`^${number}\\. `) }).getByRole('cell');
	for (const number of asked) {
		const points = pointsOf(number);
		await expect(points.nth(2)).toContainText(tests.point({ n: people, sum: sumNow(number) }));
		// Other words were asked before: the line of the new ones begins here.
		const isNew = number === rewordedNumber;
		const sum = kube.printedSums.get(number)!;
		await expect(points.nth(0)).toContainText(isNew ? tests.gap : tests.point({ n: kube.raters, sum }));
		await expect(points.nth(1)).toContainText(isNew ? tests.gap : 'n 18, ');
	}
	for (const number of [10, 23]) {
		await expect(pointsOf(number).nth(0)).toContainText(`n ${kube.raters}, `);
		await expect(pointsOf(number).nth(2)).toHaveText(tests.gap);
	}
}

test('[C11] [C12] [C16] [C42] [C62] [C67] [S37] only what was worked on is scored again, and every screen says so', async ({
	page,
	server,
	browser
}) => {
	test.setTimeout(240_000);
	const hallUrl = await planThird(page, server);
	const sessionId = page.url().split('/').at(-1)!;
	await clickTo(page, does.start);
	const code = await readCode(page);
	const member = await openPhone(browser);
	await joinWithPicture(member, `${server.url}/j/${code}`, 'ikan');
	for (let index = 1; index < people; index += 1)
		await joinSimulated({ port: server.port, code, index }, (statement) => 1 + ((statement + index) % 4));
	const hall = await openHall(browser, hallUrl);
	await goToStage(page, 'scoring');

	for (const [field, statements] of [
		[2, [9]],
		[3, [13, 14]]
	] as const) {
		await clickTo(page, does.openField(field));
		for (const [index, number] of statements.entries()) {
			const place = asked.indexOf(number) + 1;
			await expect(member.getByText(phone.id.statementOf({ number: place, of: asked.length }))).toBeVisible();
			await tapAnswer(member, 4);
			if (index + 1 < statements.length)
				await member.getByRole('link', { name: phone.id.nextStatement, exact: true }).tap();
		}
		await expect(page.locator('.count strong').first()).toHaveText(String(people));
		await clickTwiceTo(page, does.close);
	}
	const still = await joinWithoutScript(browser, `${server.url}/j/${code}`);
	const room = { page, hall, member, still };
	await lookBack(room, { numbers: [9, 14], broken: rewordedNumber, people: people + 1 });
	await clickTo(page, does.stage(hallWords.id.stage.presentation));
	await clickTo(page, does.revealAll(asked.length));
	await expect(hall.getByText(hallWords.id.onlyAsked(scope))).toBeVisible();
	await expect(hall.getByText(hallWords.id.notAsked)).toHaveCount(5);
	await expect(member.getByText(change.id.scoredNow(scope))).toBeVisible();
	await expectGoodHall(hall, 'fields of a part');
	await expectGoodPhone(member, 'fields of a part');
	await clickTo(page, does.showChange);
	await expect(hall.getByText(change.id.onlyAsked(scope))).toBeVisible();
	await expect(member.getByText(change.id.onlyAsked(scope))).toBeVisible();
	const broken = lines.changed({ numbers: [rewordedNumber], why: 'wording' });
	for (const screen of [hall, member]) await expect(screen.getByText(broken)).toBeVisible();
	await page.getByRole('tab', { name: meeting.id.statements }).click();
	await expect(page.locator('#panel').getByText(broken)).toBeVisible();
	await expectNoAxeViolations(hall);
	await expectGoodHall(hall, 'change of a part');
	await expectGoodPhone(member, 'change of a part');
	await takePicture(page, 're-scoring-console');
	await seeBack(room, { statements: asked.length, people: people + 1 });
	await endMeeting(page);
	await page.goto(`${server.url}/records/${sessionId}`);
	await expect(page.getByText(records.id.onlyAsked(scope)).first()).toBeVisible();
	const said = page.getByRole('region', { name: changeRecord.id.title, exact: true });
	await expect(said).toContainText(broken);
	await expect(said).toContainText(`${rewordedNumber}. ${reworded}`);
	await readLines(page);
	const apart = page.getByRole('region', { name: lookback.id.asking });
	await expect(apart.getByRole('table')).toHaveCount(2);
	await expect(apart).toContainText(lookback.id.help);
	await expectNoAxeViolations(page);
	await takePicture(page, 're-scoring-record');
});
