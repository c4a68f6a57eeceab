// All SQL about printed slips. Who drew which is written nowhere; a slip knows the seat it has made.
import type { Selectable } from 'kysely';
import type { SeatId, SessionId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';
import type { Db } from './store.ts';

export type SlipRecord = Selectable<Schema['slip']>;

export async function appendSlips(db: Db, rows: readonly SlipRecord[]): Promise<void> {
	await db
		.insertInto('slip')
		.values([...rows])
		.execute();
}

export async function findSlip(db: Db, secretHash: string): Promise<SlipRecord | undefined> {
	return db.selectFrom('slip').selectAll().where('secret_hash', '=', secretHash).executeTakeFirst();
}

export async function writeSlipSeat(db: Db, secretHash: string, seatId: SeatId): Promise<void> {
	await db.updateTable('slip').set({ seat_id: seatId }).where('secret_hash', '=', secretHash).execute();
}

export async function countSlips(db: Db, sessionId: SessionId): Promise<number> {
	const row = await db
		.selectFrom('slip')
		.select((sql) => sql.fn.countAll<number>().as('slips'))
		.where('session_id', '=', sessionId)
		.executeTakeFirstOrThrow();
	return Number(row.slips);
}

/** Seats that were made by slips. */
export async function listSlipSeats(db: Db, sessionId: SessionId): Promise<Set<SeatId>> {
	const rows = await db
		.selectFrom('slip')
		.select('seat_id')
		.where('session_id', '=', sessionId)
		.where('seat_id', 'is not', null)
		.execute();
	return new Set(rows.flatMap(({ seat_id }) => seat_id ?? []));
}
