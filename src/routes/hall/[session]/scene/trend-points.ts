// Which assessments of a long line a projector has room for: the first, and the newest.

/** Under five points there is room for this many letters each; for longer figures there are three points. */
const room = { letters: 7, points: 5, fewer: 3 } as const;

/**
 * The first point and the last ones, as many as their figures leave room for, and how many lie between that
 * are not drawn; `most` is how many there is room for.
 */
export function pickPoints<Point>(
	all: readonly Point[],
	write: (point: Point) => string
): { points: readonly Point[]; between: number; most: number } {
	const most = all.every((point) => write(point).length <= room.letters) ? room.points : room.fewer;
	if (all.length <= most) return { points: all, between: 0, most };
	return { points: [...all.slice(0, 1), ...all.slice(1 - most)], between: all.length - most, most };
}
