// What the desk's one filled button, and the clicker, do next [S]. A pure reading of where
// the session is: whether the step is then allowed is session.ts and round.ts. Each step uses up
// something finite, so pressing only "next" always arrives at the end [S13].
import type { OpeningId, RoundId } from './ids.ts';
import type { RoundFact } from './round.ts';
import type { AgendaItem, Focus, Pace, SessionStatus } from './session.ts';
import type { NextStep } from './view.ts';

export type StepRound = RoundFact & {
	/** Only of a revealed round: may its result be shown, and how far the room agreed (0–1). */
	readonly isShown?: boolean | undefined;
	readonly consensus?: number | undefined;
};
export type StepState = {
	readonly status: SessionStatus;
	readonly agenda: readonly AgendaItem[];
	readonly stageIndex: number;
	readonly focus: Focus;
	/** Of the assessment; any value where there is none. */
	readonly pace: Pace;
	/** All rounds of the session; empty where it has no assessment. */
	readonly rounds: readonly StepRound[];
	/** What is open now. */
	readonly openingId: OpeningId | undefined;
};

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
	switch (state.agenda[state.stageIndex]?.stage) {
		case undefined:
			return { does: 'none' };
		case 'scoring':
			return openStep(state) ?? afterStage(state);
		case 'presentation':
			return revealStep(state) ?? showStep(state) ?? afterStage(state);
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
		const before = order[order.indexOf(state.focus.roundId) - 1];
		return show(before === undefined ? { at: 'fields' } : { at: 'statement', roundId: before });
	}
	if (state.focus.at !== 'stage') return show({ at: 'stage' });
	return state.stageIndex > 0 ? { does: 'stage', index: state.stageIndex - 1 } : { does: 'none' };
}

/** Led: the first statement not opened yet. Own pace: all such statements of its field. */
function openStep(state: StepState): NextStep | undefined {
	const due = byNumber(state.rounds).filter((round) => round.state === 'not-opened');
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

function revealStep(state: StepState): NextStep | undefined {
	const sealed = byNumber(state.rounds).filter((round) => round.state === 'closed');
	if (sealed.length === 0) return undefined;
	return { does: 'reveal', roundIds: sealed.map((round) => round.roundId) };
}

/** The fields first, then statement after statement; undefined after the last, or with nothing to show. */
function showStep(state: StepState): NextStep | undefined {
	const order = orderedIds(state);
	if (order.length === 0) return undefined;
	const { focus } = state;
	const shownIndex = focus.at === 'statement' ? order.indexOf(focus.roundId) : -1;
	if (focus.at !== 'fields' && shownIndex === -1) return show({ at: 'fields' });
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

function byNumber(rounds: readonly StepRound[]): StepRound[] {
	return [...rounds].sort((a, b) => a.number - b.number);
}

function orderedIds(state: StepState): RoundId[] {
	return presentationOrder(state.rounds.filter((round) => round.state === 'revealed')).map(
		(round) => round.roundId
	);
}
