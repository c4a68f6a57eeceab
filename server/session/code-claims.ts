// Which seat goes by which participant code in a meeting that is going on: in memory only, so that no disk
// has the two together [Q12]. After a restart phones bring back what they keep. Whether a code is one of the
// group's cards is asked elsewhere.
import type { SeatId, SessionId } from '#domain/ids.ts';
import { codeLimits } from '#domain/participant-code.ts';

/** null: this person said to have no card. */
type Claim = string | null;

export class CodeClaims {
	readonly #bySession = new Map<SessionId, Map<SeatId, Claim>>();
	readonly #wrong = new Map<SeatId, number>();

	/** Undefined where this seat has said nothing yet. */
	find(sessionId: SessionId, seatId: SeatId): Claim | undefined {
		return this.#bySession.get(sessionId)?.get(seatId);
	}

	/** The seat that goes by this code. */
	findHolder(sessionId: SessionId, code: string): SeatId | undefined {
		const found = [...(this.#bySession.get(sessionId) ?? [])].find(([, claim]) => claim === code);
		return found?.[0];
	}

	claim(sessionId: SessionId, seatId: SeatId, code: Claim): void {
		const claims = this.#bySession.get(sessionId) ?? new Map<SeatId, Claim>();
		this.#bySession.set(sessionId, claims.set(seatId, code));
	}

	/** Somebody who has left gives the code free; who comes back is asked again [Q9]. */
	release(sessionId: SessionId, seatId: SeatId): void {
		this.#bySession.get(sessionId)?.delete(seatId);
	}

	noteWrong(seatId: SeatId): void {
		this.#wrong.set(seatId, (this.#wrong.get(seatId) ?? 0) + 1);
	}

	hasTriedEnough(seatId: SeatId): boolean {
		return (this.#wrong.get(seatId) ?? 0) >= codeLimits.wrongTries; // [Q8]
	}

	/** Nothing of a meeting outlives it. */
	forget(sessionId: SessionId): void {
		for (const seatId of this.#bySession.get(sessionId)?.keys() ?? []) this.#wrong.delete(seatId);
		this.#bySession.delete(sessionId);
	}
}
