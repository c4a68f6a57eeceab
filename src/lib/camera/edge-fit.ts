// Lays the four sides of a shape onto the edge between black and white, to a fraction of a pixel: the outline
// is a staircase, often of a smaller picture, and the cells of a far card are five pixels wide.
import { shadeAt, type GrayPicture, type Point } from './gray-picture.ts';
import { distance, meetOf, type Quad } from './quad.ts';

/** Along each side, without its ends, where corners are round or under a thumb. */
const places = 24;
const ends = 0.06;
/** How far from the side the edge is looked for, as a share of the side. */
const reach = 0.055;

/** The same corners, better placed; where a side shows no edge it stays as it is. */
export function fitEdges(picture: GrayPicture, quad: Quad): Quad {
	let fitted = quad;
	for (const narrower of [1, 0.6]) {
		const sides = fitted.map((from, at) => fitSide(picture, from, fitted[(at + 1) % 4]!, narrower));
		const corners = sides.map((side, at) => {
			const before = sides[(at + 3) % 4]!;
			return meetOf(before[0], before[1], side[0], side[1]) ?? fitted[at]!;
		});
		// A side that ran away took its corner along.
		const isNear = corners.every((corner, at) => distance(corner, fitted[at]!) < 0.2 * longest(fitted));
		if (!isNear) return fitted;
		fitted = corners as unknown as Quad;
	}
	return fitted;
}

function longest(quad: Quad): number {
	return Math.max(...quad.map((corner, at) => distance(corner, quad[(at + 1) % 4]!)));
}

function fitSide(picture: GrayPicture, from: Point, to: Point, narrower: number): [Point, Point] {
	const length = distance(from, to);
	const [alongX, alongY] = [(to.x - from.x) / length, (to.y - from.y) / length];
	// Corners go clockwise as seen, so outwards is to the left of the way.
	const [outX, outY] = [alongY, -alongX];
	const depth = Math.max(1.8, reach * length) * narrower;
	const found: { along: number; out: number }[] = [];
	for (let place = 0; place < places; place += 1) {
		const along = length * (ends + ((1 - 2 * ends) * place) / (places - 1));
		const shades = (out: number) =>
			shadeAt(picture, from.x + alongX * along + outX * out, from.y + alongY * along + outY * out);
		const out = findEdge(shades, depth);
		if (out !== undefined) found.push({ along, out });
	}
	const line = fitLine(found);
	if (line === undefined) return [from, to];
	const at = (along: number): Point => {
		const out = line.start + line.slope * along;
		return { x: from.x + alongX * along + outX * out, y: from.y + alongY * along + outY * out };
	};
	return [at(0), at(length)];
}

/** Where it grows lighter fastest on the way out, between -depth and depth. */
function findEdge(shades: (out: number) => number | undefined, depth: number): number | undefined {
	const step = Math.max(0.5, depth / 8);
	const count = Math.ceil(depth / step);
	const rises: number[] = [];
	for (let at = -count; at <= count; at += 1) {
		const [inner, outer] = [shades((at - 1) * step), shades((at + 1) * step)];
		rises.push(inner === undefined || outer === undefined ? 0 : outer - inner);
	}
	const best = rises.indexOf(Math.max(...rises));
	if (rises[best]! < 12) return undefined;
	const [before, peak, after] = [rises[best - 1] ?? 0, rises[best]!, rises[best + 1] ?? 0];
	const bend = before - 2 * peak + after;
	const shift = bend < 0 ? (0.5 * (before - after)) / bend : 0;
	return (best - count + Math.max(-0.5, Math.min(0.5, shift))) * step;
}

/** The straight line most of the points lie on: the worst are left out again and again. */
function fitLine(points: { along: number; out: number }[]): { start: number; slope: number } | undefined {
	let left = points;
	for (;;) {
		if (left.length < 6) return undefined;
		const line = leastSquares(left);
		const misses = left.map(({ along, out }) => Math.abs(out - line.start - line.slope * along));
		const worst = Math.max(...misses);
		if (worst < 0.5 || left.length <= places / 2) return line;
		left = left.filter((_, at) => misses[at]! < worst);
	}
}

function leastSquares(points: readonly { along: number; out: number }[]): { start: number; slope: number } {
	const count = points.length;
	const meanAlong = points.reduce((sum, { along }) => sum + along, 0) / count;
	const meanOut = points.reduce((sum, { out }) => sum + out, 0) / count;
	let [spread, together] = [0, 0];
	for (const { along, out } of points) {
		spread += (along - meanAlong) ** 2;
		together += (along - meanAlong) * (out - meanOut);
	}
	const slope = spread === 0 ? 0 : together / spread;
	return { start: meanOut - slope * meanAlong, slope };
}
