// In a meeting without a projector: what phones show of the wall, the same for all of them [O1].
import { makeMirror, type Mirror } from '#domain/mirror.ts';
import type { SessionState } from './room-state.ts';
import { sceneOfStage } from './view-scene.ts';

/**
 * Undefined where there is a projector, and wherever the room is at anything but a wall: whatever is
 * asked comes first, and what is revealed is a step of every phone already [O3].
 */
export function phoneMirror(state: SessionState): Mirror | undefined {
	const { mirrored } = state.board;
	if (!mirrored) return undefined;
	const scene = sceneOfStage(state);
	return scene.at === 'board' ? makeMirror(mirrored, scene.wall) : undefined;
}
