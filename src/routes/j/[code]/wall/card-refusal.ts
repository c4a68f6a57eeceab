// Why a card was not taken, in the words of a phone.
import type { Refused } from '#domain/refusal.ts';
import { card } from '$lib/words/card.ts';
import { wordsIn } from '$lib/words/language.ts';
import type { CardKind } from './card-form.ts';

/** Undefined where the sentence for everywhere says it as well. */
export function writeCardRefusal(
	screen: string,
	{ refused, about }: Refused,
	kind: CardKind
): string | undefined {
	const words = wordsIn(card, screen);
	if (refused === 'text-missing') return words.missing[about === 'mood' ? 'mood' : kind];
	return words.refused[refused];
}

/** A card that came too late, said on whatever screen is there by then. */
export function writeMissed(screen: string): string {
	return wordsIn(card, screen).missed;
}
