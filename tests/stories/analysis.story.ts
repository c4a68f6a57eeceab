// The analysis from the desk to the ideas: statements of the group's last scoring are weighed in secret, with a
// script and without one, shown as a picture with four quarters, and what is weak and influential comes first
// where ideas are made. A second meeting agrees aloud.
import type { Page } from '@playwright/test';
import { board } from '../../src/lib/words/board.ts';
import { influenceDesk } from '../../src/lib/words/console-influence.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk } from '../../src/lib/words/desk.ts';
import { followUp } from '../../src/lib/words/follow-up.ts';
import { hall } from '../../src/lib/words/hall.ts';
import { influence } from '../../src/lib/words/influence.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { clickTo, clickTwiceTo, deskSize, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { expectGoodHall, expectGoodPhone } from '../fixtures/story-look.ts';
import { expectHeading, openHall, readCode } from '../fixtures/story-meeting.ts';
import {
	createFirstAccount,
	createSession,
	expect,
	expectNoAxeViolations,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = influence.id;
const does = meeting.id.does;
const quarter = words.quarter;

/** The example's group has been scored: a meeting that begins with its results. */
async function openAnalysis(page: Page, server: RembukServer): Promise<{ code: string; hallUrl: string }> {
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await page.getByRole('button', { name: desk.id.example }).click();
	// Two whole meetings are made for it, which takes a busy machine its time.
	const group = page.getByRole('link', { name: 'KUBE Maju Sejahtera', exact: true });
	await expect(group).toBeVisible({ timeout: 90_000 });
	await group.click();
	await expect(page.getByRole('link', { name: followUp.id.planNext })).toBeVisible();
	const sessionId = await createSession(page, {
		groupUrl: page.url(),
		pace: 'led',
		nameMode: 'picture',
		stages: ['socialisation', 'analysis', 'priorities']
	});
	await clickTo(page, does.start);
	const code = await readCode(page);
	const path = await page.locator(`a[href*="/hall/${sessionId}"]`).first().getAttribute('href');
	return { code, hallUrl: new URL(path!, server.url).href };
}

test('[I1] [I3] [I5] [I8] [S30] statements are weighed in secret, and the weak and influential lead to ideas', async ({
	page,
	server,
	browser
}) => {
	const { code, hallUrl } = await openAnalysis(page, server);
	const projector = await openHall(browser, hallUrl);
	for (let index = 1; index < 6; index += 1) await joinSimulated({ port: server.port, code, index }, () => 4);
	const member = await openPhone(browser);
	await joinWithPicture(member, `${server.url}/j/${code}`, 'ikan');
	const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
	const still = await plain.newPage();
	await joinWithPicture(still, `${server.url}/j/${code}`, 'pisang');

	await clickTo(page, does.stage(hall.id.stage.analysis));
	await page.getByText(influenceDesk.id.askTitle).click();
	for (const strong of [11, 18, 24])
		await page.getByRole('checkbox', { name: new RegExp(` ${strong}\\. `) }).uncheck();
	await page.getByRole('button', { name: influenceDesk.id.askNow(1) }).click();
	await expect(projector.getByRole('heading', { name: words.question })).toBeVisible();
	const answers = member.locator('button[name=answer]');
	await expect(answers).toHaveCount(5);
	await expectNoAxeViolations(member);
	await member.getByRole('button', { name: words.values[3]!, exact: true }).tap();
	await expect(member.getByText(phone.id.saved).first()).toBeVisible();
	await still.reload();
	await still.getByRole('button', { name: words.values[2]!, exact: true }).click();
	await expect(still.getByText(phone.id.saved).first()).toBeVisible();
	await expect(page.locator('.count strong').first()).toHaveText('7');
	await clickTwiceTo(page, does.closeChange);
	await expect(page.getByText(meeting.id.sealedClosed)).toBeVisible();
	await clickTo(page, does.revealInfluence);

	await expectHeading(projector, words.title);
	await expectNoAxeViolations(projector);
	await expect(projector.locator('.chip')).toHaveCount(1);
	await expectGoodHall(projector, 'influence');
	await expect(page.getByRole('heading', { name: quarter['weak-influential'] }).first()).toBeVisible();
	await expectNoAxeViolations(page);
	await expectHeading(member, words.title);
	await expectGoodPhone(member, 'influence');
	await still.reload();
	await expectHeading(still, words.title);
	// Six said 3 and one said 2: 20/7.
	await expect(member.getByText(words.influenceIs('2,86', 7))).toBeVisible();
	await plain.close();

	await clickTo(page, does.stage(hall.id.stage.priorities));
	const first = page.getByRole('group', { name: board.id.walls.priorities }).locator('details li').first();
	await expect(first).toContainText(board.id.influential);
	const add = `${board.id.addShort}: ${board.id.statement(19)}`;
	await expect(first.getByRole('button', { name: add })).toBeVisible();
});

test('[I4] what the room agrees on aloud is on the projector at once, and said to be agreed', async ({
	page,
	server,
	browser
}) => {
	const { hallUrl } = await openAnalysis(page, server);
	const projector = await openHall(browser, hallUrl);
	await clickTo(page, does.stage(hall.id.stage.analysis));
	await page.getByText(influenceDesk.id.agreeTitle).click();
	const statements = page.getByRole('group', { name: /^\d+\. / });
	// All of them: half very much, the others anything.
	await expect(statements.first()).toBeVisible();
	const all = await statements.count();
	for (let at = 0; at < all; at += 1) {
		const word = words.values[at % 2 === 0 ? 3 : (at + 1) % 4]!;
		await statements.nth(at).getByRole('radio', { name: word, exact: true }).check();
	}
	await page.getByRole('button', { name: influenceDesk.id.agreeNow(all) }).click();
	await expectHeading(projector, words.title);
	await expect(projector.locator('.chip.agreed')).toHaveCount(all);
	await expect(projector.locator('.foot')).toContainText(words.agreed);
	await expectGoodHall(projector, 'influence agreed');
	await switchLanguage(page, 'en');
	await expectNoAxeViolations(page);
	await expect(page.getByText(influence.en.agreedIs(influence.en.values[3]!)).first()).toBeVisible();
	await switchLanguage(page, 'id');
	await expect(page.locator('button.next')).toContainText(does.stage(hall.id.stage.priorities));
});
