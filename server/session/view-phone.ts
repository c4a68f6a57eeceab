// What every phone of a room is shown: the same for all, and no larger with more people.
import type { Language } from '#domain/text.ts';
import type { PhoneRoom, PhoneStep, PhoneView } from '#domain/view.ts';
import type { RoomAssessment, RoomRound, SessionState } from './room-state.ts';
import { buildQuestion, buildResult, buildRoomOverview } from './view-result.ts';
import { sceneOf, sceneOfStage, stageOf, type Scene } from './view-scene.ts';

export function phoneRoom(state: SessionState): PhoneRoom {
	return {
		sessionId: state.session.id,
		code: state.session.code,
		groupName: state.session.group_name,
		place: state.session.place,
		scale: state.assessment?.instrument.scale
	};
}

export function phoneView(state: SessionState, language: Language): PhoneView {
	const scene = state.session.status === 'running' ? sceneOfStage(state) : sceneOf(state);
	return { status: state.session.status, step: buildStep(state, scene, language) };
}

function buildStep(state: SessionState, scene: Scene, language: Language): PhoneStep {
	if (scene.at === 'ended' || scene.at === 'paused') return { at: scene.at };
	const { assessment } = state;
	if (!assessment) return { at: 'waiting', stage: stageOf(state) };
	return buildScoringStep(state, { scene, assessment, language });
}

type Drawn = { scene: Scene; assessment: RoomAssessment; language: Language };

function buildScoringStep(state: SessionState, { scene, assessment, language }: Drawn): PhoneStep {
	const { pace, cutoff_hundredths: cutoffHundredths } = assessment.record;
	const ask = (rounds: readonly RoomRound[]) =>
		rounds.map((round) => buildQuestion(assessment, round, language));
	switch (scene.at) {
		case 'scoring': {
			const openingId = scene.rounds[0]?.opening_id;
			if (!openingId) throw new Error(`an open round of session ${state.session.id} has no opening`);
			return { at: 'scoring', pace, openingId, questions: ask(scene.rounds) };
		}
		case 'closed':
			return { at: 'closed', questions: ask(scene.rounds) };
		case 'result':
			return { at: 'result', result: buildResult(assessment, scene.round, language), cutoffHundredths };
		case 'fields':
			return { at: 'fields', overview: buildRoomOverview(assessment, language), cutoffHundredths };
		default:
			return { at: 'waiting', stage: state.session.status === 'planned' ? undefined : stageOf(state) };
	}
}
