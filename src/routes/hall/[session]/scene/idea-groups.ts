// Ideas under the statements they answer: weak statements first, weakest on top, those without an idea too;
// then other statements that have one, then ideas that name none.
import type { IdeaCard, StatementRef } from '#domain/board.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import type { IdeaGroup } from '$lib/chart/idea-layout.ts';
import type { Part } from '$lib/chart/cell-layout.ts';
import {
	factsOf,
	meanOf,
	nameOthers,
	numberOf,
	sortRefs,
	type Facts,
	type WallWords
} from './statement-name.ts';

type Told = { facts: Facts; words: WallWords; language: Language };

export function ideaGroups(
	ideas: readonly IdeaCard[],
	told: { statements: readonly StatementFact[]; words: WallWords; language: Language }
): IdeaGroup[] {
	const asked: Told = { facts: factsOf(told.statements), words: told.words, language: told.language };
	const weak = told.statements.filter(({ result }) => result?.isWeak).sort(compareWeak);
	const order = weak.map(({ ref }) => ref);
	const place = (ref: StatementRef) => (order.includes(ref) ? order.indexOf(ref) : order.length);
	const byFirst = new Map<StatementRef | undefined, IdeaCard[]>(order.map((ref) => [ref, []]));
	for (const idea of ideas) {
		const first = sortRefs(idea.statements).sort((a, b) => place(a) - place(b))[0];
		byFirst.set(first, [...(byFirst.get(first) ?? []), idea]);
	}
	const groups = [...byFirst].sort(([a], [b]) => {
		if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
		return place(a) - place(b) || numberOf(a) - numberOf(b);
	});
	return groups.map(([ref, some]) => makeGroup(ref, some, asked));
}

/** Compared as fractions, so that equal means stand by their numbers. */
function compareWeak(a: StatementFact, b: StatementFact): number {
	const [one, other] = [a.result!, b.result!];
	return one.sum * other.n - other.sum * one.n || a.number - b.number;
}

function makeGroup(ref: StatementRef | undefined, ideas: readonly IdeaCard[], told: Told): IdeaGroup {
	const { facts, words, language } = told;
	const fact = ref === undefined ? undefined : facts.get(ref);
	const plainName = ref === undefined ? words.otherIdeas : words.statementNumber(numberOf(ref));
	const text = fact && (fact.result?.isWeak ? fact.notYet : fact.text);
	return {
		key: ref ?? '',
		figure: meanOf(fact, language),
		name: fact ? `${fact.number}. ${text}` : plainName,
		ideas: ideas.map((idea) => {
			const others = sortRefs(idea.statements).filter((other) => other !== ref);
			const also = nameOthers(others, told);
			const cell: Part[] = [{ look: 'plain', text: idea.text }];
			if (also !== '') cell.push({ look: 'quiet', text: also });
			return { id: idea.id, cell };
		})
	};
}
