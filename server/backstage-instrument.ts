// What a page may ask of instruments: part of backstage.ts, which hands it on.
import type { InstrumentDraftId, InstrumentVersionId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { InstrumentDraft } from '#domain/instrument-draft.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

export type InstrumentRow = {
	versionId: InstrumentVersionId;
	instrument: Instrument;
	/** Comes with Rembuk: it is copied, never changed. */
	isShipped: boolean;
};
export type DraftRow = {
	id: InstrumentDraftId;
	draft: InstrumentDraft;
	author: string;
	updatedAtMs: number;
	/** The version it will become; 1 for an instrument that is not there yet. */
	nextVersion: number;
};
export type DraftPage = DraftRow & {
	/** Goes up by one with every saving; sent back with the next one. */
	revision: number;
	basedOn: { versionId: InstrumentVersionId; instrument: Instrument } | undefined;
};
/** Nothing: empty. A copy: a new instrument with the same words. Otherwise the same instrument's next version. */
export type DraftSource = { versionId: InstrumentVersionId; isCopy: boolean } | undefined;

/** id: of the version it becomes, from the form, so that twice is once. */
export type ImportForm = { id: InstrumentVersionId; bytes: Uint8Array; isCopy: boolean };

export type Instruments = {
	/** Shipped ones first; of each the newest version first. */
	list(actor: Actor): Answered<InstrumentRow[]>;
	get(actor: Actor, id: InstrumentVersionId): Answered<Instrument>;
	/** As a file to carry elsewhere. name: letters, digits and dashes only. */
	writeFile(
		actor: Actor,
		id: InstrumentVersionId,
		kind: 'json' | 'xlsform'
	): Answered<{ name: string; bytes: Uint8Array }>;
	/** A JSON file of ours or an XLSForm: stored whole, or refused with its place and nothing stored. */
	importFile(actor: Actor, form: ImportForm): Answered<{ versionId: InstrumentVersionId }>;
	listDrafts(actor: Actor): Answered<DraftRow[]>;
	getDraft(actor: Actor, id: InstrumentDraftId): Answered<DraftPage>;
	/** The id comes from the form: the same id again is the same draft. */
	createDraft(actor: Actor, id: InstrumentDraftId, source: DraftSource): Answered<{ id: InstrumentDraftId }>;
	/** 'draft-changed' where another page saved something else meanwhile; the same once more is fine. */
	saveDraft(
		actor: Actor,
		id: InstrumentDraftId,
		form: { revision: number; draft: InstrumentDraft }
	): Answered<{ revision: number }>;
	removeDraft(actor: Actor, id: InstrumentDraftId): Answered<undefined>;
	/** Makes the draft, as it was last saved, a version; it gets the draft's id, so that twice is once. */
	publish(
		actor: Actor,
		id: InstrumentDraftId,
		revision: number
	): Answered<{ versionId: InstrumentVersionId }>;
};
