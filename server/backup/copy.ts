// One backup, from the first byte to its name: copied under a name that is no backup's, synced to disk,
// opened and looked at, and only then renamed. Whatever cuts it off on the way leaves a .part behind, which
// the next one sweeps. Synchronous, because it runs in a process of its own.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SessionId } from '#domain/ids.ts';
import type { BackupFault } from '#domain/view.ts';
import { listCopies, listParts, pickCopyName, writePartName } from './copy-name.ts';
import { copySounds } from './copy-sounds.ts';
import { checkCopy, copyInto, openToRead, readMark, tidyCopy } from './copy-store.ts';
import { codeOf, remove } from './remove.ts';

/** Copies kept of one house: some four meetings of eight stages. */
export const copiesKept = 30;

export type CopyAsked = {
	/** rembuk.db of the running house. */
	database: string;
	/** Where copies go. It must be there: see `makeCopy`. */
	folder: string;
	atMs: number;
	/** Meetings that the copy must know to be a copy at all. */
	sessionIds: readonly SessionId[];
};
/** Named moments, between which a trial may take the folder away. */
export type CopyMoment = 'copied' | 'checked' | 'named';

/** Why no copy came about, as a code; the message says it in full. */
export class CopyFailed extends Error {
	readonly why: BackupFault;

	constructor(why: BackupFault, message: string, cause?: unknown) {
		super(message, { cause });
		this.name = 'CopyFailed';
		this.why = why;
	}
}

/**
 * Answers the new copy's name, or throws CopyFailed. The folder is never made here: where a stick is not
 * plugged in, a fresh folder on the laptop's own disk would look like a backup and be none.
 */
export function makeCopy(asked: CopyAsked, between: (moment: CopyMoment) => void = () => undefined): string {
	const { folder } = asked;
	const source = openToRead(asked.database);
	let part: string | undefined;
	try {
		const mark = readMark(source);
		for (const name of listParts(readdirSync(folder), mark)) remove(join(folder, name));
		part = join(folder, writePartName(mark, randomBytes(16).toString('hex')));
		// Made first, so that it has our mode: a copy is as private as the file it is of.
		closeSync(openSync(part, 'wx', 0o600));
		copyInto(source, part);
		tidyCopy(part);
		syncFile(part);
		between('copied');
		const wrong = checkCopy(part, asked.sessionIds);
		if (wrong !== undefined)
			throw new CopyFailed(
				existsSync(part) ? 'copy-unsound' : 'folder-missing',
				`a copy was not whole: ${wrong}`
			);
		between('checked');
		const name = pickCopyName({ atMs: asked.atMs, mark, taken: readdirSync(folder) });
		renameSync(part, join(folder, name));
		part = undefined;
		syncFolderIfAble(folder);
		between('named');
		removeOldest(folder, { mark, kept: name });
		const others = listCopies(readdirSync(folder), mark).filter((other) => other !== name);
		copySounds({ from: join(dirname(asked.database), 'audio'), folder, mark, copies: [name, ...others] });
		return name;
	} catch (fault) {
		throw describeFault(fault, folder);
	} finally {
		source.close();
		// On a full stick it would take the place of the next one.
		if (part !== undefined) removeQuietly(part);
	}
}

/** The newest stay, by their names; the one just made stays even where the laptop's clock has gone back. */
function removeOldest(folder: string, { mark, kept }: { mark: string; kept: string }): void {
	const others = listCopies(readdirSync(folder), mark).filter((name) => name !== kept);
	for (const name of others.slice(copiesKept - 1)) remove(join(folder, name));
}

function syncFile(path: string): void {
	const file = openSync(path, 'r+');
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** Windows opens no folder as a file, and some drivers of sticks sync none: the name then lasts a bit later. */
function syncFolderIfAble(folder: string): void {
	if (process.platform === 'win32') return;
	const handle = openSync(folder, 'r');
	try {
		fsyncSync(handle);
	} catch (fault) {
		if (!['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(codeOf(fault))) throw fault;
	} finally {
		closeSync(handle);
	}
}

/** What could not be removed is a .part, and the next copy tries again. */
function removeQuietly(part: string): void {
	for (const file of [part, `${part}-journal`]) {
		try {
			remove(file);
		} catch {
			// The stick is gone or cannot be written: that is being told already.
		}
	}
}

function describeFault(fault: unknown, folder: string): CopyFailed {
	if (fault instanceof CopyFailed) return fault;
	return new CopyFailed(whyOf(codeOf(fault), folder), `copying to "${folder}": ${String(fault)}`, fault);
}

function whyOf(code: string, folder: string): BackupFault {
	// Whatever was said first: where the folder is gone, somebody pulled the stick.
	if (!existsSync(folder) || /^(ENOENT|ENOTDIR|ENODEV|ENXIO|ESTALE)$/.test(code)) return 'folder-missing';
	if (/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)/.test(code)) return 'disk-full';
	if (/^(EROFS|EACCES|EPERM|EIO|SQLITE_(READONLY|CANTOPEN|IOERR|PERM))/.test(code))
		return 'folder-unwritable';
	return 'failed';
}
