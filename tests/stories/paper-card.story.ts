// Paper cards: printed from the page, photographed, and read by the browser of a phone over plain http. The photo is
// a picture of the printed page itself, so that what is printed is what is read.
import type { Page } from '@playwright/test';
import { paperCard } from '../../src/lib/words/paper-card.ts';
import { noteOrientation } from '../fixtures/photo-file.ts';
import {
	createFirstAccount,
	expect,
	expectNoAxeViolations,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = paperCard.id;
const phone = { width: 360, height: 640 };

async function take(page: Page, buffer: Uint8Array, name = 'foto.jpg'): Promise<void> {
	const input = page.getByLabel(words.take);
	await expect(input).toBeEnabled();
	await input.setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(buffer) });
	await expect(input).toBeEnabled();
}

/** The photo as a camera on its side keeps it: turned a quarter against the clock, and noted as such. */
async function layOnItsSide(page: Page, photo: Uint8Array): Promise<Uint8Array> {
	const turned = await page.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/jpeg;base64,${base64}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.height, image.width];
		const context = canvas.getContext('2d')!;
		context.translate(0, image.width);
		context.rotate(-Math.PI / 2);
		context.drawImage(image, 0, 0);
		return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!;
	}, Buffer.from(photo).toString('base64'));
	return noteOrientation(Buffer.from(turned, 'base64'), 6);
}

test('[M6] [M9] [M10] [M11] cards are printed, photographed and counted, whichever way the camera was held', async ({
	page,
	server
}) => {
	await createFirstAccount(page, server);
	await page.goto(`${server.url}/desk/paper-card`);
	expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
	await page.getByRole('radio', { name: words.sizes.small.name }).check();
	await page.getByLabel(words.to).fill('0');
	await page.getByRole('button', { name: words.show }).click();
	await expect(page.getByRole('alert')).toHaveText(words.rangeWrong);
	await page.getByLabel(words.to).fill('4');
	await page.getByRole('button', { name: words.show }).click();
	await expect(page.getByRole('img')).toHaveCount(2);
	await expectNoAxeViolations(page);
	// Two pages, and nothing of the screen around them.
	const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(2);
	await page.emulateMedia({ media: 'print' });
	const photo = await page.screenshot({ type: 'jpeg', quality: 90, fullPage: true });
	await page.emulateMedia({ media: 'screen' });

	await page.setViewportSize(phone);
	await page.getByRole('link', { name: words.back }).click();
	await page.getByLabel(words.handedOut).fill('5');
	// The reader does not arrive: said, and the next photo tries again.
	await page.route(/card-worker/, (route) => route.abort());
	await take(page, photo);
	await expect(page.getByRole('alert')).toHaveText(words.faults['not-read']);
	await page.unroute(/card-worker/);
	await take(page, photo);
	await expect(page.getByText(words.count({ read: 4, of: 5 }))).toBeVisible();
	await expect(page.getByText(words.missing([5]))).toBeVisible();
	await expectNoAxeViolations(page);

	// Held on its side and noted so: the same cards with the same answers, and nothing contradicts.
	await take(page, await layOnItsSide(page, photo));
	await expect(page.getByRole('figure')).toHaveCount(2);
	await expect(page.getByText(words.count({ read: 4, of: 5 }))).toBeVisible();
	// Noted so, and not held so: every card now shows another side up.
	await take(page, noteOrientation(photo, 6));
	await expect(page.getByText(words.count({ read: 0, of: 5 }))).toBeVisible();
	await expect(page.getByText(words.contradicting([1, 2, 3, 4]))).toBeVisible();
	await page.getByRole('button', { name: `${words.discard} ${words.photo(3)}` }).click();
	await expect(page.getByText(words.count({ read: 4, of: 5 }))).toBeVisible();

	const without = await page.getByRole('heading', { level: 1 }).screenshot({ type: 'jpeg' });
	await take(page, without);
	await expect(page.getByRole('alert')).toHaveText(words.faults['no-cards']);
	await take(page, new TextEncoder().encode('Bukan foto.'));
	await expect(page.getByRole('alert')).toHaveText(words.faults['no-photo']);
	await take(page, noteOrientation(photo, 3).slice(0, 2000));
	await expect(page.getByRole('alert')).toHaveText(words.faults['no-photo']);
	await expect(page.getByText(words.count({ read: 4, of: 5 }))).toBeVisible();

	await switchLanguage(page, 'en');
	await expect(page.getByRole('heading', { name: paperCard.en.title })).toBeVisible();
	await expectNoAxeViolations(page);
});
