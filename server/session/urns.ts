// What a session asks of the ballots. server/ballot stands after this folder and is handed in by
// the composition; this is the shape it must have. Each checks the move itself, in its own transaction.
import type { Answer } from '#domain/ballot.ts';
import type { CardRound, PhotoId, TakenPhoto } from '#domain/card-round.ts';
import type { SeatChannel } from '#domain/channel.ts';
import type { DirectSetup } from '#domain/direct-change.ts';
import type { InfluenceSetup } from '#domain/influence.ts';
import type { OpeningId, RoundId, SeatId, SessionId } from '#domain/ids.ts';
import type { LookbackSetup } from '#domain/lookback.ts';
import type { PollSetup } from '#domain/poll.ts';
import type { CodedBallot } from '#domain/paired-change.ts';
import type { RatingKind } from '#domain/rank-round.ts';
import type { DotsOption } from '#domain/ranking.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Progress } from '#domain/view.ts';
import type { SheetAt, SheetKeying, SheetState } from '#server/backstage.ts';

/** How many chose each level (1, 2, …), and how many said they do not know. */
export type RoundCounts = { roundId: RoundId; counts: ReadonlyMap<number, number>; unknown: number };
/** Answers about ideas added up place by place, and how many people gave one. */
export type DotsCount = { roundId: RoundId; sums: readonly number[]; people: number };
export type CastOutcome = { was: 'counted' | 'already-counted' } | (Refused & { counted?: boolean });

type SheetPlace = { sessionId: SessionId } & SheetAt;

export type Urns = {
	openRounds(asked: { sessionId: SessionId; roundIds: readonly RoundId[] }): Promise<Refused | object>;
	/** Makes a round of dots on these ideas, in these words, and opens it at once. */
	openDots(asked: {
		sessionId: SessionId;
		ideas: readonly DotsOption[];
		dots: number;
		isOpen: boolean;
	}): Promise<Refused | object>;
	/** Makes a round of USG or pairs on these ideas, in these words, and opens it at once. */
	openRating(asked: {
		sessionId: SessionId;
		method: RatingKind;
		ideas: readonly DotsOption[];
	}): Promise<Refused | object>;
	/** Makes a round of direct change of each statement, and opens them together. */
	openChange(asked: { sessionId: SessionId; asked: readonly DirectSetup[] }): Promise<Refused | object>;
	/** Makes a second round of this statement, and opens it at once. */
	openAgain(asked: { sessionId: SessionId; roundId: RoundId }): Promise<Refused | object>;
	/** Makes a round of influence of each statement, and opens them together. */
	openInfluence(asked: { sessionId: SessionId; asked: readonly InfluenceSetup[] }): Promise<Refused | object>;
	/** Makes a round of each question of an end poll, and opens them together. */
	openPoll(asked: { sessionId: SessionId; asked: readonly PollSetup[] }): Promise<Refused | object>;
	/** Makes a round of each statement that is looked back at, on a scale of so many levels, and opens them together. */
	openLookback(asked: {
		sessionId: SessionId;
		asked: readonly LookbackSetup[];
		levels: number;
	}): Promise<Refused | object>;
	/** Puts hands that were counted, for each level and for "don't know", into an open round. */
	enterHands(asked: {
		sessionId: SessionId;
		roundId: RoundId;
		people: readonly number[];
	}): Promise<Refused | object>;
	/** Keys a paper sheet in: as typed, whole, for the first or the second time. */
	keySheet(keyed: SheetPlace & SheetKeying): Promise<Refused | object>;
	/** Types a line on which two keyings differ for the third time. */
	settleSheet(
		settled: SheetPlace & { roundId: RoundId; cells: readonly string[] }
	): Promise<Refused | object>;
	withdrawSheet(withdrawn: SheetPlace): Promise<Refused | object>;
	/** Numbers of sheets, and both answers where they differ; undefined when nothing is open. */
	sheetsOf(sessionId: SessionId): SheetState | undefined;
	/** Puts what a photo told of paper cards into an open round; without one, only how many were handed out. */
	takeCards(asked: {
		sessionId: SessionId;
		roundId: RoundId;
		handedOut: number;
		photo?: TakenPhoto | undefined;
	}): Promise<CardRound | Refused>;
	withdrawPhoto(asked: {
		sessionId: SessionId;
		roundId: RoundId;
		photoId: PhotoId;
	}): Promise<CardRound | Refused>;
	/** Of every open round: how many cards were read, and which numbers were not; never what. */
	listCardRounds(sessionId: SessionId): CardRound[];
	closeOpening(asked: {
		sessionId: SessionId;
		openingId: OpeningId;
		confirmed: boolean;
	}): Promise<Refused | object>;
	revealRounds(asked: { sessionId: SessionId; roundIds: readonly RoundId[] }): Promise<Refused | object>;
	cast(sent: {
		seatId: SeatId;
		roundId: RoundId;
		answer: Answer;
		revision: number;
		channel: SeatChannel;
		/** Which of the seat's phones sent it. */
		holder: string;
		/** Its participant code, null for none; counted only where scores are under codes. */
		code?: string | null | undefined;
	}): Promise<CastOutcome>;
	/** How many have answered what is open; never what. */
	progressOf(sessionId: SessionId): Promise<Progress>;
	/** Who scores, is here and has not finished this; for telling them, and kept nowhere. Undefined where it is not open. */
	listUnfinished(asked: {
		sessionId: SessionId;
		openingId: OpeningId;
	}): Promise<ReadonlySet<SeatId> | undefined>;
	/** Is this an open round whose dots everybody was told would be seen as they fall? */
	areDotsShown(roundId: RoundId): boolean;
	/** Dots per option as they lie now; undefined for every other round. */
	sumsOf(roundId: RoundId): Promise<number[] | undefined>;
	/** Highest revision stored for each open round this seat has answered; never the answer. */
	revisionsOf(seat: { sessionId: SessionId; seatId: SeatId }): Record<RoundId, number>;
	/** The seat under whose answers in open rounds this code stands. */
	findCodeHolder(asked: { sessionId: SessionId; code: string }): SeatId | undefined;
	/** A code chosen anew, also for what this seat has answered in open rounds; null for none. */
	correctCode(asked: { sessionId: SessionId; seatId: SeatId; code: string | null }): void;
	/** Of revealed rounds; a round that is not revealed is left out. */
	countRevealed(roundIds: readonly RoundId[]): Promise<readonly RoundCounts[]>;
	/** Scores of revealed rounds with their participant codes; nothing of any other round. */
	listCoded(roundIds: readonly RoundId[]): Promise<ReadonlyMap<RoundId, readonly CodedBallot[]>>;
	/** The same of rounds of dots. */
	countDots(roundIds: readonly RoundId[]): Promise<readonly DotsCount[]>;
};
