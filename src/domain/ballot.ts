// One person's score in one round, and whether it is acceptable [B].
// Pure checks only: where answers lie while a round is open is server/ballot.
import { isDotsAnswer, type DotsAnswer } from './ranking.ts';
import { refuse, type Refused } from './refusal.ts';
import { mayShow } from './tally.ts';
import type { RoundState } from './view.ts';

/** A level of the scale, "don't know" (kept apart, no score), or dots on ideas. */
export type Answer = number | 'unknown' | DotsAnswer;
/** What an open round asks for: a level of so many, or at most so many dots on so many ideas. */
export type Ask =
	| { readonly kind: 'score'; readonly levels: number }
	| { readonly kind: 'dots'; readonly dots: number; readonly options: number };

export const ballotLimits = {
	/** Nobody changes their mind a million times; a bound keeps the number exact and small. */
	revision: { min: 1, max: 1_000_000 }
} as const;

/** Is this what the round asks for? */
export function isAnswer(answer: unknown, ask: Ask): answer is Answer {
	if (ask.kind === 'dots') return isDotsAnswer(answer, ask); // [K1]
	if (answer === 'unknown') return true;
	return typeof answer === 'number' && Number.isInteger(answer) && answer >= 1 && answer <= ask.levels; // [B1]
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
 * 'seat-does-not-score', 'revision-unusable', 'level-off-scale' or 'dots-off-limits'.
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
		return refuse(cast.ask.kind === 'dots' ? 'dots-off-limits' : 'level-off-scale'); // [B1] [K1]
	}
	return undefined;
}

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
