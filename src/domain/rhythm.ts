// How the room gets on with what is open, for the desk alone: how many lag, how much may be waiting on
// phones without signal, whether the statements that are left fit the time that is left, and when the
// room may be nudged [Y]. Numbers only; who it is, nobody is told.
import { refuse, type Refused } from './refusal.ts';
import type { Progress, RoundState, Timer } from './view.ts';

/** A nudge is a kindness once, and pressure twice. */
export const nudgeRestMs = 30_000;

type Seat = { scores: boolean; hasLeft: boolean; hasPhone: boolean; isConnected: boolean };

/**
 * lagging: who scores, is here and has not finished what is open. silent: phones of those who score and
 * are here that are not heard now. waiting: how many people's answers may be waiting there at most. A
 * phone without signal can tell nobody what it keeps, and to ask who of the silent has answered would be
 * to say who: so this is the lower of the two numbers, and no more than both say already.
 */
export function countLagging(
	progress: Progress,
	seats: readonly Seat[]
): { lagging: number; silent: number; waiting: number } {
	const lagging = Math.max(0, progress.present - progress.finished); // [Y2]
	const isSilent = (seat: Seat) => seat.scores && !seat.hasLeft && seat.hasPhone && !seat.isConnected;
	const silent = seats.filter(isSilent).length;
	return { lagging, silent, waiting: Math.min(lagging, silent) }; // [Y3]
}

/**
 * May the room be nudged? isOpen: what the nudge is about is still open; lastMs: when the room was nudged
 * last, where it has been. Refusals: 'round-not-open', 'nudged-lately'. A clock that was set back never
 * makes the room wait for longer.
 */
export function checkNudge(state: {
	isOpen: boolean;
	lastMs: number | undefined;
	nowMs: number;
}): Refused | undefined {
	if (!state.isOpen) return refuse('round-not-open'); // [Y5]
	const sinceMs = state.lastMs === undefined ? Infinity : state.nowMs - state.lastMs;
	return sinceMs >= 0 && sinceMs < nudgeRestMs ? refuse('nudged-lately') : undefined; // [Y5]
}

export type Forecast = {
	/** Whole minutes left of the stage, cut; below one minute 0. Negative: so many minutes past it, begun ones counted. */
	minutesLeft: number;
	/** Statements that are not closed yet. */
	statements: number;
	/** What each has, to the nearest five seconds; undefined where no time or no statement is left. */
	secondsEach: number | undefined;
	/** Minutes that will be missing at the pace so far, 0 when none; undefined where that cannot be said yet. */
	minutesMissing: number | undefined;
};

/** Fewer closed statements say nothing about a pace: the first one is always the slowest. */
const leastClosed = 3;
const minuteMs = 60_000;

/**
 * Do the statements that are left fit into the time that is left? states: of every statement asked. What
 * is open counts as half done. isOnlyScoring: the meeting scores in one stage only, so that what is closed
 * was closed in this stage's time.
 */
export function forecastScoring(given: {
	timer: Pick<Timer, 'elapsedMs' | 'limitMs'>;
	states: readonly RoundState[];
	isOnlyScoring: boolean;
}): Forecast {
	const { elapsedMs, limitMs } = given.timer;
	const count = (...wanted: RoundState[]) => given.states.filter((state) => wanted.includes(state)).length;
	const [open, closed] = [count('open'), count('closed', 'revealed')];
	const statements = given.states.length - closed;
	const leftMs = limitMs - elapsedMs;
	const secondsEach =
		statements > 0 && leftMs > 0
			? Math.max(5, 5 * Math.round(leftMs / statements / 5_000)) // [Y6]
			: undefined;
	const paceMs = elapsedMs / (closed + open / 2);
	const missingMs = paceMs * (statements - open / 2) - leftMs;
	const canTell = given.isOnlyScoring && closed >= leastClosed && statements > 0; // [Y7]
	return {
		minutesLeft: Math.floor(leftMs / minuteMs), // [Y6]
		statements,
		secondsEach,
		minutesMissing: canTell ? Math.max(0, Math.round(missingMs / minuteMs)) : undefined // [Y7]
	};
}
