// Every message that crosses a socket, and every close code [W]. Text frames of JSON; phones never
// speak Yjs. The parsers are in wire-parse.ts, so that a phone does not carry them.
import type { Answer } from './ballot.ts';
import type { CardDraft } from './card-draft.ts';
import type { CommandAnswer, DeskCommand } from './command.ts';
import type { Mirror } from './mirror.ts';
import type { RequestId, RoundId } from './ids.ts';
import type { RefusalCode } from './refusal.ts';
import type { DeskView, HallView, PhoneRoom, PhoneView, Progress, You } from './view.ts';

// ------------------------------------------------------------ up: what a client asks

/**
 * Phone: one answer. Same round and revision again is the same request; id is only this phone's own count
 * of what it sent, given back with the answer so that it knows which one is meant.
 */
export type Cast = { t: 'cast'; id: number; round: RoundId; answer: Answer; revision: number };
/** Any client: "are you there"; answered with a beat. */
export type Ping = { t: 'ping' };
/** Phone: one card for the wall; the same id again is the same card. */
export type AddCard = { t: 'card'; id: RequestId; card: CardDraft };
export type PhoneUp = Cast | AddCard | Ping;
/** Desk: one command; the same id again gets the same answer, with another body a conflict. */
export type CommandUp = { t: 'command'; id: RequestId; command: DeskCommand };
export type DeskUp = CommandUp | Ping;
export type HallUp = Ping;

// ------------------------------------------------------------ down: what the server says

export type Beat = { t: 'beat'; now: number };
/** 'counted': stored by this request; 'already-counted': this revision or a higher one was stored before. */
export type Ack = { t: 'ack'; id: Cast['id']; was: 'counted' | 'already-counted' };
export type No<Id = RequestId> = {
	t: 'no';
	id: Id;
	why: RefusalCode;
	/** With 'round-closed': whether an answer of this seat was counted in it. */
	counted?: boolean;
};
/** What a phone is shown when it comes in. mirror: in a meeting without a projector, at a wall. */
export type PhoneSeat = { room: PhoneRoom; you: You; view: PhoneView; mirror?: Mirror | undefined };
export type PhoneDown =
	| ({ t: 'hello'; now: number } & PhoneSeat)
	| { t: 'view'; view: PhoneView }
	/** In a meeting without a projector, only when it has changed; without one the wall is gone [O4]. */
	| { t: 'mirror'; mirror?: Mirror | undefined }
	/** This person's part changed (made a companion, marked as left, back again). */
	| { t: 'you'; you: You }
	/** Something that is open still waits for this person; said to those only who have not finished it. */
	| { t: 'nudge' }
	/** The card is on the board and on disk. */
	| { t: 'added'; id: RequestId }
	| Ack
	| No<RequestId | Cast['id']>
	| Beat;
export type HallDown = { t: 'hall'; view: HallView } | { t: 'progress'; progress: Progress } | Beat;
export type DeskDown =
	| { t: 'desk'; view: DeskView }
	| { t: 'progress'; progress: Progress }
	| { t: 'done'; id: RequestId; answer: CommandAnswer }
	| No
	| Beat;

// ------------------------------------------------------------ why a socket was closed

/** 4400–4499 mean "do not come back with this"; every other code means "try again". */
export const closeCodes = {
	badFrame: 4400,
	notSignedIn: 4401,
	takenOver: 4402,
	notAllowed: 4403,
	notFound: 4404,
	tooFast: 4408,
	boardEpochPast: 4409,
	sessionClosed: 4410,
	boardRefused: 4413,
	tooManySockets: 4429,
	restarting: 1012
} as const;
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/** How often server and client prove to each other that they are there; two missed and the line is called lost. */
export const heartbeatMs = 10_000;

export const limits = {
	/** Bytes of one frame from a phone, desk or hall. The longest honest one reveals 200 rounds: 7 kB. */
	frameBytes: 8192,
	/** Frames a connection may send in a burst, and per second after that. */
	frameBurst: 40,
	framesPerSecond: 10,
	/** Sockets one seat or one sign-in may hold. */
	socketsPerToken: 6,
	/** Sockets that may be waiting for their token to be checked. */
	socketsUnknown: 200
} as const;

/**
 * Messages of a board's line (binary, y-protocols) beside sync and awareness: an editor sends a mark with
 * a number after its edits, and hears the number again once everything before it is on disk.
 */
export const boardMark = 100;

export const boardLineLimits = {
	/** Frames in a burst and per second: ten people typing send about five each. */
	frameBurst: 120,
	framesPerSecond: 40,
	/** Bytes of one awareness state: a name and where the person is. */
	presenceBytes: 1024,
	/** People editing one board at once; presence is told to each by each. */
	editors: 12,
	/** Projectors and other readers of one board. */
	readers: 40
} as const;
