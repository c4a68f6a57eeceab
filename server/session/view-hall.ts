// What the projector shows: how many have answered while a round is open, and never what.
import { isFirst } from '#domain/second-round.ts';
import type { Language } from '#domain/text.ts';
import { showScale } from '#domain/picture-sheet.ts';
import type { ActionProgress, HallScene, HallView, Progress } from '#domain/view.ts';
import { boardIn } from './room-board.ts';
import { isCodedRoom, type RoomAssessment, type RoomRound, type SessionState } from './room-state.ts';
import { buildPerson } from './view-person.ts';
import { buildChange, buildDirectRows } from './view-change.ts';
import { countClosed } from './closed-count.ts';
import { buildInfluenceScene } from './view-influence.ts';
import { buildLookbackScene } from './view-lookback.ts';
import { buildPollScene } from './view-poll.ts';
import { buildRankScene } from './view-rank.ts';
import { findCompared, findStatementChange, findStatementLine } from './compared.ts';
import {
	buildDirectQuestion,
	buildQuestion,
	buildResult,
	buildRoomOverview,
	cutoffWordsOf,
	listForDiscussion,
	paceOf
} from './view-result.ts';
import { sceneOf, stageOf, type Scene } from './view-scene.ts';
import { isSceneSeen } from './view-seen.ts';
import { buildTimer } from './view-timer.ts';

/** The address a phone opens: the one chosen at the desk while it is still there, else the first. */
export function chosenAddress({ session, addresses }: SessionState): string {
	const kept = addresses.find((url) => url === session.address);
	return kept ?? addresses[0] ?? '';
}

export function hallView(state: SessionState, language: Language, progress: Progress): HallView {
	const { session } = state;
	const scene = sceneOf(state);
	return {
		sessionId: session.id,
		groupName: session.group_name,
		place: session.place,
		code: session.code,
		joinUrl: `${chosenAddress(state)}/j/${session.code}`,
		// Nobody is to come in any more: an old link must not go on telling the password of today [H8].
		wifi: session.status === 'closed' ? undefined : state.wifi,
		status: session.status,
		agenda: [...state.agenda],
		stageIndex: session.stage_index,
		timer: buildTimer(state),
		scale: state.assessment && showScale(state.assessment.instrument.scale),
		cutoffWords: cutoffWordsOf(state),
		purpose: session.purpose,
		isCoded: isCodedRoom(state),
		board: boardIn(state.board, language),
		isSeen: isSceneSeen(state, scene, progress),
		scene: buildScene(state, { scene, language, progress })
	};
}

/** What a scene is built with. */
type Asked = { scene: Scene; language: Language; progress: Progress };

function buildScene(state: SessionState, asked: Asked): HallScene {
	const { scene } = asked;
	switch (scene.at) {
		case 'join':
			return {
				at: 'join',
				people: state.seats.filter((seat) => seat.has_left === 0).map(buildPerson),
				expected: state.session.expected ?? undefined
			};
		case 'ready':
			return { at: 'ready', stage: scene.stage };
		case 'paused':
		case 'ended':
		case 'sealed-results':
			return { at: scene.at };
		case 'board':
			return { at: 'board', wall: scene.wall };
		case 'dots':
		case 'dots-closed':
		case 'rating':
		case 'rating-closed':
		case 'ranking':
			return buildRankScene(state, { ...asked, scene });
		case 'scoring-change':
			return {
				at: 'scoring',
				asks: 'change',
				pace: 'own',
				questions: scene.direct.map((each) => buildDirectQuestion(each, asked.language)),
				progress: asked.progress
			};
		case 'closed-change':
			return {
				at: 'closed',
				asks: 'change',
				questions: scene.direct.map((each) => buildDirectQuestion(each, asked.language)),
				...countClosed(
					state,
					scene.direct.map(({ record }) => record)
				)
			};
		case 'direct-change':
			return { at: 'direct-change', rows: buildDirectRows(scene.direct, asked.language) };
		case 'scoring-influence':
		case 'closed-influence':
		case 'influence':
			return buildInfluenceScene(state, { ...asked, scene });
		case 'scoring-poll':
		case 'closed-poll':
		case 'poll':
			return buildPollScene(state, { ...asked, scene });
		case 'scoring-lookback':
		case 'closed-lookback':
		case 'lookback':
			return buildLookbackScene(state, { ...asked, scene });
		case 'monitoring':
			return { at: 'monitoring', actions: (state.plan?.actions ?? []).map(withNewestNote) };
		case 'change': {
			const compared = findCompared(state);
			if (!compared) return { at: 'ready', stage: stageOf(state) };
			return { at: 'change', change: buildChange(compared, asked.language) };
		}
		default:
			if (!state.assessment) return { at: 'ready', stage: stageOf(state) };
			return buildScoringScene(state, state.assessment, { ...asked, scene });
	}
}

/** A wall shows one note of each action, the newest that says something; the desk has them all. */
function withNewestNote(action: ActionProgress): ActionProgress {
	return { ...action, notes: action.notes.filter(({ note }) => note !== '').slice(0, 1) };
}

function buildScoringScene(
	state: SessionState,
	assessment: RoomAssessment,
	{ scene, language, progress }: Asked & { scene: { at: 'scoring' | 'closed' | 'result' | 'fields' } }
): HallScene {
	const { cutoff_hundredths: cutoffHundredths } = assessment.record;
	const ask = (rounds: readonly RoomRound[]) =>
		rounds.map((round) => buildQuestion(assessment, round, language));
	switch (scene.at) {
		case 'scoring':
			return {
				at: 'scoring',
				asks: 'score',
				pace: paceOf(assessment, scene.rounds),
				questions: ask(scene.rounds),
				progress
			};
		case 'closed':
			return {
				at: 'closed',
				asks: 'score',
				questions: ask(scene.rounds),
				...countClosed(state, scene.rounds)
			};
		case 'fields':
			return { at: 'fields', overview: buildRoomOverview(assessment, language), cutoffHundredths };
		case 'result': {
			const order = stageOf(state) === 'presentation' ? listForDiscussion(assessment) : [];
			const first = assessment.rounds.find(
				(round) => isFirst(round) && round.statement_number === scene.round.statement_number
			);
			const index = first ? order.indexOf(first.id) : -1;
			return {
				at: 'result',
				result: buildResult(assessment, scene.round, language),
				change: findStatementChange(state, scene.round, language),
				line: findStatementLine(state, scene.round, language),
				cutoffHundredths,
				position: index < 0 ? undefined : { index, of: order.length }
			};
		}
	}
}
