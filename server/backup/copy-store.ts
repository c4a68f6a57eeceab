// All SQL about a copy of rembuk.db: taking it from a file that is being written, putting right what only
// the running house may know, and looking whether it is whole. Every handle here is its own, and in a
// process of its own (copy-program.ts), never Kysely's.
import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { SessionId } from '#domain/ids.ts';
import { allMigrations, readVersion } from '../database/migrate.ts';
import { sha256Hex } from '../database/secret.ts';

/** Eight letters that tell this house's copies from others': of its first row, which is random and stays. */
export function readMark(handle: Database.Database): string {
	const first = handle
		.prepare('SELECT id FROM instrument_version ORDER BY created_at_ms, id LIMIT 1')
		.pluck()
		.get() as string | undefined;
	return sha256Hex(`house ${first ?? ''}`).slice(0, 8);
}

/** Opens the file of a running server to read from it; the server's writes go on meanwhile. */
export function openToRead(path: string): Database.Database {
	const handle = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
	// What is sorted on the way must not lie about in a folder for temporary files.
	handle.pragma('temp_store = MEMORY');
	return handle;
}

/**
 * Everything as one moment shows it, into an empty file. VACUUM INTO and not SQLite's online backup: that
 * one begins anew whenever another process writes, and takes along pages whose rows were deleted.
 */
export function copyInto(source: Database.Database, part: string): void {
	source.prepare('VACUUM INTO ?').run(part);
}

/**
 * An urn is never backed up, so a round that is open has no answers here: it stands as it stood before it
 * was opened. Questions made when they are asked, as dots and direct change are, are left out, to be asked anew. How
 * many cards each seat has sent is kept only as long as a meeting runs, and a copy outlives it. Of meetings
 * under codes no copy says who came or went when, as the house itself no longer does once they have closed.
 */
export function tidyCopy(part: string): void {
	const copy = new Database(part, { fileMustExist: true });
	try {
		// No log beside a copy: it is one file, wherever it is carried.
		copy.pragma('journal_mode = DELETE');
		copy.pragma('journal_mode = MEMORY');
		copy.pragma('secure_delete = ON');
		copy.transaction(() => {
			copy.prepare('DELETE FROM card_count').run();
			copy.prepare('DELETE FROM seat_transfer').run();
			copy
				.prepare(
					// What is made when it is asked is asked anew; a statement's first round is only not open any more.
					"DELETE FROM round WHERE state = 'open' AND (kind <> 'score' OR ordinal > 1)"
				)
				.run();
			copy
				.prepare(
					"UPDATE round SET state = 'not-opened', opening_id = NULL, opened_at_ms = NULL WHERE state = 'open'"
				)
				.run();
			for (const statement of forgetComings) copy.prepare(statement).run();
		})();
	} finally {
		copy.close();
	}
}

const coded = "SELECT session_id FROM assessment WHERE secrecy = 'code'";
const startOf = 'SELECT coalesce(started_at_ms, session.created_at_ms) FROM session WHERE session.id';
/** [Q14] As removeComings in server/session/seat-store.ts, of every meeting under codes. */
const forgetComings = [
	`UPDATE consent SET given_at_ms = (${startOf} = (SELECT session_id FROM seat WHERE seat.id = seat_id))
	WHERE seat_id IN (SELECT id FROM seat WHERE session_id IN (${coded}))`,
	`DELETE FROM answered WHERE round_id IN (SELECT id FROM round WHERE session_id IN (${coded}))`,
	`DELETE FROM request WHERE scope IN (
		SELECT 'join ' || session_id FROM assessment WHERE secrecy = 'code'
		UNION SELECT 'desk ' || session_id FROM assessment WHERE secrecy = 'code')`,
	`UPDATE seat SET joined_at_ms = (${startOf} = seat.session_id), left_at_ms = NULL, has_left = 0, channel = 'own-phone'
	WHERE session_id IN (${coded})`,
	`UPDATE slip SET seat_id = NULL WHERE session_id IN (${coded})`
];

/** Is this a whole copy of a house of today's shape that knows these meetings? What is wrong, or nothing. */
export function checkCopy(path: string, sessionIds: readonly SessionId[]): string | undefined {
	let copy: Database.Database | undefined;
	try {
		copy = new Database(path, { readonly: true, fileMustExist: true });
		const found = copy.pragma('quick_check(1)', { simple: true });
		if (found !== 'ok') return `quick_check says ${String(found)}`;
		// SQLite is content when the last page lacks its end, as long as nothing there is read.
		const bytes = statSync(path).size;
		const expected =
			(copy.pragma('page_count', { simple: true }) as number) *
			(copy.pragma('page_size', { simple: true }) as number);
		if (bytes !== expected) return `it has ${bytes} bytes and should have ${expected}`;
		const version = readVersion(copy);
		if (version !== allMigrations.length) return `its version is ${version}, not ${allMigrations.length}`;
		const find = copy.prepare('SELECT 1 FROM session WHERE id = ?').pluck();
		const missing = sessionIds.find((id) => find.get(id) === undefined);
		return missing === undefined ? undefined : `session ${missing} is not in it`;
	} catch (fault) {
		if (!(fault instanceof Database.SqliteError)) throw fault;
		return `it cannot be read: ${fault.code}`;
	} finally {
		copy?.close();
	}
}

/** The files of recorded voices that a copy names; none where it is older than they are, or cannot be read. */
export function listSounds(path: string): string[] {
	let copy: Database.Database | undefined;
	try {
		copy = new Database(path, { readonly: true, fileMustExist: true });
		const has = copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'recording'").get();
		return has ? (copy.prepare('SELECT DISTINCT sha256 FROM recording').pluck().all() as string[]) : [];
	} catch (fault) {
		if (!(fault instanceof Database.SqliteError)) throw fault;
		return [];
	} finally {
		copy?.close();
	}
}
