import { describe, expect, test } from 'vitest';
import { checkInstrument, statementsOf } from '#domain/instrument.ts';
import { languages } from '#domain/text.ts';
import { sha256Hex } from '#server/database/secret.ts';
import { writeContent } from '#server/instrument/content.ts';
import { shippedInstruments } from '#server/instrument/shipped.ts';
import { kubeAtRisk } from '#server/instrument/kube-at-risk.ts';
import { pekaKube } from '#server/instrument/peka-kube.ts';
import { socialCapital } from '#server/instrument/social-capital.ts';
import { womenFinance } from '#server/instrument/women-finance.ts';

const others = [socialCapital, womenFinance, kubeAtRisk];

test('[A11] four instruments are shipped, the default first', () => {
	expect(shippedInstruments.map(({ key }) => key)).toEqual([
		'peka-kube',
		'social-capital',
		'women-finance',
		'kube-at-risk'
	]);
	expect(shippedInstruments[0]).toBe(pekaKube);
});

test('[A11] PEKA-KUBE is still the version that data folders hold, byte for byte', () => {
	expect(sha256Hex(writeContent(pekaKube))).toBe(
		'4bf37bb267c3ba8e7a68c07f447a51956886f3c2ae3e59754e1ffd28355fc123'
	);
});

test('[A11] they have the fields and about as many statements as the method says', () => {
	const sizes = others.map((instrument) =>
		instrument.fields.map(({ number }) => statementsOf(instrument, number).length)
	);
	expect(sizes).toEqual([
		[6, 6, 4, 2],
		[7, 7],
		[3, 4, 2, 2]
	]);
});

describe.each(others)('$key', (instrument) => {
	test('[A6] [A7] [A8] [A11] is an instrument a room can be scored with', () => {
		expect(checkInstrument(instrument)).toBeUndefined();
		expect(instrument).toMatchObject({ version: 1, cutoffHundredths: 250, scale: pekaKube.scale });
	});

	test('[A11] says what is ours, and that it is no official measure', () => {
		expect(instrument.source.id).toMatch(/Susunan Rembuk: .*[Ii]ni bukan alat ukur resmi/);
		expect(instrument.source.en).toMatch(/Ours: .*None of it is an official/);
	});

	test('[A11] every statement is one thing, said as it is when it is well', () => {
		for (const { positive, notYet } of instrument.statements) {
			expect(positive.id).not.toMatch(/\b(tidak|bukan|belum|tanpa|jangan|kurang|dan|atau|serta)\b/i);
			expect(positive.en).not.toMatch(/\b(not|no|never|without|cannot|lacks?|and|or|as well as)\b/i);
			expect(notYet.id).toMatch(/\bbelum\b/i);
			expect(notYet.en).toMatch(/\b(not|cannot)\b.*\byet\b|\bnot yet\b/i);
			const words = positive.id.toLowerCase().split(' ');
			for (const { word } of instrument.scale.levels) expect(words).not.toContain(word.id.toLowerCase());
		}
	});

	test('[A7] [A11] the wordings are short, begin with a capital and end without a stop', () => {
		const wordings = instrument.statements.flatMap(({ positive, notYet }) =>
			languages.flatMap((language) => [positive[language], notYet[language]])
		);
		for (const wording of wordings) {
			expect(wording.length, wording).toBeLessThanOrEqual(82);
			expect(wording, wording).toMatch(/^[A-Z].*[^.!?\s]$/);
			expect(wording, wording).not.toMatch(/\s{2}/);
		}
		expect(new Set(wordings).size).toBe(instrument.statements.length * 4);
	});
});
