// Who is there to answer: seats, and how many people the desk said are in the room.
import type { SeatId, SessionId } from '#domain/ids.ts';
import { listCastingSeats, type CastingSeat, type Db } from './store.ts';

export type People = {
	readonly seats: ReadonlyMap<SeatId, CastingSeat>;
	/** Undefined where the seats are everybody. */
	readonly headcount: number | undefined;
};

export async function listPeople(db: Db, sessionId: SessionId): Promise<People> {
	const row = await db
		.selectFrom('session')
		.select('headcount')
		.where('id', '=', sessionId)
		.executeTakeFirst();
	return { seats: await listCastingSeats(db, sessionId), headcount: row?.headcount ?? undefined };
}

/** Seats that score and are here, with those that answered and then left. */
export function countSeated({ seats }: Pick<People, 'seats'>, answered: Iterable<SeatId>): number {
	const stayed = [...seats].filter(([, seat]) => seat.scores && !seat.hasLeft).map(([seatId]) => seatId);
	return new Set([...stayed, ...answered]).size;
}
