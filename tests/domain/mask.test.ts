// What is taken out of the words of a fault before they reach a log.
import { expect, test } from 'vitest';
import { maskSecrets } from '#domain/mask.ts';

test.each([
	['a token 0123456789abcdef0123456789abcdef here', 'a token […] here'],
	['from 192.168.1.7 and ::ffff:10.0.0.3', 'from […] and […]'],
	['peer fe80:0:0:1::2', 'peer […]'],
	['peer ::1 hung up', 'peer […] hung up'],
	['GET /hall/x?key=abc&bahasa=id failed', 'GET /hall/x[…] failed'],
	['GET /j/AB23CD failed', 'GET /j/[…] failed'],
	['base64 q83vEjRWeJCrze8SNFZ4kA and so on', 'base64 […] and so on']
])('[TRUST E4] "%s" is written "%s"', (text, masked) => {
	expect(maskSecrets(text)).toBe(masked);
});

test('what was being done and where stays readable', () => {
	const words = 'Error: no such table: ballot\n    at listRounds (server/session/store.ts:120:9)';
	expect(maskSecrets(words)).toBe(words);
});
