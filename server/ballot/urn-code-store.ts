// The one place on disk where seat and participant code stand together: inside the urn of an open round, and
// destroyed with it [Q12]. SQL of that table; whose code it is was looked at before.
import type Database from 'better-sqlite3';
import type { SeatId } from '#domain/ids.ts';

export const codeTable = `CREATE TABLE IF NOT EXISTS seat_code (
	seat_id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;`;

/** Under which code this seat's answers are to be counted; null for none. */
export function writeSeatCode(handle: Database.Database, seatId: SeatId, code: string | null): void {
	handle.prepare('DELETE FROM seat_code WHERE seat_id = ?').run(seatId);
	// Another seat's, which only a restart in between makes possible: then without a code, never twice [Q9].
	if (code !== null)
		handle.prepare('INSERT OR IGNORE INTO seat_code (seat_id, code) VALUES (?, ?)').run(seatId, code);
}

export function findSeatOfCode(handle: Database.Database, code: string): SeatId | undefined {
	return handle.prepare<[string], SeatId>('SELECT seat_id FROM seat_code WHERE code = ?').pluck().get(code);
}

export function hasAnyAnswer(handle: Database.Database, seatId: SeatId): boolean {
	return handle.prepare('SELECT 1 FROM answer WHERE seat_id = ? LIMIT 1').get(seatId) !== undefined;
}
