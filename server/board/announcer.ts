// Phones and desks choose among a board's goals and ideas: when one of these changes, the running
// sessions of its group look again. People type letter by letter, so the news waits for a pause.
import type { GroupId, SessionId } from '#domain/ids.ts';
import { reportFault } from '#server/fault.ts';
import { listRunningSessions, type Db } from './store.ts';

const pauseMs = 250;

export class Announcer {
	readonly #parts: { db: Db; changed: (sessionId: SessionId) => void };
	readonly #timers = new Map<GroupId, NodeJS.Timeout>();

	constructor(parts: { db: Db; changed: (sessionId: SessionId) => void }) {
		this.#parts = parts;
	}

	/** What may be chosen has changed. Asked again within the pause, it is announced once. */
	announce(groupId: GroupId): void {
		if (this.#timers.has(groupId)) return;
		const timer = setTimeout(() => void this.#tell(groupId), pauseMs);
		timer.unref();
		this.#timers.set(groupId, timer);
	}

	stop(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer);
		this.#timers.clear();
	}

	async #tell(groupId: GroupId): Promise<void> {
		this.#timers.delete(groupId);
		try {
			for (const id of await listRunningSessions(this.#parts.db, groupId)) this.#parts.changed(id);
		} catch (fault) {
			reportFault('telling sessions that their board has changed', fault);
		}
	}
}
