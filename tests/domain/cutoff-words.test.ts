// A group's own words for the two sides of its cut-off: what is taken, what is refused and why.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxCutoffWordChars, parseCutoffWords } from '#domain/cutoff-words.ts';
import { isRefused } from '#domain/refusal.ts';

/** Letters, and what hides between, joins or turns them. */
const typed = fc.string({
	unit: fc.constantFrom('a', 'B', 'e', '\u0301', '\u202E', '\u200B', '\u00AD', ' ', '\n', '\uD800'),
	maxLength: 30
});
const words = { weak: 'Masih rapuh', strong: 'Sudah kokoh' };

describe("a group's own words", () => {
	test('[T10] both are taken as lines without outer or doubled spaces, line breaks, or anything unseen', () => {
		expect(parseCutoffWords(words)).toEqual(words);
		expect(
			parseCutoffWords({ weak: '  Masih\n\t rapuh ', strong: '\u202ESudah\u200B kokoh\u2069\u0007' })
		).toEqual(words);
		// Composed letters: as long as they are read, and equal to what others type.
		expect(parseCutoffWords({ weak: 'le\u0301mah', strong: 'kuat' })).toEqual({
			weak: 'l\u00E9mah',
			strong: 'kuat'
		});
		expect(parseCutoffWords({ weak: '<b>lemah</b>', strong: '__proto__' })).toEqual({
			weak: '<b>lemah</b>',
			strong: '__proto__'
		});
	});

	test('[T10] neither is none', () => {
		expect(parseCutoffWords(undefined)).toBeUndefined();
		expect(parseCutoffWords({ weak: '', strong: ' \n\u200B' })).toBeUndefined();
	});

	test('[T10] one without the other is refused at the one that is missing', () => {
		expect(parseCutoffWords({ ...words, strong: ' ' })).toEqual({
			refused: 'cutoff-words-half',
			about: 'strongWord'
		});
		expect(parseCutoffWords({ ...words, weak: '\u200B' })).toEqual({
			refused: 'cutoff-words-half',
			about: 'weakWord'
		});
	});

	test('[T10] 24 characters are taken and 25 refused, counted as a person would', () => {
		expect(maxCutoffWordChars).toBe(24);
		const longest = { weak: 'w'.repeat(24), strong: '\u{1D41A}'.repeat(24) };
		expect(parseCutoffWords(longest)).toEqual(longest);
		expect(parseCutoffWords({ ...longest, weak: 'w'.repeat(25) })).toEqual({
			refused: 'text-too-long',
			about: 'weakWord'
		});
		expect(parseCutoffWords({ ...longest, strong: 'w'.repeat(25) })).toEqual({
			refused: 'text-too-long',
			about: 'strongWord'
		});
		expect(parseCutoffWords({ ...words, weak: 'w'.repeat(100_000) })).toMatchObject({
			refused: 'text-too-long'
		});
	});

	test('[T10] a word without a letter, or under a pile of marks, is refused', () => {
		for (const strong of ['...', '2,50', '👍', `a${'\u0336'.repeat(9)}`])
			expect(parseCutoffWords({ weak: 'lemah', strong })).toEqual({
				refused: 'cutoff-word-unreadable',
				about: 'strongWord'
			});
	});

	test('[T10] the same word twice is refused, also in other case, spacing or composition', () => {
		for (const strong of ['Masih rapuh', 'MASIH RAPUH', ' masih  rapuh', 'masih\u200B rapuh'])
			expect(parseCutoffWords({ ...words, strong })).toEqual({
				refused: 'cutoff-words-same',
				about: 'strongWord'
			});
		expect(parseCutoffWords({ weak: 'le\u0301mah', strong: 'L\u00C9MAH' })).toMatchObject({
			refused: 'cutoff-words-same'
		});
	});

	test('[T10] what is no text is refused, and never an exception', () => {
		for (const odd of [null, 3, 'lemah', [], {}, { weak: 'lemah' }, { weak: 1, strong: 'kuat' }])
			expect(parseCutoffWords(odd)).toEqual({ refused: 'request-malformed', about: 'weakWord' });
	});

	test('[T10] whatever is taken stays the same when it is sent again', () => {
		fc.assert(
			fc.property(typed, typed, (weak, strong) => {
				const taken = parseCutoffWords({ weak, strong });
				if (taken === undefined || isRefused(taken)) return;
				expect(parseCutoffWords(taken)).toEqual(taken);
				expect(Object.values(taken).join('')).not.toMatch(/[\p{Cc}\p{Cf}\n]/u);
			}),
			{ seed: 24, numRuns: 500 }
		);
	});
});
