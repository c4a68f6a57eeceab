// Cells as spreadsheets read them: formulas that must not run, numbers that must stay numbers.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { dialects, neutralise, parseDialect, writeCsv, type Cell } from '#domain/record-csv.ts';

const marks = { id: ';', r: ',' } as const;
const read = (text: string, dialect: 'id' | 'r') =>
	Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: marks[dialect], skipEmptyLines: true });

describe('a cell of text', () => {
	test.each([
		'=1+1',
		'+62 812',
		'-5000',
		'@SUM(A1)',
		'\t=2',
		'\r=2',
		'\n=2',
		' =1',
		'＝1',
		'\u200B=1',
		'=cmd|x!A1'
	])('[X11] [TRUST F10] %j is neutralised in both dialects', (text) => {
		expect(neutralise(text)).toBe(`'${text}`);
		for (const dialect of dialects) {
			const { data, errors } = read(writeCsv({ columns: ['a', 'b'], rows: [[text, 'x']] }, dialect), dialect);
			expect(errors).toEqual([]);
			expect(data[1]).toEqual([`'${text}`, 'x']);
		}
	});

	test.each(['a=b', 'kas 5-7', '3', 'a@b', "'=1", '', 'Rp 5.000,-', '2016-03-05'])(
		'[X11] %j stays as it is',
		(text) => {
			expect(neutralise(text)).toBe(text);
		}
	);

	test.each([
		['Ide bagus;=1+1', "Ide bagus;'=1+1"],
		['Rp 5,=2+3', "Rp 5,'=2+3"],
		['Ide, =HYPERLINK("x")', 'Ide, \'=HYPERLINK("x")'],
		['satu\ndua;"@x', 'satu\ndua;"\'@x'],
		['a;-1;+2', "a;'-1;'+2"]
	])('[X11] [TRUST F10] %j begins no formula for a reader set to another separator', (text, written) => {
		expect(neutralise(text)).toBe(written);
		for (const dialect of dialects) {
			const file = writeCsv({ columns: ['a', 'b'], rows: [[text, 'x']] }, dialect);
			for (const delimiter of [';', ',', '\t'])
				for (const cell of Papa.parse<string[]>(file, { delimiter }).data.slice(1).flat())
					expect(cell).not.toMatch(/^\s*["]*[=+\-@]/);
		}
	});

	test('[X11] [TRUST F10] whatever the text, no cell begins a formula and no column is moved', () => {
		const text = fc.oneof(
			fc.string(),
			fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', "'", ' ', 'x') })
		);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }),
				fc.constantFrom(...dialects),
				(rows, dialect) => {
					const columns = ['a', 'b'];
					const { data, errors } = read(writeCsv({ columns, rows }, dialect), dialect);
					expect(errors).toEqual([]);
					expect(data.slice(1)).toEqual(
						// skipEmptyLines leaves out a row that is nothing but empty cells only when it has one cell.
						rows.map((row) => row.map(neutralise))
					);
					for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
				}
			)
		);
	});
});

describe('a number', () => {
	const rows: Cell[][] = [
		[-3, { decimal: -0.35, digits: 2 }],
		[0, { decimal: 2.466, digits: 2 }],
		[null, { decimal: 1, digits: 6 }]
	];

	test('[X11] [TRUST G5] is written as each reader writes it, below zero too', () => {
		expect(writeCsv({ columns: ['n', 'mean'], rows }, 'id')).toBe(
			'\uFEFFn;mean\r\n-3;-0,35\r\n0;2,47\r\n;1,000000\r\n'
		);
		expect(writeCsv({ columns: ['n', 'mean'], rows }, 'r')).toBe(
			'n,mean\r\n-3,-0.35\r\n0,2.47\r\n,1.000000\r\n'
		);
	});

	test('[TRUST G5] an unknown dialect is the one of spreadsheets', () => {
		for (const value of [null, undefined, '', 'R', '__proto__', 'excel'])
			expect(parseDialect(value)).toBe('id');
		expect(parseDialect('r')).toBe('r');
	});
});
