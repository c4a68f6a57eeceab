// Paper cards, each with a marker that a camera can tell: which answer a card gives by the side that is up,
// what makes a read doubtful, and how reads of many photos become one answer a card. Nothing here knows who
// holds which card. The markers are card-marker.ts, the reading of a picture is lib/camera.
import { cardCount } from './card-marker.ts';

/** The number of the side that is up, one of four. */
export type CardAnswer = 1 | 2 | 3 | 4;

/** One marker in one photo, as it was seen. */
export type CardRead = {
	readonly card: number;
	/** How far the marker's own upper side is turned from upright, clockwise as seen, from -180 to 180. */
	readonly degrees: number;
	/** Of the 36 inner cells: those unlike the marker, and those neither plainly black nor plainly white. */
	readonly unlike: number;
	readonly unclear: number;
	/** Between its black and its white, of 255 shades. */
	readonly contrast: number;
	/** Length of a side in pixels, taken over the whole marker. */
	readonly side: number;
};

/**
 * knownBy: cells that may differ for a card to be named at all. unlike: for it to count. doubt: unlike and
 * unclear together; up to five of twelve cells (markerDistance) no other marker can be meant.
 * frameGaps: cells of the frame that may be hidden. tilt: degrees from upright, of the 45 to the next answer.
 */
export const readLimits = {
	knownBy: 4,
	unlike: 4,
	doubt: 5,
	frameGaps: 5,
	tilt: 30,
	contrast: 20,
	side: 24
} as const;

export type Doubt = 'tilted' | 'faint' | 'small' | 'unlike';

/** Why a read does not count; undefined where it is clear [M3]. */
export function doubtOf(read: CardRead): Doubt | undefined {
	if (read.side < readLimits.side) return 'small';
	if (read.contrast < readLimits.contrast) return 'faint';
	if (read.unlike > readLimits.unlike || read.unlike + read.unclear > readLimits.doubt) return 'unlike';
	return Math.abs(read.degrees - 90 * Math.round(read.degrees / 90)) > readLimits.tilt ? 'tilted' : undefined;
}

/** The answer of a card: its sides are 1 to 4 clockwise as its front is seen, and the one that is up counts [M2]. */
export function answerOf(read: Pick<CardRead, 'degrees'>): CardAnswer {
	const turns = ((Math.round(read.degrees / 90) % 4) + 4) % 4;
	return (((4 - turns) % 4) + 1) as CardAnswer;
}

/** What a photo says of one card: an answer, or that it was seen and could not be told for sure. */
export type Sighting =
	{ readonly card: number; readonly answer: CardAnswer } | { readonly card: number; readonly doubt: Doubt };

/** A read as it counts: with its answer where it is clear, and without one where it is not. */
export function sightingOf(read: CardRead): Sighting {
	const doubt = doubtOf(read);
	return doubt === undefined ? { card: read.card, answer: answerOf(read) } : { card: read.card, doubt };
}

/** sightings: of each card every answer and every doubt once. photos: of one round; enough for forty people in five rows. */
export const cardLimits = {
	cards: cardCount,
	sightings: 8 * cardCount,
	photos: 20,
	sidesMin: 2,
	sides: 4
} as const;

/** Why a photo gives nothing [M10]. not-read: the reader itself failed, or took too long. */
export type PhotoFault = 'no-photo' | 'too-large' | 'no-cards' | 'not-read';

/** How the cards of a round stand. Every card that was handed out is in exactly one of the first five. */
export type JoinedCards = {
	readonly answers: ReadonlyMap<number, CardAnswer>;
	readonly missing: readonly number[];
	readonly doubtful: readonly number[];
	readonly contradicting: readonly number[];
	/** Held with a side up that stands for no answer of this round. */
	readonly unused: readonly number[];
	/** Seen for sure, and not among those that were handed out. */
	readonly stray: readonly number[];
};

/** Joins what all photos of a round say. `sides`: how many answers the round has, 2–4. */
export function joinSightings(given: {
	handedOut: readonly number[];
	sides: number;
	photos: readonly (readonly Sighting[])[];
}): JoinedCards {
	const seen = given.photos.flat();
	const clear = new Map<number, Set<CardAnswer>>();
	for (const sighting of seen) {
		if (!('answer' in sighting)) continue; // [M3]
		clear.set(sighting.card, (clear.get(sighting.card) ?? new Set()).add(sighting.answer));
	}
	const unclear = new Set(seen.map(({ card }) => card).filter((card) => !clear.has(card)));
	const handedOut = [...new Set(given.handedOut)].sort((one, other) => one - other);
	const answersOf = (card: number) => [...(clear.get(card) ?? [])];
	const single = handedOut.filter((card) => answersOf(card).length === 1);
	const isUsed = (card: number) => answersOf(card)[0]! <= given.sides;
	return {
		answers: new Map(single.filter(isUsed).map((card) => [card, answersOf(card)[0]!])), // [M4]
		missing: handedOut.filter((card) => !clear.has(card) && !unclear.has(card)),
		doubtful: handedOut.filter((card) => unclear.has(card)),
		contradicting: handedOut.filter((card) => answersOf(card).length > 1), // [M5]
		unused: single.filter((card) => !isUsed(card)),
		stray: [...clear.keys()].filter((card) => !handedOut.includes(card)).sort((one, other) => one - other) // [M7]
	};
}

/** What may be said of a round's cards while it is open: how many, and which are not there yet [M6]. */
export type CardCount = Omit<JoinedCards, 'answers'> & { readonly read: number; readonly of: number };

/** The count without a word of what anybody answered. */
export function countCards({ answers, ...without }: JoinedCards): CardCount {
	const { missing, doubtful, contradicting, unused } = without;
	const open = missing.length + doubtful.length + contradicting.length + unused.length;
	return { ...without, read: answers.size, of: answers.size + open };
}

/** How many cards gave each answer, the lowest first. */
export function totalCards({ answers }: JoinedCards, sides: number): number[] {
	const totals = Array.from({ length: sides }, () => 0);
	for (const answer of answers.values()) totals[answer - 1]! += 1;
	return totals;
}

const doubts: readonly string[] = ['tilted', 'faint', 'small', 'unlike'] satisfies Doubt[];

/** What a phone sends of one photo, or undefined where it is no such thing [M8]. */
export function parseSightings(sent: unknown): Sighting[] | undefined {
	if (!Array.isArray(sent) || sent.length > cardLimits.sightings) return undefined;
	const sightings = (sent as readonly unknown[]).map(parseSighting);
	return sightings.every((sighting) => sighting !== undefined) ? sightings : undefined;
}

function parseSighting(sent: unknown): Sighting | undefined {
	if (typeof sent !== 'object' || sent === null) return undefined;
	const { card, answer, doubt } = sent as Record<string, unknown>;
	if (!isWhole(card, cardLimits.cards)) return undefined;
	if (doubt === undefined)
		return isWhole(answer, cardLimits.sides) ? { card, answer: answer as CardAnswer } : undefined;
	return answer === undefined && doubts.includes(doubt as string)
		? { card, doubt: doubt as Doubt }
		: undefined;
}

function isWhole(value: unknown, most: number): value is number {
	return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
}
