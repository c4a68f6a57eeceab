import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, parseDraftEdit, type DraftEdit } from '#domain/draft-edit.ts';
import { checkInstrument } from '#domain/instrument.ts';
import {
	checkDraft,
	emptyStatement,
	findGaps,
	startDraft,
	toDraft,
	toInstrument,
	type InstrumentDraft
} from '#domain/instrument-draft.ts';
import { isRefused } from '#domain/refusal.ts';
import { shippedInstruments } from '#server/instrument/shipped.ts';
import { makeInstrument } from '../fixtures/meeting.ts';

const good = toDraft(makeInstrument(5, 2));
const edited = (draft: InstrumentDraft, edit: DraftEdit): InstrumentDraft => {
	const answer = applyEdit(draft, edit);
	if (isRefused(answer)) throw new Error(answer.refused);
	return answer;
};
const shapeOf = ({ fields }: InstrumentDraft) =>
	fields.map(({ statements }) => statements.map(({ positive }) => positive.en.replace('Statement ', '')));

describe('a draft', () => {
	test.each(shippedInstruments)('[A14] of $key has no gap and becomes the same instrument', (instrument) => {
		const draft = toDraft(instrument);
		expect(findGaps(draft)).toEqual([]);
		expect(toInstrument(draft, instrument)).toEqual(instrument);
	});

	test('[A13] [A14] an empty one can be kept, and says everything it lacks', () => {
		const draft = startDraft(makeInstrument(1));
		expect(checkDraft(draft)).toBeUndefined();
		const both = (about: string) => [
			{ about, language: 'id' },
			{ about, language: 'en' }
		];
		expect(findGaps(draft)).toEqual(['name', 'source', 'field 1', 'statement 1'].flatMap(both));
	});

	test('[A14] a missing translation is named with its language and its place', () => {
		const [first, ...rest] = good.fields;
		const name = { id: first!.name.id, en: ' ' };
		expect(findGaps({ ...good, fields: [{ ...first!, name }, ...rest] })).toEqual([
			{ about: 'field 1', language: 'en' }
		]);
	});

	test('[A14] no field, an empty field, one level, a cut-off that is none or off the scale', () => {
		const gap = (changed: Partial<InstrumentDraft>) =>
			findGaps({ ...good, ...changed }).map(({ about }) => about);
		expect(gap({ fields: [] })).toEqual(['fields']);
		expect(gap({ fields: [...good.fields, { name: good.name, statements: [] }] })).toEqual(['field 3']);
		expect(gap({ words: good.words.slice(0, 1) })).toEqual(['scale']);
		for (const cutoffHundredths of [undefined, 99, 401])
			expect(gap({ cutoffHundredths })).toEqual(['cutoff']);
	});

	test('[A13] too much of anything is refused, and says of what', () => {
		const many = (count: number) => Array.from({ length: count }, () => emptyStatement);
		const fields = (count: number) =>
			Array.from({ length: count }, () => ({ name: good.name, statements: many(1) }));
		const check = (changed: Partial<InstrumentDraft>) => checkDraft({ ...good, ...changed });
		expect(check({ fields: [{ name: good.name, statements: many(200) }] })).toBeUndefined();
		expect(check({ fields: [{ name: good.name, statements: many(201) }] })).toMatchObject({
			about: 'statements'
		});
		expect(check({ fields: fields(12) })).toBeUndefined();
		expect(check({ fields: fields(13) })).toEqual({ refused: 'too-many', about: 'fields' });
		expect(check({ words: Array.from({ length: 8 }, () => good.name) })).toMatchObject({ about: 'scale' });
		expect(check({ name: { id: 'x'.repeat(121), en: '' } })).toEqual({
			refused: 'text-too-long',
			about: 'name'
		});
		expect(check({ words: [{ id: '', en: 'x'.repeat(25) }] })).toMatchObject({ about: 'level 1' });
		expect(check({ pictures: 'faces' as never })).toEqual({
			refused: 'request-malformed',
			about: 'pictures'
		});
	});

	test('[A14] what has no gap is always an instrument a room can be scored with', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 }),
				fc.integer({ min: 0, max: 7 }),
				fc.integer({ min: 0, max: 900 }),
				(shape, levels, cutoffHundredths) => {
					const statement = { positive: good.name, notYet: good.name };
					const draft: InstrumentDraft = {
						...good,
						cutoffHundredths,
						words: Array.from({ length: levels }, () => good.name),
						fields: shape.map((count) => ({ name: good.name, statements: Array(count).fill(statement) }))
					};
					const isWhole = checkInstrument(toInstrument(draft, { key: 'k', version: 1 })) === undefined;
					expect(findGaps(draft).length === 0).toBe(isWhole);
				}
			)
		);
	});
});

describe('one step', () => {
	test('[A15] a statement goes up and down, over the edge of its field too, and stays at the ends', () => {
		expect(shapeOf(good)).toEqual([
			['1', '2', '3'],
			['4', '5']
		]);
		const step = (does: 'statement-up' | 'statement-down', field: number, statement: number) =>
			shapeOf(edited(good, { does, field, statement }));
		expect(step('statement-up', 0, 2)).toEqual([
			['1', '3', '2'],
			['4', '5']
		]);
		expect(step('statement-up', 1, 0)).toEqual([['1', '2', '3', '4'], ['5']]);
		expect(step('statement-down', 0, 2)).toEqual([
			['1', '2'],
			['3', '4', '5']
		]);
		expect(step('statement-up', 0, 0)).toEqual(shapeOf(good));
		expect(step('statement-down', 1, 1)).toEqual(shapeOf(good));
	});

	test('[A15] pressing "up" often enough brings any statement to the very first place, and loses none', () => {
		let draft = good;
		for (let [field, statement] = [1, 1]; field > 0 || statement > 0;) {
			draft = edited(draft, { does: 'statement-up', field, statement });
			if (statement > 0) statement -= 1;
			else {
				field -= 1;
				statement = draft.fields[field]!.statements.length - 1;
			}
		}
		expect(shapeOf(draft)).toEqual([['5', '1', '2', '3'], ['4']]);
	});

	test('[A15] fields change places; an empty one is removed, a full one is not', () => {
		expect(shapeOf(edited(good, { does: 'field-up', field: 1 }))[0]).toEqual(['4', '5']);
		expect(edited(good, { does: 'field-down', field: 1 })).toEqual(good);
		expect(applyEdit(good, { does: 'remove-field', field: 0 })).toEqual({
			refused: 'field-not-empty',
			about: 'field 1'
		});
		const grown = edited(good, { does: 'add-field' });
		expect(shapeOf(grown)).toHaveLength(3);
		const emptied = edited(grown, { does: 'remove-statement', field: 2, statement: 0 });
		expect(edited(emptied, { does: 'remove-field', field: 2 })).toEqual(good);
	});

	test('[A15] statements and levels come and go, within the limits', () => {
		expect(shapeOf(edited(good, { does: 'add-statement', field: 0 }))[0]).toEqual(['1', '2', '3', '']);
		expect(edited(good, { does: 'add-level' }).words).toHaveLength(5);
		expect(edited(good, { does: 'remove-level', level: 0 }).words).toEqual(good.words.slice(1));
		const full = { ...good, words: Array.from({ length: 7 }, () => good.name) };
		expect(applyEdit(full, { does: 'add-level' })).toEqual({ refused: 'too-many', about: 'scale' });
		const fields = Array.from({ length: 12 }, () => good.fields[0]!);
		expect(applyEdit({ ...good, fields }, { does: 'add-field' })).toMatchObject({ about: 'fields' });
		const statements = Array.from({ length: 200 }, () => emptyStatement);
		expect(
			applyEdit({ ...good, fields: [{ name: good.name, statements }] }, { does: 'add-statement', field: 0 })
		).toEqual({ refused: 'too-many', about: 'statements' });
	});

	test('[A15] a place that is not there is refused', () => {
		for (const edit of [
			{ does: 'statement-up', field: 9, statement: 0 },
			{ does: 'remove-statement', field: 0, statement: 9 },
			{ does: 'remove-level', level: 9 },
			{ does: 'field-up', field: 2 }
		] as const)
			expect(applyEdit(good, edit)).toMatchObject({ refused: 'request-malformed' });
	});

	test('[A15] a button says what it does; anything else is nothing', () => {
		expect(parseDraftEdit('statement-up 2 0')).toEqual({ does: 'statement-up', field: 2, statement: 0 });
		expect(parseDraftEdit('field-down 1')).toEqual({ does: 'field-down', field: 1 });
		expect(parseDraftEdit('remove-level 3')).toEqual({ does: 'remove-level', level: 3 });
		expect(parseDraftEdit('add-field')).toEqual({ does: 'add-field' });
		for (const other of [
			'publish',
			'statement-up',
			'statement-up 1',
			'field-up',
			'field-up -1',
			'',
			'constructor 1',
			null,
			7
		])
			expect(parseDraftEdit(other), String(other)).toBeUndefined();
	});
});
