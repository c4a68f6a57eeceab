// The end poll from the desk to an activity's target: asked at the end of a meeting, answered with a script and
// without one, shown as so many of so many, and taken over into the form of a progress row.
import { pollLimits } from '#domain/poll.ts';
import { pollDesk } from '../../src/lib/words/console-poll.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk } from '../../src/lib/words/desk.ts';
import { followUp } from '../../src/lib/words/follow-up.ts';
import { hall } from '../../src/lib/words/hall.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { poll } from '../../src/lib/words/poll.ts';
import { progressRow } from '../../src/lib/words/progress-row.ts';
import { clickTo, clickTwiceTo, deskSize, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
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

const words = poll.id;
const asks = pollDesk.id;
const does = meeting.id.does;
const longStatement = (n: number) =>
	`${n}. Pendampingan di kelompok kita sudah membantu pengurus mencatat uang kas, iuran dan pinjaman anggota tiap bulan, bersama-sama`.slice(
		0,
		pollLimits.textChars
	);

test('[V2] [V5] [V7] [V9] a poll at the end is answered on phones, shown as four of five, and taken to a target', async ({
	page,
	server,
	browser
}) => {
	// A machine that checks may have other work.
	test.setTimeout(240_000);
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
		stages: ['socialisation', 'plan']
	});
	await clickTo(page, does.start);
	const code = await readCode(page);
	const path = await page.locator(`a[href*="/hall/${sessionId}"]`).first().getAttribute('href');
	const projector = await openHall(browser, new URL(path!, server.url).href);
	// Three say yes and two do not know; of the long statements each says something else.
	const longs: string[] = [];
	for (let index = 1; index < 6; index += 1)
		await joinSimulated({ port: server.port, code, index }, (number) =>
			longs.length > 0 ? (number % 3 === index % 3 ? 1 : 2) : index > 3 ? 'unknown' : 2
		);
	const member = await openPhone(browser);
	await joinWithPicture(member, `${server.url}/j/${code}`, 'ikan');
	const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
	const still = await plain.newPage();
	await joinWithPicture(still, `${server.url}/j/${code}`, 'pisang');

	await page.getByRole('tab', { name: asks.tab }).click();
	await page.getByRole('checkbox', { name: asks.ready.success }).uncheck();
	await expect(page.getByRole('button', { name: asks.now(1) })).toBeEnabled();
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: asks.now(1) }).click();
	await expectHeading(projector, words.question);
	await expectNoAxeViolations(projector);

	// Two taps: one chooses, one sends.
	const yes = member.getByRole('radio', { name: words.yes, exact: true });
	const send = member.getByRole('button', { name: words.send });
	await expect(send).toBeVisible();
	await expectNoAxeViolations(member);
	await yes.tap({ force: true });
	await expect(yes).toBeChecked();
	await send.tap();
	await expect(member.getByText(phone.id.saved).first()).toBeVisible();
	await still.reload();
	// While somebody chooses, the page does not look again by itself.
	const lookAgain = still.locator('meta[http-equiv=refresh]');
	await expect(still.getByRole('button', { name: words.send })).toBeVisible();
	await expect(lookAgain).toHaveCount(0);
	await still.getByRole('radio', { name: words['not-yet'], exact: true }).check({ force: true });
	await still.getByRole('button', { name: words.send }).click();
	await expect(still.getByText(phone.id.saved).first()).toBeVisible();
	await expect(lookAgain).toHaveCount(1);
	await expect(page.locator('.count strong').first()).toHaveText('7');
	await clickTwiceTo(page, does.closeChange);
	await clickTo(page, does.revealPoll);

	// Four yes, one not yet, two who do not know.
	const said = words.of({ yes: 4, n: 5 });
	await expectHeading(projector, words.title);
	await expect(projector.getByText(said)).toBeVisible();
	await expectNoAxeViolations(projector);
	await expectHeading(member, words.title);
	await expect(member.getByText(said)).toBeVisible();
	await expect(member.getByText(words.unknown(2))).toBeVisible();
	await expectGoodHall(projector, 'poll');
	await expectGoodPhone(member, 'poll');
	await still.reload();
	await expectHeading(still, words.title);
	await expect(still.getByText(said)).toBeVisible();
	await plain.close();
	await expect(page.locator('main .poll-answer', { hasText: said }).last()).toBeVisible();
	await switchLanguage(page, 'en');
	await expectNoAxeViolations(page);
	await switchLanguage(page, 'id');
	await expect(page.locator('button.next')).toContainText(does.stage(hall.id.stage.plan));

	// The most and the longest that can be asked: all of it is on the projector, asked and answered.
	longs.push(...[1, 2, 3, 4, 5].map(longStatement));
	await page.getByRole('tab', { name: asks.tab }).click();
	for (const target of ['message', 'success'] as const)
		await page.getByRole('checkbox', { name: asks.ready[target] }).uncheck();
	for (const [index, text] of longs.entries()) {
		const line = page.getByLabel(asks.own(index + 1));
		if (index > 0 && !(await line.isVisible()))
			await page.getByRole('button', { name: asks.another }).click();
		await line.fill(text);
	}
	await page.getByRole('button', { name: asks.now(5) }).click();
	await expectHeading(projector, words.question);
	for (const text of longs) await expect(projector.getByText(text)).toBeVisible();
	await expectGoodHall(projector, 'poll asked');
	await expect(page.locator('.count strong').first()).toHaveText('5');
	await clickTwiceTo(page, does.closeChange);
	await clickTo(page, does.revealPoll);
	await expectHeading(projector, words.title);
	for (const text of longs) await expect(projector.getByText(text)).toBeVisible();
	await expectGoodHall(projector, 'poll of five');
	await expectHeading(member, words.title);
	await expectGoodPhone(member, 'poll of five');

	const opened = page.waitForEvent('popup');
	await page.getByRole('link', { name: asks.takeOf(asks.ready.message) }).click();
	const plan = await opened;
	await expect(plan.getByText(asks.broughtHint)).toBeVisible();
	const address = plan.url();
	await expectNoAxeViolations(plan);
	const action = plan
		.locator('section', { has: plan.getByRole('heading', { level: 2 }) })
		.filter({ has: plan.locator('form') });
	const first = action.first();
	await first.getByText(progressRow.id.add, { exact: true }).click();
	const achieved = first.locator('input[name^="achieved-"]');
	await expect
		.poll(() =>
			achieved.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).join(''))
		)
		.toBe('80% (4 dari 5)');
	await first.getByRole('button', { name: progressRow.id.save }).click();
	await expect(plan.getByText(desk.id.saved)).toBeVisible();
	await expect(plan.getByText('80% (4 dari 5)').first()).toBeVisible();

	// An action that aims at six things already has no line for a seventh: its form says so, in both languages.
	const second = action.nth(1);
	await second.getByText(progressRow.id.add, { exact: true }).click();
	for (const line of [1, 2, 3, 4, 5, 6]) {
		await second.locator(`input[name=label-${line}]`).fill(`Sasaran ${line}`);
		await second.locator(`input[name=aimed-${line}]`).fill('50%');
	}
	await second.getByRole('button', { name: progressRow.id.save }).click();
	await expect(plan.getByText('Sasaran 6').first()).toBeVisible();
	await plan.goto(address);
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(plan, language);
		await second.getByText(progressRow[language].add, { exact: true }).click();
		const share = progressRow[language].share({ percent: 80, of: { part: 4, whole: 5 } });
		const said = pollDesk[language].noLine(share);
		await expect(second.getByText(said)).toBeVisible();
		await expect(first.getByText(said)).toHaveCount(0);
		await expectNoAxeViolations(plan);
	}
});
