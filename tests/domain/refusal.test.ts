import { describe, expect, test } from 'vitest';
import { isRefused, refusalCodes, refuse } from '#domain/refusal.ts';
import { languages } from '#domain/text.ts';
import { closeCodes } from '#domain/wire.ts';
import { closeSentences } from '../../src/lib/words/close-sentence.ts';
import { refusal } from '../../src/lib/words/refusal.ts';

describe('sentences for every no', () => {
	test.each(languages)('[W4] every refusal has one sentence of its own in %s', (language) => {
		expect(Object.keys(refusal[language]).sort()).toEqual([...refusalCodes].sort());
		const sentences = Object.values(refusal[language]);
		for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}].{8,140}[.!?]$/u);
		expect(new Set(sentences).size).toBe(sentences.length);
	});

	test.each(languages)('[W4] every close code has one in %s', (language) => {
		const codes = Object.values(closeCodes).map(String);
		expect(Object.keys(closeSentences[language]).sort()).toEqual(codes.sort());
		for (const sentence of Object.values(closeSentences[language])) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
	});

	test('[W4] no sentence is the same in both languages', () => {
		for (const code of refusalCodes) expect(refusal.id[code], code).not.toBe(refusal.en[code]);
	});

	test('[W4] no sentence shows a code of the program', () => {
		for (const language of languages) {
			for (const sentence of Object.values(refusal[language])) {
				for (const code of refusalCodes) expect(sentence).not.toContain(code);
			}
		}
	});
});

describe('a refusal as a value', () => {
	test('[W4] carries its code, and what it is about only when said', () => {
		expect(refuse('room-full')).toEqual({ refused: 'room-full' });
		expect(refuse('text-missing', 'title')).toEqual({ refused: 'text-missing', about: 'title' });
	});

	test('[W2] is told from every other answer', () => {
		expect(isRefused(refuse('room-full'))).toBe(true);
		for (const other of [undefined, null, 'refused', 0, {}, [], Object.create({ refused: 'x' })]) {
			expect(isRefused(other)).toBe(false);
		}
	});
});
