import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRosterRow, nameKey, previewRoster, rosterLimits, type RosterRow } from '#domain/roster.ts';

const seed = 20161121;
const read = (text: string, existing: string[] = []) => previewRoster(text, existing);
const goodOf = (text: string) =>
	read(text).good.map(({ name, role, sex }) => [name, role, sex === undefined ? '-' : sex]);
const badOf = (text: string, existing: string[] = []) =>
	read(text, existing).bad.map(({ line, why }) => [line, why]);

describe('reading a roster', () => {
	test('[S19] a bare list of names', () => {
		expect(read('Siti Aminah\n\n  Budi   Santoso \r\nCici\r')).toEqual({
			good: [
				{ line: 1, name: 'Siti Aminah', role: 'member', sex: undefined },
				{ line: 3, name: 'Budi Santoso', role: 'member', sex: undefined },
				{ line: 4, name: 'Cici', role: 'member', sex: undefined }
			],
			bad: []
		});
	});

	test('[S19] numbers in front of names are left out', () => {
		expect(goodOf('1. Siti\n2) Budi\n3,Cici,P')).toEqual([
			['Siti', 'member', '-'],
			['Budi', 'member', '-'],
			['Cici', 'member', 'female']
		]);
		expect(goodOf('1\tSiti\tketua\n2\tBudi')).toEqual([
			['Siti', 'officer', '-'],
			['Budi', 'member', '-']
		]);
	});

	test.each([',', ';', '\t', ' ; ', ', '])('[S19] cells parted by %j', (mark) => {
		expect(goodOf(['Siti', 'ketua', 'P'].join(mark))).toEqual([['Siti', 'officer', 'female']]);
	});

	test('[S19] role and sex in any order, either left out', () => {
		expect(goodOf('Ani;P;bendahara\nBudi;;L\nCici;anggota;\nDedi;L')).toEqual([
			['Ani', 'officer', 'female'],
			['Budi', 'member', 'male'],
			['Cici', 'member', '-'],
			['Dedi', 'member', 'male']
		]);
	});

	test('[S19] a header says which column is which, in either language, and others go unread', () => {
		expect(goodOf('No;JK;Nama;Alamat;Jabatan\n1;P;Siti;Cibeunying;Ketua Kelompok\n2;L;Budi;;')).toEqual([
			['Siti', 'officer', 'female'],
			['Budi', 'member', 'male']
		]);
		expect(goodOf('name,role,sex\nAnn,treasurer,F\nBen,member,male')).toEqual([
			['Ann', 'officer', 'female'],
			['Ben', 'member', 'male']
		]);
		expect(read('Nama\nSiti').good).toEqual([{ line: 2, name: 'Siti', role: 'member', sex: undefined }]);
	});

	test.each([
		['ketua', 'officer'],
		['Wakil Ketua', 'officer'],
		['SEKRETARIS', 'officer'],
		['bendahara 2', 'officer'],
		['pengurus', 'officer'],
		['anggota', 'member'],
		['Member', 'member']
	] as const)('[S19] %j means %s', (word, role) => {
		expect(goodOf(`Siti;${word}`)).toEqual([['Siti', role, '-']]);
	});

	test.each([
		['L', 'male'],
		['l.', 'male'],
		['Laki-laki', 'male'],
		['pria', 'male'],
		['M', 'male'],
		['P', 'female'],
		['perempuan', 'female'],
		['Wanita', 'female'],
		['f', 'female'],
		['Female', 'female']
	] as const)('[S19] %j means %s', (word, sex) => {
		expect(goodOf(`Siti;${word}`)).toEqual([['Siti', 'member', sex]]);
	});

	test('[S19] quotes, the mark Excel writes, and its first bytes', () => {
		expect(goodOf('\uFEFFsep=,\nnama,jk\n"Siti, S.Pd",P\n"Bu ""Ani""",P')).toEqual([
			['Siti, S.Pd', 'member', 'female'],
			['Bu "Ani"', 'member', 'female']
		]);
	});

	test('[S19] nothing but blank lines is an empty roster', () => {
		for (const text of ['', '\n\n', ' ; ; \n,,,', '\uFEFF'])
			expect(read(text)).toEqual({ good: [], bad: [] });
	});
});

describe('naming each bad line', () => {
	test('[S20] the others are still offered', () => {
		const preview = read('Nama;Peran\nSiti;ketua\n;anggota\nBudi;presiden\n\nCici;anggota');
		expect(preview.good.map(({ line, name }) => [line, name])).toEqual([
			[2, 'Siti'],
			[6, 'Cici']
		]);
		expect(preview.bad).toEqual([
			{ line: 3, text: ';anggota', why: 'name-missing' },
			{ line: 4, text: 'Budi;presiden', why: 'roster-line-bad' }
		]);
	});

	test('[S20] a stray quote spoils its own line only', () => {
		const preview = read('Ani,P\n"Budi,L\nCici,P');
		expect(preview.good.map(({ name }) => name)).toEqual(['Ani', 'Cici']);
		expect(preview.bad).toMatchObject([{ line: 2, why: 'roster-line-bad' }]);
	});

	test('[S20] two roles, two sexes, unknown words, extra cells and control characters are not guessed at', () => {
		expect(badOf('Ani;ketua;anggota\nBudi;L;P\nCici;entah\nDedi;L;ketua;x\nE\u0000di;L')).toEqual([
			[1, 'roster-line-bad'],
			[2, 'roster-line-bad'],
			[3, 'roster-line-bad'],
			[4, 'roster-line-bad'],
			[5, 'roster-line-bad']
		]);
		expect(badOf('nama;jk\nAni;L;lebih\nBudi;x')).toEqual([
			[2, 'roster-line-bad'],
			[3, 'roster-line-bad']
		]);
	});

	test('[S20] names from an object prototype are words like any other', () => {
		expect(badOf('Siti;constructor\nBudi;__proto__')).toEqual([
			[1, 'roster-line-bad'],
			[2, 'roster-line-bad']
		]);
		expect(goodOf('__proto__\nconstructor').map(([name]) => name)).toEqual(['__proto__', 'constructor']);
	});

	test('[S20] a long bad line is repeated only in part', () => {
		expect(read(`${'x'.repeat(5000)};entah`).bad[0]?.text).toHaveLength(rosterLimits.echoChars);
	});

	test('[S21] names of 1–80 characters', () => {
		expect(badOf(`${'x'.repeat(80)}\n${'x'.repeat(81)}`)).toEqual([[2, 'text-too-long']]);
		expect(badOf('nama;jk\n  ;L')).toEqual([[2, 'name-missing']]);
	});

	test('[S21] a doubled name is named, in the list and against the roster', () => {
		expect(badOf('Siti Aminah\nBudi\nsiti  AMINAH', ['BUDI'])).toEqual([
			[2, 'name-doubled'],
			[3, 'name-doubled']
		]);
		expect(nameKey(' Siti  AMINAH ')).toBe('siti aminah');
	});

	test('[S22] five hundred lines and not one more', () => {
		const names = (count: number) => Array.from({ length: count }, (_, index) => `Orang ${index}`).join('\n');
		expect(read(names(500))).toMatchObject({ bad: [] });
		expect(badOf(names(502))).toEqual([
			[501, 'too-many'],
			[502, 'too-many']
		]);
		expect(badOf(`nama\n${names(500)}`)).toEqual([]);
	});

	test('[S22] a pasted book is refused before it is read', () => {
		expect(badOf('x\n'.repeat(60_000))).toEqual([[1, 'text-too-long']]);
	});

	test('[S20] any text at all: every good row can be stored, every bad one has a line', () => {
		const cell = fc.oneof(fc.constantFrom('Siti', 'ketua', 'P', '"', '', 'nama', '1'), fc.string());
		const text = fc
			.array(fc.tuple(fc.array(cell, { maxLength: 4 }), fc.constantFrom(';', ',', '\t')))
			.map((lines) => lines.map(([cells, mark]) => cells.join(mark)).join('\n'));
		fc.assert(
			fc.property(text, (pasted) => {
				const { good, bad } = read(pasted);
				for (const row of good) expect(checkRosterRow(row)).toBeUndefined();
				expect(new Set(good.map(({ name }) => nameKey(name))).size).toBe(good.length);
				const lines = [...good, ...bad].map(({ line }) => line);
				expect(new Set(lines).size).toBe(lines.length);
			}),
			{ seed, numRuns: 1000 }
		);
	});
});

describe('one row from a form', () => {
	const row: RosterRow = { name: 'Siti', role: 'officer', sex: 'female' };

	test('[S21] is checked like a line', () => {
		expect(checkRosterRow(row)).toBeUndefined();
		expect(checkRosterRow({ ...row, sex: undefined })).toBeUndefined();
		expect(checkRosterRow({ ...row, name: ' ' })?.refused).toBe('name-missing');
		expect(checkRosterRow({ ...row, name: 'x'.repeat(81) })?.refused).toBe('text-too-long');
	});

	test('[S19] knows two roles and two sexes', () => {
		expect(checkRosterRow({ ...row, role: 'ketua' })?.refused).toBe('roster-line-bad');
		expect(checkRosterRow({ ...row, sex: 'P' })?.refused).toBe('roster-line-bad');
		expect(checkRosterRow({ ...row, name: 'Si\u0007ti' })?.refused).toBe('roster-line-bad');
	});
});
