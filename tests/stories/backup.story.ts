// A stick for backups in the laptop, pulled in the middle of a meeting and put back: what the desk says.
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup } from '../../src/lib/words/backup.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { deskSize } from '../fixtures/meeting-room.ts';
import { startRembuk } from '../fixtures/rembuk-server.ts';
import { prepareMeeting } from '../fixtures/story-meeting.ts';
import { expect, expectNoAxeViolations, switchLanguage, test as base } from '../fixtures/story.ts';

const test = base.extend<{ stick: string }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
	stick: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'rembuk-stick-'));
		await use(folder);
		for (const left of [folder, `${folder}-pulled`]) rmSync(left, { recursive: true, force: true });
	},
	server: async ({ stick }, use) => {
		const server = await startRembuk([], { REMBUK_BACKUP: stick });
		await use(server);
		await server.remove();
	}
});

const countCopies = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.db')).length;
const saved = new RegExp(`^${backup.id.saved('\\d\\d\\.\\d\\d')}$`);

test('[TRUST A6] the desk says when a backup was saved, that a stick was pulled, and that it is well again', async ({
	page,
	server,
	stick
}) => {
	await page.setViewportSize(deskSize);
	await prepareMeeting(page, server, { until: 'scoring' });
	await expect(page.getByText(saved)).toBeVisible();
	await expectNoAxeViolations(page);
	const before = countCopies(stick);

	renameSync(stick, `${stick}-pulled`);
	await page.getByRole('button', { name: hallWords.id.stage.presentation }).click();
	await expect(page.getByText(backup.id.failed['folder-missing'])).toBeVisible();
	await expect(page.getByText(backup.id.again)).toBeVisible();
	await expectNoAxeViolations(page);
	await switchLanguage(page, 'en');
	await expect(page.getByText(backup.en.failed['folder-missing'])).toBeVisible();
	await expectNoAxeViolations(page);
	await switchLanguage(page, 'id');
	expect(server.printed()).toContain('backing up (folder-missing)');

	renameSync(`${stick}-pulled`, stick);
	await page.getByRole('button', { name: hallWords.id.stage.scoring }).click();
	await expect(page.getByText(saved)).toBeVisible();
	expect(countCopies(stick)).toBe(before + 1);
});
