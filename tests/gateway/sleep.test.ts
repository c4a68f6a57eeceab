// A laptop whose lid was closed: its process stands still while the world goes on. SIGSTOP does to a real
// server what sleep does, and time is pressed together: a heartbeat of 10 seconds becomes 400 milliseconds
// (less, and a busy machine would itself look asleep), so that the sixty beats of ten minutes pass in 24
// seconds, in `npm run test:long`; `npm test` sleeps for fifteen of them. The waits of a phone between two
// tries are not shortened: they grow to eight seconds, as they do in a village.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { loadLines, type Device } from '../fixtures/browser-line.ts';
import { DeskClient, PhoneClient } from '../fixtures/live-client.ts';
import type { Notes } from '../fixtures/live-server.ts';
import { runProgram } from '../fixtures/program.ts';

/** Wide: it catches a hang, not slowness. */
const soon = { timeout: 60_000 };

const heartbeatMs = 400;
const beatsAsleep = process.env.LONG ? 60 : 15;
const people = 5;

test.skipIf(process.platform === 'win32')(
	'[TRUST A9] the laptop sleeps for ten minutes: phones, desk and their answers come back by themselves',
	{ timeout: 240_000 },
	async () => {
		const folder = mkdtempSync(join(tmpdir(), 'rembuk-sleep-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		const notesFile = join(folder, 'notes.json');
		const server = runProgram('tests/fixtures/live-server.ts', {
			words: [join(folder, 'data'), notesFile, String(people), String(heartbeatMs)]
		});
		onTestFinished(async () => {
			server.child.kill('SIGCONT');
			server.child.kill('SIGTERM');
			await server.ended;
		});
		await server.says('ready');
		const notes = JSON.parse(readFileSync(notesFile, 'utf8')) as Notes;
		const { origin, round, session } = notes;
		const lines = await loadLines();
		const phones = await Promise.all(
			notes.seats.map(async (seat) => {
				const device: Device = { origin, cookie: `kursi=${seat.token}`, storage: new Map() };
				// The page as the server would have written it.
				const loading = new PhoneClient({ origin, token: seat.token });
				const { room, you, view } = await loading.hello();
				loading.cut();
				const phone = new lines.PhoneLine({ room, you, view }, { language: 'id', heartbeatMs });
				onTestFinished(lines.on(device, () => phone.start()));
				return { phone, device };
			})
		);
		const deskAt = { origin, token: notes.signInToken, sessionId: session.id };
		const before = new DeskClient(deskAt);
		const view = await before.whenView(({ phonesConnected }) => phonesConnected === people);
		const device: Device = { origin, cookie: `masuk=${notes.signInToken}`, storage: new Map() };
		const desk = new lines.DeskLine(view, { sessionId: session.id, language: 'id', heartbeatMs });
		onTestFinished(lines.on(device, () => desk.start()));
		await expect.poll(() => desk.state, soon).toBe('live');
		const [first, ...others] = phones;
		lines.on(first!.device, () => first!.phone.cast(round, 1));
		await expect.poll(() => first!.phone.castState(round), soon).toBe('saved');

		server.child.kill('SIGSTOP');
		const asleepAtMs = performance.now();
		await expect.poll(() => phones.map(({ phone }) => phone.state), soon).toEqual(Array(people).fill('lost'));
		for (const { phone, device: own } of others) lines.on(own, () => phone.cast(round, 3));
		expect(others.map(({ phone }) => phone.castState(round))).toEqual(Array(people - 1).fill('waiting'));
		await wait(beatsAsleep * heartbeatMs - (performance.now() - asleepAtMs));
		expect(others.map(({ phone }) => phone.pendingCount)).toEqual(Array(people - 1).fill(1));

		server.child.kill('SIGCONT');
		// Nobody touches anything: the next try of each finds the server.
		await expect.poll(() => phones.map(({ phone }) => phone.state), soon).toEqual(Array(people).fill('live'));
		await expect
			.poll(() => phones.map(({ phone }) => phone.castState(round)), soon)
			.toEqual(Array(people).fill('saved'));
		await expect.poll(() => desk.state, soon).toBe('live');
		await expect.poll(() => desk.view.phonesConnected, soon).toBe(people);
		const closing = { name: 'close', openingId: desk.view.openingId!, confirmed: true } as const;
		expect(await lines.on(device, () => desk.command(closing))).toEqual({});
		await expect.poll(() => desk.view.hall.scene, soon).toMatchObject({ at: 'closed', answered: people });
		await expect
			.poll(() => phones.map(({ phone }) => phone.view.step.at), soon)
			.toEqual(Array(people).fill('closed'));
	}
);
