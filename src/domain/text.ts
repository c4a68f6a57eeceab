// The languages people read, and a text that exists in both.
// Sentences themselves live in src/lib/words; statement wordings live in instruments.
import { refuse, type Refused } from './refusal.ts';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages; Indonesian first, because the room reads it first. */
export type Text = { readonly id: string; readonly en: string };

/** Which language was asked for; anything unknown reads Indonesian. */
export function parseLanguage(value: unknown): Language {
	return value === 'en' ? 'en' : 'id';
}

/** Control characters, and the marks that make the text around them run backwards. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** What a person typed, as it is stored: composed letters, single spaces, no outer ones, nothing unseen that turns text round. */
export function cleanLine(typed: string): string {
	return typed.normalize('NFC').replace(/\s+/gu, ' ').replace(unseen, '').trim();
}

/** The same of several lines, which stay lines: no outer empty ones, and never two empty ones together. */
export function cleanLines(typed: string): string {
	const lines = typed.normalize('NFC').split(/\r\n?|\n/u);
	return lines
		.map(cleanLine)
		.join('\n')
		.replace(/\n{3,}/gu, '\n\n')
		.replace(/^\n+|\n+$/gu, '');
}

/** Letters a person would count, so that an emoji is one and not two. */
export function countChars(text: string): number {
	return [...text].length;
}

/**
 * A line of typed text: 'text-missing' when empty and that is not allowed, 'text-too-long' above maxChars.
 * `about` names the form's field in the refusal.
 */
export function checkLine(
	typed: string,
	limit: { about: string; maxChars: number; mayBeEmpty?: boolean }
): Refused | undefined {
	const chars = countChars(cleanLine(typed));
	if (chars === 0 && !limit.mayBeEmpty) return refuse('text-missing', limit.about);
	if (chars > limit.maxChars) return refuse('text-too-long', limit.about);
	return undefined;
}
