// An instrument of one's own: copied, rewritten with the keyboard, published, compared with its next version,
// and used in a meeting.
import type { Page } from '@playwright/test';
import { desk as deskWords } from '../../src/lib/words/desk.ts';
import { instrument } from '../../src/lib/words/instrument.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { holdScripts } from '../fixtures/held-script.ts';
import { deskSize } from '../fixtures/meeting-room.ts';
import { dumpStored, readStored } from '../fixtures/story-meeting.ts';
import {
	createFirstAccount,
	createGroup,
	expect,
	expectNoAxeViolations,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = instrument.id;
const kube = 'KUBE rawan: sebelas hal yang menjaga kelompok bertahan';

async function expectSoundInBoth(page: Page): Promise<void> {
	await expectNoAxeViolations(page);
	await switchLanguage(page, 'en');
	await expectNoAxeViolations(page);
	await switchLanguage(page, 'id');
}

const save = async (page: Page) => {
	await page.getByRole('button', { name: words.save }).click();
	await expect(page.getByRole('status')).toHaveText(deskWords.id.saved);
};

test('[A14] [A15] [A16] [A18] an instrument is copied, rewritten by keyboard, published, changed, compared and scored with', async ({
	page,
	server
}) => {
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await page.getByRole('link', { name: words.title, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
	await expectSoundInBoth(page);
	await page.getByRole('button', { name: `${words.copy} : ${kube}` }).click();
	await expect(page.getByText(words.complete)).toBeVisible();
	await expectSoundInBoth(page);

	// A gap and a doubt are said; the one hinders publishing, the other does not.
	const name = page.locator('#name-id');
	await name.fill('Bekal kelompok kami');
	await page.locator('#positive-0-0-en').fill('');
	await page.locator('#positive-0-1-id').fill('Anggota bergabung dan bertahan');
	await save(page);
	const missing = words.inLanguage({ label: words.statement({ n: 1 }), language: 'en' });
	await expect(page.getByRole('link', { name: missing })).toBeVisible();
	await expect(page.getByText(words.twoThings({ word: 'dan', language: 'id' }))).toBeVisible();
	const before = dumpStored(server.dataFolder);
	await page.getByRole('button', { name: words.publish, exact: true }).click();
	await expect(page.getByRole('alert')).toHaveText(refusal.id['instrument-unfinished']);
	expect(dumpStored(server.dataFolder)).toEqual(before);
	await page.locator('#positive-0-0-en').fill('The group was well prepared');

	// Without a mouse, and the keyboard stays with what has moved: down twice, over the edge of its field.
	const down = (n: number) =>
		page.getByRole('button', { name: `${words.down} : ${words.statement({ n })}`, exact: true });
	await down(2).focus();
	await page.keyboard.press('Enter');
	await expect(down(3)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('#statement-down-1-0')).toBeFocused();
	await expect(page.locator('#positive-1-0-id')).toHaveValue('Anggota bergabung dan bertahan');
	await page.getByRole('radio', { name: words.pictureSets.pile }).check();
	await page.getByRole('button', { name: words.publish, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Bekal kelompok kami' })).toBeVisible();
	await expect(page.locator('.scale use').first()).toHaveAttribute('href', /pile-1$/);

	// Its next version, and what differs: said in words.
	await page.getByRole('button', { name: new RegExp(`^${words.change}`) }).click();
	await page.locator('[name=cutoff]').fill('3,00');
	await page.getByRole('button', { name: `${words.take} : ${words.statement({ n: 11 })}` }).click();
	await expect(page.getByRole('status')).toHaveText(deskWords.id.saved);
	await page.getByRole('button', { name: words.publish, exact: true }).click();
	await page.getByRole('link', { name: words.compare }).click();
	await expect(page.getByRole('cell', { name: words.removed })).toBeVisible();
	await expect(page.getByRole('row', { name: new RegExp(words.cutoff) })).toContainText('3,00');
	await expect(page.getByText(words.same({ n: 10 }))).toBeVisible();
	await expectSoundInBoth(page);

	const groupUrl = await createGroup(page, { programme: 'Program Uji', group: 'Melati' });
	await page.goto(`${groupUrl}/session`);
	await page.getByLabel(deskWords.id.instrument, { exact: true }).selectOption({
		label: `Bekal kelompok kami (${deskWords.id.version({ n: 2 })})`
	});
	await page.locator('input[name="stage-scoring"]').check();
	await page.getByRole('button', { name: deskWords.id.prepare }).click();
	await expect(page).toHaveURL(/\/desk\/session\/[^/]+$/);
	const rounds = readStored<{ n: number }>(server.dataFolder, 'SELECT count(*) AS n FROM round');
	expect(rounds).toEqual([{ n: 10 }]);
});

test('a draft is not emptied by whoever saves before the page is ready', async ({ page, server }) => {
	await createFirstAccount(page, server);
	await page.getByRole('link', { name: words.title, exact: true }).click();
	await page.getByRole('button', { name: `${words.copy} : ${kube}` }).click();
	await expect(page.getByText(words.complete)).toBeVisible();
	const letGo = await holdScripts(page, /\.js$/);
	await page.reload({ waitUntil: 'commit' });
	await expect(page.getByRole('button', { name: words.save })).toBeDisabled();
	await expect(page.locator('#positive-0-0-en')).toBeDisabled();
	letGo();
	await expect(page.locator('#positive-0-0-en')).toBeEnabled();
	await expect(page.locator('#positive-0-0-en')).not.toHaveValue('');
	await save(page);
	await expect(page.getByText(words.complete)).toBeVisible();
});
