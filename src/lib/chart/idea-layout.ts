// How ideas stand beside the statements they answer: cards in columns, one band for each statement. Type
// shrinks and columns grow as ideas come in; what does not fit is counted, with what changed last kept.
import {
	cellHeight,
	cellLengths,
	layCell,
	whole,
	type Cell,
	type LaidCell,
	type Setting
} from './cell-layout.ts';
import { chooseRows } from './row-fit.ts';
import { countLines } from './text-lines.ts';

export type Idea = { readonly id: string; readonly cell: Cell };
/** A statement with its ideas, or with none yet. */
export type IdeaGroup = {
	readonly key: string;
	/** Its mean, where one is known. */
	readonly figure: string | undefined;
	readonly name: string;
	readonly ideas: readonly Idea[];
};
export type IdeaBox = {
	readonly width: number;
	/** For a statement's words; nought where no idea answers one. */
	readonly nameWidth: number;
	readonly height: number;
};
export type LaidIdeas = {
	readonly key: string;
	readonly figure: string | undefined;
	readonly name: string;
	readonly nameLines: number;
	readonly ideas: readonly { readonly id: string; readonly cell: LaidCell }[];
	readonly height: number;
};
export type IdeaWall = {
	readonly size: number;
	readonly columns: number;
	readonly padY: number;
	readonly groups: readonly LaidIdeas[];
	readonly left: { readonly ideas: number; readonly groups: number };
};

export const ideaLengths = { padX: 13, gap: 10, figure: 1.6 } as const;

type Plan = Setting & {
	readonly columns: number;
	readonly nameLines: number;
	readonly groupPad: number;
	readonly padY: number;
};
const mostSpare = 30;
/** No row of cards is lower: more than this allows need not be measured. */
const leastRow = 30;
/** Two cards beside each other first; more where a statement has many ideas, one where each has few. */
const columnCounts = [2, 3, 1];
const plans: readonly Plan[] = [
	...[36, 33, 30, 28, 26, 24, 23, 22].flatMap((size) =>
		columnCounts.map((columns) => {
			const close = size > 24 ? 9 : size - 15;
			return { size, columns, lines: whole, nameLines: whole, groupPad: close, padY: close };
		})
	),
	...columnCounts.map((columns) => ({ size: 24, columns, lines: 3, nameLines: 3, groupPad: 6, padY: 7 })),
	...columnCounts.map((columns) => ({ size: 22, columns, lines: 3, nameLines: 3, groupPad: 5, padY: 6 })),
	{ size: 22, columns: 3, lines: 2, nameLines: 3, groupPad: 5, padY: 6 },
	{ size: 22, columns: 3, lines: 2, nameLines: 2, groupPad: 4, padY: 5 },
	{ size: 21, columns: 3, lines: 2, nameLines: 2, groupPad: 3, padY: 4 },
	{ size: 21, columns: 4, lines: 3, nameLines: 3, groupPad: 4, padY: 5 },
	{ size: 21, columns: 4, lines: 2, nameLines: 2, groupPad: 3, padY: 4 }
];

function layGroup(group: IdeaGroup, box: IdeaBox, plan: Plan): LaidIdeas {
	const width = (box.width - (plan.columns - 1) * ideaLengths.gap) / plan.columns;
	const ideas = group.ideas.map(({ id, cell }) => ({
		id,
		// What else it answers stands below its text, and takes no line from it.
		cell: layCell(cell, width - 2 * ideaLengths.padX, { ...plan, lines: plan.lines + cell.length - 1 })
	}));
	// Without an idea a single line says so.
	let height = ideas.length === 0 ? plan.size * 1.5 : -ideaLengths.gap;
	for (let start = 0; start < ideas.length; start += plan.columns) {
		const row = ideas.slice(start, start + plan.columns);
		const cards = row.map(({ cell }) => cellHeight(cell, plan.size) + 2 * plan.padY);
		height += Math.max(...cards) + ideaLengths.gap;
	}
	const name = { size: plan.size, width: box.nameWidth };
	const nameLines = box.nameWidth > 0 ? Math.min(plan.nameLines, countLines(group.name, name)) : 0;
	const head = Math.max(
		nameLines * plan.size * cellLengths.lineHeight,
		group.figure === undefined ? 0 : plan.size * ideaLengths.figure
	);
	const needed = Math.ceil(Math.max(height, head) + 2 * plan.groupPad);
	return { key: group.key, figure: group.figure, name: group.name, nameLines, ideas, height: needed };
}

/** turnOf: when an idea changed last, the higher the later. */
export function layIdeas(
	groups: readonly IdeaGroup[],
	box: IdeaBox,
	turnOf: (id: string) => number | undefined
): IdeaWall {
	/** Each idea, and each statement that has none; every statement's first before any second. */
	const items = groups.flatMap((group): { key: string; id: string | undefined; rank: number }[] =>
		group.ideas.length === 0
			? [{ key: group.key, id: undefined, rank: 0 }]
			: group.ideas.map(({ id }, rank) => ({ key: group.key, id, rank }))
	);
	const pick = (rows: readonly number[]): IdeaGroup[] => {
		const keys = new Set(rows.map((row) => items[row]!.key));
		const ids = new Set(rows.map((row) => items[row]!.id));
		return groups
			.filter(({ key }) => keys.has(key))
			.map((group) => ({ ...group, ideas: group.ideas.filter(({ id }) => ids.has(id)) }));
	};
	const layAll = (some: readonly IdeaGroup[], plan: Plan) => some.map((group) => layGroup(group, box, plan));
	const heightOf = (laid: readonly LaidIdeas[]) => laid.reduce((sum, { height }) => sum + height, 0);
	const fits = (some: readonly IdeaGroup[], plan: Plan) => {
		const rows = some.reduce(
			(sum, { ideas }) => sum + Math.max(1, Math.ceil(ideas.length / plan.columns)),
			0
		);
		return rows * leastRow <= box.height && heightOf(layAll(some, plan)) <= box.height;
	};
	const plan = plans.find((one) => fits(groups, one)) ?? plans.at(-1)!;
	const chosen = chooseRows(
		items.length,
		{ turnOf: (index) => turnOf(items[index]!.id ?? ''), rankOf: (index) => items[index]!.rank },
		(rows) => fits(pick(rows), plan)
	);
	const laid = layAll(pick(chosen), plan);
	const free = Math.floor((box.height - heightOf(laid)) / Math.max(1, laid.length));
	const more = Math.max(0, Math.min(mostSpare, free));
	const left = items.filter((_, index) => !chosen.includes(index));
	return {
		size: plan.size,
		columns: plan.columns,
		padY: plan.padY,
		groups: laid.map((group) => ({ ...group, height: group.height + more })),
		left: {
			ideas: left.filter(({ id }) => id !== undefined).length,
			groups: groups.length - laid.length
		}
	};
}
