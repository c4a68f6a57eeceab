// A member's cards on their way to the wall. A card is kept on this phone, and sent again with the same
// id, until the server has answered it; what is being typed is kept too, and wiped once it is added.
import type { CardDraft } from '#domain/card-draft.ts';
import type { SeatId } from '#domain/ids.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import type { PhoneDown } from '#domain/wire.ts';
import {
	readDrafts,
	readPendingCard,
	writeDrafts,
	writePendingCard,
	type Drafts,
	type PendingCard,
	type Typed
} from './kept-card.ts';
import { retryMs, type CastState, type LineGuest, type PhoneLine } from './phone-line.svelte.ts';
import { makeRequestId } from './request-id.ts';

export type CardRefusal = { kind: CardDraft['kind']; place: string; why: RefusalCode };

export class CardOutbox implements LineGuest {
	/** The last no, until another card is sent or this one's refusal has been read. */
	refused = $state.raw<CardRefusal>();
	/** The form whose card was added last, until it is asked for again. */
	added = $state.raw<string>();

	#pending = $state.raw<PendingCard>();
	#drafts: Drafts;
	readonly #line: PhoneLine;
	readonly #seatId: SeatId;

	/**
	 * Takes up what this seat has kept; on the server there is nothing. first: what stood in a form that
	 * was refused, or that the script found half filled in.
	 */
	constructor(line: PhoneLine, seatId: SeatId, first?: { place: string; typed: Typed }) {
		this.#line = line;
		this.#seatId = seatId;
		this.#pending = readPendingCard(seatId);
		this.#drafts = readDrafts(seatId);
		if (first) this.keepDraft(first.place, first.typed);
	}

	/** Speaks over the line from now on; the answer lets go of it (for an $effect). */
	start(): () => void {
		this.#line.guest = this;
		this.send();
		return () => {
			if (this.#line.guest === this) this.#line.guest = undefined;
		};
	}

	/** How the card on its way stands; undefined when there is none. */
	get state(): Exclude<CastState, 'saved'> | undefined {
		if (this.#pending === undefined) return undefined;
		return this.#line.state === 'live' ? 'sending' : 'waiting';
	}

	get pendingCount(): number {
		return this.#pending === undefined ? 0 : 1;
	}

	/** What stands in a form that was not sent, or not added yet. */
	readDraft(place: string): Typed | undefined {
		return this.#drafts[place];
	}

	/** The form of this kind that was written in last, if it still holds something. */
	lastPlace(isOfKind: (place: string) => boolean): string | undefined {
		return Object.keys(this.#drafts).filter(isOfKind).at(-1);
	}

	/** Kept at every letter. Undefined wipes it. */
	keepDraft(place: string, typed: Typed | undefined): void {
		const others = Object.entries(this.#drafts).filter(([other]) => other !== place);
		this.#drafts = Object.fromEntries(typed === undefined ? others : [...others, [place, typed]]);
		writeDrafts(this.#seatId, this.#drafts);
	}

	/** Sends a card. It is kept before it is sent. */
	add(place: string, card: CardDraft): void {
		this.refused = undefined;
		this.added = undefined;
		this.#keep({ id: makeRequestId(), place, card });
		this.send();
	}

	/** The line is there, or is being looked for: once more, with the same id. */
	send(): void {
		if (this.#pending) this.#line.send({ t: 'card', id: this.#pending.id, card: this.#pending.card });
	}

	take(frame: PhoneDown): void {
		const pending = this.#pending;
		if (pending === undefined || !('id' in frame) || frame.id !== pending.id) return;
		if (frame.t === 'added') {
			this.keepDraft(pending.place, undefined);
			this.#keep(undefined);
			this.refused = undefined;
			this.added = pending.place;
		} else if (frame.t === 'no') {
			this.refused = { kind: pending.card.kind, place: pending.place, why: frame.why };
			// The disk said no to it, not the rules: it stays and is sent again.
			if (frame.why === 'disk-failed') setTimeout(() => this.send(), retryMs);
			else this.#keep(undefined);
		}
	}

	#keep(pending: PendingCard | undefined): void {
		this.#pending = pending;
		writePendingCard(this.#seatId, pending);
	}
}
