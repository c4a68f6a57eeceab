// What a page may ask about the time between meetings: part of backstage.ts, which hands it on.
import type { GroupId, MentoringNoteId, ProgrammeId, RequestId } from '#domain/ids.ts';
import type { MentoringDraft, StandingNote } from '#domain/mentoring.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Purpose } from '#domain/session.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

/** A group and where it belongs, as the head of its pages says it. */
export type GroupHead = {
	id: GroupId;
	name: string;
	programme: { id: ProgrammeId; name: string; purpose: Purpose };
};
export type MentoringRow = MentoringDraft & {
	id: MentoringNoteId;
	seq: number;
	replaces: MentoringNoteId | undefined;
	authorName: string;
	atMs: number;
};
export type MentoringLog = { group: GroupHead; notes: StandingNote<MentoringRow>[] };
/** replaces: the note this one corrects. */
export type MentoringForm = MentoringDraft & {
	requestId: RequestId;
	replaces: MentoringNoteId | undefined;
};

export type Mentoring = {
	/** Newest first, each with the wordings it replaced. Refusals: 'not-found', 'not-allowed'. */
	log(actor: Actor, id: GroupId): Answered<MentoringLog>;
	/**
	 * Adds a row. The same request again changes nothing. Refusals: those of checkMentoringDraft,
	 * 'too-many', 'not-found' about 'replaces', 'note-replaced', 'request-conflict'.
	 */
	addNote(actor: Actor, id: GroupId, form: MentoringForm): Answered<undefined>;
};
