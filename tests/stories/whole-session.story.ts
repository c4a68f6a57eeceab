// The paper's baseline, from an empty laptop to revealed results: fifteen people, three of them with a
// real browser, on an address that a browser treats as insecure, like the hotspot of a living room.
import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { meeting } from '../../src/lib/words/console.ts';
import { desk as deskWords } from '../../src/lib/words/desk.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { writeHundredths } from '../../src/lib/words/number.ts';
import { printedSums, raters, scoresOf, sumOf } from '../fixtures/maju-sejahtera.ts';
import {
	clickTo,
	clickTwiceTo,
	deskSize,
	hallSize,
	joinWithPicture,
	openPhone,
	readJoinCode,
	tapAnswer
} from '../fixtures/meeting-room.ts';
import { joinSimulated, type SimulatedPhone } from '../fixtures/simulated-phone.ts';
import {
	createFirstAccount,
	createGroup,
	createSession,
	expect,
	expectNoAxeViolations,
	test
} from '../fixtures/story.ts';

const does = meeting.id.does;
const picturesFolder = process.env['REMBUK_PICTURES'];
const statements = 30;

async function takePicture(page: Page, name: string): Promise<void> {
	if (picturesFolder)
		await page.screenshot({ path: join(picturesFolder, `${name}.png`), animations: 'disabled' });
}

/** What the disk holds once the server has gone: sum and number of scores per statement. */
function readStoredTallies(dataFolder: string) {
	const database = new Database(join(dataFolder, 'rembuk.db'), { readonly: true });
	const rows = database
		.prepare<[], { statement: number; sum: number; n: number }>(
			`SELECT statement_number AS statement, sum(level) AS sum, count(level) AS n
			FROM ballot JOIN round ON round.id = ballot.round_id GROUP BY statement_number ORDER BY statement_number`
		)
		.all();
	database.close();
	return rows;
}

test.describe.configure({ timeout: 300_000 });

test("the paper's baseline: fifteen people score thirty statements in secret and see where they stand", async ({
	page,
	server,
	browser
}) => {
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	const groupUrl = await createGroup(page, {
		programme: 'KUBE Maju Sejahtera',
		group: 'KUBE Maju Sejahtera 07'
	});
	const sessionId = await createSession(page, { groupUrl, pace: 'led', nameMode: 'picture' });
	expect(await page.evaluate(() => isSecureContext)).toBe(false);

	// The projector reads with the desk's link alone, in a browser that is signed in nowhere.
	const hallLink = await page.locator(`a[href*="/hall/${sessionId}"]`).first().getAttribute('href');
	const hall = await (await browser.newContext({ viewport: hallSize })).newPage();
	await hall.goto(new URL(hallLink!, server.url).href);
	await clickTo(page, does.start);

	const code = await readJoinCode(hall);
	await expect(hall.getByText(code).first()).toBeVisible();
	const phones = [await openPhone(browser), await openPhone(browser), await openPhone(browser)];
	for (const [index, picture] of (['ikan', 'padi', 'payung'] as const).entries())
		await joinWithPicture(phones[index]!, `${server.url}/j/${code}`, picture);
	const simulated: SimulatedPhone[] = [];
	for (let seat = phones.length; seat < raters; seat += 1)
		simulated.push(
			await joinSimulated({ port: server.port, code, index: seat }, (statement) => scoresOf(statement)[seat]!)
		);
	await expect(hall.locator('body')).toContainText('15');
	await takePicture(hall, 'projector-join');
	await clickTo(page, does.stage(hallWords.id.stage.scoring));

	for (let statement = 1; statement <= statements; statement += 1) {
		await clickTo(page, does.openStatement(statement));
		const scores = scoresOf(statement);
		if (statement === 13) {
			await expect(phones[0]!.locator('button.tile')).toHaveCount(4);
			await takePicture(phones[0]!, 'phone-score');
		}
		await Promise.all(phones.map((member, seat) => tapAnswer(member, scores[seat]!)));
		if (statement === 13) await takePicture(phones[0]!, 'phone-saved');
		await expect(page.locator('.count strong').first()).toHaveText(String(raters));
		if (statement === 13) {
			await takePicture(hall, 'projector-scoring');
			await takePicture(page, 'console');
			await expectNoAxeViolations(phones[0]!);
		}
		await clickTwiceTo(page, does.close);
	}
	for (const member of simulated) member.check();

	await clickTo(page, does.stage(hallWords.id.stage.presentation));
	await expect(hall.getByText(hallWords.id.sealedTitle)).toBeVisible();
	await clickTo(page, does.revealAll(statements));
	for (const [statement, sum] of printedSums) {
		const mean = writeHundredths(Math.floor((200 * sum + raters) / (2 * raters)), 'id');
		await expect(hall.getByText(mean, { exact: true }).first(), `mean of ${statement}`).toBeVisible();
	}
	await takePicture(hall, 'projector-fields');
	for (const member of phones)
		await expect(member.getByText(deskWords.id.cutoff.slice(0, 5)).first()).toBeVisible();

	const shown = new Map<number, string>();
	let label = '';
	for (let index = 0; index < statements; index += 1) {
		const button = page.locator('button.next');
		// The button still shows the last step until the desk has heard of the new one.
		await expect(button).not.toHaveText(label);
		await expect(button).toContainText(/Tampilkan pernyataan \d+/);
		label = (await button.textContent())!;
		const statement = Number(/\d+/.exec(label)![0]);
		await clickTo(page, does.showStatement(statement));
		const sum = sumOf(statement);
		const mean = writeHundredths(Math.floor((200 * sum + raters) / (2 * raters)), 'id');
		await expect(hall.getByText(`${sum} / ${raters} = ${mean}`)).toBeVisible();
		shown.set(statement, mean);
		if (statement === 13) {
			await takePicture(hall, 'projector-result');
			await expectNoAxeViolations(hall);
		}
		const isWeak = sum * 100 < 250 * raters;
		await expect(hall.getByText(hallWords.id.toStrengthen)).toHaveCount(isWeak ? 1 : 0);
	}
	expect(shown.size).toBe(statements);
	expect([13, 14, 9, 19, 23, 26].map((statement) => shown.get(statement))).toEqual([
		'2,33',
		'2,40',
		'2,47',
		'2,47',
		'2,20',
		'2,27'
	]);

	await clickTwiceTo(page, does.closeSession);
	await expect(hall.getByText(hallWords.id.endedTitle)).toBeVisible();
	await server.stop();
	const stored = readStoredTallies(server.dataFolder);
	expect(stored).toEqual(
		Array.from({ length: statements }, (_, index) => ({
			statement: index + 1,
			sum: sumOf(index + 1),
			n: raters
		}))
	);
});
