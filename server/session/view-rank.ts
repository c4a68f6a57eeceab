// Rounds that put ideas in order, as projector, desk and phones are shown them: dots as they fall where the room
// was told so, else only how many have answered, until they are revealed.
import type { HallScene, PhoneStep, Progress } from '#domain/view.ts';
import { countClosed } from './closed-count.ts';
import type { RoomDots } from './room-dots.ts';
import type { SessionState } from './room-state.ts';
import type { Scene } from './view-scene.ts';

export type RankScene = Extract<Scene, { round: RoomDots }>;

export function buildRankScene(
	state: SessionState,
	{ scene, progress }: { scene: RankScene; progress: Progress }
): HallScene {
	const { record, setup, ranking, sums } = scene.round;
	if (scene.at === 'ranking') return { at: 'ranking', asks: setup.kind, ranking };
	const isOpen = scene.at === 'dots' || scene.at === 'rating';
	if (setup.kind === 'dots') {
		const { dots, isOpen: areShown, options } = setup;
		const asked = { dots, isOpen: areShown, options };
		return isOpen
			? { at: 'dots', setup: asked, progress, sums }
			: { at: 'dots-closed', setup: asked, ...countClosed(state, [record]) };
	}
	const { kind: asks, options } = setup;
	return isOpen
		? { at: 'rating', asks, options: [...options], progress }
		: { at: 'rating-closed', asks, ...countClosed(state, [record]) };
}

export function buildRankStep(scene: RankScene): PhoneStep {
	const { record, setup, ranking } = scene.round;
	if (scene.at === 'ranking')
		return setup.kind === 'dots'
			? { at: 'ranking', ranking }
			: { at: 'rating-shown', asks: setup.kind, ranking };
	if (scene.at === 'dots-closed' || scene.at === 'rating-closed') return { at: scene.at };
	const asked = {
		roundId: record.id,
		options: setup.options.map(({ text }) => text)
	};
	if (setup.kind !== 'dots') return { at: 'rating', asks: setup.kind, ...asked };
	return { at: 'dots', dots: setup.dots, isOpen: setup.isOpen, ...asked };
}
