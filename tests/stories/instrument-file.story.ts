// An instrument that comes as a file: refused with its row, or taken, carried on, and scored with on screens
// that follow its seven levels.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Instrument } from '#domain/instrument.ts';
import { writeXlsform } from '#domain/xlsform.ts';
import { kubeAtRisk } from '#server/instrument/kube-at-risk.ts';
import { writeWorkbook } from '#server/instrument/workbook.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk as deskWords } from '../../src/lib/words/desk.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { carry } from '../../src/lib/words/instrument-file.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import {
	clickTo,
	clickTwiceTo,
	deskSize,
	joinWithPicture,
	openPhone,
	tapAnswer
} from '../fixtures/meeting-room.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { expectGoodHall, expectGoodPhone, expectInSight } from '../fixtures/story-look.ts';
import { dumpStored, openHall, readCode } from '../fixtures/story-meeting.ts';
import {
	createFirstAccount,
	createGroup,
	createSession,
	expect,
	expectNoAxeViolations,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = carry.id;
const levelWords = ['Belum', 'Baru mulai', 'Sebagian', 'Cukup', 'Sudah', 'Sudah baik', 'Sangat mantap'];
/** Two fields of KUBE at risk on seven levels. */
const seven: Instrument = {
	...kubeAtRisk,
	key: 'own-0123456789abcdef',
	name: { id: 'Tujuh nilai', en: 'Seven scores' },
	scale: {
		pictures: 'plant',
		levels: levelWords.map((id, index) => ({ level: index + 1, word: { id, en: `Level ${index + 1}` } }))
	},
	cutoffHundredths: 400,
	fields: kubeAtRisk.fields.slice(0, 2),
	statements: kubeAtRisk.statements.slice(0, 7)
};

async function bring(page: Page, bytes: Uint8Array): Promise<void> {
	await page.getByLabel(words.file, { exact: true }).setInputFiles({
		name: 'instrumen.xlsx',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(bytes)
	});
	await page.getByRole('button', { name: words.take, exact: true }).click();
}

test('[A22] [A23] an XLSForm with a type we do not know is refused with its row, and nothing is stored; a good one is taken whole', async ({
	page,
	server
}) => {
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await page.goto(`${server.url}/desk/instrument`);
	const sheets = writeXlsform(seven).map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
	sheets[0]!.rows[3]![0] = 'integer';
	const before = dumpStored(server.dataFolder);
	await bring(page, writeWorkbook(sheets));
	await expect(page.getByRole('alert')).toHaveText(refusal.id['xlsform-type-unknown']);
	const where = words.row({ sheet: 'survey', n: 4, type: 'integer' });
	await expect(page.getByText(words.place({ where }))).toBeVisible();
	await expectNoAxeViolations(page);
	expect(dumpStored(server.dataFolder)).toEqual(before);

	const good = writeWorkbook(writeXlsform(seven));
	await bring(page, good);
	await expect(page.getByRole('heading', { level: 1, name: 'Tujuh nilai' })).toBeVisible();
	await switchLanguage(page, 'en');
	await expect(page.getByRole('heading', { level: 1, name: 'Seven scores' })).toBeVisible();
	await expectNoAxeViolations(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: carry.en.xlsform }).click()
	]);
	expect(download.suggestedFilename()).toBe('own-0123456789abcdef-1.xlsx');
	expect(Buffer.compare(readFileSync(await download.path()), Buffer.from(good))).toBe(0);
});

test('[A10] [A12] seven levels in a meeting: on a small phone, on every projector, and in the result', async ({
	page,
	server,
	browser
}) => {
	await createFirstAccount(page, server);
	await page.goto(`${server.url}/desk/instrument`);
	await bring(page, writeWorkbook(writeXlsform(seven)));
	await expect(page.getByRole('heading', { level: 1, name: 'Tujuh nilai' })).toBeVisible();
	const groupUrl = await createGroup(page, { programme: 'Program Uji', group: 'Melati' });
	const id = await createSession(page, {
		groupUrl,
		pace: 'led',
		nameMode: 'picture',
		stages: ['scoring', 'presentation'],
		instrument: `Tujuh nilai (${deskWords.id.version({ n: 1 })})`
	});
	await clickTo(page, meeting.id.does.start);
	const code = await readCode(page);
	const hallPath = await page.locator(`a[href*="/hall/${id}"]`).first().getAttribute('href');
	const hall = await openHall(browser, new URL(hallPath!, server.url).href);
	const phones = [];
	for (const [index, level] of [1, 2, 4, 6, 7, 7].entries())
		phones.push(await joinSimulated({ port: server.port, code, index }, () => level));
	const member = await openPhone(browser);
	await joinWithPicture(member, `${server.url}/j/${code}`, 'pisang');
	await clickTo(page, meeting.id.does.openStatement(1));

	const tiles = member.locator('button.tile');
	await expect(tiles).toHaveCount(7);
	const boxes = await Promise.all((await tiles.all()).map((tile) => tile.boundingBox()));
	// No answer is larger than another, and each is large enough for a finger.
	expect(new Set(boxes.map((box) => `${Math.round(box!.width)} ${Math.round(box!.height)}`)).size).toBe(1);
	expect(boxes[0]!.height).toBeGreaterThanOrEqual(56);
	await expect(tiles.nth(6).locator('use')).toHaveAttribute('href', '/drawing/plant-7.svg#plant-7-7');
	await expectNoAxeViolations(member);
	await expect(hall.getByRole('list', { name: hallWords.id.scaleLabel }).getByRole('listitem')).toHaveCount(
		7
	);
	await expectInSight(hall, 'scoring');
	await tapAnswer(member, 5);
	await expect(page.locator('.count strong').first()).toHaveText('7');
	await clickTwiceTo(page, meeting.id.does.close);
	await clickTo(page, meeting.id.does.openStatement(2));
	await expect(page.locator('.count strong').first()).toHaveText('6');
	await clickTwiceTo(page, meeting.id.does.close);
	const agenda = page.getByRole('navigation', { name: meeting.id.agenda });
	await agenda.getByRole('button', { name: hallWords.id.stage.presentation }).click();
	await clickTo(page, meeting.id.does.revealAll(2));
	await expect(hall.getByRole('heading', { level: 1 })).toHaveText(hallWords.id.fieldsTitle(2));
	await expectGoodHall(hall, 'fields of one');
	await expect(member.locator('.fields li').first()).toBeVisible();
	await expectGoodPhone(member, 'fields of one');
	await clickTo(page, meeting.id.does.showStatement(1).replace(/ 1$/, ''));
	await expect(hall.locator('.word')).toHaveCount(7);
	await expectGoodHall(hall, 'seven levels');
	await expect(member.locator('.result li')).toHaveCount(7);
	await expectGoodPhone(member, 'seven levels');
	for (const each of phones) each.check();
});
