// How long a line that was lost waits before it tries again [Y]. The roll of the dice is given: the
// domain knows no chance, and a trial can hold forty phones' dice in its hand.

/** The longest first wait; a lone blip of the signal should be over before anybody reads about it. */
const firstMs = 1_000;
/** Waits double up to this: a laptop that wakes is found within it. */
const longestMs = 8_000;

/**
 * Milliseconds until the next try. tries: how many failed since the line last worked. dice: from 0 up to
 * but not including 1. A quarter of the wait is sure, so that nobody hammers; the rest is spread.
 */
export function waitBeforeTry({ tries, dice }: { tries: number; dice: number }): number {
	const ceilingMs = Math.min(longestMs, firstMs * 2 ** tries);
	return ceilingMs * (0.25 + 0.75 * dice); // [Y1]
}
