// A group's first assessment and, three months later, its second: fifteen people and then eighteen, the
// plan's actions noted, the room's own word asked, and before and after on projector, phone, desk and in
// the record, all saying the same figures.
import type { Browser, Page } from '@playwright/test';
import * as kube from '#server/example/maju-sejahtera.ts';
import { scoresAgainOf, scoresOf } from '#server/example/score.ts';
import { changeDesk } from '../../src/lib/words/console-change.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { followUp } from '../../src/lib/words/follow-up.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { desk as deskWords } from '../../src/lib/words/desk.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { expectSaved } from '../fixtures/board-desk.ts';
import {
	clickTo,
	clickTwiceTo,
	deskSize,
	hallSize,
	joinWithPicture,
	openPhone,
	tapAnswer
} from '../fixtures/meeting-room.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import { joinSimulated, type SimulatedPhone } from '../fixtures/simulated-phone.ts';
import { addCard, fieldOn, linkCard, unfold } from '../fixtures/story-wall.ts';
import { endMeeting, readCode, readStored } from '../fixtures/story-meeting.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import {
	createFirstAccount,
	createGroup,
	createSession,
	expect,
	expectNoAxeViolations,
	test
} from '../fixtures/story.ts';

const does = meeting.id.does;
const stage = hallWords.id.stage;
const fields = 7;
const workedOn = [9, 13, 14, 19, 23, 26];

type Room = { page: Page; server: RembukServer; browser: Browser };

/** People whose phones answer by themselves. */
async function seat({ page, server }: Room, people: number, scores: (statement: number) => number[]) {
	const code = await readCode(page);
	const phones: SimulatedPhone[] = [];
	for (let index = 0; index < people; index += 1)
		phones.push(
			await joinSimulated(
				{ port: server.port, code, index },
				(statement) => scores(statement)[index]!,
				undefined,
				(statement) => kube.wordOf(statement, index)
			)
		);
	return phones;
}

/** Every field at one's own pace, then all results together. */
async function scoreAndReveal(page: Page, people: number) {
	for (let field = 1; field <= fields; field += 1) {
		await clickTo(page, does.openField(field));
		await expect(page.locator('.count strong').first()).toHaveText(String(people));
		await clickTwiceTo(page, does.close);
	}
	await clickTo(page, does.stage(stage.presentation));
	await clickTo(page, does.revealAll(30));
}

async function holdFirst(room: Room, groupUrl: string) {
	const { page } = room;
	const stages = ['scoring', 'presentation', 'plan'] as const;
	await createSession(page, { groupUrl, pace: 'own', nameMode: 'picture', stages });
	await clickTo(page, does.start);
	const phones = await seat(room, kube.raters, scoresOf);
	await scoreAndReveal(page, kube.raters);
	for (const each of phones) each.check();
	const console = page.url();
	await page.goto(groupUrl.replace('/group/', '/board/') + '?wall=plan');
	await expect(page.locator('[data-board] .line:not(.waiting)')).toBeVisible();
	for (const { what, statements } of [
		kube.actions[2]!,
		kube.actions[4]!,
		kube.actions[3]!,
		kube.actions[1]!
	]) {
		const id = await addCard(page);
		await unfold(page, id);
		await fieldOn(page, id, 'what').fill(what);
		await linkCard(page, id, { to: 'statements', begins: statements.map((number) => `${number}\\b`) });
	}
	await expectSaved(page);
	await page.goto(console);
	await endMeeting(page);
}

/** From the group's page: the same statements again, with the unfinished actions first. */
async function planSecond({ page }: Room, groupUrl: string) {
	await page.goto(groupUrl);
	await page.getByRole('link', { name: followUp.id.plan }).click();
	await page.getByRole('radio', { name: deskWords.id.paces.own }).check();
	await page.getByRole('button', { name: deskWords.id.prepare }).click();
	await expect(page).toHaveURL(/\/desk\/session\/[^/]+$/);
}

async function monitor(page: Page) {
	await clickTo(page, does.stage(stage.monitoring));
	const row = page.getByRole('listitem').filter({ hasText: kube.actions[1]!.what });
	await row.getByText(changeDesk.id.note, { exact: false }).first().click();
	await row.getByRole('radio', { name: changeDesk.id.state.done }).check();
	await row.getByRole('textbox').fill('Berhasil 95%');
	await row.getByRole('button', { name: changeDesk.id.save }).click();
	await expect(page.getByText(changeDesk.id.saved(changeDesk.id.state.done))).toBeVisible();
}

test('[C1] [S28] from the first assessment to what changed: fifteen, then eighteen, the same figures on every screen and in the record', async ({
	page,
	server,
	browser
}) => {
	test.setTimeout(300_000);
	const room: Room = { page, server, browser };
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	const groupUrl = await createGroup(page, {
		programme: 'KUBE Maju Sejahtera',
		group: 'KUBE Maju Sejahtera 07'
	});
	await holdFirst(room, groupUrl);

	await planSecond(room, groupUrl);
	const sessionId = page.url().split('/').at(-1)!;
	const hallPath = await page.locator(`a[href*="/hall/${sessionId}"]`).first().getAttribute('href');
	const hall = await (await browser.newContext({ viewport: hallSize })).newPage();
	await hall.goto(new URL(hallPath!, server.url).href);
	await clickTo(page, does.start);
	const member = await openPhone(browser);
	await joinWithPicture(member, `${server.url}/j/${await readCode(page)}`, 'ikan');
	const phones = await seat(room, kube.ratersAgain - 1, (statement) => scoresAgainOf(statement).slice(1));
	await monitor(page);
	await expect(hall.getByText(kube.actions[2]!.what)).toBeVisible();
	await takePicture(hall, 'projector-monitoring');

	await clickTo(page, does.askChange(workedOn.length));
	for (const [index] of workedOn.entries()) {
		await tapAnswer(member, 3);
		if (index + 1 < workedOn.length)
			await member.getByRole('link', { name: phone.id.nextStatement, exact: true }).tap();
	}
	await expect(page.locator('.count strong').first()).toHaveText(String(kube.ratersAgain));
	await clickTwiceTo(page, does.closeChange);
	await clickTo(page, does.revealChange);
	await takePicture(hall, 'projector-direct-change');
	await expectNoAxeViolations(hall);

	await clickTo(page, does.stage(stage.scoring));
	for (const each of phones) each.check();
	// One person scores on a real screen, the first field; the others by themselves.
	await clickTo(page, does.openField(1));
	for (let statement = 1; statement <= 5; statement += 1) {
		await tapAnswer(member, scoresAgainOf(statement)[0]!);
		if (statement < 5) await member.getByRole('link', { name: phone.id.nextStatement, exact: true }).tap();
	}
	await expect(page.locator('.count strong').first()).toHaveText(String(kube.ratersAgain));
	await clickTwiceTo(page, does.close);
	for (let field = 2; field <= fields; field += 1) {
		await clickTo(page, does.openField(field));
		await expect(page.locator('.count strong').first()).toHaveText(String(kube.ratersAgain - 1));
		await clickTwiceTo(page, does.close);
	}
	await clickTo(page, does.stage(stage.presentation));
	await clickTo(page, does.revealAll(30));
	await clickTo(page, does.showChange);

	// 35 of 15 is 2,33; what seventeen people say of statement 13 is counted here by hand.
	const scores = scoresAgainOf(13).slice(1);
	const sum = scores.reduce((all, score) => all + score, 0);
	const mean = (Math.floor((200 * sum + scores.length) / (2 * scores.length)) / 100)
		.toFixed(2)
		.replace('.', ',');
	for (const screen of [hall, member]) {
		await expect(screen.getByText('2,33').first()).toBeVisible();
		await expect(screen.getByText(mean).first()).toBeVisible();
	}
	await expectNoAxeViolations(hall);
	await expectNoAxeViolations(member);
	await takePicture(hall, 'projector-change');
	await takePicture(member, 'phone-change');
	await takePicture(page, 'console-change');
	const stored = readStored<{ sum: number; n: number }>(
		server.dataFolder,
		`SELECT sum(ballot.level) AS sum, count(ballot.level) AS n FROM ballot JOIN round ON round.id = ballot.round_id
		 WHERE round.session_id = '${sessionId}' AND round.kind = 'score' AND round.statement_number = 13`
	);
	expect(stored).toEqual([{ sum, n: scores.length }]);
	await endMeeting(page);

	await page.goto(`${server.url}/records/${sessionId}`);
	await expect(page.getByText(mean).first()).toBeVisible();
	await expect(page.getByText('2,33').first()).toBeVisible();
	await expectNoAxeViolations(page);
	await takePicture(page, 'records-change');
});
