// What two assessments allow to be compared, and where the line breaks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	compareAssessments,
	compareInstruments,
	isSameStatement,
	type AssessmentFact
} from '#domain/comparable.ts';
import type { Instrument, Statement } from '#domain/instrument.ts';
import { makeInstrument } from '../fixtures/meeting.ts';

const instrument = makeInstrument(6, 2);
const all = [1, 2, 3, 4, 5, 6];
const fact = (change: Partial<AssessmentFact> = {}): AssessmentFact => ({
	instrument,
	secrecy: 'secret',
	nameMode: 'picture',
	cutoffHundredths: 250,
	channels: { 'own-phone': 30 },
	...change
});
/** The same with one statement changed, in a version of its own. */
function reword(number: number, change: Partial<Statement>): Instrument {
	const statements = instrument.statements.map((statement) =>
		statement.number === number ? { ...statement, ...change } : statement
	);
	return { ...instrument, version: instrument.version + 1, statements };
}
const english = (text: Statement['positive']) => ({ ...text, en: `${text.en}.` });

describe('two versions', () => {
	test('[C16] the same words in a newer version stay comparable', () => {
		expect(compareInstruments(instrument, { ...instrument, version: 9 })).toEqual({
			breaks: [],
			statements: [],
			same: all
		});
	});

	test('[C16] another word in either wording or language breaks the line of that statement only', () => {
		const { positive, notYet } = instrument.statements[2]!;
		for (const change of [
			{ positive: english(positive) },
			{ positive: { ...positive, id: `${positive.id} ` } },
			{ notYet: english(notYet) }
		]) {
			const newer = reword(3, change);
			expect(compareInstruments(instrument, newer)).toEqual({
				breaks: [],
				statements: [{ number: 3, why: 'wording' }],
				same: [1, 2, 4, 5, 6]
			});
			expect(isSameStatement(instrument.statements[2]!, newer.statements[2]!)).toBe(false);
		}
	});

	test('[C16] a statement in another field, a new one and one that is gone are said', () => {
		const moved = reword(2, { field: 2 });
		expect(compareInstruments(instrument, moved).statements).toEqual([{ number: 2, why: 'field' }]);
		const longer = makeInstrument(7, 2);
		expect(compareInstruments(instrument, longer).statements).toContainEqual({ number: 7, why: 'new' });
		expect(compareInstruments(longer, instrument).statements).toContainEqual({ number: 7, why: 'gone' });
	});

	test('[C15] another instrument, and another scale in number or words, break the whole line', () => {
		const { levels, pictures } = instrument.scale;
		const scales = [levels.slice(1), levels.map((each) => ({ ...each, word: english(each.word) }))];
		for (const other of scales)
			expect(
				compareInstruments(instrument, { ...instrument, scale: { levels: other, pictures } })
			).toMatchObject({ breaks: ['scale'], same: [] });
		expect(compareInstruments(instrument, { ...instrument, key: 'other' })).toMatchObject({
			breaks: ['instrument'],
			same: []
		});
	});
});

describe('two assessments', () => {
	test('[C15] another way of secrecy breaks the line', () => {
		expect(compareAssessments(fact(), fact({ secrecy: 'code' }))).toMatchObject({
			breaks: ['secrecy'],
			same: []
		});
	});

	test('[C15] [C17] answers others could see break it where they were most on one side only; else it is said', () => {
		const hands = (seen: number, own: number) =>
			fact({ channels: { 'raised-hand': seen, 'own-phone': own } });
		expect(compareAssessments(fact(), hands(11, 10))).toMatchObject({ breaks: ['seen-answers'], same: [] });
		expect(compareAssessments(hands(11, 10), fact())).toMatchObject({ breaks: ['seen-answers'] });
		// Exactly half is not most.
		expect(compareAssessments(fact(), hands(10, 10))).toMatchObject({
			breaks: [],
			notes: ['channels'],
			same: all
		});
		expect(compareAssessments(hands(11, 10), hands(20, 1))).toMatchObject({ breaks: [], notes: [] });
		expect(compareAssessments(fact(), fact({ channels: {} }))).toMatchObject({
			breaks: [],
			notes: ['channels']
		});
	});

	test('[C17] how people joined and the cut-off are said and break nothing', () => {
		const other = fact({ nameMode: 'roster', cutoffHundredths: 300 });
		expect(compareAssessments(fact(), other)).toEqual({
			breaks: [],
			statements: [],
			notes: ['names', 'cutoff'],
			same: all
		});
	});

	test('[C15] [C16] what breaks one way breaks the other way, and nothing broken is compared', () => {
		const any = fc.record({
			instrument: fc.constantFrom(
				instrument,
				reword(1, { field: 2 }),
				reword(4, { notYet: { id: 'a', en: 'b' } })
			),
			secrecy: fc.constantFrom('secret', 'code'),
			nameMode: fc.constantFrom('picture' as const, 'roster' as const),
			cutoffHundredths: fc.constantFrom(250, 300),
			channels: fc.dictionary(fc.constantFrom('own-phone', 'paper', 'assisted', 'raised-hand'), fc.nat(20))
		});
		fc.assert(
			fc.property(any, any, (before, after) => {
				const [there, back] = [compareAssessments(before, after), compareAssessments(after, before)];
				expect(back.breaks).toEqual(there.breaks);
				expect(back.same).toEqual(there.same);
				if (there.breaks.length > 0) expect(there.same).toEqual([]);
				for (const { number } of there.statements) expect(there.same).not.toContain(number);
				expect(compareAssessments(before, before)).toMatchObject({ breaks: [], statements: [], notes: [] });
			}),
			{ seed: 20_160_305 }
		);
	});
});
