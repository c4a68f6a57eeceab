// How far the room is with what is open: voters only, counted from seats that score. Where the room was
// told that dots are seen as they fall, also how many lie on each idea; nothing else of any open round.
import type { OpeningId, RoundId, SeatId, SessionId } from '#domain/ids.ts';
import { sumDots } from '#domain/ranking.ts';
import type { Progress } from '#domain/view.ts';
import type { BallotRoom } from './room.ts';
import { listCastingSeats } from './store.ts';

export async function countProgress(room: BallotRoom, sessionId: SessionId): Promise<Progress> {
	const seats = await listCastingSeats(room.db, sessionId);
	const answered: Record<RoundId, number> = {};
	const bySeat = new Map<SeatId, number>();
	let asked = 0;
	// Nothing is awaited from here on: an urn in this list is open.
	for (const { urn, roundIds } of room.openings.listOf(sessionId)) {
		asked += roundIds.length;
		for (const roundId of roundIds) answered[roundId] = 0;
		for (const { roundId, seatId } of urn.listVoters()) {
			if (!seats.get(seatId)?.scores) continue;
			answered[roundId] = (answered[roundId] ?? 0) + 1;
			bySeat.set(seatId, (bySeat.get(seatId) ?? 0) + 1);
		}
	}
	const stayed = [...seats].filter(([, seat]) => seat.scores && !seat.hasLeft).map(([seatId]) => seatId);
	return {
		finished: [...bySeat.values()].filter((answers) => answers === asked).length,
		// Who answered and then left is still counted, as when the round closes (closing.ts).
		present: new Set([...stayed, ...bySeat.keys()]).size,
		answered
	};
}

/**
 * Who scores, is here and has not finished this [Y4]; undefined where it is not open. Only for telling
 * them: nobody else learns it, and it is written nowhere.
 */
export async function listUnfinished(
	room: BallotRoom,
	asked: { sessionId: SessionId; openingId: OpeningId }
): Promise<Set<SeatId> | undefined> {
	const seats = await listCastingSeats(room.db, asked.sessionId);
	// Nothing is awaited from here on: an urn that is found is open.
	const opening = room.openings.find(asked.openingId);
	if (opening?.sessionId !== asked.sessionId) return undefined;
	const bySeat = new Map<SeatId, number>();
	for (const { seatId } of opening.urn.listVoters()) bySeat.set(seatId, (bySeat.get(seatId) ?? 0) + 1);
	const isUnfinished = (seatId: SeatId) => (bySeat.get(seatId) ?? 0) < opening.roundIds.length;
	const here = [...seats].filter(([, seat]) => seat.scores && !seat.hasLeft).map(([seatId]) => seatId);
	return new Set(here.filter(isUnfinished));
}

/** [TRUST E2] Undefined for scores, for secret dots, and for what is not open. */
export async function sumOpenDots(room: BallotRoom, roundId: RoundId): Promise<number[] | undefined> {
	const opening = room.openings.findByRound(roundId);
	if (opening?.ask.kind !== 'dots' || !opening.urn.areDotsShown) return undefined;
	const seats = await listCastingSeats(room.db, opening.sessionId);
	// It may have closed meanwhile, and its urn with it; from here on nothing is awaited.
	if (room.openings.find(opening.id) !== opening) return undefined;
	const counted = opening.urn.listDots(roundId).filter(({ seatId }) => seats.get(seatId)?.scores);
	return sumDots(
		opening.ask.options,
		counted.map(({ dots }) => dots)
	);
}
