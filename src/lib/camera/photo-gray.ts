// From the bytes of a photo to a picture in gray, in a worker. A photo is up to 48 MB of colours; it is taken
// a band at a time, so that a cheap phone needs to hold it only once.
import type { PhotoFault } from '../../domain/paper-card.ts';
import type { GrayPicture } from './gray-picture.ts';
import { takeHead } from './photo-head.ts';
import { upToPixels } from './photo-limits.ts';
import { turnUpright } from './upright.ts';

const bandRows = 256;

/** The photo, upright and in gray, or why it is none. The bytes are changed: see takeHead. */
export async function grayOf(bytes: Uint8Array<ArrayBuffer>): Promise<GrayPicture | PhotoFault> {
	const head = takeHead(bytes);
	if (head === undefined) return 'no-photo';
	const { width, height } = upToPixels(head);
	const file = new Blob([bytes], { type: 'image/jpeg' });
	let bitmap: ImageBitmap;
	try {
		const isSmaller = width < head.width;
		bitmap = isSmaller
			? await createImageBitmap(file, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' })
			: await createImageBitmap(file);
	} catch {
		return 'no-photo';
	}
	const picture = bandByBand(bitmap);
	bitmap.close();
	return turnUpright(picture, head.orientation);
}

function bandByBand(bitmap: ImageBitmap): GrayPicture {
	const { width, height } = bitmap;
	const pixels = new Uint8Array(width * height);
	const band = new OffscreenCanvas(width, Math.min(bandRows, height));
	const context = band.getContext('2d', { willReadFrequently: true, alpha: false });
	if (context === null) throw new Error('reading a photo: this browser gives a worker no canvas');
	for (let top = 0; top < height; top += bandRows) {
		const rows = Math.min(bandRows, height - top);
		context.drawImage(bitmap, 0, -top);
		const { data } = context.getImageData(0, 0, width, rows);
		for (let at = 0, to = top * width; at < data.length; at += 4, to += 1) {
			// Red, green and blue as the eye weighs them, in 256ths.
			pixels[to] = (77 * data[at]! + 150 * data[at + 1]! + 29 * data[at + 2]!) >> 8;
		}
	}
	return { width, height, pixels };
}
