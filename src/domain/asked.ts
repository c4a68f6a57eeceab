// Which statements of its instrument an assessment asks: all, or in a follow-up only some [C]. That the
// rest stays in no figure is result.ts and record-figure.ts.
import type { Instrument, Statement } from './instrument.ts';
import { refuse, type Refused } from './refusal.ts';

/**
 * Can these statements be asked? numbers: undefined asks the whole instrument. Refusals, about
 * 'statements': 'request-malformed' (only some, of a first assessment), 'statements-none',
 * 'statement-unknown' (not of this instrument, or named twice).
 */
export function checkAsked(
	{ statements }: Pick<Instrument, 'statements'>,
	numbers: readonly number[] | undefined,
	{ isFollowUp }: { isFollowUp: boolean }
): Refused | undefined {
	if (numbers === undefined) return undefined;
	if (!isFollowUp) return refuse('request-malformed', 'statements'); // [C11]
	if (numbers.length === 0) return refuse('statements-none', 'statements'); // [C11]
	const isKnown = numbers.every((number) => statements.some((statement) => statement.number === number));
	const isOnce = new Set(numbers).size === numbers.length;
	return isKnown && isOnce ? undefined : refuse('statement-unknown', 'statements'); // [C11]
}

/** The statements with these numbers, in the instrument's order; without numbers, all of them. */
export function pickAsked(
	{ statements }: Pick<Instrument, 'statements'>,
	numbers: readonly number[] | undefined
): Statement[] {
	return statements.filter(({ number }) => numbers === undefined || numbers.includes(number));
}

/** Where a statement stands among those that are asked, from 1 [S37]. */
export function placeOf(asked: readonly Pick<Statement, 'number'>[], number: number): number {
	return asked.findIndex((statement) => statement.number === number) + 1;
}
