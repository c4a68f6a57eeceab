// A network's name and password, and the text of the code that joins it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWifi, parseWifi, writeWifiCode, type Wifi } from '#domain/wifi.ts';

const wifi = (name: string, password = ''): Wifi => ({ name, password });

describe('[H1] a Wi-Fi', () => {
	test.each([
		[wifi('Balai Warga', 'sejahtera')],
		[wifi('x')],
		[wifi('é'.repeat(16), '8'.repeat(8))],
		[wifi('🌾'.repeat(8), ' '.repeat(63))],
		[wifi('a'.repeat(32), '~!@#$%^&*()"\\;')]
	])('%j is taken', (given) => {
		expect(checkWifi(given)).toBeUndefined();
		expect(parseWifi(JSON.parse(JSON.stringify(given)))).toEqual(given);
	});

	test.each([
		['', 'no name'],
		['   ', 'only spaces'],
		['a'.repeat(33), '33 letters'],
		['é'.repeat(17), '34 bytes'],
		['🌾'.repeat(9), '36 bytes'],
		['Balai\nWarga', 'a line break'],
		['Balai\u0000', 'a zero'],
		['Balai\u0085', 'a control character'],
		['\u202eagraW', 'a mark that turns the text'],
		['Balai \ud83c', 'half a letter']
	])('%j is refused: %s', (name) => {
		expect(checkWifi(wifi(name, 'sejahtera'))).toEqual({ refused: 'wifi-name-unusable', about: 'network' });
	});

	test.each([
		['1234567', 'seven letters'],
		['x'.repeat(64), '64 letters'],
		['sejahter\u00e1', 'a letter no passphrase has'],
		['sejahtera\t', 'a tab'],
		['sejahtera\u007f', 'a control character'],
		[' ', 'one space']
	])('with the password %j is refused: %s', (password) => {
		expect(checkWifi(wifi('Balai', password))).toEqual({
			refused: 'wifi-password-unusable',
			about: 'password'
		});
	});

	test.each([
		[undefined],
		[null],
		['Balai'],
		[['Balai', '']],
		[{}],
		[{ name: 'Balai' }],
		[{ name: 'Balai', password: 12345678 }],
		[{ name: 'Balai', password: 'short' }],
		[{ __proto__: { name: 'x' }, password: '' }]
	])('stored as %j is none', (stored) => {
		expect(parseWifi(JSON.parse(JSON.stringify(stored ?? null)))).toBeUndefined();
	});
});

/** Reads the code as a camera does: fields end at a semicolon, a backslash takes the next sign as it is. */
function readAsCamera(code: string): Record<string, string> {
	const fields: Record<string, string> = {};
	const body = /^WIFI:(.*);$/su.exec(code)![1]!;
	for (const [, key, value] of body.matchAll(/([A-Z]):((?:\\.|[^\\;])*);/gsu))
		fields[key!] = value!.replace(/\\(.)/gsu, '$1');
	return fields;
}

describe('[H2] the code', () => {
	test('of a network with a password, and of one without', () => {
		expect(writeWifiCode(wifi('Rembuk-07', 'sejahtera'))).toBe('WIFI:T:WPA;S:Rembuk-07;P:sejahtera;;');
		expect(writeWifiCode(wifi('Balai Warga'))).toBe('WIFI:T:nopass;S:Balai Warga;;');
	});

	test('escapes its own signs', () => {
		expect(writeWifiCode(wifi('a;b,c:d"e\\f', 'p;q,r:s"t\\'))).toBe(
			'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:p\\;q\\,r\\:s\\"t\\\\;;'
		);
	});

	test('gives every name and password back', () => {
		const name = fc.string({
			unit: fc.oneof(
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
				fc.constantFrom(...'\\;,:"')
			),
			minLength: 1,
			maxLength: 12
		});
		const password = fc.oneof(
			fc.constant(''),
			fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 63 })
		);
		let taken = 0;
		fc.assert(
			fc.property(name, password, (given, secret) => {
				if (checkWifi(wifi(given, secret)) !== undefined) return;
				taken += 1;
				const read = readAsCamera(writeWifiCode(wifi(given, secret)));
				expect(read['S']).toBe(given);
				expect(read['P'] ?? '').toBe(secret);
			}),
			{ seed: 20261125, numRuns: 300 }
		);
		expect(taken).toBeGreaterThan(50);
	});
});
