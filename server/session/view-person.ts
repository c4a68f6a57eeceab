// A person as the room sees them: a picture with its turn, or a name; never anything they answered.
import type { PersonView, You } from '#domain/view.ts';
import type { RoundId } from '#domain/ids.ts';
import type { NamedSeat } from './seat-store.ts';

export function buildPerson(seat: NamedSeat): PersonView {
	return {
		seatId: seat.id,
		picture: seat.picture ?? undefined,
		pictureTurn: seat.picture_turn,
		name: seat.member_name ?? seat.label ?? undefined
	};
}

/** One person's own part. revisions holds how often an answer was changed, and never the answer. */
export function buildYou(seat: NamedSeat, revisions: Record<RoundId, number>): You {
	return {
		...buildPerson(seat),
		scores: seat.scores === 1,
		hasLeft: seat.has_left === 1,
		...(seat.has_phone === 0 ? { isInTurn: true as const } : {}),
		...(seat.channel === 'assisted' ? { isHelped: true as const } : {}),
		revisions
	};
}
