// By which ways answers come in, how many people there are to give them, and what follows for a result [L].
import type { Answer } from './ballot.ts';
import { refuse, type Refused } from './refusal.ts';
import { mayShow, secrecyFloor } from './tally.ts';

/** Ways of a seat: its own phone, in turn on a shared one, by a printed slip, or with somebody's help. */
export const seatChannels = ['own-phone', 'shared-phone', 'slip', 'assisted'] as const;
export type SeatChannel = (typeof seatChannels)[number];
/** Ways of the room, without seats: sheets that are keyed in, hands or stones that are counted, cards in a photo. */
export const roomChannels = ['paper', 'raised-hand', 'paper-card'] as const;
export type RoomChannel = (typeof roomChannels)[number];
export type Channel = SeatChannel | RoomChannel; // [L1]
export const channels: readonly Channel[] = [...seatChannels, ...roomChannels];

/** Others in the room see these answers. */
export const openChannels: readonly string[] = ['raised-hand', 'paper-card'] satisfies Channel[]; // [L7]
/** Somebody beside the person sees who gives them. */
export const seenChannels: readonly string[] = [...openChannels, 'assisted']; // [C15]
/** Somebody can know what they came to: also who keys the sheets in. */
const knownChannels: readonly string[] = [...seenChannels, 'paper']; // [L8]

/** How many answers came by each channel that was used. */
export type ByChannel = Readonly<Partial<Record<Channel, number>>>;

export const headcountLimits = { min: 1, max: 3000 } as const;

/** Everything that came in. */
export function countAnswers(by: ByChannel): number {
	return channels.reduce((all, channel) => all + (by[channel] ?? 0), 0);
}

/**
 * Can so many people be in the room? seats: those that score and are here, or answered what is open.
 * Refusals: 'number-off-limits', 'headcount-below-seats', about 'headcount'.
 */
export function checkHeadcount(people: number, seats: number): Refused | undefined {
	const { min, max } = headcountLimits;
	if (!Number.isInteger(people) || people < min || people > max)
		return refuse('number-off-limits', 'headcount'); // [L3]
	return people < seats ? refuse('headcount-below-seats', 'headcount') : undefined; // [L3]
}

/**
 * The ways as they may be told and kept where scores are under codes: a way that few took, and the rounds a code
 * is missing in, would say whose code it is. So phones and slips are one way, and help that fewer than five had
 * in a round is no way of its own.
 */
export function foldUnderCodes(by: ByChannel): ByChannel {
	const helped = by.assisted ?? 0;
	const isFew = helped < secrecyFloor;
	const phones = (by['own-phone'] ?? 0) + (by['shared-phone'] ?? 0) + (by.slip ?? 0) + (isFew ? helped : 0);
	const { paper, 'raised-hand': hands, 'paper-card': cards } = by;
	return {
		...(phones > 0 && { 'own-phone': phones }),
		...(helped > 0 && !isFew && { assisted: helped }),
		...(paper !== undefined && { paper }),
		...(hands !== undefined && { 'raised-hand': hands }),
		...(cards !== undefined && { 'paper-card': cards })
	}; // [Q19]
}

/** Those of people without seats. */
export function countRoomAnswers(by: ByChannel): number {
	return roomChannels.reduce((all, channel) => all + (by[channel] ?? 0), 0);
}

/** How many people there are to answer. headcount: undefined where none was said. */
export function countPresent({ headcount, seats }: Room): number {
	return Math.max(headcount ?? 0, seats); // [L9]
}
type Room = { readonly headcount: number | undefined; readonly seats: number };

/**
 * May these answers of the room be taken in? others: answers to the round by every other way.
 * Refusals: 'headcount-missing', 'more-answers-than-people'.
 */
export function checkRoomAnswers(
	answers: number,
	{ others, ...room }: Room & { readonly others: number }
): Refused | undefined {
	if (answers > 0 && room.headcount === undefined) return refuse('headcount-missing'); // [L2]
	const isTooMany = answers > 0 && answers + others > countPresent(room); // [L5]
	return isTooMany ? refuse('more-answers-than-people') : undefined;
}

/**
 * Can raised hands come to this? people: for each level of a scale, lowest first, and last for "don't know".
 * Refusals: 'hands-unusable' for another number of places or a number that is not whole and 0–3000.
 */
export function checkHands(people: readonly number[], levels: number): Refused | undefined {
	const isCount = (count: number) => Number.isInteger(count) && count >= 0 && count <= headcountLimits.max;
	return people.length === levels + 1 && people.every(isCount) ? undefined : refuse('hands-unusable'); // [L4]
}

/** May a round close with so many answers? Refusal: 'more-answers-than-people'. */
export function checkClosing(answers: number, room: Room): Refused | undefined {
	return answers > countPresent(room) ? refuse('more-answers-than-people') : undefined; // [L5]
}

/**
 * Are the answers nobody can know none, or at least five scores? Where others are known, these could be had
 * by subtraction. Always true where nothing is known.
 */
export function areUnknownSafe(
	answers: readonly { readonly channel: string; readonly answer: Answer }[]
): boolean {
	const unknown = answers.filter(({ channel }) => !knownChannels.includes(channel));
	if (unknown.length === 0 || unknown.length === answers.length) return true;
	return mayShow(unknown.filter(({ answer }) => answer !== 'unknown').length); // [L8]
}

/** The same before a round closes, from how many answered alone: false is certain, true is not. */
export function mayBeShown(by: ByChannel): boolean {
	const of = (isKnown: boolean) =>
		channels
			.filter((channel) => knownChannels.includes(channel) === isKnown)
			.reduce((all, channel) => all + (by[channel] ?? 0), 0);
	const unknown = of(false);
	return mayShow(countAnswers(by)) && (unknown === 0 || of(true) === 0 || mayShow(unknown)); // [L8]
}

/** Did others see some of these answers? */
export function isSeen(by: Readonly<Record<string, number>>): boolean {
	return openChannels.some((channel) => (by[channel] ?? 0) > 0); // [L7]
}
