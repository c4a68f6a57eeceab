// The only reader of the environment. Every setting is checked here, before anything starts, so that
// a slip of the pen is a sentence in the terminal and not a strange fault an hour later.
import { resolve } from 'node:path';
import { heartbeatMs } from '#domain/wire.ts';
import { StartRefused } from './start-refused.ts';

export type Config = {
	/** 0 lets the system choose, for tests. */
	port: number;
	/** Absolute path. */
	dataFolder: string;
	/** Where backups go, an absolute path; undefined for none. It must be there: it is never made. */
	backupFolder: string | undefined;
	/** Further names this server answers to, lower case, without port. */
	hosts: string[];
	/** How people's browsers reach us: https when a proxy in front of us holds the certificate. */
	scheme: 'http' | 'https';
	/** How often a socket is asked whether it still lives. */
	heartbeatMs: number;
	/** Pages come from Vite instead of build/. */
	isDevelopment: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** usualFolder: where data lies when REMBUK_DATA names no other. */
export function readConfig(env: Environment = process.env, usualFolder = 'data'): Config {
	return {
		port: readWhole(env['PORT'], { otherwise: 3000, least: 0, most: 65_535, refusal: 'port-unusable' }),
		dataFolder: resolve(env['REMBUK_DATA']?.trim() || usualFolder),
		backupFolder: readFolder(env['REMBUK_BACKUP']),
		hosts: readHosts(env['REMBUK_HOSTS']),
		heartbeatMs: readWhole(env['REMBUK_HEARTBEAT_MS'], {
			otherwise: heartbeatMs,
			least: 50,
			most: 600_000,
			refusal: 'heartbeat-unusable'
		}),
		scheme: readSwitch(env['REMBUK_HTTPS'], 'https-unusable') ? 'https' : 'http',
		isDevelopment: readSwitch(env['REMBUK_DEVELOPMENT'], 'development-unusable')
	};
}

function readWhole(
	written: string | undefined,
	limits: {
		otherwise: number;
		least: number;
		most: number;
		refusal: 'port-unusable' | 'heartbeat-unusable';
	}
): number {
	const text = written?.trim() ?? '';
	if (text === '') return limits.otherwise;
	const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
	if (!(value >= limits.least && value <= limits.most)) throw new StartRefused(limits.refusal, text);
	return value;
}

function readFolder(written: string | undefined): string | undefined {
	const text = written?.trim() ?? '';
	return text === '' ? undefined : resolve(text);
}

function readHosts(written: string | undefined): string[] {
	const names = (written ?? '')
		.split(',')
		.map((name) => name.trim().toLowerCase())
		.filter((name) => name !== '');
	for (const name of names) if (!hostName.test(name)) throw new StartRefused('host-unusable', name);
	return [...new Set(names)];
}

function readSwitch(
	written: string | undefined,
	refusal: 'development-unusable' | 'https-unusable'
): boolean {
	const text = written?.trim() ?? '';
	if (text !== '' && text !== '0' && text !== '1') throw new StartRefused(refusal, text);
	return text === '1';
}
