// How long a member waits on a poor phone behind a poor line: until an answer can be tapped, until the
// page is live, and until a vote tapped before any script has arrived is saved. A trial of speed and not
// of rightness: it prints its figures and fails nothing. With --write they go to docs/performance.md.
import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { meeting } from '../../src/lib/words/console.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { chromiumArguments, findChromium } from '../chromium.mjs';
import { clickTo, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import { measureLoad } from '../fixtures/page-load.ts';
import { startRembuk } from '../fixtures/rembuk-server.ts';
import { prepareMeeting } from '../fixtures/story-meeting.ts';
import { describeMachine, medianOf, writeSection } from './report.ts';

const runs = 5;
const poor = { cpuSlowdown: 6, bytesPerSecond: 50_000, latencyMs: 100 };
const targetsMs = { tappable: 2_000, live: 5_000, saved: 10_000 };
type Moment = keyof typeof targetsMs;
const patienceMs = 60_000;

/** Runs in the page before anything else: says when an answer lies open under a finger, and when "saved" is read. */
function watch({ saved, isTapping }: { saved: string; isTapping: boolean }): void {
	const say = (window as unknown as { say(moment: string, atMs: number): void }).say;
	let isDone = false;
	const look = () => {
		const tile = document.querySelector<HTMLElement>('button[name=answer][value="3"]');
		const box = tile?.getBoundingClientRect();
		const under = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
		if (!isDone && tile && box && box.width > 0 && under && tile.contains(under)) {
			isDone = true;
			say('tappable', performance.now());
			if (isTapping) tile.click();
		}
		if (document.querySelector('h1')?.textContent?.includes(saved)) say('saved', performance.now());
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** A page on a poor phone, and the moments it reports, on this machine's clock. */
async function openPoorPage(context: BrowserContext, isTapping: boolean) {
	const page = await context.newPage();
	const moments = new Map<Moment, number>();
	let heard = () => {};
	const mark = (moment: Moment) => {
		if (!moments.has(moment)) moments.set(moment, performance.now());
		heard();
	};
	await page.exposeFunction('say', (moment: Moment) => mark(moment));
	await page.addInitScript(watch, { saved: phone.id.saved, isTapping });
	// The first frame down a phone's socket is the room as it is now: from here on the page follows by itself.
	page.on('websocket', (socket) => socket.on('framereceived', () => mark('live')));
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: poor.cpuSlowdown });
	await cdp.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: poor.latencyMs,
		downloadThroughput: poor.bytesPerSecond,
		uploadThroughput: poor.bytesPerSecond
	});
	const when = (moment: Moment) =>
		new Promise<number>((resolve, reject) => {
			const timer = setTimeout(() => reject(new Error(`never ${moment}`)), patienceMs);
			const earlier = heard;
			heard = () => {
				earlier();
				const at = moments.get(moment);
				if (at === undefined) return;
				clearTimeout(timer);
				resolve(at);
			};
			heard();
		});
	return { page, when };
}

async function measureOnce(context: BrowserContext, address: string): Promise<Record<Moment, number>> {
	const following = await openPoorPage(context, false);
	let startMs = performance.now();
	await following.page.goto(address, { waitUntil: 'commit', timeout: patienceMs });
	const tappable = (await following.when('tappable')) - startMs;
	const live = (await following.when('live')) - startMs;
	await following.page.close();

	const voting = await openPoorPage(context, true);
	await voting.page.goto(address, { waitUntil: 'commit', timeout: patienceMs });
	startMs = await voting.when('tappable');
	const saved = (await voting.when('saved')) - startMs;
	await voting.page.close();
	return { tappable, live, saved };
}

const names: Record<Moment, string> = {
	tappable: 'an answer can be tapped',
	live: 'the page is live',
	saved: 'from that tap to “Tersimpan”, before any script'
};

function writeTable(results: Record<Moment, number>[]): string {
	const rows = (Object.keys(names) as Moment[]).map((moment) => {
		const all = results.map((result) => Math.round(result[moment]));
		const isMet = medianOf(all) <= targetsMs[moment];
		return `| ${names[moment]} | ${medianOf(all)} | ${Math.min(...all)}–${Math.max(...all)} | ${targetsMs[moment]} | ${isMet ? 'yes' : 'no'} |`;
	});
	return [
		'| until | median ms | all runs | at most | met |',
		'| --- | --: | --: | --: | --- |',
		...rows
	].join('\n');
}

async function measureBytes(browser: Browser, member: Page, address: string): Promise<string> {
	const stranger = await openPhone(browser);
	const noWait = async () => undefined;
	const door = await measureLoad(stranger, address, noWait);
	const page = await member.context().newPage();
	const room = await measureLoad(page, address, noWait);
	const form = room.parts.find(({ type }) => type === 'Document');
	const rows = [
		['the door, everything', door.wireBytes],
		['the scoring screen, everything', room.wireBytes],
		[
			'of which scripts',
			room.parts.filter(({ type }) => type === 'Script').reduce((sum, part) => sum + part.wireBytes, 0)
		],
		['the form alone, HTML before gzip', Buffer.byteLength(form?.text ?? '')]
	];
	await page.close();
	await stranger.context().close();
	return ['| what | bytes |', '| --- | --: |', ...rows.map(([what, bytes]) => `| ${what} | ${bytes} |`)].join(
		'\n'
	);
}

async function bench(): Promise<string> {
	const built = spawnSync(process.execPath, ['server/start.mjs', '--build-only'], { stdio: 'inherit' });
	if (built.status !== 0) throw new Error('the pages could not be built');
	const server = await startRembuk();
	const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
	try {
		const desk = await browser.newPage();
		const { door } = await prepareMeeting(desk, server, { until: 'scoring' });
		const members: Page[] = [];
		for (let run = 0; run < runs; run += 1) {
			const member = await openPhone(browser);
			await joinWithPicture(member, door, 'ikan');
			members.push(member);
		}
		await clickTo(desk, meeting.id.does.openStatement(1));
		for (const member of members) {
			await member.locator('button[name=answer]').first().waitFor();
			await member.goto('about:blank');
		}
		const bytes = await measureBytes(browser, members[0]!, door);
		const results = [];
		for (const member of members) results.push(await measureOnce(member.context(), door));
		return (
			`Measured on ${describeMachine()}, Chromium ${browser.version()}; server and browser on the same machine.\n\nThe phone: ${poor.cpuSlowdown} × slower than this machine, ` +
			`${poor.bytesPerSecond / 1000} kB/s, ${poor.latencyMs} ms, empty cache, a statement open; ` +
			`median of ${runs} runs.\n\n${writeTable(results)}\n\n${bytes}\n`
		);
	} finally {
		await browser.close();
		await server.remove();
	}
}

const report = await bench();
console.log(report);
writeSection('A member’s phone', report);
