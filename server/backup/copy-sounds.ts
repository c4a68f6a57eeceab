// Recorded voices beside the copies: each file that a copy names, once, in one folder for all copies of this house [U7].
import { createHash, randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { listSounds } from './copy-store.ts';
import { remove } from './remove.ts';

/** rembuk-3fa9c107-audio */
export function soundFolderOf(mark: string): string {
	return `rembuk-${mark}-audio`;
}

const soundName = /^[0-9a-f]{64}$/;
const ownName = /^[0-9a-f]{64}(-[0-9a-f]{16}\.part)?$/;

/**
 * copies: every copy that is kept, the new one first. Brings what the new one names, and takes away what none of
 * them does. A sound that is damaged or gone on the laptop is left out: its statement is read by the phone's own voice.
 */
export function copySounds(given: {
	from: string;
	folder: string;
	mark: string;
	copies: readonly string[];
}): void {
	const to = join(given.folder, soundFolderOf(given.mark));
	const [newest, ...older] = given.copies;
	const named = newest === undefined ? [] : listSounds(join(given.folder, newest));
	if (named.length === 0 && !existsSync(to)) return;
	mkdirSync(to, { recursive: true, mode: 0o700 });
	const there = new Set(readdirSync(to));
	for (const name of named)
		if (soundName.test(name) && !there.has(name)) copyOne(join(given.from, name), to, name);
	const isOurs = new Set(named);
	const loose = [...there].filter((name) => ownName.test(name) && !isOurs.has(name));
	if (loose.length === 0) return;
	const kept = new Set(older.flatMap((copy) => listSounds(join(given.folder, copy))));
	for (const name of loose) if (!kept.has(name)) remove(join(to, name));
}

function copyOne(path: string, to: string, name: string): void {
	if (!existsSync(path)) return;
	const bytes = readFileSync(path);
	if (createHash('sha256').update(bytes).digest('hex') !== name) return;
	const part = join(to, `${name}-${randomBytes(8).toString('hex')}.part`);
	try {
		const file = openSync(part, 'wx', 0o600);
		try {
			writeFileSync(file, bytes);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(part, join(to, name));
	} catch (fault) {
		try {
			remove(part);
		} catch {
			// The stick is gone or cannot be written: that is being told already.
		}
		throw fault;
	}
}
