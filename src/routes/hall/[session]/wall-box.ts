// The frame a wall is drawn in, in multiples of --u: 1280×720 for every 16:9 screen, higher for 4:3 and
// wider for 21:9. Walls are laid out from it, the same in the desk's small preview as on the projector.

export type WallBox = { readonly width: number; readonly height: number };

const shape = { width: 1280, height: 720 };

/** Until the frame has been measured, and where it has no size, the usual shape. */
export function readBox(rect: { readonly width: number; readonly height: number } | undefined): WallBox {
	if (!rect || rect.width === 0 || rect.height === 0) return shape;
	const unit = Math.min(rect.width / shape.width, rect.height / shape.height);
	return { width: rect.width / unit, height: rect.height / unit };
}

/** Where HallTop, the thread of stages included, ends. */
export function belowTop({ width }: WallBox): number {
	return 24 + 40 + 12 + ((width - 88) * 30) / 1192;
}

export const wallLengths = {
	margin: 56,
	title: 54,
	note: 34,
	foot: 54
} as const;
