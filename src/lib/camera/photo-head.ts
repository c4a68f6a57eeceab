// What stands at the head of a JPEG file: how large the photo is, and how the camera was held (Exif, tag 274).
//
// Browsers differ in whether they turn a photo when a worker decodes it, and a photo that lies on its side would
// turn every answer. So the note is read here, taken out of the bytes, and followed by upright.ts.

/** As Exif numbers them: 1 is upright; 3, 6 and 8 are turned; 2, 4, 5 and 7 are also mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** In pixels as they lie in the file, before any turn. */
export type PhotoHead = {
	readonly width: number;
	readonly height: number;
	readonly orientation: Orientation;
};

const orientationTag = 0x0112;

/** Reads the head and overwrites every note of orientation with "upright"; undefined where it is no JPEG [M9]. */
export function takeHead(bytes: Uint8Array): PhotoHead | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
	let orientation: Orientation | undefined;
	let at = 2;
	while (at + 4 <= view.byteLength) {
		if (view.getUint8(at) !== 0xff) return undefined;
		const marker = view.getUint8(at + 1);
		// A marker may be preceded by any number of filling bytes.
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const end = at + 2 + view.getUint16(at + 2);
		if (end > view.byteLength) return undefined;
		if (marker === 0xe1) orientation ??= takeOrientation(view, at + 4, end);
		if (isFrameStart(marker) && at + 9 <= end) {
			const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
			return width > 0 && height > 0 ? { width, height, orientation: orientation ?? 1 } : undefined;
		}
		at = end;
	}
	return undefined;
}

/** Start of frame, in any of its kinds; c4, c8 and cc are something else. */
function isFrameStart(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The note within one application segment, if it is Exif's and holds one. */
function takeOrientation(view: DataView, start: number, end: number): Orientation | undefined {
	// "Exif", two zeros, then a small TIFF file.
	if (start + 14 > end || view.getUint32(start) !== 0x45786966) return undefined;
	const tiff = start + 6;
	const isLittle = view.getUint16(tiff) === 0x4949;
	const directory = tiff + view.getUint32(tiff + 4, isLittle);
	if (directory + 2 > end) return undefined;
	const count = view.getUint16(directory, isLittle);
	for (let entry = 0; entry < count; entry += 1) {
		const at = directory + 2 + 12 * entry;
		if (at + 12 > end) return undefined;
		if (view.getUint16(at, isLittle) !== orientationTag) continue;
		const value = view.getUint16(at + 8, isLittle);
		view.setUint16(at + 8, 1, isLittle);
		return value >= 1 && value <= 8 ? (value as Orientation) : undefined;
	}
	return undefined;
}
