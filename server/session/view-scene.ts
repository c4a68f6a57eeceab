// What is on in a room, before it is put into words: one decision for phone, projector and desk, so
// that the three never disagree.
import type { Stage } from '#domain/session.ts';
import type { RoomRound, SessionState } from './room-state.ts';

export type Scene =
	| { at: 'join' }
	| { at: 'ready'; stage: Stage }
	| { at: 'scoring'; rounds: RoomRound[] }
	| { at: 'closed'; rounds: RoomRound[] }
	| { at: 'result'; round: RoomRound }
	| { at: 'fields' }
	| { at: 'sealed-results' }
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
	return sceneOfFocus(state) ?? sceneBetween(state);
}

/** What the facilitator picked, as far as it has been revealed. */
function sceneOfFocus({ focus, assessment }: SessionState): Scene | undefined {
	const revealed = (assessment?.rounds ?? []).filter((round) => round.state === 'revealed');
	if (focus.at === 'fields' && revealed.length > 0) return { at: 'fields' };
	if (focus.at !== 'statement') return undefined;
	const round = revealed.find(({ id }) => id === focus.roundId);
	return round && { at: 'result', round };
}

function sceneBetween(state: SessionState): Scene {
	const stage = stageOf(state);
	if (stage === 'socialisation') return { at: 'join' };
	const closed = roundsIn(state, 'closed');
	if (stage === 'presentation') {
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
