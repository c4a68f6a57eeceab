// Circles of choices as the projector says them: the first always, the others as far as there is room.
import { describe, expect, test } from 'vitest';
import { countLines } from '$lib/chart/text-lines.ts';
import { languages } from '#domain/text.ts';
import { rating } from '$lib/words/rating.ts';
import { sayCircles } from '../../../src/routes/hall/[session]/scene/said-circles.ts';

const width = 1280 - 2 * 56;
const three = '1 › 2 › 3 › 1';
const six = Array.from({ length: 6 }, (_, index) => `${index + 1} › ${index + 2} › 10 › ${index + 1}`);

describe('circles on the projector', () => {
	test('[K24] one circle is named, none is not spoken of', () => {
		for (const language of languages) {
			const words = rating[language];
			expect(sayCircles([three], { width, mostLines: 1, words })).toEqual([words.circle(three)]);
			expect(sayCircles([], { width, mostLines: 1, words })).toEqual([]);
		}
	});

	test('[K24] of six as many are named as the lines hold, and the others are counted', () => {
		for (const language of languages)
			for (const mostLines of [2, 3]) {
				const words = rating[language];
				const [sentence] = sayCircles(six, { width, mostLines, words });
				const named = six.filter((circle) => sentence!.includes(circle)).length;
				expect(named).toBeGreaterThan(0);
				expect(sentence).toBe(words.circle(six.slice(0, named).join('; '), six.length - named));
				expect(countLines(sentence!, { size: 28, width, isBold: true })).toBeLessThanOrEqual(mostLines);
			}
	});

	test('[K24] the longest circle there can be is named whole, however narrow the projector', () => {
		const long = Array.from({ length: 10 }, (_, index) => index + 1).join(' › ') + ' › 1';
		expect(sayCircles([long, three], { width: 300, mostLines: 1, words: rating.en })[0]).toContain(long);
	});
});
