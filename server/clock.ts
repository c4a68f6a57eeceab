// The only source of time in the server, so that tests can hold it.

export type Clock = { nowMs(): number };

export const systemClock: Clock = { nowMs: () => Date.now() };

/** A clock that stands still until it is told to move. */
export function makeHeldClock(startMs: number): Clock & { advance(byMs: number): void } {
	let nowMs = startMs;
	return {
		nowMs: () => nowMs,
		advance(byMs) {
			nowMs += byMs;
		}
	};
}
