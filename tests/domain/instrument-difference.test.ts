import { describe, expect, test } from 'vitest';
import type { Instrument } from '#domain/instrument.ts';
import { compareInstruments, type StatementDifference } from '#domain/instrument-difference.ts';
import { toDraft, toInstrument, type InstrumentDraft } from '#domain/instrument-draft.ts';
import { pekaKube } from '#server/instrument/peka-kube.ts';
import { socialCapital } from '#server/instrument/social-capital.ts';

const draft = toDraft(pekaKube);
const later = (changed: Partial<InstrumentDraft>): Instrument =>
	toInstrument({ ...draft, ...changed }, { key: pekaKube.key, version: 2 });
const tell = ({ before, after, ...how }: StatementDifference) =>
	`${before?.number ?? '-'}>${after?.number ?? '-'}${how.isReworded ? ' reworded' : ''}${how.isMoved ? ' moved' : ''}`;
const differing = (after: Instrument) => compareInstruments(pekaKube, after).statements.map(tell);
/** The first field with other statements. */
const first = (statements: InstrumentDraft['fields'][number]['statements']) =>
	later({ fields: [{ ...draft.fields[0]!, statements }, ...draft.fields.slice(1)] });

const [one, two, three, four, five] = draft.fields[0]!.statements as [
	(typeof draft.fields)[0]['statements'][0],
	...(typeof draft.fields)[0]['statements']
];

describe('two versions', () => {
	test('[A17] the same words differ in nothing', () => {
		expect(compareInstruments(pekaKube, later({}))).toEqual({
			name: false,
			source: false,
			scale: false,
			cutoff: false,
			fields: [],
			statements: [],
			same: 30
		});
	});

	test('[A17] a reworded statement is still the same one, in either language or in its "not yet"', () => {
		const reworded = { ...one, positive: { ...one.positive, id: 'Pengurus dipilih langsung oleh anggota' } };
		expect(differing(first([reworded, two!, three!, four!, five!]))).toEqual(['1>1 reworded']);
		const other = { ...one, notYet: { id: 'Lain', en: 'Other' } };
		expect(differing(first([other, two!, three!, four!, five!]))).toEqual(['1>1 reworded']);
	});

	test('[A17] a new one is new, and those behind it have another number and the same words', () => {
		const fresh = {
			positive: { id: 'Kas dihitung tiap pekan', en: 'Cash is counted weekly' },
			notYet: one.notYet
		};
		const { statements, same } = compareInstruments(
			pekaKube,
			first([one, fresh, two!, three!, four!, five!])
		);
		expect(statements[0]).toMatchObject({ before: undefined, after: { number: 2 } });
		expect(statements.slice(1).map(tell).slice(0, 2)).toEqual(['2>3', '3>4']);
		expect(statements).toHaveLength(30);
		expect(statements.slice(1).every((each) => each.isRenumbered && !each.isReworded && !each.isMoved)).toBe(
			true
		);
		expect(same).toBe(1);
	});

	test('[A17] one that is gone is gone, at its old place', () => {
		expect(differing(first([one, two!, three!, four!])).slice(0, 2)).toEqual(['5>-', '6>5']);
		expect(differing(first([two!, one, three!, four!, five!]))).toEqual(['2>1', '1>2']);
	});

	test('[A17] one in another field has moved', () => {
		const fields = [
			{ ...draft.fields[0]!, statements: [one, two!, three!, four!] },
			{ ...draft.fields[1]!, statements: [five!, ...draft.fields[1]!.statements] },
			...draft.fields.slice(2)
		];
		expect(differing(later({ fields }))).toEqual(['5>5 moved']);
	});

	test('[A17] fields that change places take their statements along: none has moved', () => {
		const [a, b, ...rest] = draft.fields;
		const { fields, statements } = compareInstruments(pekaKube, later({ fields: [b!, a!, ...rest] }));
		expect(
			fields.map(({ before, after, isRenumbered }) => [before?.number, after?.number, isRenumbered])
		).toEqual([
			[2, 1, true],
			[1, 2, true]
		]);
		expect(statements.some(({ isMoved }) => isMoved)).toBe(false);
	});

	test('[A17] a renamed field is the same field; a new and a removed one are said', () => {
		const renamed = { ...draft.fields[6]!, name: { id: 'Keberlanjutan kelompok', en: 'Sustainability' } };
		const { fields } = compareInstruments(
			pekaKube,
			later({ fields: [...draft.fields.slice(0, 6), renamed] })
		);
		expect(fields).toMatchObject([{ before: { number: 7 }, after: { number: 7 }, isRenamed: true }]);
		const added = { name: { id: 'Baru sama sekali', en: 'Brand new' }, statements: [one] };
		const without = compareInstruments(pekaKube, later({ fields: [...draft.fields.slice(0, 6), added] }));
		expect(without.fields.map(({ before, after }) => [before?.number, after?.number])).toEqual([
			[7, undefined],
			[undefined, 7]
		]);
	});

	test('[A17] name, source, scale and cut-off', () => {
		const words = draft.words.map((word, index) => (index === 3 ? { ...word, en: 'Firm' } : word));
		const text = { id: 'Lain', en: 'Other' };
		expect(compareInstruments(pekaKube, later({ words }))).toMatchObject({ scale: true, cutoff: false });
		expect(compareInstruments(pekaKube, later({ words: words.slice(1) }))).toMatchObject({ scale: true });
		expect(compareInstruments(pekaKube, later({ pictures: 'pile' }))).toMatchObject({ scale: true });
		expect(compareInstruments(pekaKube, later({ cutoffHundredths: 275 }))).toMatchObject({ cutoff: true });
		expect(compareInstruments(pekaKube, later({ name: text, source: text }))).toMatchObject({
			name: true,
			source: true
		});
	});

	test('[A17] every statement of both sides is told exactly once, also between two strangers', () => {
		const { statements, same } = compareInstruments(pekaKube, socialCapital);
		const [was, is] = [statements.map(({ before }) => before), statements.map(({ after }) => after)];
		expect(same).toBe(0);
		expect(new Set(was.filter(Boolean)).size).toBe(30);
		expect(new Set(is.filter(Boolean)).size).toBe(18);
		expect(was.filter(Boolean)).toHaveLength(30);
		expect(is.filter(Boolean)).toHaveLength(18);
	});
});
