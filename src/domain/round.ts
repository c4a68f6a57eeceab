// One question put to the room, a statement to score or ideas to put dots on, and what may happen to
// it: opened, closed, revealed [R] [K]. That the session runs at all is session.ts; the urn that holds
// the answers is server/ballot.
import type { CardId, OpeningId, RoundId } from './ids.ts';
import { checkDotsSetup, rankingLimits } from './ranking.ts';
import { isRankKind, type RankKind } from './rank-round.ts';
import { refuse, type Refused } from './refusal.ts';
import type { Focus, Pace, Stage } from './session.ts';
import type { RoundState } from './view.ts';

/** A statement put to the room, as far as these rules need to know it. */
export type ScoreFact = {
	readonly kind: 'score';
	readonly roundId: RoundId;
	/** The statement's number, and its field's. */
	readonly number: number;
	readonly field: number;
	/** 2 of a second round after the discussion; where nothing is said, 1. */
	readonly ordinal?: number;
	readonly state: RoundState;
};
/** Ideas put to the room, by dots, by USG or by pairs. Such a round is made when it is asked, so it is never 'not-opened'. */
export type DotsFact = {
	readonly kind: RankKind;
	readonly roundId: RoundId;
	readonly state: RoundState;
};
/** One worked-on statement put to the room as a direct change; made when it is asked, like dots. */
export type ChangeFact = {
	readonly kind: 'change';
	readonly roundId: RoundId;
	readonly number: number;
	readonly state: RoundState;
};
/** One statement put to the room for its influence on the goal; made when it is asked, or agreed aloud. */
export type InfluenceFact = {
	readonly kind: 'influence';
	readonly roundId: RoundId;
	readonly number: number;
	readonly state: RoundState;
};
/** One question of an end poll; made when it is asked. poll: 1 for the session's first. */
export type PollFact = {
	readonly kind: 'poll';
	readonly roundId: RoundId;
	readonly poll: number;
	readonly state: RoundState;
};
/** One statement looked back at; made when it is asked. */
export type LookbackFact = {
	readonly kind: 'lookback';
	readonly roundId: RoundId;
	readonly number: number;
	readonly state: RoundState;
};
export type RoundFact = ScoreFact | DotsFact | ChangeFact | InfluenceFact | PollFact | LookbackFact;

export function isScore<Fact extends { kind: RoundFact['kind'] }>(
	round: Fact
): round is Extract<Fact, { kind: 'score' }> {
	return round.kind === 'score';
}

export function isLookback<Fact extends { kind: RoundFact['kind'] }>(
	round: Fact
): round is Extract<Fact, { kind: 'lookback' }> {
	return round.kind === 'lookback';
}

/** Have the scores of all these statements been revealed? Before them no memory of them is shown. */
export function mayShowLookback(
	numbers: readonly number[],
	scores: readonly Pick<ScoreFact, 'number' | 'state'>[]
): boolean {
	return numbers.every((number) =>
		scores.some((each) => each.number === number && each.state === 'revealed')
	); // [C65]
}

/**
 * May these statements be opened together? Refusals: 'move-unknown' (not a scoring stage, or the wrong
 * set for the pace), 'rounds-still-open', 'round-unknown' (dots are no statement), 'already-scored'.
 */
export function checkOpen(
	state: { stage: Stage | undefined; pace: Pace; rounds: readonly RoundFact[] },
	roundIds: readonly RoundId[]
): Refused | undefined {
	if (state.stage !== 'scoring') return refuse('move-unknown'); // [R1]
	if (state.rounds.some((round) => round.state === 'open')) return refuse('rounds-still-open'); // [R1]
	const scores = state.rounds.filter(isScore);
	const asked = findAll(scores, roundIds);
	const first = asked?.[0];
	if (asked === undefined || first === undefined) return refuse('round-unknown');
	if (asked.some((round) => round.state !== 'not-opened')) return refuse('already-scored'); // [R4]
	if (state.pace === 'led') return asked.length === 1 ? undefined : refuse('move-unknown'); // [R2]
	const due = scores.filter((round) => round.field === first.field && round.state === 'not-opened');
	const isWholeField = asked.length === due.length && asked.every((round) => round.field === first.field);
	return isWholeField ? undefined : refuse('move-unknown'); // [R3]
}

/**
 * May the room be asked to put dots on these ideas? ideas are those that can be chosen: on the wall and
 * not hidden. Refusals: 'move-unknown' (not the priorities stage), 'rounds-still-open', 'ideas-too-few',
 * 'idea-unknown' (not on the wall, or named twice), 'number-off-limits' about 'dots' or 'ideas'.
 */
export function checkAskDots(
	state: { stage: Stage | undefined; rounds: readonly RoundFact[]; ideas: readonly CardId[] },
	asked: { ideaIds: readonly CardId[]; dots: number }
): Refused | undefined {
	if (state.stage !== 'priorities') return refuse('move-unknown'); // [K7]
	if (state.rounds.some((round) => round.state === 'open')) return refuse('rounds-still-open'); // [K7]
	const fewest = rankingLimits.options.min;
	if (state.ideas.length < fewest || asked.ideaIds.length < fewest) return refuse('ideas-too-few', 'ideas'); // [K2]
	if (!asked.ideaIds.every((id) => state.ideas.includes(id))) return refuse('idea-unknown', 'ideas'); // [K2]
	return checkDotsSetup({ dots: asked.dots, options: asked.ideaIds.map((ideaId) => ({ ideaId })) });
}

/** May this opening be closed? Refusals: 'round-not-open' (another, or none, is open), 'not-confirmed'. */
export function checkClose(
	state: { openingId: OpeningId | undefined },
	asked: { openingId: OpeningId; confirmed: boolean }
): Refused | undefined {
	if (state.openingId === undefined || state.openingId !== asked.openingId) return refuse('round-not-open');
	return asked.confirmed === true ? undefined : refuse('not-confirmed'); // [R5]
}

/**
 * May these rounds be revealed? One that is revealed already is let through beside closed ones, so
 * that two desks pressing at once do no harm. Refusals: 'rounds-still-open', 'round-unknown',
 * 'round-not-closed', 'nothing-to-reveal' (none of them is closed and still sealed), 'result-not-revealed'
 * (a memory of statements whose scores are sealed).
 */
export function checkReveal(
	state: { rounds: readonly RoundFact[] },
	roundIds: readonly RoundId[]
): Refused | undefined {
	if (roundIds.length === 0) return refuse('nothing-to-reveal');
	if (state.rounds.some((round) => round.state === 'open')) return refuse('rounds-still-open'); // [R6]
	const asked = findAll(state.rounds, roundIds);
	if (asked === undefined) return refuse('round-unknown');
	if (asked.some((round) => round.state === 'not-opened')) return refuse('round-not-closed'); // [R6]
	if (!asked.some((round) => round.state === 'closed')) return refuse('nothing-to-reveal');
	const recalled = asked.filter(isLookback).map(({ number }) => number);
	const mayShow = mayShowLookback(recalled, state.rounds.filter(isScore));
	return mayShow ? undefined : refuse('result-not-revealed'); // [C65]
}

/**
 * May the projector show this? isFollowUp: the session's assessment has a baseline.
 * Refusals: 'round-unknown', 'result-not-revealed', 'baseline-unknown'.
 */
export function checkShow(
	state: { rounds: readonly RoundFact[]; isFollowUp?: boolean },
	focus: Focus
): Refused | undefined {
	if (focus.at === 'fields') {
		const isAnyRevealed = state.rounds.some((round) => isScore(round) && round.state === 'revealed');
		return isAnyRevealed ? undefined : refuse('result-not-revealed'); // [R7]
	}
	if (focus.at === 'change') return checkComparable(state);
	if (focus.at === 'direct-change' || focus.at === 'influence' || focus.at === 'lookback') {
		const kind = focus.at === 'direct-change' ? 'change' : focus.at;
		const isAnyRevealed = state.rounds.some((round) => round.kind === kind && round.state === 'revealed');
		return isAnyRevealed ? undefined : refuse('result-not-revealed'); // [R7]
	}
	if (focus.at === 'poll') {
		const asked = state.rounds.filter((round) => round.kind === 'poll' && round.poll === focus.poll);
		if (asked.length === 0) return refuse('round-unknown');
		const isRevealed = asked.some((round) => round.state === 'revealed');
		return isRevealed ? undefined : refuse('result-not-revealed'); // [V8]
	}
	if (focus.at !== 'statement' && focus.at !== 'ranking') return undefined;
	const isKind = (round: RoundFact) =>
		focus.at === 'statement' ? round.kind === 'score' : isRankKind(round.kind);
	const round = state.rounds.find((each) => isKind(each) && each.roundId === focus.roundId);
	if (round === undefined) return refuse('round-unknown');
	return round.state === 'revealed' ? undefined : refuse('result-not-revealed'); // [R7]
}

function checkComparable(state: { rounds: readonly RoundFact[]; isFollowUp?: boolean }): Refused | undefined {
	if (state.isFollowUp !== true) return refuse('baseline-unknown'); // [C9]
	const isAnyRevealed = state.rounds.some((round) => isScore(round) && round.state === 'revealed');
	return isAnyRevealed ? undefined : refuse('result-not-revealed'); // [R7]
}

/** The rounds with these ids; undefined when one is unknown or named twice. */
function findAll<Fact extends RoundFact>(
	rounds: readonly Fact[],
	roundIds: readonly RoundId[]
): Fact[] | undefined {
	if (new Set(roundIds).size !== roundIds.length) return undefined;
	const found = roundIds.map((roundId) => rounds.find((round) => round.roundId === roundId));
	return found.every((round) => round !== undefined) ? found : undefined;
}
