// All SQL of the record that is not already a question of an earlier room: who was at a session,
// as numbers only.
import type { Kysely } from 'kysely';
import type { SessionId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';
import { countCodeRaters, findAssessment } from '#server/session/store.ts';

export type Db = Kysely<Schema>;
/** left: undefined under participant codes, where nobody knows any more who left before the end [Q14]. */
export type Attendance = { joined: number; scored: number; accompanied: number; left: number | undefined };

export async function countAttendance(db: Db, sessionId: SessionId): Promise<Attendance> {
	const seats = await db
		.selectFrom('seat')
		.where('session_id', '=', sessionId)
		.select(['scores', 'has_left'])
		.execute();
	const answered = await db
		.selectFrom('answered')
		.innerJoin('round', 'round.id', 'answered.round_id')
		.where('round.session_id', '=', sessionId)
		// Who only placed dots has scored nothing.
		.where('round.kind', '=', 'score')
		.select((row) => row.fn.count<number>('answered.seat_id').distinct().as('seats'))
		.executeTakeFirstOrThrow();
	const coded = await countCodeRaters(db, sessionId);
	const isCoded = (await findAssessment(db, sessionId))?.secrecy === 'code';
	return {
		joined: seats.length,
		scored: answered.seats + coded,
		accompanied: seats.filter((seat) => seat.scores === 0).length,
		left: isCoded ? undefined : seats.filter((seat) => seat.has_left === 1).length
	};
}
