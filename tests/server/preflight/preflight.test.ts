// What is known of the laptop: its addresses, who has opened them, its disk, its system.
import { expect, onTestFinished, test } from 'vitest';
import { watchAddresses } from '#server/preflight/address-watch.ts';
import { Confirmed } from '#server/preflight/confirmed.ts';
import { makePreflight, readSystem } from '#server/preflight/preflight.ts';
import { got, openHouse } from '../../fixtures/backstage.ts';

test('[H4] another device confirms a name once, the laptop itself never', () => {
	const confirmed = new Confirmed();
	const own = () => ['192.168.1.7', '172.17.0.1'];
	const visit = (from: string | undefined, to: string | undefined, name = '192.168.1.7') =>
		confirmed.note({ name, from, to }, own);
	expect(visit('::ffff:192.168.1.7', '::ffff:192.168.1.7')).toBe(false);
	expect(visit('::ffff:172.17.0.1', '::ffff:192.168.1.7')).toBe(false);
	expect(visit('127.0.0.1', '127.0.0.1', 'hall.test')).toBe(false);
	expect(visit(undefined, '192.168.1.7')).toBe(false);
	expect(visit('192.168.1.20', undefined)).toBe(false);
	expect(confirmed.list()).toEqual([]);
	expect(visit('::ffff:192.168.1.20', '::ffff:192.168.1.7')).toBe(true);
	expect(visit('::ffff:192.168.1.21', '::ffff:192.168.1.7')).toBe(false);
	expect(visit('192.168.1.20', '192.168.1.7', 'hall.test')).toBe(true);
	expect(confirmed.list()).toEqual(['192.168.1.7', 'hall.test']);
	expect(JSON.stringify([...confirmed.list()])).not.toContain('.20');
	confirmed.keepOnly(['hall.test', '10.0.0.4']);
	expect(confirmed.list()).toEqual(['hall.test']);
});

test('[H6] a change of addresses is noticed once, and nothing after the watch has ended', async () => {
	let known = ['192.168.1.7'];
	const heard: string[][] = [];
	let looks = 0;
	const stop = watchAddresses({
		list() {
			looks += 1;
			return known;
		},
		changed: (found) => heard.push([...found]),
		everyMs: 2
	});
	onTestFinished(stop);
	await expect.poll(() => looks).toBeGreaterThan(3);
	expect(heard).toEqual([]);
	known = [];
	await expect.poll(() => heard).toEqual([[]]);
	known = ['10.0.0.4', '192.168.1.7'];
	await expect.poll(() => heard.length).toBe(2);
	const seen = looks;
	await expect.poll(() => looks).toBeGreaterThan(seen + 2);
	expect(heard).toEqual([[], ['10.0.0.4', '192.168.1.7']]);
	stop();
	const last = looks;
	known = ['10.0.0.5'];
	await new Promise((done) => setImmediate(done));
	expect(looks).toBe(last);
});

test('[H7] the page is told of the disk the data lies on, and without an answer says so', async () => {
	const house = await openHouse();
	const { facilitator } = house;
	const view = got(await house.backstage.preflight.get(facilitator));
	expect(view.addresses.map(({ url }) => url)).toEqual(['http://192.168.1.7:3000', 'http://hall.test:3000']);
	expect(view).toMatchObject({ port: 3000, phones: 0, wifi: undefined });
	expect(view.disk!.freeBytes).toBeGreaterThan(0);
	const laptop = { port: () => 0, addresses: () => [], countPhones: () => 3, changed: () => undefined };
	const nowhere = makePreflight({ dataFolder: '/is/not/there', wifi: house.wifi, laptop });
	expect(got(await nowhere.get(facilitator))).toMatchObject({ disk: undefined, phones: 3, addresses: [] });
});

test('systems are named as their hints are', () => {
	expect(['win32', 'darwin', 'linux', 'freebsd', 'constructor'].map(readSystem)).toEqual([
		'windows',
		'macos',
		'linux',
		'other',
		'other'
	]);
});
