// What a record says of the same people before and after: pairs of scores under one sign, where anything may be
// said of them [X31]. Tests stand in no record: they follow from the moves, and are made anew when they are read.
import { countPaired, listMoves, pairBallots, type CodedBallot } from './paired-change.ts';
import { findShown } from './record-figure.ts';
import type { RecordChange, ScoreRound } from './record.ts';
import { secrecyFloor } from './tally.ts';

type Pairs = NonNullable<RecordChange['pairs']>;
type Compared = Pick<ScoreRound, 'statement' | 'ordinal' | 'result'>;

/** Of each statement that is compared; null where this assessment was in secret. */
export function pairsResults(
	changes: RecordChange['statements'],
	given: { before: readonly Compared[]; after: readonly Compared[]; isUnderCodes: boolean }
): Pairs | null {
	if (!given.isUnderCodes) return null;
	const ballotsOf = (rounds: readonly Compared[], statement: number, ordinal: number) =>
		listCoded(rounds.find((round) => round.statement === statement && round.ordinal === ordinal));
	return changes.map(({ statement, ordinal, beforeOrdinal }) => {
		const then = ballotsOf(given.before, statement, beforeOrdinal);
		const paired = pairBallots(then, ballotsOf(given.after, statement, ordinal));
		const counted = countPaired(paired); // [C52] [C53]
		if (!counted.isShown) return { statement, result: { isShown: false, why: counted.why } };
		const moves = listMoves(paired).sort((a, b) => a - b); // [X3]
		return { statement, result: { ...counted, moves } };
	});
}

function listCoded(round: Compared | undefined): CodedBallot[] {
	const shown = findShown(round);
	return shown?.ballots.map((level, at) => ({ level, code: shown.codes?.[at] ?? null })) ?? [];
}

/** Where the baseline is not in the record: do the counts follow from the moves, for the statements compared? */
export function arePairsSound(pairs: Pairs, changes: RecordChange['statements']): boolean {
	if (pairs.length !== changes.length) return false;
	return pairs.every(({ statement, result }, at) => {
		const change = changes[at]!;
		if (statement !== change.statement) return false;
		if (!result.isShown) return true;
		const { n, moves, up, same, down, onlyBefore, onlyAfter } = result;
		const count = (sign: number) => moves.filter((move) => Math.sign(move) === sign).length;
		const isSorted = moves.every((move, index) => index === 0 || moves[index - 1]! <= move);
		return (
			isSorted &&
			n === moves.length &&
			n >= secrecyFloor &&
			up === count(1) &&
			same === count(0) &&
			down === count(-1) &&
			n + onlyBefore <= change.before.n &&
			n + onlyAfter <= change.after.n
		);
	});
}
