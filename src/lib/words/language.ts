// Which language this page is read in, for components: set once by the root layout.
import { getContext, setContext } from 'svelte';
import type { Language } from '#domain/text.ts';

const key = Symbol('language');

export function setLanguage(language: Language): void {
	setContext(key, language);
}

export function getLanguage(): Language {
	return getContext<Language>(key) ?? 'id';
}

/** The page's half of a two-language dictionary. */
export function pick<Words>(words: { readonly id: Words; readonly en: Words }): Words {
	return words[getLanguage()];
}

/** Each language by its own name: said on every page, so a phone's script, which carries one language, keeps both. */
export const languageNames: Record<Language, string> = { id: 'Indonesia', en: 'English' };
