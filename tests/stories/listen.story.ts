// Voices: recorded at the desk, or chosen as a file where there is no microphone; heard on phones when asked for.
import { rmSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { meeting } from '../../src/lib/words/console.ts';
import { listening } from '../../src/lib/words/listening.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { recording } from '../../src/lib/words/recording.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { chromiumArguments } from '../chromium.mjs';
import { clickTo, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import { makeTone, noSounds } from '../fixtures/sound.ts';
import { prepareMeeting } from '../fixtures/story-meeting.ts';
import { expect, expectNoAxeViolations, signIn, test } from '../fixtures/story.ts';

const words = recording.id;

/** The page on which the first instrument's statements are recorded, once its script is there. */
async function openRecordings(page: Page, groupUrl: string): Promise<void> {
	await page.goto(groupUrl);
	await page.getByRole('link', { name: words.toRecordings }).click();
	await page.locator('a[href*="/recordings/"]').first().click();
	await expect(page.getByRole('heading', { name: words.answers })).toBeVisible();
}

async function chooseFile(page: Page, what: string, bytes: Buffer): Promise<void> {
	const file = { name: 'suara.wav', mimeType: 'audio/wav', buffer: bytes };
	await page.locator(`#say-${what} input[type=file]`).setInputFiles(file);
}

test('[U3] [U4] [U8] a facilitator’s voice is heard on a phone, only when asked for, and chooses nothing', async ({
	page,
	server,
	browser
}) => {
	const { door, groupUrl } = await prepareMeeting(page, server, { until: 'scoring' });
	const desk = await page.context().newPage();
	await openRecordings(desk, groupUrl);
	// A LAN address gets no microphone, and says what there is instead.
	await expect(desk.getByText(words.onlyFiles)).toBeVisible();
	await expect(desk.getByRole('button', { name: words.record })).toHaveCount(0);
	await chooseFile(desk, 's1', Buffer.from(noSounds.html));
	await expect(desk.locator('#say-s1')).toContainText(refusal.id['recording-unplayable']);
	for (const [what, hertz] of [
		['s1', 440],
		['l1', 520],
		['l2', 600]
	] as const) {
		await chooseFile(desk, what, makeTone(hertz));
		await expect(desk.locator(`#say-${what} audio`)).toBeVisible();
	}
	await expectNoAxeViolations(desk);

	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await clickTo(page, meeting.id.does.openStatement(1));
	const listen = member.getByRole('button', { name: phone.id.listen });
	await expect(listen).toBeVisible();
	const asked: string[] = [];
	member.on('request', (request) => {
		const [, what] = /\/sound\/(\w+)$/.exec(request.url()) ?? [];
		if (what) asked.push(what);
	});
	// Everything has been drawn and fetched, and nothing of it is a sound.
	await member.reload();
	await expect(listen).toBeVisible();
	expect(asked).toEqual([]);
	// What was marked while it was read, for however short a time.
	await member.evaluate(() => {
		const marked: string[] = [];
		Object.assign(window, { marked });
		new MutationObserver((changes) => {
			for (const { target } of changes)
				if (target instanceof HTMLButtonElement && target.style.outline.includes('dashed'))
					marked.push(target.value);
		}).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['style'] });
	});
	await listen.tap();
	await expect.poll(() => asked).toEqual(['s1', 'l1', 'l2']);
	await expect(listen).toHaveAttribute('aria-pressed', 'false');
	const marked = await member.evaluate(() => (window as unknown as { marked: string[] }).marked);
	expect(marked.slice(0, 2)).toEqual(['1', '2']);
	await expect(page.locator('.count strong').first()).toHaveText('0');

	// The folder is lost: the page says so, and the statement can be answered all the same.
	rmSync(join(server.dataFolder, 'audio'), { recursive: true });
	await listen.tap();
	await expect(member.getByText(listening.id.failed)).toBeVisible();
	await member.locator('button[name=answer][value="3"]').tap();
	await expect(member.getByRole('heading', { name: phone.id.saved })).toBeVisible();

	await desk.locator('#say-l2').getByRole('button', { name: words.remove }).click();
	await expect(desk.locator('#say-l2 audio')).toHaveCount(0);
});

test('[U5] [U6] on the laptop itself a statement is recorded, and recorded anew; its language is said', async ({
	page,
	server
}) => {
	const { groupUrl } = await prepareMeeting(page, server, { until: 'planned' });
	const laptop = await chromium.launch({
		executablePath: process.env['REMBUK_CHROMIUM']!,
		args: [...chromiumArguments, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
	});
	try {
		const desk = await laptop.newPage();
		const here = `http://localhost:${server.port}`;
		await signIn(desk, { ...server, url: here });
		const group = groupUrl.replace(server.url, here);
		await desk.goto(`${group}/recordings`);
		await desk.getByRole('textbox', { name: words.language }).fill('Sunda');
		await desk.getByRole('button', { name: words.save }).click();
		await openRecordings(desk, group);
		await expect(desk.getByText(words.spokenIn({ language: 'Sunda' }))).toBeVisible();
		const row = desk.locator('#say-s1');
		const files = () => readdirSync(join(server.dataFolder, 'audio'));
		const record = async (name: string) => {
			await row.getByRole('button', { name }).click();
			await row.getByRole('button', { name: /Selesai \([1-9]/ }).click();
		};
		await record(words.record);
		await expect(row.locator('audio')).toBeVisible();
		const first = files();
		expect(first).toHaveLength(1);
		const before = await row.locator('audio').getAttribute('src');
		await record(words.again);
		await expect(row.locator('audio')).not.toHaveAttribute('src', before!);
		expect(files()).toHaveLength(1);
		expect(files()).not.toEqual(first);
		await desk.screenshot({ path: 'test-results/recordings.png', fullPage: false });
	} finally {
		await laptop.close();
	}
});
