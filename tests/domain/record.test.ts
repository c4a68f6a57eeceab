// What may stand in a record, names that may not, and records that were tampered with.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardFields } from '#domain/board.ts';
import { authorPseudonym, makeReplacer, memberPseudonyms, replaceInCards } from '#domain/pseudonym.ts';
import {
	changeResults,
	countChannels,
	directResult,
	dotsResult,
	fieldResults,
	isCounted,
	scoreResult,
	splitPeople
} from '#domain/record-figure.ts';
import { readRecord, recordLimits, writeRecord } from '#domain/record-file.ts';
import type { ResearchRecord, ScoreRound } from '#domain/record.ts';
import { isRefused } from '#domain/refusal.ts';
import { checkSchema } from '../fixtures/record-schema.ts';
import { makeInstrument } from '../fixtures/meeting.ts';

const scale = { levels: 4, cutoffHundredths: 250, channels: [] };
const level = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
const answers = fc.array(level, { maxLength: 40 });

const instrument = makeInstrument(3);
const round = (statement: number, ballots: (number | null)[]): ScoreRound => ({
	id: String(statement).repeat(32),
	ordinal: 1,
	state: 'revealed',
	openedAt: null,
	closedAt: null,
	revealedAt: null,
	presentAtClose: null,
	statement,
	result: scoreResult({ ...scale, state: 'revealed', ballots })
});

describe('a round', () => {
	test('[X2] that was not asked, not revealed, or has four scores says why and nothing else', () => {
		const five = [1, 2, 3, 4, 1];
		expect(scoreResult({ ...scale, state: 'not-opened', ballots: five })).toEqual({
			isShown: false,
			why: 'not-asked'
		});
		expect(scoreResult({ ...scale, state: 'closed', ballots: five })).toEqual({
			isShown: false,
			why: 'not-revealed'
		});
		const few = { isShown: false, why: 'few-answers' };
		const four = [1, 2, 3, 4, null, null, null, null];
		expect(scoreResult({ ...scale, state: 'revealed', ballots: four })).toEqual(few);
		expect(
			directResult({ state: 'revealed', ballots: ['up', 'up', 'up', 'down', null], channels: [] })
		).toEqual(few);
		const options = [
			{ idea: '1'.repeat(32), text: 'satu' },
			{ idea: '2'.repeat(32), text: 'dua' }
		];
		for (const isOpen of [true, false])
			expect(
				dotsResult({
					state: 'revealed',
					ballots: [
						[1, 0],
						[1, 0],
						[1, 0],
						[1, 0]
					],
					channels: [],
					dots: 1,
					isOpen,
					options,
					settled: null
				})
			).toEqual(few);
		expect(scoreResult({ ...scale, state: 'revealed', ballots: five })).toMatchObject({
			isShown: true,
			n: 5
		});
	});

	test('[X3] is the same in whatever order its ballots came', () => {
		fc.assert(
			fc.property(answers, fc.infiniteStream(fc.nat()), (ballots, draws) => {
				const shuffled = [...ballots]
					.map((ballot) => ({ ballot, at: draws.next().value as number }))
					.sort((a, b) => a.at - b.at)
					.map(({ ballot }) => ballot);
				const result = (of: (number | null)[]) => scoreResult({ ...scale, state: 'revealed', ballots: of });
				expect(result(shuffled)).toEqual(result(ballots));
			})
		);
		const result = scoreResult({ ...scale, state: 'revealed', ballots: [null, 4, 1, null, 3, 1, 2] });
		expect(result).toMatchObject({ ballots: [1, 1, 2, 3, 4, null, null] });
	});

	test('[X5] says how answers came in only where nobody stands out', () => {
		const phone = { channel: 'own-phone', answers: 11 };
		expect(countChannels([phone, { channel: 'none', answers: 0 }])).toEqual([phone]);
		expect(countChannels([phone, { channel: 'none', answers: 4 }])).toBeNull();
		expect(countChannels([phone, { channel: 'none', answers: 5 }])).toEqual([
			{ channel: 'none', answers: 5 },
			phone
		]);
		expect(splitPeople({ female: 8, male: 5, unsaid: 0 })).toEqual({ female: 8, male: 5, unsaid: 0 });
		expect(splitPeople({ female: 8, male: 4, unsaid: 0 })).toBeNull();
		expect(splitPeople({ female: 8, male: 6, unsaid: 1 })).toBeNull();
	});

	test('[X9] nothing of a statement that only one side may show is in a change, nor in its field', () => {
		const many = [1, 2, 3, 4, 4, 4];
		const before = [round(1, many), round(2, [1, 1, 1, 1]), round(3, many)];
		const after = [round(1, [4, 4, 4, 4, 4]), round(2, many), round(3, [2, 2])];
		const found = changeResults(instrument, { before, after, same: [1, 2, 3], which: 'last' });
		expect(found.statements.map(({ statement }) => statement)).toEqual([1]);
		expect(found.fields).toMatchObject([
			{ field: 1, leftOut: 2, change: { before: { sum: 18, n: 6 }, after: { sum: 20, n: 5 } } }
		]);
		expect(fieldResults(instrument, after)).toMatchObject([{ sum: 38, n: 11, leftOut: 1 }]);
		const others = [round(1, many), round(2, [4, 4, 4, 4]), round(3, many)];
		expect(changeResults(instrument, { before: others, after, same: [1, 2, 3], which: 'last' })).toEqual(
			found
		);
	});

	test('[R9] [C14] the later round counts where it may be shown, and like is compared with like', () => {
		const many = [3, 3, 3, 3, 3, 3];
		const again = (levels: number[]): ScoreRound => ({ ...round(1, levels), ordinal: 2 });
		const before = [round(1, many), round(2, many)];
		const after = [round(1, [2, 2, 2, 2, 2]), again([4, 4, 4, 4, 4]), round(2, [1, 1, 1, 1, 1])];
		const last = changeResults(instrument, { before, after, same: [1, 2, 3], which: 'last' });
		expect(last.statements[0]).toMatchObject({
			ordinal: 2,
			beforeOrdinal: 1,
			after: { sum: 20 },
			word: 'up'
		});
		const first = changeResults(instrument, { before, after, same: [1, 2, 3], which: 'first' });
		expect(first.statements[0]).toMatchObject({ ordinal: 1, after: { sum: 10 }, word: 'down' });
		expect(fieldResults(instrument, after)[0]).toMatchObject({
			sum: 25,
			n: 10,
			leftOut: 0,
			asked: 2
		});
		const few = [round(1, [2, 2, 2, 2, 2]), again([4, 4, 4, 4])];
		expect(fieldResults(instrument, few)[0]).toMatchObject({ sum: 10, n: 5, asked: 1 });
		expect(few.map((each) => isCounted(few, each))).toEqual([true, false]);
		expect(after.map((each) => isCounted(after, each))).toEqual([false, true, true]);
	});
});

describe('names', () => {
	const replace = makeReplacer(
		memberPseudonyms(['Ibu Satu', 'Satu  Besar', "N'Dua (wakil)", 'Tiga-Empat', 'É Lima'])
	);

	test.each([
		['kata Bu Satu dan satu', 'kata anggota-01 dan anggota-01'],
		['SATU BESAR, satu\nbesar; Ibu  Satu Besar', 'anggota-02, anggota-02; anggota-02'],
		['Satuan, persatuan, 1Satu', 'Satuan, persatuan, 1Satu'],
		["n'dua (WAKIL)!", 'anggota-03!'],
		['n’dua (wakil), Ndua (wakil), N`Dua  (Wakil)', 'anggota-03, anggota-03, anggota-03'],
		['tiga-empat/Tiga', 'anggota-04/Tiga'],
		['Tiga_Empat, tiga empat, Ti\u200Bga-Empat', 'anggota-04, anggota-04, anggota-04'],
		['\'satu\' dan "satu besar"', '\'anggota-01\' dan "anggota-02"'],
		['E\u0301 lima', 'anggota-05'],
		['Pak. Satu', 'anggota-01'],
		['$& $1 \\', '$& $1 \\']
	])('[X6] %j becomes %j', (text, told) => {
		expect(replace(text)).toBe(told);
	});

	test('[X6] no name of a roster is left as a word, whatever else is in the text', () => {
		const name = fc.stringMatching(/^[A-Za-z(.'’-][A-Za-z .()'*+?-]{1,20}[a-z)]$/);
		fc.assert(
			fc.property(
				fc.array(name, { minLength: 1, maxLength: 8 }),
				fc.array(fc.string(), { minLength: 2 }),
				(names, texts) => {
					const told = makeReplacer(memberPseudonyms(names));
					for (const each of names) {
						const text = texts.join(` ${each} `);
						const clean = each.replace(/\s+/g, ' ').trim().toLowerCase();
						const words = ` ${told(text).toLowerCase().replace(/\s+/g, ' ')} `;
						if (!'anggota'.includes(clean)) expect(words).not.toContain(` ${clean} `);
					}
				}
			)
		);
	});

	test('[X6] a roster that grows leaves the earlier signs as they were', () => {
		const few = memberPseudonyms(['A', 'B']);
		expect(memberPseudonyms(['A', 'B', 'C']).slice(0, 2)).toEqual(few);
		expect(few.map(({ pseudonym }) => pseudonym)).toEqual(['anggota-01', 'anggota-02']);
		expect(authorPseudonym(0)).toBe('F1');
		expect(makeReplacer([])('apa saja')).toBe('apa saja');
		expect(makeReplacer([{ name: '  ', pseudonym: 'x' }])('apa saja')).toBe('apa saja');
	});

	test('[X6] every text of every kind of card is replaced, and nothing that points or counts', () => {
		const texts = Object.entries(cardFields).map(([kind, fields]) => {
			const card = Object.fromEntries(
				Object.entries(fields).map(([name, shape]) => [
					name,
					shape.is === 'text' || shape.is === 'when' ? 'kata Satu' : shape.is === 'links' ? ['Satu'] : 'Satu'
				])
			);
			return [kind, [{ id: 'Satu', kind, ...card }]];
		});
		const told = replaceInCards(Object.fromEntries(texts) as never, (text) =>
			text.replaceAll('Satu', 'anggota-01')
		);
		expect(JSON.stringify(told)).not.toContain('kata Satu');
		for (const [kind, fields] of Object.entries(cardFields)) {
			const card = (told as unknown as Record<string, Record<string, unknown>[]>)[kind]![0]!;
			expect(card['id']).toBe('Satu');
			for (const [name, shape] of Object.entries(fields))
				expect(JSON.stringify(card[name]), `${kind}.${name}`).toContain(
					shape.is === 'text' || shape.is === 'when' ? 'anggota-01' : 'Satu'
				);
		}
	});
});

const id = (digit: string) => digit.repeat(32);
const bare: ResearchRecord = {
	$schema: 'record-2.json',
	format: 'rembuk-record',
	version: 2,
	scope: 'session',
	purpose: 'practice',
	programme: { id: id('1'), name: 'Program', village: '', district: '', regency: '' },
	group: {
		id: id('2'),
		name: '"sessions":[],"version":2}',
		kind: 'group',
		cutoffHundredths: 250,
		cutoffWords: null
	},
	instruments: [],
	sessions: [],
	betweenMeetings: []
};

describe('a record as text', () => {
	test('[X7] says the same in whatever order its keys were made', () => {
		const turned = Object.fromEntries(Object.entries(bare).reverse()) as ResearchRecord;
		expect(writeRecord(turned)).toBe(writeRecord(bare));
		expect(JSON.parse(writeRecord(bare))).toEqual(bare);
		expect(readRecord(`\uFEFF${writeRecord(bare)}`)).toEqual(bare);
		expect(checkSchema(bare)).toEqual([]);
	});

	test('[X8] of another version, of another kind, or none at all is refused', () => {
		const unreadable = { refused: 'record-unreadable' };
		for (const text of ['', '{', 'null', '[]', '"x"', '1', writeRecord(bare).slice(0, -9)])
			expect(readRecord(text), text).toMatchObject(unreadable);
		expect(readRecord(writeRecord({ ...bare, version: 3 as never }))).toEqual({
			refused: 'record-version-unknown',
			about: 'version'
		});
		expect(readRecord(writeRecord({ ...bare, format: 'other' as never }))).toEqual({
			...unreadable,
			about: 'format'
		});
		expect(readRecord(JSON.stringify({ ...bare, extra: 1 }))).toEqual({ ...unreadable, about: 'extra' });
		expect(readRecord(' '.repeat(recordLimits.chars + 1))).toEqual(unreadable);
	});

	test('[X8] [TRUST F9] names of the prototype are keys of no record, at any depth', () => {
		for (const name of ['__proto__', 'constructor', 'prototype']) {
			const outside = writeRecord(bare).replace('{', `{"${name}":{"isShown":true},`);
			const inside = writeRecord(bare).replace('"programme":{', `"programme":{"${name}":{"x":1},`);
			for (const text of [outside, inside])
				expect(readRecord(text), text).toEqual({ refused: 'record-unreadable' });
		}
		expect(({} as { isShown?: unknown }).isShown).toBeUndefined();
	});

	test('[X8] cut or changed at any place it is refused or read as what it says, and never a fault', () => {
		const text = writeRecord(bare);
		fc.assert(
			fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 4 }), fc.nat(6), (at, put, cut) => {
				const read = readRecord(text.slice(0, at) + put + text.slice(at + cut));
				if (!isRefused(read)) expect(readRecord(writeRecord(read))).toEqual(read);
			}),
			{ numRuns: 500 }
		);
	});
});
