import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeXlsform } from '#domain/xlsform.ts';
import { pekaKube } from '#server/instrument/peka-kube.ts';
import { writeWorkbook } from '#server/instrument/workbook.ts';
import { readWorkbook, workbookLimits } from '#server/instrument/workbook-read.ts';
import { packed } from '../../fixtures/packed-workbook.ts';

const one = (rows: string[][]) => [{ name: 'survey', rows }];
/** XML 1.0 cannot hold them. */
const withoutControls = (text: string) =>
	[...text].filter((sign) => sign >= ' ' || '\t\n\r'.includes(sign)).join('');
const unreadable = { refused: 'file-unreadable' };

describe('writing and reading', () => {
	test('[A21] a form comes back as it was, and is the same bytes each time', () => {
		const sheets = writeXlsform(pekaKube);
		const bytes = writeWorkbook(sheets);
		expect(Buffer.compare(bytes, writeWorkbook(writeXlsform(pekaKube)))).toBe(0);
		// An empty cell at the end of a row is not written, and so not read.
		const trimmed = sheets.map(({ name, rows }) => ({
			name,
			rows: rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
		}));
		expect(readWorkbook(bytes)).toEqual(trimmed);
	});

	test('[A21] whatever text a cell holds', () => {
		const cell = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
			.filter((text) => text.isWellFormed());
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
				(rows) => {
					const kept = rows.map((row) => row.map(withoutControls));
					fc.pre(kept.every((row) => row.at(-1) !== ''));
					expect(readWorkbook(writeWorkbook(one(rows)))).toEqual(one(kept));
				}
			)
		);
		const odd = [['<a> & "b" \'c\'', '_x0041_', '=1+1', '+62', '@x', 'Ketua 🌱', ' dua  spasi ']];
		expect(readWorkbook(writeWorkbook(one(odd)))).toEqual(one(odd));
	});

	test('[A22] no cell is a formula', () => {
		const files = unzipSync(writeWorkbook(one([['=1+1', '-2', '@SUM(A1)', '\t=x']])));
		const sheet = Buffer.from(files['xl/worksheets/sheet1.xml']!).toString();
		expect(sheet).not.toContain('<f');
		expect(sheet.match(/t="inlineStr"/g)).toHaveLength(4);
	});
});

describe('files of other programs', () => {
	test('[A21] shared strings in several runs, numbers, gaps, prefixes', () => {
		const strings =
			'<si><t>type</t></si><si><r><t>Ke</t></r><r><t>tua &amp; x</t></r><rPh><t>kana</t></rPh></si>';
		const sheet =
			'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
			'<row r="3"><c r="B3"><v>2.5</v></c><c r="C3" t="str"><f>1+1</f><v>hasil</v></c></row>';
		expect(readWorkbook(packed(sheet, strings))).toEqual(
			one([['type', '', 'Ketua & x'], [], ['', '2.5', 'hasil']])
		);
		const prefixed = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>';
		expect(readWorkbook(packed(prefixed))).toEqual(one([['a']]));
	});

	test('[A22] what is no workbook is unreadable, and never an exception', () => {
		const good = writeWorkbook(writeXlsform(pekaKube));
		for (const bytes of [
			strToU8('hello'),
			strToU8('PK'),
			new Uint8Array(0),
			good.slice(0, good.length / 2),
			zipSync({ 'a.txt': strToU8('x') }),
			packed('<row><c></row>'),
			packed('<row r="1"><c r="A1" t="inlineStr"><is><t>a'),
			zipSync({
				'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>')
			})
		])
			expect(readWorkbook(bytes)).toEqual(unreadable);
	});

	test('[A22] random damage to a good file never throws', () => {
		const good = writeWorkbook(
			one([
				['type', 'name'],
				['select_one scale', 'q1']
			])
		);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
				(changes) => {
					const bytes = good.slice();
					for (const [at, value] of changes) bytes[at] = value;
					const answer = readWorkbook(bytes);
					expect(Array.isArray(answer) || 'refused' in answer).toBe(true);
				}
			),
			{ numRuns: 300, seed: 5 }
		);
	});

	test('[A22] a bomb is refused before it is unpacked, also one that lies about its size', () => {
		const huge = strToU8('<worksheet>' + ' '.repeat(workbookLimits.unpackedBytes + 1));
		const bomb = packed('', '', { 'xl/worksheets/sheet1.xml': huge });
		expect(bomb.length).toBeLessThan(50_000);
		expect(readWorkbook(bomb)).toEqual({ refused: 'file-too-large' });
		// The size in its directory is what we believe; no more than that is ever unpacked.
		const liar = Buffer.from(bomb);
		const size = Buffer.alloc(4);
		size.writeUInt32LE(huge.length);
		for (let at = liar.indexOf(size); at !== -1; at = liar.indexOf(size, at + 1)) liar.writeUInt32LE(100, at);
		expect(readWorkbook(liar)).toMatchObject({ refused: expect.any(String) });
		const crowd = Object.fromEntries(
			Array.from({ length: workbookLimits.entries + 1 }, (_, index) => [`xl/media/${index}`, strToU8('x')])
		);
		expect(readWorkbook(packed('', '', crowd))).toEqual({ refused: 'file-too-large' });
	});

	test('[A22] entities of a document type are never expanded', () => {
		const strings = '<!DOCTYPE lolz [<!ENTITY lol "lol">]><si><t>&lol;&lol;</t></si>';
		const answer = readWorkbook(packed('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings));
		expect(JSON.stringify(answer)).not.toContain('lollol');
	});

	test('[A22] a cell far away does not make a table as large as its place', () => {
		for (const place of ['A1048576', 'XFD1']) {
			const row = Number(/\d+/.exec(place)![0]);
			const cell = `<row r="${row}"><c r="${place}" t="inlineStr"><is><t>x</t></is></c></row>`;
			expect(readWorkbook(packed(cell))).toEqual({ refused: 'too-many', about: 'survey' });
		}
	});
});
