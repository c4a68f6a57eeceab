// What the desk's one filled button, and the clicker, do next [S]. A pure reading of where
// the session is: whether the step is then allowed is session.ts and round.ts. Each step uses up
// something finite, so pressing only "next" always arrives at the end [S13].
import type { CardId, OpeningId, RoundId } from './ids.ts';
import { isRankKind } from './rank-round.ts';
import { rankingLimits } from './ranking.ts';
import { directLimits } from './direct-change.ts';
import { isPoll } from './poll.ts';
import { isFirst } from './second-round.ts';
import { usualStatements, type ScoredFact } from './influence.ts';
import {
	isLookback,
	isScore,
	mayShowLookback,
	type ChangeFact,
	type DotsFact,
	type InfluenceFact,
	type LookbackFact,
	type PollFact,
	type ScoreFact
} from './round.ts';
import type { AgendaItem, Focus, Pace, SessionStatus } from './session.ts';
import type { NextStep } from './view.ts';

export type StepScore = ScoreFact & {
	/** Only of a revealed round: may its result be shown, and how far the room agreed (0–1). */
	readonly isShown?: boolean | undefined;
	readonly consensus?: number | undefined;
};
export type StepRound = StepScore | DotsFact | ChangeFact | InfluenceFact | PollFact | LookbackFact;
export type StepState = {
	readonly status: SessionStatus;
	readonly agenda: readonly AgendaItem[];
	readonly stageIndex: number;
	readonly focus: Focus;
	/** Of the assessment; any value where there is none. */
	readonly pace: Pace;
	/** All rounds of the session: the statements of its assessment, and the dots asked so far. */
	readonly rounds: readonly StepRound[];
	/** Ideas on the wall that are not hidden, in its order; read in the priorities stage only. */
	readonly ideaIds: readonly CardId[];
	/** Statements the plan's actions point to, by number; read in the monitoring stage only. */
	readonly workedOn: readonly number[];
	/** Statements whose revealed result may be shown, of the group's newest scoring; read in the analysis stage only. */
	readonly scored: readonly ScoredFact[];
	/** Has the assessment a baseline it can be compared with? */
	readonly isFollowUp: boolean;
	/** What is open now. */
	readonly openingId: OpeningId | undefined;
};

/** What the desk's one button asks for; a facilitator who wants it otherwise picks it on the desk [S26]. */
const usualDots = { dots: 3, isOpen: false } as const;

/**
 * Revealed results in the order they are discussed: least agreement first, equal ones by
 * statement number, those that may not be shown last. Give it revealed rounds only: an order
 * made from sealed ones would tell.
 */
export function presentationOrder<
	Result extends { number: number; isShown?: boolean | undefined; consensus?: number | undefined }
>(results: readonly Result[]): Result[] {
	// Consensus lies within 0–1, so 2 puts what may not be shown after everything.
	const rank = (result: Result) => (result.isShown === false ? 2 : (result.consensus ?? 2));
	return [...results].sort((a, b) => rank(a) - rank(b) || a.number - b.number); // [S11]
}

/** The next step. 'none' only when the session is closed or its stored state makes no sense. */
export function nextStep(state: StepState): NextStep {
	if (state.status === 'planned') return { does: 'start' };
	if (state.status === 'paused') return { does: 'resume' };
	if (state.status === 'closed') return { does: 'none' };
	// [S10] an open round comes before everything else
	if (state.rounds.some((round) => round.state === 'open')) {
		return state.openingId === undefined ? { does: 'none' } : { does: 'close', openingId: state.openingId };
	}
	// [V7] In whatever stage it was asked: what people have answered is shown before the room goes on.
	const polled = revealStep(state.rounds.filter(isPoll));
	if (polled) return polled;
	const stage = state.agenda[state.stageIndex]?.stage;
	// [C67] Asked after the results were shown, it follows at once; asked before them, it comes after them.
	const isWalking = stage === 'presentation' && state.focus.at !== 'stage';
	const recalled = isWalking ? undefined : lookbackStep(state);
	if (recalled) return recalled;
	switch (stage) {
		case undefined:
			return { does: 'none' };
		case 'scoring':
			return openStep(state) ?? afterStage(state);
		case 'presentation':
			return revealStep(listScores(state)) ?? showStep(state) ?? lookbackStep(state) ?? afterStage(state);
		case 'analysis':
			return askInfluenceStep(state) ?? revealStep(state.rounds.filter(isInfluence)) ?? afterStage(state); // [S30]
		case 'priorities':
			return askStep(state) ?? revealStep(state.rounds.filter(isDots)) ?? afterStage(state);
		case 'monitoring':
			return askChangeStep(state) ?? revealStep(state.rounds.filter(isChange)) ?? afterStage(state); // [S28]
		default:
			return afterStage(state);
	}
}

/** The step back: to what was shown before, then to the stage before. It undoes no opening and no reveal [S12]. */
export function backStep(state: StepState): NextStep {
	if (state.status !== 'running' || state.rounds.some((round) => round.state === 'open')) {
		return { does: 'none' };
	}
	if (state.focus.at === 'statement' && state.agenda[state.stageIndex]?.stage === 'presentation') {
		const order = orderedIds(state);
		const before = order[indexIn(state, order, state.focus.roundId) - 1];
		const overview: Focus = state.isFollowUp ? { at: 'change' } : { at: 'fields' };
		return show(before === undefined ? overview : { at: 'statement', roundId: before });
	}
	if (state.focus.at === 'change') return show({ at: 'fields' });
	if (state.focus.at !== 'stage') return show({ at: 'stage' });
	return state.stageIndex > 0 ? { does: 'stage', index: state.stageIndex - 1 } : { does: 'none' };
}

/** Led: the first statement not opened yet. Own pace: all such statements of its field. */
function openStep(state: StepState): NextStep | undefined {
	const due = listScores(state).filter((round) => round.state === 'not-opened');
	const first = due[0];
	if (first === undefined) return undefined;
	const together = state.pace === 'led' ? [first] : due.filter((round) => round.field === first.field);
	return {
		does: 'open',
		roundIds: together.map((round) => round.roundId),
		pace: state.pace,
		label: String(state.pace === 'led' ? first.number : first.field)
	};
}

/** Once in a session, as long as there is something to choose between. */
function askStep(state: StepState): NextStep | undefined {
	const { min, max } = rankingLimits.options;
	if (state.rounds.some(isDots) || state.ideaIds.length < min) return undefined;
	return { does: 'ask-dots', ideaIds: state.ideaIds.slice(0, max), ...usualDots }; // [S26]
}

/** Once in a session, as long as actions of the plan point to statements. */
function askChangeStep(state: StepState): NextStep | undefined {
	if (state.rounds.some(isChange) || state.workedOn.length === 0) return undefined;
	return { does: 'ask-change', numbers: state.workedOn.slice(0, directLimits.statements.max) }; // [S28]
}

/** Once in a session, as long as there are results to weigh; what was agreed aloud is asked no more. */
function askInfluenceStep(state: StepState): NextStep | undefined {
	const numbers = usualStatements(state.scored);
	if (state.rounds.some(isInfluence) || numbers.length === 0) return undefined;
	return { does: 'ask-influence', numbers }; // [S30]
}

function revealStep(rounds: readonly StepRound[]): NextStep | undefined {
	const sealed = rounds.filter((round) => round.state === 'closed');
	if (sealed.length === 0) return undefined;
	return { does: 'reveal', roundIds: sealed.map((round) => round.roundId) };
}

/** Never asked by itself; shown once the scores it is about have been. */
function lookbackStep(state: StepState): NextStep | undefined {
	const asked = state.rounds.filter(isLookback);
	const mayShow = mayShowLookback(
		asked.map(({ number }) => number),
		listScores(state)
	);
	return mayShow ? revealStep(asked) : undefined; // [C67]
}

/** The fields first, in a follow-up then the change, then statement after statement; undefined after the last, or with nothing to show. */
function showStep(state: StepState): NextStep | undefined {
	const order = orderedIds(state);
	if (order.length === 0) return undefined;
	const { focus } = state;
	// What is looked back at comes last: after it the walk does not begin anew [C67].
	if (focus.at === 'lookback') return undefined;
	const shownIndex = focus.at === 'statement' ? indexIn(state, order, focus.roundId) : -1;
	const isOverview = focus.at === 'fields' || focus.at === 'change';
	if (!isOverview && shownIndex === -1) return show({ at: 'fields' });
	if (focus.at === 'fields' && state.isFollowUp) return show({ at: 'change' }); // [S28]
	const roundId = order[shownIndex + 1];
	return roundId === undefined ? undefined : show({ at: 'statement', roundId });
}

function afterStage(state: StepState): NextStep {
	const index = state.stageIndex + 1;
	return index < state.agenda.length ? { does: 'stage', index } : { does: 'close-session' };
}

function show(focus: Focus): NextStep {
	return { does: 'show', focus };
}

function isDots(round: StepRound): round is DotsFact {
	return isRankKind(round.kind);
}

function isChange(round: StepRound): round is ChangeFact {
	return round.kind === 'change';
}

function isInfluence(round: StepRound): round is InfluenceFact {
	return round.kind === 'influence';
}

/** The statements' rounds, by number. */
function listScores(state: StepState): StepScore[] {
	return state.rounds.filter(isScore).sort((a, b) => a.number - b.number);
}

/** By the first rounds: a second one that changed the order would make the room skip statements [S38]. */
function orderedIds(state: StepState): RoundId[] {
	const revealed = listScores(state).filter((round) => round.state === 'revealed' && isFirst(round));
	return presentationOrder(revealed).map((round) => round.roundId);
}

/** Where the statement of this round stands in the order, whichever of its rounds it is. */
function indexIn(state: StepState, order: readonly RoundId[], roundId: RoundId): number {
	const scores = listScores(state);
	const shown = scores.find((round) => round.roundId === roundId);
	const first = scores.find((round) => isFirst(round) && round.number === shown?.number);
	return first === undefined ? -1 : order.indexOf(first.roundId);
}
