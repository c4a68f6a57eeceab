// The analysis as one language reads it: the questions, the picture of score and influence, and what the
// desk can ask. Only revealed rounds have an influence in a SessionState.
import {
	compareInfluence,
	influenceHundredths,
	quarterOf,
	usualStatements,
	type ScoredFact
} from '#domain/influence.ts';
import { meanHundredths } from '#domain/tally.ts';
import type { Language } from '#domain/text.ts';
import type {
	DeskAnalysis,
	HallScene,
	InfluencePicture,
	InfluencePoint,
	Progress,
	Question
} from '#domain/view.ts';
import { languages } from '#domain/text.ts';
import { countClosed } from './closed-count.ts';
import { boardIn } from './room-board.ts';
import { latestInfluence, type RoomInfluence } from './room-influence.ts';
import type { SessionState } from './room-state.ts';
import type { Scene } from './view-scene.ts';

export function buildInfluenceQuestion({ record, setup }: RoomInfluence, language: Language): Question {
	const { number, of, text } = setup;
	return {
		roundId: record.id,
		number,
		place: number,
		of,
		ordinal: 1,
		field: 0,
		fieldName: '',
		text: text[language]
	};
}

function buildPoint({ setup, influence }: RoomInfluence, language: Language): InfluencePoint {
	const { number, sum, n } = setup;
	const point = {
		number,
		text: setup.text[language],
		notYet: setup.notYet[language],
		score: { sum, n, meanHundredths: meanHundredths(sum, n) },
		isWeak: sum * 100 < setup.cutoffHundredths * n
	};
	if (!influence) return { ...point, isShown: false };
	const { isAgreed, ...counted } = influence;
	return {
		...point,
		isShown: true,
		influence: { ...counted, meanHundredths: influenceHundredths(influence) },
		isAgreed,
		quarter: quarterOf(setup, influence)
	};
}

/** Of revealed rounds: each statement once, by its newest word. */
export function buildPicture(rounds: readonly RoomInfluence[], language: Language): InfluencePicture {
	const points = latestInfluence(rounds).map((round) => buildPoint(round, language));
	const shown = points.filter((point) => point.isShown).sort(compareInfluence); // [I6]
	const setup = rounds[0]?.setup;
	return {
		points: [...shown, ...points.filter((point) => !point.isShown)],
		cutoffHundredths: setup?.cutoffHundredths ?? 0,
		levels: setup?.levels ?? 0,
		cutoffWords: setup?.cutoffWords
	};
}

/** Statements of the group's newest scoring whose result may be shown; the same in every language. */
export function listScored({ board }: SessionState): ScoredFact[] {
	const language = languages.find((each) => board.rooms.has(each));
	return (language ? boardIn(board, language).statements : []).flatMap(({ number, result }) =>
		result ? [{ number, sum: result.sum, n: result.n, isWeak: result.isWeak }] : []
	);
}

export function buildDeskAnalysis(state: SessionState, language: Language): DeskAnalysis {
	const { influence } = state;
	const revealed = influence.filter(({ record }) => record.state === 'revealed');
	const shown = new Set(
		revealed.filter((round) => round.influence && !round.influence.isAgreed).map(({ setup }) => setup.number)
	);
	const statements = boardIn(state.board, language).statements.flatMap(({ number, text, result }) =>
		result ? [{ number, text, meanHundredths: result.meanHundredths, isWeak: result.isWeak }] : []
	);
	return {
		statements,
		usual: usualStatements(listScored(state)),
		voted: influence
			.filter(({ setup }) => setup.agreed === undefined)
			.map(({ record, setup }) => ({ roundId: record.id, number: setup.number, state: record.state })),
		agreed: latestInfluence(revealed).flatMap(({ setup }) =>
			setup.agreed === undefined ? [] : [{ number: setup.number, value: setup.agreed }]
		),
		open: statements.map(({ number }) => number).filter((number) => !shown.has(number)), // [I4]
		picture: revealed.length > 0 ? buildPicture(revealed, language) : undefined
	};
}

/** The projector while statements are weighed, and after. */
export function buildInfluenceScene(
	state: SessionState,
	given: {
		scene: Extract<Scene, { influence: RoomInfluence[] }>;
		language: Language;
		progress: Progress;
	}
): HallScene {
	const { scene, language, progress } = given;
	if (scene.at === 'influence') return { at: 'influence', picture: buildPicture(scene.influence, language) };
	const questions = scene.influence.map((each) => buildInfluenceQuestion(each, language));
	if (scene.at === 'scoring-influence')
		return { at: 'scoring', asks: 'influence', pace: 'own', questions, progress };
	const records = scene.influence.map(({ record }) => record);
	return { at: 'closed', asks: 'influence', questions, ...countClosed(state, records) };
}
