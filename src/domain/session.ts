// A session is one meeting of one group: a status, an agenda of stages, and what the
// projector is asked to show. Which move leads where is decided here [S].
import type { DeskCommand } from './command.ts';
import type { RoundId } from './ids.ts';
import { refuse, type Refused } from './refusal.ts';
import { checkLine } from './text.ts';
import type { Timer } from './view.ts';

export const stages = [
	'socialisation',
	'history',
	'goals',
	'scoring',
	'presentation',
	'analysis',
	'priorities',
	'plan',
	'monitoring'
] as const;
export type Stage = (typeof stages)[number];

/** Stages that work today; others, if ever there are any, are not offered. */
export const builtStages = stages;

export type SessionStatus = 'planned' | 'running' | 'paused' | 'closed';
export type AgendaItem = { readonly stage: Stage; readonly minutes: number };

/** What the projector shows: what the stage calls for, or something the facilitator picked. */
export type Focus =
	| { readonly at: 'stage' }
	| { readonly at: 'join' }
	| { readonly at: 'fields' }
	| { readonly at: 'statement'; readonly roundId: RoundId }
	/** The ideas in the order of their dots. */
	| { readonly at: 'ranking'; readonly roundId: RoundId }
	/** What changed since the baseline. */
	| { readonly at: 'change' }
	/** What the room itself said has gone down, stayed or gone up. */
	| { readonly at: 'direct-change' }
	/** Scores against their influence on the goal. */
	| { readonly at: 'influence' }
	/** What the room answered in an end poll; poll: 1 for the session's first. */
	| { readonly at: 'poll'; readonly poll: number }
	/** How the room now thinks it was at the baseline. */
	| { readonly at: 'lookback' };

/** How members join: by a picture nickname, or by their name on the roster. */
export type NameMode = 'picture' | 'roster';
export type Pace = 'led' | 'own';
/** How scores are kept: untied from everybody, or under the code of a card that says who only to its owner. */
export const secrecies = ['secret', 'code'] as const;
export type Secrecy = (typeof secrecies)[number];
/** What a programme's data may be taken for: real, the shipped example, or practice with simulated phones. */
export type Purpose = 'real' | 'example' | 'practice';
export type { Refused };

export const sessionLimits = {
	titleChars: 120,
	placeChars: 120,
	minutes: { min: 1, max: 600 },
	addedMinutes: { min: 1, max: 120 },
	agendaItems: { min: 1, max: 20 },
	/** What one laptop was measured to carry, with room to spare for a hall of halls. */
	seatLimit: { min: 1, max: 3000 },
	expected: { min: 1, max: 3000 },
	year: { min: 1900, max: 2199 }
} as const;

type Range = { readonly min: number; readonly max: number };

function isWithin(value: number, range: Range): boolean {
	return Number.isInteger(value) && value >= range.min && value <= range.max;
}

/** Is this a calendar day written as 2026-03-14? */
export function isDate(written: string): boolean {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
	if (match === null) return false;
	const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
	return days !== undefined && isWithin(day, { min: 1, max: days }) && isWithin(year, sessionLimits.year); // [S24]
}

/**
 * Can a session be planned like this? `about` is the form's field. Refusals: 'text-missing',
 * 'text-too-long', 'date-unusable', 'number-off-limits' and those of checkAgenda.
 */
export function checkDraft(
	draft: {
		title: string;
		date: string;
		place: string;
		agenda: readonly AgendaItem[];
		expected: number | undefined;
		seatLimit: number;
	},
	hasInstrument: boolean
): Refused | undefined {
	const { titleChars, placeChars, expected, seatLimit } = sessionLimits; // [S1]
	const badText =
		checkLine(draft.title, { about: 'title', maxChars: titleChars }) ??
		checkLine(draft.place, { about: 'place', maxChars: placeChars, mayBeEmpty: true });
	if (badText !== undefined) return badText;
	if (!isDate(draft.date)) return refuse('date-unusable', 'date');
	if (draft.expected !== undefined && !isWithin(draft.expected, expected)) {
		return refuse('number-off-limits', 'expected');
	}
	if (!isWithin(draft.seatLimit, seatLimit)) return refuse('number-off-limits', 'seatLimit');
	return checkAgenda(draft.agenda, hasInstrument);
}

/** Refusals: 'agenda-empty', 'too-many', 'stage-not-built', 'number-off-limits', 'scoring-needs-instrument'. */
export function checkAgenda(agenda: readonly AgendaItem[], hasInstrument: boolean): Refused | undefined {
	if (agenda.length < sessionLimits.agendaItems.min) return refuse('agenda-empty', 'agenda'); // [S2]
	if (agenda.length > sessionLimits.agendaItems.max) return refuse('too-many', 'agenda'); // [S2]
	for (const item of agenda) {
		if (!isBuilt(item.stage)) return refuse('stage-not-built', 'agenda'); // [S2]
		if (!isWithin(item.minutes, sessionLimits.minutes)) return refuse('number-off-limits', 'minutes'); // [S2]
	}
	const isScored = agenda.some((item) => item.stage === 'scoring');
	return isScored && !hasInstrument ? refuse('scoring-needs-instrument', 'scoring') : undefined; // [S3]
}

function isBuilt(stage: Stage): boolean {
	return (builtStages as readonly Stage[]).includes(stage);
}

/** May one more person take a seat? seats is how many are taken. */
export function checkJoin(state: {
	status: SessionStatus;
	seats: number;
	seatLimit: number;
}): Refused | undefined {
	if (state.status === 'planned') return refuse('session-not-open'); // [S18]
	if (state.status === 'closed') return refuse('session-closed'); // [S18]
	return state.seats < state.seatLimit ? undefined : refuse('room-full'); // [S18]
}

/** What checkMove needs to know of a session; openRounds is how many rounds are open now. */
export type MoveState = {
	readonly status: SessionStatus;
	readonly stageIndex: number;
	readonly agendaLength: number;
	readonly openRounds: number;
};

/**
 * Does this command fit where the session is? Round states are round.ts's second check.
 * Refusals: 'session-closed', 'session-already-running', 'session-not-running',
 * 'rounds-still-open', 'not-confirmed', 'move-unknown', 'number-off-limits'.
 */
export function checkMove(state: MoveState, command: DeskCommand): Refused | undefined {
	if (state.status === 'closed') return refuse('session-closed'); // [S4]
	switch (command.name) {
		case 'start':
			return state.status === 'planned' ? undefined : refuse('session-already-running'); // [S4]
		case 'resume':
			if (state.status === 'running') return refuse('session-already-running'); // [S4]
			return state.status === 'paused' ? undefined : refuse('session-not-running'); // [S4]
		case 'pause':
			return checkRunning(state) ?? checkAllClosed(state);
		case 'close-session':
			// A paused session may be closed without resuming: the other day never came.
			if (state.status === 'planned') return refuse('session-not-running'); // [S4]
			return checkAllClosed(state) ?? (command.confirmed === true ? undefined : refuse('not-confirmed')); // [S6]
		case 'go-to-stage':
			return checkRunning(state) ?? checkStage(state, command.index) ?? checkAllClosed(state);
		case 'add-minutes':
			if (!isWithin(command.minutes, sessionLimits.addedMinutes))
				return refuse('number-off-limits', 'minutes'); // [S23]
			return checkRunning(state);
		case 'open':
		case 'close':
		case 'reveal':
		case 'ask-dots':
		case 'ask-change':
		case 'ask-again':
		case 'ask-rating':
		case 'agree-pairs':
		case 'ask-influence':
		case 'agree-influence':
		case 'ask-poll':
		case 'ask-lookback':
		case 'enter-hands':
		case 'note-progress':
		case 'settle-ties':
		case 'show':
		case 'nudge':
			return checkRunning(state); // [S8]
		default:
			return undefined; // [S8]
	}
}

function checkRunning(state: MoveState): Refused | undefined {
	return state.status === 'running' ? undefined : refuse('session-not-running'); // [S4]
}

/** The urn of an open round must never be left behind by a move. */
function checkAllClosed(state: MoveState): Refused | undefined {
	return state.openRounds === 0 ? undefined : refuse('rounds-still-open'); // [S5]
}

function checkStage(state: MoveState, index: number): Refused | undefined {
	const isKnown = isWithin(index, { min: 0, max: state.agendaLength - 1 });
	return isKnown && index !== state.stageIndex ? undefined : refuse('move-unknown'); // [S7]
}

/**
 * The stage's timer at nowMs (server time). elapsedMs was spent before resumedAtMs, which is
 * absent while the session is paused. A clock set back never takes time away.
 */
export function timerAt(
	stored: { limitMs: number; elapsedMs: number; resumedAtMs: number | null | undefined },
	nowMs: number
): Timer {
	const isRunning = typeof stored.resumedAtMs === 'number';
	const sinceMs = typeof stored.resumedAtMs === 'number' ? Math.max(0, nowMs - stored.resumedAtMs) : 0;
	return { nowMs, elapsedMs: stored.elapsedMs + sinceMs, limitMs: stored.limitMs, isRunning }; // [S9]
}
