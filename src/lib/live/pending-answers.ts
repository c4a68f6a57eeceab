// Answers the server has not acknowledged yet, kept on this phone under the seat's id so that a
// reload or a flat battery loses nothing [TRUST B6], and wiped the moment they are on the server's
// disk: afterwards the phone holds no trace of what was answered [TRUST E7].
import type { Answer } from '#domain/ballot.ts';
import type { RoundId, SeatId } from '#domain/ids.ts';

/** id: the page's own count; a page that finds answers from before counts them anew. */
export type Pending = { id: number; round: RoundId; answer: Answer; revision: number };

/** Whatever a phone keeps begins with this and ends with the seat's id. */
export const keptPrefix = 'rembuk.menunggu.';

/** Some browsers refuse storage (private windows, full disks): then answers wait in memory only. */
function attempt<Value>(work: () => Value): Value | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

/** What was kept under this name; undefined when there is nothing, or nothing that can be read. */
export function readKept(key: string): unknown {
	const text = attempt(() => localStorage.getItem(key));
	return text == null ? undefined : attempt(() => JSON.parse(text) as unknown);
}

/** Undefined takes it away. */
export function writeKept(key: string, value: unknown): void {
	attempt(() => {
		if (value === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, JSON.stringify(value));
	});
}

function forget(isGone: (key: string) => boolean): void {
	attempt(() => {
		for (const key of Object.keys(localStorage))
			if (key.startsWith(keptPrefix) && isGone(key)) localStorage.removeItem(key);
	});
}

/** A phone that changed hands: what the one before could not send can never be sent from here. */
export function forgetOthers(seatId: SeatId): void {
	forget((key) => !key.endsWith(seatId));
}

/** The seat is gone from this phone, and everything that waited for it. */
export function forgetSeat(seatId: SeatId): void {
	forget((key) => key.endsWith(seatId));
}

/** What this seat still has to send. Another seat's answers on a borrowed phone are not its business. */
export function readPending(seatId: SeatId): Pending[] {
	const list = readKept(keptPrefix + seatId);
	return Array.isArray(list) ? (list as Pending[]) : [];
}

export function writePending(seatId: SeatId, pending: readonly Pending[]): void {
	writeKept(keptPrefix + seatId, pending.length === 0 ? undefined : pending);
}
