// Ideas under the weak statement they answer, the influential and then the weakest on top, and those without an idea too; then the
// ideas that answer none of these, with what they are for.
import type { IdeaCard, StatementRef } from '#domain/board.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import type { Idea, IdeaGroup } from '$lib/chart/idea-layout.ts';
import type { Part } from '$lib/chart/cell-layout.ts';
import { factsOf, meanOf, nameRefs, sortRefs, type Facts, type WallWords } from './statement-name.ts';

type Told = { facts: Facts; words: WallWords; language: Language };
/** Ideas that answer no weak statement. */
const others = '';

export function ideaGroups(
	ideas: readonly IdeaCard[],
	told: { statements: readonly StatementFact[]; words: WallWords; language: Language }
): IdeaGroup[] {
	const { words, language } = told;
	const facts = factsOf(told.statements);
	const weak = told.statements.filter(({ result }) => result?.isWeak).sort(compareWeak);
	const order = weak.map(({ ref }) => ref);
	const under = (ref: StatementRef | typeof others) =>
		ideas
			.filter((idea) => (order.find((one) => idea.statements.includes(one)) ?? others) === ref)
			.map((idea) => makeIdea(idea, ref, { facts, words, language }));
	const groups = weak.map((fact): IdeaGroup => ({
		key: fact.ref,
		figure: meanOf(fact, language),
		name: `${fact.number}. ${fact.notYet}`,
		ideas: under(fact.ref)
	}));
	const rest = under(others);
	if (rest.length === 0) return groups;
	return [...groups, { key: others, figure: undefined, name: words.otherIdeas, ideas: rest }];
}

/** [I8] Influential ones first; then as fractions, so that equal means stand by their numbers. */
function compareWeak(a: StatementFact, b: StatementFact): number {
	const [one, other] = [a.result!, b.result!];
	const isFirst = (fact: StatementFact) => Number(fact.influence?.isInfluential ?? false);
	return isFirst(b) - isFirst(a) || one.sum * other.n - other.sum * one.n || a.number - b.number;
}

function makeIdea(idea: IdeaCard, under: string, { facts, words, language }: Told): Idea {
	const refs = sortRefs(idea.statements).filter((ref) => ref !== under);
	const names = nameRefs(refs, facts, language);
	const cell: Part[] = [{ look: 'plain', text: idea.text }];
	if (names !== '')
		cell.push({ look: 'quiet', text: under === others ? words.forWhich(names) : words.alsoFor(names) });
	return { id: idea.id, cell };
}
