import { describe, expect, test } from 'vitest';
import { writeDay, writeMoment, writeTimeOfDay } from '../../../src/lib/words/day.ts';
import { writeChance, writeDifference, writeHundredths, writePoints } from '../../../src/lib/words/number.ts';

describe('numbers', () => {
	test('[Y14] means have two places and the comma of the language', () => {
		expect([247, 0, 5, 200, 123_456].map((mean) => writeHundredths(mean, 'id'))).toEqual([
			'2,47',
			'0,00',
			'0,05',
			'2,00',
			'1234,56'
		]);
		expect(writeHundredths(247, 'en')).toBe('2.47');
		for (let mean = 100; mean <= 700; mean += 1)
			expect(writeHundredths(mean, 'en')).toBe((mean / 100).toFixed(2));
	});

	test('[Y14] differences say their sign, with a minus and no hyphen', () => {
		expect([55, -19, 0].map((moved) => writeDifference(moved, 'id'))).toEqual(['+0,55', '−0,19', '0,00']);
	});

	test('[Y14] halves and chances', () => {
		expect([3, 2.5, 0.5].map((points) => writePoints(points, 'id'))).toEqual(['3', '2,5', '0,5']);
		expect(writePoints(2.5, 'en')).toBe('2.5');
		expect([0.0125, 0.5, 1, 0.0009].map((p) => writeChance(p, 'id'))).toEqual([
			'= 0,013',
			'= 0,500',
			'= 1,000',
			'< 0,001'
		]);
		for (let step = 1; step < 1_000; step += 1)
			expect(writeChance(step / 777, 'en')).toBe(`= ${(step / 777).toFixed(3)}`);
	});
});

describe('dates', () => {
	test('[Y14] days are written out, and what is no day comes back as it was', () => {
		expect(writeDay('2026-03-14', 'id')).toBe('14 Maret 2026');
		expect(writeDay('2026-03-14', 'en')).toBe('14 March 2026');
		expect(writeDay('sekitar 2014', 'id')).toBe('sekitar 2014');
	});

	test('[Y14] moments are said as the laptop’s own clock has them', () => {
		const noon = new Date(2026, 7, 17, 14, 5).getTime();
		expect([writeTimeOfDay(noon, 'id'), writeTimeOfDay(noon, 'en')]).toEqual(['14.05', '14:05']);
		expect([writeMoment(noon, 'id'), writeMoment(noon, 'en')]).toEqual(['17 Agustus 2026', '17 August 2026']);
	});
});
