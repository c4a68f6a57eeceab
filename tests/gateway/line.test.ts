// The browser's lines against a network that freezes and cuts.
import fc from 'fast-check';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { DeskView, HallView } from '#domain/view.ts';
import { loadLines, type Device, type Lines } from '../fixtures/browser-line.ts';
import { startFreezingProxy } from '../fixtures/freezing-proxy.ts';
import { got, startHouse, type LiveHouse, type LiveSession } from '../fixtures/live-house.ts';
import type { LiveSeat } from '../fixtures/live-session.ts';

const seconds = process.env.LONG ? 60 : 4;

type Setting = { lines: Lines; house: LiveHouse; origin: string; heartbeatMs: number };

/** A phone's page as it stands after loading, with its line started. */
async function startPhone({ lines, house, origin, heartbeatMs }: Setting, seat: LiveSeat) {
	const device: Device = { origin, cookie: `kursi=${seat.token}`, storage: new Map() };
	const first = got(await house.backstage.phones.view(seat.token, 'id'));
	const phone = new lines.PhoneLine(first, { language: 'id', heartbeatMs });
	const stop = lines.on(device, () => phone.start());
	onTestFinished(() => stop());
	return { phone, device, seat, stop };
}

async function startWatchers({ lines, house, origin, heartbeatMs }: Setting, session: LiveSession) {
	const device: Device = { origin, cookie: `masuk=${house.signInToken}`, storage: new Map() };
	const view = got(await house.backstage.sessions.desk(house.actor, session.id, 'id'));
	const desk = new lines.DeskLine(view, { sessionId: session.id, language: 'id', heartbeatMs });
	const hall = new lines.HallLine(view.hall, {
		sessionId: session.id,
		key: session.hallKey,
		language: 'id',
		heartbeatMs
	});
	const stops = lines.on(device, () => [desk.start(), hall.start()]);
	onTestFinished(() => stops.forEach((stop) => stop()));
	return { desk, hall, device };
}

test('[TRUST C3] a half-open line is noticed within two heartbeats on both sides, and said', async () => {
	const heartbeatMs = 400;
	const house = await startHouse({ heartbeatMs });
	const session = await house.openSession();
	const [seat] = await house.joinMany(session, 1);
	const proxy = await startFreezingProxy(house.port);
	const lines = await loadLines();
	const { phone } = await startPhone({ lines, house, origin: proxy.origin, heartbeatMs }, seat!);
	const desk = house.desk(session);
	await expect.poll(() => phone.state).toBe('live');
	await desk.whenView((view) => view.phonesConnected === 1);

	proxy.freeze();
	const frozenAtMs = performance.now();
	const from = desk.frames.length;
	const seen = Promise.all([
		expect
			.poll(() => phone.state, { interval: 10, timeout: 10_000 })
			.toBe('lost')
			.then(() => performance.now()),
		desk
			.when((frame) => frame.t === 'desk' && frame.view.phonesConnected === 0, { from })
			.then(() => performance.now())
	]);
	const [client, server] = await seen;
	// Two heartbeats, one tick of the server's count, and what a busy machine needs.
	expect(client - frozenAtMs).toBeLessThan(2 * heartbeatMs + 1_000);
	expect(server - frozenAtMs).toBeLessThan(2.5 * heartbeatMs + 1_000);
	// New lines go through: the phone comes back by itself.
	await expect.poll(() => phone.state, { timeout: 10_000 }).toBe('live');
	await desk.whenView((view) => view.phonesConnected === 1);
});

test(
	'[TRUST C2] after random cuts every screen equals the server, and every answer counts once',
	{ timeout: 180_000 },
	async () => {
		const heartbeatMs = 500;
		const house = await startHouse({ heartbeatMs });
		const session = await house.openSession();
		const seats = await house.joinMany(session, 8);
		const proxy = await startFreezingProxy(house.port);
		const setting = { lines: await loadLines(), house, origin: proxy.origin, heartbeatMs };
		const phones = await Promise.all(seats.map((seat) => startPhone(setting, seat)));
		const { desk, hall, device } = await startWatchers(setting, session);
		const dice = fc.sample(fc.nat({ max: 1_000_000 }), { numRuns: 20_000, seed: 20_260_314 });
		const roll = (sides: number) => (dice.pop() ?? 0) % sides;

		let isOver = false;
		let cuts = 0;
		const cutting = (async () => {
			while (!isOver) {
				await wait(20 + roll(60));
				if (proxy.count() === 0) continue;
				proxy.cut(roll(proxy.count()));
				cuts += 1;
			}
		})();
		const untilMs = performance.now() + seconds * 1_000;
		const cast = new Map<string, number>();
		let number = 1;
		while (performance.now() < untilMs && number < 29) {
			const round = session.roundIds[number - 1]!;
			// Over the broken line: the same command is sent until it is answered.
			const opened = await setting.lines.on(device, () => desk.command({ name: 'open', roundIds: [round] }));
			expect(opened).toEqual({});
			for (const { phone, device: own } of phones)
				setting.lines.on(own, () => phone.cast(round, roll(4) + 1));
			await expect
				.poll(() => phones.every(({ phone }) => phone.pendingCount === 0), { timeout: 20_000 })
				.toBe(true);
			cast.set(round, phones.length);
			await house.closeOpen(session);
			number += 1;
			// Spread over the whole time, so that cuts also fall between steps.
			await wait((seconds * 1_000) / 40);
		}
		const last = await house.openStatement(session, number);
		isOver = true;
		await cutting;
		expect(cuts).toBeGreaterThan(10);

		for (const { phone, seat } of phones) {
			const view = got(await house.backstage.phones.view(seat.token, 'id')).view;
			await expect.poll(() => phone.state, { timeout: 20_000 }).toBe('live');
			await expect.poll(() => phone.view, { timeout: 10_000 }).toEqual(view);
		}
		await expect.poll(() => phones.every(({ device: own }) => own.storage.size === 0)).toBe(true);
		const now = async () => got(await house.backstage.sessions.desk(house.actor, session.id, 'id'));
		// A view says who is connected: it is settled once the last cut line is back.
		await expect.poll(() => [desk.state, hall.state], { timeout: 20_000 }).toEqual(['live', 'live']);
		await expect.poll(async () => (await now()).hallsConnected, { timeout: 20_000 }).toBe(1);
		await expect.poll(async () => still(desk.view), { timeout: 20_000 }).toEqual(still(await now()));
		await expect
			.poll(async () => stillHall(hall.view), { timeout: 20_000 })
			.toEqual(stillHall((await now()).hall));
		expect(last).toBe(session.roundIds[number - 1]);
		await house.closeOpen(session);
		got(
			await house.command(session, { name: 'reveal', roundIds: [...cast.keys()] as typeof session.roundIds })
		);
		const { statements } = got(await house.backstage.records.results(house.actor, session.id, 'id'));
		const counted = statements.filter(({ roundId }) => cast.has(roundId));
		expect(counted.map((result) => (result.isShown ? result.n + result.unknown : 'shut'))).toEqual(
			counted.map(() => phones.length)
		);
	}
);

/** Without the clock, which runs on between two looks. */
function stillHall(view: HallView): HallView {
	return { ...view, timer: undefined };
}
function still(view: DeskView): DeskView {
	return { ...view, hall: stillHall(view.hall) };
}

test('[TRUST B6] an unsent answer outlives a reload for the same person, and is wiped for the next one', async () => {
	const house = await startHouse();
	const session = await house.openSession();
	const [one, two] = await house.joinMany(session, 2);
	const round = await house.openStatement(session, 1);
	const setting = { lines: await loadLines(), house, origin: 'http://localhost:9', heartbeatMs: 10_000 };
	const { phone, device, stop } = await startPhone(setting, one!);
	setting.lines.on(device, () => phone.cast(round, 3));
	expect([phone.castState(round), phone.pendingCount, device.storage.size]).toEqual(['waiting', 1, 1]);
	stop();

	const first = got(await house.backstage.phones.view(one!.token, 'id'));
	const reloaded = new setting.lines.PhoneLine(first, { language: 'id' });
	device.origin = house.origin;
	const end = setting.lines.on(device, () => reloaded.start());
	onTestFinished(end);
	await expect.poll(() => reloaded.castState(round)).toBe('saved');
	expect(device.storage.size).toBe(0);

	device.storage.set(`rembuk.menunggu.${one!.seatId}`, '[{"left":"behind"}]');
	device.cookie = `kursi=${two!.token}`;
	const next = new setting.lines.PhoneLine(got(await house.backstage.phones.view(two!.token, 'id')), {
		language: 'id'
	});
	onTestFinished(setting.lines.on(device, () => next.start()));
	expect([next.pendingCount, device.storage.size]).toEqual([0, 0]);
});
