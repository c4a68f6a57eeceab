// Answers the server has not acknowledged yet, kept on this phone under the seat's id so that a
// reload or a flat battery loses nothing [TRUST B6], and wiped the moment they are on the server's
// disk: afterwards the phone holds no trace of what was answered [TRUST E7].
import type { Answer } from '#domain/ballot.ts';
import type { RequestId, RoundId, SeatId } from '#domain/ids.ts';

export type Pending = { id: RequestId; round: RoundId; answer: Answer; revision: number };

const prefix = 'rembuk.menunggu.';

/** Some browsers refuse storage (private windows, full disks): then answers wait in memory only. */
function attempt<Value>(work: () => Value): Value | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

/** What this seat still has to send. Another seat's answers on a borrowed phone are not its business. */
export function readPending(seatId: SeatId): Pending[] {
	const text = attempt(() => localStorage.getItem(prefix + seatId));
	const list: unknown = text == null ? [] : attempt(() => JSON.parse(text) as unknown);
	return Array.isArray(list) ? (list as Pending[]) : [];
}

/** A phone that changed hands: what the one before could not send can never be sent from here. */
export function forgetOthers(seatId: SeatId): void {
	attempt(() => {
		for (const key of Object.keys(localStorage))
			if (key.startsWith(prefix) && key !== prefix + seatId) localStorage.removeItem(key);
	});
}

export function writePending(seatId: SeatId, pending: readonly Pending[]): void {
	attempt(() => {
		if (pending.length === 0) localStorage.removeItem(prefix + seatId);
		else localStorage.setItem(prefix + seatId, JSON.stringify(pending));
	});
}
