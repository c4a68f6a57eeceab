// A rectangle on a wall, and whether a straight tie runs through it.
import type { Point } from './river-curve.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Does the line between two points run through the box (Liang and Barsky 1984)? */
export function doesCross(from: Point, to: Point, box: Box): boolean {
	let [enters, leaves] = [0, 1];
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const edges = [
		[-dx, from.x - box.x],
		[dx, box.x + box.width - from.x],
		[-dy, from.y - box.y],
		[dy, box.y + box.height - from.y]
	] as const;
	for (const [step, room] of edges) {
		if (step === 0) {
			if (room < 0) return false;
		} else if (step < 0) enters = Math.max(enters, room / step);
		else leaves = Math.min(leaves, room / step);
	}
	return enters <= leaves;
}
