// The desk of a second meeting: planned from the group's page, pinned to what it repeats, its actions noted
// by keyboard alone, and the room asked whether what it worked on went up, stayed or went down.
import type { Page } from '@playwright/test';
import { changeDesk } from '../../src/lib/words/console-change.ts';
import { changeRecord } from '../../src/lib/words/change-record.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk } from '../../src/lib/words/desk.ts';
import { followUp } from '../../src/lib/words/follow-up.ts';
import { hall } from '../../src/lib/words/hall.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { clickTo, clickTwiceTo, deskSize, hallSize, phoneSize } from '../fixtures/meeting-room.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { readCode } from '../fixtures/story-meeting.ts';
import {
	createFirstAccount,
	expect,
	expectNoAxeViolations,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = { plan: followUp.id, change: changeDesk.id };
const does = meeting.id.does;
const group = 'KUBE Maju Sejahtera';
/** Five answers and more are shown. */
const people = 6;

/** Both languages, on a phone and at a table: nothing for axe to say, nothing wider than the screen. */
async function expectSound(page: Page): Promise<void> {
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(page, language);
		for (const size of [phoneSize, hallSize]) {
			await page.setViewportSize(size);
			await expectNoAxeViolations(page);
		}
	}
	await page.setViewportSize(deskSize);
}

/** The example's group: it has met twice, has a plan, and one of its actions is late. */
async function openGroup(page: Page, server: RembukServer): Promise<void> {
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await page.getByRole('button', { name: desk.id.example }).click();
	await page.getByRole('link', { name: group, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: group })).toBeVisible();
}

/** [C3] [C5] Both sides, their raters and their means, as the paper has them. */
async function expectChangePage(page: Page): Promise<void> {
	const groupUrl = page.url();
	await page.getByRole('link', { name: words.plan.seeChange }).click();
	const change = page.getByRole('region', { name: changeRecord.id.title, exact: true });
	await expect(change).toContainText('15 penilai');
	await expect(change).toContainText('18 penilai');
	const statements = change.getByRole('group', { name: changeRecord.id.statements });
	await expect(
		statements.getByRole('rowgroup').filter({ hasText: 'Keuangan kelompok terbuka' })
	).toContainText('2,33');
	await expect(change).toContainText(changeRecord.id.trendTooShort);
	await expectSound(page);
	await page.goto(groupUrl);
}

const baselineRadio = (page: Page) =>
	page.getByRole('radio', { name: /^Mengulang penilaian: Penilaian awal/ });
const stagesOf = (page: Page) =>
	page
		.locator('input[name^="stage-"]:checked')
		.evaluateAll((ticks) => ticks.map((tick) => tick.getAttribute('name')));
const monitorsFirst = [
	'stage-socialisation',
	'stage-monitoring',
	'stage-scoring',
	'stage-presentation',
	'stage-priorities',
	'stage-plan'
];

test('[C9] a second meeting is planned from the group page, opens with what is unfinished, and stays pinned', async ({
	page,
	server,
	browser
}) => {
	// Three pages are looked at in two languages and two sizes; a busy machine needs its time for that.
	test.setTimeout(240_000);
	await openGroup(page, server);
	await expect(page.getByRole('link', { name: words.plan.seeChange })).toHaveCount(1);
	await expectSound(page);
	await expectChangePage(page);
	await page.getByRole('link', { name: words.plan.planNext }).click();
	await expect(page.getByRole('region', { name: words.plan.opensWith })).toContainText(words.plan.overdue);
	await expect(baselineRadio(page)).toBeChecked();
	await expect(page.getByLabel(desk.id.instrument, { exact: true })).toBeHidden();
	await expect(page.getByLabel(desk.id.cutoff)).toHaveValue('2,50');
	expect(await stagesOf(page)).toEqual(monitorsFirst);
	await expectSound(page);

	// Changing one's mind, and back: the instrument is there to choose only for a new assessment.
	await page.getByLabel(desk.id.cutoff).fill('3,00');
	await page.getByRole('radio', { name: words.plan.fresh, exact: false }).first().check();
	await expect(page.getByLabel(desk.id.instrument, { exact: true })).toBeVisible();
	await baselineRadio(page).check();
	await expect(page.getByLabel(desk.id.cutoff)).toHaveValue('2,50');
	await page.getByRole('radio', { name: desk.id.paces.led }).check();
	const planUrl = page.url();
	await page.getByRole('button', { name: desk.id.prepare }).click();
	await expect(page).toHaveURL(/\/desk\/session\/[^/]+$/);

	await page.goto(`${page.url()}/set-up`);
	await expect(baselineRadio(page)).toBeChecked();
	await expect(page.getByRole('radio', { name: desk.id.paces.led })).toBeChecked();
	expect(await stagesOf(page)).toEqual(monitorsFirst);
	await page.getByRole('textbox', { name: new RegExp(`^${desk.id.place}`) }).fill('Rumah ketua');
	await page.getByRole('button', { name: desk.id.prepare }).click();
	await expect(page).toHaveURL(/\/desk\/session\/[^/]+$/);
	await page.goto(`${page.url()}/set-up`);
	await expect(baselineRadio(page)).toBeChecked();

	// A baseline that is none of this group's is refused at its field.
	await page
		.locator('input[name=baseline]:checked')
		.evaluate((radio: HTMLInputElement) => (radio.value = 'a'));
	await page.getByRole('button', { name: desk.id.prepare }).click();
	await expect(page.getByRole('radiogroup', { name: words.plan.which })).toContainText(
		refusal.id['baseline-unknown']
	);

	const cookies = await page.context().cookies();
	const plain = await browser.newContext({ javaScriptEnabled: false });
	await plain.addCookies(cookies);
	const still = await plain.newPage();
	await still.goto(planUrl);
	await expect(baselineRadio(still)).toBeChecked();
	await expect(still.getByLabel(desk.id.instrument, { exact: true })).toBeHidden();
	await still.getByRole('button', { name: desk.id.prepare }).click();
	await expect(still).toHaveURL(/\/desk\/session\/[^/]+$/);
	await still.goto(`${still.url()}/set-up`);
	await expect(baselineRadio(still)).toBeChecked();
	expect(await stagesOf(still)).toEqual(monitorsFirst);
	await plain.close();
});

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, wanted: ReturnType<Page['locator']>): Promise<void> {
	for (let presses = 0; presses < 60; presses += 1) {
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('not reached by keyboard');
}

/** Opens the first action's form, picks a state, writes and saves: with Tab, arrows, Space and Enter. */
async function noteByKeyboard(page: Page, given: { steps: number; note: string }): Promise<void> {
	const row = page
		.locator('main li')
		.filter({ has: page.locator('summary') })
		.first();
	await tabTo(page, row.getByText(words.change.note, { exact: true }));
	await page.keyboard.press('Enter');
	await tabTo(page, row.getByRole('radio', { checked: true }));
	for (let step = 0; step < given.steps; step += 1) await page.keyboard.press('ArrowRight');
	await tabTo(page, row.getByRole('textbox'));
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(given.note);
	await tabTo(page, row.getByRole('button', { name: words.change.save }));
	await page.keyboard.press('Enter');
}

test('[P7] [S28] actions are noted by keyboard alone, the room says what went up, and both can be read', async ({
	page,
	server
}) => {
	await openGroup(page, server);
	await page.getByRole('link', { name: words.plan.planNext }).click();
	await page.getByRole('button', { name: desk.id.prepare }).click();
	await expect(page).toHaveURL(/\/desk\/session\/[^/]+$/);
	const sessionId = page.url().split('/').at(-1)!;
	await clickTo(page, does.start);
	const code = await readCode(page);
	for (let index = 0; index < people; index += 1)
		await joinSimulated(
			{ port: server.port, code, index },
			() => 3,
			undefined,
			() => 3
		);
	await expect(page.getByRole('heading', { name: meeting.id.present(people) })).toBeVisible();
	await clickTo(page, does.stage(hall.id.stage.monitoring));
	const row = page
		.locator('main li')
		.filter({ has: page.locator('summary') })
		.first();
	await expect(row).toContainText(words.change.overdue);
	await expectSound(page);

	await noteByKeyboard(page, { steps: 0, note: 'x'.repeat(301) });
	await expect(row.getByRole('alert')).toHaveText(refusal.id['text-too-long']);
	await expect(row.getByRole('textbox')).toBeFocused();
	await expectNoAxeViolations(page);
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText('Ditunda karena panen.');
	await tabTo(page, row.getByRole('button', { name: words.change.save }));
	await page.keyboard.press('Enter');
	await expect(row.getByRole('status')).toHaveText(words.change.saved(words.change.state['under-way']));
	await expect(row).toContainText('Ditunda karena panen.');
	await expect(row.getByText(words.change.note, { exact: true })).toBeFocused();
	await noteByKeyboard(page, { steps: 0, note: 'Sudah dijadwalkan lagi.' });
	await expect(row.getByText(words.change.earlier(2))).toBeVisible();

	await page.getByText(words.change.askTitle).click();
	await page.getByRole('checkbox', { name: /^9\./ }).uncheck();
	await page.getByRole('button', { name: words.change.askNow(5) }).click();
	await expect(page.locator('.count strong').first()).toHaveText(String(people));
	await clickTwiceTo(page, does.closeChange);
	await expect(page.getByText(meeting.id.sealedClosed)).toBeVisible();
	await clickTo(page, does.revealChange);
	const direct = page.getByRole('region', { name: words.change.directTitle });
	await expect(direct.getByRole('listitem')).toHaveCount(5);
	await expect(direct.getByRole('listitem').first()).toContainText(
		words.change.directCounts({ up: people, same: 0, down: 0, unknown: 0 })
	);
	await expectSound(page);

	await page.goto(`${server.url}/records/${sessionId}`);
	await expect(page.getByRole('region', { name: changeRecord.id.direct }).getByRole('row')).toHaveCount(6);
	await expect(page.getByRole('region', { name: changeRecord.id.monitoring })).toContainText(
		'Ditunda karena panen.'
	);
});
