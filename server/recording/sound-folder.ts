// Recorded voices on disk: each file is named by the sha256 of its bytes, and is there whole or not at all [U5].
import { createHash, randomBytes } from 'node:crypto';
import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { reportFault } from '../fault.ts';

export type SoundFolder = {
	/** Answers the file's name; a disk that refuses is a fault, and nothing is left of it. */
	keep(bytes: Uint8Array): string;
	/** Undefined where it is gone, or is not what it was. */
	read(sha256: string): Buffer | undefined;
	remove(sha256: string): void;
	/** Takes away what no row names: remains of a keeping or a removing that was cut off. */
	sweep(named: ReadonlySet<string>): void;
};

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const soundFolderName = 'audio';

export function openSoundFolder(dataFolder: string): SoundFolder {
	const folder = join(dataFolder, soundFolderName);
	return {
		keep(bytes) {
			mkdirSync(folder, { recursive: true, mode: 0o700 });
			const name = hash(bytes);
			const part = join(folder, `${name}-${randomBytes(8).toString('hex')}.part`);
			try {
				writeWhole(part, bytes);
				renameSync(part, join(folder, name));
			} catch (fault) {
				rmSync(part, { force: true });
				throw fault;
			}
			syncFolder(folder);
			return name;
		},
		read(sha256) {
			try {
				const bytes = readFileSync(join(folder, sha256));
				if (hash(bytes) === sha256) return bytes;
				reportFault('reading a recording', new Error(`${sha256} is not what it was`));
			} catch (fault) {
				reportFault('reading a recording', fault);
			}
			return undefined;
		},
		remove: (sha256) => rmSync(join(folder, sha256), { force: true }),
		sweep(named) {
			let names: string[] = [];
			try {
				names = readdirSync(folder);
			} catch {
				// Nothing has been recorded yet.
			}
			// Only what is ours by its name: whatever else somebody put here stays.
			for (const name of names)
				if (/^[0-9a-f]{64}(-[0-9a-f]{16}\.part)?$/.test(name) && !named.has(name))
					rmSync(join(folder, name), { force: true });
		}
	};
}

function writeWhole(path: string, bytes: Uint8Array): void {
	const file = openSync(path, 'wx', 0o600);
	try {
		let at = 0;
		while (at < bytes.length) at += writeSync(file, bytes, at);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** Windows opens no folder as a file; there the name lasts a moment later. */
function syncFolder(folder: string): void {
	if (process.platform === 'win32') return;
	const handle = openSync(folder, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}
