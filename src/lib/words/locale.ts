// Which of the browser's own ways of writing dates and numbers a language has [Y14].
import type { Language } from '#domain/text.ts';

export function localeOf(language: Language): 'id-ID' | 'en-GB' {
	return language === 'id' ? 'id-ID' : 'en-GB';
}
