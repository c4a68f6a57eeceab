// Before people come: the laptop is checked, the Wi-Fi is written down, a phone confirms the address, and the
// projector and a sheet of paper lead people in.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { desk as deskWords } from '../../src/lib/words/desk.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { joinSheet } from '../../src/lib/words/join-sheet.ts';
import { preflight } from '../../src/lib/words/preflight.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { deskSize, openPhone } from '../fixtures/meeting-room.ts';
import { startMovingLaptop, type MovingLaptop } from '../fixtures/moving-laptop.ts';
import { readQr } from '../fixtures/qr-picture.ts';
import { startSecondDevice } from '../fixtures/second-device.ts';
import { expectInSight } from '../fixtures/story-look.ts';
import { dumpStored, expectHeading, openHall, prepareMeeting } from '../fixtures/story-meeting.ts';
import { expect, expectNoAxeViolations, switchLanguage, test as base } from '../fixtures/story.ts';

const test = base.extend<{ server: MovingLaptop }>({
	server: async ({ browser }, use) => {
		const server = await startMovingLaptop(home);
		await use(server);
		await Promise.all(browser.contexts().map((context) => context.close()));
		await server.remove();
	}
});

const words = preflight.id;
const sheet = joinSheet.id;
const home = [{ network: 'Wi-Fi', address: '192.168.1.7' }];
const elsewhere = [{ network: 'Wi-Fi', address: '192.168.43.20' }];
const network = 'Balai; Warga "07"';
const password = 'rahasia:warga\\1';
/** As cameras read it: its own signs stand behind a backslash. */
const wifiCode = 'WIFI:T:WPA;S:Balai\\; Warga \\"07\\";P:rahasia\\:warga\\\\1;;';

test('[H1] [H4] [H6] [H8] a phone confirms the address, the Wi-Fi is written down, both codes lead people in, and follow the laptop', async ({
	page,
	server,
	browser
}) => {
	await page.setViewportSize(deskSize);
	const { sessionId, code, door, hallUrl } = await prepareMeeting(page, server);
	const hall = await openHall(browser, hallUrl);
	await expect(hall.getByText(hallWords.id.joinScan)).toBeVisible();

	await page.goto(`${server.url}/desk/preflight`);
	await expect(page.getByText(words.phonesCount(0))).toBeVisible();
	const before = dumpStored(server.dataFolder);
	for (const [name, secret, why] of [
		['x'.repeat(33), password, 'wifi-name-unusable'],
		[network, 'pendek', 'wifi-password-unusable']
	] as const) {
		await page.getByLabel(words.wifiName).fill(name);
		await page.getByLabel(words.wifiPassword).fill(secret);
		await page.getByRole('button', { name: words.save }).click();
		await expect(page.getByRole('alert')).toHaveText(refusal.id[why]);
	}
	// Without a script too a wrong name leaves the password: mended alone, it must not become an open network.
	const plain = await page.evaluate(async (secret) => {
		const body = new URLSearchParams({ network: 'x'.repeat(33), 'wifi-password': secret });
		return (await fetch('?/wifi', { method: 'POST', headers: { accept: 'text/html' }, body })).text();
	}, password);
	expect(plain).toContain(`value="${password}"`);
	expect(dumpStored(server.dataFolder)).toEqual(before);
	expect(existsSync(join(server.dataFolder, 'wifi.json'))).toBe(false);
	await page.getByLabel(words.wifiName).fill(network);
	await page.getByLabel(words.wifiPassword).fill(password);
	await page.getByRole('button', { name: words.save }).click();
	await expect(page.getByRole('status').filter({ hasText: deskWords.id.saved })).toBeVisible();

	// The laptop has opened its own address many times by now; only another device confirms it.
	const row = page.getByRole('listitem').filter({ hasText: new URL(server.url).host });
	await expect(row.getByText(words.notConfirmed)).toBeVisible();
	expect(await readQr(page, page.getByRole('img', { name: words.tryQr(server.url), exact: true }))).toBe(
		`${server.url}/reach`
	);
	const device = await startSecondDevice(server.port);
	try {
		const phone = await openPhone(browser);
		await phone.goto(`${device.url}/reach`);
		await expectHeading(phone, words.reachTitle);
		await expectNoAxeViolations(phone);
	} finally {
		device.stop();
	}
	// By itself: nobody has touched the desk.
	await expect(row.getByText(words.confirmed)).toBeVisible();
	await switchLanguage(page, 'en');
	await expect(page.getByText(preflight.en.confirmed)).toBeVisible();
	await expectNoAxeViolations(page);

	// The projector was open all the while.
	expect(await readQr(hall, hall.getByRole('img', { name: sheet.wifiQr(network) }))).toBe(wifiCode);
	expect(await readQr(hall, hall.getByRole('img', { name: hallWords.id.joinQr(door) }))).toBe(door);
	await expect(hall.getByText(sheet.stay)).toBeVisible();
	await expectNoAxeViolations(hall);
	await expectInSight(hall, 'the join screen');

	// The meeting leads people to the Wi-Fi's own address, and then the laptop joins another network.
	await page.goto(`${server.url}/desk/session/${sessionId}`);
	const lan = `192.168.1.7:${server.port}`;
	await expect(async () => {
		await page.getByRole('tab', { name: meeting.en.join }).click();
		await page.getByLabel(lan).check({ timeout: 1_000 });
	}).toPass();
	await expect(hall.getByRole('img', { name: hallWords.id.joinQr(`http://${lan}/j/${code}`) })).toBeVisible();
	server.move(elsewhere);
	await expect(hall.getByRole('img', { name: hallWords.id.joinQr(door) })).toBeVisible();
	await expect(page.getByText(joinSheet.en.moved(new URL(server.url).host))).toBeVisible();
	await expectNoAxeViolations(page);
	await expect(page.getByLabel(`192.168.43.20:${server.port}`)).toBeVisible();
	await page.getByRole('button', { name: joinSheet.en.gotIt }).click();
	await expect(page.getByText(joinSheet.en.moved(new URL(server.url).host))).toBeHidden();

	await page.goto(`${server.url}/desk/session/${sessionId}/join-sheet`);
	await expect(page.getByRole('button', { name: joinSheet.en.print })).toBeVisible();
	await expectNoAxeViolations(page);
	await expectOneSheet(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
	await page.emulateMedia({ media: 'print' });
	expect(await readQr(page, page.getByRole('img', { name: joinSheet.en.wifiQr(network) }))).toBe(wifiCode);
	expect(await readQr(page, page.getByRole('img', { name: hallWords.en.joinQr(door) }))).toBe(door);
	expect(await page.evaluate(measureSheet)).toEqual({ paper: [210, 296], outside: [], smallestQr: 78 });
});

/** One page of 210 × 297 mm, in points. */
async function expectOneSheet(pdf: Buffer): Promise<void> {
	const text = pdf.toString('latin1');
	expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)!;
	expect([Number(width) / 72, Number(height) / 72].map((inches) => Math.round(inches * 25.4))).toEqual([
		210, 297
	]);
}

/** In whole millimetres; outside: what lies over the edge of the paper, or is cut. */
function measureSheet() {
	const inMm = (pixels: number) => Math.round((pixels * 25.4) / 96);
	const paper = document.querySelector('article')!.getBoundingClientRect();
	const parts = [...document.querySelectorAll<HTMLElement>('article *')].filter(
		(part) => !part.closest('svg') && part.getClientRects().length > 0
	);
	const isOutside = (part: HTMLElement) => {
		const box = part.getBoundingClientRect();
		const margin = 20;
		const isOver =
			box.left < paper.left + margin ||
			box.right > paper.right - margin ||
			box.top < paper.top + margin ||
			box.bottom > paper.bottom - margin;
		return isOver || part.scrollWidth > part.clientWidth + 1;
	};
	const codes = [...document.querySelectorAll('article [role=img]')].map((code) =>
		code.getBoundingClientRect()
	);
	return {
		paper: [inMm(paper.width), inMm(paper.height)],
		outside: parts.filter(isOutside).map((part) => part.outerHTML.slice(0, 80)),
		smallestQr: inMm(Math.min(...codes.map(({ width }) => width)))
	};
}
