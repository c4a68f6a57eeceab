// Cards with participant codes: chosen for a meeting, made, and printed so that each can be cut out whole.
import type { Page } from '@playwright/test';
import { codeLimits } from '#domain/participant-code.ts';
import { codeCard, onCard } from '../../src/lib/words/code-card.ts';
import { desk as deskWords } from '../../src/lib/words/desk.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import {
	createFirstAccount,
	createGroup,
	expect,
	expectNoAxeViolations,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = codeCard.id;
/** Of a page of A4 within margins of a centimetre, in millimetres; a CSS pixel is a 96th of an inch. */
const paper = { width: 190, height: 277 };
const toPixels = (mm: number) => (mm * 96) / 25.4;

async function expectWholeCards(page: Page, cards: number): Promise<void> {
	await page.emulateMedia({ media: 'print' });
	const sheets = await page.locator('.page').evaluateAll((all) =>
		all.map((sheet) => {
			const box = (one: Element) => one.getBoundingClientRect().toJSON() as DOMRect;
			const own = [...sheet.querySelectorAll('.card')];
			return {
				box: box(sheet),
				cards: own.map((card) => ({
					box: box(card),
					// Nothing on a card reaches over its edge, or is cut off by it.
					isWhole: [...card.querySelectorAll('svg, strong, span')].every((part) => {
						const [inner, outer] = [box(part), box(card)];
						return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left;
					}),
					text: card.textContent
				}))
			};
		})
	);
	expect(sheets.map((sheet) => sheet.cards.length)).toEqual([10, 10, cards - 20]);
	for (const sheet of sheets) {
		expect(sheet.box.width).toBeLessThanOrEqual(toPixels(paper.width) + 0.5);
		expect(sheet.box.height).toBeLessThanOrEqual(toPixels(paper.height));
		for (const card of sheet.cards) {
			expect(card.isWhole, card.text ?? '').toBe(true);
			expect(card.box.bottom).toBeLessThanOrEqual(sheet.box.bottom + 0.5);
			expect(card.box.right).toBeLessThanOrEqual(sheet.box.right + 0.5);
			expect(card.text).toContain(onCard.id);
			expect(card.text).not.toMatch(/\d|Melati/);
		}
	}
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	const boxes = [...pdf.matchAll(/\/Type\s*\/Page\b[\s\S]*?\/MediaBox\s*\[([^\]]+)\]/g)].map(
		([, box]) => box
	);
	// A4 in points, and not a page more than the cards need.
	expect(
		boxes.map((box) =>
			box
				?.trim()
				.split(/\s+/)
				.map((side) => Math.round(Number(side)))
		)
	).toEqual(sheets.map(() => [0, 0, 595, 842]));
	await page.emulateMedia({ media: null });
}

test('[Q3] [Q5] [Q7] cards are made and printed whole; a meeting under codes calls people by pictures', async ({
	page,
	server
}) => {
	await createFirstAccount(page, server);
	const groupUrl = await createGroup(page, { programme: 'Program Kartu', group: 'Kelompok Melati' });

	await page.goto(`${groupUrl}/session`);
	await page.locator('input[name=secrecy][value=code]').check();
	await expect(page.getByText(words.noCards)).toBeVisible();
	await page.locator('input[name=names][value=roster]').check();
	await page.getByRole('button', { name: deskWords.id.prepare }).click();
	await expect(page.getByRole('alert')).toHaveText(refusal.id['code-needs-pictures']);
	// What was chosen stays chosen, and nothing was made.
	await expect(page.locator('input[name=secrecy][value=code]')).toBeChecked();
	await expectNoAxeViolations(page);

	await page.goto(groupUrl);
	await page.getByRole('link', { name: words.toCards }).click();
	await expect(page.getByText(words.none)).toBeVisible();
	await page.getByLabel(words.count).fill('0');
	await page.getByRole('button', { name: words.make }).click();
	await expect(page.getByRole('alert')).toHaveText(refusal.id['number-off-limits']);
	await page.getByLabel(words.count).fill('23');
	await page.getByRole('button', { name: words.make }).click();
	await expect(page.getByRole('heading', { name: words.sheet({ sheet: 1, cards: 23 }) })).toBeVisible();
	await expectWholeCards(page, 23);
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(page, language);
		await expectNoAxeViolations(page);
	}
	await page.getByRole('link', { name: words.allSheets }).click();
	await expect(page.getByText(words.countHint({ left: codeLimits.cards }))).toBeVisible();
	await expect(page.getByText(words.pages({ n: 3 }))).toBeVisible();
	await expectNoAxeViolations(page);

	await page.goto(`${groupUrl}/session`);
	await page.locator('input[name=secrecy][value=code]').check();
	await page.getByRole('button', { name: deskWords.id.prepare }).click();
	await expect(page).toHaveURL(/\/desk\/session\/[^/]+$/);
	await page.goto(`${page.url()}/set-up`);
	await expect(page.locator('input[name=secrecy][value=code]')).toBeChecked();
});
