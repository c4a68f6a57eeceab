// What is on in a room, before it is put into words: one decision for phone, projector and desk, so
// that the three never disagree.
import { boardStages, type BoardStage } from '#domain/board.ts';
import { mayShowLookback } from '#domain/round.ts';
import { isFirst } from '#domain/second-round.ts';
import type { Stage } from '#domain/session.ts';
import type { RoomDirect } from './room-direct.ts';
import type { RoomDots } from './room-dots.ts';
import type { RoomInfluence } from './room-influence.ts';
import type { RoomLookback } from './room-lookback.ts';
import type { RoomPoll } from './room-poll.ts';
import type { RoomRound, SessionState } from './room-state.ts';

export type Scene =
	| { at: 'join' }
	| { at: 'ready'; stage: Stage }
	| { at: 'scoring'; rounds: RoomRound[] }
	| { at: 'closed'; rounds: RoomRound[] }
	| { at: 'result'; round: RoomRound }
	| { at: 'fields' }
	| { at: 'change' }
	| { at: 'scoring-change' | 'closed-change' | 'direct-change'; direct: RoomDirect[] }
	| { at: 'scoring-influence' | 'closed-influence' | 'influence'; influence: RoomInfluence[] }
	| { at: 'scoring-poll' | 'closed-poll' | 'poll'; polls: RoomPoll[] }
	| { at: 'scoring-lookback' | 'closed-lookback' | 'lookback'; lookback: RoomLookback[] }
	| { at: 'monitoring' }
	| { at: 'sealed-results' }
	| { at: 'board'; wall: BoardStage }
	| { at: 'dots' | 'dots-closed' | 'rating' | 'rating-closed' | 'ranking'; round: RoomDots }
	| { at: 'paused' }
	| { at: 'ended' };

export function stageOf(state: SessionState): Stage {
	const item = state.agenda[state.session.stage_index];
	if (!item) throw new Error(`session ${state.session.id} stands outside its agenda`);
	return item.stage;
}

function roundsIn(state: SessionState, ...states: RoomRound['state'][]): RoomRound[] {
	return (state.assessment?.rounds ?? []).filter((round) => states.includes(round.state));
}

/** What the projector shows. */
export function sceneOf(state: SessionState): Scene {
	const { status } = state.session;
	if (status === 'closed') return { at: 'ended' };
	if (status === 'paused') return { at: 'paused' };
	if (status === 'planned' || state.focus.at === 'join') return { at: 'join' };
	return sceneOfStage(state);
}

/** The same without the join poster, which means nothing to somebody who has joined. */
export function sceneOfStage(state: SessionState): Scene {
	const open = roundsIn(state, 'open');
	if (open.length > 0) return { at: 'scoring', rounds: open };
	const asked = directIn(state, 'open');
	if (asked.length > 0) return { at: 'scoring-change', direct: asked };
	const weighed = influenceIn(state, 'open');
	if (weighed.length > 0) return { at: 'scoring-influence', influence: weighed };
	const polled = pollsIn(state, 'open');
	if (polled.length > 0) return { at: 'scoring-poll', polls: polled };
	const recalling = lookbackIn(state, 'open');
	if (recalling.length > 0) return { at: 'scoring-lookback', lookback: recalling };
	const dots = findDots(state, 'open');
	if (dots) return { at: dots.record.kind === 'dots' ? 'dots' : 'rating', round: dots };
	return sceneOfFocus(state) ?? sceneBetween(state);
}

function directIn({ direct }: SessionState, state: RoomRound['state']): RoomDirect[] {
	return direct.filter(({ record }) => record.state === state);
}

function influenceIn({ influence }: SessionState, state: RoomRound['state']): RoomInfluence[] {
	return influence.filter(({ record }) => record.state === state);
}

function pollsIn({ polls }: SessionState, state: RoomRound['state']): RoomPoll[] {
	return polls.filter(({ record }) => record.state === state);
}

function lookbackIn({ lookback }: SessionState, state: RoomRound['state']): RoomLookback[] {
	return lookback.filter(({ record }) => record.state === state);
}

/** What was answered about the past and waits: seen where it was just asked, else once it may be revealed [C67]. */
function findRecalled(state: SessionState): Scene | undefined {
	const recalled = lookbackIn(state, 'closed');
	const scores = roundsIn(state, 'closed', 'revealed').map((round) => ({
		number: round.statement_number,
		state: round.state
	}));
	const isDue = mayShowLookback(
		recalled.map(({ record }) => record.statement_number),
		scores
	);
	const isSeen = recalled.length > 0 && (isDue || stageOf(state) === 'scoring');
	return isSeen ? { at: 'closed-lookback', lookback: recalled } : undefined;
}

/** The newest round of dots in this state. */
function findDots({ dots }: SessionState, state: RoomRound['state']): RoomDots | undefined {
	return dots.find(({ record }) => record.state === state);
}

/** What the facilitator picked, as far as it has been revealed. */
function sceneOfFocus(state: SessionState): Scene | undefined {
	const { focus, assessment, dots } = state;
	if (focus.at === 'change') return state.change && { at: 'change' };
	if (focus.at === 'direct-change') {
		const told = directIn(state, 'revealed');
		return told.length > 0 ? { at: 'direct-change', direct: told } : undefined;
	}
	if (focus.at === 'influence') {
		const weighed = influenceIn(state, 'revealed');
		return weighed.length > 0 ? { at: 'influence', influence: weighed } : undefined;
	}
	if (focus.at === 'poll') {
		const told = pollsIn(state, 'revealed').filter(({ record }) => record.ordinal === focus.poll);
		return told.length > 0 ? { at: 'poll', polls: told } : undefined;
	}
	if (focus.at === 'lookback') {
		const told = lookbackIn(state, 'revealed');
		return told.length > 0 ? { at: 'lookback', lookback: told } : undefined;
	}
	if (focus.at === 'ranking') {
		const ranked = dots.find(({ record }) => record.id === focus.roundId);
		return ranked?.record.state === 'revealed' ? { at: 'ranking', round: ranked } : undefined;
	}
	const revealed = (assessment?.rounds ?? []).filter((round) => round.state === 'revealed');
	if (focus.at === 'fields' && revealed.length > 0) return { at: 'fields' };
	if (focus.at !== 'statement') return undefined;
	const round = revealed.find(({ id }) => id === focus.roundId);
	return round && { at: 'result', round };
}

function sceneBetween(state: SessionState): Scene {
	// [V7] In whatever stage: answers that were given wait for the press that reveals them.
	const polled = pollsIn(state, 'closed');
	if (polled.length > 0) return { at: 'closed-poll', polls: polled };
	const recalled = findRecalled(state);
	if (recalled) return recalled;
	const stage = stageOf(state);
	if (stage === 'socialisation') return { at: 'join' };
	if (stage === 'analysis') {
		// Answers that were given wait for the press that reveals them [S30].
		const given = influenceIn(state, 'closed');
		return given.length > 0 ? { at: 'closed-influence', influence: given } : { at: 'ready', stage };
	}
	if (stage === 'priorities') {
		// Dots that were placed wait for the press that reveals them [S26].
		const placed = findDots(state, 'closed');
		if (placed) return { at: placed.record.kind === 'dots' ? 'dots-closed' : 'rating-closed', round: placed };
	}
	if (stage === 'monitoring') {
		// Answers that were given wait for the press that reveals them [S28].
		const given = directIn(state, 'closed');
		return given.length > 0 ? { at: 'closed-change', direct: given } : { at: 'monitoring' };
	}
	const wall = boardStages.find((each) => each === stage);
	if (wall) return { at: 'board', wall };
	const closed = roundsIn(state, 'closed');
	if (stage === 'presentation') {
		// A second round that was answered: its statement stays on the wall until it is revealed [S38].
		if (closed.length > 0 && closed.every((round) => !isFirst(round)))
			return { at: 'closed', rounds: closed };
		// Results wait for the press that reveals them, or for the one that shows them [S10].
		return closed.length > 0 ? { at: 'sealed-results' } : { at: 'ready', stage };
	}
	if (stage === 'scoring' && closed.length > 0) return { at: 'closed', rounds: lastClosed(closed) };
	return { at: 'ready', stage };
}

/** The rounds of the opening that closed last. */
function lastClosed(closed: readonly RoomRound[]): RoomRound[] {
	const last = closed.reduce((a, b) => ((b.closed_at_ms ?? 0) > (a.closed_at_ms ?? 0) ? b : a));
	return closed.filter((round) => round.opening_id === last.opening_id);
}
