// The walls on the projector, with few cards and with more than any screen holds: everything can be seen,
// nothing lies on anything, what has no place is counted, and what is not real says so.
import { randomBytes } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { addCard, changeCard, writeText, type NewCard } from '#domain/board-doc.ts';
import type { BoardStage } from '#domain/board.ts';
import type { CardId, GroupId } from '#domain/ids.ts';
import { builtStages } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';
import { dotsDesk } from '../../src/lib/words/console-dots.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { desk as deskWords } from '../../src/lib/words/desk.ts';
import { purpose } from '../../src/lib/words/purpose.ts';
import { wall as wallWords } from '../../src/lib/words/wall.ts';
import { BoardClient } from '../fixtures/board-client.ts';
import { clickTo, clickTwiceTo, deskSize, hallSize } from '../fixtures/meeting-room.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { expectGoodHall, expectInSight } from '../fixtures/story-look.ts';
import { goToStage, readCode } from '../fixtures/story-meeting.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import { createFirstAccount, createSession, expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const long =
	'Waktu itu pengurus jarang berkumpul, catatan uang hanya di satu buku, dan anggota baru tidak tahu harus bertanya kepada siapa, sampai ketua mengajak semua orang berbicara lagi di rumahnya.';
const says = ['Rapat di rumah ketua', 'Modal bergulir lagi', long, 'Kue Lebaran laku', 'Buku kas ditemukan'];
const newId = () => randomBytes(16).toString('hex') as CardId;

type Walls = { hall: Page; editor: BoardClient };

/** A meeting of the shipped example, whose walls and results are there, with its projector. */
async function openExample(
	desk: Page,
	{ server, browser, language }: { server: RembukServer; browser: Browser; language: Language }
): Promise<Walls> {
	await desk.setViewportSize(deskSize);
	await createFirstAccount(desk, server);
	await desk.getByRole('button', { name: deskWords.id.example }).click();
	await desk.getByRole('link', { name: 'KUBE Maju Sejahtera', exact: true }).click();
	await expect(desk).toHaveURL(/\/desk\/group\/[0-9a-f]+$/);
	const groupUrl = desk.url();
	const sessionId = await createSession(desk, {
		groupUrl,
		pace: 'led',
		nameMode: 'picture',
		stages: builtStages
	});
	await clickTo(desk, meeting.id.does.start);
	const path = await desk.locator(`a[href*="/hall/${sessionId}"]`).first().getAttribute('href');
	// What is still fading in has no contrast that could be judged.
	const context = await browser.newContext({ viewport: hallSize, reducedMotion: 'reduce' });
	await context.addCookies([{ name: 'bahasa', value: language, url: server.url }]);
	const hall = await context.newPage();
	await hall.goto(new URL(path!, server.url).href);
	const cookies = await desk.context().cookies();
	const editor = new BoardClient({
		origin: `http://localhost:${server.port}`,
		groupId: groupUrl.split('/').at(-1) as GroupId,
		token: cookies.find(({ name }) => name === 'masuk')?.value
	});
	await editor.synced();
	return { hall, editor };
}

/** One card of what a wall shows, the longest among them. */
function makeCard(wall: BoardStage, index: number, { content }: BoardClient): NewCard {
	const text = `${says[index % says.length]!} (${index + 1})`;
	const refs = content.action.flatMap(({ statements }) => statements);
	const ref = refs[index % refs.length]!;
	switch (wall) {
		case 'history': {
			const when = ['sekitar 2014', '5 Maret 2016', 'sebelum bantuan cair', ''][index % 4]!;
			const mood = ([-2, 1, 0, 2, -1] as const)[index % 5]!;
			return { kind: 'event', from: 'phone', text, when, mood, who: index % 3 === 0 ? 'Bu Imas' : '' };
		}
		case 'goals':
			return { kind: 'goal', from: 'desk', text, reached: 50, helped: long, hindered: text };
		case 'priorities':
			return { kind: 'idea', from: 'phone', text, statements: index % 3 === 0 ? [] : [ref] };
		case 'plan':
			return { kind: 'action', from: 'desk', what: text, statements: [ref], who: 'Bu Imas', when: text };
	}
}

const kindOf = { history: 'event', goals: 'goal', priorities: 'idea', plan: 'action' } as const;

/** At the end of the wall. */
async function fill({ editor }: Walls, wall: BoardStage, count: number): Promise<void> {
	for (let index = 0; index < count; index += 1) {
		const end = editor.content[kindOf[wall]].length;
		addCard(editor.doc, newId(), makeCard(wall, index, editor), end);
	}
	await editor.saved();
}

/** How many cards of its kind stand on a wall, read from its own sentence. */
const counted = {
	history: (language: Language, more: number) => wallWords[language].earlier(more),
	goals: (language: Language, shown: number, more: number) => wallWords[language].goalCount(shown, more),
	priorities: (language: Language, shown: number, more: number) => wallWords[language].ideaCount(shown, more),
	plan: (language: Language, shown: number, more: number) => wallWords[language].planCount(shown, more)
};

for (const language of ['id', 'en'] as const)
	test(`the four walls can be seen with few cards and with many, in ${language}`, async ({
		page,
		server,
		browser
	}) => {
		test.setTimeout(300_000);
		const walls = await openExample(page, { server, browser, language });
		const { hall, editor } = walls;
		for (const [wall, many] of [
			['history', 34],
			['goals', 12],
			['priorities', 30],
			['plan', 20]
		] as const) {
			await goToStage(page, wall);
			await expect(hall.locator('.wall :is(li, [role=row])').first()).toBeVisible();
			await expect(hall.getByText(purpose[language].label.example, { exact: true })).toBeVisible();
			await takePicture(hall, `hall-${wall}-${language}`);
			await expectNoAxeViolations(hall);
			await expectInSight(hall, wall);
			await fill(walls, wall, many);
			// The sentence with what has no place comes with the cards.
			const shown = () => hall.locator('.wall :is(li, [role=cell]:nth-of-type(2))').count();
			await expect.poll(shown).toBeGreaterThan(5);
			const total = editor.content[kindOf[wall]].length;
			await expect
				.poll(async () => {
					const rows = wall === 'plan' || wall === 'goals' ? '[role=row]:has([role=cell])' : 'li';
					const seen = await hall.locator(`.wall ${rows}`).count();
					const sentence =
						wall === 'history'
							? counted.history(language, total - seen)
							: counted[wall](language, seen, total - seen);
					return total > seen && (await hall.getByText(sentence).count()) === 1;
				})
				.toBe(true);
			await takePicture(hall, `hall-${wall}-many-${language}`);
			await expectNoAxeViolations(hall);
			await expectInSight(hall, `${wall} with many`);
		}
		editor.leave();
	});

test('[D11] a hidden card is on no wall, and a card that changes is never among those only counted', async ({
	page,
	server,
	browser
}) => {
	test.setTimeout(180_000);
	const walls = await openExample(page, { server, browser, language: 'id' });
	const { hall, editor } = walls;
	await goToStage(page, 'history');
	await fill(walls, 'history', 40);
	const [first] = editor.content.event;
	await expect(hall.locator('.tail')).toBeVisible();
	await expect(hall.getByText(first!.text)).toHaveCount(0);
	changeCard(editor.doc, first!.id, (map) => writeText(map, 'text', 'Arisan pertama di rumah Bu Lilis'));
	await expect(hall.getByText('Arisan pertama di rumah Bu Lilis')).toBeVisible();
	await expectInSight(hall, 'the first event, changed last');
	changeCard(editor.doc, first!.id, (map) => map.set('isHidden', true));
	await expect(hall.getByText('Arisan pertama di rumah Bu Lilis')).toHaveCount(0);
	editor.leave();
});

test('[K4] [K5] dots can be seen while they fall, closed, and in their order', async ({
	page,
	server,
	browser
}) => {
	test.setTimeout(240_000);
	const walls = await openExample(page, { server, browser, language: 'id' });
	const { hall, editor } = walls;
	await goToStage(page, 'priorities');
	await fill(walls, 'priorities', 12 - editor.content.idea.length);
	const code = await readCode(page);
	const members = await Promise.all(
		Array.from({ length: 6 }, (_, index) =>
			joinSimulated(
				{ port: server.port, code, index },
				() => 3,
				(options) => options.map((__, place) => (place === index % 3 ? 1 : 0))
			)
		)
	);
	await page.getByText(dotsDesk.id.dotsTitle, { exact: true }).click();
	await page.getByLabel(dotsDesk.id.dotsHow).fill('1');
	await page.getByLabel(dotsDesk.id.dotsOpen).check();
	await page.getByRole('button', { name: dotsDesk.id.dotsStart, exact: true }).click();
	await expect(hall.getByText(wallWords.id.dotsOpen, { exact: false })).toBeVisible();
	await expect(hall.locator('.stone').nth(5)).toBeVisible();
	for (const member of members) member.check();
	await takePicture(hall, 'hall-dots-open');
	await expectNoAxeViolations(hall);
	await expectInSight(hall, 'open dots');
	await clickTwiceTo(page, meeting.id.does.closeDots);
	await expect(hall.getByText(wallWords.id.dotsClosedTitle)).toBeVisible();
	await takePicture(hall, 'hall-dots-closed');
	await expectInSight(hall, 'closed dots');
	await clickTo(page, meeting.id.does.revealDots);
	await expect(hall.getByText(wallWords.id.tied(3, 2))).toBeVisible();
	await expectNoAxeViolations(hall);
	await expectGoodHall(hall, 'the order');
	editor.leave();
});
