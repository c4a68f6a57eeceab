// Paper cards as a way to answer one open round: which rounds can be answered so, how many cards there may be, and
// what a desk is told of its photos. Reading and joining them is paper-card.ts; where they lie is the server's.
import type { Ask } from './ballot.ts';
import { countPresent } from './channel.ts';
import type { Id, RoundId } from './ids.ts';
import { cardLimits, type CardCount, type Sighting } from './paper-card.ts';
import { refuse, type Refused } from './refusal.ts';

/** Made by the phone that took the photo, so that one sent twice is one. */
export type PhotoId = Id<'photo'>;

/** What a phone sends of one photo: never the photo. */
export type TakenPhoto = { readonly id: PhotoId; readonly sightings: readonly Sighting[] };

/** One photo of a round, first taken first: how many cards it told for sure, and how many not. Never which answer. */
export type PhotoCount = { readonly id: PhotoId; readonly clear: number; readonly doubtful: number };

/** How an open round stands with cards. */
export type CardRound = {
	readonly roundId: RoundId;
	/** Does it fit on a card at all [M12]? */
	readonly isFit: boolean;
	/** Undefined until it is said. */
	readonly handedOut: number | undefined;
	readonly photos: readonly PhotoCount[];
	readonly count: CardCount | undefined;
};

/**
 * How many sides of a card this round uses: the lowest level is side 1, and "don't know" has none [M12].
 * Refusal: 'cards-not-here' where its answers are not two to four levels.
 */
export function sidesOf(ask: Ask): number | Refused {
	const isFit = ask.kind === 'score' && ask.levels >= cardLimits.sidesMin && ask.levels <= cardLimits.sides;
	return isFit ? ask.levels : refuse('cards-not-here'); // [M12]
}

/**
 * Can so many cards be in the room, numbered from 1? Refusals: 'headcount-missing'; 'cards-off-limits', about
 * 'handedOut', where it is not whole, not 1–40, or more than people.
 */
export function checkHandedOut(
	handedOut: number,
	room: { readonly headcount: number | undefined; readonly seats: number }
): Refused | undefined {
	if (room.headcount === undefined) return refuse('headcount-missing'); // [L2]
	const most = Math.min(cardLimits.cards, countPresent(room));
	const isFit = Number.isInteger(handedOut) && handedOut >= 1 && handedOut <= most;
	return isFit ? undefined : refuse('cards-off-limits', 'handedOut'); // [M13]
}

/**
 * May this photo be added to so many of its round? Refusals: 'photo-without-cards', 'photos-full'.
 * One that is there already is for the caller: it is no second one.
 */
export function checkPhoto({ sightings }: TakenPhoto, photos: number): Refused | undefined {
	if (sightings.length === 0) return refuse('photo-without-cards'); // [M10]
	return photos >= cardLimits.photos ? refuse('photos-full') : undefined; // [M14]
}

/** The numbers of the cards that were handed out: from 1 on. */
export function listHandedOut(handedOut: number): number[] {
	return Array.from({ length: handedOut }, (_, at) => at + 1);
}

/** What may be said of one photo. A card with two answers in it is seen, and for sure of neither. */
export function countPhoto({ id, sightings }: TakenPhoto): PhotoCount {
	const answersOf = new Map<number, Set<number>>();
	for (const sighting of sightings) {
		const answers = answersOf.get(sighting.card) ?? new Set();
		if ('answer' in sighting) answers.add(sighting.answer);
		answersOf.set(sighting.card, answers);
	}
	const clear = [...answersOf.values()].filter((answers) => answers.size === 1).length;
	return { id, clear, doubtful: answersOf.size - clear };
}
