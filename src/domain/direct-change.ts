// The room's own word on what it worked on: has this gone down, stayed or gone up? Asked in secret like a
// score, and kept apart from scores for good [C7].
import type { StatementRef } from './board.ts';
import { refuse, type Refused } from './refusal.ts';
import type { RoundFact } from './round.ts';
import type { Stage } from './session.ts';
import { mayShow } from './tally.ts';
import type { Text } from './text.ts';

/** Levels of such a round, lowest first. */
export const directLevels = ['down', 'same', 'up'] as const;
/** What one such round asks; its wording is pinned when it opens. */
export type DirectSetup = {
	readonly ref: StatementRef;
	readonly number: number;
	/** How many statements its instrument has. */
	readonly of: number;
	readonly text: Text;
};

export type DirectCount = {
	readonly down: number;
	readonly same: number;
	readonly up: number;
	readonly unknown: number;
	readonly n: number;
};

/** More statements than this a group has not worked on since the last meeting. */
export const directLimits = { statements: { min: 1, max: 30 } } as const;

/** The counts of a round per level; undefined where fewer than five said anything but "don't know". */
export function countDirect(counts: readonly number[], unknown: number): DirectCount | undefined {
	const [down = 0, same = 0, up = 0] = counts;
	const n = down + same + up;
	return mayShow(n) ? { down, same, up, unknown, n } : undefined; // [C7]
}

/**
 * May the room be asked about these statements? workedOn are those that actions of the plan point to.
 * Refusals: 'move-unknown' (not the monitoring stage), 'rounds-still-open', 'already-scored' (asked before),
 * 'number-off-limits', 'statement-unknown' (not worked on, or named twice).
 */
export function checkAskChange(
	state: { stage: Stage | undefined; rounds: readonly RoundFact[]; workedOn: readonly number[] },
	numbers: readonly number[]
): Refused | undefined {
	if (state.stage !== 'monitoring') return refuse('move-unknown'); // [C8]
	if (state.rounds.some((round) => round.state === 'open')) return refuse('rounds-still-open'); // [C8]
	if (state.rounds.some((round) => round.kind === 'change')) return refuse('already-scored'); // [C8]
	const { min, max } = directLimits.statements;
	if (numbers.length < min || numbers.length > max) return refuse('number-off-limits', 'statements'); // [C8]
	const isKnown = numbers.every((number) => state.workedOn.includes(number));
	const isOnce = new Set(numbers).size === numbers.length;
	return isKnown && isOnce ? undefined : refuse('statement-unknown', 'statements'); // [C8]
}
