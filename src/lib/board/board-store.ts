// An editor's copy of a board in the browser's own storage, so that what was edited while cut off
// outlives the page. Some browsers refuse storage (private windows): then edits live in the page alone,
// and the page says so.
import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';
import type { GroupId } from '#domain/ids.ts';

export type BoardStore = {
	/** What an earlier page left has been read; false where this browser keeps nothing. */
	ready: Promise<boolean>;
	/** Throws the copy away: somebody may not edit here any more, or it is of another document. */
	forget(): Promise<void>;
	close(): void;
};

/** By account: the next person at this computer must not send what the one before could not. */
export function boardStoreName(at: { groupId: GroupId; epoch: number }, accountId: string): string {
	return `rembuk.papan.${at.groupId}.${at.epoch}.${accountId}`;
}

const trialName = 'rembuk.papan.coba';

/** Whether this browser keeps anything at all is only known by trying. */
function tryStorage(): Promise<boolean> {
	return new Promise((done) => {
		try {
			const request = indexedDB.open(trialName);
			request.onsuccess = () => {
				request.result.close();
				indexedDB.deleteDatabase(trialName);
				done(true);
			};
			request.onerror = () => done(false);
			request.onblocked = () => done(false);
		} catch {
			done(false);
		}
	});
}

export function openBoardStore(name: string, doc: Doc): BoardStore {
	let persistence: IndexeddbPersistence | undefined;
	let isClosed = false;
	const ready = tryStorage().then(async (isKept) => {
		if (!isKept || isClosed) return false;
		persistence = new IndexeddbPersistence(name, doc);
		await persistence.whenSynced;
		return true;
	});
	return {
		ready,
		async forget() {
			await ready;
			await persistence?.clearData();
			persistence = undefined;
		},
		close() {
			isClosed = true;
			void persistence?.destroy();
		}
	};
}
