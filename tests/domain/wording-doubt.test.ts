import { describe, expect, test } from 'vitest';
import { findDoubts } from '#domain/wording-doubt.ts';
import { shippedInstruments } from '#server/instrument/shipped.ts';

const inId = (id: string) => findDoubts({ id, en: '' }).map(({ asks, word }) => `${asks} ${word}`);
const inEn = (en: string) => findDoubts({ id: '', en }).map(({ asks, word }) => `${asks} ${word}`);

describe('wordings that are hard to answer', () => {
	test('[A16] two things at once', () => {
		expect(inId('Ketua dan bendahara hadir')).toEqual(['two dan']);
		expect(inId('Modal cukup atau bertambah')).toEqual(['two atau']);
		expect(inId('Buku kas serta daftar hadir diisi')).toEqual(['two serta']);
		expect(inEn('The leader and the treasurer come')).toEqual(['two and']);
		expect(inEn('Cash or goods are counted')).toEqual(['two or']);
		expect(inEn('Officers as well as members know')).toEqual(['two as well as']);
	});

	test('[A16] something denied', () => {
		for (const word of ['Tidak', 'Belum', 'Bukan', 'Jangan', 'Tanpa'])
			expect(inId(`${word} ada yang berutang`)).toEqual([`not ${word}`]);
		expect(inEn('Members do not quarrel')).toEqual(['not not']);
		expect(inEn("Members don't quarrel")).toEqual(["not don't"]);
		expect(inEn('There is never a quarrel')).toEqual(['not never']);
		expect(inEn('There is no quarrel')).toEqual(['not no']);
	});

	test('[A16] whole words only, whatever their case and what stands beside them', () => {
		expect(inId('Dana desa datang; pertanda baik')).toEqual([]);
		expect(inEn('The band notes a northern order')).toEqual([]);
		expect(inId('DAN, kata mereka')).toEqual(['two DAN']);
		expect(inId('(dan)')).toEqual(['two dan']);
	});

	test('[A16] one mark of each kind and language, with the word as it stands there', () => {
		expect(findDoubts({ id: 'Tidak ada ini dan itu dan lain', en: 'This and that' })).toEqual([
			{ asks: 'two', language: 'id', word: 'dan' },
			{ asks: 'not', language: 'id', word: 'Tidak' },
			{ asks: 'two', language: 'en', word: 'and' }
		]);
	});

	test('[A11] [A16] of the shipped instruments only four of PEKA-KUBE’s are marked', () => {
		const marked = shippedInstruments.flatMap(({ key, statements }) =>
			statements
				.filter(({ positive }) => findDoubts(positive).length > 0)
				.map(({ number }) => `${key} ${number}`)
		);
		expect(marked).toEqual(['peka-kube 3', 'peka-kube 14', 'peka-kube 25', 'peka-kube 27']);
	});
});
