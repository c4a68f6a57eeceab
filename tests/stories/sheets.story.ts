// Who scores on paper: sheets printed at the desk, keyed in twice by keyboard alone, settled, and counted.
import type { Page } from '@playwright/test';
import { meeting } from '../../src/lib/words/console.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { sheet } from '../../src/lib/words/sheet.ts';
import { ways } from '../../src/lib/words/ways.ts';
import { clickNext, clickTo, clickTwiceTo, deskSize } from '../fixtures/meeting-room.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import { goToStage, prepareMeeting, readStored } from '../fixtures/story-meeting.ts';
import { expect, expectNoAxeViolations, switchLanguage, test } from '../fixtures/story.ts';

const words = sheet.id;
const does = meeting.id.does;

/** Six people and the five statements of the first field; "-" is "I don't know". */
const papers = ['12341', '22-42', '33343', '44414', '1234-', '44444'];

/** As a person types it: the number, Enter, one key for each answer, Enter. */
async function typeSheet(page: Page, number: number, keys: string): Promise<void> {
	await expect(page.getByLabel(words.number).first()).toBeFocused();
	await page.keyboard.type(`${number}`);
	await page.keyboard.press('Enter');
	await page.keyboard.type(keys);
	await page.keyboard.press('Enter');
}

const folder = process.env['REMBUK_PICTURES'];
const keepPdf = folder ? { path: `${folder}/sheets.pdf` } : {};

async function openKeying(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expect(page.locator('form[data-keys]')).toBeVisible();
}

test('[L40] [L41] [L42] [L43] [L44] [L45] [L46] six sheets are printed, keyed in twice without a mouse, settled and counted', async ({
	page,
	server
}) => {
	await page.setViewportSize(deskSize);
	const { sessionId } = await prepareMeeting(page, server, { pace: 'own', until: 'scoring' });
	await page.getByRole('tab', { name: ways.id.tab }).click();
	await expect(page.getByRole('link', { name: words.open })).toBeVisible();
	await page.getByLabel(ways.id.headcount).fill('6');
	await page.getByRole('button', { name: ways.id.save, exact: true }).click();
	await expect(page.locator('#panel')).toContainText(ways.id.headcountSaid(6));
	const desk = `${server.url}/desk/session/${sessionId}`;

	const paper = await page.context().newPage();
	await paper.setViewportSize(deskSize);
	await paper.goto(`${desk}/sheets?count=201`);
	await expect(paper.getByRole('alert')).toHaveText(refusal.id['sheets-too-many']);
	await paper.goto(`${desk}/sheets?from=1&count=6&cut=field`);
	await expect(paper.getByRole('button', { name: words.print })).toBeVisible();
	await expect(paper.locator('article')).toHaveCount(6);
	// Each sheet holds every statement once, its number on each part, and room for five answers to each.
	const sixth = paper.locator('article').nth(5);
	await expect(sixth.locator('.line')).toHaveCount(30);
	await expect(sixth.getByText(words.sheet(6))).toHaveCount(7);
	await expect(sixth.locator('.line').first().getByRole('listitem')).toHaveCount(5);
	await takePicture(paper, 'sheets print');
	const pdf = (await paper.pdf({ preferCSSPageSize: true, ...keepPdf })).toString('latin1');
	const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	// A sheet begins on a page of its own, so that a pile is cut sheet by sheet.
	expect(pages % 6).toBe(0);
	expect(pages / 6).toBeLessThanOrEqual(4);

	await paper.goto(`${desk}/sheets?from=3000&count=1&cut=statement`);
	await expect(paper.getByText(words.sheet(3000))).toHaveCount(30);
	await expectNoAxeViolations(paper);
	await takePicture(paper, 'sheets strips');

	await clickTo(page, does.openField(1));
	await openKeying(paper, `${desk}/keying`);
	await expect(paper.getByText(words.nothingKeyed)).toBeVisible();
	await paper.keyboard.type('1');
	await paper.keyboard.press('Enter');
	await paper.keyboard.type('9');
	await expect(paper.getByText(words.wrongKey('9', words.choices({ min: 1, max: 4 }, true)))).toBeVisible();
	await takePicture(paper, 'sheets keying');
	// A line is missing: said, and meant only with a second Enter.
	await paper.keyboard.type('1234');
	await paper.keyboard.press('Enter');
	await expect(paper.getByRole('alert').first()).toHaveText(refusal.id['sheet-gap']);
	await paper.keyboard.type('1');
	await paper.keyboard.press('Enter');
	await expect(paper.getByText(words.saved(1))).toBeVisible();
	for (const [at, keys] of papers.entries()) {
		if (at === 0) continue;
		await typeSheet(paper, at + 1, keys);
		await expect(paper.getByText(words.saved(at + 1))).toBeVisible();
	}
	// Everybody in the room has a sheet by now.
	await typeSheet(paper, 7, '11111');
	await expect(paper.getByRole('alert').first()).toHaveText(refusal.id['more-answers-than-people']);

	await openKeying(paper, `${desk}/keying?pass=2`);
	await expect(paper.getByText(words.onceWhich('1, 2, 3, 4, 5, 6'))).toBeVisible();
	for (const cell of await paper.locator('input[data-cell]').all()) await expect(cell).toHaveValue('');
	for (const [at, keys] of papers.entries()) {
		await typeSheet(paper, at + 1, at === 3 ? '44314' : keys);
		await expect(paper.getByText(words.saved(at + 1))).toBeVisible();
	}
	await expect(paper.getByRole('heading', { name: words.differTitle })).toBeVisible();
	await expectNoAxeViolations(paper);
	await takePicture(paper, 'sheets differ', { isWhole: true });
	await clickTo(page, does.close);
	await expect(page.locator('button.next .count')).toHaveText('4');
	await clickNext(page);
	await expect(page.getByRole('alert')).toContainText(refusal.id['sheets-unfinished']);

	const again = paper.getByRole('group', { name: new RegExp(words.again) });
	await again.getByRole('textbox').focus();
	await paper.keyboard.type('4');
	await paper.keyboard.press('Enter');
	await expect(paper.getByText(words.allTwice)).toBeVisible();
	await switchLanguage(paper, 'en');
	await expect(paper.getByText(sheet.en.allTwice)).toBeVisible();
	await takePicture(paper, 'sheets keying en');

	await clickTwiceTo(page, does.close);
	await expect(paper.getByText(sheet.en.nothingOpen)).toBeVisible();
	await goToStage(page, 'presentation');
	const rows = readStored<{ statement: number; n: number; sum: number; answers: number }>(
		server.dataFolder,
		`SELECT statement_number AS statement, count(level) AS n, sum(level) AS sum, count(*) AS answers
		FROM ballot JOIN round ON round.id = ballot.round_id GROUP BY statement_number ORDER BY statement_number`
	);
	// By hand, down the columns of the six papers.
	expect(rows).toEqual([
		{ statement: 1, n: 6, sum: 15, answers: 6 },
		{ statement: 2, n: 6, sum: 17, answers: 6 },
		{ statement: 3, n: 5, sum: 17, answers: 6 },
		{ statement: 4, n: 6, sum: 21, answers: 6 },
		{ statement: 5, n: 5, sum: 14, answers: 6 }
	]);
	const counted = readStored<{ channel: string; answers: number }>(
		server.dataFolder,
		'SELECT channel, sum(answers) AS answers FROM channel_count GROUP BY channel'
	);
	expect(counted).toEqual([{ channel: 'paper', answers: 30 }]);
});
