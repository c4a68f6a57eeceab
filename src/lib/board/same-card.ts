// A board that was read again, with every card that has not changed kept as the object it was: what a
// screen has drawn of it need not be drawn again.
import { cardKinds, type BoardContent, type Card } from '#domain/board.ts';

function isSameValue(a: unknown, b: unknown): boolean {
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((value, index) => value === b[index]);
	}
	return Object.is(a, b);
}

/** The same words, links and place. */
export function isSameCard(a: Card, b: Card): boolean {
	const [first, second] = [Object.entries(a), b as unknown as Record<string, unknown>];
	return (
		first.length === Object.keys(b).length && first.every(([name, value]) => isSameValue(value, second[name]))
	);
}

function keepSameCards<One extends Card>(before: readonly One[], now: readonly One[]): readonly One[] {
	const known = new Map(before.map((card) => [card.id, card]));
	const kept = now.map((card) => {
		const old = known.get(card.id);
		return old !== undefined && isSameCard(old, card) ? old : card;
	});
	return isSameValue(before, kept) ? before : kept;
}

export function keepSame(before: BoardContent, now: BoardContent): BoardContent {
	const kept = cardKinds.map((kind) => [kind, keepSameCards<Card>(before[kind], now[kind])]);
	return Object.fromEntries(kept) as unknown as BoardContent;
}
