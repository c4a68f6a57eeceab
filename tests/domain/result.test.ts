import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoundId } from '#domain/ids.ts';
import type { Field, Statement } from '#domain/instrument.ts';
import { buildOverview, buildStatementResult } from '#domain/result.ts';
import type { StatementResult } from '#domain/view.ts';

const cutoffHundredths = 250;
const fields: Field[] = [
	{ number: 1, name: { id: 'Keuangan', en: 'Finance' } },
	{ number: 2, name: { id: 'Kegiatan', en: 'Activities' } }
];
const statements: Statement[] = [1, 2, 3, 4].map((number) => ({
	number,
	field: number <= 3 ? 1 : 2,
	positive: { id: `Terbuka ${number}`, en: `Open ${number}` },
	notYet: { id: `Belum terbuka ${number}`, en: `Not yet open ${number}` }
}));

function build(number: number, counts: readonly number[], unknown = 0): StatementResult {
	const statement = statements[number - 1]!;
	return buildStatementResult({
		round: String(number).padStart(32, '0') as RoundId,
		statement,
		fieldName: fields[statement.field - 1]!.name.id,
		counts,
		unknown,
		cutoffHundredths,
		language: 'id'
	});
}

function overview(results: StatementResult[], asked = statements) {
	const of = statements.length;
	return buildOverview({
		fields,
		statements: asked,
		of,
		results,
		raters: 15,
		cutoffHundredths,
		language: 'en'
	});
}

describe('a statement', () => {
	test('[T3] the paper prints 35 from 15 as 2,33 and so do we, with sum and n beside it', () => {
		// 3×1 + 6×2 + 4×3 + 2×4 = 35
		expect(build(1, [3, 6, 4, 2], 2)).toMatchObject({
			isShown: true,
			counts: [3, 6, 4, 2],
			unknown: 2,
			n: 15,
			sum: 35,
			meanHundredths: 233,
			isWeak: true,
			text: 'Terbuka 1',
			notYet: 'Belum terbuka 1',
			fieldName: 'Keuangan'
		});
	});

	test('[T4] a mean that equals the cut-off is not weak', () => {
		expect(build(1, [0, 4, 4, 0])).toMatchObject({ meanHundredths: 250, isWeak: false });
	});

	test('[T6] all on one level agree, half on each end are split', () => {
		expect(build(1, [0, 0, 6, 0])).toMatchObject({ agreement: 'agreed' });
		expect(build(1, [5, 0, 0, 5])).toMatchObject({ agreement: 'split' });
	});

	test('[T7] four scores and any number of "don\'t know" tell nothing but the question', () => {
		const heading = ['field', 'fieldName', 'isShown', 'notYet', 'number', 'roundId', 'text'];
		fc.assert(
			fc.property(fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), fc.nat(30), (counts, unknown) => {
				const n = counts.reduce((all, count) => all + count, 0);
				const result = build(1, counts, unknown);
				expect(result.isShown).toBe(n >= 5);
				if (n < 5) expect(Object.keys(result).sort()).toEqual(heading);
			}),
			{ seed: 7 }
		);
	});
});

describe('the overview', () => {
	test('[T8] a field is Σsum over Σn of what is shown; the rest is counted as left out', () => {
		const results = [build(1, [3, 6, 4, 2]), build(2, [1, 1, 1, 1], 9), build(4, [0, 0, 0, 5])];
		expect(overview(results).fields).toEqual([
			{ field: 1, name: 'Finance', sum: 35, n: 15, meanHundredths: 233, isWeak: true, leftOut: 2, asked: 3 },
			{
				field: 2,
				name: 'Activities',
				sum: 20,
				n: 5,
				meanHundredths: 400,
				isWeak: false,
				leftOut: 0,
				asked: 1
			}
		]);
	});

	test('[TRUST E3] whatever four people answered, the field that holds their statement reads the same', () => {
		const seen = new Set(
			[
				[4, 0, 0, 0],
				[0, 0, 0, 4],
				[1, 1, 1, 1],
				[0, 0, 0, 0]
			].map((counts) => JSON.stringify(overview([build(1, [3, 6, 4, 2]), build(2, counts)])))
		);
		expect(seen.size).toBe(1);
	});

	test('[T8] a field nobody scored has no mean and is not weak', () => {
		expect(overview([]).fields[1]).toEqual({
			field: 2,
			name: 'Activities',
			sum: 0,
			n: 0,
			meanHundredths: undefined,
			isWeak: false,
			leftOut: 1,
			asked: 1
		});
	});

	test('[T9] what was not asked is not left out: it is said how many of how many were asked', () => {
		const asked = statements.filter(({ number }) => number <= 2);
		const part = overview([build(1, [3, 6, 4, 2]), build(2, [1, 1, 1, 1])], asked);
		expect(part.scope).toEqual({ asked: 2, of: 4 });
		expect(part.fields).toEqual([
			{ field: 1, name: 'Finance', sum: 35, n: 15, meanHundredths: 233, isWeak: true, leftOut: 1, asked: 2 },
			{
				field: 2,
				name: 'Activities',
				sum: 0,
				n: 0,
				meanHundredths: undefined,
				isWeak: false,
				leftOut: 0,
				asked: 0
			}
		]);
		expect(overview([]).scope).toEqual({ asked: 4, of: 4 });
	});

	test('[T4] the weak come weakest first, equal ones by number', () => {
		const results = [
			build(3, [3, 6, 4, 2]),
			build(2, [6, 12, 8, 4]),
			build(1, [5, 0, 0, 0]),
			build(4, [0, 0, 0, 5])
		];
		expect(overview(results).weak.map((result) => result.number)).toEqual([1, 2, 3]);
	});
});
