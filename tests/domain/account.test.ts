import { describe, expect, test } from 'vitest';
import { checkLogin, checkName, checkPassword, parseLogin } from '#domain/account.ts';
import { checkLine, cleanLine, countChars, parseLanguage } from '#domain/text.ts';

describe('accounts', () => {
	test('[A3] a login is read in lower case without outer spaces', () => {
		expect(parseLogin('  Ibu.Ratna_2-a ')).toBe('ibu.ratna_2-a');
		expect(parseLogin('abc')).toBe('abc');
		expect(parseLogin('x'.repeat(40))).toBe('x'.repeat(40));
	});

	test('[A3] anything else is unusable', () => {
		for (const typed of [
			'',
			'ab',
			'x'.repeat(41),
			'ibu ratna',
			'ratna@desa',
			'ratná',
			'a/b',
			'абв',
			'a\nb'
		]) {
			expect(parseLogin(typed), typed).toBeUndefined();
			expect(checkLogin(typed)).toEqual({ refused: 'login-unusable', about: 'login' });
		}
		expect(checkLogin('fasilitator')).toBeUndefined();
	});

	test('[A4] a password has 10–200 characters, of any kind', () => {
		expect(checkPassword('x'.repeat(9))).toEqual({ refused: 'password-too-short', about: 'password' });
		expect(checkPassword('x'.repeat(10))).toBeUndefined();
		expect(checkPassword('padi menguning')).toBeUndefined();
		expect(checkPassword('🌾'.repeat(9))?.refused).toBe('password-too-short');
		expect(checkPassword('x'.repeat(200))).toBeUndefined();
		expect(checkPassword('x'.repeat(201))).toEqual({ refused: 'password-too-long', about: 'password' });
	});

	test('[A5] a name has 1–80 characters', () => {
		expect(checkName('Siti')).toBeUndefined();
		expect(checkName('x'.repeat(80))).toBeUndefined();
		expect(checkName(` ${'x'.repeat(80)} `)).toBeUndefined();
		expect(checkName(' \t ')).toEqual({ refused: 'name-missing', about: 'name' });
		expect(checkName('x'.repeat(81))).toEqual({ refused: 'text-too-long', about: 'name' });
	});

	test('[A5] characters are counted as people count them, and spaces are tidied', () => {
		expect(countChars('🌱é')).toBe(2);
		expect(cleanLine('  Siti \n Aminah\t')).toBe('Siti Aminah');
		expect(cleanLine('e\u0301')).toBe('é');
		expect(cleanLine('Siti\u202E\u0000 Aminah\u2069')).toBe('Siti Aminah');
		// A zero-width joiner stays: it holds some emoji together.
		expect(cleanLine('👩\u200D🌾')).toBe('👩\u200D🌾');
	});

	test('[S1] a line of text is refused when it is missing or too long', () => {
		const limit = { about: 'place', maxChars: 3 };
		expect(checkLine('abc', limit)).toBeUndefined();
		expect(checkLine('abcd', limit)).toEqual({ refused: 'text-too-long', about: 'place' });
		expect(checkLine(' ', limit)).toEqual({ refused: 'text-missing', about: 'place' });
		expect(checkLine(' ', { ...limit, mayBeEmpty: true })).toBeUndefined();
	});

	test('[A7] whoever does not ask for English reads Indonesian', () => {
		expect(parseLanguage('en')).toBe('en');
		for (const other of ['id', 'EN', 'fr', '__proto__', null, undefined, 1]) {
			expect(parseLanguage(other)).toBe('id');
		}
	});
});
