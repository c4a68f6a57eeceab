// The four walls as they are looked at: whatever was written is text, the chain from a weak statement to
// the plan can be followed, and nobody is shut out by a small screen or a screen reader.
import type { Page } from '@playwright/test';
import { addCard as addTo } from '#domain/board-doc.ts';
import { boardStages } from '#domain/board.ts';
import type { CardId, GroupId } from '#domain/ids.ts';
import { board } from '../../src/lib/words/board.ts';
import { dotsDesk } from '../../src/lib/words/console-dots.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk } from '../../src/lib/words/desk.ts';
import { BoardClient } from '../fixtures/board-client.ts';
import { cardAt, cards, expectSaved, fieldOf, openWall, unfold } from '../fixtures/board-desk.ts';
import { clickTo, clickTwiceTo, deskSize, hallSize, phoneSize } from '../fixtures/meeting-room.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { prepareWall, readWall } from '../fixtures/story-board.ts';
import { goToStage, openHall } from '../fixtures/story-meeting.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import {
	createFirstAccount,
	expect,
	expectNoAxeViolations,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = board.id;

/** Nothing wider than the screen at the sizes people have, and nothing for axe to say on the two ends. */
async function expectSound(page: Page, name: string): Promise<void> {
	for (const [size, width] of [
		[phoneSize, '360'],
		[hallSize, '1280'],
		[deskSize, '1366']
	] as const) {
		await page.setViewportSize(size);
		await takePicture(page, `${name}-${width}`);
		if (size !== hallSize) await expectNoAxeViolations(page);
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wider, `sideways scroll at ${width}`).toBeLessThanOrEqual(0);
	}
}

/** Whoever is signed in on this page, at the board without a screen. */
async function connect(page: Page, server: RembukServer, groupUrl: string): Promise<BoardClient> {
	const cookies = await page.context().cookies();
	const editor = new BoardClient({
		origin: `http://localhost:${server.port}`,
		groupId: groupUrl.split('/').at(-1) as GroupId,
		token: cookies.find(({ name }) => name === 'masuk')?.value
	});
	await editor.synced();
	return editor;
}

const newId = () => crypto.randomUUID().replaceAll('-', '') as CardId;
const markup = '<img src=x onerror=alert(1)><b data-planted>tebal</b>';

async function expectNothingPlanted(page: Page): Promise<void> {
	await expect(page.locator('img[src="x"], [data-planted]')).toHaveCount(0);
}

test('[TRUST F6] markup in every text of every card is text on the board, in the console and on the projector', async ({
	page,
	server,
	browser
}) => {
	test.setTimeout(180_000);
	page.on('dialog', () => expect(true, 'a script in a card ran').toBe(false));
	const { groupUrl, hallUrl } = await prepareWall(page, server, 'history');
	const hall = await openHall(browser, hallUrl);
	hall.on('dialog', () => expect(true, 'a script in a card ran').toBe(false));
	const editor = await connect(page, server, groupUrl);
	const [goal, idea] = [newId(), newId()];
	const m = markup;
	addTo(editor.doc, newId(), { kind: 'event', from: 'desk', text: m, when: m, who: m, mood: 1 }, 0);
	addTo(editor.doc, goal, { kind: 'goal', from: 'desk', text: m, helped: m, hindered: m }, 0);
	addTo(editor.doc, newId(), { kind: 'reflection', from: 'phone', goal, helped: m, hindered: m }, 0);
	addTo(editor.doc, idea, { kind: 'idea', from: 'desk', text: m }, 0);
	const cells = { what: m, who: m, withWhom: m, where: m, indicator: m, when: m, cost: m, source: m };
	addTo(editor.doc, newId(), { kind: 'action', from: 'desk', ideas: [idea], ...cells }, 0);
	await editor.saved();
	editor.leave();

	for (const wall of boardStages) {
		if (wall !== 'history') await goToStage(page, wall);
		await expect(hall.getByText(m, { exact: false }).first()).toBeAttached();
		await expect(cardAt(page, 1)).toContainText(m);
		await unfold(cardAt(page, 1));
		await expectNothingPlanted(page);
		await expectNothingPlanted(hall);
	}
	const beside = await page.context().newPage();
	beside.on('dialog', () => expect(true, 'a script in a card ran').toBe(false));
	for (const wall of boardStages) {
		await openWall(beside, `${server.url}/desk/board/${groupUrl.split('/').at(-1)}`, wall);
		await expect(cardAt(beside, 1)).toContainText(m);
		await unfold(cardAt(beside, 1));
		await expect(fieldOf(cardAt(beside, 1), wall === 'plan' ? 'what' : 'text')).toHaveValue(m);
		await expectNothingPlanted(beside);
	}
});

async function openExample(page: Page, server: RembukServer): Promise<string> {
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await page.getByRole('button', { name: desk.id.example }).click();
	await page.getByRole('link', { name: 'KUBE Maju Sejahtera', exact: true }).click();
	await page.getByRole('link', { name: words.toBoard }).click();
	await expect(page).toHaveURL(/\/desk\/board\/[0-9a-f]+$/);
	return page.url();
}

test('[P1] [P2] [P4] from a weak statement to an idea, to an action and back, each by one press', async ({
	page,
	server
}) => {
	const boardUrl = await openExample(page, server);
	await openWall(page, boardUrl, 'priorities');
	const ideas = await cards(page).count();
	// Of the newest scoring, the example's second: of the six that were weak at first, one is still.
	const weak = page.locator('details', { hasText: words.statementsTitle(1) });
	if ((await weak.getAttribute('open')) === null) await weak.locator('summary').click();
	await weak.getByRole('button', { name: `${words.addShort}: ${words.statement(19)}`, exact: true }).click();
	await expect(cards(page)).toHaveCount(ideas + 1);
	await expect(page.locator('[data-field=text]:focus')).toHaveValue('');
	const said = 'Kas dibaca tiap bulan';
	await page.keyboard.type(said);
	const idea = cards(page).last();
	await expect(idea).toContainText('19');
	await idea.getByRole('button', { name: words.makeAction }).click();

	await expect(page).toHaveURL(/wall=plan$/);
	const action = page.getByRole('article', { name: said });
	await expect(fieldOf(action, 'what')).toHaveValue(said);
	await expect(action).toContainText('2,28');
	for (const cell of ['who', 'withWhom', 'when', 'where', 'cost', 'source', 'indicator'])
		await expect(action.locator('.text', { has: page.locator(`[data-field=${cell}]`) })).toContainText(
			words.missingLabel
		);
	await fieldOf(action, 'who').fill('Bu Siti');
	await expect(action.locator('.text', { has: page.locator('[data-field=who]') })).not.toContainText(
		words.missingLabel
	);
	await expectSaved(page);
	const stored = readWall(server, 'action').find(({ what }) => what === said);
	const from = readWall(server, 'idea').find(({ text }) => text === said);
	expect(stored).toMatchObject({ ideas: [from?.id], statements: from?.statements, who: 'Bu Siti' });
	expect(from?.statements).toEqual([expect.stringMatching(/:19$/)]);

	await action.getByRole('button', { name: said, exact: true }).click();
	await expect(page).toHaveURL(/wall=priorities$/);
	const back = page.getByRole('article', { name: said });
	await expect(back.locator(':focus')).toBeVisible();
	await back.getByRole('button', { name: said, exact: true }).click();
	await expect(page).toHaveURL(/wall=plan$/);
	await expect(action.locator(':focus')).toBeVisible();
});

for (const language of ['id', 'en'] as const)
	test(`the four walls hold on every screen, in ${language}`, async ({ page, server }) => {
		test.setTimeout(240_000);
		const boardUrl = await openExample(page, server);
		if (language === 'en') await switchLanguage(page, language);
		for (const wall of boardStages) {
			await page.goto(`${boardUrl}?wall=${wall}`);
			await expect(cards(page).first()).toBeVisible();
			await takePicture(page, `board-${wall}-folded-${language}`);
			await unfold(cardAt(page, 1));
			await expectSound(page, `board-${wall}-${language}`);
		}
	});

test('a wall, the dots’ form and an order with ties hold in the console, in both languages', async ({
	page,
	server
}) => {
	test.setTimeout(240_000);
	const missing: string[] = [];
	page.on('response', (answer) => answer.status() >= 400 && missing.push(answer.url()));
	const { groupUrl, code } = await prepareWall(page, server, 'priorities');
	const editor = await connect(page, server, groupUrl);
	for (const [place, text] of [
		'Buku kas dibacakan',
		'Kas diperiksa bergiliran',
		'Belajar mencatat'
	].entries())
		addTo(editor.doc, newId(), { kind: 'idea', from: 'desk', text }, place);
	await editor.saved();
	editor.leave();
	const members = await Promise.all(
		[0, 1].map((index) =>
			joinSimulated(
				{ port: server.port, code, index },
				() => 3,
				(options) => options.map((_, place) => (place === index ? 1 : 0))
			)
		)
	);
	await expect(cards(page)).toHaveCount(3);
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(page, language);
		await expect(cards(page)).toHaveCount(3);
		await unfold(cardAt(page, 1));
		await expectSound(page, `console-ideas-${language}`);
		await page.getByText(dotsDesk[language].dotsTitle, { exact: true }).click();
		await expectSound(page, `console-ask-${language}`);
	}
	await page.getByLabel(dotsDesk.id.dotsHow).fill('1');
	await page.getByLabel(dotsDesk.id.dotsOpen).check();
	await page.getByRole('button', { name: dotsDesk.id.dotsStart, exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: meeting.id.of(2) })).toHaveText(
		`2 ${meeting.id.of(2)}`
	);
	for (const member of members) member.check();
	await clickTwiceTo(page, meeting.id.does.closeDots);
	await clickTo(page, meeting.id.does.revealDots);
	await expect(page.getByText(dotsDesk.id.tieHint)).toBeVisible();
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(page, language);
		await expect(page.getByText(dotsDesk[language].tieHint)).toBeVisible();
		await expectSound(page, `console-ties-${language}`);
	}
	await page.getByRole('button', { name: dotsDesk.id.later('Buku kas dibacakan') }).click();
	await page.getByRole('button', { name: dotsDesk.id.settle }).click();
	await expect(page.getByText(dotsDesk.id.settled)).toBeVisible();
	expect(missing).toEqual([]);
});
