// The group's board on the facilitators' laptops: two at one wall, by keyboard and by mouse, dates as
// people say them, and the card somebody deletes under another's hands.
import type { Page } from '@playwright/test';
import { cardFields } from '#domain/board.ts';
import { board } from '../../src/lib/words/board.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import {
	addCard,
	cardAt,
	cards,
	colleaguePerson,
	expectSaved,
	fieldOf,
	focused,
	fold,
	inviteColleague,
	openWall,
	prepareBoard,
	saveLine,
	unfold
} from '../fixtures/board-desk.ts';
import { startPhoneNetwork } from '../fixtures/phone-network.ts';
import { readWall } from '../fixtures/story-board.ts';
import { expect, expectNoAxeViolations, firstPerson, signIn, test } from '../fixtures/story.ts';

const words = board.id;

/** Names of the events in the order of the rows, as they are on disk. */
const expectRows = (server: Parameters<typeof readWall>[0], texts: string[]) =>
	expect.poll(() => readWall(server, 'event').map(({ text }) => text)).toEqual(texts);

/** Puts the caret at one end of the field and types there, letter by letter. */
async function typeAt(page: Page, end: 'Home' | 'End', text: string): Promise<void> {
	await fieldOf(cardAt(page, 1), 'text').focus();
	await page.keyboard.press(end);
	await page.keyboard.type(text, { delay: 25 });
}

/** Presses as often as it takes: slow typing is several steps. Answers how often. */
async function pressUntil(page: Page, keys: string, holds: () => Promise<boolean>): Promise<number> {
	let presses = 0;
	while (!(await holds()) && presses < 20) {
		await page.keyboard.press(keys);
		presses += 1;
	}
	return presses;
}

test('[TRUST D1] two facilitators write at once, on one wall and in one field, and each takes back only their own', async ({
	page,
	server,
	browser
}) => {
	const { boardUrl } = await prepareBoard(page, server);
	const colleague = await inviteColleague(page, server, { browser, boardUrl });
	await addCard(page, 'history', 'bantuan cair');
	await expect(cards(colleague)).toHaveCount(1);
	await unfold(cardAt(colleague, 1));
	await expect(fieldOf(cardAt(colleague, 1), 'text')).toHaveValue('bantuan cair');

	await Promise.all([typeAt(page, 'Home', 'Modal dari '), typeAt(colleague, 'End', ' di kantor kelurahan')]);
	const both = 'Modal dari bantuan cair di kantor kelurahan';
	for (const editor of [page, colleague]) await expect(fieldOf(cardAt(editor, 1), 'text')).toHaveValue(both);
	await expect(cardAt(page, 1)).toContainText(colleaguePerson.name);
	await expect(cardAt(colleague, 1)).toContainText(firstPerson.name);
	await expectSaved(page);
	await expectRows(server, [both]);
	await expectNoAxeViolations(page);

	// One's own letters go and come back; the other's stay.
	const shared = fieldOf(cardAt(page, 1), 'text');
	const steps = await pressUntil(page, 'Control+z', async () => !/M/.test(await shared.inputValue()));
	await expect(shared).toHaveValue(/ di kantor kelurahan$/);
	for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+Shift+z');
	await expect(shared).toHaveValue(both);

	await Promise.all([
		addCard(page, 'history', 'Kas hilang'),
		addCard(colleague, 'history', 'Usaha bersama dimulai')
	]);
	for (const editor of [page, colleague]) {
		await expect(cards(editor)).toHaveCount(3);
		await expectSaved(editor);
	}
	const texts = readWall(server, 'event').map(({ text }) => text);
	expect(texts.toSorted()).toEqual(['Kas hilang', both, 'Usaha bersama dimulai'].toSorted());
	await cardAt(colleague, 1).locator('button.fold').focus();
	await colleague.close();
	await expect(page.getByText(colleaguePerson.name)).toHaveCount(0);
});

test('what is not on the laptop’s disk yet is not called saved', async ({ page, server, browser }) => {
	const { groupId } = await prepareBoard(page, server);
	const network = await startPhoneNetwork(server.port);
	const far = await (await browser.newContext()).newPage();
	await signIn(far, { ...server, url: network.url });
	await openWall(far, `${network.url}/desk/board/${groupId}`, 'history');
	network.hold();
	await far.getByRole('button', { name: words.add.history, exact: true }).click();
	await expect(far.locator('[data-field=text]:focus')).toBeVisible();
	await far.keyboard.type('Rapat pertama');
	await expect(saveLine(far)).toHaveText(words.saving);
	expect(readWall(server, 'event')).toEqual([]);
	network.release();
	await expectSaved(far);
	expect(readWall(server, 'event').map(({ text }) => text)).toEqual(['Rapat pertama']);
	await network.close();
});

test('[D11] by keyboard alone: write, set, move, hide, delete and take back; and a card dragged by its handle', async ({
	page,
	server
}) => {
	await prepareBoard(page, server);
	await page.getByRole('button', { name: words.add.history, exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-field=text]:focus')).toBeVisible();
	await page.keyboard.type('Kelompok berdiri');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-field=when]:focus')).toBeVisible();
	await page.keyboard.type('2012');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Pak RT');
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expectSaved(page);
	expect(readWall(server, 'event')).toMatchObject([
		{ text: 'Kelompok berdiri', when: '2012', who: 'Pak RT', mood: 2 }
	]);

	await addCard(page, 'history', 'Bantuan cair');
	await addCard(page, 'history', 'Kas hilang');
	await expectRows(server, ['Kelompok berdiri', 'Bantuan cair', 'Kas hilang']);
	await cardAt(page, 3).locator('.up').focus();
	await page.keyboard.press('Enter');
	await expectRows(server, ['Kelompok berdiri', 'Kas hilang', 'Bantuan cair']);
	await expect(cardAt(page, 2).locator('.up')).toBeFocused();
	await page.keyboard.press('Enter');
	await expectRows(server, ['Kas hilang', 'Kelompok berdiri', 'Bantuan cair']);
	await expect(cardAt(page, 1).locator('.down')).toBeFocused();

	const hide = cardAt(page, 1).getByRole('button', { name: words.hide });
	await hide.focus();
	await page.keyboard.press('Enter');
	await expect(cardAt(page, 1)).toContainText(words.hidden);
	await expect.poll(() => readWall(server, 'event')[0]?.isHidden).toBe(true);
	await expect(focused(page)).toContainText(words.restore);
	await page.keyboard.press('Enter');
	await expect.poll(() => readWall(server, 'event')[0]?.isHidden).toBe(false);

	await (await unfold(cardAt(page, 1))).getByRole('button', { name: new RegExp(`^${words.remove}`) }).focus();
	await page.keyboard.press('Enter');
	await expectRows(server, ['Kelompok berdiri', 'Bantuan cair']);
	await expect(cardAt(page, 1).locator(':focus')).toBeVisible();
	await page.getByRole('button', { name: words.undoRemove }).focus();
	await page.keyboard.press('Enter');
	await expectRows(server, ['Kas hilang', 'Kelompok berdiri', 'Bantuan cair']);
	await expect(page.getByRole('button', { name: words.undoRemove })).toHaveCount(0);

	for (const place of [1, 2, 3]) await fold(cardAt(page, place));
	const from = (await cardAt(page, 1).locator('.grip').boundingBox())!;
	const to = (await cardAt(page, 3).boundingBox())!;
	await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(from.x + from.width / 2 + 4, from.y + from.height, { steps: 4 });
	await page.mouse.move(from.x + from.width / 2 + 4, to.y + to.height - 4, { steps: 20 });
	await page.mouse.up();
	await expectRows(server, ['Kelompok berdiri', 'Bantuan cair', 'Kas hilang']);
	await expectSaved(page);
});

test('[D4] [D5] an impossible date is said and not written, a rough one is kept and shown so; a full text says it is full', async ({
	page,
	server
}) => {
	await prepareBoard(page, server);
	const card = await addCard(page, 'history', 'Bantuan modal');
	const when = fieldOf(card, 'when');
	await when.fill('31 Februari 2016');
	await when.press('Tab');
	await expect(card.getByRole('alert')).toHaveText(refusal.id['date-unusable']);
	await expect(when).toHaveValue('31 Februari 2016');
	await expectSaved(page);
	expect(readWall(server, 'event')).toMatchObject([{ when: '' }]);
	await expectNoAxeViolations(page);

	await when.fill('sebelum bantuan cair');
	await when.press('Tab');
	await expect(card.getByRole('alert')).toHaveCount(0);
	await expect(card).toContainText(words.roughly);
	await expect.poll(() => readWall(server, 'event')[0]?.when).toBe('sebelum bantuan cair');
	await when.fill('5 Maret 2016');
	await when.press('Tab');
	await expect(card).not.toContainText(words.roughly);
	await expect.poll(() => readWall(server, 'event')[0]?.when).toBe('5 Maret 2016');

	const most = cardFields.event.text.is === 'text' ? cardFields.event.text.chars : 0;
	await fieldOf(card, 'text').fill('a'.repeat(most));
	await expect(card).toContainText(words.full(most));
	await fieldOf(card, 'text').press('End');
	await page.keyboard.type('lebih');
	await expect(fieldOf(card, 'text')).toHaveValue('a'.repeat(most));
	await expectRows(server, ['a'.repeat(most)]);
});

test('a card deleted by one while the other writes on it: nothing of what was written is lost', async ({
	page,
	server,
	browser
}) => {
	const { boardUrl } = await prepareBoard(page, server);
	const colleague = await inviteColleague(page, server, { browser, boardUrl });
	const card = await addCard(page, 'history', 'Pelatihan pembukuan');
	await fieldOf(card, 'who').fill('Bu lurah');
	await fieldOf(card, 'who').press('End');
	await (
		await unfold(cardAt(colleague, 1))
	)
		.getByRole('button', { name: new RegExp(`^${words.remove}`) })
		.click();
	await expect(cards(colleague)).toHaveCount(0);
	const notice = page.getByRole('alert').filter({ hasText: words.lostTitle });
	await expect(notice).toContainText('Pelatihan pembukuan');
	await expect(notice).toContainText('Bu lurah');
	await expectRows(server, []);
	await expectNoAxeViolations(page);
	await notice.getByRole('button', { name: words.lostAsNew }).click();
	await expect(notice).toHaveCount(0);
	await expectRows(server, ['Pelatihan pembukuan']);
	expect(readWall(server, 'event')[0]?.who).toBe('Bu lurah');
	await expect(cards(colleague)).toHaveCount(1);
});
