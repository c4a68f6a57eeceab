import { describe, expect, test } from 'vitest';
import type { Instrument } from '#domain/instrument.ts';
import { readXlsform, writeXlsform } from '#domain/xlsform.ts';
import { readTable, sheetLimits, type Sheet } from '#domain/xlsform-table.ts';
import { kubeAtRisk } from '#server/instrument/kube-at-risk.ts';
import { shippedInstruments } from '#server/instrument/shipped.ts';
import { makeInstrument } from '../fixtures/meeting.ts';

const survey = (sheets: readonly Sheet[]) => sheets[0]!.rows;
/** The form of KUBE at risk with one of its sheets' rows changed. */
function withRows(name: string, change: (rows: string[][]) => string[][] | void): Sheet[] {
	return writeXlsform(kubeAtRisk).map((sheet) => {
		const rows = sheet.rows.map((row) => [...row]);
		return sheet.name === name ? { name, rows: change(rows) ?? rows } : sheet;
	});
}
const read = (name: string, change: (rows: string[][]) => string[][] | void) =>
	readXlsform(withRows(name, change));

describe('an XLSForm', () => {
	test.each(shippedInstruments)('[A21] of $key reads as the same instrument', (instrument) => {
		expect(readXlsform(writeXlsform(instrument))).toEqual(instrument);
	});

	test.each([2, 3, 5, 7] as const)(
		'[A21] so does one of %i levels, with pictures and cut-off of its own',
		(count) => {
			const good = makeInstrument(4, 2);
			const levels = Array.from({ length: count }, (_, index) => ({
				level: index + 1,
				word: { id: `k${index}`, en: `w${index}` }
			}));
			const instrument: Instrument = {
				...good,
				scale: { pictures: ({ 2: 'pile', 3: 'stairs', 5: 'glass', 7: 'plant' } as const)[count]!, levels },
				cutoffHundredths: count * 50 + 25
			};
			expect(readXlsform(writeXlsform(instrument))).toEqual(instrument);
		}
	);

	test('[A21] it is what other programs read: groups, one list, both languages, "don’t know" as a choice', () => {
		const sheets = writeXlsform(kubeAtRisk);
		expect(sheets.map(({ name }) => name)).toEqual(['survey', 'choices', 'settings']);
		expect(survey(sheets)[0]!.slice(0, 4)).toEqual([
			'type',
			'name',
			'label::Bahasa Indonesia (id)',
			'label::English (en)'
		]);
		expect(survey(sheets)[1]!.slice(0, 4)).toEqual([
			'begin_group',
			'field_1',
			'Pembentukan kelompok',
			'How the group was formed'
		]);
		expect(survey(sheets).filter(([type]) => type === 'select_one scale')).toHaveLength(11);
		expect(survey(sheets).filter(([type]) => type === 'end_group')).toHaveLength(4);
		expect(sheets[1]!.rows.at(-1)).toEqual(['scale', 'unknown', 'Tidak tahu', "Don't know"]);
	});

	test('[A21] a form from elsewhere is read too: other columns, spaces for underscores, no settings of ours', () => {
		const label = ['label::Indonesian (id)', 'label::English'];
		const belum = ['rembuk_belum::id', 'rembuk_belum::en'];
		const form: Sheet[] = [
			{
				name: 'Survey',
				rows: [
					['hint', 'Type', 'name', ...label, ...belum],
					['', 'start', 'start'],
					['', 'begin group', 'a', 'Kas', 'Cash'],
					[
						'',
						'select_one Nilai',
						'q1',
						'Kas terbuka',
						'Cash is open',
						'Kas belum terbuka',
						'Cash is not yet open'
					],
					[],
					['', 'end group']
				]
			},
			{
				name: 'choices',
				rows: [
					['list name', 'name', ...label],
					['ya', '1', 'Ya', 'Yes'],
					['Nilai', '1', 'Belum', 'Not yet'],
					['Nilai', '2', 'Sudah', 'In place']
				]
			},
			{
				name: 'settings',
				rows: [
					['form_title', 'form_id'],
					['Kas kami', 'kas']
				]
			}
		];
		expect(readXlsform(form)).toMatchObject({
			key: 'kas',
			version: 0,
			name: { id: 'Kas kami', en: 'Kas kami' },
			cutoffHundredths: 150,
			scale: { pictures: 'plant', levels: [{ word: { en: 'Not yet' } }, { word: { en: 'In place' } }] },
			statements: [{ number: 1, field: 1, positive: { en: 'Cash is open' } }]
		});
	});
});

describe('what is wrong is said with its row', () => {
	test('[A22] types we do not know, by name', () => {
		for (const type of [
			'integer',
			'select_multiple scale',
			'note',
			'begin_repeat',
			'calculate',
			'',
			'select_one'
		])
			expect(
				read('survey', (rows) => void (rows[3]![0] = type)),
				type
			).toEqual({
				refused: 'xlsform-type-unknown',
				about: `survey 4 ${type}`.trim()
			});
	});

	test('[A22] a name that stands twice, a missing translation, one without its "not yet"', () => {
		expect(read('survey', (rows) => void (rows[3]![1] = rows[2]![1]!))).toEqual({
			refused: 'xlsform-name-doubled',
			about: 'survey 4'
		});
		for (const column of [2, 3, 4, 5])
			expect(read('survey', (rows) => void (rows[4]![column] = ' '))).toEqual({
				refused: 'text-missing',
				about: 'survey 5'
			});
		expect(read('survey', (rows) => void (rows[1]![3] = ''))).toEqual({
			refused: 'text-missing',
			about: 'survey 2'
		});
		expect(read('choices', (rows) => void (rows[2]![2] = ''))).toEqual({
			refused: 'text-missing',
			about: 'choices 3'
		});
	});

	test('[A22] a statement outside its group, a group in a group or never ended, two lists', () => {
		const out = (about: string) => ({ refused: 'xlsform-out-of-place', about });
		expect(read('survey', (rows) => [rows[0]!, rows[2]!])).toEqual(out('survey 2'));
		expect(read('survey', (rows) => [rows[0]!, rows[1]!, rows[6]!])).toEqual(out('survey 3'));
		expect(read('survey', (rows) => rows.slice(0, 4))).toEqual(out('survey 4'));
		expect(read('survey', (rows) => [rows[0]!, rows[5]!])).toEqual(out('survey 2'));
		expect(read('survey', (rows) => void (rows[3]![0] = 'select_one other'))).toEqual(out('survey 4'));
	});

	test('[A22] [A8] levels that are not 1, 2, 3 …, one level, eight, a cut-off off the scale or none', () => {
		expect(read('choices', (rows) => void (rows[2]![1] = '3'))).toEqual({
			refused: 'number-off-limits',
			about: 'choices 3'
		});
		expect(read('choices', (rows) => rows.slice(0, 2))).toEqual({
			refused: 'number-off-limits',
			about: 'scale'
		});
		const eight = (rows: string[][]) => [
			rows[0]!,
			...Array.from({ length: 8 }, (_, index) => ['scale', String(index + 1), 'kata', 'word'])
		];
		expect(read('choices', eight)).toEqual({ refused: 'number-off-limits', about: 'scale' });
		for (const cutoff of ['9', '0', 'tinggi', '-1'])
			expect(
				read('settings', (rows) => void (rows[1]![4] = cutoff)),
				cutoff
			).toEqual({
				refused: 'cutoff-off-scale',
				about: 'cutoff'
			});
		expect(read('settings', (rows) => void (rows[1]![4] = '2,75'))).toMatchObject({ cutoffHundredths: 275 });
	});

	test('[A22] [A9] 500 statements, too many rows, columns or letters', () => {
		const many = (count: number) => (rows: string[][]) => [
			...rows.slice(0, 2),
			...Array.from({ length: count }, (_, index) => [rows[2]![0]!, `q${index}`, ...rows[2]!.slice(2)]),
			rows[5]!
		];
		expect(read('survey', many(500))).toEqual({ refused: 'too-many', about: 'statements' });
		expect(read('survey', many(sheetLimits.rows))).toEqual({ refused: 'too-many', about: 'survey' });
		const wide = Array.from({ length: sheetLimits.columns + 1 }, () => '');
		expect(read('survey', (rows) => void (rows[3] = wide))).toEqual({
			refused: 'too-many',
			about: 'survey 4'
		});
		const long = 'x'.repeat(sheetLimits.cellChars + 1);
		expect(read('survey', (rows) => void (rows[3]![2] = long))).toEqual({
			refused: 'text-too-long',
			about: 'survey 4'
		});
		expect(read('survey', (rows) => void (rows[3]![2] = 'x'.repeat(501)))).toEqual({
			refused: 'text-too-long',
			about: 'statement 2'
		});
	});

	test('[A22] cells of columns a form does not have are measured and go no further', () => {
		const rows = [
			['Hint', ' TYPE ', 'label::Basa Sunda (su)', 'label::English (en)', 'list  name', 'constructor'],
			['x', '  a ', 'x', 'b', ' c', 'x']
		];
		const read = readTable({ name: 'survey', rows });
		expect(read).toEqual({
			rows: [
				{
					number: 2,
					cells: new Map([
						['type', 'a'],
						['label::english (en)', 'b'],
						['list name', 'c']
					])
				}
			]
		});
		const long = 'x'.repeat(sheetLimits.cellChars + 1);
		for (const [at, about] of ['survey 1', 'survey 2'].entries()) {
			const changed = rows.map((row, index) => (index === at ? [long, ...row.slice(1)] : row));
			expect(readTable({ name: 'survey', rows: changed })).toEqual({ refused: 'text-too-long', about });
		}
	});

	test('[A22] a workbook without the sheets, or with empty ones', () => {
		expect(readXlsform([])).toEqual({ refused: 'file-unreadable', about: 'survey' });
		expect(readXlsform(writeXlsform(kubeAtRisk).slice(0, 1))).toEqual({
			refused: 'file-unreadable',
			about: 'choices'
		});
		expect(read('survey', () => [])).toEqual({ refused: 'file-unreadable', about: 'survey' });
		expect(read('survey', (rows) => rows.slice(0, 1))).toMatchObject({ refused: 'number-off-limits' });
	});

	test('[A22] names of the prototype are names like any other', () => {
		expect(read('survey', (rows) => void (rows[3]![0] = '__proto__'))).toMatchObject({
			refused: 'xlsform-type-unknown'
		});
		expect(read('survey', (rows) => void (rows[3]![1] = 'constructor'))).toEqual(kubeAtRisk);
	});

	test('[A22] what looks like a formula stays the text it is', () => {
		const formula = '=HYPERLINK("http://x","y")';
		const answer = read('survey', (rows) => void (rows[3]![2] = formula)) as Instrument;
		expect(answer.statements[1]!.positive.id).toBe(formula);
		expect(readXlsform(writeXlsform(answer))).toEqual(answer);
	});
});
