// All SQL about seats, the codes that move a seat to another phone, and consent.
import type { Insertable, Selectable } from 'kysely';
import type { MemberId, SeatId, SessionId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';
import type { Db } from './store.ts';

export type SeatRecord = Selectable<Schema['seat']>;
/** A seat with the name its roster row carries now. */
export type NamedSeat = SeatRecord & { member_name: string | null };

export async function appendSeat(db: Db, row: Insertable<Schema['seat']>): Promise<void> {
	await db.insertInto('seat').values(row).execute();
}

export async function writeSeat(
	db: Db,
	id: SeatId,
	change: Partial<Pick<SeatRecord, 'token_hash' | 'scores' | 'has_left' | 'left_at_ms' | 'channel'>>
): Promise<void> {
	await db.updateTable('seat').set(change).where('id', '=', id).execute();
}

function selectNamed(db: Db) {
	return db
		.selectFrom('seat')
		.leftJoin('member', 'member.id', 'seat.member_id')
		.selectAll('seat')
		.select('member.name as member_name');
}

/** In order of arrival; the id settles two who came in the same millisecond. With an id, that one alone. */
export async function listSeats(db: Db, sessionId: SessionId, id?: SeatId): Promise<NamedSeat[]> {
	let query = selectNamed(db).where('seat.session_id', '=', sessionId);
	if (id !== undefined) query = query.where('seat.id', '=', id);
	return query.orderBy('seat.joined_at_ms').orderBy('seat.id').execute();
}

export async function findSeat(db: Db, id: SeatId): Promise<SeatRecord | undefined> {
	return db.selectFrom('seat').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findSeatByToken(db: Db, tokenHash: string): Promise<SeatRecord | undefined> {
	return db.selectFrom('seat').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
}

/**
 * How many places of the limit are taken: people who left give theirs back. But leaving and joining
 * again and again must not fill the disk, so a room that has seen twice its limit is full as well.
 */
export async function countTakenPlaces(db: Db, sessionId: SessionId): Promise<number> {
	const row = await db
		.selectFrom('seat')
		.select((sql) => [
			sql.fn.countAll<number>().as('everyone'),
			sql.fn.countAll<number>().filterWhere('has_left', '=', 0).as('here')
		])
		.where('session_id', '=', sessionId)
		// Companions have a label and a limit of their own.
		.where('label', 'is', null)
		.executeTakeFirstOrThrow();
	return Math.max(Number(row.here), Math.floor(Number(row.everyone) / 2));
}

export async function countCompanions(db: Db, sessionId: SessionId): Promise<number> {
	const row = await db
		.selectFrom('seat')
		.select((sql) => sql.fn.countAll<number>().as('seats'))
		.where('session_id', '=', sessionId)
		.where('label', 'is not', null)
		.executeTakeFirstOrThrow();
	return Number(row.seats);
}

/** The turns already taken of one picture: [1, 2] when two people chose it. */
export async function listTurns(db: Db, sessionId: SessionId, picture: string): Promise<number[]> {
	const rows = await db
		.selectFrom('seat')
		.select('picture_turn')
		.where('session_id', '=', sessionId)
		.where('picture', '=', picture)
		.execute();
	return rows.map((row) => row.picture_turn);
}

export async function isMemberSeated(db: Db, sessionId: SessionId, memberId: MemberId): Promise<boolean> {
	const row = await db
		.selectFrom('seat')
		.select('id')
		.where('session_id', '=', sessionId)
		.where('member_id', '=', memberId)
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * Nothing says any more who came or went when, who had left, or who answered which secret question: lined
 * up with the rounds a code is missing in, any of these could tell whose code it is. Everybody was here
 * since atMs. Only of a meeting under codes that is over [Q14].
 */
export async function removeComings(db: Db, sessionId: SessionId, atMs: number): Promise<void> {
	const seats = db.selectFrom('seat').select('id').where('session_id', '=', sessionId);
	const rounds = db.selectFrom('round').select('id').where('session_id', '=', sessionId);
	await db.updateTable('consent').set({ given_at_ms: atMs }).where('seat_id', 'in', seats).execute();
	await db.deleteFrom('answered').where('round_id', 'in', rounds).execute();
	await db
		.updateTable('seat')
		.set({ joined_at_ms: atMs, left_at_ms: null, has_left: 0, channel: 'own-phone' })
		.where('session_id', '=', sessionId)
		.execute();
	await db.updateTable('slip').set({ seat_id: null }).where('session_id', '=', sessionId).execute(); // [Q19]
}

/** Has this seat agreed to this very version of the consent? [N1] [N2] */
export async function hasConsent(db: Db, seatId: SeatId, version: number): Promise<boolean> {
	const row = await db
		.selectFrom('consent')
		.select('seat_id')
		.where('seat_id', '=', seatId)
		.where('version', '=', version)
		.executeTakeFirst();
	return row !== undefined;
}

/** Ends every way back into the room's seats: tokens and the codes that would make new ones. */
export async function removeWaysIn(db: Db, sessionId: SessionId): Promise<void> {
	await db.updateTable('seat').set({ token_hash: null }).where('session_id', '=', sessionId).execute();
	await db.deleteFrom('seat_transfer').where('session_id', '=', sessionId).execute();
}

export async function appendConsent(db: Db, row: Selectable<Schema['consent']>): Promise<void> {
	await db.insertInto('consent').values(row).execute();
}

/** One living code per seat: a newer one takes the place of the older. */
export async function writeTransfer(db: Db, row: Selectable<Schema['seat_transfer']>): Promise<void> {
	await db.deleteFrom('seat_transfer').where('seat_id', '=', row.seat_id).execute();
	await db.insertInto('seat_transfer').values(row).execute();
}

export async function findTransfer(
	db: Db,
	codeHash: string
): Promise<Selectable<Schema['seat_transfer']> | undefined> {
	return db.selectFrom('seat_transfer').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();
}

export async function removeTransfer(db: Db, codeHash: string): Promise<void> {
	await db.deleteFrom('seat_transfer').where('code_hash', '=', codeHash).execute();
}
