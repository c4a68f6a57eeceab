// Which language this page is read in, for components: set once by the root layout. Sentences of ours
// may be there in more languages than instruments are: each further one is a file in added/, which the
// build finds (vite.config.ts). What no file translates is read in the language it names.
import { getContext, setContext } from 'svelte';
import type { Language } from '#domain/text.ts';

/** code: as in a page's lang; name: its own; reads: where instruments, dates and numbers come from, and what it lacks. */
export type ScreenLanguage = { readonly code: string; readonly name: string; readonly reads: Language };

/** Put in by the build; outside of one there are none. */
declare const addedLanguages: readonly ScreenLanguage[];

/** Each language by its own name: said on every page, so a phone's script, which carries one, knows all names. */
export const screenLanguages: readonly ScreenLanguage[] = [
	{ code: 'id', name: 'Indonesia', reads: 'id' },
	{ code: 'en', name: 'English', reads: 'en' },
	...(typeof addedLanguages === 'undefined' ? [] : addedLanguages)
];

const key = Symbol('language');

/** screen: the code of a further language, where it is one. */
export function setLanguage(language: Language, screen: string = language): void {
	setContext(key, { language, screen });
}

const chosen = () => getContext<{ language: Language; screen: string } | undefined>(key);

/** In which instruments, dates and numbers are read. */
export function getLanguage(): Language {
	return chosen()?.language ?? 'id';
}

/** In which the page's sentences are read: one of the two, or a further one. */
export function getScreenLanguage(): string {
	return chosen()?.screen ?? 'id';
}

/** A dictionary's part for a screen: the further language's own, where the build has put it in. */
export function wordsIn<Words>(words: { readonly id: Words; readonly en: Words }, screen: string): Words {
	const all = words as Readonly<Record<string, Words>>;
	return all[screen] ?? words[readsOf(screen)];
}

/** The page's part of a dictionary. */
export function pick<Words>(words: { readonly id: Words; readonly en: Words }): Words {
	return wordsIn(words, getScreenLanguage());
}

function readsOf(screen: string): Language {
	return screenLanguages.find(({ code }) => code === screen)?.reads ?? 'id';
}

/** What was asked for; anything unknown reads Indonesian. */
export function parseScreenLanguage(asked: unknown): ScreenLanguage {
	return screenLanguages.find(({ code }) => code === asked) ?? screenLanguages[0]!;
}
