// Where each statement stands in the picture of score and influence: influence to the right, score upwards,
// both even. Statements that would cover each other move aside, never over a line: a statement is always
// drawn in its own quarter, and a thin thread leads to where it belongs. Nobody stands on a quarter's name.
import { influentialFrom, type Quarter } from '#domain/influence.ts';

type Range = { readonly low: number; readonly high: number };
type Room = { readonly across: Range; readonly down: Range };
type Spot = { readonly x: number; readonly y: number };
export type PlacedPoint = Spot & {
	readonly number: number;
	/** Where it would stand with nobody beside it. */
	readonly at: Spot;
	readonly isMoved: boolean;
};
export type InfluenceLayout = {
	readonly points: readonly PlacedPoint[];
	/** Where the two lines are. */
	readonly lineX: number;
	readonly lineY: number;
	/** Influence 0, 1, 2, 3 and the scale's levels along their edges. */
	readonly columns: readonly { readonly value: number; readonly x: number }[];
	readonly rows: readonly { readonly value: number; readonly y: number }[];
};

const mostInfluence = 3;
/** A quarter's name: how far it stands off the line at its left, off the edge above or below, and its height. */
export const nameLengths = { left: 14, edge: 6, height: 40 } as const;

type Box = {
	readonly width: number;
	readonly height: number;
	readonly pad: number;
	readonly chip: number;
	readonly names: Readonly<Record<Quarter, number>>;
};

/**
 * In the units of box. pad is kept free at every edge, so that each quarter has room for its name even where
 * the cut-off lies at an end of the scale. chip is the width of a statement's mark, names the widths of the
 * quarters' names.
 */
export function layInfluence(
	points: readonly {
		readonly number: number;
		readonly scoreHundredths: number;
		readonly influenceHundredths: number;
		readonly quarter: Quarter;
	}[],
	scale: { readonly cutoffHundredths: number; readonly levels: number },
	box: Box
): InfluenceLayout {
	const x = (influence: number) => box.pad + (influence / mostInfluence) * (box.width - 2 * box.pad);
	const y = (score: number) =>
		box.height - box.pad - ((score - 1) / Math.max(1, scale.levels - 1)) * (box.height - 2 * box.pad);
	const lineX = x(influentialFrom / 100);
	const lineY = y(scale.cutoffHundredths / 100);
	const placed: PlacedPoint[] = [];
	for (const point of points) {
		const at = { x: x(point.influenceHundredths / 100), y: y(point.scoreHundredths / 100) };
		const across: Range = point.quarter.endsWith('influential')
			? { low: lineX, high: box.width }
			: { low: 0, high: lineX };
		const down: Range = point.quarter.startsWith('weak')
			? { low: lineY, high: box.height }
			: { low: 0, high: lineY };
		const spot = findFree(
			at,
			{
				across: within(across, box.chip),
				down: within(down, box.chip),
				name: nameOf(point.quarter, { lineX, ...box })
			},
			placed,
			box.chip
		);
		const isMoved = Math.hypot(spot.x - at.x, spot.y - at.y) > box.chip / 4;
		placed.push({ number: point.number, at, ...spot, isMoved });
	}
	return {
		points: placed,
		lineX,
		lineY,
		columns: [0, 1, 2, 3].map((value) => ({ value, x: x(value) })),
		rows: Array.from({ length: scale.levels }, (_, index) => ({ value: index + 1, y: y(index + 1) }))
	};
}

/** Where a quarter's name stands: at its left, strong ones at the top and weak ones at the bottom. */
function nameOf(quarter: Quarter, { lineX, height, names }: Box & { lineX: number }): Room {
	const low = (quarter.endsWith('influential') ? lineX : 0) + nameLengths.left;
	const top = quarter.startsWith('weak') ? height - nameLengths.edge - nameLengths.height : nameLengths.edge;
	return {
		across: { low, high: low + names[quarter] },
		down: { low: top, high: top + nameLengths.height }
	};
}

/** What is left of a range for the middle of a mark, half a mark off both ends. */
function within({ low, high }: Range, chip: number): Range {
	const middle = (low + high) / 2;
	return { low: Math.min(middle, low + chip / 2 + 1), high: Math.max(middle, high - chip / 2 - 1) };
}

/** The nearest place in the quarter that nobody stands on, nor its name; the place itself where there is none. */
function findFree(at: Spot, room: Room & { name: Room }, others: readonly Spot[], chip: number): Spot {
	const clamp = ({ x, y }: Spot): Spot => ({
		x: Math.min(room.across.high, Math.max(room.across.low, x)),
		y: Math.min(room.down.high, Math.max(room.down.low, y))
	});
	const own = clamp(at);
	const isNear = (at: number, { low, high }: Range) => at > low - chip / 2 && at < high + chip / 2;
	const isFree = (spot: Spot) =>
		!(isNear(spot.x, room.name.across) && isNear(spot.y, room.name.down)) &&
		others.every((other) => Math.max(Math.abs(other.x - spot.x), Math.abs(other.y - spot.y)) >= chip);
	if (isFree(own)) return own;
	const distance = (spot: Spot) => Math.hypot(spot.x - own.x, spot.y - own.y);
	const spots = steps(room.across, chip).flatMap((x) => steps(room.down, chip).map((y) => ({ x, y })));
	return spots.sort((a, b) => distance(a) - distance(b)).find(isFree) ?? own;
}

/** Fine enough that a full quarter has hardly a gap left. */
function steps({ low, high }: Range, chip: number): number[] {
	const step = chip / 4;
	return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step);
}
