// Which pixels are dark beside what surrounds them: lamps, windows and shade differ across a room, and a
// single line between black and white would lose half of the cards.
import type { GrayPicture } from './gray-picture.ts';

/** radius: half the surroundings' side, in pixels; share: of their mean, below which a pixel is dark. */
export type Darkness = { readonly radius: number; readonly share: number };

/**
 * 1 where dark, 0 elsewhere, with a border of zeros one pixel wide around (so (width + 2) × (height + 2)),
 * which lets outlines be walked without asking for the edge at each step.
 */
export function maskDark(picture: GrayPicture, { radius, share }: Darkness): Uint8Array {
	const { width, height, pixels } = picture;
	const mask = new Uint8Array((width + 2) * (height + 2));
	const columns = new Int32Array(width);
	let rows = 0;
	const addRow = (y: number, sign: 1 | -1) => {
		const from = y * width;
		for (let x = 0; x < width; x += 1) columns[x]! += sign * pixels[from + x]!;
		rows += sign;
	};
	for (let y = 0; y < Math.min(radius, height); y += 1) addRow(y, 1);
	for (let y = 0; y < height; y += 1) {
		if (y + radius < height) addRow(y + radius, 1);
		if (y - radius - 1 >= 0) addRow(y - radius - 1, -1);
		let sum = 0;
		for (let x = 0; x < Math.min(radius, width); x += 1) sum += columns[x]!;
		for (let x = 0, from = y * width, to = (y + 1) * (width + 2) + 1; x < width; x += 1, from += 1, to += 1) {
			if (x + radius < width) sum += columns[x + radius]!;
			if (x - radius - 1 >= 0) sum -= columns[x - radius - 1]!;
			const across = Math.min(x + radius, width - 1) - Math.max(x - radius, 0) + 1;
			// The two more keep an evenly dark wall from being a thousand specks.
			if ((pixels[from]! + 2) * across * rows < sum * share) mask[to] = 1;
		}
	}
	return mask;
}
