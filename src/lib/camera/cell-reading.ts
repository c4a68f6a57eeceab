// The cells of a four-sided shape as black or white, and how clearly so.
import { markerSize } from '../../domain/card-marker.ts';
import { shadeAt, type GrayPicture, type Point } from './gray-picture.ts';
import type { Quad } from './quad.ts';

/** The frame's 28 cells and the 36 inside, row by row; clear: how many of the 64 are plainly one or the other. */
export type CellReading = {
	readonly inside: readonly boolean[];
	/** Inner cells that are neither plainly black nor plainly white. */
	readonly unclear: number;
	/** Cells of the frame that are not black. */
	readonly frameGaps: number;
	/** Shades between black and white. */
	readonly contrast: number;
};

/** Cells along a side with the white edge around. */
const side = markerSize.frame + 2;
/** Of half the contrast: what lies closer to the line between black and white is unclear. */
const unclearBelow = 0.2;
/** Where in a cell its shade is taken. */
const spots = [-0.22, 0, 0.22];

/** Maps places of the marker, in cells from its first corner, to places of the picture. */
export function project(quad: Quad): (across: number, down: number) => Point {
	const [a, b, c, d] = quad;
	const size = markerSize.frame;
	const [sumX, sumY] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
	const [rightX, rightY] = [b.x - c.x, b.y - c.y];
	const [leftX, leftY] = [d.x - c.x, d.y - c.y];
	const whole = rightX * leftY - leftX * rightY;
	const bendX = (sumX * leftY - leftX * sumY) / whole;
	const bendY = (rightX * sumY - sumX * rightY) / whole;
	return (across, down) => {
		const [u, v] = [across / size, down / size];
		const depth = bendX * u + bendY * v + 1;
		return {
			x: ((b.x - a.x + bendX * b.x) * u + (d.x - a.x + bendY * d.x) * v + a.x) / depth,
			y: ((b.y - a.y + bendX * b.y) * u + (d.y - a.y + bendY * d.y) * v + a.y) / depth
		};
	};
}

/**
 * What the cells look like. There are two ways to draw the line between black and white, and no one way is
 * right for both: a blurred cell is half way in light, a sharp shadow is half way in its logarithm.
 */
export function readCells(picture: GrayPicture, quad: Quad): CellReading[] {
	const shades = shadesOf(picture, quad);
	if (shades === undefined) return [];
	return [shades, shades.map((shade) => 60 * Math.log(shade + 8))].map((values) => classify(values, shades));
}

/** Mean shade of each cell of the marker and of the white edge around, NaN outside the picture. */
function shadesOf(picture: GrayPicture, quad: Quad): number[] | undefined {
	const place = project(quad);
	const shades: number[] = [];
	for (let row = -1; row <= markerSize.frame; row += 1) {
		for (let column = -1; column <= markerSize.frame; column += 1) {
			let sum = 0;
			for (const down of spots) {
				for (const across of spots) {
					const { x, y } = place(column + 0.5 + across, row + 0.5 + down);
					sum += shadeAt(picture, x, y) ?? NaN;
				}
			}
			shades.push(sum / spots.length ** 2);
		}
	}
	return shades.filter(Number.isNaN).length > 12 ? undefined : shades;
}

const isEdge = (at: number) => {
	const [row, column] = [Math.floor(at / side), at % side];
	return row === 0 || column === 0 || row === side - 1 || column === side - 1;
};
const isFrame = (at: number) => {
	const [row, column] = [Math.floor(at / side), at % side];
	const nearest = Math.min(row, column, side - 1 - row, side - 1 - column);
	return nearest === 1;
};

function classify(values: readonly number[], shades: readonly number[]): CellReading {
	const first = splitValue(values.filter((value) => !Number.isNaN(value)));
	let isLight = values.map((value) => value > first);
	let clearness: number[] = [];
	for (let again = 0; again < 2; again += 1) {
		const [light, dark] = [true, false].map((wanted) =>
			fitPlane(
				values.flatMap((value, at) => (isLight[at] === wanted && !Number.isNaN(value) ? [{ at, value }] : []))
			)
		);
		clearness = values.map((value, at) => {
			const [high, low] = [light!(at), dark!(at)];
			return (2 * (value - (high + low) / 2)) / Math.max(1, high - low);
		});
		isLight = clearness.map((clear) => clear > 0);
	}
	const inner = values.map((_, at) => at).filter((at) => !isEdge(at) && !isFrame(at));
	const frame = values.map((_, at) => at).filter(isFrame);
	const meanOf = (wanted: boolean) => {
		const those = shades.filter((shade, at) => isLight[at] === wanted && !Number.isNaN(shade) && !isEdge(at));
		return those.reduce((sum, shade) => sum + shade, 0) / Math.max(1, those.length);
	};
	return {
		inside: inner.map((at) => isLight[at]!),
		unclear: inner.filter((at) => Math.abs(clearness[at]!) < unclearBelow).length,
		frameGaps: frame.filter((at) => isLight[at]).length,
		contrast: meanOf(true) - meanOf(false)
	};
}

/** The value that parts two heaps best (Otsu 1979), tried between each two neighbours. */
function splitValue(values: number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const total = sorted.reduce((sum, value) => sum + value, 0);
	let [below, best, split] = [0, -1, sorted[0] ?? 0];
	for (let count = 1; count < sorted.length; count += 1) {
		below += sorted[count - 1]!;
		const rest = sorted.length - count;
		const apart = below / count - (total - below) / rest;
		const between = count * rest * apart * apart;
		if (between > best) [best, split] = [between, (sorted[count - 1]! + sorted[count]!) / 2];
	}
	return split;
}

/** A plane through values at their cells, by least squares: light falls unevenly on a card. */
function fitPlane(cells: readonly { at: number; value: number }[]): (at: number) => number {
	const middle = (side - 1) / 2;
	const mean = cells.reduce((sum, { value }) => sum + value, 0) / Math.max(1, cells.length);
	// A little weight on level keeps few cells from making a steep plane.
	let [xx, xy, yy, xv, yv] = [20, 0, 20, 0, 0];
	for (const { at, value } of cells) {
		const [x, y] = [(at % side) - middle, Math.floor(at / side) - middle];
		xx += x * x;
		xy += x * y;
		yy += y * y;
		xv += x * (value - mean);
		yv += y * (value - mean);
	}
	const whole = xx * yy - xy * xy;
	const [a, b] = [(xv * yy - yv * xy) / whole, (yv * xx - xv * xy) / whole];
	return (at) => mean + a * ((at % side) - middle) + b * (Math.floor(at / side) - middle);
}
