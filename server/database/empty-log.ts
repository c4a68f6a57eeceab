// Brings everything that was committed into rembuk.db and empties its log: pages as they were before would
// otherwise lie there until newer ones take their place.
import { sql, type Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Never waits: where somebody is reading, as a backup does, the log is emptied by a later one or at the end. */
export async function emptyLog(db: Kysely<Schema>): Promise<void> {
	await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
}
