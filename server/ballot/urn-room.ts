// What the room answered without seats, in the urn of an open round: hands or stones that were counted, sheets
// that were keyed in, cards in photos. Each way has a file and a table of its own; here they are one [L1] [L2].
import type Database from 'better-sqlite3';
import type { Answer } from '#domain/ballot.ts';
import type { PhotoId, TakenPhoto } from '#domain/card-round.ts';
import type { RoomChannel } from '#domain/channel.ts';
import type { RequestId, RoundId } from '#domain/ids.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { isSameLine, type Pass, type SheetAnswer } from '#domain/sheet.ts';
import {
	cardTables,
	findCards,
	listCardAnswers,
	removePhoto,
	writeCards,
	type StoredCards
} from './urn-card-store.ts';
import { handTable, listHands, writeHands } from './urn-hand-store.ts';
import * as sheets from './urn-sheet-store.ts';

/** One answer that is nobody's. */
export type RoomAnswer = {
	readonly roundId: RoundId;
	readonly channel: RoomChannel;
	readonly answer: Answer;
};

/** Made with the urn, and added to one that an older program left behind. */
export const roomTables = handTable + sheets.sheetTable + cardTables;

export class RoomAnswers {
	readonly #handle: Database.Database;

	constructor(handle: Database.Database) {
		this.#handle = handle;
	}

	/** People for each level, lowest first, then for "don't know"; in place of what was entered before. */
	enterHands(roundId: RoundId, people: readonly number[]): void {
		writeHands(this.#handle, roundId, people);
	}

	/** A sheet keyed in for the first or the second time. */
	keySheet(keyed: sheets.KeyedSheet): void {
		sheets.writeSheet(this.#handle, keyed);
	}

	/** Which form keyed this sheet in; undefined when none did. */
	findSheetRequest(sheet: number, pass: Pass): RequestId | undefined {
		return sheets.findRequest(this.#handle, sheet, pass);
	}

	/** Numbers of the sheets that were keyed in this time. */
	listSheets(pass: Pass): number[] {
		return sheets.listKeyed(this.#handle, pass);
	}

	/** Numbers of the sheets that say something of this round. */
	listFilledSheets(roundId: RoundId): Set<number> {
		return sheets.listFilled(this.#handle, roundId);
	}

	/** Lines that two keyings do not agree on: for who settles them, and nobody else [L44]. */
	listDiffering(): sheets.TwoLines[] {
		return sheets.listTwoLines(this.#handle).filter(({ first, second }) => !isSameLine(first, second));
	}

	settleSheet(line: { sheet: number; roundId: RoundId; answer: SheetAnswer }): void {
		sheets.settleLine(this.#handle, line);
	}

	withdrawSheet(sheet: number): void {
		sheets.removeSheet(this.#handle, sheet);
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
		return [
			...listHands(this.#handle),
			...sheets.listSheetAnswers(this.#handle),
			...listCardAnswers(this.#handle)
		];
	}

	/** Why the count would leave something out that people gave: a round with this is not closed. */
	findUnfinished(): RefusalCode | undefined {
		const isKeyedTwice = this.listSheets(1).length === this.listSheets(2).length;
		return isKeyedTwice && this.listDiffering().length === 0 ? undefined : 'sheets-unfinished'; // [L46]
	}
}
