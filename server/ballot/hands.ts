// Raised hands or stones that the desk has counted, put into the urn of the open round they answer [L2] [L4].
import { checkHands, checkRoomAnswers } from '#domain/channel.ts';
import type { RoundId, SessionId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { countSeated, listPeople, type People } from './people-store.ts';
import type { BallotRoom } from './room.ts';
import { findRound } from './store.ts';
import type { Urn } from './urn.ts';

export type HandsEntered = {
	sessionId: SessionId;
	roundId: RoundId;
	/** For each level, lowest first, and last for "don't know". */
	people: readonly number[];
};

/** Refusals: those of a round that is not open, 'hands-not-here', and of checkHands and checkRoomAnswers. */
export async function enterHands(
	room: BallotRoom,
	{ sessionId, roundId, people }: HandsEntered
): Promise<Refused | { entered: number }> {
	const round = await findRound(room.db, roundId);
	if (round?.session_id !== sessionId) return refuse('round-unknown');
	const present = await listPeople(room.db, sessionId);
	// Nothing is awaited from here on: the round cannot close in between.
	const opening = room.openings.findByRound(roundId);
	if (!opening) return refuse(round.state === 'not-opened' ? 'round-not-open' : 'round-closed');
	if (opening.urn.isSealed) return refuse('round-closed');
	if (opening.ask.kind !== 'score') return refuse('hands-not-here');
	const entered = people.reduce((all, count) => all + count, 0);
	const refused =
		checkHands(people, opening.ask.levels) ??
		checkRoomAnswers(entered, countOthers(opening.urn, { roundId, channel: 'raised-hand' }, present));
	if (refused) return refused;
	opening.urn.room.enterHands(roundId, people);
	return { entered };
}

/** How many answered this round by every other way, beside how many there are. */
export function countOthers(
	urn: Urn,
	{ roundId, channel }: { roundId: RoundId; channel: string },
	people: People
): { others: number; headcount: number | undefined; seats: number } {
	const voters = urn
		.listVoters()
		.filter((voter) => voter.roundId === roundId && people.seats.get(voter.seatId)?.scores);
	const room = urn.room
		.listAnswers()
		.filter((answer) => answer.roundId === roundId && answer.channel !== channel);
	const seats = countSeated(
		people,
		voters.map(({ seatId }) => seatId)
	);
	return { others: voters.length + room.length, headcount: people.headcount, seats };
}
