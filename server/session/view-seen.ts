// Is something on the screen that others saw being answered? Then it is said there [L7].
import { isSeen } from '#domain/channel.ts';
import type { Progress } from '#domain/view.ts';
import type { SessionState } from './room-state.ts';
import type { Scene } from './view-scene.ts';

/** progress: of what is open, where that is on the screen and not only what came of it. */
export function isSceneSeen(state: SessionState, scene: Scene, progress?: Progress): boolean {
	switch (scene.at) {
		case 'result':
			return state.seen.has(scene.round.id);
		case 'fields':
		case 'change':
			return (state.assessment?.rounds ?? []).some(({ id }) => state.seen.has(id));
		case 'direct-change':
			return hasSeen(state, scene.direct);
		case 'influence':
			return hasSeen(state, scene.influence);
		case 'poll':
			return hasSeen(state, scene.polls);
		case 'lookback':
			return hasSeen(state, scene.lookback);
		default:
			return progress !== undefined && scene.at.startsWith('scoring') && isAnySeen(progress);
	}
}

const isAnySeen = ({ ways }: Progress): boolean => Object.values(ways).some(isSeen);

function hasSeen({ seen }: SessionState, rounds: readonly { record: { id: string } }[]): boolean {
	return rounds.some(({ record }) => (seen as ReadonlySet<string>).has(record.id));
}
