// How much a strong or weak statement influences the group's goal: voted in secret, or agreed aloud, and
// set against its score [I]. Rounds, urns and what a screen says of it are elsewhere.
import type { StatementRef } from './board.ts';
import type { CutoffWords } from './cutoff-words.ts';
import { refuse, type Refused } from './refusal.ts';
import type { RoundFact } from './round.ts';
import type { Stage } from './session.ts';
import { isWeak, mayShow, meanHundredths } from './tally.ts';
import type { Text } from './text.ts';

/** From none to very much. A ballot holds the place in this list, counted from 1, as scores do. */
export const influenceValues = [0, 1, 2, 3] as const;
/** From here on a statement is influential: the middle between none and very much, in hundredths. */
export const influentialFrom = 150;

/** What one such round asks, and the score it is set against; both pinned as they were [I7]. */
export type InfluenceSetup = {
	readonly ref: StatementRef;
	readonly number: number;
	/** How many statements its instrument has. */
	readonly of: number;
	readonly text: Text;
	readonly notYet: Text;
	readonly sum: number;
	readonly n: number;
	readonly cutoffHundredths: number;
	/** How many levels the scale of the score has. */
	readonly levels: number;
	/** The group's own words for the two sides of the cut-off, where it has any. */
	readonly cutoffWords?: CutoffWords | undefined;
	/** What the room agreed on aloud; undefined where it votes. */
	readonly agreed?: number | undefined;
};
/** A statement whose result is revealed and may be shown. */
export type ScoredFact = {
	readonly number: number;
	readonly sum: number;
	readonly n: number;
	readonly isWeak: boolean;
};
export type AgreedValue = { readonly number: number; readonly value: number };

export const influenceLimits = {
	/** A room that has talked about thirty is tired; the picture holds no more either. */
	statements: { min: 1, max: 30 },
	/** So many strong ones stand beside the weak, even where hardly anything is weak. */
	leastStrong: 3,
	/** How often one session may put right what it agreed on. */
	agreements: 20
} as const;

export const quarters = ['weak-influential', 'strong-influential', 'weak-slight', 'strong-slight'] as const;
export type Quarter = (typeof quarters)[number];

/** sum and n of the values 0–3; undefined where fewer than five said anything but "don't know". */
export type Influence = {
	readonly sum: number;
	readonly n: number;
	readonly unknown: number;
	/** Agreed aloud, not voted: n is 1 and sum is the value. */
	readonly isAgreed: boolean;
};

/** From a round's counts per level, lowest first. */
export function countInfluence(counts: readonly number[], unknown: number): Influence | undefined {
	const n = counts.reduce((all, count) => all + count, 0);
	const sum = counts.reduce((all, count, value) => all + count * value, 0);
	return mayShow(n) ? { sum, n, unknown, isAgreed: false } : undefined; // [I3]
}

/** What the room agreed on aloud. */
export function agreeInfluence(value: number): Influence {
	return { sum: value, n: 1, unknown: 0, isAgreed: true }; // [I4]
}

/** Compared exactly, not by the rounded mean. */
export function isInfluential({ sum, n }: Pick<Influence, 'sum' | 'n'>): boolean {
	return sum * 100 >= influentialFrom * n; // [I5]
}

export function influenceHundredths({ sum, n }: Pick<Influence, 'sum' | 'n'>): number {
	return meanHundredths(sum, n);
}

/** Where a statement stands: below the group's cut-off or not, influential or not. */
export function quarterOf(
	score: Pick<InfluenceSetup, 'sum' | 'n' | 'cutoffHundredths'>,
	influence: Pick<Influence, 'sum' | 'n'>
): Quarter {
	const side = isWeak(score.sum, score.n, score.cutoffHundredths) ? 'weak' : 'strong';
	return `${side}-${isInfluential(influence) ? 'influential' : 'slight'}`; // [I5]
}

type Ordered = {
	readonly number: number;
	readonly score: { readonly sum: number; readonly n: number };
	readonly influence: { readonly sum: number; readonly n: number };
};

/** Most influential first, equal ones by the lower score, then by number; compared as fractions. */
export function compareInfluence(a: Ordered, b: Ordered): number {
	return (
		b.influence.sum * a.influence.n - a.influence.sum * b.influence.n ||
		a.score.sum * b.score.n - b.score.sum * a.score.n ||
		a.number - b.number
	); // [I6]
}

/** What is asked unless somebody chooses otherwise, by number. */
export function usualStatements(scored: readonly ScoredFact[]): number[] {
	const byScore = [...scored].sort((a, b) => a.sum * b.n - b.sum * a.n || a.number - b.number);
	const { max } = influenceLimits.statements;
	const weak = byScore.filter((fact) => fact.isWeak).slice(0, max); // [I2]
	const beside = Math.min(Math.max(weak.length, influenceLimits.leastStrong), max - weak.length);
	const strong = byScore
		.filter((fact) => !fact.isWeak)
		.reverse()
		.slice(0, beside); // [I2]
	return [...weak, ...strong].map(({ number }) => number).sort((a, b) => a - b);
}

type AskState = {
	readonly stage: Stage | undefined;
	readonly rounds: readonly RoundFact[];
	/** Numbers of the statements whose result is revealed and may be shown. */
	readonly scored: readonly number[];
};

/**
 * May the room vote on the influence of these statements? Refusals: 'move-unknown' (not the analysis
 * stage), 'rounds-still-open', 'already-scored', 'number-off-limits', 'statement-unknown' (no result that
 * may be shown, or named twice).
 */
export function checkAskInfluence(state: AskState, numbers: readonly number[]): Refused | undefined {
	const refused = checkStatements(state, numbers);
	if (refused) return refused;
	return state.rounds.some(isInfluence) ? refuse('already-scored') : undefined; // [I3]
}

/**
 * May this be kept as what the room agreed on aloud? voted: statements whose vote is shown. Refusals: those
 * of checkAskInfluence, 'already-scored' for what was voted, 'level-off-scale', 'too-many' agreements.
 */
export function checkAgreeInfluence(
	state: AskState & { readonly voted: readonly number[]; readonly agreements: number },
	values: readonly AgreedValue[]
): Refused | undefined {
	const numbers = values.map(({ number }) => number);
	const refused = checkStatements(state, numbers);
	if (refused) return refused;
	if (numbers.some((number) => state.voted.includes(number))) return refuse('already-scored'); // [I4]
	// A vote that waits to be shown is not talked over.
	if (state.rounds.some((round) => isInfluence(round) && round.state === 'closed'))
		return refuse('result-not-revealed'); // [I4]
	if (!values.every(({ value }) => (influenceValues as readonly number[]).includes(value)))
		return refuse('level-off-scale'); // [I3]
	return state.agreements < influenceLimits.agreements ? undefined : refuse('too-many', 'statements'); // [I4]
}

function checkStatements({ stage, rounds, scored }: AskState, numbers: readonly number[]) {
	if (stage !== 'analysis') return refuse('move-unknown'); // [I1]
	if (rounds.some((round) => round.state === 'open')) return refuse('rounds-still-open'); // [I1]
	const { min, max } = influenceLimits.statements;
	if (numbers.length < min || numbers.length > max) return refuse('number-off-limits', 'statements'); // [I1]
	const isKnown = numbers.every((number) => scored.includes(number));
	const isOnce = new Set(numbers).size === numbers.length;
	return isKnown && isOnce ? undefined : refuse('statement-unknown', 'statements'); // [I1]
}

function isInfluence(round: RoundFact): boolean {
	return round.kind === 'influence';
}
