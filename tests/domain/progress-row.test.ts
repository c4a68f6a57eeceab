import { expect, test } from 'vitest';
import {
	hasColumns,
	noColumns,
	parseTargets,
	progressRowLimits,
	progressTexts,
	readProgressRow,
	type TypedRow,
	type TypedTarget
} from '#domain/progress-row.ts';

const line = (label = '', aimed = '', achieved = ''): TypedTarget => ({ label, aimed, achieved });
const typed: TypedRow = {
	date: '2016-06-12',
	state: 'done',
	held: ' 16 Mei  2016 ',
	indicators: 'Setiap kelompok punya notulen',
	results: 'Notulen ditulis\r\nbergiliran',
	supporting: '',
	hindering: '',
	targets: [line('Pesan diterima', '80%', '70%'), line(), line('Keberhasilan', '', '12/15')]
};

test('[P24] [P25] a row has the paper’s columns, and aimed and achieved lie apart', () => {
	expect([...progressTexts]).toEqual(['indicators', 'results', 'supporting', 'hindering']);
	expect(readProgressRow(typed)).toEqual({
		date: '2016-06-12',
		state: 'done',
		columns: {
			held: '16 Mei 2016',
			indicators: 'Setiap kelompok punya notulen',
			results: 'Notulen ditulis\nbergiliran',
			supporting: '',
			hindering: '',
			targets: [
				{ label: 'Pesan diterima', aimed: { percent: 80 }, achieved: { percent: 70 } },
				{ label: 'Keberhasilan', achieved: { percent: 80, of: { part: 12, whole: 15 } } }
			]
		}
	});
});

test('[P24] a state alone is a row, and says nothing in its columns', () => {
	const row = readProgressRow({ ...typed, ...noColumns, targets: [] });
	expect(row).toEqual({ date: '2016-06-12', state: 'done', columns: noColumns });
	expect(hasColumns(noColumns)).toBe(false);
	expect(hasColumns({ ...noColumns, hindering: 'Hujan' })).toBe(true);
	expect(hasColumns({ ...noColumns, held: 'Mei' })).toBe(true);
});

test('[P24] [P25] [P26] what cannot be kept is refused at its field', () => {
	const wrong: [Partial<TypedRow>, string, string][] = [
		[{ date: '2016-13-01' }, 'date-unusable', 'date'],
		[{ state: 'finished' }, 'request-malformed', 'state'],
		[{ state: '__proto__' }, 'request-malformed', 'state'],
		[{ held: 'x'.repeat(121) }, 'text-too-long', 'held'],
		...progressTexts.map((key): [Partial<TypedRow>, string, string] => [
			{ [key]: 'x'.repeat(601) },
			'text-too-long',
			key
		]),
		[{ targets: [line('', '90')] }, 'text-missing', 'label-1'],
		[{ targets: [line(), line('Pesan')] }, 'text-missing', 'aimed-2'],
		[{ targets: [line('x'.repeat(81), '90')] }, 'text-too-long', 'label-1'],
		[{ targets: [line('Pesan', '90'), line('pesan', '80')] }, 'name-doubled', 'label-2'],
		[{ targets: [line('Pesan', 'banyak')] }, 'share-unusable', 'aimed-1'],
		[{ targets: [line('Pesan', '90', '16/15')] }, 'share-unusable', 'achieved-1'],
		[{ targets: Array.from({ length: 7 }, (_, at) => line(`T${at}`, '1')) }, 'too-many', 'targets']
	];
	for (const [change, refused, about] of wrong)
		expect(readProgressRow({ ...typed, ...change })).toEqual({ refused, about });
	const { textChars, targets, labelChars } = progressRowLimits;
	const most = {
		...typed,
		results: 'é'.repeat(textChars),
		targets: Array.from({ length: targets }, (_, at) => line(`${at}`.repeat(labelChars), '100'))
	};
	expect(readProgressRow(most)).toMatchObject({ state: 'done' });
});

test('[P25] [W5] stored targets that cannot be read are left out, never guessed', () => {
	const good = [
		{ label: 'Pesan', aimed: { percent: 90 }, achieved: { percent: 80, of: { part: 4, whole: 5 } } }
	];
	expect(parseTargets(JSON.stringify(good))).toEqual(good);
	for (const bad of [
		'',
		'{}',
		'null',
		'[null, 1, "x"]',
		'[{"label":""}]',
		'[{"label":"a"}]',
		'[{"label":"a","aimed":{"percent":"90"}}]',
		'[{"label":"a","aimed":{"percent":900}}]',
		'[{"label":"a","achieved":{"percent":80,"of":null}}]',
		'[{"label":"a","achieved":{"percent":80,"of":{"part":1,"whole":2}}}]'
	])
		expect(parseTargets(bad), bad).toEqual([]);
});
