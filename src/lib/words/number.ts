// Numbers as each language writes them, by Intl [Y14]: 2,47 in Indonesian, 2.47 in English.
import type { Language } from '#domain/text.ts';
import { localeOf } from './locale.ts';

function write(value: number, language: Language, places?: number): string {
	// Scores and figures are short: a thousand apart would be one more sign to misread.
	const digits = places === undefined ? {} : { minimumFractionDigits: places, maximumFractionDigits: places };
	return new Intl.NumberFormat(localeOf(language), { useGrouping: false, ...digits }).format(value);
}

/** Hundredths as a decimal with two places: 247 is "2,47". */
export function writeHundredths(hundredths: number, language: Language): string {
	return (hundredths < 0 ? '−' : '') + write(Math.abs(Math.trunc(hundredths)) / 100, language, 2);
}

/** Whole numbers, and halves: 3, 2,5. */
export function writePoints(points: number, language: Language): string {
	return write(points, language);
}

/** A difference with its sign: "+0,55", "−0,19", "0,00". */
export function writeDifference(hundredths: number, language: Language): string {
	return (hundredths > 0 ? '+' : '') + writeHundredths(hundredths, language);
}

/** A p-value with its sign: "= 0,013"; below a thousandth "< 0,001". */
export function writeChance(p: number, language: Language): string {
	return p < 0.001 ? `< ${write(0.001, language, 3)}` : `= ${write(p, language, 3)}`;
}
