// Statements and ideas as things a card can point to: a short name for a chip, a long one for a list.
import type { BoardContent } from '#domain/board.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import { writeHundredths } from '$lib/words/number.ts';

export type LinkChoice = { ref: string; short: string; long: string; name: string };

/** "13 · 2,33": number and mean, where there is one. A weak statement speaks in its "not yet" words. */
export function statementChoice(
	fact: StatementFact,
	language: Language,
	name: (n: number) => string
): LinkChoice {
	const mean = fact.result ? writeHundredths(fact.result.meanHundredths, language) : undefined;
	const head = mean === undefined ? `${fact.number}` : `${fact.number} · ${mean}`;
	return {
		ref: fact.ref,
		short: head,
		long: `${head} · ${fact.result?.isWeak ? fact.notYet : fact.text}`,
		name: name(fact.number)
	};
}

/** Weakest first; those without a figure stay in the order of their numbers. */
export function splitByWeakness(facts: readonly StatementFact[]): {
	weak: StatementFact[];
	others: StatementFact[];
} {
	const mean = (fact: StatementFact) => (fact.result ? fact.result.sum / fact.result.n : 0);
	return {
		weak: facts.filter((fact) => fact.result?.isWeak).sort((a, b) => mean(a) - mean(b)),
		others: facts.filter((fact) => !fact.result?.isWeak)
	};
}

export function ideaChoices(content: BoardContent, name: string): LinkChoice[] {
	return content.idea.map(({ id, text }) => ({
		ref: id,
		short: cut(text),
		long: text,
		name: `${name} ${cut(text)}`
	}));
}

const shortChars = 28;
export function cut(text: string): string {
	const letters = [...text.trim()];
	return letters.length > shortChars ? `${letters.slice(0, shortChars - 1).join('')}…` : letters.join('');
}
