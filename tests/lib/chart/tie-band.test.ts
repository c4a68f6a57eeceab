// The sentences about ties below the order of ideas: inside the frame, however many ideas and points they name.
import { describe, expect, test } from 'vitest';
import { textWidth } from '$lib/chart/text-lines.ts';
import { languages } from '#domain/text.ts';
import { wall } from '$lib/words/wall.ts';
import { layTieBand } from '../../../src/routes/hall/[session]/scene/tie-band.ts';

/** The usual frame without its margins. */
const width = 1280 - 2 * 56;

describe('the band of ties', () => {
	test('[K20] a tie of any sum is said on one line, in both languages', () => {
		for (const language of languages) {
			for (const [ideas, sum] of [
				[2, 30],
				[12, 300],
				[20, 1500]
			] as const) {
				for (const sentence of [wall[language].tiedSum(ideas, sum), wall[language].tied(ideas, sum)]) {
					const { size, line, height } = layTieBand([sentence], width);
					expect(textWidth(sentence, { size, isBold: true })).toBeLessThanOrEqual(width);
					expect(height).toBe(28 + line);
				}
			}
		}
	});

	test('two sentences have the same letters: the smaller ones where one of them needs these', () => {
		const short = wall.id.tied(2, 3);
		const long = wall.id.tiedSum(12, 300);
		expect(layTieBand([short], width)).toEqual({ size: 32, line: 42, height: 70 });
		expect(layTieBand([short, long], width)).toEqual({ size: 28, line: 37, height: 102 });
	});

	test('what is still too long breaks, and the band grows by its lines; without ties there is no band', () => {
		const long = wall.id.tiedSum(12, 300);
		expect(layTieBand([long], 600)).toEqual({ size: 28, line: 37, height: 102 });
		expect(layTieBand([], width).height).toBe(0);
	});
});
