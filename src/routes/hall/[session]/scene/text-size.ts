// How large a text may stand, by its length: the same on the server and in the browser, so nothing jumps.

/** Measured on bold Atkinson; the regular weight is narrower. */
const letterWidth = 0.53;
const lineHeight = 1.14;

/** The first size at which the text, or several texts below each other, fit the box. Sizes in projector units, largest first. */
export function fitText(
	text: string | readonly string[],
	sizes: readonly number[],
	box: { width: number; height: number }
): number {
	const smallest = sizes[sizes.length - 1] ?? 24;
	const texts = typeof text === 'string' ? [text] : text;
	const countAll = (letters: number) => texts.reduce((sum, one) => sum + countLines(one, letters), 0);
	return (
		sizes.find((size) => countAll(box.width / (size * letterWidth)) * size * lineHeight <= box.height) ??
		smallest
	);
}

/** Of a wall's title that holds a group's own word: one line, and room beside it for what is counted. */
export function titleSize(title: string): number {
	return fitText(title, [36, 32, 28], { width: 740, height: 42 });
}

/** Greedy line breaking with an average letter width. */
function countLines(text: string, letters: number): number {
	let lines = 1;
	let used = 0;
	for (const word of text.split(/\s+/)) {
		const needed = used === 0 ? word.length : used + 1 + word.length;
		if (needed > letters && used > 0) {
			lines += 1;
			used = word.length;
		} else used = needed;
	}
	return lines;
}
