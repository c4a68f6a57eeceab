// Statements and ideas as things a card can point to: a short name for a chip, a long one for a list.
import type { BoardContent } from '#domain/board.ts';
import type { CutoffWords } from '#domain/cutoff-words.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import { writeHundredths } from '../words/number.ts';

export type LinkChoice = { ref: string; short: string; long: string; name: string };
export type LinkGroup = { label: string; choices: readonly LinkChoice[] };

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

/** [I8] Influential ones first, then the weakest; those without a figure stay in the order of their numbers. */
export function splitByWeakness(facts: readonly StatementFact[]): {
	weak: StatementFact[];
	others: StatementFact[];
} {
	const isFirst = (fact: StatementFact) => Number(fact.influence?.isInfluential ?? false);
	const mean = (fact: StatementFact) => (fact.result ? fact.result.sum / fact.result.n : 0);
	return {
		weak: facts
			.filter((fact) => fact.result?.isWeak)
			.sort((a, b) => isFirst(b) - isFirst(a) || mean(a) - mean(b)),
		others: facts.filter((fact) => !fact.result?.isWeak)
	};
}

/** The group's own words for weak and strong, of the assessment these statements' figures are from. */
export function findCutoffWords(facts: readonly StatementFact[]): CutoffWords | undefined {
	return facts.find(({ result }) => result)?.result?.cutoffWords;
}

export function ideaChoices(content: Pick<BoardContent, 'idea'>, name: string): LinkChoice[] {
	return content.idea
		.filter(({ text }) => text.trim() !== '')
		.map(({ id, text }) => ({ ref: id, short: cut(text), long: text, name: `${name} ${cut(text)}` }));
}

/** Groups of what holds every word that was sought, in any order; empty groups are left out. */
export function findChoices(groups: readonly LinkGroup[], sought: string): LinkGroup[] {
	const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
	const holds = ({ long }: LinkChoice) => parts.every((part) => long.toLowerCase().includes(part));
	return groups
		.map(({ label, choices }) => ({ label, choices: choices.filter(holds) }))
		.filter(({ choices }) => choices.length > 0);
}

const shortChars = 28;
export function cut(text: string, most = shortChars): string {
	const letters = [...text.trim()];
	return letters.length > most
		? `${letters
				.slice(0, most - 1)
				.join('')
				.trimEnd()}…`
		: letters.join('');
}
