import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetLimits } from '#domain/xlsform-table.ts';
import { writeWorkbook } from '#server/instrument/workbook.ts';
import { readWorkbook, workbookLimits } from '#server/instrument/workbook-read.ts';
import { packed, withSheets } from '../../fixtures/packed-workbook.ts';

const one = (rows: string[][]) => [{ name: 'survey', rows }];
const unreadable = { refused: 'file-unreadable' };
/** Row after row of cells that all name the first shared string. */
const rowsNamingIt = (rows: number, columns: number) =>
	Array.from(
		{ length: rows },
		(_, at) => `<row r="${at + 1}">${'<c t="s"><v>0</v></c>'.repeat(columns)}</row>`
	).join('');
const inline = (text: string) => `<c t="inlineStr"><is>${text}</is></c>`;
/** No XML: whoever reads as far as here finds the file unreadable, and answers nothing else. */
const broken = '<row></c>';
describe('a small file that is much work', () => {
	const longest = 'x'.repeat(sheetLimits.cellChars);

	test('[A22] a string that is too long is refused at the first cell that names it, with its row', () => {
		const answer = { refused: 'text-too-long', about: 'survey 2' };
		const huge = 'x'.repeat(7_600_000);
		const inPieces = '<r><t>xxxx</t></r>'.repeat(sheetLimits.cellChars);
		const strings = (second: string) => `<si><t>a</t></si><si>${second}</si>`;
		const sheet = '<row r="1"><c t="s"><v>0</v></c></row><row r="2"><c t="s"><v>1</v></c></row>' + broken;
		for (const string of [`<t>${huge}</t>`, `<t><![CDATA[${huge}]]></t>`, inPieces]) {
			expect(readWorkbook(packed(sheet, strings(string)))).toEqual(answer);
			expect(readWorkbook(packed(`<row r="2">${inline(string)}</row>${broken}`))).toEqual(answer);
		}
		expect(readWorkbook(packed(`<row r="2"><c><v>${huge}</v></c></row>${broken}`))).toEqual(answer);
	});

	test('[A22] a string that is too long for us is nothing to us where no cell of a form names it', () => {
		const strings = `<si><t>type</t></si><si><t>${longest}x</t></si>`;
		expect(readWorkbook(packed(rowsNamingIt(1, 1), strings))).toEqual(one([['type']]));
	});

	test('[A22] letters that XML writes long are counted as letters', () => {
		const written = `<t>${'&#128218;'.repeat(10)}${'&#x00e9;'.repeat(sheetLimits.cellChars - 10)}</t>`;
		expect(readWorkbook(packed(`<row r="1">${inline(written)}</row>`))).toMatchObject([{ name: 'survey' }]);
		const emoji = '🌱'.repeat(sheetLimits.cellChars);
		expect(readWorkbook(packed(`<row r="1">${inline(`<t>${emoji}</t>`)}</row>`))).toEqual(one([[emoji]]));
	});

	test('[A22] letters are counted for every cell that names them, and over all sheets', () => {
		const cells = workbookLimits.letters / longest.length;
		const last = Math.floor(cells / 60) + 1;
		const strings = `<si><t>${longest}</t></si>`;
		expect(readWorkbook(packed(rowsNamingIt(1_000, 60) + broken, strings))).toEqual({
			refused: 'file-too-large',
			about: `survey ${last}`
		});
		// The same place again and again is work too.
		const onePlace = `<row r="1">${'<c r="A1" t="s"><v>0</v></c>'.repeat(cells + 1)}</row>${broken}`;
		expect(readWorkbook(packed(onePlace, strings))).toEqual({ refused: 'file-too-large', about: 'survey 1' });
		const half = `<row>${inline(`<t>${longest}</t>`).repeat(50)}</row>`.repeat(6);
		const halves = withSheets(
			[
				['survey', 'a'],
				['choices', 'b']
			],
			{ a: half, b: half + broken }
		);
		expect(readWorkbook(halves)).toEqual({ refused: 'file-too-large', about: 'choices 5' });
	});

	test('[A22] the longest form there can be is not too large', () => {
		const text = '🌱'.repeat(500);
		const longestForm = Array.from({ length: 200 }, () => Array.from({ length: 4 }, () => text));
		expect(readWorkbook(writeWorkbook(one(longestForm)))).toEqual(one(longestForm));
	});

	test('[A22] sheets that are none of a form are not read, and of two with one name the first', () => {
		const cell = `<row r="1">${inline('<t>type</t>')}</row>`;
		const others = Array.from({ length: 30 }, (_, at): [string, string] => [`sheet ${at}`, 'b']);
		const bytes = withSheets([...others, ['Survey', 'a'], ['survey', 'b'], ['constructor', 'none']], {
			a: cell,
			b: broken
		});
		expect(readWorkbook(bytes)).toEqual([{ name: 'Survey', rows: [['type']] }]);
	});

	test('[A22] one part of the file is one sheet', () => {
		const names = ['survey', 'choices', 'settings'].map((name): [string, string] => [name, 'a']);
		const cell = `<row r="1">${inline('<t>type</t>')}</row>`;
		expect(readWorkbook(withSheets(names, { a: cell }))).toEqual({
			refused: 'file-unreadable',
			about: 'choices'
		});
	});

	test('[A22] a row too far is refused when it is met', () => {
		const far = `<row r="${sheetLimits.rows + 2}">${inline('<t>x</t>')}</row>${broken}`;
		expect(readWorkbook(packed(far))).toEqual({ refused: 'too-many', about: 'survey' });
	});
});

describe('cells where none belong', () => {
	test('[A22] a cell outside every row is unreadable', () => {
		for (const cell of ['<c r="A1"><v>1</v></c>', inline('<t>x</t>'), `<x>${inline('<t>x</t>')}</x><row/>`])
			expect(readWorkbook(packed(cell))).toEqual(unreadable);
		// Without a word in it, it is no cell that anybody would miss.
		expect(readWorkbook(packed('<c r="A1"/>'))).toEqual(one([]));
	});

	test('[A22] text outside every string is none', () => {
		const sheet = '<row r="1"><c t="s"><v>-1</v></c><c t="s"><v>0</v></c></row>';
		expect(readWorkbook(packed(sheet, '<t>x</t><si><t>a</t></si>'))).toEqual(one([['', 'a']]));
	});

	test('[A22] parts in any order and any depth never throw', () => {
		const tag = fc.constantFrom('row', 'c', 'v', 'is', 't', 'rPh', 'si', 'sheetData');
		const about = fc.constantFrom(
			'',
			' r="1"',
			' r="0"',
			' r="-1"',
			' r="A1"',
			' r="ZZZ9"',
			' t="s"',
			' t="inlineStr"'
		);
		const { tree } = fc.letrec<{ tree: string }>((tie) => ({
			tree: fc.oneof(
				{ maxDepth: 5 },
				fc.constantFrom('0', '-1', 'x', '&#1114112;', '&lol;', '<![CDATA[x]]>', '<!--x-->'),
				fc
					.tuple(tag, about, fc.array(tie('tree'), { maxLength: 4 }))
					.map(([name, attributes, within]) => `<${name}${attributes}>${within.join('')}</${name}>`)
			)
		}));
		fc.assert(
			fc.property(tree, tree, (sheet, strings) => {
				const answer = readWorkbook(packed(sheet, strings));
				expect(Array.isArray(answer) || 'refused' in answer).toBe(true);
			}),
			{ numRuns: 500, seed: 5 }
		);
	});
});
