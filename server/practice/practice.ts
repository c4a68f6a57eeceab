// Rehearsing alone: simulated phones for meetings whose data is not real, and only for those [S27].
// Which are at work is kept in memory: a server that stops sends them home.
import { setTimeout as wait } from 'node:timers/promises';
import type { SeatId, SessionId } from '#domain/ids.ts';
import { checkRehearsal } from '#domain/rehearsal.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { Rehearsals } from '#server/session/rehearsals.ts';
import type { Phones } from '../backstage.ts';
import { Rehearsal, type Pause } from './rehearsal.ts';
import { findRehearsed, listCards, type Db } from './store.ts';

/** Meetings rehearsed at once: protects the real ones beside them. */
const mostRehearsals = 5;

/** Never keeps the process alive, and never outlasts the signal. */
const pauseAWhile: Pause = async (ms, signal) => {
	try {
		await wait(ms, undefined, { ref: false, signal });
	} catch {
		// The signal has fallen: whoever waited looks at it next.
	}
};

type PracticeParts = {
	db: Db;
	/** Made after this, because meetings ask for rehearsals. */
	phones: () => Phones;
	/** Tests bring their own. */
	pause?: Pause | undefined;
};

export class Practice implements Rehearsals {
	readonly #parts: PracticeParts;
	readonly #running = new Map<SessionId, Rehearsal>();
	#isClosed = false;

	constructor(parts: PracticeParts) {
		this.#parts = parts;
	}

	/**
	 * So many phones from now on; they come and go one after another. Refusals: those of checkRehearsal,
	 * 'not-found', 'session-not-running', 'too-many'.
	 */
	async set(sessionId: SessionId, phones: number): Promise<Refused | undefined> {
		const session = await findRehearsed(this.#parts.db, sessionId);
		if (!session) return refuse('not-found');
		const refused = checkRehearsal(session.purpose, phones); // [S27]
		if (refused) return refused;
		if (session.status !== 'running' && session.status !== 'paused') return refuse('session-not-running');
		return this.#start(sessionId, phones);
	}

	count(sessionId: SessionId): number {
		return this.#find(sessionId)?.count ?? 0;
	}

	seats(sessionId: SessionId): ReadonlySet<SeatId> {
		return new Set(this.#find(sessionId)?.seatIds);
	}

	/** To be called whenever something that a screen of this meeting shows has changed. */
	changed(sessionId: SessionId): void {
		this.#find(sessionId)?.changed();
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		await Promise.all([...this.#running.values()].map((rehearsal) => rehearsal.close()));
		this.#running.clear();
	}

	#find(sessionId: SessionId): Rehearsal | undefined {
		const found = this.#running.get(sessionId);
		if (!found?.isOver) return found;
		this.#running.delete(sessionId);
		return undefined;
	}

	#start(sessionId: SessionId, phones: number): Refused | undefined {
		const found = this.#find(sessionId);
		if (found || phones === 0 || this.#isClosed) {
			found?.setCount(phones);
			return undefined;
		}
		for (const id of [...this.#running.keys()]) this.#find(id);
		if (this.#running.size >= mostRehearsals) return refuse('too-many', 'rehearsals');
		const rehearsal = new Rehearsal({
			sessionId,
			find: () => findRehearsed(this.#parts.db, sessionId),
			listCards: () => listCards(this.#parts.db, sessionId),
			phones: this.#parts.phones(),
			pause: this.#parts.pause ?? pauseAWhile
		});
		this.#running.set(sessionId, rehearsal);
		rehearsal.setCount(phones);
		return undefined;
	}
}
