// A picture in shades of gray, 0 black to 255 white, row by row: all that reading cards needs of a photo.

export type GrayPicture = {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint8Array;
};
/** In pixels of the picture, from its upper left; y grows downwards. */
export type Point = { readonly x: number; readonly y: number };

/** Half as wide and half as high; each pixel is the mean of four. An odd last row or column is left out. */
export function halve(picture: GrayPicture): GrayPicture {
	const [width, height] = [picture.width >> 1, picture.height >> 1];
	const pixels = new Uint8Array(width * height);
	for (let y = 0; y < height; y += 1) {
		let above = 2 * y * picture.width;
		let below = above + picture.width;
		for (let x = 0, to = y * width; x < width; x += 1, to += 1, above += 2, below += 2) {
			pixels[to] =
				(picture.pixels[above]! +
					picture.pixels[above + 1]! +
					picture.pixels[below]! +
					picture.pixels[below + 1]! +
					2) >>
				2;
		}
	}
	return { width, height, pixels };
}

/** The shade at a place between pixels, or undefined outside the picture. */
export function shadeAt({ width, height, pixels }: GrayPicture, x: number, y: number): number | undefined {
	// A pixel's own place is its middle.
	const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
	if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return undefined;
	const [right, down] = [x - 0.5 - left, y - 0.5 - top];
	const at = top * width + left;
	const upper = pixels[at]! * (1 - right) + pixels[at + 1]! * right;
	const lower = pixels[at + width]! * (1 - right) + pixels[at + width + 1]! * right;
	return upper * (1 - down) + lower * down;
}
