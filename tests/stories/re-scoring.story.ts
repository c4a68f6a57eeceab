// The group's third meeting scores again only what it worked on: chosen on the form, counted on phone and
// projector, and said wherever a figure stands.
import type { Page } from '@playwright/test';
import * as kube from '#server/example/maju-sejahtera.ts';
import { change } from '../../src/lib/words/change.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk } from '../../src/lib/words/desk.ts';
import { followUp } from '../../src/lib/words/follow-up.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
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
import { expectInSight } from '../fixtures/story-look.ts';
import { endMeeting, goToStage, openHall, readCode } from '../fixtures/story-meeting.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import { createFirstAccount, expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const { does } = meeting.id;
const words = followUp.id;
const people = 12;
const worked = [...new Set(kube.actions.flatMap(({ statements }) => statements))].sort((a, b) => a - b);
/** Without the last one, and with one that no action points to. */
const asked = [2, ...worked.slice(0, -1)];
const scope = { asked: asked.length, of: 30 };

const ticked = (page: Page) =>
	page
		.locator('input[name^="statement-"]:checked')
		.evaluateAll((boxes) => boxes.map((box) => Number((box as HTMLInputElement).value)));

/** Planned from the group's page, which has two meetings behind it; answers the projector's address. */
async function planThird(page: Page, server: RembukServer): Promise<string> {
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await page.getByRole('button', { name: desk.id.example }).click();
	await page.getByRole('link', { name: 'KUBE Maju Sejahtera', exact: true }).click();
	await page.getByRole('link', { name: words.planNext }).click();
	await expect(page.locator('input[name^="statement-"]').first()).toBeHidden();
	await page.getByRole('radio', { name: words.askSome }).check();
	expect(await ticked(page)).toEqual(worked);
	const box = (number: number) => page.getByRole('checkbox', { name: new RegExp(`^${number}\\. `) });
	for (const number of worked) await box(number).uncheck();
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
	expect(await ticked(page)).toEqual(asked);
	await page.goto(console);
	const path = await page.locator('a[href*="/hall/"]').first().getAttribute('href');
	return new URL(path!, server.url).href;
}

test('[C11] [C12] [S37] only what was worked on is scored again, and every screen says so', async ({
	page,
	server,
	browser
}) => {
	test.setTimeout(120_000);
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

	// Statement 2 alone of the first field; then two of the third.
	for (const [field, statements] of [
		[1, [2]],
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
	for (const field of [4, 5]) {
		await clickTo(page, does.openField(field));
		await expect(page.locator('.count strong').first()).toHaveText(String(people - 1));
		await clickTwiceTo(page, does.close);
	}
	await clickTo(page, does.stage(hallWords.id.stage.presentation));
	await clickTo(page, does.revealAll(asked.length));
	await expect(hall.getByText(hallWords.id.onlyAsked(scope))).toBeVisible();
	await expect(hall.getByText(hallWords.id.notAsked)).toHaveCount(2);
	await expect(member.getByText(change.id.scoredNow(scope))).toBeVisible();
	await takePicture(hall, 're-scoring-fields');
	await takePicture(member, 're-scoring-phone-fields');
	await expectInSight(hall, 'fields of a part');
	await clickTo(page, does.showChange);
	await expect(hall.getByText(change.id.onlyAsked(scope))).toBeVisible();
	await expect(member.getByText(change.id.onlyAsked(scope))).toBeVisible();
	await expectInSight(hall, 'change of a part');
	await expectNoAxeViolations(hall);
	await takePicture(hall, 're-scoring-change');
	await takePicture(page, 're-scoring-console');
	await endMeeting(page);
	await page.goto(`${server.url}/records/${sessionId}`);
	await expect(page.getByText(records.id.onlyAsked(scope)).first()).toBeVisible();
	await expectNoAxeViolations(page);
	await takePicture(page, 're-scoring-record');
});
