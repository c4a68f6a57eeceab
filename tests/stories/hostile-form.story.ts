// Forms no honest page sends: they are refused as their sender's mistake, the house stands, and
// nothing is printed that would look like a fault of ours.
import { expect, test } from '@playwright/test';
import { startRembuk, type RembukServer } from '../fixtures/rembuk-server.ts';

let server: RembukServer;
let signIn = '';

const origin = () => `http://localhost:${server.port}`;
const post = (path: string, body: BodyInit, type?: string) =>
	fetch(origin() + path, {
		method: 'POST',
		body,
		redirect: 'manual',
		headers: {
			origin: origin(),
			accept: 'text/html',
			cookie: signIn,
			...(type === undefined ? {} : { 'content-type': type })
		}
	});

test.beforeAll(async () => {
	server = await startRembuk();
	const form = { name: 'Fasilitator Uji', login: 'fasilitator', password: 'sandi yang panjang sekali' };
	const made = await post(server.firstAccountPath, new URLSearchParams(form));
	signIn = /masuk=[^;]+/.exec(made.headers.get('set-cookie') ?? '')![0];
});
test.afterAll(() => server.remove());

test('[TRUST F9] a field or an action named like the prototype does no harm', async () => {
	const refused = await post('/desk?/create', new URLSearchParams([['__proto__', 'x']]));
	expect(refused.status).toBe(400);
	for (const path of ['/desk', '/desk/people', '/j/ABC234', '/j/ABC234/seat']) {
		for (const name of ['__proto__', 'constructor', 'toString', 'valueOf']) {
			const answer = await post(`${path}?/${name}`, new URLSearchParams());
			expect(`${path} ${name} ${answer.status}`).toBe(`${path} ${name} 404`);
		}
	}
	expect(server.printed()).not.toContain('Fault');
});

test('[TRUST F3] a body that is no form is refused with a sentence, and is no fault of the house', async () => {
	const bodies: [string, string][] = [
		['garbage', 'multipart/form-data; boundary=x'],
		['garbage', 'multipart/form-data'],
		['a=b', 'text/plain']
	];
	for (const path of ['/desk?/create', '/sign-in', '/j/ABC234?/join', '/j/ABC234?/transfer', '/language']) {
		for (const [body, type] of bodies) {
			const answer = await post(path, body, type);
			expect(`${path} ${type} ${answer.status}`).toBe(`${path} ${type} 400`);
			expect(await answer.text()).toContain('tidak bisa dibaca');
		}
	}
	expect(server.printed()).not.toContain('Fault');
});
