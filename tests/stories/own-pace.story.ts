// A field at everyone's own pace, with the smallest group that can see results: what fewer than five
// scored stays shut on phone, projector, desk and in the records, and cannot be had from the field's sum.
import type { Page } from '@playwright/test';
import type { Answer } from '#domain/ballot.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { records } from '../../src/lib/words/records.ts';
import { clickTo, clickTwiceTo, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { expectHeading, openHall, prepareMeeting } from '../fixtures/story-meeting.ts';
import { expect, test } from '../fixtures/story.ts';

const does = meeting.id.does;
const words = phone.id;
const people = 6;
/** In this one two of six do not know. */
const shut = 2;

function answerOf(seat: number, statement: number): Answer {
	if (statement === shut && seat < 2) return 'unknown';
	return 1 + ((seat + statement) % 4);
}

function sumOf(statement: number): number {
	return Array.from({ length: people }, (_, seat) => answerOf(seat, statement))
		.filter((answer) => answer !== 'unknown')
		.reduce<number>((sum, answer) => sum + (answer as number), 0);
}

/** Every frame a page's socket receives, parsed. */
function listen(page: Page): unknown[] {
	const frames: unknown[] = [];
	page.on('websocket', (socket) =>
		socket.on('framereceived', ({ payload }) => frames.push(JSON.parse(String(payload))))
	);
	return frames;
}

/** Every object anywhere in these frames. */
function listObjects(value: unknown): Record<string, unknown>[] {
	if (typeof value !== 'object' || value === null) return [];
	const inside = Object.values(value).flatMap(listObjects);
	return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}

/** Answers the statement in front and goes on to the next, as far as there is one. */
async function answerNext(member: Page, seat: number): Promise<number> {
	const top = member.getByText(/^Pernyataan \d+ dari 30$/);
	const statement = Number(/\d+/.exec((await top.textContent())!)![0]);
	await member.locator(`button[name=answer][value="${answerOf(seat, statement)}"]`).tap();
	await expectHeading(member, words.saved);
	return statement;
}

const goOn = (member: Page) => member.getByRole('link', { name: words.nextStatement, exact: true });

async function answerField(member: Page, seat: number, count: number): Promise<void> {
	for (let done = 1; done <= count; done += 1) {
		await answerNext(member, seat);
		if (done < count) await goOn(member).tap();
	}
}

test('a field at one’s own pace: only the finished are counted, and what four people scored stays shut', async ({
	page,
	server,
	browser
}) => {
	test.setTimeout(180_000);
	const frames = [listen(page)];
	const { code, door, hallUrl, sessionId } = await prepareMeeting(page, server, {
		pace: 'own',
		until: 'scoring'
	});
	const hall = await openHall(browser, hallUrl);
	const phones = [await openPhone(browser), await openPhone(browser), await openPhone(browser)];
	frames.push(listen(hall), ...phones.map(listen));
	await hall.reload();
	for (const [index, picture] of (['ikan', 'padi', 'payung'] as const).entries())
		await joinWithPicture(phones[index]!, door, picture);
	for (let seat = phones.length; seat < people; seat += 1)
		await joinSimulated({ port: server.port, code, index: seat }, (statement) => answerOf(seat, statement));
	await clickTo(page, does.openField(1));

	const finished = hall.locator('.band strong');
	await expect(finished).toHaveText('3');
	await expect(hall.getByText(hallWords.id.finished(people))).toBeVisible();
	const [first, second, third] = phones as [Page, Page, Page];
	await first.getByRole('link', { name: /terisi$/ }).tap();
	const count = await first.locator('main ol li').count();
	expect(count).toBeGreaterThan(2);
	await expect(first.getByText(words.answered({ done: 0, of: count }))).toBeVisible();
	await first.locator('main ol li a').first().tap();

	await answerField(first, 0, count - 1);
	await expect(finished).toHaveText('3');
	await goOn(first).tap();
	expect(await answerNext(first, 0)).toBe(count);
	await expect(finished).toHaveText('4');
	await first.getByRole('link', { name: words.allAnswered }).tap();
	await expectHeading(first, words.allAnswered);
	await expect(first.locator('main ol li')).toHaveText(Array.from({ length: count }, () => /sudah terisi/));
	await answerField(second, 1, count);
	await answerField(third, 2, count);
	await expect(finished).toHaveText(String(people));
	await clickTwiceTo(page, does.close);
	for (const member of phones) await expect(member.getByText(words.closedMany)).toBeVisible();

	await page.getByRole('button', { name: hallWords.id.stage.presentation }).click();
	await expect(hall.getByText(hallWords.id.sealedTitle)).toBeVisible();
	await clickTo(page, does.revealAll(count));

	const shown = Array.from({ length: count }, (_, index) => index + 1).filter((number) => number !== shut);
	const sum = shown.reduce((all, statement) => all + sumOf(statement), 0);
	const n = shown.length * people;
	const total = `${sum} / ${n} =`;
	const leaking = `${sum + sumOf(shut)} / ${n + people - 2}`;
	await expect(first.getByText(total)).toBeVisible();
	await expect(first.getByText(words.leftOut({ count: 1 }))).toBeVisible();
	await expect(hall.getByText(hallWords.id.leftOut)).toBeVisible();

	await page.getByRole('tab', { name: meeting.id.statements }).click();
	await page.getByRole('button', { name: meeting.id.for(meeting.id.showResult, shut) }).click();
	await expect(hall.getByText(hallWords.id.notShownTitle)).toBeVisible();
	for (const member of phones) await expect(member.getByText(words.notShown)).toBeVisible();
	const pages = [page, hall, first];
	for (const screen of pages) {
		await expect(screen.locator('body')).not.toContainText(leaking);
		await expect(screen.locator('body')).not.toContainText(`${sumOf(shut)} / 4`);
	}

	await page.goto(`${server.url}/records/${sessionId}`);
	const row = page
		.getByRole('row')
		.filter({ has: page.getByRole('cell', { name: String(shut), exact: true }) });
	await expect(page.getByText(records.id.notShown)).toHaveCount(1);
	await expect(row.filter({ hasText: records.id.notShown })).toHaveCount(1);
	const fieldRow = page
		.getByRole('row')
		.filter({ hasText: /^\s*1\. / })
		.first();
	await expect(fieldRow.getByRole('cell').nth(0)).toHaveText(String(sum));
	await expect(fieldRow.getByRole('cell').nth(1)).toHaveText(String(n));

	const objects = listObjects(frames);
	const results = objects.filter((found) => 'isShown' in found && found['number'] === shut);
	expect(results.length).toBeGreaterThan(0);
	for (const result of results) {
		expect(result['isShown']).toBe(false);
		for (const key of ['counts', 'sum', 'n', 'meanHundredths', 'unknown', 'agreement', 'isWeak'])
			expect(result).not.toHaveProperty(key);
	}
	const fields = objects.filter((found) => 'leftOut' in found && found['field'] === 1);
	expect(fields.length).toBeGreaterThan(0);
	for (const field of fields) expect(field).toMatchObject({ sum, n, leftOut: 1 });
});

test('where fewer than five scored there is no result, and nothing is praised', async ({
	page,
	server,
	browser
}) => {
	const { code, hallUrl } = await prepareMeeting(page, server, { until: 'scoring' });
	const hall = await openHall(browser, hallUrl);
	for (let index = 0; index < 3; index += 1) await joinSimulated({ port: server.port, code, index }, () => 4);
	await clickTo(page, does.openStatement(1));
	await expect(hall.locator('.band strong')).toHaveText('3');
	await clickTwiceTo(page, does.close);
	await page.getByRole('button', { name: hallWords.id.stage.presentation }).click();
	await clickTo(page, does.revealOne);
	await page.getByRole('tab', { name: meeting.id.statements }).click();
	await page.getByRole('button', { name: meeting.id.allFields }).click();
	await expect(hall.getByText(hallWords.id.noneShown)).toBeVisible();
	await expect(hall.getByText(hallWords.id.noneWeak())).toHaveCount(0);
});
