// How every handle on a lasting SQLite file is set (docs/trust.md, Settings). The order matters:
// better-sqlite3 is built so that WAL mode silently means synchronous=NORMAL, which loses
// acknowledged rows in a power cut, so FULL is said after WAL.
import type { Database } from 'better-sqlite3';
import { StartRefused } from '../start-refused.ts';

/** How long a write waits for the one other writer there can be. */
export const busyTimeoutMs = 5000;
const oldestSafe = [3, 51, 3] as const;

export function applySettings(handle: Database): void {
	handle.pragma(`busy_timeout = ${busyTimeoutMs}`);
	handle.pragma('journal_mode = WAL');
	handle.pragma('synchronous = FULL');
	handle.pragma('secure_delete = ON');
	handle.pragma('foreign_keys = ON');
}

/** Older SQLite can corrupt a WAL file when two connections write and checkpoint at once. */
export function checkSqliteVersion(version: string): void {
	const parts = version.split('.').map(Number);
	for (const [index, least] of oldestSafe.entries()) {
		const part = parts[index] ?? 0;
		if (part > least) return;
		if (part < least) throw new StartRefused('sqlite-too-old', version);
	}
}
