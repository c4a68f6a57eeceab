// What start-up says on the laptop's terminal.
import { expect, test } from 'vitest';
import { writeStartFault, writeWelcome } from '#server/terminal.ts';

const welcome = {
	localUrl: 'http://localhost:3000',
	lanUrls: ['http://192.168.1.7:3000'],
	firstLinkPath: undefined
};

test('the welcome holds every address, a QR for each, and the first link only while it is needed', () => {
	const usual = writeWelcome(welcome);
	expect(usual).toContain('http://localhost:3000');
	expect(usual).toContain('http://192.168.1.7:3000');
	expect(usual.split('\n').filter((line) => line.includes('█')).length).toBeGreaterThan(10);
	expect(usual).not.toContain('first-account');
	const first = writeWelcome({ ...welcome, firstLinkPath: '/first-account/abc' });
	expect(first).toContain('http://localhost:3000/first-account/abc');
	expect(first).toContain('There is no account yet');
	expect(first).toContain('Belum ada akun');
});

test('without a network it says how phones could join', () => {
	expect(writeWelcome({ ...welcome, lanUrls: [] })).toMatch(/hotspot/);
});

test('a port in use is a sentence in both languages, and another fault keeps its own words', () => {
	const inUse = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
	expect(writeStartFault(inUse, 3000)).toMatch(/Port 3000 sudah dipakai[^]*Port 3000 is in use/);
	expect(writeStartFault(new Error('satu\none'), 3000)).toBe('satu\none');
});
