// Branded identifiers: a seat's id cannot be passed where a round's id is meant.
// Every id is 128 random bits in lower-case hex, made by the server (or, for a
// request, by whoever asks).

declare const noun: unique symbol;
export type Id<Noun extends string> = string & { readonly [noun]: Noun };

export type AccountId = Id<'account'>;
export type InvitationId = Id<'invitation'>;
export type ProgrammeId = Id<'programme'>;
export type GroupId = Id<'group'>;
export type MemberId = Id<'member'>;
export type InstrumentVersionId = Id<'instrument-version'>;
export type InstrumentDraftId = Id<'instrument-draft'>;
export type SessionId = Id<'session'>;
export type SeatId = Id<'seat'>;
export type AssessmentId = Id<'assessment'>;
export type RoundId = Id<'round'>;
/** Rounds that were opened together and close together: one in led mode, a field's at one's own pace. */
export type OpeningId = Id<'opening'>;
/** A card of a board: an event, a goal, a reflection, an idea or an action. */
export type CardId = Id<'card'>;
/** A row of a group's mentoring log. */
export type MentoringNoteId = Id<'mentoring-note'>;
export type RequestId = Id<'request'>;

const hex128 = /^[0-9a-f]{32}$/;

/** An id from outside, or undefined when it is not 32 lower-case hex digits. */
export function parseId<Noun extends string>(value: unknown): Id<Noun> | undefined {
	return typeof value === 'string' && hex128.test(value) ? (value as Id<Noun>) : undefined;
}
