// Looking back as one language reads it: its questions, its three distributions, and what the desk can ask.
// The figures beside it are those of the comparison, and never the other way round [C66].
import { checkMayLookBack, countLookback } from '#domain/lookback.ts';
import type { RoundFact } from '#domain/round.ts';
import type { Language } from '#domain/text.ts';
import type {
	DeskLookback,
	HallScene,
	LookbackOverview,
	LookbackRow,
	Progress,
	Question
} from '#domain/view.ts';
import { countClosed } from './closed-count.ts';
import type { RoomChange } from './room-change.ts';
import type { RoomLookback } from './room-lookback.ts';
import type { SessionState } from './room-state.ts';
import type { Scene } from './view-scene.ts';

/** Asked at one's own pace, with the day they are about. */
export function buildLookbackQuestions(asked: readonly RoomLookback[], language: Language): Question[] {
	return asked.map(({ record, setup: { number, place, of, text, day } }) => ({
		...{ roundId: record.id, number, place, of, day },
		ordinal: 1,
		field: 0,
		fieldName: '',
		text: text[language]
	}));
}

/** Of revealed rounds only; undefined while there are none. */
export function buildLookback(
	asked: readonly RoomLookback[],
	change: RoomChange | undefined,
	language: Language
): LookbackOverview | undefined {
	const rows = asked
		.filter(({ record }) => record.state === 'revealed') // [C65]
		.map(({ record, setup, count }): LookbackRow => ({
			roundId: record.id,
			number: setup.number,
			text: setup.text[language],
			recalled: count,
			scored: findScored(change, setup.number)
		}));
	return rows.length > 0 ? { day: asked[0]!.setup.day, rows } : undefined;
}

function findScored(change: RoomChange | undefined, number: number): LookbackRow['scored'] {
	const [before, now] = [change?.before.counts.get(number), change?.after.counts.get(number)];
	return before && now ? { before: countLookback(before), now: countLookback(now) } : undefined; // [C66]
}

/** The projector while the room looks back, and after. */
export function buildLookbackScene(
	state: SessionState,
	given: { scene: Extract<Scene, { lookback: RoomLookback[] }>; language: Language; progress: Progress }
): HallScene {
	const { scene, language, progress } = given;
	const questions = buildLookbackQuestions(scene.lookback, language);
	if (scene.at === 'scoring-lookback')
		return { at: 'scoring', asks: 'lookback', pace: 'own', questions, progress };
	const records = scene.lookback.map(({ record }) => record);
	const shown = scene.at === 'lookback' ? buildLookback(scene.lookback, state.change, language) : undefined;
	return shown
		? { at: 'lookback', ...shown }
		: { at: 'closed', asks: 'lookback', questions, ...countClosed(state, records) };
}

export function buildDeskLookback(
	{ assessment, lookback, lookbackChoices, change }: SessionState,
	{ rounds, language }: { rounds: readonly RoundFact[]; language: Language }
): DeskLookback | undefined {
	if (!assessment || assessment.record.baseline_id === null) return undefined;
	const refused = checkMayLookBack({ isFollowUp: true, rounds })?.refused;
	return {
		refused,
		choices: assessment.instrument.statements
			.filter(({ number }) => !refused && lookbackChoices?.numbers.includes(number))
			.map(({ number, positive }) => ({ number, text: positive[language] })),
		asked: lookback.map(({ record, setup }) => ({
			roundId: record.id,
			number: setup.number,
			text: setup.text[language],
			state: record.state
		})),
		shown: buildLookback(lookback, change, language)
	};
}
