// Which assessments of a long line a projector has room for: the first, and the newest.
const most = 5;

/** At most five points, the first and the last four, and how many lie between that are not drawn. */
export function pickPoints<Point>(all: readonly Point[]): { points: readonly Point[]; between: number } {
	if (all.length <= most) return { points: all, between: 0 };
	return { points: [...all.slice(0, 1), ...all.slice(1 - most)], between: all.length - most };
}
