// The head of a photo's file, written here byte by byte, and what is turned by it. A real camera's note in a real
// browser is tried by the story of the paper cards.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeHead, type Orientation } from '../../../src/lib/camera/photo-head.ts';
import { photoLimits, upToPixels } from '../../../src/lib/camera/photo-limits.ts';
import { turnUpright } from '../../../src/lib/camera/upright.ts';
import { exifSegment, jpegHead } from '../../fixtures/photo-file.ts';

const all = [1, 2, 3, 4, 5, 6, 7, 8] as const;

describe('[M9] the head of a photo', () => {
	it.each(all)('[M9] orientation %i is read in both byte orders, and taken out', (orientation) => {
		for (const isLittle of [true, false]) {
			const bytes = jpegHead({ width: 4000, height: 3000, before: [exifSegment(orientation, isLittle)] });
			expect(takeHead(bytes)).toEqual({ width: 4000, height: 3000, orientation });
			// Read once more, nothing is left of it.
			expect(takeHead(bytes)).toMatchObject({ orientation: 1 });
		}
	});

	it('[M9] a photo without a note is upright, and so is one whose note is none', () => {
		expect(takeHead(jpegHead({ width: 30, height: 20, before: [] }))).toEqual({
			width: 30,
			height: 20,
			orientation: 1
		});
		for (const nonsense of [0, 9, 65_535]) {
			const bytes = jpegHead({ width: 30, height: 20, before: [exifSegment(nonsense, true)] });
			expect(takeHead(bytes)).toMatchObject({ orientation: 1 });
		}
		const other = new Uint8Array([0xff, 0xe1, 0, 8, ...new TextEncoder().encode('http:/')]);
		expect(
			takeHead(jpegHead({ width: 30, height: 20, before: [other, exifSegment(6, false)] }))
		).toMatchObject({
			orientation: 6
		});
	});

	it('[M10] what is no JPEG, or ends too early, has no head, whatever its bytes', () => {
		const whole = jpegHead({ width: 30, height: 20, before: [exifSegment(8, false)] });
		for (let length = 0; length < whole.length - 1; length += 1) {
			expect(takeHead(whole.slice(0, length)), `${length} bytes`).toBeUndefined();
		}
		expect(takeHead(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(whole.length - 1), (noise, at) => {
				const spoiled = whole.slice();
				spoiled.set(noise.slice(0, spoiled.length - at), at);
				const head = takeHead(spoiled);
				if (head !== undefined) expect(all).toContain(head.orientation);
				takeHead(new Uint8Array([0xff, 0xd8, ...noise]));
			}),
			{ seed: 6, numRuns: 2000 }
		);
	});

	it('[M10] a photo of more pixels than are read is made smaller, in its own shape', () => {
		expect(upToPixels({ width: 4000, height: 3000 })).toEqual({ width: 4000, height: 3000 });
		const { width, height } = upToPixels({ width: 12_000, height: 9000 });
		expect(width * height).toBeLessThanOrEqual(photoLimits.pixels);
		expect(width * height).toBeGreaterThan(0.99 * photoLimits.pixels);
		expect(width / height).toBeCloseTo(4 / 3, 2);
		expect(upToPixels({ width: 65_535, height: 1 })).toEqual({ width: 65_535, height: 1 });
	});
});

describe('[M9] turning a picture upright', () => {
	/** An L as the camera saw it: its long stroke on the left, its foot to the right. */
	const seen = ['#...', '#...', '##..'];
	const draw = (rows: string[]) => ({
		width: rows[0]!.length,
		height: rows.length,
		pixels: Uint8Array.from([...rows.join('')].map((cell) => (cell === '#' ? 1 : 0)))
	});

	// How the same L lies in the file, by the table of the Exif standard (row 0 and column 0 of each orientation).
	it.each<[Orientation, string[]]>([
		[1, ['#...', '#...', '##..']],
		[2, ['...#', '...#', '..##']],
		[3, ['..##', '...#', '...#']],
		[4, ['##..', '#...', '#...']],
		[5, ['###', '..#', '...', '...']],
		[6, ['...', '...', '..#', '###']],
		[7, ['...', '...', '#..', '###']],
		[8, ['###', '#..', '...', '...']]
	])('[M9] orientation %i', (orientation, inFile) => {
		expect(turnUpright(draw(inFile), orientation)).toEqual(draw(seen));
	});
});
