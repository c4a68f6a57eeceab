// What a login, a password and a name must look like [A]. Hashing, counting attempts
// and whether a login is already taken are the server's.
import { refuse, type Refused } from './refusal.ts';
import { cleanLine, countChars } from './text.ts';

export const accountLimits = {
	loginChars: { min: 3, max: 40 },
	/** The upper end keeps argon2 from being fed megabytes. */
	passwordChars: { min: 10, max: 200 },
	nameChars: 80
} as const;

const loginShape = /^[a-z0-9._-]{3,40}$/;

/** A login as typed, in the form it is stored: lower case, no outer spaces. Undefined when unusable. */
export function parseLogin(typed: string): string | undefined {
	const login = typed.trim().toLowerCase(); // [A3]
	return loginShape.test(login) ? login : undefined;
}

/** 'login-unusable' unless parseLogin can read it. */
export function checkLogin(typed: string): Refused | undefined {
	return parseLogin(typed) === undefined ? refuse('login-unusable', 'login') : undefined;
}

/** 'password-too-short' or 'password-too-long'; nothing about which characters. */
export function checkPassword(password: string): Refused | undefined {
	const chars = countChars(password); // [A4]
	if (chars < accountLimits.passwordChars.min) return refuse('password-too-short', 'password');
	if (chars > accountLimits.passwordChars.max) return refuse('password-too-long', 'password');
	return undefined;
}

/** The name of a person (account, roster row, companion): 'name-missing' or 'text-too-long'. */
export function checkName(typed: string): Refused | undefined {
	const chars = countChars(cleanLine(typed)); // [A5]
	if (chars === 0) return refuse('name-missing', 'name');
	if (chars > accountLimits.nameChars) return refuse('text-too-long', 'name');
	return undefined;
}
