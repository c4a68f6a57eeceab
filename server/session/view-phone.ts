// What every phone of a room is shown: the same for all, and no larger with more people.
import { cardKindOf } from '#domain/card-draft.ts';
import { isUnfinished } from '#domain/progress.ts';
import { showScale } from '#domain/picture-sheet.ts';
import type { Language } from '#domain/text.ts';
import type { PhoneRoom, PhoneStep, PhoneView } from '#domain/view.ts';
import { phoneWords } from '#server/words.ts';
import { boardIn } from './room-board.ts';
import type { RoomDirect } from './room-direct.ts';
import type { RoomInfluence } from './room-influence.ts';
import { isCodedRoom, type RoomAssessment, type RoomRound, type SessionState } from './room-state.ts';
import { buildChange, buildDirectRows, forPhones } from './view-change.ts';
import { buildInfluenceQuestion, buildPicture } from './view-influence.ts';
import { buildLookback, buildLookbackQuestions } from './view-lookback.ts';
import { buildPollQuestions, buildPollRows } from './view-poll.ts';
import { findCompared, findStatementChange } from './compared.ts';
import {
	buildDirectQuestion,
	buildQuestion,
	buildResult,
	buildRoomOverview,
	cutoffWordsOf,
	paceOf
} from './view-result.ts';
import { buildRankStep } from './view-rank.ts';
import { isSceneSeen } from './view-seen.ts';
import { sceneOf, sceneOfStage, stageOf, type Scene } from './view-scene.ts';
import { addSounds } from './view-sound.ts';

export function phoneRoom(state: SessionState): PhoneRoom {
	return {
		sessionId: state.session.id,
		code: state.session.code,
		groupName: state.session.group_name,
		place: state.session.place,
		scale: state.assessment && showScale(state.assessment.instrument.scale),
		purpose: state.session.purpose,
		isCoded: isCodedRoom(state),
		cutoffWords: cutoffWordsOf(state)
	};
}

export function phoneView(state: SessionState, language: Language): PhoneView {
	const scene = state.session.status === 'running' ? sceneOfStage(state) : sceneOf(state);
	const step = addSounds(buildStep(state, scene, language), state.sounds);
	const view: PhoneView = { status: state.session.status, step };
	return isSceneSeen(state, scene) ? { ...view, note: phoneWords.someSawIt[language] } : view; // [L7]
}

function buildStep(state: SessionState, scene: Scene, language: Language): PhoneStep {
	switch (scene.at) {
		case 'ended':
		case 'paused':
			return { at: scene.at };
		case 'board':
			return buildCardStep(state, language);
		case 'dots':
		case 'dots-closed':
		case 'rating':
		case 'rating-closed':
		case 'ranking':
			return buildRankStep(scene);
		case 'scoring-change':
			return buildChangeStep(scene.direct, language);
		case 'closed-change':
		case 'closed-influence':
		case 'closed-poll':
		case 'closed-lookback':
			return { at: 'closed', isMany: true };
		case 'scoring-influence':
			return buildInfluenceStep(scene.influence, language);
		case 'influence':
			return { at: 'influence', picture: buildPicture(scene.influence, language) };
		case 'scoring-poll': {
			const questions = buildPollQuestions(scene.polls, language);
			return { at: 'scoring', asks: 'poll', pace: 'own', questions };
		}
		case 'poll':
			return { at: 'poll', rows: buildPollRows(scene.polls, language) };
		case 'scoring-lookback': {
			const questions = buildLookbackQuestions(scene.lookback, language);
			return { at: 'scoring', asks: 'lookback', pace: 'own', questions };
		}
		case 'lookback': {
			const shown = buildLookback(scene.lookback, state.change, language);
			return shown ? { at: 'lookback', ...shown } : { at: 'waiting', stage: stageOf(state) };
		}
		case 'monitoring':
			return buildMonitoringStep(state);
		case 'direct-change':
			return { at: 'direct-change', rows: buildDirectRows(scene.direct, language) };
		case 'change': {
			const compared = findCompared(state);
			if (!compared) return { at: 'waiting', stage: stageOf(state) };
			return { at: 'change', change: forPhones(buildChange(compared, language)) };
		}
	}
	const { assessment } = state;
	if (!assessment) return { at: 'waiting', stage: stageOf(state) };
	return buildScoringStep(state, { scene, assessment, language });
}

/** More than this nobody reads in a hand, and every phone of the room is sent it. */
const phoneActions = 12;

/** Those that wait, and the finished ones that have targets [P34] [P35] [P36]. */
function buildMonitoringStep(state: SessionState): PhoneStep {
	const standing = (state.plan?.actions ?? []).filter(
		({ state, targets }) => isUnfinished(state) || targets.length > 0
	);
	if (standing.length === 0) return { at: 'waiting', stage: stageOf(state) };
	return {
		at: 'monitoring',
		actions: standing
			.slice(0, phoneActions)
			.map(({ id, what, isOverdue, state, targets }) => ({ id, what, isOverdue, state, targets })),
		left: Math.max(0, standing.length - phoneActions)
	};
}

/** What may be written to the wall from here, and what it may point to. */
function buildCardStep(state: SessionState, language: Language): PhoneStep {
	const stage = stageOf(state);
	const kind = cardKindOf(stage);
	switch (kind) {
		case undefined:
			return { at: 'waiting', stage };
		case 'event':
			return { at: 'cards', kind };
		case 'reflection':
			return { at: 'cards', kind, goals: state.board.goals.map(({ id, text }) => ({ id, text })) };
		case 'idea': {
			const weak = boardIn(state.board, language)
				.statements.filter(({ result }) => result?.isWeak)
				// [I8] What was found weak and influential is offered first.
				.sort((a, b) => Number(b.influence?.isInfluential ?? 0) - Number(a.influence?.isInfluential ?? 0));
			return { at: 'cards', kind, weak: weak.map(({ ref, number, text }) => ({ ref, number, text })) };
		}
	}
}

function buildChangeStep(direct: readonly RoomDirect[], language: Language): PhoneStep {
	const questions = direct.map((each) => buildDirectQuestion(each, language));
	return { at: 'scoring', asks: 'change', pace: 'own', questions };
}

function buildInfluenceStep(influence: readonly RoomInfluence[], language: Language): PhoneStep {
	const questions = influence.map((each) => buildInfluenceQuestion(each, language));
	return { at: 'scoring', asks: 'influence', pace: 'own', questions };
}

type Drawn = { scene: Scene; assessment: RoomAssessment; language: Language };

function buildScoringStep(state: SessionState, { scene, assessment, language }: Drawn): PhoneStep {
	const { cutoff_hundredths: cutoffHundredths } = assessment.record;
	const ask = (rounds: readonly RoomRound[]) =>
		rounds.map((round) => buildQuestion(assessment, round, language));
	switch (scene.at) {
		case 'scoring':
			return {
				at: 'scoring',
				asks: 'score',
				pace: paceOf(assessment, scene.rounds),
				questions: ask(scene.rounds)
			};
		case 'closed':
			return { at: 'closed', isMany: scene.rounds.length > 1 };
		case 'result':
			return {
				at: 'result',
				result: buildResult(assessment, scene.round, language),
				change: findStatementChange(state, scene.round, language),
				cutoffHundredths
			};
		case 'fields':
			return { at: 'fields', overview: buildRoomOverview(assessment, language), cutoffHundredths };
		default:
			return { at: 'waiting', stage: state.session.status === 'planned' ? undefined : stageOf(state) };
	}
}
