// Opens rembuk.db for the one server of a data folder: lock, checks, settings, migrations, and the
// sweeping out of what has expired. Everything that lasts is reached through the Kysely given back,
// and only through it: a raw statement on its handle would land in somebody else's transaction.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import { StartRefused } from '../start-refused.ts';
import { takeLock } from './lock.ts';
import { allMigrations, migrate, readVersion } from './migrate.ts';
import { OneWriterDialect } from './one-writer-dialect.ts';
import { createPrivateFile, createPrivateFolder } from './private-file.ts';
import type { Schema } from './schema.ts';
import { applySettings, checkSqliteVersion } from './settings.ts';

export { inTransaction } from './one-writer-dialect.ts';

export type OpenDatabase = {
	db: Kysely<Schema>;
	/** Closes the file and gives the data folder free. Can be called twice. */
	close(): Promise<void>;
};

export async function openDatabase(dataFolder: string, clock: Clock): Promise<OpenDatabase> {
	createPrivateFolder(dataFolder);
	const lock = takeLock(dataFolder);
	try {
		const path = join(dataFolder, 'rembuk.db');
		refuseForeignFile(path);
		createPrivateFile(path, dataFolder);
		const handle = openHandle(path, dataFolder);
		try {
			prepare(handle, path);
			sweepExpired(handle, clock.nowMs());
			// What a meeting under codes forgot when it closed is not to lie on in the log [Q14].
			handle.pragma('wal_checkpoint(TRUNCATE)');
		} catch (fault) {
			handle.close();
			throw fault;
		}
		const db = new Kysely<Schema>({ dialect: new OneWriterDialect(handle) });
		return {
			db,
			async close() {
				await db.destroy();
				handle.close();
				lock.release();
			}
		};
	} catch (fault) {
		lock.release();
		throw fault;
	}
}

/**
 * For a command beside a running server: the same settings, but no lock, no making and no migrating.
 * Its writes must be short; the server waits for them, and they for the server, up to busy_timeout.
 */
export function openBesideServer(dataFolder: string): { db: Kysely<Schema>; close(): Promise<void> } {
	const path = join(dataFolder, 'rembuk.db');
	if (!isFilled(path)) throw new StartRefused('database-missing', path);
	refuseForeignFile(path);
	const handle = openHandle(path, dataFolder);
	try {
		if (readVersion(handle) < allMigrations.length) throw new StartRefused('file-older', path);
		applySettings(handle);
	} catch (fault) {
		handle.close();
		throw fault;
	}
	const db = new Kysely<Schema>({ dialect: new OneWriterDialect(handle) });
	return {
		db,
		async close() {
			await db.destroy();
			handle.close();
		}
	};
}

function isFilled(path: string): boolean {
	return existsSync(path) && statSync(path).size > 0;
}

/** Looks before anything is written, so that a newer file or somebody else's is not changed by looking. */
function refuseForeignFile(path: string): void {
	if (!isFilled(path)) return;
	let version: number;
	try {
		version = lookUpVersion(path, { readonly: true });
	} catch (cause) {
		throw new StartRefused('file-damaged', path, cause);
	}
	if (version > allMigrations.length) throw new StartRefused('file-newer', path);
}

/**
 * A server killed in the middle of a write can leave a journal that only a writing handle may roll
 * back; a reading one then says SQLITE_READONLY_ROLLBACK. Rolling back gives the file of before.
 */
function lookUpVersion(path: string, { readonly }: { readonly: boolean }): number {
	const looking = new Database(path, { readonly, timeout: 5000 });
	try {
		return readVersion(looking);
	} catch (fault) {
		const wantsWriter = fault instanceof Database.SqliteError && fault.code.startsWith('SQLITE_READONLY');
		if (!readonly || !wantsWriter) throw fault;
	} finally {
		looking.close();
	}
	return lookUpVersion(path, { readonly: false });
}

function openHandle(path: string, dataFolder: string): Database.Database {
	try {
		return new Database(path, { timeout: 5000 });
	} catch (cause) {
		throw new StartRefused('data-folder-unusable', dataFolder, cause);
	}
}

function prepare(handle: Database.Database, path: string): void {
	checkSqliteVersion(handle.prepare('SELECT sqlite_version()').pluck().get() as string);
	checkWhole(handle, path);
	applySettings(handle);
	migrate(handle);
	applySettings(handle);
}

function checkWhole(handle: Database.Database, path: string): void {
	let found: unknown;
	try {
		found = handle.pragma('quick_check(1)', { simple: true });
	} catch (cause) {
		throw new StartRefused('file-damaged', path, cause);
	}
	if (found !== 'ok') throw new StartRefused('file-damaged', path, found);
}

/** What has run out is deleted, not kept for ever: secure_delete overwrites it. */
function sweepExpired(handle: Database.Database, nowMs: number): void {
	for (const table of ['sign_in', 'invitation', 'recovery_code', 'seat_transfer', 'device_code']) {
		handle.prepare(`DELETE FROM ${table} WHERE expires_at_ms <= ?`).run(nowMs);
	}
}
