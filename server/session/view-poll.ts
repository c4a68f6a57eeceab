// The end poll as one language reads it: its questions, its answers, and what the desk can ask.
import { checkMayPoll } from '#domain/poll.ts';
import type { RoundFact } from '#domain/round.ts';
import type { Language } from '#domain/text.ts';
import type { DeskPoll, DeskPolls, HallScene, PollRow, Progress, Question } from '#domain/view.ts';
import { countClosed } from './closed-count.ts';
import type { RoomPoll } from './room-poll.ts';
import type { SessionState } from './room-state.ts';
import type { Scene } from './view-scene.ts';

export function buildPollQuestions(polls: readonly RoomPoll[], language: Language): Question[] {
	return polls.map(({ record, setup: { number, of, text } }) => ({
		roundId: record.id,
		number,
		place: number,
		of,
		ordinal: 1,
		field: 0,
		fieldName: '',
		text: text[language]
	}));
}

/** Of revealed rounds only. */
export function buildPollRows(polls: readonly RoomPoll[], language: Language): PollRow[] {
	return polls
		.filter(({ record }) => record.state === 'revealed') // [V8]
		.map(({ record, setup, count }) => ({ roundId: record.id, text: setup.text[language], count }));
}

/** The projector while a poll is answered, and after. */
export function buildPollScene(
	state: SessionState,
	given: { scene: Extract<Scene, { polls: RoomPoll[] }>; language: Language; progress: Progress }
): HallScene {
	const { scene, language, progress } = given;
	if (scene.at === 'poll') return { at: 'poll', rows: buildPollRows(scene.polls, language) };
	const questions = buildPollQuestions(scene.polls, language);
	if (scene.at === 'scoring-poll') return { at: 'scoring', asks: 'poll', pace: 'own', questions, progress };
	const records = scene.polls.map(({ record }) => record);
	return { at: 'closed', asks: 'poll', questions, ...countClosed(state, records) };
}

export function buildDeskPolls(
	{ polls }: Pick<SessionState, 'polls'>,
	{ rounds, language }: { rounds: readonly RoundFact[]; language: Language }
): DeskPolls {
	const byPoll = Map.groupBy(polls, ({ record }) => record.ordinal);
	const asked = [...byPoll].map(([poll, own]): DeskPoll => ({
		poll,
		state: own[0]!.record.state,
		questions: own.map(({ record, setup, count }) => ({
			roundId: record.id,
			text: setup.text[language],
			measures: setup.measures,
			count
		}))
	}));
	return { asked: asked.reverse(), refused: checkMayPoll(rounds)?.refused };
}
