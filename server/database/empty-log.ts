// Brings everything that was committed into rembuk.db and empties its log: pages as they were before would
// otherwise lie there until newer ones take their place.
import { sql, type Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { busyTimeoutMs } from './settings.ts';

/**
 * Never waits, for the whole server would wait with it: false where somebody is reading, as a backup does, and
 * it is to be tried again.
 */
export async function emptyLog(db: Kysely<Schema>): Promise<boolean> {
	return db.connection().execute(async (one) => {
		await sql`PRAGMA busy_timeout = 0`.execute(one);
		try {
			const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(one);
			return rows[0]?.busy === 0;
		} finally {
			await sql`PRAGMA busy_timeout = ${sql.raw(String(busyTimeoutMs))}`.execute(one);
		}
	});
}
