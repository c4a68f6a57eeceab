// Revealed rounds' counts in the order of a scale's levels.
import type { RoundId } from '#domain/ids.ts';
import type { RoundCounts } from './urns.ts';

/** Counts per level, lowest first. */
export type LevelCounts = { counts: readonly number[]; unknown: number };

export function inLevels(found: readonly RoundCounts[], levels: number): Map<RoundId, LevelCounts> {
	return new Map(
		found.map(({ roundId, counts, unknown }) => [
			roundId,
			{ counts: Array.from({ length: levels }, (_, index) => counts.get(index + 1) ?? 0), unknown }
		])
	);
}
