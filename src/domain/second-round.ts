// A second round of a statement, after the room has talked about its result: when it may be asked, and
// which of the two counts [R]. Both are kept, and both are shown.
import type { RoundId } from './ids.ts';
import { refuse, type Refused } from './refusal.ts';
import { isLookback, isScore, type RoundFact } from './round.ts';
import type { Stage } from './session.ts';

/** Of each statement, which round a comparison is made of: the one that counts, or the first. */
export const comparedRounds = ['last', 'first'] as const;
export type ComparedRounds = (typeof comparedRounds)[number];
/** A round's place among those of its statement; where nothing is said, the first. */
type Placed = { readonly number: number; readonly ordinal?: number | undefined };

export const ordinalOf = ({ ordinal }: Pick<Placed, 'ordinal'>): number => ordinal ?? 1;
export const isFirst = (round: Pick<Placed, 'ordinal'>): boolean => ordinalOf(round) === 1;

/**
 * May the room be asked again about the statement of this round, its first? Refusals: 'move-unknown' (not
 * the presentation stage), 'rounds-still-open', 'round-unknown', 'result-not-revealed', 'already-scored'
 * (asked twice before), 'looked-back'.
 */
export function checkAskAgain(
	state: { stage: Stage | undefined; rounds: readonly RoundFact[] },
	roundId: RoundId
): Refused | undefined {
	if (state.stage !== 'presentation') return refuse('move-unknown'); // [R1]
	if (state.rounds.some((round) => round.state === 'open')) return refuse('rounds-still-open'); // [R1]
	if (state.rounds.some(isLookback)) return refuse('looked-back'); // [C64]
	const scores = state.rounds.filter(isScore);
	const round = scores.find((each) => each.roundId === roundId);
	if (!round) return refuse('round-unknown');
	if (!isFirst(round)) return refuse('already-scored'); // [R8]
	if (round.state !== 'revealed') return refuse('result-not-revealed'); // [R8]
	const isAsked = scores.some((each) => each.number === round.number && !isFirst(each));
	return isAsked ? refuse('already-scored') : undefined; // [R8]
}

/**
 * Of one statement's revealed rounds, in any order, the one that is meant: the last that may be shown, else
 * the first [R9]. Undefined where none is revealed.
 */
export function pickRound<Round extends Pick<Placed, 'ordinal'> & { readonly isShown?: boolean | undefined }>(
	rounds: readonly Round[],
	which: ComparedRounds = 'last'
): Round | undefined {
	const first = rounds.find(isFirst);
	const later = rounds.find((round) => !isFirst(round));
	return which === 'last' && later !== undefined && later.isShown !== false ? later : first;
}
