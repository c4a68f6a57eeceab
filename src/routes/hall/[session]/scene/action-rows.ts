// Which activities of the plan stand on the projector when a group meets again: those that still wait, and after
// them the finished ones that have targets. With few of them each has room for its newest note and a line for each
// target; with many each is one line with its targets two beside each other, and the last are counted.
import { isUnfinished } from '#domain/progress.ts';
import type { Target } from '#domain/progress-row.ts';
import type { ActionProgress } from '#domain/view.ts';
import { countLines, textWidth } from '$lib/chart/text-lines.ts';
import { belowTop, wallLengths, type WallBox } from '../wall-box.ts';

/** In projector units; SceneMonitoring.svelte and ActionTargets.svelte draw with the same. */
export const actionLengths = {
	head: 40,
	foot: 40,
	target: {
		size: 24,
		line: 30,
		indent: 28,
		columnGap: 40,
		gap: 16,
		bar: 150,
		below: 8,
		belowTight: 2,
		least: { aimed: 170, achieved: 250 }
	}
} as const;

/** How a row stands: its height, lines of its name above a note and of the note, and lines of who and when. Roomiest first. */
const shapes = [
	{ name: 'roomy', height: 148, nameLines: 2, noteLines: 2, lines: 3 },
	{ name: 'tall', height: 104, nameLines: 2, noteLines: 1, lines: 2 },
	{ name: 'low', height: 68, nameLines: 1, noteLines: 1, lines: 2 },
	{ name: 'slim', height: 40, nameLines: 1, noteLines: 0, lines: 1 }
] as const;
/** For many activities that all have targets: a line of letters each, and no more. */
const tight = { name: 'tight', height: 34, nameLines: 1, noteLines: 0, lines: 1 } as const;
export type RowShape = (typeof shapes)[number] | typeof tight;
/** Targets beside each other, and how many lines of a label are drawn. One beside nothing else has a bar too. */
export type TargetShape = { readonly columns: 1 | 2; readonly lines: 1 | 2 };

/** What was said of a target, as it is read; empty where nothing was. */
export type Figures = { readonly aimed: string; readonly achieved: string };
/** A target, as its line stands: figures, in full, and as many lines of its label as it has or may have. */
export type LaidTarget = { readonly target: Target; readonly figures: Figures; readonly lines: number };
export type ActionRow = ActionProgress & {
	/** As many as the targets have rows, in units; 0 without targets. */
	readonly targetHeight: number;
	readonly laid: readonly LaidTarget[];
};
export type ActionTable = {
	readonly rows: readonly ActionRow[];
	readonly left: number;
	readonly done: number;
	readonly stopped: number;
	readonly shape: RowShape;
	readonly targets: TargetShape;
};

export type SayFigures = (target: Target) => Figures;

const wide = { columns: 1, lines: 2 } as const;
type Plan = { readonly shape: RowShape; readonly targets: TargetShape };
const plans: readonly Plan[] = [
	...shapes.map((shape) => ({ shape, targets: wide })),
	...shapes.slice(2).map((shape) => ({ shape, targets: { columns: 2, lines: 2 } as const })),
	...([2, 1] as const).map((lines) => ({ shape: tight, targets: { columns: 2, lines } as const }))
];

export function layActions(
	actions: readonly ActionProgress[],
	box: WallBox,
	sayFigures: SayFigures = () => ({ aimed: '', achieved: '' })
): ActionTable {
	// They come overdue first already, and the finished ones last [P8].
	const standing = actions.filter(({ state, targets }) => isUnfinished(state) || targets.length > 0); // [P35]
	const { head, foot } = actionLengths;
	const room = box.height - belowTop(box) - wallLengths.title - head - foot;
	const width = box.width - 2 * wallLengths.margin - actionLengths.target.indent;
	const layOut = (plan: Plan) => standing.map((action) => layTargets(action, { ...plan, width, sayFigures }));
	const heightOf = ({ shape }: Plan, rows: readonly ActionRow[]) =>
		rows.reduce((sum, { targetHeight }) => sum + shape.height + targetHeight, 0);
	const usable = standing.some(({ targets }) => targets.length > 0) ? plans : plans.slice(0, shapes.length);
	const plan = usable.find((each) => heightOf(each, layOut(each)) <= room) ?? usable[usable.length - 1]!;
	const all = layOut(plan);
	let fitting = all.length;
	while (fitting > 1 && heightOf(plan, all.slice(0, fitting)) > room) fitting -= 1; // [P36]
	const count = (state: ActionProgress['state']) => actions.filter((action) => action.state === state).length;
	return {
		...plan,
		rows: all.slice(0, fitting),
		left: all.length - fitting,
		done: count('done'),
		stopped: count('stopped')
	};
}

/** A row of targets is as high as the longest label in it; figures take their whole width first [P36]. */
function layTargets(
	action: ActionProgress,
	given: Plan & { width: number; sayFigures: SayFigures }
): ActionRow {
	const { size, line, columnGap, gap, bar, below, belowTight, least } = actionLengths.target;
	const { columns, lines } = given.targets;
	const width = (given.width - (columns - 1) * columnGap) / columns - (columns === 1 ? bar + gap : 0);
	const laid = action.targets.map((target): LaidTarget => {
		const figures = given.sayFigures(target); // [P34]
		const aimed = textWidth(figures.aimed, { size });
		const achieved = textWidth(figures.achieved, { size, isBold: true });
		const taken =
			columns === 1
				? Math.max(least.aimed, aimed) + Math.max(least.achieved, achieved) + 2 * gap
				: [aimed, achieved].reduce((sum, one) => sum + (one > 0 ? one + gap : 0), 0);
		const needed = countLines(target.label, { size, width: Math.max(1, width - taken) });
		return { target, figures, lines: Math.max(1, Math.min(lines, needed)) };
	});
	let height = 0;
	for (let at = 0; at < laid.length; at += columns)
		height += Math.max(...laid.slice(at, at + columns).map((each) => each.lines)) * line;
	return {
		...action,
		laid,
		targetHeight: height > 0 ? height + (given.shape === tight ? belowTight : below) : 0
	};
}
