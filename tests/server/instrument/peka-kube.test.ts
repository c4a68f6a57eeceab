import { describe, expect, test } from 'vitest';
import { checkInstrument, statementsOf } from '#domain/instrument.ts';
import { languages } from '#domain/text.ts';
import { pekaKube } from '#server/instrument/peka-kube.ts';

const { statements, fields, scale } = pekaKube;
const wordingOf = (number: number) => statements[number - 1]!;

test('[A6] [A7] PEKA-KUBE is an instrument a room can be scored with', () => {
	expect(checkInstrument(pekaKube)).toBeUndefined();
	expect(pekaKube).toMatchObject({ key: 'peka-kube', version: 1, cutoffHundredths: 250 });
});

test('[A6] it has seven fields of 5, 5, 5, 5, 4, 3 and 3 statements', () => {
	expect(fields.map((field) => statementsOf(pekaKube, field.number).length)).toEqual([5, 5, 5, 5, 4, 3, 3]);
	expect(statements).toHaveLength(30);
	expect(statements.map((statement) => statement.number)).toEqual(
		Array.from({ length: 30 }, (_, index) => index + 1)
	);
	expect(fields.map((field) => field.name.id)).toEqual([
		'Kepengurusan dan keanggotaan',
		'Kepemimpinan',
		'Administrasi dan keuangan',
		'Kemampuan dan sumber daya manusia',
		'Pengelolaan kegiatan dan program',
		'Hubungan dengan pihak luar',
		'Keberlanjutan'
	]);
});

describe('the six statements the paper names', () => {
	const facts = [
		[9, 2, /laporan pertanggungjawaban tertulis/, /written accountability report at fixed times/],
		[13, 3, /^Keuangan kelompok terbuka untuk semua anggota$/, /finances are open to all members/],
		[14, 3, /diperiksa anggota, pengurus lain, atau orang luar/, /regularly check how money is used/],
		[19, 4, /rencana kerja tertulis/, /written work plan/],
		[23, 5, /bermanfaat bagi warga sekitar/, /benefit the neighbours/],
		[26, 6, /keberhasilannya diakui orang lain/, /success others recognise/]
	] as const;
	test.each(facts)('[A6] %i stands in field %i and says the same', (number, field, id, en) => {
		expect(wordingOf(number)).toMatchObject({ number, field });
		expect(wordingOf(number).positive.id).toMatch(id);
		expect(wordingOf(number).positive.en).toMatch(en);
	});

	test('[A7] the source names them, and says that sentences, scale and cut-off are ours', () => {
		for (const number of [9, 13, 14, 19, 23, 26]) {
			for (const language of languages)
				expect(pekaKube.source[language]).toMatch(new RegExp(`\\b${number}\\b`));
		}
		expect(pekaKube.source.id).toContain('bukan ketentuan resmi PEKA');
		expect(pekaKube.source.en).toContain('None of it is official PEKA');
	});
});

describe('the wordings', () => {
	test('[A7] are short, begin with a capital and end without a stop', () => {
		for (const { positive, notYet } of statements) {
			for (const text of [positive, notYet].flatMap((wording) =>
				languages.map((language) => wording[language])
			)) {
				expect(text.length, text).toBeLessThanOrEqual(82);
				expect(text, text).toMatch(/^[A-Z].*[^.!?\s]$/);
				expect(text, text).not.toMatch(/\s{2}/);
			}
			expect(positive.id.length, positive.id).toBeLessThanOrEqual(75);
			expect(positive.en.length, positive.en).toBeLessThanOrEqual(75);
		}
	});

	test('[A7] the positive holds no negation and no word of the scale, the other says "belum"', () => {
		const scaleWords = scale.levels.map(({ word }) => word);
		for (const { positive, notYet } of statements) {
			expect(positive.id).not.toMatch(/\b(tidak|bukan|belum|tanpa|jangan|kurang)\b/i);
			expect(positive.en).not.toMatch(/\b(not|no|never|without|cannot|lacks?)\b/i);
			for (const word of scaleWords) {
				expect(positive.id.toLowerCase().split(' ')).not.toContain(word.id.toLowerCase());
			}
			expect(notYet.id).toMatch(/\bbelum\b/i);
			expect(notYet.en).toMatch(/\b(not|no|cannot)\b.*\byet\b|\bnot yet\b/i);
		}
	});

	test('[A6] no two statements say the same', () => {
		const all = statements.flatMap(({ positive, notYet }) => [
			positive.id,
			positive.en,
			notYet.id,
			notYet.en
		]);
		expect(new Set(all).size).toBe(120);
	});
});

test('[A8] the scale grows from "belum" to "mantap"', () => {
	expect(scale.levels.map(({ word }) => word.id)).toEqual(['Belum', 'Mulai', 'Sudah', 'Mantap']);
	expect(scale.levels.map(({ word }) => word.en)).toEqual(['Not yet', 'Starting', 'In place', 'Strong']);
	expect(scale.pictures).toBe('plant');
});
