// Rounds that put ideas in order, by dots, by USG or by pairs: what may be asked, and what an answer comes to.
// The arithmetic of each method is in its own file.
import type { CardId } from './ids.ts';
import { describePairs, listPairs, pairsLimits, rankPairs, isPairsAnswer, type PairsSetup } from './pairs.ts';
import { mayShowDots, rankDots, rankingLimits, type DotsSetup, type Ranking } from './ranking.ts';
import { refuse, type Refused } from './refusal.ts';
import type { RoundFact } from './round.ts';
import type { Stage } from './session.ts';
import { countUsgValues, rankUsg, sumUsg, type UsgSetup } from './usg.ts';

export const rankKinds = ['dots', 'usg', 'pairs'] as const;
export type RankKind = (typeof rankKinds)[number];
/** Asked in secret of every idea at once, without anything to give out. */
export type RatingKind = Exclude<RankKind, 'dots'>;
export type RankSetup =
	| ({ readonly kind: 'dots' } & DotsSetup)
	| ({ readonly kind: 'usg' } & UsgSetup)
	| ({ readonly kind: 'pairs' } & PairsSetup);

export function isRankKind(kind: RoundFact['kind']): kind is RankKind {
	return (rankKinds as readonly string[]).includes(kind);
}

/** How many numbers one answer has. */
export function countNumbers(setup: RankSetup): number {
	const { length } = setup.options;
	if (setup.kind === 'usg') return countUsgValues(length);
	return setup.kind === 'pairs' ? listPairs(length).length : length;
}

/**
 * The ideas in order; undefined where it may not be shown. counted: the answers added up place by place, and
 * how many people gave one.
 */
export function rankRound(
	setup: RankSetup,
	counted: { readonly sums: readonly number[]; readonly people: number },
	settled: readonly CardId[] | undefined
): Ranking | undefined {
	if (setup.kind === 'dots')
		return mayShowDots(setup, counted.people) ? rankDots(setup, counted, settled) : undefined; // [K4]
	const isSettled = settled !== undefined;
	if (setup.kind === 'pairs' && setup.agreed !== undefined) {
		// One voice, the room's; agreed aloud, it hides nothing.
		const room = { sums: setup.agreed, people: 1 };
		const by = describePairs(setup, room);
		return { ideas: rankPairs(setup, room, settled), people: 0, isSettled, by };
	}
	if (!mayShowDots({ isOpen: false }, counted.people)) return undefined; // [K4]
	const { people } = counted;
	return setup.kind === 'usg'
		? { ideas: rankUsg(setup, counted.sums, settled), people, isSettled, by: sumUsg(setup, counted.sums) }
		: { ideas: rankPairs(setup, counted, settled), people, isSettled, by: describePairs(setup, counted) };
}

type State = {
	readonly stage: Stage | undefined;
	readonly rounds: readonly RoundFact[];
	/** Those that can be chosen: on the wall and not hidden. */
	readonly ideas: readonly CardId[];
};

/**
 * May the room be asked to rate these ideas? Refusals: 'move-unknown' (not the priorities stage),
 * 'rounds-still-open', 'ideas-too-few', 'number-off-limits' about 'ideas', 'idea-unknown' (not on the wall,
 * or named twice).
 */
export function checkAskRating(
	state: State,
	{ method, ideaIds }: { method: RatingKind; ideaIds: readonly CardId[] }
): Refused | undefined {
	if (state.stage !== 'priorities') return refuse('move-unknown'); // [K25]
	if (state.rounds.some((round) => round.state === 'open')) return refuse('rounds-still-open'); // [K25]
	const { min, max } = method === 'pairs' ? pairsLimits.options : rankingLimits.options;
	if (ideaIds.length < min) return refuse('ideas-too-few', 'ideas'); // [K26]
	if (ideaIds.length > max) return refuse('number-off-limits', 'ideas'); // [K26]
	const isKnown = ideaIds.every((id) => state.ideas.includes(id));
	const isOnce = new Set(ideaIds).size === ideaIds.length;
	return isKnown && isOnce ? undefined : refuse('idea-unknown', 'ideas'); // [K26]
}

/** May this be kept as what the room chose aloud, pair by pair? As checkAskRating, and 'pairs-off-limits'. */
export function checkAgreePairs(
	state: State,
	{ ideaIds, choices }: { ideaIds: readonly CardId[]; choices: readonly number[] }
): Refused | undefined {
	const refused = checkAskRating(state, { method: 'pairs', ideaIds });
	if (refused) return refused;
	return isPairsAnswer(choices, ideaIds.length) ? undefined : refuse('pairs-off-limits', 'pairs'); // [K27]
}
