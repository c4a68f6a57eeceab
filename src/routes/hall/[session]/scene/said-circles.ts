// What the projector says of choices that go round in circles: as many circles as its band has lines for, and
// how many more there are. A phone names each of them [K24].
import { countLines } from '$lib/chart/text-lines.ts';
import type { rating } from '$lib/words/rating.ts';

/** The smallest letters of the band, in projector units. */
const size = 28;

/** One sentence about the circles, each written out as "1 › 2 › 3 › 1" and not to be broken; none where there are none. At least the first is named, however many lines it takes. */
export function sayCircles(
	circles: readonly string[],
	{ width, mostLines, words }: { width: number; mostLines: number; words: (typeof rating)['id'] }
): string[] {
	const sayFirst = (count: number) =>
		words.circle(circles.slice(0, count).join('; '), circles.length - count);
	for (let count = circles.length; count > 0; count -= 1) {
		const sentence = sayFirst(count);
		if (count === 1 || countLines(sentence, { size, width, isBold: true }) <= mostLines) return [sentence]; // [K24]
	}
	return [];
}
