// What a page may ask about participant codes. Part of backstage.ts, which hands it on.
import type { GroupId, ProgrammeId } from '#domain/ids.ts';
import type { CodePicture } from '#domain/participant-code.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Purpose } from '#domain/session.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

/** The cards of a group; nothing says whose they are. */
export type CodePage = {
	group: { id: GroupId; name: string };
	programme: { id: ProgrammeId; name: string; purpose: Purpose };
	/** Newest first: what was made at one time, each card its pictures in order. */
	sheets: { sheet: number; cards: CodePicture[][] }[];
	/** Of all sheets. */
	cards: number;
};

export type ParticipantCodes = {
	listCodes(actor: Actor, id: GroupId): Answered<CodePage>;
	/** sheet: the number the new cards are to have, one after the last; the same once more makes none. */
	makeCodes(actor: Actor, id: GroupId, form: { count: number; sheet: number }): Answered<{ sheet: number }>;
};

/** What a person says of the card, on the phone: its pictures in order, or that there is none. */
export type CardForm = { pictures: readonly unknown[] } | 'none';
export type CodePhones = {
	/** Answers what the phone keeps, so that it need not be asked again after a restart of the server. */
	chooseCode(token: string, card: CardForm): Answered<{ kept: string }>;
	/** Before anything else a phone asks: what it keeps, and then what it is to do; undefined where no card is asked for. */
	recallCode(token: string, kept: string | undefined): Answered<{ card: CardState | undefined }>;
};
/** ask: nothing is known of this seat yet. */
export type CardState = 'ask' | 'kept' | 'none';
