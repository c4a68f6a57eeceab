// How far the room is with what is open: voters only, counted from seats that score. Where the room was
// told that dots are seen as they fall, also how many lie on each idea; nothing else of any open round.
import {
	countAnswers,
	countPresent,
	countRoomAnswers,
	foldUnderCodes,
	type Channel
} from '#domain/channel.ts';
import type { OpeningId, RoundId, SeatId, SessionId } from '#domain/ids.ts';
import { sumDots } from '#domain/ranking.ts';
import type { Progress } from '#domain/view.ts';
import { countSeated, listPeople } from './people-store.ts';
import type { BallotRoom } from './room.ts';
import { listCastingSeats } from './store.ts';
import type { Urn } from './urn.ts';

export async function countProgress(room: BallotRoom, sessionId: SessionId): Promise<Progress> {
	const people = await listPeople(room.db, sessionId);
	const ways: Record<RoundId, Record<string, number>> = {};
	const bySeat = new Map<SeatId, number>();
	const isCoded = room.openings.listOf(sessionId).some(({ urn }) => urn.isCoded);
	// Nothing is awaited from here on: an urn in this list is open.
	for (const { urn, roundIds } of room.openings.listOf(sessionId)) {
		for (const roundId of roundIds) ways[roundId] = {};
		for (const { roundId, seatId, channel } of listGiven(urn)) {
			if (seatId !== undefined && !people.seats.get(seatId)?.scores) continue;
			const by = (ways[roundId] ??= {});
			by[channel] = (by[channel] ?? 0) + 1;
			if (seatId !== undefined) bySeat.set(seatId, (bySeat.get(seatId) ?? 0) + 1);
		}
	}
	const rounds = Object.values(ways);
	const finished = [...bySeat.values()].filter((answers) => answers === rounds.length).length;
	return {
		// Who has no seat has finished where there is an answer in every round; of whom is not known.
		finished: finished + (rounds.length > 0 ? Math.min(...rounds.map(countRoomAnswers)) : 0),
		// Who answered and then left is still counted, as when the round closes (closing.ts).
		present: countPresent({ headcount: people.headcount, seats: countSeated(people, bySeat.keys()) }),
		answered: Object.fromEntries(Object.entries(ways).map(([id, by]) => [id, countAnswers(by)])),
		// [Q19] Nobody is told more of the ways than may be kept.
		ways: isCoded
			? Object.fromEntries(Object.entries(ways).map(([id, by]) => [id, foldUnderCodes(by)]))
			: ways
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
	const onPaper = opening.urn.room
		.listAnswers()
		.flatMap(({ answer }) => (typeof answer === 'object' ? [answer] : []));
	return sumDots(opening.ask.options, [...counted.map(({ dots }) => dots), ...onPaper]);
}

type Given = { readonly roundId: RoundId; readonly seatId?: SeatId; readonly channel: Channel };

/** Who answered, and by which way; never what. */
function listGiven(urn: Urn): Given[] {
	const room = urn.room.listAnswers().map(({ roundId, channel }) => ({ roundId, channel }));
	return [...urn.listVoters(), ...room];
}
