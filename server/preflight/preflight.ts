// The preflight page's side of the server: how the laptop stands now, and the Wi-Fi that people are to join.
import { statfs } from 'node:fs/promises';
import { platform } from 'node:os';
import { may } from '#domain/ability.ts';
import { judgeDisk, type LaptopAddress, type PreflightView, type System } from '#domain/preflight.ts';
import { refuse } from '#domain/refusal.ts';
import { checkWifi } from '#domain/wifi.ts';
import type { Actor, Preflight } from '../backstage.ts';
import type { WifiFile } from './wifi-file.ts';

/** What only the running server knows of its laptop. */
export type Laptop = {
	port: () => number;
	addresses: () => LaptopAddress[];
	/** Seats whose phone is connected now. */
	countPhones: () => number;
	/** Something that projectors and desks show of the laptop has changed. */
	changed: () => void;
};

export function makePreflight(parts: { dataFolder: string; wifi: WifiFile; laptop: Laptop }): Preflight {
	const { dataFolder, wifi, laptop } = parts;
	return {
		async get(actor) {
			if (!mayPrepare(actor)) return refuse('not-allowed');
			return {
				system: readSystem(platform()),
				port: laptop.port(),
				addresses: laptop.addresses(),
				phones: laptop.countPhones(),
				disk: await measureDisk(dataFolder),
				wifi: wifi.current()
			};
		},
		async saveWifi(actor, typed) {
			if (!mayPrepare(actor)) return refuse('not-allowed');
			const refused = checkWifi(typed);
			if (refused) return refused;
			wifi.keep(typed);
			laptop.changed();
			return undefined;
		},
		async forgetWifi(actor) {
			if (!mayPrepare(actor)) return refuse('not-allowed');
			wifi.forget();
			laptop.changed();
			return undefined;
		}
	};
}

/** Whoever leads meetings prepares the laptop; it belongs to no programme. */
function mayPrepare({ role }: Actor): boolean {
	return may(role, 'run-session');
}

/** The name Node gives a system, as the firewall's hints are sorted. */
export function readSystem(name: string): System {
	const known: Record<string, System> = { win32: 'windows', darwin: 'macos', linux: 'linux' };
	return Object.hasOwn(known, name) ? known[name]! : 'other';
}

/** Bytes that are left for us where the data lies. */
async function measureDisk(folder: string): Promise<PreflightView['disk']> {
	try {
		const { bavail, bsize } = await statfs(folder);
		const freeBytes = bavail * bsize;
		return { freeBytes, state: judgeDisk(freeBytes) };
	} catch {
		// Some file systems do not tell; the page says so.
		return undefined;
	}
}
