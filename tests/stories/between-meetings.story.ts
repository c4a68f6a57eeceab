// Between meetings: a programme of five groups and their assembly at a glance, the stage and the log of one group,
// a progress row with its targets, and the chain walked by pressing its links.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ratersAgain } from '#server/example/maju-sejahtera.ts';
import { chain } from '../../src/lib/words/chain.ts';
import { desk } from '../../src/lib/words/desk.ts';
import { mentoring } from '../../src/lib/words/mentoring.ts';
import { mentoringFile } from '../../src/lib/words/mentoring-file.ts';
import { overview } from '../../src/lib/words/overview.ts';
import { progressRow } from '../../src/lib/words/progress-row.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { standing } from '../../src/lib/words/standing.ts';
import { deskSize, phoneSize } from '../fixtures/meeting-room.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import { createFirstAccount, expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const words = {
	desk: desk.id,
	glance: overview.id,
	log: mentoring.id,
	plan: progressRow.id,
	stage: standing.id,
	chain: chain.id
};
const group = 'KUBE Maju Sejahtera';

/** Of the newest scores of a statement only four are left. */
function leaveFour({ dataFolder }: RembukServer, statement: number): void {
	const database = new Database(join(dataFolder, 'rembuk.db'));
	try {
		const newest = database
			.prepare<[number], { id: string }>(
				"SELECT id FROM round WHERE statement_number = ? AND kind = 'score' ORDER BY revealed_at_ms DESC"
			)
			.get(statement)!;
		database
			.prepare(
				'DELETE FROM ballot WHERE round_id = ? AND id NOT IN (SELECT id FROM ballot WHERE round_id = ? LIMIT 4)'
			)
			.run(newest.id, newest.id);
	} finally {
		database.close();
	}
}

test('[P21] [P25] [P28] [P29] [P31] [P33] [X27] a mentor sees five groups and their assembly at a glance, and writes down what came of one', async ({
	page,
	server,
	browser
}) => {
	test.setTimeout(180_000);
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await page.getByRole('button', { name: words.desk.example }).click();
	await page.getByRole('link', { name: words.glance.toOverview }).click();
	await expect(page.getByRole('status')).toHaveText(words.glance.count({ n: 6, of: 6 }));
	const row = page.getByRole('rowgroup', { name: group, exact: true });
	await expect(row.getByRole('cell').nth(2)).toContainText('2,93');
	await expect(row).toContainText(words.glance.late(1));
	// Of each field where it stands, of how many scores, and where it went since the baseline.
	const went = new RegExp(`(${Object.values(words.glance.word).join('|')})\\s+[+−]?\\d,\\d\\d`);
	await expect(row.locator('.cell').filter({ hasText: went })).toHaveCount(7);
	await expect(row).toContainText(words.glance.assessed({ day: '11 Juni 2016', raters: ratersAgain }));
	await expectNoAxeViolations(page);
	await page.setViewportSize(phoneSize);
	await expectNoAxeViolations(page);
	await page.setViewportSize(deskSize);

	// The filters are a plain form: they work without a script.
	const plain = await browser.newContext({ javaScriptEnabled: false });
	await plain.addCookies(await page.context().cookies());
	const still = await plain.newPage();
	await still.goto(page.url());
	await still.getByRole('checkbox', { name: words.glance.overdue }).check();
	await still.getByRole('button', { name: words.glance.apply }).click();
	await expect(still.getByRole('status')).toHaveText(words.glance.count({ n: 1, of: 6 }));
	await expect(still).toHaveURL(/overdue=1/);
	await plain.close();

	// Seen from outside, nothing is there by which what four people said could be had.
	const inside = page.url();
	leaveFour(server, 30);
	await page.goto(inside.replace('/desk/', '/records/').replace('/overview', ''));
	await expect(page.getByText(words.glance.outside)).toBeVisible();
	await expect(row.locator('.cell').last()).toContainText(words.glance.leftOut(1));
	await expect(row).toContainText(words.glance.assessed({ day: '11 Juni 2016', raters: undefined }));
	// Of the field's three statements two are counted: its sum says nothing of the third.
	await expect(row.locator('.cell').last()).toContainText(new RegExp(` / ${ratersAgain * 2}\\b`));
	await expect(page.getByText(`${ratersAgain} penilai`)).toHaveCount(0);
	await expectNoAxeViolations(page);
	await page.goto(inside);

	await row.getByRole('link', { name: /^T0/ }).click();
	const stage = page.getByRole('region', { name: new RegExp(`^${words.stage.title}`) });
	await stage.getByLabel(words.stage.stage, { exact: true }).selectOption('T1');
	await stage.getByRole('checkbox', { name: words.stage.task.rules }).check();
	await stage.getByRole('button', { name: words.stage.save }).click();
	await expect(stage.getByRole('heading')).toContainText(words.stage.stageOf('T1'));
	await page.getByRole('link', { name: words.log.correctOf('11 Juni 2016, 15.00–17.00') }).click();
	await expect(page.getByRole('heading', { name: words.log.correctTitle('11 Juni 2016') })).toBeVisible();
	await page.getByLabel(words.log.where).fill('Rumah pendamping, teras');
	await page.getByRole('button', { name: words.log.save }).click();
	await expect(page.getByRole('table')).toContainText('Rumah pendamping, teras');
	await expect(page.getByText(words.log.earlier(1))).toBeVisible();
	await expectNoAxeViolations(page);
	const [arrived] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: mentoringFile.id.log, exact: true }).click()
	]);
	expect(arrived.suggestedFilename()).toBe('rembuk_CONTOH_kube-maju-sejahtera_pendampingan.csv');
	expect(readFileSync(await arrived.path(), 'utf8')).toContain('Rumah pendamping, teras');

	await page.getByRole('link', { name: group, exact: true }).click();
	await page.getByRole('link', { name: words.plan.toPlan }).click();
	const action = page.getByRole('region', { name: 'Studi banding ke KSM Kharisma' });
	await action.getByText(words.plan.add, { exact: true }).click();
	await action.getByLabel(words.plan.achievedOf(1)).fill('16/15');
	await action.getByLabel(words.plan.column.results).fill('Rencana kerja ditempel di balai');
	await action.getByRole('button', { name: words.plan.save }).click();
	await expect(action.getByRole('alert')).toHaveText(refusal.id['share-unusable']);
	await action.getByLabel(words.plan.achievedOf(1)).fill('13/15');
	await action.getByRole('button', { name: words.plan.save }).click();
	const table = action.getByRole('table', { name: words.plan.table('Studi banding ke KSM Kharisma') });
	await expect(table.first()).toContainText(words.plan.share({ percent: 87, of: { part: 13, whole: 15 } }));
	await expect(table.first()).toContainText('Rencana kerja ditempel di balai');
	await expectNoAxeViolations(page);

	await action.getByRole('link', { name: words.plan.chainOf('Studi banding ke KSM Kharisma') }).click();
	const column = (kind: keyof typeof words.chain.kinds) =>
		page.getByRole('region', { name: words.chain.kinds[kind], exact: true });
	await expect(column('progress')).toContainText('Rencana kerja ditempel di balai');
	await column('score')
		.getByRole('link', { name: /^No\. 19/ })
		.click();
	await expect(column('score').locator('[aria-current=true]')).toContainText('No. 19');
	await column('idea').getByRole('link').first().click();
	await expect(column('action')).toContainText('Studi banding ke KSM Kharisma');
	await page.setViewportSize(phoneSize);
	await expectNoAxeViolations(page);
});
