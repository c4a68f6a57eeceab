// Strangers at the door: other hosts, other sites, bodies and frames that never end.
import { connect } from 'node:net';
import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { limits } from '#domain/wire.ts';
import { LiveClient } from '../fixtures/live-client.ts';
import { got, startHouse } from '../fixtures/live-house.ts';

type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

/** One http request with exactly these headers; fetch would mend Host and Origin. */
async function ask(port: number, asked: Asked): Promise<{ status: number; text: string }> {
	const sent = request({
		port,
		method: asked.method ?? 'GET',
		path: asked.path ?? '/',
		headers: asked.headers
	});
	sent.end(asked.body);
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	let text = '';
	for await (const chunk of response) text += String(chunk);
	return { status: response.statusCode ?? 0, text };
}

/** Speaks raw bytes and waits until the server has ended the line. */
async function speak(port: number, parts: readonly string[], every = 0): Promise<string> {
	const line = connect(port, 'localhost');
	let heard = '';
	line.on('data', (bytes: Buffer) => (heard += bytes.toString()));
	line.on('error', () => undefined);
	const closed = once(line, 'close');
	await once(line, 'connect');
	const left = [...parts];
	line.write(left.shift() ?? '');
	const timer = setInterval(() => (left.length > 0 ? line.write(left.shift()!) : undefined), every);
	await closed;
	clearInterval(timer);
	return heard;
}

describe('[TRUST F1] strangers', () => {
	test('[TRUST F1] an odd Host gets a sentence and no page, on http and on sockets', async () => {
		const { port } = await startHouse();
		const upgrade = {
			connection: 'Upgrade',
			upgrade: 'websocket',
			'sec-websocket-version': '13',
			'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA=='
		};
		for (const host of [
			'evil.test',
			`evil.test:${port}`,
			'localhost.evil.test',
			'203.0.113.9',
			'localhost@evil.test',
			'x'.repeat(300)
		]) {
			const answer = await ask(port, { headers: { host } }).catch(() => ({ status: 400, text: '' }));
			expect([400, 421], host).toContain(answer.status);
			expect(answer.text).not.toContain('http');
			const origin = `http://${host}`;
			const knocked = await ask(port, { path: '/live/phone', headers: { host, origin, ...upgrade } }).catch(
				() => ({ status: 400 })
			);
			expect([400, 421], host).toContain(knocked.status);
		}
		for (const host of [
			`localhost:${port}`,
			`127.0.0.1:${port}`,
			`[::1]:${port}`,
			'hall.test',
			`HALL.test:${port}`
		])
			expect((await ask(port, { headers: { host } })).status, host).toBe(200);
	});

	test('[TRUST F1] a form post from another site is refused, from our own page it is not', async () => {
		const { port } = await startHouse();
		const host = `localhost:${port}`;
		const post = (headers: Record<string, string>) =>
			ask(port, {
				method: 'POST',
				headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
				body: 'a=1'
			});
		for (const origin of [
			'http://evil.test',
			'null',
			`http://localhost:${port + 1}`,
			`http://localhost.evil.test:${port}`,
			'file://'
		])
			expect((await post({ origin })).status, origin).toBe(403);
		expect(await post({ origin: `http://${host}` })).toEqual({ status: 200, text: 'http 3' });
		// A client's own word about https is not believed.
		expect((await post({ origin: `http://${host}`, 'x-forwarded-proto': 'https' })).text).toBe('http 3');
	});

	test('[TRUST F1] a socket needs an Origin that is our own host', async () => {
		const house = await startHouse();
		const session = await house.openSession();
		const path = `/live/hall/${session.id}?key=${session.hallKey}`;
		const headers = {
			host: `localhost:${house.port}`,
			connection: 'Upgrade',
			upgrade: 'websocket',
			'sec-websocket-version': '13',
			'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA=='
		};
		for (const origin of ['http://evil.test', 'null', 'http://localhost:1'])
			expect((await ask(house.port, { path, headers: { ...headers, origin } })).status, origin).toBe(403);
		expect((await ask(house.port, { path, headers })).status).toBe(403);
		const unknown = { ...headers, origin: house.origin };
		expect((await ask(house.port, { path: '/live/elsewhere', headers: unknown })).status).toBe(404);
		expect((await ask(house.port, { path: '/other', headers: unknown })).status).toBe(404);
		const hall = house.hall(session);
		await hall.whenView(() => true);
	});
});

describe('[TRUST F2] what never ends', () => {
	const head = (port: number, more: string) =>
		`POST /j/ABC HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nContent-Type: text/plain\r\n${more}\r\n\r\n`;

	test('[TRUST F2] a body declared too large is refused, and cut off when it comes anyway', async () => {
		const { port } = await startHouse();
		const heard = await speak(
			port,
			[head(port, 'Content-Length: 70000'), ...Array<string>(500).fill('x'.repeat(1000))],
			5
		);
		expect(heard).toMatch(/^HTTP\/1\.1 413 /);
		const roster = await ask(port, {
			method: 'POST',
			path: '/desk/x',
			headers: { origin: `http://localhost:${port}` },
			body: 'x'.repeat(400_000)
		});
		expect(roster).toEqual({ status: 200, text: 'http 400000' });
	});

	test('[TRUST F2] a chunked body without end is cut off', async () => {
		const { port } = await startHouse();
		const chunk = `3e8\r\n${'x'.repeat(1000)}\r\n`;
		const heard = await speak(
			port,
			[head(port, 'Transfer-Encoding: chunked'), ...Array<string>(2000).fill(chunk)],
			2
		);
		expect(heard).toMatch(/^HTTP\/1\.1 413 /);
	});

	test('[TRUST F2] headers and bodies that stall are cut off', async () => {
		const timeouts = { headersMs: 300, requestMs: 600, checkEveryMs: 100, keepAliveMs: 500 };
		const { port } = await startHouse({ timeouts });
		expect(await speak(port, ['GET / HTTP/1.1\r\nHost: local'])).toMatch(/^(HTTP\/1\.1 408 |$)/);
		expect(await speak(port, [head(port, 'Content-Length: 100'), 'x'])).toMatch(/^(HTTP\/1\.1 408 |$)/);
		expect(
			await speak(port, [
				`GET / HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${'x'.repeat(40_000)}\r\n\r\n`
			])
		).toMatch(/^HTTP\/1\.1 431 /);
		expect((await ask(port, {})).status).toBe(200);
	});

	test.each(['/elsewhere', '/live/nowhere'])(
		'[TRUST F2] an upgrade to %s that resets or clings harms nobody',
		async (path) => {
			const { port } = await startHouse();
			const upgrade =
				`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\n` +
				'Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
			const rude = connect(port, 'localhost');
			rude.on('error', () => undefined);
			rude.write(upgrade);
			await once(rude, 'data');
			rude.resetAndDestroy();
			// Never answers the server's end with its own: only being cut off shows here, as a failed write.
			const clinging = connect({ port, host: 'localhost', allowHalfOpen: true });
			clinging.on('error', () => undefined).on('data', () => undefined);
			const cut = new Promise((done) => clinging.once('close', done));
			clinging.write(upgrade);
			const timer = setInterval(() => clinging.write('x'), 100);
			await cut;
			clearInterval(timer);
			expect((await ask(port, { headers: { host: `localhost:${port}` } })).status).toBe(200);
		}
	);

	test('[TRUST F2] an oversized frame, and a frame that stalls, cost their own line only', async () => {
		const house = await startHouse({ heartbeatMs: 200 });
		const session = await house.openSession();
		const [one, two] = await house.joinMany(session, 2);
		const calm = house.phone(two!);
		await calm.hello();
		const large = house.phone(one!);
		await large.hello();
		large.sendText('x'.repeat(limits.frameBytes + 1));
		expect(await large.closed).toBe(1009);
		const fast = house.phone(one!);
		await fast.hello();
		for (let index = 0; index <= limits.frameBurst; index += 1) fast.sendFrame({ t: 'ping' });
		expect(await fast.closed).toBe(4408);
		const stalled = house.phone(one!, { isDeaf: true });
		await stalled.hello();
		// The head of a text frame of 100 bytes, and then nothing.
		(stalled.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(
			Buffer.from([0x81, 0xe4, 1, 2, 3, 4])
		);
		expect(await stalled.closed).toBe(1006);
		await calm.ping();
	});

	test('[TRUST F7] one seat holds a few sockets: five hundred from one phone leave the others alone', async () => {
		const house = await startHouse();
		const session = await house.openSession();
		const [one, two] = await house.joinMany(session, 2);
		const other = house.phone(two!);
		await other.hello();
		const round = await house.openStatement(session, 1);
		const many = Array.from({ length: 500 }, () => house.phone(one!));
		// In the thick of it: the neighbour's answer is taken, and the desk sees it.
		expect(await other.cast(round, 3)).toMatchObject({ t: 'ack', was: 'counted' });
		await Promise.all(
			many.map((phone) => Promise.race([phone.hello().catch(() => undefined), phone.closed]))
		);
		await expect
			.poll(() => many.filter(({ isOpen }) => isOpen).length)
			.toBeLessThanOrEqual(limits.socketsPerToken);
		const newest = house.phone(one!);
		await newest.hello();
		await newest.ping();
		await other.ping();
		const strangers = Array.from(
			{ length: limits.socketsUnknown + 50 },
			() => new LiveClient({ origin: house.origin, path: '/live/phone', cookie: 'kursi=nobody' })
		);
		const codes = await Promise.all(strangers.map(({ closed }) => closed));
		expect(new Set(codes).difference(new Set([4401, 1006]))).toEqual(new Set());
		// Lines that say nothing at all, as from a page that was opened and shut five hundred times.
		const silent = Array.from({ length: 500 }, () => connect(house.port, 'localhost'));
		onTestFinished(() => silent.forEach((line) => line.destroy()));
		await Promise.all(silent.map((line) => once(line, 'connect')));
		expect(await other.cast(round, 4, 2)).toMatchObject({ t: 'ack', was: 'counted' });
		const [late] = await house.joinMany(session, 1);
		expect((await house.phone(late!).hello()).you.seatId).toBe(late!.seatId);
		await house.closeOpen(session);
		got(await house.command(session, { name: 'pause' }));
		await other.whenView(({ status }) => status === 'paused');
	});
});
