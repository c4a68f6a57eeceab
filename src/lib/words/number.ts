// Numbers as each language writes them: 2,47 in Indonesian, 2.47 in English.
import type { Language } from '#domain/text.ts';

/** Hundredths as a decimal with two places: 247 is "2,47". */
export function writeHundredths(hundredths: number, language: Language): string {
	const sign = hundredths < 0 ? '−' : '';
	const whole = Math.abs(Math.trunc(hundredths));
	const text = `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
	return sign + (language === 'id' ? text.replace('.', ',') : text);
}

/** Whole numbers, and halves: 3, 2,5. */
export function writePoints(points: number, language: Language): string {
	const text = String(points);
	return language === 'id' ? text.replace('.', ',') : text;
}

/** A difference with its sign: "+0,55", "−0,19", "0,00". */
export function writeDifference(hundredths: number, language: Language): string {
	return (hundredths > 0 ? '+' : '') + writeHundredths(hundredths, language);
}

/** A p-value with its sign: "= 0,013"; below a thousandth "< 0,001". */
export function writeChance(p: number, language: Language): string {
	const text = p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`;
	return language === 'id' ? text.replace('.', ',') : text;
}
