// How the sentences about ties stand below the order: as large as the frame is wide enough for, never over
// its edge, and the band as high as their lines.
import { countLines } from '$lib/chart/text-lines.ts';

/** In projector units: the size of the letters, the height of a line and of the whole band. */
export type TieBand = { readonly size: number; readonly line: number; readonly height: number };

const sizes = [32, 28] as const;
const lineHeight = 1.3;
/** Above and below the sentences together. */
const around = 28;

/** The first size at which every sentence has one line of this width; at the smallest they may break. No sentences: no band. */
export function layTieBand(sentences: readonly string[], width: number): TieBand {
	const linesAt = (size: number) =>
		sentences.reduce((sum, sentence) => sum + countLines(sentence, { size, width, isBold: true }), 0);
	const size = sizes.find((each) => linesAt(each) === sentences.length) ?? sizes[1];
	const line = Math.ceil(size * lineHeight);
	return { size, line, height: sentences.length === 0 ? 0 : around + line * linesAt(size) };
}
