// The Wi-Fi of this laptop, in a file of its own beside the database: it belongs to a room and not to a group's
// data, so no record and no backup can carry its password along [H3].
import {
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { parseWifi, type Wifi } from '#domain/wifi.ts';
import { reportFault } from '../fault.ts';

export type WifiFile = {
	current(): Wifi | undefined;
	/** Whole or not at all; a disk that refuses is a fault, and what was there stays. */
	keep(wifi: Wifi): void;
	forget(): void;
};

/** Read once; a file that cannot be read is reported and counts as none. */
export function openWifiFile(dataFolder: string): WifiFile {
	const path = join(dataFolder, 'wifi.json');
	let wifi = readWifi(path);
	return {
		current: () => wifi,
		keep(given) {
			const part = `${path}.part`;
			const file = openSync(part, 'w', 0o600);
			try {
				writeSync(file, JSON.stringify({ name: given.name, password: given.password }));
				fsyncSync(file);
			} finally {
				closeSync(file);
			}
			renameSync(part, path);
			wifi = given;
		},
		forget() {
			rmSync(path, { force: true });
			wifi = undefined;
		}
	};
}

function readWifi(path: string): Wifi | undefined {
	if (!existsSync(path)) return undefined;
	try {
		const wifi = parseWifi(JSON.parse(readFileSync(path, 'utf8')));
		if (wifi === undefined) throw new Error('wifi.json holds no usable name and password');
		return wifi;
	} catch (fault) {
		// The parser's own message would quote the file, and with it the password.
		const why = fault instanceof SyntaxError ? new Error('wifi.json is not JSON') : fault;
		reportFault('reading the Wi-Fi of this laptop', why);
		return undefined;
	}
}
