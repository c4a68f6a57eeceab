// Turns on a phone that is not one's own, and printed slips: what a shared phone shows, and their limits [L20–L32].
import type { SeatId } from './ids.ts';
import { refuse, type Refused } from './refusal.ts';

export const turnLimits = {
	/** A living room has a handful; more would be a mistake or a joke. */
	sharedPhones: 20,
	/** Slips of one session, all sheets together; one sheet of A4 has eight. */
	slips: 200,
	slipsPerSheet: 8,
	/** How long a code that makes a phone a shared one lives. */
	deviceCodeMs: 10 * 60_000
} as const;

/** May so many slips be added to those that were made? Refusals: 'number-off-limits', 'too-many', about 'slips'. */
export function checkSlips(asked: number, made: number): Refused | undefined {
	const isCount = Number.isInteger(asked) && asked >= 1 && asked <= turnLimits.slips;
	if (!isCount) return refuse('number-off-limits', 'slips'); // [L27]
	return made + asked > turnLimits.slips ? refuse('too-many', 'slips') : undefined; // [L27]
}

/** May one more phone be a shared one? Refusal: 'too-many'. */
export function checkSharedPhones(shared: number): Refused | undefined {
	return shared >= turnLimits.sharedPhones ? refuse('too-many') : undefined; // [L21]
}

type InTurn = { readonly seatId: SeatId; readonly scores: boolean; readonly hasLeft: boolean };

/**
 * Who is still to come and who has answered, of those who answer in turns; somebody who accompanies or has
 * left is neither. openRounds: how many are open now. answered: how many of those each seat has answered;
 * absent is none. With nothing open nobody waits and nobody is done.
 */
export function sortTurns<Seat extends InTurn>(
	seats: readonly Seat[],
	{ openRounds, answered }: { openRounds: number; answered: ReadonlyMap<SeatId, number> }
): { waiting: Seat[]; done: Seat[]; of: number } {
	const here = seats.filter(({ scores, hasLeft }) => scores && !hasLeft); // [L22]
	const isDone = ({ seatId }: Seat) => openRounds > 0 && (answered.get(seatId) ?? 0) >= openRounds;
	return {
		waiting: openRounds > 0 ? here.filter((seat) => !isDone(seat)) : [], // [L22]
		done: here.filter(isDone),
		of: here.length
	};
}

/** How a seat answers from now on. Help goes before everything else: its answers are known to somebody [L29] [L30]. */
export function channelOf(
	usual: 'own-phone' | 'shared-phone' | 'slip',
	isHelped: boolean
): 'own-phone' | 'shared-phone' | 'slip' | 'assisted' {
	return isHelped ? 'assisted' : usual; // [L29] [L30]
}
