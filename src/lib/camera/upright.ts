// Turns a picture as its camera was held.
import type { GrayPicture } from './gray-picture.ts';
import type { Orientation } from './photo-head.ts';

/** Where a pixel of the upright picture lies in the file, for a file of width × height pixels. */
const places: Record<Orientation, (x: number, y: number, right: number, bottom: number) => [number, number]> =
	{
		1: (x, y) => [x, y],
		2: (x, y, right) => [right - x, y],
		3: (x, y, right, bottom) => [right - x, bottom - y],
		4: (x, y, _, bottom) => [x, bottom - y],
		5: (x, y) => [y, x],
		6: (x, y, _, bottom) => [y, bottom - x],
		7: (x, y, right, bottom) => [right - y, bottom - x],
		8: (x, y, right) => [right - y, x]
	};

/** The picture as it was seen [M9]. */
export function turnUpright(picture: GrayPicture, orientation: Orientation): GrayPicture {
	if (orientation === 1) return picture;
	const isSideways = orientation >= 5;
	const [width, height] = isSideways ? [picture.height, picture.width] : [picture.width, picture.height];
	const pixels = new Uint8Array(width * height);
	const place = (x: number, y: number) => {
		const [column, row] = places[orientation](x, y, picture.width - 1, picture.height - 1);
		return row * picture.width + column;
	};
	// Every turn is a start and two steps: asking for each of twelve million pixels would take seconds.
	const start = place(0, 0);
	const [right, down] = [place(1, 0) - start, place(0, 1) - start];
	for (let y = 0, to = 0; y < height; y += 1) {
		for (let x = 0, from = start + y * down; x < width; x += 1, to += 1, from += right) {
			pixels[to] = picture.pixels[from]!;
		}
	}
	return { width, height, pixels };
}
