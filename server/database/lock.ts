// One writer per data folder. The lock is an exclusive transaction on a small SQLite file of its own:
// the operating system drops it when the process dies, however it dies, so nothing is ever left locked.
// It is not a lock on rembuk.db, because a second handle on that file in this process would freeze it.
// POSIX drops a process's locks on a file when it closes ANY descriptor of that file: nothing in the
// server may open lock.db (nor rembuk.db or its -shm) with node:fs while it is held.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StartRefused } from '../start-refused.ts';
import { createPrivateFile } from './private-file.ts';

export type Lock = { release(): void };

export function takeLock(dataFolder: string): Lock {
	const path = join(dataFolder, 'lock.db');
	createPrivateFile(path, dataFolder);
	const handle = openLockFile(path, dataFolder);
	try {
		handle.exec('BEGIN EXCLUSIVE');
	} catch (cause) {
		handle.close();
		const isBusy = cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY');
		throw new StartRefused(isBusy ? 'already-running' : 'data-folder-unusable', dataFolder, cause);
	}
	return {
		release() {
			handle.close();
		}
	};
}

function openLockFile(path: string, dataFolder: string): Database.Database {
	try {
		return new Database(path, { timeout: 0 });
	} catch (cause) {
		throw new StartRefused('data-folder-unusable', dataFolder, cause);
	}
}
