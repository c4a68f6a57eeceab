// What a page may ask about shared phones, turns and slips. Part of backstage.ts, which hands it on.
import type { RequestId, SeatId, SessionId } from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Purpose, SessionStatus } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';
import type { PersonView } from '#domain/view.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

/** Somebody who answers in turns; hasAgreed: to the consent of this meeting. */
export type TurnPerson = PersonView & { hasAgreed: boolean };

/** What a shared phone shows between two turns: who, never what [L22]. */
export type SharedPhone = {
	sessionId: SessionId;
	code: string;
	groupName: string;
	purpose: Purpose;
	status: SessionStatus;
	isCoded: boolean;
	consentVersion: number;
	/** Something is asked of the room now. */
	isAsking: boolean;
	waiting: TurnPerson[];
	done: TurnPerson[];
	/** How many answer in turns and are here. */
	of: number;
};

export type TurnForm = {
	requestId: RequestId;
	/** What was agreed to on this screen; 0 where it was not asked. */
	consentVersion: number;
	language: Language;
	/** Somebody helps, and sees the answers. */
	isHelped: boolean;
};

/** What a slip leads to. */
export type SlipDoor = {
	code: string;
	groupName: string;
	purpose: Purpose;
	isCoded: boolean;
	consentVersion: number;
	/** Whose it is by now; undefined before its first use. */
	person: TurnPerson | undefined;
	/** How often each picture is taken; absent is free. */
	taken: Record<string, number>;
};

export type TurnPhones = {
	/** Makes this phone a shared one, by a code of the desk; the same request again is the same phone. */
	claimPhone(form: {
		code: string;
		deviceCode: string;
		requestId: RequestId;
	}): Answered<{ token: string; code: string }>;
	/** 'device-gone' once it was taken back or the session has closed. */
	sharedPhone(deviceToken: string): Answered<SharedPhone>;
	/** The clear token of the turn: it opens this one seat until the turn ends. */
	beginTurn(deviceToken: string, form: TurnForm & { seatId: SeatId }): Answered<{ token: string }>;
	/** Also of a turn by a slip. */
	endTurn(token: string): Answered<undefined>;
	/** On one's own phone: somebody helps from now on, or no longer. */
	setHelped(token: string, isHelped: boolean): Answered<undefined>;
	slip(secret: string): Answered<SlipDoor>;
	/** picture: for its first use; later the slip is whose it is. */
	beginSlip(
		secret: string,
		form: TurnForm & { picture: string | undefined }
	): Answered<{ token: string; code: string }>;
};

/** Slips as they are made: nothing clear is kept, so they can be printed now or never. */
export type SlipSheet = { secrets: string[] };
export type SlipPage = {
	groupName: string;
	purpose: Purpose;
	status: SessionStatus;
	code: string;
	/** Where phones find this laptop; undefined where they cannot. */
	url: string | undefined;
	made: number;
	used: number;
};
export type Slips = {
	get(actor: Actor, id: SessionId): Answered<SlipPage>;
	/** The same request again: the same slips. */
	make(actor: Actor, id: SessionId, form: { requestId: RequestId; count: number }): Answered<SlipSheet>;
};
