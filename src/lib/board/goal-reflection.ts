// What came from phones about each goal, and how often each step was chosen.
import { reachedSteps, type Reached, type ReflectionCard } from '#domain/board.ts';

type Grouped = {
	about: ReadonlyMap<string, readonly ReflectionCard[]>;
	/** About goals that are no longer there. */
	lost: readonly ReflectionCard[];
};

export function groupReflections(
	goals: readonly { readonly id: string }[],
	reflections: readonly ReflectionCard[]
): Grouped {
	const about = new Map<string, ReflectionCard[]>(goals.map(({ id }) => [id, []]));
	const lost: ReflectionCard[] = [];
	for (const card of reflections) (about.get(card.goal ?? '') ?? lost).push(card);
	return { about, lost };
}

/** Only steps somebody chose, from "not yet" to "reached"; hidden cards do not speak. */
export function countReached(cards: readonly ReflectionCard[]): { step: Reached; n: number }[] {
	return reachedSteps
		.map((step) => ({ step, n: cards.filter((card) => card.reached === step && !card.isHidden).length }))
		.filter(({ n }) => n > 0);
}
