// The board when the line is gone: what is edited meanwhile waits in the browser and arrives later, and
// somebody who was taken out of the programme keeps nothing and changes nothing.
import type { Page } from '@playwright/test';
import { board } from '../../src/lib/words/board.ts';
import {
	addCard,
	cardAt,
	cards,
	expectSaved,
	fieldOf,
	inviteColleague,
	openWall,
	prepareBoard,
	removeColleague,
	saveLine,
	unfold
} from '../fixtures/board-desk.ts';
import { readWall } from '../fixtures/story-board.ts';
import { expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const words = board.id;

/** Names of the boards this browser keeps. */
const listKept = (page: Page): Promise<string[]> =>
	page.evaluate(async () =>
		(await indexedDB.databases())
			.map(({ name }) => name ?? '')
			.filter((name) => /^rembuk\.papan\.[0-9a-f]{32}/.test(name))
	);

/** How many edits are in the copy a browser keeps; read past the page. */
function countKept(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const ask = <Value>(request: IDBRequest<Value>) =>
			new Promise<Value>((done, fail) => {
				request.onsuccess = () => done(request.result);
				request.onerror = () => fail(new Error(request.error?.message));
			});
		const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
		const name = names.find((known) => /^rembuk\.papan\.[0-9a-f]{32}/.test(known));
		if (name === undefined) return 0;
		const database = await ask(indexedDB.open(name));
		const count = await ask(database.transaction('updates').objectStore('updates').count());
		database.close();
		return count;
	});
}

const readTexts = async (page: Page): Promise<string[]> => cards(page).locator('strong').allTextContents();

test('cut off, both go on writing; what one wrote is there after the page was closed, and reaches the other and the rows', async ({
	page,
	server,
	browser
}) => {
	test.setTimeout(180_000);
	const { boardUrl } = await prepareBoard(page, server);
	const colleague = await inviteColleague(page, server, { browser, boardUrl });
	await addCard(page, 'history', 'Kelompok berdiri');
	await expectSaved(page);
	await expect(cards(colleague)).toHaveCount(1);
	await server.stop();
	await expect(saveLine(page)).toHaveText(words.waiting(0));

	await addCard(page, 'history', 'Bantuan cair');
	await fieldOf(await unfold(cardAt(page, 1)), 'text').press('End');
	await page.keyboard.type(' dengan sepuluh orang');
	await expect(saveLine(page)).toHaveText(words.waiting(2));
	await addCard(colleague, 'history', 'Kas hilang');
	await expect(saveLine(colleague)).toHaveText(words.waiting(1));
	await expectNoAxeViolations(colleague);
	const context = page.context();
	await page.close({ runBeforeUnload: true });
	await server.restart();

	// The one who stayed comes back by themselves.
	await expectSaved(colleague);
	expect(readWall(server, 'event').map(({ text }) => text)).toEqual(['Kelompok berdiri', 'Kas hilang']);
	const again = await context.newPage();
	await openWall(again, boardUrl, 'history');
	const all = ['Bantuan cair', 'Kas hilang', 'Kelompok berdiri dengan sepuluh orang'];
	await expect.poll(async () => (await readTexts(again)).toSorted()).toEqual(all);
	await expect(cards(colleague)).toHaveCount(3);
	await expectSaved(again);
	expect(
		readWall(server, 'event')
			.map(({ text }) => text)
			.toSorted()
	).toEqual(all);
});

test('[TRUST D2] a tab closed right after a letter, and a laptop that stops in that moment: nothing is lost', async ({
	page,
	server
}) => {
	const { boardUrl } = await prepareBoard(page, server);
	const context = page.context();
	await addCard(page, 'history', 'Pelatihan');
	await page.keyboard.type(' pembukuan di balai desa');
	await page.close();
	await expect
		.poll(() => readWall(server, 'event').map(({ text }) => text))
		.toEqual(['Pelatihan pembukuan di balai desa']);

	const next = await context.newPage();
	await openWall(next, boardUrl, 'history');
	await unfold(cardAt(next, 1));
	await server.kill();
	await expect(saveLine(next)).toHaveText(words.waiting(0));
	const before = await countKept(next);
	await fieldOf(cardAt(next, 1), 'who').fill('Bu lurah');
	await expect.poll(() => countKept(next)).toBeGreaterThan(before);
	await next.close();
	await server.restart();
	const last = await context.newPage();
	await openWall(last, boardUrl, 'history');
	await expect.poll(() => readWall(server, 'event')[0]?.who).toBe('Bu lurah');
});

test('[TRUST F5] taken out of the programme while editing: it is said, nothing more is written, and no copy stays', async ({
	page,
	server,
	browser
}) => {
	const { boardUrl } = await prepareBoard(page, server);
	const colleague = await inviteColleague(page, server, { browser, boardUrl });
	await addCard(colleague, 'history', 'Ditulis selagi boleh');
	await expectSaved(colleague);
	expect(await listKept(colleague)).toHaveLength(1);
	await removeColleague(page);
	await fieldOf(cardAt(colleague, 1), 'who').focus();
	await colleague.keyboard.type('x');
	await expect(colleague.getByRole('alert').filter({ hasText: words.shutOut })).toBeVisible();
	await expect(colleague.getByRole('button', { name: words.add.history, exact: true })).toBeDisabled();
	await expect.poll(() => listKept(colleague)).toEqual([]);
	await expectNoAxeViolations(colleague);
	expect(readWall(server, 'event')).toMatchObject([{ text: 'Ditulis selagi boleh', who: '' }]);
	await colleague.reload();
	await expect(colleague.getByRole('button', { name: words.add.history, exact: true })).toHaveCount(0);
	expect(await listKept(colleague)).toEqual([]);
});
