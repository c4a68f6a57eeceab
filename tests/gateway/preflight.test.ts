// A whole server whose laptop joins another network, is opened by a second device, and has its Wi-Fi written
// down: what desks and projectors are told without asking, and what phones are not.
import { request } from 'node:http';
import { expect, test } from 'vitest';
import type { HallView } from '#domain/view.ts';
import type { NetworkAddress } from '#server/host.ts';
import { got, startHouse, type LiveSession } from '../fixtures/live-house.ts';

const home: NetworkAddress = { network: 'Wi-Fi', address: '192.168.1.7' };
const hotspot: NetworkAddress = { network: 'Wi-Fi', address: '192.168.43.20' };
/** Stands for the laptop's address on a second network: the only one a trial can really open. */
const second: NetworkAddress = { network: 'Ethernet', address: '127.0.0.1' };

/** Wide: it catches a hang, not slowness. */
const soon = { timeout: 30_000 };

/** Opens a page at 127.0.0.1 from a device with this address; answers the status. */
function visit(port: number, from: string): Promise<number | undefined> {
	return new Promise((done, fail) => {
		const asked = request({ host: '127.0.0.1', port, localAddress: from, path: '/reach' }, (answer) => {
			answer.resume();
			answer.once('end', () => done(answer.statusCode));
		});
		asked.once('error', fail);
		asked.end();
	});
}

async function openRoom(networks: () => NetworkAddress[]) {
	const house = await startHouse({ hosts: [], networks, watchMs: 20 });
	const session = await house.openSession();
	const desk = house.desk(session);
	const hall = house.hall(session);
	await desk.when(({ t }) => t === 'desk');
	await hall.when(({ t }) => t === 'hall');
	/** What both screens show now, without having asked to look again. */
	const shown = (): (HallView | undefined)[] => [
		hall.frames.findLast((frame) => frame.t === 'hall')?.view,
		desk.frames.findLast((frame) => frame.t === 'desk')?.view.hall
	];
	const bothShow = (holds: (view: HallView) => boolean) =>
		expect.poll(() => shown().every((view) => view !== undefined && holds(view)), soon).toBe(true);
	const look = async () => got(await house.backstage.preflight.get(house.actor));
	return { house, session, bothShow, look };
}

const leadsTo = (address: string, house: { port: number }, session: LiveSession) => (view: HallView) =>
	view.joinUrl === `http://${address}:${house.port}/j/${session.code}`;

test('[H6] [TRUST B7] the laptop joins another network: the code on projector and desk leads to the new address', async () => {
	let known = [home];
	const { house, session, bothShow, look } = await openRoom(() => known);
	const [seat] = await house.joinMany(session, 1);
	const phone = house.phone(seat!);
	await phone.when(({ t }) => t === 'hello');
	await bothShow(leadsTo('192.168.1.7', house, session));
	expect((await look()).phones).toBe(1);
	const heard = phone.raw.length;
	known = [hotspot];
	await bothShow(leadsTo('192.168.43.20', house, session));
	expect((await look()).addresses).toEqual([
		{ url: `http://192.168.43.20:${house.port}`, kind: 'usual', network: 'Wi-Fi', isConfirmed: false }
	]);
	// No network at all: nothing leads anywhere, and nothing breaks.
	known = [];
	await bothShow((view) => view.joinUrl === `/j/${session.code}`);
	known = [hotspot, home];
	await bothShow(leadsTo('192.168.43.20', house, session));
	await phone.ping();
	expect(phone.raw.slice(heard).filter((text) => !text.includes('"beat"'))).toEqual([]);
});

test('[H4] [H5] a second device opens an address: it is confirmed, comes first, and is forgotten when the laptop leaves it', async () => {
	let known = [home, second];
	const { house, session, bothShow, look } = await openRoom(() => known);
	const confirmed = async () => (await look()).addresses.map(({ url, isConfirmed }) => [url, isConfirmed]);
	const at = (address: string) => `http://${address}:${house.port}`;
	expect(await visit(house.port, '127.0.0.1')).toBe(200);
	expect(await confirmed()).toEqual([
		[at('192.168.1.7'), false],
		[at('127.0.0.1'), false]
	]);
	expect(await visit(house.port, '127.0.0.2')).toBe(200);
	await bothShow(leadsTo('127.0.0.1', house, session));
	expect(await confirmed()).toEqual([
		[at('127.0.0.1'), true],
		[at('192.168.1.7'), false]
	]);
	known = [home];
	await bothShow(leadsTo('192.168.1.7', house, session));
	known = [home, second];
	await expect.poll(confirmed, soon).toEqual([
		[at('192.168.1.7'), false],
		[at('127.0.0.1'), false]
	]);
});

test('[H3] [H6] [H8] the Wi-Fi is written down: desk and projector show it at once, no phone is told it', async () => {
	const { house, session, bothShow } = await openRoom(() => [home]);
	const [seat] = await house.joinMany(session, 1);
	const phone = house.phone(seat!);
	await phone.when(({ t }) => t === 'hello');
	await bothShow((view) => view.wifi === undefined);
	const wifi = { name: 'Balai Warga', password: 'rahasia;warga' };
	got(await house.backstage.preflight.saveWifi(house.actor, wifi));
	await bothShow((view) => JSON.stringify(view.wifi) === JSON.stringify(wifi));
	got(await house.backstage.preflight.forgetWifi(house.actor));
	await phone.ping();
	expect(phone.raw.join('')).not.toContain('rahasia');
	expect(phone.raw.join('')).not.toContain('Balai Warga');
	const { view } = got(await house.backstage.phones.view(seat!.token, 'id'));
	expect(JSON.stringify(view)).not.toContain('rahasia');
});
