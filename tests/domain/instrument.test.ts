import { describe, expect, test } from 'vitest';
import {
	checkCutoff,
	checkInstrument,
	statementsOf,
	type Instrument,
	type Statement
} from '#domain/instrument.ts';
import type { Text } from '#domain/text.ts';

const text = (word: string): Text => ({ id: `${word} (id)`, en: `${word} (en)` });
const statement = (number: number, field: number): Statement => ({
	number,
	field,
	positive: text(`statement ${number}`),
	notYet: text(`not yet ${number}`)
});
const good: Instrument = {
	key: 'trial',
	name: text('trial'),
	source: text('invented for the tests'),
	version: 1,
	scale: {
		pictures: 'plant',
		levels: [1, 2, 3, 4].map((level) => ({ level, word: text(`level ${level}`) }))
	},
	cutoffHundredths: 250,
	fields: [
		{ number: 1, name: text('first') },
		{ number: 2, name: text('second') }
	],
	statements: [statement(1, 1), statement(2, 1), statement(3, 2)]
};
const check = (changed: Partial<Instrument>) => checkInstrument({ ...good, ...changed });
const levels = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ level: index + 1, word: text('level') }));

describe('an instrument', () => {
	test('[A6] a good one is good, and its fields know their statements', () => {
		expect(checkInstrument(good)).toBeUndefined();
		expect(statementsOf(good, 1).map(({ number }) => number)).toEqual([1, 2]);
		expect(statementsOf(good, 9)).toEqual([]);
	});

	test('[A6] statements are numbered straight through', () => {
		const wrong = { refused: 'number-off-limits', about: 'statements' };
		expect(check({ statements: [statement(1, 1), statement(3, 2)] })).toEqual(wrong);
		expect(check({ statements: [statement(1, 1), statement(1, 2)] })).toEqual(wrong);
		expect(check({ statements: [statement(2, 1), statement(1, 2)] })).toEqual(wrong);
		expect(check({ statements: [statement(0, 1), statement(1, 2)] })).toEqual(wrong);
		expect(check({ statements: [] })).toEqual(wrong);
	});

	test('[A6] so are fields and levels', () => {
		expect(check({ fields: [{ number: 2, name: text('second') }] })?.about).toBe('fields');
		expect(check({ fields: [] })?.about).toBe('fields');
		const jumped = [...levels(2), { level: 4, word: text('level') }];
		expect(check({ scale: { pictures: 'plant', levels: jumped } })?.about).toBe('scale');
	});

	test('[A6] every statement has a field that exists, every field a statement', () => {
		expect(check({ statements: [statement(1, 1), statement(2, 2), statement(3, 7)] })).toEqual({
			refused: 'field-unknown',
			about: 'statement 3'
		});
		expect(check({ statements: [statement(1, 1)] })).toEqual({
			refused: 'statement-unknown',
			about: 'field 2'
		});
	});

	test('[A7] no text is missing in either language', () => {
		for (const language of ['id', 'en'] as const) {
			const gap = { ...text('x'), [language]: '  ' };
			expect(check({ name: gap })).toEqual({ refused: 'text-missing', about: 'name' });
			expect(check({ source: gap })?.about).toBe('source');
			expect(check({ fields: [good.fields[0]!, { number: 2, name: gap }] })?.about).toBe('field 2');
			for (const wording of ['positive', 'notYet'] as const) {
				const statements = [statement(1, 1), statement(2, 1), { ...statement(3, 2), [wording]: gap }];
				expect(check({ statements })).toEqual({ refused: 'text-missing', about: 'statement 3' });
			}
			const scale = { pictures: 'plant' as const, levels: [...levels(3), { level: 4, word: gap }] };
			expect(check({ scale })?.about).toBe('level 4');
		}
	});

	test('[A7] a text fits on a screen', () => {
		const long = { ...text('x'), en: 'x'.repeat(501) };
		expect(check({ name: long })).toEqual({ refused: 'text-too-long', about: 'name' });
		expect(check({ source: long })).toBeUndefined();
		expect(check({ source: { ...long, en: 'x'.repeat(2001) } })?.refused).toBe('text-too-long');
	});

	test('[A7] a text that is not text at all is missing', () => {
		expect(check({ name: { id: 'ada' } as unknown as Text })?.refused).toBe('text-missing');
	});

	test('[A8] a scale has two to seven levels', () => {
		for (const count of [2, 4, 7]) {
			expect(
				check({ scale: { pictures: 'plant', levels: levels(count) }, cutoffHundredths: 150 })
			).toBeUndefined();
		}
		for (const count of [0, 1, 8]) {
			expect(check({ scale: { pictures: 'plant', levels: levels(count) } })?.about).toBe('scale');
		}
	});

	test('[A8] a cut-off lies within the scale, in whole hundredths', () => {
		for (const cutoff of [100, 250, 400]) expect(checkCutoff(cutoff, 4)).toBeUndefined();
		for (const cutoff of [99, 0, -250, 401, 250.5, Number.NaN]) {
			expect(checkCutoff(cutoff, 4)?.refused, String(cutoff)).toBe('cutoff-off-scale');
		}
		expect(check({ cutoffHundredths: 500 })?.refused).toBe('cutoff-off-scale');
	});

	test('[A9] two hundred statements and not one more', () => {
		const many = (count: number) =>
			Array.from({ length: count }, (_, index) => statement(index + 1, index === 0 ? 1 : 2));
		expect(check({ statements: many(200) })).toBeUndefined();
		expect(check({ statements: many(201) })).toEqual({ refused: 'too-many', about: 'statements' });
	});
});
