// From counts to what a screen may show of a revealed round: one statement's result, and the
// overview of the fields [T]. Whether a round has been revealed is the caller's question; whether
// enough people scored it is answered here, so that no caller can forget it.
import type { RoundId } from './ids.ts';
import type { Field, Statement } from './instrument.ts';
import { agreementWord, consensus, fieldTally, isWeak, mayShow, tallyCounts } from './tally.ts';
import type { Language } from './text.ts';
import type { FieldResult, RoundFigures, ResultOverview, StatementResult } from './view.ts';

type Shown = Extract<StatementResult, { isShown: true }>;

/** One revealed round's result. counts holds the answers per level, lowest level first. */
export function buildStatementResult(given: {
	round: RoundId;
	statement: Statement;
	fieldName: string;
	counts: readonly number[];
	unknown: number;
	cutoffHundredths: number;
	language: Language;
}): StatementResult {
	const { statement, language, cutoffHundredths } = given;
	const heading = {
		roundId: given.round,
		number: statement.number,
		field: statement.field,
		fieldName: given.fieldName,
		text: statement.positive[language],
		notYet: statement.notYet[language]
	};
	const { counts, unknown, n, sum, meanHundredths } = tallyCounts(given.counts, given.unknown);
	const agreement = consensus(counts);
	// [T7] under five scores not even how many did not know leaves this function.
	if (!mayShow(n) || meanHundredths === undefined || agreement === undefined) {
		return { ...heading, isShown: false };
	}
	return {
		...heading,
		isShown: true,
		counts,
		unknown,
		n,
		sum,
		meanHundredths,
		agreement: agreementWord(agreement),
		isWeak: isWeak(sum, n, cutoffHundredths)
	};
}

/** What of a result is counted, without its statement; undefined where it may not be shown. */
export function figuresOf(result: StatementResult): RoundFigures | undefined {
	if (!result.isShown) return undefined;
	const { counts, unknown, n, sum, meanHundredths, agreement } = result;
	return { counts, unknown, n, sum, meanHundredths, agreement };
}

/**
 * The fields, each over those of its statements that may be shown, and the weak statements, weakest
 * first. statements are those that were asked; one without a result counts as left out. of is how many
 * the instrument has.
 */
export function buildOverview(given: {
	fields: readonly Field[];
	statements: readonly Statement[];
	of: number;
	results: readonly StatementResult[];
	raters: number;
	cutoffHundredths: number;
	language: Language;
}): ResultOverview {
	const shown = given.results.filter((result): result is Shown => result.isShown);
	const fields = given.fields.map((field): FieldResult => {
		const asked = given.statements.filter((statement) => statement.field === field.number);
		const { sum, n, meanHundredths, leftOut } = fieldTally(
			asked.map(({ number }) => shown.find((result) => result.number === number)) // [T8]
		);
		return {
			field: field.number,
			name: field.name[given.language],
			sum,
			n,
			meanHundredths,
			isWeak: isWeak(sum, n, given.cutoffHundredths),
			leftOut, // [T9]
			asked: asked.length
		};
	});
	const weak = shown
		.filter((result) => result.isWeak)
		// Compared as fractions, so that 74/30 and 37/15 are equal and keep their numbers' order.
		.sort((a, b) => a.sum * b.n - b.sum * a.n || a.number - b.number);
	return {
		fields,
		weak,
		raters: given.raters,
		scope: { asked: given.statements.length, of: given.of } // [T9]
	};
}
