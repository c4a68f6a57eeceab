// The urn's files on disk: made so that they survive a power cut, and taken away so that
// their bytes are gone from the file system's free space as well as from its list of names.
// What an urn holds, and all its SQL, is in urn.ts. (A copying or flash disk may keep older
// blocks out of our reach: raw recovery of a disk is the one exception we name.)
import { randomFillSync } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fstatSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	unlinkSync,
	writeSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseId, type OpeningId } from '#domain/ids.ts';

const urnFolderName = 'urn';
const fileName = /^([0-9a-f]{32})\.db(-wal|-shm|-journal)?$/;
/** The database, its log, the log's index; the last only where a disk refused write-ahead logging. */
const parts = ['', '-wal', '-shm', '-journal'];

/** The folder of the urns, made when it is not there, readable by nobody else on this machine. */
export function makeUrnFolder(dataFolder: string): string {
	const folder = join(dataFolder, urnFolderName);
	if (!existsSync(folder)) {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		syncFolder(dataFolder);
	}
	return folder;
}

export function urnPath(folder: string, openingId: OpeningId): string {
	return join(folder, `${openingId}.db`);
}

/** Every opening that has left any file here, whole or half destroyed. */
export function listUrns(folder: string): OpeningId[] {
	const found = new Set<OpeningId>();
	for (const name of readdirSync(folder)) {
		const id = parseId<'opening'>(fileName.exec(name)?.[1]);
		if (id) found.add(id);
	}
	return [...found];
}

/** An empty file of our own mode: SQLite gives its log the same mode as its database. */
export function createEmptyFile(path: string): void {
	closeSync(openSync(path, 'wx', 0o600));
}

/** A new or deleted name survives a power cut only after its folder is synced. */
export function syncFolder(folder: string): void {
	// Windows opens no folder as a file and writes names through by itself.
	if (process.platform === 'win32') return;
	const handle = openSync(folder, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

function overwrite(file: number): void {
	const size = fstatSync(file).size;
	const chunk = Buffer.alloc(Math.min(size, 65_536));
	for (let at = 0; at < size;) {
		randomFillSync(chunk);
		at += writeSync(file, chunk, 0, Math.min(chunk.length, size - at), at);
	}
	fsyncSync(file);
}

/**
 * Closes a database in such a way that its log is not left behind in free space: SQLite copies the
 * log into the database and only unlinks it, so we hold the log open across that and write over it.
 */
export function closeOverLog(path: string, close: () => void): void {
	const logPath = `${path}-wal`;
	// Opening the log is safe: POSIX drops a process's locks with any close of a file, and the log carries none.
	const log = existsSync(logPath) ? openSync(logPath, 'r+') : undefined;
	try {
		close();
		// Still there means SQLite could not copy it: then it is the only place of acknowledged answers.
		if (log !== undefined && !existsSync(logPath)) overwrite(log);
	} finally {
		if (log !== undefined) closeSync(log);
	}
}

/** Writes over whatever is left of an urn nobody has open, unlinks it and syncs the folder. */
export function destroyUrnFiles(path: string): void {
	const left = parts.map((part) => path + part).filter((file) => existsSync(file));
	for (const file of left) {
		const handle = openSync(file, 'r+');
		try {
			overwrite(handle);
		} finally {
			closeSync(handle);
		}
	}
	for (const file of left) unlinkSync(file);
	syncFolder(dirname(path));
}
