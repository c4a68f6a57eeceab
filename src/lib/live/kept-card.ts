// What a phone keeps of a member's cards, under the seat's id as answers are: the card on its way, with
// the id it is sent again with, and what is being typed. Both are wiped once the card is on the wall.
import type { CardDraft } from '#domain/card-draft.ts';
import type { RequestId, SeatId } from '#domain/ids.ts';
import { keptPrefix, readKept, writeKept } from './pending-answers.ts';

/** A form as it stands: what is in each of its fields. */
export type Typed = Readonly<Record<string, string>>;
/** place: which form it was written in. */
export type PendingCard = { id: RequestId; place: string; card: CardDraft };
/** Per form; the one written in last stands last. */
export type Drafts = Readonly<Record<string, Typed>>;

const cardKey = (seatId: SeatId) => `${keptPrefix}kartu.${seatId}`;
const draftKey = (seatId: SeatId) => `${keptPrefix}tulisan.${seatId}`;

export function readPendingCard(seatId: SeatId): PendingCard | undefined {
	return readKept(cardKey(seatId)) as PendingCard | undefined;
}

export function writePendingCard(seatId: SeatId, pending: PendingCard | undefined): void {
	writeKept(cardKey(seatId), pending);
}

export function readDrafts(seatId: SeatId): Drafts {
	return (readKept(draftKey(seatId)) as Drafts | undefined) ?? {};
}

export function writeDrafts(seatId: SeatId, drafts: Drafts): void {
	writeKept(draftKey(seatId), Object.keys(drafts).length === 0 ? undefined : drafts);
}
