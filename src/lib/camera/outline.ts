// The outer outlines of what is dark: each is walked once, clockwise, from its first pixel on.

/** x and y of each pixel in turn, in pixels of the picture; area: what it encloses. */
export type Outline = { readonly xs: Int32Array; readonly ys: Int32Array; readonly area: number };

/** shortest, longest: in steps; what is outside is walked past and left out. */
export type OutlineLimits = { readonly shortest: number; readonly longest: number };

/** Steps to the eight neighbours, clockwise from the east. */
const across = [1, 1, 0, -1, -1, -1, 0, 1];
const down = [0, 1, 1, 1, 0, -1, -1, -1];

/** Walks mask as dark-mask.ts makes it, and marks in it what was walked. The picture is width × height. */
export function walkOutlines(
	mask: Uint8Array,
	{ width, height }: { width: number; height: number },
	{ shortest, longest }: OutlineLimits
): Outline[] {
	const stride = width + 2;
	const steps = across.map((x, at) => x + down[at]! * stride);
	const [xs, ys] = [new Int32Array(longest), new Int32Array(longest)];
	const outlines: Outline[] = [];
	for (let y = 1; y <= height; y += 1) {
		for (let at = y * stride + 1, x = 1; x <= width; x += 1, at += 1) {
			if (mask[at] !== 1 || mask[at - 1] !== 0) continue;
			const length = walk(mask, { at, x, y, steps, xs, ys });
			if (length < shortest || length > longest) continue;
			const area = enclosed(xs, ys, length);
			// A hole is walked the other way round.
			if (area > 0) outlines.push({ xs: xs.slice(0, length), ys: ys.slice(0, length), area });
		}
	}
	return outlines;
}

type Walk = { at: number; x: number; y: number; steps: readonly number[]; xs: Int32Array; ys: Int32Array };

/** Follows the border from a pixel whose left neighbour is light, until it comes round; how many steps that took. */
function walk(mask: Uint8Array, { at, x, y, steps, xs, ys }: Walk): number {
	const start = at;
	let first = -1;
	let length = 0;
	// Where we came from: the light pixel on the left.
	let from = 4;
	for (;;) {
		mask[at] = 2;
		if (length < xs.length) {
			xs[length] = x - 1;
			ys[length] = y - 1;
		}
		let turn = 1;
		while (turn <= 8 && mask[at + steps[(from + turn) & 7]!] === 0) turn += 1;
		if (turn > 8) return 1;
		const to = (from + turn) & 7;
		// Round when the first step is about to be made again; a pixel alone may be passed more than once.
		if (at === start && to === first) return length;
		if (first < 0) first = to;
		length += 1;
		at += steps[to]!;
		x += across[to]!;
		y += down[to]!;
		from = (to + 4) & 7;
	}
}

/** What an outline encloses, in pixels; negative where it was walked the other way round. */
function enclosed(xs: Int32Array, ys: Int32Array, length: number): number {
	let twice = 0;
	for (let at = 0, before = length - 1; at < length; before = at, at += 1) {
		twice += xs[before]! * ys[at]! - xs[at]! * ys[before]!;
	}
	return twice / 2;
}
