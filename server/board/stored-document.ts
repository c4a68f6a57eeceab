// A board's document from what is stored: the newest whole snapshot and the updates behind it. What a
// checksum shows to be damaged is left out and said, never guessed at [TRUST D5]; Yjs keeps what
// depends on it aside, and an editor who still has it brings it back by itself.
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { cardsOf } from '#domain/board-doc.ts';
import type { GroupId } from '#domain/ids.ts';
import { listSnapshots, listUpdatesAfter, type Db } from './store.ts';

export type StoredDocument = {
	doc: Y.Doc;
	/** Number of the last stored update. */
	seq: number;
	/** Updates since the snapshot it was read from. */
	sinceSnapshot: number;
	/** Roughly what the document weighs. */
	bytes: number;
	/** What was left out, in words for the log. */
	damage: string[];
};

export function checksumOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** Reads a board; inside a transaction give its executor. */
export async function readDocument(
	db: Db,
	place: { groupId: GroupId; epoch: number }
): Promise<StoredDocument> {
	const damage: string[] = [];
	const doc = new Y.Doc();
	// Until it is asked for, yjs keeps a root under a stand-in, and changes to that are not seen as changes to cards.
	cardsOf(doc);
	let seq = 0;
	let bytes = 0;
	for (const snapshot of await listSnapshots(db, place)) {
		if (!applyWhole(doc, snapshot)) {
			damage.push(`snapshot ${snapshot.seq}`);
			continue;
		}
		seq = snapshot.seq;
		bytes = snapshot.bytes.length;
		break;
	}
	const updates = await listUpdatesAfter(db, { ...place, seq });
	for (const update of updates) {
		bytes += update.bytes.length;
		if (!applyWhole(doc, update)) damage.push(`update ${update.seq}`);
	}
	return { doc, seq: updates.at(-1)?.seq ?? seq, sinceSnapshot: updates.length, bytes, damage };
}

/** false when the bytes are not those that were stored. */
function applyWhole(doc: Y.Doc, row: { bytes: Uint8Array; checksum: string }): boolean {
	if (checksumOf(row.bytes) !== row.checksum) return false;
	try {
		Y.applyUpdate(doc, row.bytes, 'stored');
		return true;
	} catch {
		return false; // whole, and still no update: left out and said like what is damaged
	}
}
