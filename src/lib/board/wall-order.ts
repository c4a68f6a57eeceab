// Putting a wall into another order by moving as few cards as possible: what nobody moves keeps the
// place somebody else may be giving it at the same moment.
import { positionBetween } from '#domain/board-doc.ts';
import type { CardId } from '#domain/ids.ts';

type Placed = { readonly id: CardId; readonly position: string };

/** Indexes of the longest run through the numbers that only climbs. */
function longestClimb(numbers: readonly number[]): Set<number> {
	/** For each number: how long the best climb that ends there is, and what came before. */
	const best: { length: number; before: number }[] = [];
	for (const [index, number] of numbers.entries()) {
		let found = { length: 1, before: -1 };
		for (let other = 0; other < index; other += 1) {
			const { length } = best[other]!;
			if (numbers[other]! < number && length + 1 > found.length)
				found = { length: length + 1, before: other };
		}
		best.push(found);
	}
	const longest = Math.max(0, ...best.map(({ length }) => length));
	const climb = new Set<number>();
	for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]!.before)
		climb.add(at);
	return climb;
}

/** New positions for the cards that must move so that the wall stands in this order. */
export function listMoves(wall: readonly Placed[], order: readonly CardId[]): Placed[] {
	const known = new Map(wall.map((card, index) => [card.id, { index, position: card.position }]));
	const wanted = order.filter((id) => known.has(id));
	const staying = longestClimb(wanted.map((id) => known.get(id)!.index));
	const moves: Placed[] = [];
	let before: string | undefined;
	for (const [place, id] of wanted.entries()) {
		const { position } = known.get(id)!;
		if (staying.has(place)) {
			before = position;
			continue;
		}
		const next = wanted.find((_id, later) => later > place && staying.has(later));
		before = positionBetween(before, next === undefined ? undefined : known.get(next)!.position);
		moves.push({ id, position: before });
	}
	return moves;
}
