import { describe, expect, test } from 'vitest';
import {
	fieldOf,
	isFilled,
	parseCard,
	placeOf,
	placeOfTyped,
	readCard
} from '../../../src/routes/j/[code]/wall/card-form.ts';
import { listTargets, onlyTarget } from '../../../src/routes/j/[code]/wall/card-target.ts';
import { readTyped } from '../../../src/routes/j/[code]/wall/typed.ts';
import { parseCast } from '../../../src/routes/j/[code]/form-part.ts';
import { cardFields, statementRef } from '#domain/board.ts';
import type { CardId, InstrumentVersionId } from '#domain/ids.ts';

const goal = 'a'.repeat(32) as CardId;
const ref = statementRef('b'.repeat(32) as InstrumentVersionId, 13);

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

describe('a form becomes a card', () => {
	test('of each kind, with clean texts', () => {
		expect(
			readCard(formOf({ kind: 'event', text: '  Bantuan \n cair ', when: 'sekitar  2014', mood: '-2' }))
		).toEqual({ kind: 'event', text: 'Bantuan cair', when: 'sekitar 2014', mood: -2 });
		expect(readCard(formOf({ kind: 'reflection', goal, reached: '0', helped: '', hindered: '' }))).toEqual({
			kind: 'reflection',
			goal,
			reached: 0,
			helped: '',
			hindered: ''
		});
		expect(readCard(formOf({ kind: 'idea', text: 'Kas dibaca', statement: ref }))).toEqual({
			kind: 'idea',
			text: 'Kas dibaca',
			statement: ref
		});
		expect(readCard(formOf({ kind: 'idea', text: 'Kebun', statement: '' }))).toEqual({
			kind: 'idea',
			text: 'Kebun'
		});
	});

	test('or says which field is missing or cannot be, the upper one first', () => {
		const no = (fields: Record<string, string>) => readCard(formOf(fields));
		expect(no({ kind: 'event' })).toEqual({ refused: 'text-missing', about: 'text' });
		expect(no({ kind: 'event', text: 'x', when: '31-02-2014' })).toEqual({
			refused: 'date-unusable',
			about: 'when'
		});
		expect(no({ kind: 'event', text: 'x' })).toEqual({ refused: 'text-missing', about: 'mood' });
		expect(no({ kind: 'event', text: 'x', mood: '3' })).toEqual({ refused: 'text-missing', about: 'mood' });
		expect(no({ kind: 'reflection', goal })).toEqual({ refused: 'text-missing', about: 'helped' });
		expect(no({ kind: 'reflection', goal: 'x', helped: 'y' })).toEqual({ refused: 'link-unknown' });
		expect(no({ kind: 'idea', text: ' ' })).toEqual({ refused: 'text-missing', about: 'text' });
		const long = 'x'.repeat(201);
		expect('chars' in cardFields.idea.text && cardFields.idea.text.chars).toBe(200);
		expect(no({ kind: 'idea', text: long })).toEqual({ refused: 'text-too-long', about: 'text' });
	});

	test('[TRUST F9] and a form that is none of ours, or names what every object has, is no card', () => {
		for (const kind of ['', 'goal', '__proto__', 'constructor', 'toString'])
			expect(parseCard(readTyped(formOf({ kind, text: 'x' })))).toBeUndefined();
		const typed = readTyped(
			formOf({ kind: 'idea', text: 'x', ['__proto__']: 'y', constructor: 'z', token: 't' })
		);
		expect(Object.keys(typed).sort()).toEqual(['kind', 'text']);
		expect(readTyped(formOf({ text: 'x'.repeat(70_000) }))['text']).toHaveLength(2_000);
	});
});

describe('every form has a place of its own', () => {
	test('which is the same for what is written in it', () => {
		expect(placeOfTyped({ kind: 'event' })).toBe(placeOf('event', ''));
		expect(placeOfTyped({ kind: 'reflection', goal })).toBe(placeOf('reflection', goal));
		expect(placeOfTyped({ kind: 'idea', statement: ref })).toBe(placeOf('idea', ref));
		expect(placeOfTyped({ kind: 'idea', statement: '' })).toBe(placeOf('idea', 'other'));
		expect(placeOfTyped({ kind: 'reflection' })).toBeUndefined();
		expect(placeOfTyped({ dots0: '2' })).toBeUndefined();
	});

	test('and is empty while nothing is written or chosen', () => {
		expect(isFilled({ kind: 'reflection', goal, helped: '', hindered: '' })).toBe(false);
		expect(isFilled({ kind: 'reflection', goal, helped: '', hindered: 'x' })).toBe(true);
		expect(isFilled({ kind: 'event', text: '', when: '', mood: '0' })).toBe(true);
	});

	test('and asks what it is about only where there is something to choose from', () => {
		expect(onlyTarget({ at: 'cards', kind: 'event' })).toBe('');
		expect(onlyTarget({ at: 'cards', kind: 'idea', weak: [] })).toBe('other');
		expect(onlyTarget({ at: 'cards', kind: 'idea', weak: [{ ref, number: 13, text: 'x' }] })).toBeUndefined();
		expect(onlyTarget({ at: 'cards', kind: 'reflection', goals: [] })).toBeUndefined();
		expect(listTargets({ at: 'cards', kind: 'reflection', goals: [{ id: goal, text: 'Maju' }] })).toEqual([
			{ about: goal, text: 'Maju' }
		]);
	});
});

test('a no is said at the field it is about, also where only the reason is known', () => {
	expect(fieldOf({ refused: 'date-unusable' }, 'event')).toBe('when');
	expect(fieldOf({ refused: 'text-missing', about: 'helped' }, 'reflection')).toBe('reached');
	expect(fieldOf({ refused: 'too-many', about: 'cards' }, 'event')).toBeUndefined();
});

test('[K1] dots of a plain form are numbers, one for each idea, and an empty field is none', () => {
	const round = 'c'.repeat(32);
	const cast = (fields: Record<string, string>) => parseCast(formOf({ round, revision: '2', ...fields }));
	expect(cast({ dots0: '2', dots1: '', dots2: '1' })?.answer).toEqual([2, 0, 1]);
	expect(cast({ dots0: '-1' })).toBeUndefined();
	expect(cast({ dots0: '1e3' })).toBeUndefined();
	expect(cast({ dots1: '1' })).toBeUndefined();
	const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`dots${index}`, '0']));
	expect(cast(many)?.answer).toHaveLength(30);
	expect(cast({ answer: '3' })?.answer).toBe(3);
	expect(cast({ answer: 'unknown' })?.answer).toBe('unknown');
});
