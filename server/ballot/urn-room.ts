// What the room answered without seats, in the urn of an open round: hands or stones that were counted, sheets
// that were keyed in, cards in photos. Each way has a file and a table of its own; here they are one [L1] [L2].
import type Database from 'better-sqlite3';
import type { Answer } from '#domain/ballot.ts';
import type { PhotoId, TakenPhoto } from '#domain/card-round.ts';
import type { RoomChannel } from '#domain/channel.ts';
import type { RoundId } from '#domain/ids.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import {
	cardTables,
	findCards,
	listCardAnswers,
	removePhoto,
	writeCards,
	type StoredCards
} from './urn-card-store.ts';
import { handTable, listHands, writeHands } from './urn-hand-store.ts';

/** One answer that is nobody's. */
export type RoomAnswer = {
	readonly roundId: RoundId;
	readonly channel: RoomChannel;
	readonly answer: Answer;
};

/** Made with the urn, and added to one that an older program left behind. */
export const roomTables = handTable + cardTables;

export class RoomAnswers {
	readonly #handle: Database.Database;

	constructor(handle: Database.Database) {
		this.#handle = handle;
	}

	/** People for each level, lowest first, then for "don't know"; in place of what was entered before. */
	enterHands(roundId: RoundId, people: readonly number[]): void {
		writeHands(this.#handle, roundId, people);
	}

	/** How many cards were handed out, and what a photo told of them. */
	enterCards(cards: Omit<StoredCards, 'photos'>, photo: TakenPhoto | undefined): void {
		writeCards(this.#handle, cards, photo);
	}

	removePhoto(roundId: RoundId, photoId: PhotoId): void {
		removePhoto(this.#handle, roundId, photoId);
	}

	/** With answers: only what countCards says of them may leave before the count. */
	findCards(roundId: RoundId): StoredCards | undefined {
		return findCards(this.#handle, roundId);
	}

	/** Everything; only how many of them there are may leave before the count. */
	listAnswers(): RoomAnswer[] {
		return [...listHands(this.#handle), ...listCardAnswers(this.#handle)];
	}

	/** Why the count would leave something out that people gave: a round with this is not closed. */
	findUnfinished(): RefusalCode | undefined {
		return undefined;
	}
}
