// One person's score in one round, and whether it is acceptable [B].

/** A level of the scale, or "don't know", which is kept apart and is not a score. */
export type Answer = number | 'unknown';
