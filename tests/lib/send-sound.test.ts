// A recording as browsers ask for it: whole, by parts, or only if it is another one by now.
import { expect, test } from 'vitest';
import { readRange, sendSound } from '../../src/routes/send-sound.ts';
import { makeSound } from '../fixtures/sound.ts';

const sound = { bytes: makeSound('audio/ogg', 1000, 7), type: 'audio/ogg' as const, sha256: 'a'.repeat(64) };
const ask = (headers: Record<string, string> = {}) =>
	sendSound(sound, new Request('http://hall.test/', { headers }));

test('[U4] it is sent as the sound it is, sniffed by nobody, and kept by no cache unasked', async () => {
	const answer = ask();
	expect(answer.status).toBe(200);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': 'audio/ogg',
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-cache',
		'accept-ranges': 'bytes',
		'content-length': '1000',
		'content-disposition': 'inline; filename="rekaman"'
	});
	expect(Buffer.from(await answer.arrayBuffer()).equals(sound.bytes)).toBe(true);
	const etag = answer.headers.get('etag')!;
	expect(ask({ 'if-none-match': etag }).status).toBe(304);
	expect(ask({ 'if-none-match': '"other"' }).status).toBe(200);
});

test.each([
	['bytes=0-', 0, 999],
	['bytes=100-199', 100, 199],
	['bytes=900-5000', 900, 999],
	['bytes=-50', 950, 999],
	['bytes=-5000', 0, 999]
])('[U4] %s is answered with that part', async (range, from, to) => {
	const answer = ask({ range });
	expect(answer.status).toBe(206);
	expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to}/1000`);
	const part = Buffer.from(await answer.arrayBuffer());
	expect(part.equals(sound.bytes.subarray(from, to + 1))).toBe(true);
});

test('[U4] a part that is not there is refused, and what is no range gets the whole', () => {
	for (const range of ['bytes=1000-', 'bytes=5-4', 'bytes=-0']) {
		expect(ask({ range }).status, range).toBe(416);
		expect(ask({ range }).headers.get('content-range')).toBe('bytes */1000');
	}
	for (const range of ['bytes=-', 'bytes=0-1,5-9', 'lines=1-2', 'bytes=a-b', `bytes=${'9'.repeat(30)}-`])
		expect(ask({ range }).status, range).toBe(200);
	expect(readRange(null, 10)).toBeUndefined();
});
