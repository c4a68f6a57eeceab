// How many of the statements to strengthen first fit beside the picture on the projector.
import type { InfluencePoint } from '#domain/view.ts';
import { countLines } from '$lib/chart/text-lines.ts';

type Shown = Extract<InfluencePoint, { isShown: true }>;

/** In projector units; SceneInfluence.svelte draws with the same. */
export const influenceLengths = { size: 26, line: 30, gap: 14, below: 28, number: 54 };

/** Weak and influential, most influential first, and those that fit into box. */
export function chooseFirst(
	points: readonly InfluencePoint[],
	box: { readonly width: number; readonly height: number }
): { all: Shown[]; fitting: Shown[] } {
	const { size, line, gap, below, number } = influenceLengths;
	const all = points.filter((point): point is Shown => point.isShown && point.quarter === 'weak-influential');
	let room = box.height;
	const fitting: Shown[] = [];
	for (const point of all) {
		room -= countLines(point.notYet, { size, width: box.width - number }) * line + below + gap;
		if (room < 0 && fitting.length > 0) break;
		fitting.push(point);
	}
	return { all, fitting };
}
