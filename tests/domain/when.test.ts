import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWhen, compareWhen, isUncertain, placeByDate, readWhen } from '#domain/when.ts';

const seed = 20160305;
const limit = { about: 'when', maxChars: 60 };

describe('a time as people say it', () => {
	test.each([
		['2016-03-05', 'day', '2016-03-05', '2016-03-05'],
		['5/3/2016', 'day', '2016-03-05', '2016-03-05'],
		['5 Maret 2016', 'day', '2016-03-05', '2016-03-05'],
		['tanggal 5 maret 2016', 'day', '2016-03-05', '2016-03-05'],
		['5 March 2016', 'day', '2016-03-05', '2016-03-05'],
		['Maret 2016', 'month', '2016-03-01', '2016-03-31'],
		['Feb 2016', 'month', '2016-02-01', '2016-02-29'],
		['Februari 2015', 'month', '2015-02-01', '2015-02-28'],
		['2/2015', 'month', '2015-02-01', '2015-02-28'],
		['2016-04', 'month', '2016-04-01', '2016-04-30'],
		['tahun 2014', 'year', '2014-01-01', '2014-12-31'],
		['2014', 'year', '2014-01-01', '2014-12-31'],
		['sekitar 2014', 'about', '2014-01-01', '2014-12-31'],
		['kira-kira Agustus 2019', 'about', '2019-08-01', '2019-08-31'],
		['± 2014', 'about', '2014-01-01', '2014-12-31'],
		['about 2014', 'about', '2014-01-01', '2014-12-31'],
		['akhir 2014', 'about', '2014-01-01', '2014-12-31'],
		['sebelum 2015', 'before', '1900-01-01', '2015-01-01'],
		['before March 2015', 'before', '1900-01-01', '2015-03-01'],
		['sejak 2015', 'after', '2015-12-31', '2199-12-31']
	])('[D5] %s', (said, is, from, to) => {
		expect(readWhen(said)).toEqual({ is, from, to });
	});

	test('[D5] certain is only what is known to the day, month or year', () => {
		for (const said of ['5 Maret 2016', 'Maret 2016', '2016']) expect(isUncertain(said), said).toBe(false);
		for (const said of ['sekitar 2016', 'sebelum 2016', 'sejak 2016', 'awal 2016', 'dulu sekali', ''])
			expect(isUncertain(said), said).toBe(true);
	});

	test('[D4] words that are no date are kept as words', () => {
		for (const said of [
			'sebelum bantuan cair',
			'waktu pandemi',
			'2021, lupa bulannya',
			'Lebaran 2016',
			'12',
			'__proto__ 2016'
		])
			expect(readWhen(said), said).toEqual({ is: 'words' });
		expect(checkWhen('sebelum bantuan cair', limit)).toBeUndefined();
		expect(checkWhen('', limit)).toBeUndefined();
	});

	test('[D4] a date the calendar does not have is refused', () => {
		for (const said of [
			'31 Februari 2016',
			'2015-02-29',
			'31/4/2016',
			'2016-13',
			'13/2016',
			'0/3/2016',
			'sekitar 30 Februari 2016',
			'1066'
		])
			expect(checkWhen(said, limit), said).toEqual({ refused: 'date-unusable', about: 'when' });
	});

	test('[D2] what is said of a time has a limit', () => {
		expect(checkWhen('x'.repeat(60), limit)).toBeUndefined();
		expect(checkWhen('x'.repeat(61), limit)).toEqual({ refused: 'text-too-long', about: 'when' });
	});

	test('[D5] any text at all is read without an exception', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (said) => {
				const when = readWhen(said);
				expect(when === 'impossible' || typeof when.is === 'string').toBe(true);
			}),
			{ seed, numRuns: 500 }
		);
	});
});

describe('where a new event goes', () => {
	const wall = ['2013', 'sebelum bantuan cair', 'Maret 2015', 'sekitar 2016'].map((when) => ({ when }));

	test('[D6] before the first event known to be later', () => {
		expect(placeByDate('2012', wall)).toBe(0);
		expect(placeByDate('5 Januari 2014', wall)).toBe(2);
		expect(placeByDate('4 Maret 2015', wall)).toBe(3);
		expect(placeByDate('2020', wall)).toBe(4);
	});

	test('[D6] to the end where it cannot be told', () => {
		expect(placeByDate('dulu sekali', wall)).toBe(4);
		expect(placeByDate('', wall)).toBe(4);
		expect(placeByDate('2012', [{ when: 'dulu' }])).toBe(1);
	});

	test('[D6] "before" comes ahead of its year, "after" behind it', () => {
		expect(compareWhen('sebelum 2015', '2015')).toBeLessThan(0);
		expect(compareWhen('sejak 2015', '2015')).toBeGreaterThan(0);
		expect(compareWhen('2015', '2015')).toBe(0);
		expect(compareWhen('dulu', '2015')).toBeUndefined();
	});

	test('[D6] dated events can be compared in one order only', () => {
		const dated = fc
			.tuple(
				fc.constantFrom('', 'sekitar ', 'sebelum ', 'sejak '),
				fc.integer({ min: 1990, max: 2030 }),
				fc.integer({ min: 0, max: 12 })
			)
			.map(
				([sign, year, month]) => `${sign}${month === 0 ? year : `${year}-${String(month).padStart(2, '0')}`}`
			);
		fc.assert(
			fc.property(dated, dated, dated, (a, b, c) => {
				expect(Math.sign(compareWhen(a, b)!)).toBe(-Math.sign(compareWhen(b, a)!) || 0);
				if (compareWhen(a, b)! <= 0 && compareWhen(b, c)! <= 0)
					expect(compareWhen(a, c)!).toBeLessThanOrEqual(0);
			}),
			{ seed, numRuns: 500 }
		);
	});
});
