// Revealed rounds' counts in the order of a scale's levels, and of each statement the round that is meant.
import type { RoundId } from '#domain/ids.ts';
import { isFirst, pickRound, type ComparedRounds } from '#domain/second-round.ts';
import { mayShow, tallyCounts } from '#domain/tally.ts';
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

type Counted = { id?: RoundId; number: number; ordinal: number; counted: LevelCounts };

/**
 * Of each statement the round that is meant [C14] and its counts, and which statements have a second round
 * that may be shown too. Rounds are revealed ones, in any order.
 */
export function pickCounts(
	rounds: readonly Counted[],
	which: ComparedRounds
): { counts: Map<number, LevelCounts>; picked: Map<number, RoundId>; twice: Set<number> } {
	const counts = new Map<number, LevelCounts>();
	const picked = new Map<number, RoundId>();
	const twice = new Set<number>();
	for (const [number, own] of Map.groupBy(rounds, (round) => round.number)) {
		const told = own.map((round) => ({
			...round,
			isShown: mayShow(tallyCounts(round.counted.counts, 0).n)
		}));
		const meant = pickRound(told, which); // [C14] [R9]
		if (meant) counts.set(number, meant.counted);
		if (meant?.id) picked.set(number, meant.id);
		if (told.some((round) => !isFirst(round) && round.isShown)) twice.add(number);
	}
	return { counts, picked, twice };
}
