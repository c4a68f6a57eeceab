// What a page may ask about paper cards in a running session: one part of a desk's services.
import type { CardRound, PhotoId, TakenPhoto } from '#domain/card-round.ts';
import type { RoundId, SessionId } from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

export type CardDesk = {
	/** Of every open round: how many cards were read, and which numbers were not. Never an answer. */
	seeCards(actor: Actor, id: SessionId): Answered<CardRound[]>;
	/** How many cards were handed out, and what a phone read of one photo. The same photo again: no second one. */
	takeCards(
		actor: Actor,
		id: SessionId,
		form: { roundId: RoundId; handedOut: number; photo?: TakenPhoto | undefined }
	): Answered<CardRound>;
	withdrawPhoto(
		actor: Actor,
		id: SessionId,
		form: { roundId: RoundId; photoId: PhotoId }
	): Answered<CardRound>;
};
