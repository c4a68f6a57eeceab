// Calendar days as people write them, by Intl [Y14]: 14 Maret 2026.
import type { Language } from '#domain/text.ts';
import { localeOf } from './locale.ts';

/** A day written 2026-03-14 as "14 Maret 2026"; anything else comes back as it was. */
export function writeDay(day: string, language: Language): string {
	const at = new Date(`${day}T12:00:00Z`);
	if (Number.isNaN(at.getTime())) return day;
	return at.toLocaleDateString(localeOf(language), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});
}

/** The time of day at a moment, where the screen is: 14.05 in Indonesian, 14:05 in English. */
export function writeTimeOfDay(ms: number, language: Language): string {
	return new Date(ms).toLocaleTimeString(localeOf(language), {
		hour: '2-digit',
		minute: '2-digit'
	});
}

/** The day on which a moment falls where the laptop is, written out. */
export function writeMoment(ms: number, language: Language): string {
	return new Date(ms).toLocaleDateString(localeOf(language), {
		day: 'numeric',
		month: 'long',
		year: 'numeric'
	});
}
