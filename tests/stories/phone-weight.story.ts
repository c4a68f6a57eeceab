// What a member's phone has to fetch before it can do anything, counted on the wire.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { card } from '../../src/lib/words/card.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { dots } from '../../src/lib/words/dots.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { clickTo, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import { measureLoad, writeLoad, type PageLoad } from '../fixtures/page-load.ts';
import { prepareWall } from '../fixtures/story-board.ts';
import { addIdeas, askForDots } from '../fixtures/story-dots.ts';
import { expectHeading, goToStage, prepareMeeting } from '../fixtures/story-meeting.ts';
import { expect, test } from '../fixtures/story.ts';

/** A ballot must get through a line of 50 kB/s; a form through one of 50 kbit/s. */
const limits = { firstLoadBytes: 60_000, formBytes: 15_000 };

/** Sentences and names that survive minifying, one that each package cannot do without. */
const markers = {
	yjs: /Yjs was already imported|__ \$YJS\$ __|encodeStateAsUpdate/,
	'chart.js': /chartjs|Chart\.js v|BarController|easeOutQuart/,
	valibot: /~standard|Invalid type: Expected/,
	papaparse: /BAD_DELIMITERS|RECORD_SEP/
};

/** A name would be enough to find them: these are their own words, and the search must see them. */
test('the search for libraries a phone must not hold does find them where they are', () => {
	const installed = (path: string) =>
		readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
	expect(installed('valibot/dist/index.mjs')).toMatch(markers.valibot);
	expect(installed('papaparse/papaparse.min.js')).toMatch(markers.papaparse);
	expect(installed('yjs/dist/yjs.mjs')).toMatch(markers.yjs);
	// Not installed; as its releases write it.
	expect('/*! Chart.js v4.5.0 https://www.chartjs.org */').toMatch(markers['chart.js']);
});

async function expectLight(page: Page, address: string): Promise<PageLoad> {
	const load = await measureLoad(page, address, () => expect(page.locator('h1')).toBeVisible());
	test.info().annotations.push({ type: 'bytes', description: writeLoad(load) });
	console.log(writeLoad(load));
	expect(load.parts.length).toBeGreaterThan(2);
	expect(load.wireBytes, writeLoad(load)).toBeLessThanOrEqual(limits.firstLoadBytes);
	for (const part of load.parts.filter(({ type }) => type === 'Script' || type === 'Document'))
		for (const [name, marker] of Object.entries(markers))
			expect(part.text, `${name} in ${part.path}`).not.toMatch(marker);
	return load;
}

test("[TRUST C7] the phone's first load is at most 60 kB gzip in all and holds neither Yjs nor Chart.js", async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareMeeting(page, server, { until: 'scoring' });
	const stranger = await openPhone(browser);
	// The door is only read and sent: it needs no script at all.
	const first = await expectLight(stranger, door);
	expect(first.parts.filter(({ type }) => type === 'Script')).toEqual([]);

	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await clickTo(page, meeting.id.does.openStatement(1));
	await expect(member.locator('button[name=answer]')).toHaveCount(5);
	const fresh = await member.context().newPage();
	const load = await expectLight(fresh, door);
	expect(load.parts.filter(({ type }) => type === 'Script')).not.toEqual([]);
	await expect(fresh.locator('button[name=answer]')).toHaveCount(5);

	const form = load.parts.find(({ type }) => type === 'Document')!.text;
	expect(form).toContain('name="answer"');
	const bytes = Buffer.byteLength(form);
	console.log(`the form: ${bytes} bytes of HTML, ${gzipSync(form).length} gzip`);
	expect(bytes).toBeLessThanOrEqual(limits.formBytes);
});

test('[TRUST C7] the screens of a wall are fetched only where they are needed, and weigh no more than a vote may', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareWall(page, server, 'scoring');
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	const weigh = async (heading: string) => {
		await expectHeading(member, heading);
		const load = await expectLight(await member.context().newPage(), door);
		const form = load.parts.find(({ type }) => type === 'Document')!.text;
		expect(Buffer.byteLength(form), heading).toBeLessThanOrEqual(limits.formBytes);
		return load.parts.filter(({ type }) => type === 'Script').map(({ path }) => path.replace(/\..*$/, ''));
	};
	const room = '/_app/immutable/room/room';
	expect(await weigh(phone.id.waiting)).toEqual([room]);
	await goToStage(page, 'history');
	expect(await weigh(card.id.whatHappened)).toEqual([room, '/_app/immutable/room/card-screens']);
	await goToStage(page, 'priorities');
	const writer = await openPhone(browser);
	await joinWithPicture(writer, door, 'padi');
	await addIdeas(writer, ['Buku kas dibacakan', 'Kas diperiksa bergiliran', 'Belajar mencatat bersama']);
	await askForDots(page, 3);
	expect(await weigh(dots.id.title({ dots: 3 }))).toEqual([room, '/_app/immutable/room/dots-screens']);
});

test('[TRUST C7] the form takes a vote before any script arrives', async ({ page, server, browser }) => {
	const { door } = await prepareMeeting(page, server, { until: 'scoring' });
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await clickTo(page, meeting.id.does.openStatement(1));
	await expect(member.locator('button[name=answer]')).toHaveCount(5);

	// Scripts are asked for and do not come.
	const early = await member.context().newPage();
	let scripts = 0;
	await early.route(/\.js(\?|$)/, () => void (scripts += 1));
	await early.goto(door, { waitUntil: 'commit' });
	await early.locator('button[name=answer][value="2"]').tap({ noWaitAfter: true });
	await expectHeading(early, phone.id.saved);
	expect(scripts).toBeGreaterThan(0);
	await expect(page.locator('.count strong').first()).toHaveText('1');
});
