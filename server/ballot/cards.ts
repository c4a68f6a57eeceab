// What phones read of paper cards, put into the urn of the open round the cards answer, or taken out of it [M12–M17].
import {
	checkHandedOut,
	checkPhoto,
	countPhoto,
	sidesOf,
	type CardRound,
	type PhotoId,
	type TakenPhoto
} from '#domain/card-round.ts';
import { checkRoomAnswers } from '#domain/channel.ts';
import type { RoundId, SessionId } from '#domain/ids.ts';
import { countCards } from '#domain/paper-card.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { countOthers } from './hands.ts';
import type { Opening } from './openings.ts';
import { listPeople, type People } from './people-store.ts';
import type { BallotRoom } from './room.ts';
import { findRound } from './store.ts';
import { joinCards, type StoredCards } from './urn-card-store.ts';

type OfRound = { sessionId: SessionId; roundId: RoundId };
export type CardsTaken = OfRound & {
	/** Cards 1 to this number are in people's hands. */
	handedOut: number;
	photo?: TakenPhoto | undefined;
};

/**
 * How many cards were handed out, and what one photo told of them. The same photo again changes nothing.
 * Refusals: those of a round that is not open, and of sidesOf, checkHandedOut, checkPhoto, checkRoomAnswers.
 */
export async function takeCards(room: BallotRoom, taken: CardsTaken): Promise<Refused | CardRound> {
	const { roundId, handedOut, photo } = taken;
	const found = await findOpen(room, taken);
	if (isRefused(found)) return found;
	const { opening, people } = found;
	const sides = sidesOf(opening.ask);
	if (isRefused(sides)) return sides;
	const others = countOthers(opening.urn, { roundId, channel: 'paper-card' }, people);
	const former = opening.urn.room.findCards(roundId)?.photos ?? [];
	const added = photo && !former.some(({ id }) => id === photo.id) ? photo : undefined; // [M14]
	const refused =
		checkHandedOut(handedOut, others) ??
		(added && checkPhoto(added, former.length)) ??
		checkCards({ handedOut, sides, photos: added ? [...former, added] : former }, others);
	if (refused) return refused;
	opening.urn.room.enterCards({ roundId, handedOut, sides }, added);
	return describe(opening, roundId);
}

/** A photo that is not there is no refusal: it was taken back before. Refusals as takeCards. */
export async function withdrawPhoto(
	room: BallotRoom,
	{ photoId, ...asked }: OfRound & { photoId: PhotoId }
): Promise<Refused | CardRound> {
	const { roundId } = asked;
	const found = await findOpen(room, asked);
	if (isRefused(found)) return found;
	const { opening, people } = found;
	const stored = opening.urn.room.findCards(roundId);
	if (stored) {
		// A card that contradicted itself may count without this photo: that, too, may be one too many [M15].
		const left = { ...stored, photos: stored.photos.filter(({ id }) => id !== photoId) };
		const isMore = joinCards(left).answers.size > joinCards(stored).answers.size;
		const others = countOthers(opening.urn, { roundId, channel: 'paper-card' }, people);
		const refused = isMore ? checkCards(left, others) : undefined;
		if (refused) return refused;
		opening.urn.room.removePhoto(roundId, photoId);
	}
	return describe(opening, roundId);
}

/** Of every open round of the session; what it says of cards is how many and which numbers, never what [M6]. */
export function listCardRounds({ openings }: BallotRoom, sessionId: SessionId): CardRound[] {
	const open = openings.listOf(sessionId).filter(({ urn }) => !urn.isSealed);
	return open.flatMap((opening) => opening.roundIds.map((roundId) => describe(opening, roundId)));
}

type Found = { opening: Opening; people: People };

/** Nothing is awaited after this has returned: the round cannot close in between. */
async function findOpen(room: BallotRoom, { sessionId, roundId }: OfRound): Promise<Refused | Found> {
	const round = await findRound(room.db, roundId);
	if (round?.session_id !== sessionId) return refuse('round-unknown');
	const people = await listPeople(room.db, sessionId);
	const opening = room.openings.findByRound(roundId);
	if (!opening) return refuse(round.state === 'not-opened' ? 'round-not-open' : 'round-closed');
	return opening.urn.isSealed ? refuse('round-closed') : { opening, people };
}

function checkCards(
	cards: Pick<StoredCards, 'handedOut' | 'sides' | 'photos'>,
	others: Parameters<typeof checkRoomAnswers>[1]
): Refused | undefined {
	return checkRoomAnswers(joinCards(cards).answers.size, others); // [L5] [M15]
}

function describe({ ask, urn }: Opening, roundId: RoundId): CardRound {
	const cards = urn.room.findCards(roundId);
	return {
		roundId,
		isFit: !isRefused(sidesOf(ask)),
		handedOut: cards?.handedOut,
		photos: cards?.photos.map(countPhoto) ?? [],
		count: cards && countCards(joinCards(cards))
	};
}
