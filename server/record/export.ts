// The research record of a closed session, or of all closed sessions of a group, for whoever may read
// records there. What may be in it is decided in domain/record-figure.ts; this file only finds the rows.
// That a record was downloaded is not logged yet.
import { may } from '#domain/ability.ts';
import type { GroupId, InstrumentVersionId, SessionId } from '#domain/ids.ts';
import { memberPseudonyms, authorPseudonym, makeReplacer } from '#domain/pseudonym.ts';
import type { RecordInstrument, RecordProgress, ResearchRecord } from '#domain/record.ts';
import { recordFormat, recordSchema, recordVersion } from '#domain/record-version.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { readContent } from '#server/instrument/content.ts';
import { fromWordColumns } from '#server/database/cutoff-word-columns.ts';
import { mayEnter } from '#server/programme/access.ts';
import { listCodes } from '#server/programme/participant-code-store.ts';
import type { Downloads } from '../backstage.ts';
import { findReadable } from './access.ts';
import { makeSigns } from './code-sign.ts';
import { toProgress } from './export-progress.ts';
import { replaceWords, type GroupFacts } from './export-round.ts';
import { readSession } from './export-session.ts';
import {
	findGroup,
	findInstrumentVersion,
	listActionWords,
	listClosedSessions,
	listEverNames,
	listNotes,
	type Db
} from './export-store.ts';

export function makeDownloads({ db }: { db: Db }): Downloads {
	return {
		async session(actor, id) {
			const session = await findReadable(db, actor, id);
			if (isRefused(session)) return session;
			if (session.status !== 'closed') return refuse('record-not-closed'); // [X1]
			return readRecordOf(db, { groupId: session.group_id, scope: 'session', ids: [id] });
		},
		async group(actor, id) {
			const group = await findGroup(db, id);
			if (!group || !(await mayEnter(db, actor, group.programme_id))) return refuse('not-found');
			if (!may(actor.role, 'read-records')) return refuse('not-allowed');
			const ids = await listClosedSessions(db, id);
			if (ids.length === 0) return refuse('record-not-closed'); // [X1]
			return readRecordOf(db, { groupId: id, scope: 'group', ids });
		}
	};
}

async function readRecordOf(
	db: Db,
	given: { groupId: GroupId; scope: ResearchRecord['scope']; ids: readonly SessionId[] }
): Promise<ResearchRecord> {
	const group = await findGroup(db, given.groupId);
	if (!group) throw new Error(`writing a record: group ${given.groupId} has no row`);
	const facts = await readFacts(db, given.groupId);
	const sessions = [];
	for (const id of given.ids) sessions.push(await readSession(db, id, facts));
	const used = new Set(sessions.flatMap(({ assessment }) => assessment?.instrumentId ?? []));
	for (const { change } of sessions) if (change) used.add(change.baseline.instrumentId);
	for (const { directChange, influence } of sessions)
		for (const round of [...directChange, ...influence]) used.add(round.instrumentId);
	return {
		$schema: recordSchema,
		format: recordFormat,
		version: recordVersion,
		scope: given.scope,
		purpose: group.purpose,
		programme: {
			id: group.programme_id,
			name: group.programme_name,
			village: group.village,
			district: group.district,
			regency: group.regency
		},
		group: {
			id: group.id,
			name: group.name,
			kind: group.kind,
			cutoffHundredths: group.cutoff_hundredths,
			cutoffWords: replaceWords(fromWordColumns(group), facts.replace) // [X32]
		},
		instruments: await readInstruments(db, [...used].sort()),
		sessions,
		betweenMeetings: given.scope === 'group' ? await readBetween(db, { ...given, facts }) : []
	};
}

/** [X24] Rows of no meeting, with the activity in the words it has on the plan, or had when a meeting last closed. */
async function readBetween(
	db: Db,
	{ groupId, facts }: { groupId: GroupId; facts: GroupFacts }
): Promise<RecordProgress[]> {
	const known = await listActionWords(db, groupId);
	return toProgress(
		facts.notes.filter((note) => note.session_id === null),
		{ ...facts, whatOf: (action) => facts.replace(known.get(action) ?? '') }
	);
}

/** Who stands behind which pseudonym, the same in every record of this group [X6]. */
async function readFacts(db: Db, groupId: GroupId): Promise<GroupFacts> {
	const notes = await listNotes(db, groupId);
	const authors = [...new Map(notes.map((note) => [note.author, note.author_name]))];
	const numbered = authors.map(([id, name], index) => ({ id, name, pseudonym: authorPseudonym(index) }));
	const members = memberPseudonyms(await listEverNames(db, groupId));
	return {
		notes,
		authors: new Map(numbered.map(({ id, pseudonym }) => [id, pseudonym])),
		replace: makeReplacer([...members, ...numbered]),
		signs: makeSigns(await listCodes(db, groupId))
	};
}

async function readInstruments(db: Db, ids: readonly string[]): Promise<RecordInstrument[]> {
	const found: RecordInstrument[] = [];
	for (const id of ids) {
		const row = await findInstrumentVersion(db, id as InstrumentVersionId);
		if (!row) throw new Error(`writing a record: instrument version ${id} has no row`);
		found.push({
			id: row.id,
			contentSha256: row.content_hash,
			content: readContent(row.content) as RecordInstrument['content']
		});
	}
	return found;
}
