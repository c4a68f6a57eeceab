import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { heartbeatMs } from '#domain/wire.ts';
import { readConfig } from '#server/config.ts';
import { StartRefused } from '#server/start-refused.ts';

test('an empty environment is a laptop in a village', () => {
	const config = readConfig({});
	expect(config).toMatchObject({ port: 3000, hosts: [], heartbeatMs, scheme: 'http', isDevelopment: false });
	expect(isAbsolute(config.dataFolder)).toBe(true);
	expect(config.dataFolder.endsWith('data')).toBe(true);
	expect(readConfig({ PORT: '', REMBUK_DATA: ' ', REMBUK_HOSTS: ' , ' })).toEqual(config);
});

test('a folder of another name is the usual one for who asks for it, and REMBUK_DATA still wins', () => {
	expect(readConfig({}, 'demo-data').dataFolder.endsWith('demo-data')).toBe(true);
	expect(readConfig({ REMBUK_DATA: '/srv/rembuk' }, 'demo-data').dataFolder).toBe('/srv/rembuk');
});

test('every setting is read', () => {
	const config = readConfig({
		PORT: '0',
		REMBUK_DATA: '/srv/rembuk',
		REMBUK_BACKUP: ' /media/stik/rembuk ',
		REMBUK_HOSTS: 'Rembuk.example.org, laptop ,laptop',
		REMBUK_HEARTBEAT_MS: '200',
		REMBUK_HTTPS: '1',
		REMBUK_DEVELOPMENT: '1'
	});
	expect(config).toEqual({
		port: 0,
		dataFolder: '/srv/rembuk',
		backupFolder: '/media/stik/rembuk',
		hosts: ['rembuk.example.org', 'laptop'],
		heartbeatMs: 200,
		scheme: 'https',
		isDevelopment: true
	});
});

test.each([
	['PORT', '80a', 'port-unusable'],
	['PORT', '-1', 'port-unusable'],
	['PORT', '65536', 'port-unusable'],
	['PORT', '3e3', 'port-unusable'],
	['REMBUK_HOSTS', 'http://rembuk.example.org', 'host-unusable'],
	['REMBUK_HOSTS', 'good.example.org,bad.example.org:3000', 'host-unusable'],
	['REMBUK_HEARTBEAT_MS', '0', 'heartbeat-unusable'],
	['REMBUK_HEARTBEAT_MS', 'soon', 'heartbeat-unusable'],
	['REMBUK_HTTPS', 'ftp', 'https-unusable'],
	['REMBUK_DEVELOPMENT', 'yes', 'development-unusable']
])('%s=%s is refused with a sentence in both languages', (name, value, code) => {
	let fault: unknown;
	try {
		readConfig({ [name]: value });
	} catch (caught) {
		fault = caught;
	}
	expect(fault).toBeInstanceOf(StartRefused);
	const refused = fault as StartRefused;
	expect(refused.code).toBe(code);
	expect(refused.text.id).toContain(name);
	expect(refused.text.en).toContain(name);
	expect(refused.message).toContain(refused.text.id);
	expect(refused.message).toContain(refused.text.en);
});
