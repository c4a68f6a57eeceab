// Monitoring, the room's own word, and before and after, as an eye sees them: on every projector and on the
// smallest phones, in both languages, nothing is cut, lies on anything or moves for those who asked for rest.
import type { Browser, Page } from '@playwright/test';
import * as kube from '#server/example/maju-sejahtera.ts';
import { scoresAgainOf } from '#server/example/score.ts';
import type { Language } from '#domain/text.ts';
import { change } from '../../src/lib/words/change.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk as deskWords } from '../../src/lib/words/desk.ts';
import { directChange } from '../../src/lib/words/direct-change.ts';
import { followUp } from '../../src/lib/words/follow-up.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { monitoring } from '../../src/lib/words/monitoring.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { trend } from '../../src/lib/words/trend.ts';
import {
	clickNext,
	clickTo,
	clickTwiceTo,
	deskSize,
	hallSize,
	joinWithPicture,
	openPhone,
	tapAnswer
} from '../fixtures/meeting-room.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { expectGoodPhone, expectInSight } from '../fixtures/story-look.ts';
import { expectHeading, readCode } from '../fixtures/story-meeting.ts';
import { createFirstAccount, expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const { does } = meeting.id;
const stage = hallWords.id.stage;
const workedOn = new Set(kube.actions.flatMap(({ statements }) => statements)).size;
const people = 12;

/** The group's third meeting: the example has two behind it, so that lines over time have three points. */
async function planThird(desk: Page, server: RembukServer): Promise<string> {
	await desk.setViewportSize(deskSize);
	await createFirstAccount(desk, server);
	await desk.getByRole('button', { name: deskWords.id.example }).click();
	// Two whole meetings are made for it, which takes a busy machine its time.
	const group = desk.getByRole('link', { name: 'KUBE Maju Sejahtera', exact: true });
	await expect(group).toBeVisible({ timeout: 90_000 });
	await group.click();
	await desk.getByRole('link', { name: followUp.id.planNext }).click();
	await desk.getByRole('radio', { name: deskWords.id.paces.own }).check();
	await desk.getByRole('button', { name: deskWords.id.prepare }).click();
	await expect(desk).toHaveURL(/\/desk\/session\/[^/]+$/);
	const path = await desk.locator('a[href*="/hall/"]').first().getAttribute('href');
	return new URL(path!, server.url).href;
}

async function openHalls(browser: Browser, url: string): Promise<Record<Language, Page>> {
	const open = async (language: Language) => {
		const context = await browser.newContext({ viewport: hallSize, reducedMotion: 'reduce' });
		await context.addCookies([{ name: 'bahasa', value: language, url }]);
		const page = await context.newPage();
		await page.goto(url);
		return page;
	};
	return { id: await open('id'), en: await open('en') };
}

async function expectGoodLook(halls: Record<Language, Page>, what: string): Promise<void> {
	await expectNoAxeViolations(halls.id);
	for (const [language, hall] of Object.entries(halls)) await expectInSight(hall, `${what}-${language}`);
}

test('a second meeting can be read on every projector and phone: the plan, our own word, before and after', async ({
	page,
	server,
	browser
}) => {
	// A minute on a laptop at rest; the machine that checks may have other work.
	test.setTimeout(240_000);
	const hallUrl = await planThird(page, server);
	await clickTo(page, does.start);
	const code = await readCode(page);
	const member = await openPhone(browser);
	await joinWithPicture(member, `${server.url}/j/${code}`, 'ikan');
	const phones = await Promise.all(
		Array.from({ length: people - 1 }, (_, index) =>
			joinSimulated(
				{ port: server.port, code, index: index + 1 },
				(statement) => scoresAgainOf(statement)[index]!,
				undefined,
				(statement) => kube.wordOf(statement, index)
			)
		)
	);
	const halls = await openHalls(browser, hallUrl);

	await clickTo(page, does.stage(stage.monitoring));
	await expectHeading(halls.id, monitoring.id.title);
	await expectHeading(halls.en, monitoring.en.title);
	await expect(member.getByText(phone.id.waitingMonitoring)).toBeVisible();
	// The study's five activities, finished ones too, each with what was aimed at and what was achieved.
	for (const [language, hall] of Object.entries(halls) as [Language, Page][]) {
		const words = monitoring[language];
		await expect(hall.getByRole('row', { name: kube.progress[3]!.what })).toBeVisible();
		await expect(hall.getByText(words.achieved('70%'), { exact: true })).toBeVisible();
		await expect(hall.getByText(words.aimed('80%'), { exact: true })).toHaveCount(2);
	}
	await expectGoodLook(halls, 'monitoring');
	await expect(member.getByText(monitoring.id.achieved('70%'), { exact: true })).toBeVisible();
	await expectGoodPhone(member, 'monitoring');

	await clickTo(page, does.askChange(workedOn));
	await expectHeading(halls.id, directChange.id.question);
	await expect(member.getByRole('group', { name: directChange.id.question })).toBeVisible();
	await expectGoodPhone(member, 'asked');
	await expectGoodLook(halls, 'asked');
	await tapAnswer(member, 3);
	await expect(member.getByText(phone.id.savedHelp)).toBeVisible();
	await clickTwiceTo(page, does.closeChange);
	await expect(halls.id.getByText(change.id.askClosedTitle)).toBeVisible();
	await expectHeading(member, phone.id.closed);
	await clickTo(page, does.revealChange);
	await expectHeading(halls.id, change.id.directTitle);
	await expectHeading(member, change.id.directTitle);
	await expectGoodLook(halls, 'own-word');
	await expectGoodPhone(member, 'own-word');

	await clickTo(page, does.stage(stage.scoring));
	for (let field = 1; field <= 7; field += 1) {
		await clickTo(page, does.openField(field));
		await expect(page.locator('.count strong').first()).toHaveText(String(people - 1));
		await clickTwiceTo(page, does.close);
	}
	for (const each of phones) each.check();
	await clickTo(page, does.stage(stage.presentation));
	await clickTo(page, does.revealAll(30));
	for (const [language, hall] of Object.entries(halls) as [Language, Page][])
		await expectHeading(hall, hallWords[language].fieldsTitle(7));
	await expectGoodLook(halls, 'fields');
	await clickTo(page, does.showChange);
	for (const [language, hall] of Object.entries(halls) as [Language, Page][]) {
		const words = change[language];
		await expect(hall.getByText(words.group)).toBeVisible();
		await expect(
			hall.getByText(trend[language].assessments([kube.raters, kube.ratersAgain, people - 1]))
		).toBeVisible();
		// A web of seven corners, and each field's own line.
		await expect(hall.locator('canvas')).toHaveCount(8);
		expect(
			await hall
				.locator('.thread')
				.first()
				.evaluate((thread) => getComputedStyle(thread).animationName)
		).toBe('none');
	}
	await expectGoodLook(halls, 'change');
	await expect(member.getByRole('heading', { name: change.id.worked })).toBeVisible();
	await expectGoodPhone(member, 'change');

	await clickNext(page);
	await expect(halls.id.getByText(change.id.after, { exact: true })).toBeVisible();
	await expect(halls.id.getByRole('img', { name: trend.id.statement(3) })).toBeVisible();
	await expect(member.getByText(change.id.before, { exact: true })).toBeVisible();
	await expectGoodLook(halls, 'result');
	await expectGoodPhone(member, 'result');
});
