// A stage of a meeting on paper, built from the same reading of the room and the same builders as its screens,
// so that paper never says more than they do [O5].
import { sheetOfWall, type SheetBody, type SheetResults, type StageSheet } from '#domain/stage-sheet.ts';
import type { BoardContent } from '#domain/board.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { isFirst } from '#domain/second-round.ts';
import { showScale } from '#domain/picture-sheet.ts';
import type { Stage } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';
import type { Sessions } from '#server/backstage.ts';
import { findFor } from './access.ts';
import { findCompared } from './compared.ts';
import { loadPlan, type RoomPlan } from './room-plan.ts';
import { loadRoom, type RoomAssessment, type SessionState } from './room-state.ts';
import { partsOfRoom, type SessionParts } from './session-parts.ts';
import { buildChange, buildDirectRows } from './view-change.ts';
import { buildPicture } from './view-influence.ts';
import { buildPollRows } from './view-poll.ts';
import { buildResult, buildRoomOverview, cutoffWordsOf, listForDiscussion } from './view-result.ts';
import { stageOf } from './view-scene.ts';

type Asked = { stage: Stage; language: Language };

/** Refusals: those of access; 'move-unknown' for a stage that is not in this meeting. */
export function makeStageSheets(parts: SessionParts): Pick<Sessions, 'sheet'> {
	return {
		async sheet(actor, id, language, wanted) {
			const session = await findFor(parts.db, actor, { id, ability: 'run-session' });
			if (isRefused(session)) return session;
			const state = await loadRoom(partsOfRoom(parts), id, { languages: [language] });
			if (!state) return refuse('not-found');
			const stages = [...new Set(state.agenda.map((item) => item.stage))];
			const stage = wanted === undefined ? stageOf(state) : stages.find((each) => each === wanted);
			if (stage === undefined) return refuse('move-unknown', 'stage');
			const body = await buildBody(parts, state, { stage, language });
			return { ...buildHead(state, stages), polls: pollsOf(state, { stage, language }), body };
		}
	};
}

function buildHead(state: SessionState, stages: Stage[]): Omit<StageSheet, 'body' | 'polls'> {
	const { session, assessment } = state;
	return {
		groupName: session.group_name,
		title: session.title,
		sessionDate: session.date,
		place: session.place,
		purpose: session.purpose,
		stages,
		now: session.status === 'planned' ? undefined : stageOf(state),
		scale: assessment && showScale(assessment.instrument.scale),
		cutoffHundredths: assessment?.record.cutoff_hundredths,
		cutoffWords: cutoffWordsOf(state)
	};
}

function pollsOf(state: SessionState, { stage, language }: Asked): StageSheet['polls'] {
	if (stage !== stageOf(state)) return [];
	return buildPollRows(
		state.polls.filter(({ record }) => record.state === 'revealed'),
		language
	);
}

async function buildBody(parts: SessionParts, state: SessionState, asked: Asked): Promise<SheetBody> {
	const { stage, language } = asked;
	switch (stage) {
		case 'socialisation':
			return {
				stage,
				present: state.seats.filter((seat) => seat.has_left === 0).length,
				expected: state.session.expected ?? undefined,
				agenda: state.agenda.map((item) => item.stage)
			};
		case 'history':
		case 'goals':
		case 'plan':
			return sheetOfWall(await readWalls(parts, state), stage);
		case 'scoring':
		case 'presentation':
			return { stage, ...buildResults(state, asked) };
		case 'analysis': {
			const weighed = state.influence.filter(({ record }) => record.state === 'revealed');
			return { stage, picture: weighed.length > 0 ? buildPicture(weighed, language) : undefined };
		}
		case 'priorities':
			return {
				stage,
				ideas: (await readWalls(parts, state)).idea
					.filter(({ isHidden }) => !isHidden)
					.map(({ text }) => text),
				rankings: state.dots
					.filter(({ record }) => record.state === 'revealed')
					.map(({ setup, ranking }) => ({ asks: setup.kind, ranking }))
			};
		case 'monitoring': {
			const { actions } = await readPlan(parts, state);
			const told = state.direct.filter(({ record }) => record.state === 'revealed');
			return { stage, actions, direct: buildDirectRows(told, language) };
		}
	}
}

/** As they are now; of a closed meeting as they were when it closed [X25]. */
function readWalls({ boards }: SessionParts, { session }: SessionState): Promise<BoardContent> {
	return boards.read(session.group_id, session.status === 'closed' ? session.id : undefined);
}

async function readPlan(parts: SessionParts, state: SessionState): Promise<RoomPlan> {
	const { session, assessment } = state;
	const walls = await readWalls(parts, state);
	const listActions = async () => walls.action.filter(({ isHidden }) => !isHidden);
	const untilMs = session.closed_at_ms ?? undefined;
	const versionId = assessment?.record.instrument_version_id;
	return loadPlan({ db: parts.db, boards: { listActions }, untilMs }, session, versionId);
}

function buildResults(state: SessionState, { stage, language }: Asked): SheetResults {
	const { assessment } = state;
	if (!assessment) return { results: [], sealed: 0, overview: undefined, change: undefined };
	const firsts = assessment.rounds.filter(isFirst);
	const revealed = firsts.filter((round) => round.state === 'revealed');
	const order = stage === 'presentation' ? listForDiscussion(assessment) : revealed.map(({ id }) => id);
	const compared = stage === 'presentation' ? findCompared(state) : undefined;
	return {
		results: order.flatMap((id) => writeResult(assessment, id, language)),
		sealed: firsts.length - revealed.length,
		overview: revealed.length > 0 ? buildRoomOverview(assessment, language) : undefined,
		change: compared && buildChange(compared, language)
	};
}

function writeResult(
	assessment: RoomAssessment,
	id: RoomAssessment['rounds'][number]['id'],
	language: Language
) {
	const round = assessment.rounds.find((each) => each.id === id);
	return round ? [buildResult(assessment, round, language)] : [];
}
