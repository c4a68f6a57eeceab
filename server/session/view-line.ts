// Fields and statements over all assessments of a series. Only revealed rounds have counts here, and what
// fewer than five scored is a gap, never a point [C42].
import type { Statement } from '#domain/instrument.ts';
import { shortestLine } from '#domain/change.ts';
import { fieldTally, mayShow, tallyCounts } from '#domain/tally.ts';
import type { Language } from '#domain/text.ts';
import type { FieldPoint, LinePoint, TrendRow } from '#domain/view.ts';
import type { SeriesPart } from './room-change.ts';
import type { Compared } from './view-change.ts';

/** A field in one assessment over these of its statements; a gap where one of them may not be shown [C13]. */
export function fieldPoint({ counts }: SeriesPart, shared: readonly number[]): FieldPoint | undefined {
	const tallies = shared.map((number) => {
		const found = counts.get(number);
		return found && tallyCounts(found.counts, found.unknown);
	});
	if (!tallies.every((tally) => tally !== undefined && mayShow(tally.n))) return undefined; // [C42]
	const { meanHundredths, ...rest } = fieldTally(tallies);
	return meanHundredths === undefined ? undefined : { ...rest, meanHundredths };
}

function statementPoint({ counts }: SeriesPart, number: number): LinePoint | undefined {
	const found = counts.get(number);
	if (!found) return undefined;
	const { n, sum, meanHundredths } = tallyCounts(found.counts, found.unknown);
	return mayShow(n) && meanHundredths !== undefined ? { n, sum, meanHundredths } : undefined; // [C42]
}

/** One statement over the series; undefined where the series is no line, or has nothing to draw. */
export function buildLine(
	{ change }: Pick<Compared, 'change'>,
	{ number, positive }: Statement,
	language: Language
): TrendRow | undefined {
	const points = change.series.map((part) => statementPoint(part, number));
	if (points.length < shortestLine || points.every((point) => point === undefined)) return undefined; // [C10]
	return { number, text: positive[language], points };
}

/** Every statement that has a line, by number. */
export function buildLines(compared: Compared, language: Language): TrendRow[] {
	return compared.assessment.instrument.statements.flatMap(
		(statement) => buildLine(compared, statement, language) ?? []
	);
}
