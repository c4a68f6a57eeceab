// The laptop joins another network in the middle of a meeting: its old address is gone. The cookie that
// holds a seat belongs to the old address, so a phone comes to the new one as a stranger; the moving code
// of the desk gives it its seat back.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { loadLines, type Device } from '../fixtures/browser-line.ts';
import { systemClock } from '#server/clock.ts';
import { openServices } from '#server/services.ts';
import { makeDataFolder } from '../fixtures/data-folder.ts';
import { newRequestId } from '../fixtures/live-client.ts';
import { got, startHouse } from '../fixtures/live-house.ts';
import { makeFirstAccount, openSession } from '../fixtures/live-session.ts';

/** Wide: it catches a hang, not slowness. */
const soon = { timeout: 30_000 };

/** A network on which the laptop has this address, until it leaves it. */
async function joinNetwork(address: string, port: number) {
	const lines = new Set<Socket>();
	const server = createServer((near) => {
		const far = connect(port, address);
		for (const socket of [near, far]) {
			lines.add(socket);
			socket.on('error', () => undefined);
			socket.on('close', () => {
				near.destroy();
				far.destroy();
				lines.delete(socket);
			});
		}
		near.pipe(far);
		far.pipe(near);
	});
	server.listen(0, address);
	await once(server, 'listening');
	const leave = () => {
		server.close();
		for (const line of lines) line.destroy();
	};
	onTestFinished(leave);
	return { origin: `http://${address}:${(server.address() as AddressInfo).port}`, leave };
}

test('[TRUST B7] the laptop’s address changes: the phone scans again, takes its seat back and goes on', async () => {
	const heartbeatMs = 400;
	const house = await startHouse({ heartbeatMs, hosts: ['127.0.0.2'] });
	const session = await house.openSession();
	const [seat, neighbour] = await house.joinMany(session, 2);
	const old = await joinNetwork('127.0.0.1', house.port);
	const lines = await loadLines();
	const start = async (device: Device, token: string) => {
		const first = got(await house.backstage.phones.view(token, 'id'));
		const phone = new lines.PhoneLine(first, { language: 'id', heartbeatMs });
		onTestFinished(lines.on(device, () => phone.start()));
		return phone;
	};
	const device: Device = { origin: old.origin, cookie: `kursi=${seat!.token}`, storage: new Map() };
	const before = await start(device, seat!.token);
	await expect.poll(() => before.state, soon).toBe('live');
	const round = await house.openStatement(session, 1);
	lines.on(device, () => before.cast(round, 2));
	await expect.poll(() => before.castState(round), soon).toBe('saved');

	old.leave();
	await expect.poll(() => before.state, soon).toBe('lost');
	const young = await joinNetwork('127.0.0.2', house.port);
	// The browser keeps cookies and storage by address: here the phone has neither.
	const arrived: Device = { origin: young.origin, cookie: '', storage: new Map() };
	const stranger = await start(arrived, seat!.token);
	await expect.poll(() => stranger.closeCode, soon).toBe(4401);

	const { transferCode } = got(await house.command(session, { name: 'move-seat', seatId: seat!.seatId }));
	const moved = got(
		await house.backstage.phones.transfer({ code: session.code, transferCode: transferCode! })
	);
	arrived.cookie = `kursi=${moved.token}`;
	const after = await start(arrived, moved.token);
	await expect.poll(() => after.state, soon).toBe('live');
	expect(after.you).toMatchObject({ seatId: seat!.seatId, scores: true, revisions: { [round]: 1 } });
	// It goes on with its own answer: one seat, one ballot, the last one counts.
	lines.on(arrived, () => after.cast(round, 4));
	await expect.poll(() => after.castState(round), soon).toBe('saved');
	await house.closeOpen(session);
	const { answered } = got(await house.backstage.sessions.desk(house.actor, session.id, 'id')).hall.scene as {
		answered: number;
	};
	expect(answered).toBe(1);
	expect(neighbour!.seatId).not.toBe(seat!.seatId);
});

test('[TRUST B7] the address on the projector follows the laptop, and a chosen one that is gone is not shown', async () => {
	let known = ['http://192.168.1.7:3000', 'http://10.0.0.4:3000'];
	const services = await openServices({
		dataFolder: makeDataFolder(),
		clock: systemClock,
		addresses: () => known,
		told: {
			changed: () => undefined,
			progressed: () => undefined,
			guessed: () => undefined,
			nudged: () => undefined,
			seatReplaced: () => undefined,
			connected: () => ({ seatIds: new Set(), halls: 0 })
		}
	});
	onTestFinished(() => services.close());
	const { sessions } = services.backstage;
	const { actor } = await makeFirstAccount(services.backstage, await services.issueFirstLink());
	const { id } = await openSession(services.backstage, actor, 'led');
	const desk = async () => got(await sessions.desk(actor, id, 'id'));
	const chosen = { name: 'choose-address', url: 'http://10.0.0.4:3000' } as const;
	got(await sessions.command(actor, id, newRequestId(), chosen));
	expect((await desk()).hall.joinUrl).toMatch(/^http:\/\/10\.0\.0\.4:3000\/j\//);
	known = ['http://192.168.43.1:3000'];
	const moved = await desk();
	expect(moved.hall.joinUrl).toMatch(/^http:\/\/192\.168\.43\.1:3000\/j\//);
	expect(moved.addresses).toEqual([{ url: 'http://192.168.43.1:3000', isChosen: true }]);
});
