// One person's score in one round, and whether it is acceptable [B].
// Pure checks only: where answers lie while a round is open is server/ballot.
import { isDotsAnswer, type DotsAnswer } from './ranking.ts';
import { isPairsAnswer } from './pairs.ts';
import { refuse, type RefusalCode, type Refused } from './refusal.ts';
import { mayShow } from './tally.ts';
import { isUsgAnswer } from './usg.ts';
import type { RoundState } from './view.ts';

/** A level of the scale, "don't know" (kept apart, no score), or a row of numbers about ideas. */
export type Answer = number | 'unknown' | DotsAnswer;
/** What an open round asks for: a level of so many, or at most so many dots on so many ideas. */
export type Ask =
	| { readonly kind: 'score'; readonly levels: number }
	| { readonly kind: 'dots'; readonly dots: number; readonly options: number }
	/** A value for each part of each idea, or a choice for each pair of them. */
	| { readonly kind: 'usg' | 'pairs'; readonly options: number };

export const ballotLimits = {
	/** Nobody changes their mind a million times; a bound keeps the number exact and small. */
	revision: { min: 1, max: 1_000_000 }
} as const;

/** Is this what the round asks for? */
export function isAnswer(answer: unknown, ask: Ask): answer is Answer {
	if (ask.kind === 'dots') return isDotsAnswer(answer, ask); // [K1]
	if (ask.kind === 'score') return answer === 'unknown' || isLevel(answer, ask.levels); // [B1]
	return ask.kind === 'usg' ? isUsgAnswer(answer, ask.options) : isPairsAnswer(answer, ask.options); // [K20] [K22]
}

function isLevel(answer: unknown, levels: number): answer is number {
	return typeof answer === 'number' && Number.isInteger(answer) && answer >= 1 && answer <= levels; // [B1]
}

/** Are two answers the same one? */
export function isSameAnswer(a: Answer, b: Answer): boolean {
	if (typeof a !== 'object' || typeof b !== 'object') return a === b;
	return a.length === b.length && a.every((dots, index) => dots === b[index]);
}

/**
 * Are the ballots of a closed round kept? Those of a round that may never be shown serve nobody, and beside
 * the list of who answered they would say who said what. isOpen: everybody saw them fall.
 */
export function mayKeepBallots(answers: readonly Answer[], { isOpen }: { isOpen: boolean }): boolean {
	return isOpen || mayShow(answers.filter((answer) => answer !== 'unknown').length); // [B7]
}

/** Can a cast carry this revision? */
export function isRevision(revision: unknown): revision is number {
	const { min, max } = ballotLimits.revision;
	return typeof revision === 'number' && Number.isInteger(revision) && revision >= min && revision <= max; // [B2]
}

/**
 * May this seat cast this answer now? roundState is undefined when the session has no such round.
 * Refusals, in this order: 'round-unknown', 'round-not-open', 'round-closed', 'seat-left',
 * 'seat-does-not-score', 'revision-unusable', and what is off limits for what was asked.
 */
export function checkCast(cast: {
	roundState: RoundState | undefined;
	answer: unknown;
	ask: Ask;
	revision: unknown;
	seat: { scores: boolean; hasLeft: boolean };
}): Refused | undefined {
	if (cast.roundState === undefined) return refuse('round-unknown');
	if (cast.roundState === 'not-opened') return refuse('round-not-open'); // [B3]
	if (cast.roundState !== 'open') return refuse('round-closed'); // [B3]
	if (cast.seat.hasLeft) return refuse('seat-left'); // [B4]
	if (!cast.seat.scores) return refuse('seat-does-not-score'); // [B4]
	if (!isRevision(cast.revision)) return refuse('revision-unusable'); // [B2]
	if (!isAnswer(cast.answer, cast.ask)) {
		return refuse(offLimits[cast.ask.kind]); // [B1] [K1] [K20] [K22]
	}
	return undefined;
}

const offLimits = {
	score: 'level-off-scale',
	dots: 'dots-off-limits',
	usg: 'usg-off-limits',
	pairs: 'pairs-off-limits'
} as const satisfies Record<Ask['kind'], RefusalCode>;

type Stored = {
	readonly revision: number;
	readonly answer: Answer;
	/** Which of the seat's phones it came from. */
	readonly holder?: string | undefined;
};

/**
 * What becomes of an acceptable cast beside what this seat has in the urn for the round.
 * Revisions, not clocks, say which answer is the later one; a re-send changes nothing. Answers of two
 * phones are never compared: whoever takes a seat over could try out what lies in the urn.
 */
export function settleCast(
	stored: Stored | undefined,
	sent: Stored
): 'store' | 'already-counted' | 'answer-conflict' {
	if (stored === undefined || sent.revision > stored.revision) return 'store'; // [B5]
	if (sent.revision < stored.revision) return 'already-counted'; // [B5]
	const isSame = sent.holder === stored.holder && isSameAnswer(sent.answer, stored.answer);
	return isSame ? 'already-counted' : 'answer-conflict'; // [B6]
}
