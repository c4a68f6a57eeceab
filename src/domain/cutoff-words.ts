// A group's own words for the two sides of its cut-off. Where a group has none, each reader's language
// has Rembuk's own, which are in src/lib/words and not here.
import { refuse, type Refused } from './refusal.ts';
import { checkLine, cleanLine } from './text.ts';

/** Words a group wrote are its own: the same in every language. */
export type CutoffWords = { readonly weak: string; readonly strong: string };

/** The longest that still stands beside a mean on a phone of 360 px, and on one line of the projector. */
export const maxCutoffWordChars = 24;

/**
 * What was typed for below the cut-off and from it upwards, as it is stored: undefined where both are
 * empty. Refusals are about 'weakWord' or 'strongWord': 'cutoff-words-half', 'text-too-long',
 * 'cutoff-word-unreadable' (no letter in it, or marks piled up), 'cutoff-words-same'; 'request-malformed' where it is no text.
 */
export function parseCutoffWords(typed: unknown): CutoffWords | undefined | Refused {
	if (typed === undefined) return undefined;
	const { weak, strong } = (typed ?? {}) as Record<string, unknown>;
	if (typeof weak !== 'string' || typeof strong !== 'string') return refuse('request-malformed', 'weakWord');
	const words = { weak: cleanWord(weak), strong: cleanWord(strong) };
	if (words.weak === '' && words.strong === '') return undefined;
	if (words.weak === '') return refuse('cutoff-words-half', 'weakWord'); // [T10]
	if (words.strong === '') return refuse('cutoff-words-half', 'strongWord'); // [T10]
	return (
		checkWord(words.weak, 'weakWord') ??
		checkWord(words.strong, 'strongWord') ??
		(isSame(words) ? refuse('cutoff-words-same', 'strongWord') : words) // [T10]
	);
}

/** One line without anything unseen: what only turns, joins or hides letters would make two words look like one. */
function cleanWord(typed: string): string {
	return cleanLine(cleanLine(typed.toWellFormed()).replace(/\p{Cf}/gu, ''));
}

function checkWord(word: string, about: string): Refused | undefined {
	const refused = checkLine(word, { about, maxChars: maxCutoffWordChars }); // [T10]
	// Without a letter nothing is read; a pile of marks would grow over the lines above and below it.
	const isReadable = /\p{L}/u.test(word) && !/\p{M}{3}/u.test(word);
	return refused ?? (isReadable ? undefined : refuse('cutoff-word-unreadable', about)); // [T10]
}

function isSame({ weak, strong }: CutoffWords): boolean {
	return weak.toLowerCase() === strong.toLowerCase();
}
