// The openings that are open now, and their urns: what casting may put answers into. An opening is
// here only after rembuk.db says its rounds are open, and is gone once its urn is destroyed.
import type { Ask } from '#domain/ballot.ts';
import type { OpeningId, RoundId, SessionId } from '#domain/ids.ts';
import type { Urn } from './urn.ts';

export type Opening = {
	readonly id: OpeningId;
	readonly sessionId: SessionId;
	readonly roundIds: readonly RoundId[];
	/** The same for all its rounds. */
	readonly ask: Ask;
	readonly urn: Urn;
};

export class Openings {
	readonly #byId = new Map<OpeningId, Opening>();
	readonly #byRound = new Map<RoundId, Opening>();

	add(opening: Opening): void {
		this.#byId.set(opening.id, opening);
		for (const roundId of opening.roundIds) this.#byRound.set(roundId, opening);
	}

	remove(opening: Opening): void {
		this.#byId.delete(opening.id);
		for (const roundId of opening.roundIds) this.#byRound.delete(roundId);
	}

	find(id: OpeningId): Opening | undefined {
		return this.#byId.get(id);
	}

	findByRound(roundId: RoundId): Opening | undefined {
		return this.#byRound.get(roundId);
	}

	list(): Opening[] {
		return [...this.#byId.values()];
	}

	listOf(sessionId: SessionId): Opening[] {
		return this.list().filter((opening) => opening.sessionId === sessionId);
	}
}
