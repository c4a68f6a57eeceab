// Which activities of the plan stand on the projector when a group meets again: those that still wait. With
// few of them each has room for its newest note; with many each is one line, and the last are counted.
import { isUnfinished } from '#domain/progress.ts';
import type { ActionProgress } from '#domain/view.ts';
import { belowTop, wallLengths, type WallBox } from '../wall-box.ts';

/** In projector units; SceneMonitoring.svelte draws with the same. */
export const actionLengths = { head: 40, foot: 40 } as const;

/** How a row stands: its height, lines of its newest note, and lines of who and when. Roomiest first. */
const shapes = [
	{ name: 'roomy', height: 148, noteLines: 2, lines: 2 },
	{ name: 'tall', height: 104, noteLines: 1, lines: 2 },
	{ name: 'low', height: 68, noteLines: 1, lines: 2 },
	{ name: 'slim', height: 40, noteLines: 0, lines: 1 }
] as const;
export type RowShape = (typeof shapes)[number];

export type ActionTable = {
	readonly rows: readonly ActionProgress[];
	readonly left: number;
	readonly done: number;
	readonly stopped: number;
	readonly shape: RowShape;
};

export function layActions(actions: readonly ActionProgress[], box: WallBox): ActionTable {
	// They come overdue first already [P8].
	const waiting = actions.filter(({ state }) => isUnfinished(state));
	const { head, foot } = actionLengths;
	const room = box.height - belowTop(box) - wallLengths.title - head - foot;
	const shape = shapes.find(({ height }) => waiting.length * height <= room) ?? shapes[3];
	const rows = waiting.slice(0, Math.max(1, Math.floor(room / shape.height)));
	const count = (state: ActionProgress['state']) => actions.filter((action) => action.state === state).length;
	return { rows, left: waiting.length - rows.length, done: count('done'), stopped: count('stopped'), shape };
}
