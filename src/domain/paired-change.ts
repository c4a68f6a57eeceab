// Before and after of the same people, found by their participant codes: pairs of one statement's scores,
// and when they may be shown. Nothing here knows a seat; a code is only what two ballots have in common.
import { certainFrom } from './change.ts';
import { adjustHolm } from './holm.ts';
import type { TestMethod } from './mann-whitney.ts';
import { signedRank } from './signed-rank.ts';
import { secrecyFloor } from './tally.ts';

/** A ballot of a meeting with participant codes; no code where the person had no card, no level for "don't know". */
export type CodedBallot = { readonly code: string | null; readonly level: number | null };
type Pair = { readonly before: number; readonly after: number };
/** One statement's scores of both sides, sorted by who gave them. */
export type Paired = {
	readonly pairs: readonly Pair[];
	/** Scores of people with a card who gave one on that side only. */
	readonly onlyBefore: readonly number[];
	readonly onlyAfter: readonly number[];
	/** Scores without a card: never in a pair [C50]. */
	readonly cardlessBefore: readonly number[];
	readonly cardlessAfter: readonly number[];
};

/** Scores under the same code are a pair; "don't know" is no score [C50]. The order of ballots never matters. */
export function pairBallots(before: readonly CodedBallot[], after: readonly CodedBallot[]): Paired {
	const [was, is] = [scoresByCode(before), scoresByCode(after)];
	const both = [...was.keys()].filter((code) => is.has(code)).sort();
	const alone = (mine: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>) =>
		[...mine].flatMap(([code, level]) => (theirs.has(code) ? [] : [level])).sort((a, b) => a - b);
	return {
		pairs: both.map((code) => ({ before: was.get(code)!, after: is.get(code)! })), // [C50]
		onlyBefore: alone(was, is), // [C51]
		onlyAfter: alone(is, was), // [C51]
		cardlessBefore: cardless(before),
		cardlessAfter: cardless(after)
	};
}

function scoresByCode(ballots: readonly CodedBallot[]): Map<string, number> {
	return new Map(
		ballots.flatMap(({ code, level }) => (code === null || level === null ? [] : [[code, level] as const]))
	);
}

function cardless(ballots: readonly CodedBallot[]): number[] {
	return ballots.flatMap(({ code, level }) => (code === null && level !== null ? [level] : []));
}

/** What may be said of one statement's pairs: how many went up, stayed, went down, or why nothing is. */
export type PairedCount =
	| {
			readonly isShown: true;
			readonly n: number;
			readonly up: number;
			readonly same: number;
			readonly down: number;
			/** People with a card who scored it on one side only. */
			readonly onlyBefore: number;
			readonly onlyAfter: number;
	  }
	/** Fewer than five pairs, or the answers of few others would follow from them. */
	| { readonly isShown: false; readonly why: 'few-pairs' | 'traceable' };

export function countPaired(paired: Paired): PairedCount {
	const { pairs, onlyBefore, onlyAfter } = paired;
	if (pairs.length < secrecyFloor) return { isShown: false, why: 'few-pairs' }; // [C52]
	if (isTraceable(paired)) return { isShown: false, why: 'traceable' }; // [C53]
	const count = (move: number) => pairs.filter((pair) => moveOf(pair) === move).length;
	return {
		isShown: true,
		n: pairs.length,
		up: count(1),
		same: count(0),
		down: count(-1),
		onlyBefore: onlyBefore.length,
		onlyAfter: onlyAfter.length
	};
}

const moveOf = ({ before, after }: Pair): number => Math.sign(after - before);

/**
 * Both distributions are shown in full, so where one to four people are in no pair, "all pairs stayed" would
 * leave exactly their answers over. Shown is therefore only what could just as well have come from other
 * answers: each of those few could have changed places with somebody of a pair, the distributions and the
 * three counts staying as they are [C53].
 */
function isTraceable(paired: Paired): boolean {
	const { pairs } = paired;
	const before = [...paired.onlyBefore, ...paired.cardlessBefore];
	const after = [...paired.onlyAfter, ...paired.cardlessAfter];
	const isFew = (apart: readonly number[]) => apart.length > 0 && apart.length < secrecyFloor;
	const couldBeOther = (level: number, side: keyof Pair) =>
		pairs.some((pair) => pair[side] !== level && moveOf({ ...pair, [side]: level }) === moveOf(pair));
	return (
		(isFew(before) && !before.every((level) => couldBeOther(level, 'before'))) ||
		(isFew(after) && !after.every((level) => couldBeOther(level, 'after')))
	);
}

/** How many people with a card scored anything on both sides, and on one only. */
export type Presence = { readonly both: number; readonly onlyBefore: number; readonly onlyAfter: number };

export function countPresence(before: ReadonlySet<string>, after: ReadonlySet<string>): Presence {
	const both = [...before].filter((code) => after.has(code)).length;
	return { both, onlyBefore: before.size - both, onlyAfter: after.size - both }; // [C51]
}

/** Each person's later score less the earlier one. */
export function listMoves({ pairs }: Paired): number[] {
	return pairs.map(({ before, after }) => after - before);
}

/** What the signed-rank test of one statement says, or why there is none. */
export type PairedTest =
	| {
			readonly isMade: true;
			readonly n: number;
			/** How many of the pairs moved: the others are in no rank [C34]. */
			readonly moved: number;
			/** R's V of the later scores less the earlier ones. */
			readonly v: number;
			/** Matched-pairs rank-biserial effect, from -1 to 1. */
			readonly effect: number;
			readonly p: number;
			readonly pHolm: number;
			readonly method: TestMethod;
	  }
	| { readonly isMade: false; readonly n: number; readonly why: 'few-pairs' | 'all-same' };
export type PairedTests = { readonly made: number; readonly tests: readonly PairedTest[] };

/** Tests the statements of one comparison by each person's moves, with Holm's p beside each. Each may be shown. */
export function testPairs(statements: readonly (readonly number[])[]): PairedTests {
	const raw = statements.map((moves) => ({ moves, test: testOne(moves) }));
	const ps = raw.flatMap(({ test }) => (test?.isMade ? [test.p] : []));
	const adjusted = adjustHolm(ps); // [C55]
	let next = 0;
	const tests = raw.map(({ moves, test }): PairedTest => {
		const n = moves.length;
		if (!test) return { isMade: false, n, why: 'few-pairs' };
		if (!test.isMade) return { isMade: false, n, why: 'all-same' };
		const { up, down, v, rankBiserial, p, method } = test;
		const pHolm = adjusted[next]!;
		next += 1;
		return { isMade: true, n, moved: up + down, v, effect: rankBiserial, p, pHolm, method };
	});
	return { made: ps.length, tests };
}

function testOne(moves: readonly number[]): ReturnType<typeof signedRank> | undefined {
	return moves.length < certainFrom ? undefined : signedRank(moves); // [C54]
}
