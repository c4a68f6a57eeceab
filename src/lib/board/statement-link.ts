// Statements a card points to, as chips, and those it could point to, weak ones first.
import type { StatementRef } from '#domain/board.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import type { board } from '$lib/words/board.ts';
import {
	cut,
	findCutoffWords,
	splitByWeakness,
	statementChoice,
	type LinkChoice,
	type LinkGroup
} from './link-choice.ts';

type Speech = { language: Language; words: (typeof board)['id'] };

export function listStatementGroups(
	facts: readonly StatementFact[],
	{ language, words }: Speech
): LinkGroup[] {
	const { weak, others } = splitByWeakness(facts);
	const toChoices = (of: readonly StatementFact[]) =>
		of.map((fact) => statementChoice(fact, language, words.statement));
	return [
		{ label: findCutoffWords(facts)?.weak ?? words.weakFirst, choices: toChoices(weak) },
		{ label: weak.length > 0 ? words.otherStatements : words.allStatements, choices: toChoices(others) }
	].filter(({ choices }) => choices.length > 0);
}

/** A statement this page knows nothing of still shows its number, and can be let go. */
export function listStatementLinks(
	refs: readonly StatementRef[],
	facts: readonly StatementFact[],
	{ language, words }: Speech
): LinkChoice[] {
	return refs
		.map((ref) => {
			const fact = facts.find((other) => other.ref === ref);
			const number = numberOf(ref);
			const name = words.statement(number);
			if (!fact) return { ref, short: String(number), long: name, name };
			const choice = statementChoice(fact, language, words.statement);
			return { ...choice, short: cut(choice.long, 44) };
		})
		.sort((a, b) => numberOf(a.ref) - numberOf(b.ref));
}

export function numberOf(ref: string): number {
	return Number(ref.split(':')[1]);
}
