// What a card is about: one of the goals, one of the weak statements, or nothing in particular.
import type { CardStep } from '../around.ts';

export type CardTarget = {
	/** Stands in the address of a page without a script. */
	readonly about: string;
	/** A statement's number. */
	readonly number?: number;
	readonly text: string;
};

/** An idea that answers no statement. */
export const aboutOther = 'other';

/** What there is to choose from; empty where there is nothing to choose. */
export function listTargets(step: CardStep): CardTarget[] {
	if (step.kind === 'reflection') return step.goals.map(({ id, text }) => ({ about: id, text }));
	if (step.kind === 'idea') return step.weak.map(({ ref, number, text }) => ({ about: ref, number, text }));
	return [];
}

/** Where nothing has to be chosen, what the card is about anyway. */
export function onlyTarget(step: CardStep): string | undefined {
	if (step.kind === 'event') return '';
	return step.kind === 'idea' && step.weak.length === 0 ? aboutOther : undefined;
}
