// The languages people read, and a text that exists in both.
// Sentences themselves live in src/lib/words; statement wordings live in instruments.

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages; Indonesian first, because the room reads it first. */
export type Text = { readonly id: string; readonly en: string };

/** Which language was asked for; anything unknown reads Indonesian. */
export function parseLanguage(value: unknown): Language {
	return value === 'en' ? 'en' : 'id';
}
