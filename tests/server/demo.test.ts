// `npm run demo` on a folder of its own: what it makes there, once, and what it leaves alone.
import { expect, test } from 'vitest';
import { demoLogin, prepareDemo } from '#server/demo.ts';
import { makeHeldClock } from '#server/clock.ts';
import { openServices } from '#server/services.ts';
import { writeWelcome } from '#server/terminal.ts';
import { got } from '../fixtures/backstage.ts';
import { makeDataFolder } from '../fixtures/data-folder.ts';
import { openWholeHouse } from '../fixtures/whole-house.ts';

const told = {
	changed: () => undefined,
	progressed: () => undefined,
	guessed: () => undefined,
	nudged: () => undefined,
	seatReplaced: () => undefined,
	connected: () => ({ seatIds: new Set<never>(), halls: 0 })
};

test('[S27] a new folder gets one account with the example; later starts make nothing and know no password', async () => {
	const dataFolder = makeDataFolder();
	const clock = makeHeldClock(Date.UTC(2026, 2, 14, 2, 0));
	const start = () => openServices({ dataFolder, clock, addresses: () => [], told });
	const first = await start();
	const password = await prepareDemo({
		backstage: first.backstage,
		firstLinkPath: await first.issueFirstLink()
	});
	expect(password).toMatch(/^[A-Z2-9]{6}-[A-Z2-9]{6}$/);
	const { accounts, programmes } = first.backstage;
	const { actor } = got(await accounts.signIn({ login: demoLogin, password: password!, address: '::1' }));
	expect(got(await programmes.list(actor)).map(({ purpose }) => purpose)).toEqual(['example']);
	await first.close();
	const later = await start();
	const again = { backstage: later.backstage, firstLinkPath: await later.issueFirstLink() };
	expect(await prepareDemo(again)).toBeUndefined();
	expect(got(await later.backstage.programmes.list(actor))).toHaveLength(1);
	await later.close();
});

test('[S27] a folder that people work in stays as it is', async () => {
	const { backstage, admin, issueFirstLink } = await openWholeHouse();
	expect(await prepareDemo({ backstage, firstLinkPath: await issueFirstLink() })).toBeUndefined();
	expect(got(await backstage.programmes.list(admin))).toEqual([]);
	expect(got(await backstage.accounts.list(admin))).toHaveLength(1);
});

test('the terminal says how to get in, once, and afterwards how to begin anew', () => {
	const welcome = { localUrl: 'http://localhost:3000', lanUrls: [], firstLinkPath: undefined };
	const folder = '/home/contoh/demo-data';
	const first = writeWelcome({ ...welcome, demo: { folder, password: 'AB23CD-EF46GH' } });
	for (const words of [demoLogin, 'AB23CD-EF46GH', folder, 'bukan data sungguhan', 'not real data'])
		expect(first).toContain(words);
	const later = writeWelcome({ ...welcome, demo: { folder, password: undefined } });
	expect(later).toContain(folder);
	expect(later).toMatch(/hapus folder itu[^]*delete that folder/);
	expect(writeWelcome(welcome)).not.toContain('contoh');
});
