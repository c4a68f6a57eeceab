// Questions and revealed results as one language reads them. Only revealed rounds have counts in a
// SessionState, so nothing here can say more than the room has seen.
import { pickAsked, placeOf } from '#domain/asked.ts';
import type { RoundId } from '#domain/ids.ts';
import type { Statement } from '#domain/instrument.ts';
import { buildOverview, buildStatementResult } from '#domain/result.ts';
import { presentationOrder } from '#domain/step.ts';
import type { Language } from '#domain/text.ts';
import type { Question, ResultOverview, StatementResult } from '#domain/view.ts';
import type { RoomDirect } from './room-direct.ts';
import type { RoomAssessment, RoomRound } from './room-state.ts';
import { listStepRounds } from './view-step.ts';

export function fieldName({ instrument }: RoomAssessment, number: number, language: Language): string {
	return instrument.fields.find((field) => field.number === number)?.name[language] ?? '';
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
		field,
		fieldName: fieldName(assessment, field, language),
		text: positive[language]
	};
}

/** The questions of direct change, as phones and hall ask them. */
export function buildDirectQuestion({ record, setup }: RoomDirect, language: Language): Question {
	const { number, of, text } = setup;
	return { roundId: record.id, number, place: number, of, field: 0, fieldName: '', text: text[language] };
}

export function buildResult(
	assessment: RoomAssessment,
	round: RoomRound,
	language: Language
): StatementResult {
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
	const revealed = assessment.rounds.filter((round) => round.state === 'revealed');
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

/** Revealed rounds in the order the room discusses them [S11]. */
export function listForDiscussion(assessment: RoomAssessment): RoundId[] {
	const revealed = listStepRounds(assessment).filter((round) => round.state === 'revealed');
	return presentationOrder(revealed).map((round) => round.roundId);
}
