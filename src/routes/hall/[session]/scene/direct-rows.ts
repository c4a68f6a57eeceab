// How many statements the room's own word fits on the projector, each with its three piles of stones.
import type { DirectRow } from '#domain/view.ts';
import { countLines } from '$lib/chart/text-lines.ts';
import { belowTop, wallLengths, type WallBox } from '../wall-box.ts';

/** In projector units; SceneDirectChange.svelte draws with the same. */
export const directLengths = {
	note: 38,
	head: 52,
	foot: 46,
	words: 545,
	text: 26,
	line: 30,
	pad: 18,
	least: 70
};

export function chooseDirectRows(rows: readonly DirectRow[], box: WallBox): DirectRow[] {
	const { note, head, foot, words, text, line, pad, least } = directLengths;
	let room = box.height - belowTop(box) - wallLengths.title - note - head - foot;
	const shown: DirectRow[] = [];
	for (const row of rows) {
		const lines = countLines(`${row.number}. ${row.text}`, { size: text, width: words - 30 });
		room -= Math.max(least, lines * line + pad);
		if (room < 0 && shown.length > 0) break;
		shown.push(row);
	}
	return shown;
}
