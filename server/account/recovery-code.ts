// The codes a person prints and keeps: XXXX-XXXX-XXXX, without characters that are mistaken for one
// another on paper (0/O, 1/I, 5/S). About 59 random bits; stored only through the slow hash.
import { randomInt } from 'node:crypto';
import { codeAlphabet } from '#domain/seat.ts';

export const recoveryCodesGiven = 10;

const codeLength = 12;

export function makeRecoveryCode(): string {
	const letters = Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join(
		''
	);
	return letters.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3');
}

/** As typed from paper: case, spaces and dashes are forgiven. Undefined when it cannot be a code. */
export function parseRecoveryCode(typed: string): string | undefined {
	if (typed.length > 100) return undefined;
	const letters = typed.toUpperCase().replaceAll(/[\s\-–—]/g, '');
	const isCode =
		letters.length === codeLength && [...letters].every((letter) => codeAlphabet.includes(letter));
	return isCode ? letters : undefined;
}
