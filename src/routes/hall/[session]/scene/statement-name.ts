// What a wall calls a statement: its number and its words, with its mean where one has been revealed.
import type { StatementRef } from '#domain/board.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import { writeHundredths } from '$lib/words/number.ts';
import type { wall } from '$lib/words/wall.ts';

export type WallWords = (typeof wall)['id'];
export type Facts = ReadonlyMap<StatementRef, StatementFact>;

export function factsOf(statements: readonly StatementFact[]): Facts {
	return new Map(statements.map((fact) => [fact.ref, fact]));
}

export function numberOf(ref: StatementRef): number {
	return Number(ref.slice(ref.lastIndexOf(':') + 1));
}

/** In the order of their numbers: a board keeps no order of links. */
export function sortRefs(refs: readonly StatementRef[]): StatementRef[] {
	return [...refs].sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
}

/** Its mean as it is written, where one has been revealed. */
export function meanOf(fact: StatementFact | undefined, language: Language): string | undefined {
	return fact?.result && writeHundredths(fact.result.meanHundredths, language);
}

/** Statements in a few letters: "13 (2,33)", or "13, 14, 19" where their means would not fit beside them. */
export function nameRefs(refs: readonly StatementRef[], facts: Facts, language: Language): string {
	if (refs.length > 1) return refs.map(numberOf).join(', ');
	const [ref] = refs;
	if (ref === undefined) return '';
	const mean = meanOf(facts.get(ref), language);
	return mean === undefined ? `${numberOf(ref)}` : `${numberOf(ref)}\u00a0(${mean})`;
}
