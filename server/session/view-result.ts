// Questions and revealed results as one language reads them. Only revealed rounds have counts in a
// SessionState, so nothing here can say more than the room has seen.
import { pickAsked, placeOf } from '#domain/asked.ts';
import type { CutoffWords } from '#domain/cutoff-words.ts';
import type { RoundId } from '#domain/ids.ts';
import type { Statement } from '#domain/instrument.ts';
import { buildOverview, buildStatementResult, figuresOf } from '#domain/result.ts';
import type { Pace } from '#domain/session.ts';
import { isFirst, pickRound } from '#domain/second-round.ts';
import { presentationOrder } from '#domain/step.ts';
import { mayShow, tallyCounts } from '#domain/tally.ts';
import type { Language } from '#domain/text.ts';
import type { Question, ResultOverview, StatementResult } from '#domain/view.ts';
import { fromWordColumns } from '#server/database/cutoff-word-columns.ts';
import type { RoomDirect } from './room-direct.ts';
import type { RoomAssessment, RoomRound, SessionState } from './room-state.ts';
import { listStepRounds } from './view-step.ts';

export function fieldName({ instrument }: RoomAssessment, number: number, language: Language): string {
	return instrument.fields.find((field) => field.number === number)?.name[language] ?? '';
}

/** The group's own words, as they were when this meeting's assessment was made [T11]. */
export function cutoffWordsOf({ assessment }: Pick<SessionState, 'assessment'>): CutoffWords | undefined {
	return assessment && fromWordColumns(assessment.record);
}

/** The statements this assessment asks, in the instrument's order. */
export function listAsked({
	instrument,
	rounds
}: Pick<RoomAssessment, 'instrument' | 'rounds'>): Statement[] {
	return pickAsked(
		instrument,
		rounds.map((round) => round.statement_number)
	);
}

export function buildQuestion(assessment: RoomAssessment, round: RoomRound, language: Language): Question {
	const { number, field, positive } = round.statement;
	const asked = listAsked(assessment);
	return {
		roundId: round.id,
		number,
		place: placeOf(asked, number), // [S37]
		of: asked.length,
		ordinal: round.ordinal,
		field,
		fieldName: fieldName(assessment, field, language),
		text: positive[language]
	};
}

/** The questions of direct change, as phones and hall ask them. */
export function buildDirectQuestion({ record, setup }: RoomDirect, language: Language): Question {
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

/** The revealed rounds of a statement, each with whether it may be shown. */
function listRevealed(assessment: RoomAssessment, number: number): (RoomRound & { isShown: boolean })[] {
	return assessment.rounds
		.filter((round) => round.state === 'revealed' && round.statement_number === number)
		.map((round) => {
			const counts = assessment.counts.get(round.id)?.counts ?? [];
			return { ...round, isShown: mayShow(tallyCounts(counts, 0).n) };
		});
}

/** A statement's result by the round that counts, whichever of its rounds is asked for, and the other one [R9]. */
export function buildResult(
	assessment: RoomAssessment,
	asked: RoomRound,
	language: Language
): StatementResult {
	const revealed = listRevealed(assessment, asked.statement_number);
	const round = pickRound(revealed) ?? asked;
	const other = revealed.find(({ id }) => id !== round.id);
	return {
		...buildOne(assessment, round, language),
		ordinal: round.ordinal,
		other: other && { ordinal: other.ordinal, figures: figuresOf(buildOne(assessment, other, language)) }
	};
}

function buildOne(assessment: RoomAssessment, round: RoomRound, language: Language): StatementResult {
	const found = assessment.counts.get(round.id);
	return buildStatementResult({
		round: round.id,
		statement: round.statement,
		fieldName: fieldName(assessment, round.statement.field, language),
		counts: found?.counts ?? assessment.instrument.scale.levels.map(() => 0),
		unknown: found?.unknown ?? 0,
		cutoffHundredths: assessment.record.cutoff_hundredths,
		language
	});
}

export function buildRoomOverview(assessment: RoomAssessment, language: Language): ResultOverview {
	const revealed = assessment.rounds.filter((round) => round.state === 'revealed' && isFirst(round));
	return buildOverview({
		fields: assessment.instrument.fields,
		statements: listAsked(assessment),
		of: assessment.instrument.statements.length,
		results: revealed.map((round) => buildResult(assessment, round, language)),
		raters: assessment.raters,
		cutoffHundredths: assessment.record.cutoff_hundredths,
		language
	});
}

/** First rounds in the order the room discusses their statements [S11] [S38]. */
export function listForDiscussion(assessment: RoomAssessment): RoundId[] {
	const revealed = listStepRounds(assessment).filter((round) => round.state === 'revealed' && isFirst(round));
	return presentationOrder(revealed).map((round) => round.roundId);
}

/** A second round is of one statement, whichever pace the first had. */
export function paceOf({ record }: RoomAssessment, rounds: readonly RoomRound[]): Pace {
	return rounds.every((round) => !isFirst(round)) ? 'led' : record.pace;
}
