// On which side of the river each card may stand: below its highs and above its lows, where the room is,
// and never more than two on one side in a row.
import type { RiverEvent } from './river-card.ts';

export type Side = -1 | 1;

/** So many ways are tried; the best of them stand first. */
const mostTried = 8;
/** More cards than this stand by turns: their ways are too many, and their rows too full to choose. */
const mostChosen = 12;

/** By turns, starting above and starting below. */
export function takeTurns(count: number): Side[][] {
	return ([-1, 1] as const).map((first) =>
		Array.from({ length: count }, (_, index) => (index % 2 === 0 ? first : (-first as Side)))
	);
}

/** Ways to place the cards, −1 above and 1 below. */
export function chooseSides(events: readonly RiverEvent[]): Side[][] {
	const turns = takeTurns(events.length);
	if (events.length > mostChosen) return turns;
	let ways: Side[][] = [[]];
	for (let index = 0; index < events.length; index += 1) {
		ways = ways.flatMap((way) =>
			([-1, 1] as const)
				.filter((side) => !(way.at(-1) === side && way.at(-2) === side))
				.map((side) => [...way, side])
		);
	}
	const scored = ways.map((way) => ({ way, score: scoreOf(way, events) })).sort((a, b) => b.score - a.score);
	return [...scored.slice(0, mostTried).map(({ way }) => way), ...turns];
}

function scoreOf(way: readonly Side[], events: readonly RiverEvent[]): number {
	let score = 0;
	let balance = 0;
	way.forEach((side, index) => {
		balance += side;
		score += side * events[index]!.mood;
		if (side === way[index - 1]) score -= 0.6;
	});
	return score - Math.max(0, Math.abs(balance) - 1) * 1.5;
}
