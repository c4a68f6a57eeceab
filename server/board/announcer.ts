// Phones and desks choose among a board's goals and ideas: when one of these changes, the running
// sessions of its group look again. Where phones mirror the wall, they do at any change of it. People
// type letter by letter, so the news waits for a pause [O4].
import type { GroupId, SessionId } from '#domain/ids.ts';
import { reportFault } from '#server/fault.ts';
import { isMirrored } from '#server/session/agenda.ts';
import { listRunningSessions, type Db } from './store.ts';

const pauseMs = 250;

type News = { timer: NodeJS.Timeout; isChoice: boolean };

export class Announcer {
	readonly #parts: { db: Db; changed: (sessionId: SessionId) => void };
	readonly #waiting = new Map<GroupId, News>();

	constructor(parts: { db: Db; changed: (sessionId: SessionId) => void }) {
		this.#parts = parts;
	}

	/** The wall has changed; isChoice: what may be chosen has. Asked again within the pause, it is announced once. */
	announce(groupId: GroupId, isChoice: boolean): void {
		const waiting = this.#waiting.get(groupId);
		if (waiting) {
			waiting.isChoice ||= isChoice;
			return;
		}
		const timer = setTimeout(() => void this.#tell(groupId), pauseMs);
		timer.unref();
		this.#waiting.set(groupId, { timer, isChoice });
	}

	stop(): void {
		for (const { timer } of this.#waiting.values()) clearTimeout(timer);
		this.#waiting.clear();
	}

	async #tell(groupId: GroupId): Promise<void> {
		const isChoice = this.#waiting.get(groupId)?.isChoice === true;
		this.#waiting.delete(groupId);
		try {
			for (const session of await listRunningSessions(this.#parts.db, groupId))
				if (isChoice || isMirrored(session)) this.#parts.changed(session.id);
		} catch (fault) {
			reportFault('telling sessions that their board has changed', fault);
		}
	}
}
