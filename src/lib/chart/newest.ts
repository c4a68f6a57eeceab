// Which cards changed last, as seen from one screen: the board itself keeps no times, so a wall that cannot
// show every card remembers what moved while it watched.
import type { BoardContent, Card } from '#domain/board.ts';
import type { CardId } from '#domain/ids.ts';

/** The higher, the later it changed; what has not changed since this screen began is left out. */
export type Turns = ReadonlyMap<CardId, number>;

export class Newest {
	#seen: Map<CardId, string> | undefined;
	#turns = new Map<CardId, number>();
	#turn = 0;

	/** Called with each content in turn. */
	read(content: BoardContent): Turns {
		const cards: readonly Card[] = Object.values(content).flat();
		const now = new Map(cards.map((card) => [card.id, JSON.stringify(card)]));
		if (this.#seen) {
			this.#turn += 1;
			for (const [id, written] of now) {
				if (this.#seen.get(id) !== written) this.#turns.set(id, this.#turn);
			}
		}
		this.#seen = now;
		return new Map(this.#turns);
	}
}

/** The one that changed last of these, if any has. */
export function newestOf(ids: readonly CardId[], turns: Turns): CardId | undefined {
	let newest: CardId | undefined;
	for (const id of ids) {
		const turn = turns.get(id);
		if (turn !== undefined && turn >= (newest === undefined ? 0 : turns.get(newest)!)) newest = id;
	}
	return newest;
}
