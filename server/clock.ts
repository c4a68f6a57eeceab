// The only source of time in the server, so that tests can hold it.

export type Clock = { nowMs(): number };

export const systemClock: Clock = { nowMs: () => Date.now() };

/** The calendar day of a moment where the laptop is: 2026-03-14. */
export function writeDayOf(ms: number): string {
	return new Date(ms).toLocaleDateString('sv-SE');
}

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
