// What is made of what was found on the laptop.
import { expect, test } from 'vitest';
import {
	hotspotHolds,
	isHotspotNearlyFull,
	judgeDisk,
	judgePower,
	kindOfAddress,
	orderAddresses
} from '#domain/preflight.ts';

test.each([
	['Wi-Fi', '192.168.1.7', 'usual'],
	['en0', '10.0.0.4', 'usual'],
	// The hotspot of Windows, and that of a Mac.
	['Local Area Connection* 2', '192.168.137.1', 'usual'],
	['bridge100', '192.168.2.1', 'usual'],
	['wlan0', '169.254.3.4', 'unassigned'],
	['docker0', '172.17.0.1', 'virtual'],
	['vEthernet (Default Switch)', '172.20.0.1', 'virtual'],
	['VirtualBox Host-Only Network', '192.168.56.1', 'virtual'],
	['utun3', '100.64.0.2', 'virtual'],
	['Tailscale', '100.64.0.2', 'virtual']
])('[H5] an address of %s, %s, is %s', (network, address, kind) => {
	expect(kindOfAddress(network, address)).toBe(kind);
});

test('[H5] an address that is confirmed later never comes before one confirmed earlier', () => {
	const found = ['http://a', 'http://b', 'http://c'].map((url) => ({
		url,
		kind: 'usual' as const,
		network: 'Wi-Fi'
	}));
	const order = (confirmed: string[]) => orderAddresses(found, confirmed).map(({ url }) => url);
	expect(order([])).toEqual(['http://a', 'http://b', 'http://c']);
	expect(order(['http://c'])).toEqual(['http://c', 'http://a', 'http://b']);
	expect(order(['http://c', 'http://b'])).toEqual(['http://c', 'http://b', 'http://a']);
	// What is confirmed and not there any more is not offered.
	expect(order(['http://gone', 'http://b'])).toEqual(['http://b', 'http://a', 'http://c']);
});

test.each([
	[0, 'nearly-gone'],
	[199_999_999, 'nearly-gone'],
	[200_000_000, 'low'],
	[999_999_999, 'low'],
	[1_000_000_000, 'enough']
])('[H7] %d free bytes are %s', (free, state) => {
	expect(judgeDisk(free)).toBe(state);
});

test.each([
	[true, 0.05, 'plugged-in'],
	[false, 1, 'on-battery'],
	[false, 0.35, 'on-battery'],
	[false, 0.34, 'battery-low']
])('[H9] charging %s at %d is %s', (isCharging, level, state) => {
	expect(judgePower({ isCharging, level })).toBe(state);
});

test('[H10] a hotspot is nearly full from eight phones on', () => {
	expect([7, 8, hotspotHolds, 40].map(isHotspotNearlyFull)).toEqual([false, true, true, true]);
});
