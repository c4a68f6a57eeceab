// Looking back: how the room now thinks a statement stood on the day of its baseline, on the same scale (a
// "then-test"). Asked last and stored apart: it is nobody's score, and in no figure of a comparison [C66].
import { refuse, type Refused } from './refusal.ts';
import { isLookback, isScore, type RoundFact, type ScoreFact } from './round.ts';
import { mayShow, tallyCounts } from './tally.ts';
import type { Text } from './text.ts';

/** What one such round asks, pinned as it was when it opened [C63]. */
export type LookbackSetup = {
	/** The statement's number, its place among those asked, and how many these are. */
	readonly number: number;
	readonly place: number;
	readonly of: number;
	readonly text: Text;
	/** The baseline's day, written 2026-03-14. */
	readonly day: string;
};

/** Counts per level, lowest first; n are those who gave a level. */
export type LookbackCount = {
	readonly counts: readonly number[];
	readonly unknown: number;
	readonly n: number;
};

/** At the end of a meeting people are tired, and a memory that is asked for often is invented. */
export const lookbackLimits = { statements: { min: 1, max: 4 } } as const;

/** One of the distributions that stand beside each other; undefined where fewer than five gave a level. */
export function countLookback({
	counts,
	unknown
}: Pick<LookbackCount, 'counts' | 'unknown'>): LookbackCount | undefined {
	const { n } = tallyCounts(counts, unknown);
	return mayShow(n) ? { counts: [...counts], unknown, n } : undefined; // [C65] [C66]
}

type Looking = { readonly isFollowUp: boolean; readonly rounds: readonly RoundFact[] };

/**
 * May the room look back now? Refusals: 'baseline-unknown' (this is no follow-up), 'rounds-still-open',
 * 'looked-back' (asked before), 'scoring-unfinished' (a statement has not been closed yet).
 */
export function checkMayLookBack({ isFollowUp, rounds }: Looking): Refused | undefined {
	if (!isFollowUp) return refuse('baseline-unknown'); // [C61]
	if (rounds.some((round) => round.state === 'open')) return refuse('rounds-still-open'); // [C61]
	if (rounds.some(isLookback)) return refuse('looked-back'); // [C61]
	const scores = rounds.filter(isScore);
	return scores.length > 0 && scores.every(isClosed) ? undefined : refuse('scoring-unfinished'); // [C61]
}

/**
 * May the room look back at these statements? comparable are those that were scored now and can be compared
 * with the baseline. Refusals: those of checkMayLookBack, 'number-off-limits' and 'statement-unknown' (none
 * of these, or named twice) about 'statements'.
 */
export function checkAskLookback(
	state: Looking & { readonly comparable: readonly number[] },
	numbers: readonly number[]
): Refused | undefined {
	const refused = checkMayLookBack(state);
	if (refused) return refused;
	const { min, max } = lookbackLimits.statements;
	if (numbers.length < min || numbers.length > max) return refuse('number-off-limits', 'statements'); // [C62]
	const isKnown = numbers.every((number) => state.comparable.includes(number));
	const isOnce = new Set(numbers).size === numbers.length;
	return isKnown && isOnce ? undefined : refuse('statement-unknown', 'statements'); // [C62]
}

function isClosed({ state }: ScoreFact): boolean {
	return state === 'closed' || state === 'revealed';
}
