// Ten thousand frames nobody honest would send: each costs its sender's line and nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LiveClient, type DeskClient, type PhoneClient } from '../fixtures/live-client.ts';
import { startHouse, type LiveHouse, type LiveSession } from '../fixtures/live-house.ts';

const frameCount = process.env.LONG ? 10_000 : 2_000;
const seed = 20_260_314;

const prototypeNames = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const oddValue = fc.oneof(
	fc.constantFrom(...prototypeNames),
	fc.constantFrom(null, true, -1, 0, 1e308, '', 'unknown', [], {}, '\u0000', '\ud800'),
	fc.string({ maxLength: 40 }),
	fc.jsonValue({ maxDepth: 3 })
);
/** Close to what is honest, and wrong somewhere. */
const nearFrame = fc
	.record(
		{
			t: fc.constantFrom('cast', 'command', 'ping', 'hello', 'ack', 'Cast', '__proto__'),
			id: fc.oneof(fc.constant('a'.repeat(32)), oddValue),
			round: fc.oneof(fc.constant('b'.repeat(32)), oddValue),
			answer: oddValue,
			revision: oddValue,
			command: fc.oneof(
				oddValue,
				fc.record(
					{
						name: fc.oneof(fc.constantFrom('open', 'close', 'show', 'start'), oddValue),
						roundIds: oddValue,
						focus: oddValue,
						confirmed: oddValue
					},
					{ requiredKeys: ['name'] }
				)
			)
		},
		{ requiredKeys: [] }
	)
	.map((frame) => JSON.stringify(frame));
const polluted = fc
	.constantFrom(...prototypeNames)
	.map((name) => `{"t":"ping","${name}":{"t":"cast","isAdmin":true}}`);
const frame = fc.oneof(
	{ weight: 6, arbitrary: nearFrame },
	{ weight: 2, arbitrary: fc.string({ maxLength: 200 }) },
	{ weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
	{ weight: 1, arbitrary: polluted },
	{
		weight: 1,
		arbitrary: fc.constantFrom('{', '[[[[[[[[', '"', '{"t":"cast"', '['.repeat(4000), '{"t":1e999}', '')
	}
);

/** Frames one line may be given before a fresh one: below the burst, so that the frames are judged. */
const framesPerLine = 15;

/** Sends every frame, and waits after each until it was answered or its line closed. */
async function pester(open: () => LiveClient<{ t: string }>, frames: readonly string[]): Promise<void> {
	let line = open();
	let sent = 0;
	for (const text of frames) {
		if (!line.isOpen || sent >= framesPerLine) {
			line.socket.close();
			line = open();
			sent = 0;
			await Promise.race([new Promise((done) => line.socket.once('open', done)), line.closed]);
		}
		if (!line.isOpen) continue;
		sent += 1;
		line.sendText(text);
		await Promise.race([line.ping().catch(() => undefined), line.closed]);
	}
	line.socket.close();
	await line.closed;
}

async function witnessAll(house: LiveHouse, session: LiveSession, phone: PhoneClient, desk: DeskClient) {
	await phone.ping();
	await desk.ping();
	expect(await desk.command({ name: 'add-minutes', minutes: 1 })).toMatchObject({ t: 'done' });
}

test(
	`[TRUST F3] ${frameCount} malformed frames, before and after signing in, leave everybody else alive`,
	{ timeout: 240_000 },
	async () => {
		const house = await startHouse();
		const session = await house.openSession();
		const [rude, calm] = await house.joinMany(session, 2);
		const phone = house.phone(calm!);
		const desk = house.desk(session);
		await phone.hello();
		const before = JSON.stringify((await desk.whenView(() => true)).seats);
		const frames = fc.sample(frame, { numRuns: frameCount, seed });
		const share = Math.ceil(frames.length / 4);
		const origin = house.origin;
		const ways: (() => LiveClient<{ t: string }>)[] = [
			() => new LiveClient({ origin, path: '/live/phone' }),
			() => house.phone(rude!) as unknown as LiveClient<{ t: string }>,
			() => house.desk(session) as unknown as LiveClient<{ t: string }>,
			() => house.hall(session) as unknown as LiveClient<{ t: string }>
		];
		await Promise.all(ways.map((open, way) => pester(open, frames.slice(way * share, (way + 1) * share))));
		await witnessAll(house, session, phone, desk);
		expect(phone.isOpen && desk.isOpen).toBe(true);
		const round = await house.openStatement(session, 1);
		expect(await phone.cast(round, 2)).toMatchObject({ t: 'ack', was: 'counted' });
		const after = await desk.whenView((view) => view.hall.scene.at === 'scoring');
		// Nobody was seated, moved or renamed by any of it.
		const settled = after.seats.map((seat) => ({ ...seat, isConnected: false }));
		expect(settled).toEqual(
			(JSON.parse(before) as typeof after.seats).map((seat) => ({ ...seat, isConnected: false }))
		);
	}
);

test('[TRUST F3] binary, unmasked and half-written frames close their own line', async () => {
	const house = await startHouse();
	const session = await house.openSession();
	const [rude, calm] = await house.joinMany(session, 2);
	const phone = house.phone(calm!);
	await phone.hello();
	const binary = house.phone(rude!);
	await binary.hello();
	binary.socket.send(Buffer.from([0, 1, 2]));
	expect(await binary.closed).toBe(4400);
	const unmasked = house.phone(rude!);
	await unmasked.hello();
	unmasked.socket.send('{"t":"ping"}', { mask: false });
	expect(await unmasked.closed).toBe(1002);
	await phone.ping();
});

test('[TRUST F9] prototype names as ids, keys and cookies are nothing but unknown', async () => {
	const house = await startHouse();
	const session = await house.openSession();
	const [seat] = await house.joinMany(session, 1);
	const { origin } = house;
	for (const name of prototypeNames) {
		const line = (path: string, cookie?: string) => new LiveClient({ origin, path, cookie }).closed;
		expect(await line(`/live/desk/${name}`, `masuk=${house.signInToken}`), name).toBe(4404);
		expect(await line(`/live/hall/${name}?key=${name}`), name).toBe(4404);
		expect(await line(`/live/hall/${session.id}?key=${name}`), name).toBe(4404);
		expect(await line('/live/phone', `kursi=${name}`), name).toBe(4401);
		const phone = house.phone(seat!);
		await phone.hello();
		phone.sendFrame({ t: 'cast', id: 1, round: name, answer: 1, revision: 1 });
		expect(await phone.closed, name).toBe(4400);
	}
	expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
	await house.phone(seat!).hello();
});
