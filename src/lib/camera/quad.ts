// From an outline to a shape with four corners. A thumb over a corner cuts it off; its two sides, made longer,
// meet where it was.
import type { Point } from './gray-picture.ts';
import type { Outline } from './outline.ts';

/** Clockwise as seen. */
export type Quad = readonly [Point, Point, Point, Point];

/** extra: how much of itself the shape may gain; side: the shortest to the longest, above which it is no card. */
const limits = { extra: 0.2, filled: 0.72, sides: 0.25 } as const;

/** The four-sided shape around an outline, or undefined where it is nothing like one. */
export function findQuad(outline: Outline): Quad | undefined {
	const hull = hullOf(outline);
	const whole = areaOf(hull);
	if (hull.length < 4 || outline.area < whole * limits.filled) return undefined;
	let gained = 0;
	while (hull.length > 4) {
		const cheapest = cheapestSide(hull);
		if (cheapest === undefined) return undefined;
		gained += cheapest.area;
		if (gained > whole * limits.extra) return undefined;
		const after = (cheapest.at + 1) % hull.length;
		hull[cheapest.at] = cheapest.meet;
		hull.splice(after, 1);
	}
	const sides = hull.map((point, at) => distance(point, hull[(at + 1) % 4]!));
	return Math.min(...sides) < limits.sides * Math.max(...sides)
		? undefined
		: (hull as [Point, Point, Point, Point]);
}

/** The side that costs least when its two neighbours are made longer until they meet. */
function cheapestSide(hull: readonly Point[]): { at: number; meet: Point; area: number } | undefined {
	let best: { at: number; meet: Point; area: number } | undefined;
	for (let at = 0; at < hull.length; at += 1) {
		const [a, b, c, d] = [-1, 0, 1, 2].map((step) => hull[(at + step + hull.length) % hull.length]!);
		const meet = meetOf(a!, b!, d!, c!);
		if (meet === undefined) continue;
		// Only where they meet in front of both.
		if ((meet.x - b!.x) * (b!.x - a!.x) + (meet.y - b!.y) * (b!.y - a!.y) < 0) continue;
		if ((meet.x - c!.x) * (c!.x - d!.x) + (meet.y - c!.y) * (c!.y - d!.y) < 0) continue;
		const area = Math.abs(cross(b!, meet, c!)) / 2;
		if (best === undefined || area < best.area) best = { at, meet, area };
	}
	return best;
}

/** Where the line through a and b meets the one through c and d; undefined where they hardly do. */
export function meetOf(a: Point, b: Point, c: Point, d: Point): Point | undefined {
	const [abX, abY, cdX, cdY] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
	const turn = abX * cdY - abY * cdX;
	if (Math.abs(turn) < 1e-9) return undefined;
	const along = ((c.x - a.x) * cdY - (c.y - a.y) * cdX) / turn;
	return { x: a.x + along * abX, y: a.y + along * abY };
}

export function distance(one: Point, other: Point): number {
	return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Twice the area of the triangle; positive where b to c turns clockwise as seen. */
function cross(a: Point, b: Point, c: Point): number {
	return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

export function areaOf(shape: readonly Point[]): number {
	const twice = shape.reduce((sum, { x, y }, at) => {
		const next = shape[(at + 1) % shape.length]!;
		return sum + x * next.y - next.x * y;
	}, 0);
	return Math.abs(twice) / 2;
}

/** The convex hull, clockwise as seen. Pixels' middles are half a pixel in. */
function hullOf({ xs, ys }: Outline): Point[] {
	const points = Array.from(xs, (x, at) => ({ x: x + 0.5, y: ys[at]! + 0.5 }));
	points.sort((one, other) => one.x - other.x || one.y - other.y);
	const half = (ordered: readonly Point[]) => {
		const chain: Point[] = [];
		for (const point of ordered) {
			while (chain.length > 1 && cross(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
			chain.push(point);
		}
		return chain.slice(0, -1);
	};
	return [...half(points), ...half([...points].reverse())];
}
