// How large a photo may be [M10].

/**
 * bytes: a photo of a hundred megapixels is smaller. pixels: beyond it a photo is made smaller before it is read,
 * since twelve megapixels are enough for forty cards at four metres. readMs: the slowest phone needs a tenth.
 */
export const photoLimits = { bytes: 40_000_000, pixels: 12_600_000, readMs: 60_000 } as const;

/** The same shape with no more pixels than are read. */
export function upToPixels({ width, height }: { width: number; height: number }): {
	width: number;
	height: number;
} {
	const smaller = Math.min(1, Math.sqrt(photoLimits.pixels / (width * height)));
	if (smaller === 1) return { width, height };
	return {
		width: Math.max(1, Math.floor(width * smaller)),
		height: Math.max(1, Math.floor(height * smaller))
	};
}
