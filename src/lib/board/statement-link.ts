// Statements a card points to, as chips, and those it could point to, weak ones first.
import type { StatementRef } from '#domain/board.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import type { board } from '$lib/words/board.ts';
import { splitByWeakness, statementChoice, type LinkChoice } from './link-choice.ts';

type Speech = { language: Language; words: (typeof board)['id'] };

export function listStatementGroups(facts: readonly StatementFact[], { language, words }: Speech) {
	const { weak, others } = splitByWeakness(facts);
	const toChoices = (of: readonly StatementFact[]) =>
		of.map((fact) => statementChoice(fact, language, words.statement));
	return [
		{ label: words.weakFirst, choices: toChoices(weak) },
		{ label: words.otherStatements, choices: toChoices(others) }
	];
}

/** A statement this page knows nothing of still shows its number, and can be let go. */
export function listStatementLinks(
	refs: readonly StatementRef[],
	facts: readonly StatementFact[],
	{ language, words }: Speech
): LinkChoice[] {
	return refs.map((ref) => {
		const fact = facts.find((other) => other.ref === ref);
		if (fact) {
			const choice = statementChoice(fact, language, words.statement);
			return { ...choice, short: choice.long.length > 44 ? `${choice.long.slice(0, 43)}…` : choice.long };
		}
		const number = Number(ref.split(':')[1]);
		return { ref, short: String(number), long: String(number), name: words.statement(number) };
	});
}
