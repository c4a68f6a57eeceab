// The data folder and its files belong to whoever runs the server and to nobody else. SQLite gives
// the -wal and -shm files the mode of the main file, so it is enough to make that one first.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { StartRefused } from '../start-refused.ts';

/** A folder that exists keeps its mode: it may hold other things, and someone chose it. */
export function createPrivateFolder(path: string): void {
	try {
		mkdirSync(path, { recursive: true, mode: 0o700 });
	} catch (cause) {
		throw new StartRefused('data-folder-unusable', path, cause);
	}
}

/** Makes an empty file; one that exists is not even opened (see lock.ts on POSIX locks). */
export function createPrivateFile(path: string, dataFolder: string): void {
	try {
		closeSync(openSync(path, 'wx', 0o600));
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return;
		throw new StartRefused('data-folder-unusable', dataFolder, cause);
	}
}
