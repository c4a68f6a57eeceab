// Which Host and Origin are ours, and which addresses are offered to phones.
import { describe, expect, test } from 'vitest';
import { listLanAddresses, listUrls, makeHosts, parseHostName } from '#server/host.ts';

describe('a Host header', () => {
	test.each([
		['localhost:3000', 'localhost'],
		['HALL.test', 'hall.test'],
		['hall.test.', 'hall.test'],
		['192.168.1.7:3000', '192.168.1.7'],
		['[fe80::1]:3000', '[fe80::1]'],
		['a b', undefined],
		['user@localhost', undefined],
		['localhost:3000/x', undefined],
		['', undefined],
		['x'.repeat(300), undefined],
		[undefined, undefined]
	])('%s names %s', (header, name) => {
		expect(parseHostName(header)).toBe(name);
	});

	test('[TRUST F1] is ours when it is this machine or one of the given names', () => {
		const hosts = makeHosts(['rembuk.example']);
		for (const address of listLanAddresses()) expect(hosts.isOurs(`${address}:3000`)).toBe(true);
		expect(hosts.isOurs('localhost')).toBe(true);
		expect(hosts.isOurs('Rembuk.Example:443')).toBe(true);
		expect(hosts.isOurs('sub.rembuk.example')).toBe(false);
		expect(hosts.isOurs('constructor')).toBe(false);
		expect([hosts.isNamed('rembuk.example'), hosts.isNamed('localhost')]).toEqual([true, false]);
	});
});

test.each([
	['http://hall.test:3000', 'hall.test:3000', true],
	['http://hall.test', 'hall.test:80', true],
	['https://hall.test', 'hall.test', true],
	['http://hall.test:3001', 'hall.test:3000', false],
	['http://hall.test.evil', 'hall.test', false],
	['ftp://hall.test', 'hall.test', false],
	['null', 'hall.test', false],
	[undefined, 'hall.test', false],
	['http://hall.test', undefined, false]
])('[TRUST F1] the origin %s of a request to %s: same site %s', (origin, host, expected) => {
	expect(makeHosts([]).isSameSite(origin, host)).toBe(expected);
});

test('phones are offered named hosts first, and behind https only those', () => {
	expect(listUrls({ scheme: 'http', port: 3000, names: ['hall.test'] })[0]).toBe('http://hall.test:3000');
	expect(listUrls({ scheme: 'http', port: 80, names: ['hall.test'] })[0]).toBe('http://hall.test');
	expect(listUrls({ scheme: 'https', port: 3000, names: ['rembuk.example'] })).toEqual([
		'https://rembuk.example'
	]);
	for (const url of listUrls({ scheme: 'http', port: 3000, names: [] }))
		expect(url).toMatch(/^http:\/\/[\d.]+:3000$/);
});
