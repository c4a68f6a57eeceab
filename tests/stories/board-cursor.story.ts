// Where one is on a board, and that one stays there: others move and change cards meanwhile, a new event
// finds its own place in time, and a whole wall is put in order and back in one step.
import {
	addCard as addTo,
	cardsOf,
	changeCard,
	removeCard,
	writeField,
	writeText
} from '#domain/board-doc.ts';
import type { CardId, GroupId } from '#domain/ids.ts';
import type { Page } from '@playwright/test';
import { board } from '../../src/lib/words/board.ts';
import { BoardClient } from '../fixtures/board-client.ts';
import {
	addCard,
	cardAt,
	cards,
	expectSaved,
	fieldOf,
	prepareBoard,
	unfold
} from '../fixtures/board-desk.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import { readWall } from '../fixtures/story-board.ts';
import { expect, test } from '../fixtures/story.ts';

const words = board.id;

const expectRows = (server: RembukServer, texts: string[]) =>
	expect.poll(() => readWall(server, 'event').map(({ text }) => text)).toEqual(texts);

/** The same person on another laptop, where nobody needs a screen. */
async function connect(page: Page, server: RembukServer, groupId: string): Promise<BoardClient> {
	const cookies = await page.context().cookies();
	const editor = new BoardClient({
		origin: `http://localhost:${server.port}`,
		groupId: groupId as GroupId,
		token: cookies.find(({ name }) => name === 'masuk')?.value
	});
	await editor.synced();
	return editor;
}

const caretOf = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement;
		return at instanceof HTMLTextAreaElement ? [at.selectionStart, at.selectionEnd] : undefined;
	});

test('[D10] the cursor stays where one writes while others move the card, and change the same sentence', async ({
	page,
	server
}) => {
	const { groupId } = await prepareBoard(page, server);
	await addCard(page, 'history', 'Kelompok berdiri');
	await addCard(page, 'history', 'Bantuan cair');
	await expectSaved(page);
	const other = await connect(page, server, groupId);
	const [first, second] = other.content.event;
	const field = fieldOf(page.locator(`#kartu-${second!.id}`), 'text');
	await field.press('Home');
	for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');

	// The card goes up under one's hands, and the other way round.
	changeCard(other.doc, second!.id, (map) => writeField(map, 'position', 'Zz'));
	await expect(cardAt(page, 1)).toHaveId(`kartu-${second!.id}`);
	await expect(field).toBeFocused();
	expect(await caretOf(page)).toEqual([7, 7]);
	changeCard(other.doc, first!.id, (map) => writeField(map, 'position', 'Zy'));
	await expect(cardAt(page, 1)).toHaveId(`kartu-${first!.id}`);
	await expect(field).toBeFocused();

	// Letters before the caret push it along; letters typed on both sides at once all stay.
	changeCard(other.doc, second!.id, (map) => writeText(map, 'text', 'Tahap satu: Bantuan cair'));
	await expect(field).toHaveValue('Tahap satu: Bantuan cair');
	expect(await caretOf(page)).toEqual([19, 19]);
	const typed = page.keyboard.type(' modal dari kelurahan', { delay: 10 });
	const tail = ' di balai desa.';
	for (let end = 1; end <= tail.length; end += 1) {
		changeCard(other.doc, second!.id, (map) => {
			const now = String(cardsOf(other.doc).get(second!.id)?.get('text'));
			writeText(map, 'text', now + tail[end - 1]!);
		});
		await other.saved();
	}
	await typed;
	const both = 'Tahap satu: Bantuan modal dari kelurahan cair di balai desa.';
	await expect(field).toHaveValue(both);
	await expectRows(server, ['Kelompok berdiri', both]);

	// A card that goes away elsewhere moves nobody.
	removeCard(other.doc, first!.id);
	await expect(cards(page)).toHaveCount(1);
	await expect(field).toBeFocused();
	other.leave();
});

test('[D6] a new event goes to its place in time once it is left; a wall in order of time is one step to take back', async ({
	page,
	server
}) => {
	const { groupId } = await prepareBoard(page, server);
	const other = await connect(page, server, groupId);
	const events = [
		{ text: 'Bantuan cair', when: 'Maret 2016' },
		{ text: 'Kelompok berdiri', when: '2012' },
		{ text: 'Tanpa waktu', when: 'sebelum bantuan cair' },
		{ text: 'Pelatihan', when: 'sekitar 2014' }
	];
	events.forEach(({ text, when }, index) =>
		addTo(
			other.doc,
			`${index}`.repeat(32) as CardId,
			{ kind: 'event', from: 'desk', text, when, mood: 0 },
			index
		)
	);
	await other.saved();
	other.leave();
	const unsorted = events.map(({ text }) => text);
	const sorted = ['Kelompok berdiri', 'Pelatihan', 'Tanpa waktu', 'Bantuan cair'];

	await expect(cards(page)).toHaveCount(4);
	await page.getByRole('button', { name: words.sortByDate }).click();
	await expectRows(server, sorted);
	await expect(page.getByText(words.sorted)).toBeVisible();
	await page.getByRole('button', { name: words.undo, exact: true }).click();
	await expectRows(server, unsorted);
	await page.getByRole('button', { name: words.redo, exact: true }).click();
	await expectRows(server, sorted);
	await page.getByRole('button', { name: words.sortByDate }).click();
	await expect(page.getByText(words.sortedAlready)).toBeVisible();

	// Left by a press on something else: that press counts, and the card moves after it.
	const card = await addCard(page, 'history', 'Arisan pertama');
	await fieldOf(card, 'when').fill('2013');
	const next = page.getByRole('article', { name: /Pelatihan$/ }).locator('.fold');
	await next.click();
	await expect(next).toHaveAttribute('aria-expanded', 'true');
	await expectRows(server, ['Kelompok berdiri', 'Arisan pertama', ...sorted.slice(1)]);
	await expect(page.getByText(words.placed(2, 5))).toBeVisible();
	// Once placed it stays where the room puts it.
	await (await unfold(card)).locator('.down').click();
	const moved = ['Kelompok berdiri', 'Pelatihan', 'Arisan pertama', 'Tanpa waktu', 'Bantuan cair'];
	await expectRows(server, moved);
	await fieldOf(card, 'text').focus();
	await page.keyboard.press('Tab');
	await next.click();
	await expectRows(server, moved);

	// The handle follows the arrows; Ctrl+Enter writes the next card, and takes what was half typed.
	await card.locator('.grip').focus();
	await page.keyboard.press('ArrowUp');
	await expectRows(server, ['Kelompok berdiri', 'Arisan pertama', ...sorted.slice(1)]);
	await expect(card.locator('.grip')).toBeFocused();
	await fieldOf(await unfold(card), 'when').fill('akhir 2013');
	await page.keyboard.press('Control+Enter');
	await expect(page.locator('[data-field=text]:focus')).toHaveValue('');
	await page.keyboard.type('Warung bersama dibuka');
	await expectRows(server, [
		'Kelompok berdiri',
		'Arisan pertama',
		...sorted.slice(1),
		'Warung bersama dibuka'
	]);
	expect(readWall(server, 'event')[1]?.when).toBe('akhir 2013');
	await page.getByRole('button', { name: words.unfoldAll }).click();
	await expect(page.locator('[data-field=text]')).toHaveCount(6);
	await page.getByRole('button', { name: words.foldAll }).click();
	await expect(page.locator('[data-field=text]')).toHaveCount(0);
});
