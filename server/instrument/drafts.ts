// Writing an instrument: drafts that are saved over and over, and the one step that makes a version of them.
// What a draft may hold and what it lacks, domain/instrument-draft says.
import { may } from '#domain/ability.ts';
import { writeCanonical } from '#domain/canonical.ts';
import type { InstrumentDraftId, InstrumentVersionId } from '#domain/ids.ts';
import {
	checkDraft,
	findGaps,
	startDraft,
	toDraft,
	toInstrument,
	type InstrumentDraft
} from '#domain/instrument-draft.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { Actor, DraftRow, DraftSource, Instruments } from '#server/backstage.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId, sha256Hex } from '#server/database/secret.ts';
import type { Clock } from '../clock.ts';
import { readContent, writeContent } from './content.ts';
import {
	appendDraft,
	countDrafts,
	findDraft,
	listDrafts,
	removeDraft,
	writeDraft,
	type DraftRecord
} from './draft-store.ts';
import { plantScale } from './fill.ts';
import { isShipped } from './shipped.ts';
import {
	appendVersion,
	countVersions,
	findNewestVersion,
	findVersion,
	nextMoment,
	type Db
} from './store.ts';

/** A house that writes one a month for years; keeps one desk from filling the laptop's disk. */
export const instrumentHouseLimits = { drafts: 100, versions: 500 } as const;

type Parts = { db: Db; clock: Clock };
export type Drafts = Pick<
	Instruments,
	'listDrafts' | 'getDraft' | 'createDraft' | 'saveDraft' | 'removeDraft' | 'publish'
>;

export function makeDrafts(parts: Parts): Drafts {
	const { db } = parts;
	const guarded =
		<Asked extends unknown[], Value>(fn: (actor: Actor, ...asked: Asked) => Promise<Value | Refused>) =>
		async (actor: Actor, ...asked: Asked) =>
			may(actor.role, 'edit-instrument') ? fn(actor, ...asked) : refuse('not-allowed');
	return {
		listDrafts: guarded(async () => {
			const rows = await listDrafts(db);
			return Promise.all(rows.map((row) => toRow(db, row)));
		}),
		getDraft: guarded(async (_, id: InstrumentDraftId) => {
			const row = (await listDrafts(db)).find((draft) => draft.id === id);
			if (!row) return refuse('not-found');
			const basedOn = row.based_on && (await findVersion(db, row.based_on));
			return {
				...(await toRow(db, row)),
				revision: row.revision,
				basedOn: basedOn ? { versionId: basedOn.id, instrument: readContent(basedOn.content) } : undefined
			};
		}),
		createDraft: guarded((actor, id: InstrumentDraftId, source: DraftSource) =>
			inTransaction(db, (trx) => create({ db: trx, clock: parts.clock }, actor, { id, source }))
		),
		saveDraft: guarded((_, id: InstrumentDraftId, form: Saved) =>
			inTransaction(db, (trx) => save({ db: trx, clock: parts.clock }, id, form))
		),
		removeDraft: guarded(async (_, id: InstrumentDraftId) => {
			if (!(await findDraft(db, id))) return refuse('not-found');
			await removeDraft(db, id);
			return undefined;
		}),
		publish: guarded((_, id: InstrumentDraftId, revision: number) =>
			inTransaction(db, (trx) => publish({ db: trx, clock: parts.clock }, id, revision))
		)
	};
}

type Saved = { revision: number; draft: InstrumentDraft };

async function toRow(db: Db, row: DraftRecord & { author: string }): Promise<DraftRow> {
	return {
		id: row.id,
		draft: readDraft(row),
		author: row.author,
		updatedAtMs: row.updated_at_ms,
		nextVersion: ((await findNewestVersion(db, row.instrument_key))?.version ?? 0) + 1
	};
}

/** Checked before it was written; undefined is what the text leaves out. */
function readDraft({ content }: DraftRecord): InstrumentDraft {
	const draft = JSON.parse(content) as Omit<InstrumentDraft, 'cutoffHundredths'> & {
		cutoffHundredths?: number;
	};
	return { ...draft, cutoffHundredths: draft.cutoffHundredths };
}

async function create(
	{ db, clock }: Parts,
	actor: Actor,
	{ id, source }: { id: InstrumentDraftId; source: DraftSource }
): Promise<{ id: InstrumentDraftId } | Refused> {
	if (await findDraft(db, id)) return { id };
	// The draft of a form that was sent long ago, and has become a version since.
	if (await findVersion(db, id as string as InstrumentVersionId)) return refuse('request-conflict');
	if ((await countDrafts(db)) >= instrumentHouseLimits.drafts) return refuse('too-many', 'drafts');
	const from = source && (await findVersion(db, source.versionId));
	if (source && !from) return refuse('instrument-unknown');
	const isNew = !from || source?.isCopy === true;
	// [A18] what comes with Rembuk may come with its own next version one day.
	if (!isNew && isShipped(from.instrument_key)) return refuse('instrument-shipped');
	const draft = from
		? toDraft(readContent(from.content))
		: startDraft({ scale: plantScale, cutoffHundredths: 250 });
	const nowMs = clock.nowMs();
	await appendDraft(db, {
		id,
		instrument_key: isNew ? newKey() : from.instrument_key,
		based_on: from?.id ?? null,
		content: writeCanonical(draft),
		revision: 1,
		created_by: actor.accountId,
		created_at_ms: nowMs,
		updated_at_ms: nowMs
	});
	return { id };
}

/** Random, so that two houses' instruments never take each other's place when one is brought to the other. */
export function newKey(): string {
	return `own-${randomId().slice(0, 16)}`;
}

async function save(
	{ db, clock }: Parts,
	id: InstrumentDraftId,
	{ revision, draft }: Saved
): Promise<{ revision: number } | Refused> {
	const stored = await findDraft(db, id);
	if (!stored) return refuse('not-found');
	const refused = checkDraft(draft); // [A13]
	if (refused) return refused;
	const content = writeCanonical(draft);
	if (content === stored.content) return { revision: stored.revision };
	if (stored.revision !== revision) return refuse('draft-changed'); // [A19]
	const next = { content, revision: revision + 1, updated_at_ms: clock.nowMs() };
	await writeDraft(db, id, next);
	return { revision: next.revision };
}

async function publish(
	{ db, clock }: Parts,
	id: InstrumentDraftId,
	revision: number
): Promise<{ versionId: InstrumentVersionId } | Refused> {
	const versionId = id as string as InstrumentVersionId;
	const stored = await findDraft(db, id);
	if (!stored) return (await findVersion(db, versionId)) ? { versionId } : refuse('not-found');
	if (stored.revision !== revision) return refuse('draft-changed'); // [A19]
	const draft = readDraft(stored);
	if (findGaps(draft).length > 0) return refuse('instrument-unfinished'); // [A14]
	const newest = await findNewestVersion(db, stored.instrument_key);
	const version = (newest?.version ?? 0) + 1;
	const added = await appendInstrument(
		{ db, clock },
		{ id: versionId, content: writeContent(toInstrument(draft, { key: stored.instrument_key, version })) }
	);
	if (isRefused(added)) return added;
	await removeDraft(db, id);
	return { versionId };
}

/** Lays down a version that was checked. 'too-many' when the house is full of them. */
export async function appendInstrument(
	{ db, clock }: Parts,
	{ id, content }: { id: InstrumentVersionId; content: string }
): Promise<undefined | Refused> {
	if ((await countVersions(db)) >= instrumentHouseLimits.versions) return refuse('too-many', 'versions');
	const { key, version } = readContent(content);
	await appendVersion(db, {
		id,
		instrument_key: key,
		version,
		content,
		content_hash: sha256Hex(content),
		created_at_ms: await nextMoment(db, clock.nowMs())
	});
	return undefined;
}
