// Which Host and Origin are ours, and which addresses are offered to phones.
import { describe, expect, test } from 'vitest';
import { listLaptopAddresses, listNetworkAddresses, makeHosts, parseHostName } from '#server/host.ts';

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
		for (const { address } of listNetworkAddresses()) expect(hosts.isOurs(`${address}:3000`)).toBe(true);
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

const networks = [
	{ network: 'vEthernet (WSL)', address: '172.20.0.1' },
	{ network: 'Ethernet', address: '169.254.7.7' },
	{ network: 'Wi-Fi', address: '192.168.1.7' },
	{ network: 'Local Area Connection* 2', address: '192.168.137.1' }
];
const listed = (given: Partial<Parameters<typeof listLaptopAddresses>[0]>) =>
	listLaptopAddresses({ scheme: 'http', port: 3000, names: [], networks, confirmed: [], ...given });

test('[H5] phones are offered named hosts first, and behind https only those', () => {
	expect(listed({ names: ['hall.test'] })[0]).toEqual({
		url: 'http://hall.test:3000',
		kind: 'named',
		network: undefined,
		isConfirmed: false
	});
	expect(listed({ port: 80, names: ['hall.test'] })[0]!.url).toBe('http://hall.test');
	expect(
		listed({ scheme: 'https', names: ['rembuk.example'], confirmed: ['rembuk.example'] }).map(
			({ url, isConfirmed }) => [url, isConfirmed]
		)
	).toEqual([['https://rembuk.example', true]]);
});

test('[H5] of the laptop’s own addresses the usual come first, those no network gave last, confirmed before all', () => {
	expect(listed({}).map(({ url, network, kind }) => [url, network, kind])).toEqual([
		['http://192.168.1.7:3000', 'Wi-Fi', 'usual'],
		['http://192.168.137.1:3000', 'Local Area Connection* 2', 'usual'],
		['http://172.20.0.1:3000', 'vEthernet (WSL)', 'virtual'],
		['http://169.254.7.7:3000', 'Ethernet', 'unassigned']
	]);
	const after = listed({ names: ['hall.test'], confirmed: ['172.20.0.1', '192.168.137.1'] });
	expect(after.map(({ url, isConfirmed }) => [url, isConfirmed])).toEqual([
		['http://172.20.0.1:3000', true],
		['http://192.168.137.1:3000', true],
		['http://hall.test:3000', false],
		['http://192.168.1.7:3000', false],
		['http://169.254.7.7:3000', false]
	]);
});

test('every address the system lists is one that another device may reach', () => {
	for (const { address, network } of listNetworkAddresses()) {
		expect(address).toMatch(/^\d{1,3}(\.\d{1,3}){3}$/);
		expect(address).not.toMatch(/^127\./);
		expect(network).not.toBe('');
	}
});
