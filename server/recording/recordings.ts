// Recorded voices of a group, from the desk: kept, replaced, removed, heard again. The file is written before its
// row and goes after it, one at a time, so that no row ever names a file that was not there [U5].
import { checkHeard, checkRecording, parseSpokenLanguage } from '#domain/recording.ts';
import type { GroupId, InstrumentVersionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type {
	Actor,
	RecordingPage,
	RecordingPlace,
	Recordings,
	RecordingShelf,
	Sound
} from '../backstage.ts';
import type { Clock } from '#server/clock.ts';
import { inTransaction } from '#server/database/database.ts';
import { readContent } from '#server/instrument/content.ts';
import { findVersion, listVersions } from '#server/instrument/store.ts';
import { checkAccess } from '#server/programme/access.ts';
import { findGroup } from '#server/programme/group-store.ts';
import { findProgramme } from '#server/programme/store.ts';
import type { SoundFolder } from './sound-folder.ts';
import {
	countByVersion,
	findRecording,
	isNamed,
	listFiles,
	listRecordings,
	listScoredVersions,
	removeRecording,
	sumBytes,
	writeRecording,
	writeSpokenLanguage,
	type Db
} from './store.ts';

export type RecordingParts = { db: Db; clock: Clock; sounds: SoundFolder };

/** What no row names is swept first: see SoundFolder. */
export async function sweepSounds({ db, sounds }: Pick<RecordingParts, 'db' | 'sounds'>): Promise<void> {
	sounds.sweep(await listFiles(db));
}

export function makeRecordings(parts: RecordingParts): Recordings {
	const { db } = parts;
	// Two at once could each take the other's file away, or both fill what is left of the group's room.
	let last: Promise<unknown> = Promise.resolve();
	function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const done = last.then(work, work);
		last = done.catch(() => undefined);
		return done;
	}
	return {
		list: (actor, id) => list(db, actor, id),
		shelf: (actor, id, versionId) => readShelf(db, actor, { id, versionId }),
		keep: (actor, place, bytes) => inTurn(() => keep(parts, actor, { place, bytes })),
		remove: (actor, place) => inTurn(() => remove(parts, actor, place)),
		async nameLanguage(actor, id, typed) {
			const refused = await checkGroup(db, actor, id);
			if (refused) return refused;
			const spoken = parseSpokenLanguage(typed);
			if (typeof spoken === 'object') return spoken;
			await writeSpokenLanguage(db, id, spoken);
			return undefined;
		},
		hear: (actor, place) => hear(parts, actor, place)
	};
}

/** Recordings are the work of who leads meetings: a researcher neither makes nor hears them [U4]. */
async function checkGroup(db: Db, actor: Actor, id: GroupId): Promise<Refused | undefined> {
	const group = await findGroup(db, id);
	return checkAccess(db, actor, { programmeId: group?.programme_id, ability: 'edit-programme' });
}

async function readHead(db: Db, actor: Actor, id: GroupId) {
	const refused = await checkGroup(db, actor, id);
	if (refused) return refused;
	const group = await findGroup(db, id);
	const programme = group && (await findProgramme(db, group.programme_id));
	if (!group || !programme) return refuse('not-found');
	return {
		group: { id, name: group.name },
		programme: { id: programme.id, name: programme.name, purpose: programme.purpose },
		spoken: group.spoken_language ?? undefined
	};
}

async function list(db: Db, actor: Actor, id: GroupId): Promise<RecordingPage | Refused> {
	const head = await readHead(db, actor, id);
	if (isRefused(head)) return head;
	const counts = await countByVersion(db, id);
	const scored = await listScoredVersions(db, id);
	const rows = await listVersions(db);
	const versions = rows.map((row, at) => {
		const instrument = readContent(row.content);
		return {
			id: row.id,
			instrument,
			recorded: counts.get(row.id) ?? 0,
			of: instrument.statements.length + instrument.scale.levels.length,
			isScored: scored.has(row.id),
			isNewest: rows[at - 1]?.instrument_key !== row.instrument_key
		};
	});
	// What the group's meetings score first, for that is what it will hear.
	versions.sort((a, b) => Number(b.isScored) - Number(a.isScored));
	return { ...head, versions, bytes: await sumBytes(db, id) };
}

async function readShelf(
	db: Db,
	actor: Actor,
	{ id, versionId }: { id: GroupId; versionId: InstrumentVersionId }
): Promise<RecordingShelf | Refused> {
	const head = await readHead(db, actor, id);
	if (isRefused(head)) return head;
	const version = await findVersion(db, versionId);
	if (!version) return refuse('not-found');
	const recordings = await listRecordings(db, { groupId: id, versionId });
	return {
		...head,
		version: { id: versionId, instrument: readContent(version.content) },
		recordings: recordings.map(({ about, number, bytes, sha256 }) => ({ about, number, bytes, sha256 }))
	};
}

async function keep(
	{ db, clock, sounds }: RecordingParts,
	actor: Actor,
	{ place, bytes }: { place: RecordingPlace; bytes: Uint8Array }
): Promise<Refused | undefined> {
	const { groupId, versionId, heard } = place;
	const refused = await checkGroup(db, actor, groupId);
	if (refused) return refused;
	const version = await findVersion(db, versionId);
	if (!version) return refuse('not-found');
	const unknown = checkHeard(readContent(version.content), heard);
	if (unknown) return unknown;
	const before = await findRecording(db, place, heard);
	const checked = checkRecording(bytes, (await sumBytes(db, groupId)) - (before?.bytes ?? 0));
	if (isRefused(checked)) return checked;
	const sha256 = sounds.keep(bytes);
	try {
		await inTransaction(db, (trx) =>
			writeRecording(trx, {
				group_id: groupId,
				version_id: versionId,
				...heard,
				sha256,
				bytes: bytes.length,
				type: checked.type,
				recorded_at_ms: clock.nowMs()
			})
		);
	} finally {
		// What was replaced, or, where the row could not be written, what was just kept.
		for (const file of new Set([sha256, before?.sha256 ?? sha256]))
			if (!(await isNamed(db, file))) sounds.remove(file);
	}
	return undefined;
}

async function remove(
	{ db, sounds }: RecordingParts,
	actor: Actor,
	place: RecordingPlace
): Promise<Refused | undefined> {
	const refused = await checkGroup(db, actor, place.groupId);
	if (refused) return refused;
	const before = await findRecording(db, place, place.heard);
	if (!before) return undefined;
	await inTransaction(db, (trx) => removeRecording(trx, before));
	if (!(await isNamed(db, before.sha256))) sounds.remove(before.sha256);
	return undefined;
}

async function hear(
	{ db, sounds }: RecordingParts,
	actor: Actor,
	place: RecordingPlace
): Promise<Sound | Refused> {
	const refused = await checkGroup(db, actor, place.groupId);
	if (refused) return refused;
	return readSound({ db, sounds }, place);
}

/** The sound of a place, for whoever has been let in to it; 'not-found' where there is none, or it is damaged. */
export async function readSound(
	{ db, sounds }: { db: Db; sounds: Pick<SoundFolder, 'read'> },
	place: RecordingPlace
): Promise<Sound | Refused> {
	const row = await findRecording(db, place, place.heard);
	const bytes = row && sounds.read(row.sha256);
	return row && bytes ? { bytes, type: row.type, sha256: row.sha256 } : refuse('not-found');
}
