// What a page may ask about paper sheets. Part of backstage.ts, which hands it on.
import type { Ask } from '#domain/ballot.ts';
import type { OpeningId, RequestId, RoundId, SessionId } from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Pass, SheetAnswer } from '#domain/sheet.ts';
import type { Language } from '#domain/text.ts';
import type { DeskView, PhoneStep } from '#domain/view.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

/** A sheet of what is open. */
export type SheetAt = { openingId: OpeningId; sheet: number };
export type SheetKeying = {
	pass: Pass;
	/** Put into the form by the server: the same form sent twice keys a sheet in once. */
	request: RequestId;
	/** The cells of each open round, as they were typed. */
	cells: Readonly<Record<RoundId, readonly string[]>>;
	/** That lines without anything on them are meant. */
	isConfirmed: boolean;
};
/** What was keyed in: numbers of sheets, and both answers only of lines where the two keyings differ. */
export type SheetState = {
	readonly openingId: OpeningId;
	readonly ask: Ask;
	readonly roundIds: readonly RoundId[];
	/** Keyed in once: the second time is still to come. */
	readonly once: readonly number[];
	readonly twice: readonly number[];
	readonly differing: readonly {
		readonly sheet: number;
		readonly roundId: RoundId;
		readonly first: SheetAnswer;
		readonly second: SheetAnswer;
	}[];
};
export type SheetPage = {
	desk: DeskView;
	/** What the room is asked, in words, as a phone is told it. */
	step: PhoneStep;
	/** Undefined while nothing is open. */
	sheets: SheetState | undefined;
};

export type Sheets = {
	/** What is to be printed and what can be keyed in now. */
	sheets(actor: Actor, id: SessionId, language: Language): Answered<SheetPage>;
	/** Answered once it is on disk. */
	keySheet(actor: Actor, id: SessionId, keyed: SheetAt & SheetKeying): Answered<object>;
	settleSheet(
		actor: Actor,
		id: SessionId,
		settled: SheetAt & { roundId: RoundId; cells: readonly string[] }
	): Answered<object>;
	/** Both keyings of it. */
	withdrawSheet(actor: Actor, id: SessionId, withdrawn: SheetAt): Answered<object>;
};
