// How the goals of a group stand below each other: what the room agreed on first, then as many of the
// newest words from phones as there is room for; the rest is counted.
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

export type GoalSide = {
	/** What the room agreed on; empty while it has not. */
	readonly agreed: string;
	/** From phones, newest first. */
	readonly quotes: readonly string[];
};
export type Goal = {
	readonly id: string;
	readonly title: Cell;
	/** Below the path of stones: how far it is reached, in words; and the same in one line. */
	readonly reached: Cell;
	readonly reachedShort: Cell;
	readonly helped: GoalSide;
	readonly hindered: GoalSide;
};
export type GoalWords = { readonly missing: string; readonly andMore: (n: number) => string };
export type LaidGoal = {
	readonly id: string;
	readonly height: number;
	readonly title: LaidCell;
	readonly reached: LaidCell;
	readonly helped: LaidCell;
	readonly hindered: LaidCell;
};
export type Goals = {
	readonly size: number;
	readonly hasCounts: boolean;
	readonly rows: readonly LaidGoal[];
	/** Goals that have no place. */
	readonly left: number;
};
export type GoalBox = {
	readonly height: number;
	readonly titleWidth: number;
	readonly pathWidth: number;
	readonly sideWidth: number;
};

/** The height of the path of stones, times the size of the type, with and without counts above its stones. */
export const pathHeight = { counts: 2.9, bare: 1.7 } as const;

type Plan = Setting & { readonly hasCounts: boolean; readonly quotes: number; readonly padY: number };
const most = { spare: 36, quotes: 12 };
/** No goal is lower: more than this allows need not be measured. */
const leastRow = 70;
const plans: readonly Plan[] = [
	...[30, 28, 26, 24].map((size) => ({ size, lines: whole, hasCounts: true, quotes: 2, padY: 10 })),
	...[24, 22, 21].map((size) => ({ size, lines: whole, hasCounts: true, quotes: 1, padY: 8 })),
	{ size: 22, lines: 5, hasCounts: true, quotes: 1, padY: 8 },
	{ size: 21, lines: 4, hasCounts: true, quotes: 1, padY: 7 },
	{ size: 21, lines: 3, hasCounts: true, quotes: 1, padY: 6 },
	{ size: 21, lines: 4, hasCounts: false, quotes: 1, padY: 6 },
	{ size: 21, lines: 3, hasCounts: false, quotes: 1, padY: 6 },
	{ size: 21, lines: 2, hasCounts: false, quotes: 0, padY: 6 }
];

/** One side of a goal with this many quotes. */
export function sideCell({ agreed, quotes }: GoalSide, count: number, words: GoalWords): Cell {
	const shown = quotes.slice(0, count);
	const rest = quotes.length - shown.length;
	return [
		...(agreed === '' ? [] : [{ look: 'plain', text: agreed } as const]),
		...(agreed === '' && quotes.length === 0 ? [{ look: 'missing', text: words.missing } as const] : []),
		...shown.map((text) => ({ look: 'quote', text }) as const),
		...(rest > 0 ? [{ look: 'quiet', text: words.andMore(rest) } as const] : [])
	];
}

type Asked = {
	readonly box: GoalBox;
	readonly words: GoalWords;
	/** Has anybody chosen a stone from a phone? */
	readonly isChosen: boolean;
};

function layGoal(goal: Goal, { box, words, isChosen }: Asked, plan: Plan): LaidGoal {
	const side = (one: GoalSide) => layCell(sideCell(one, plan.quotes, words), box.sideWidth, plan);
	const title = layCell(goal.title, box.titleWidth, plan);
	const reached = layCell(plan.hasCounts ? goal.reached : goal.reachedShort, box.pathWidth, plan);
	const [helped, hindered] = [side(goal.helped), side(goal.hindered)];
	const path =
		(plan.hasCounts && isChosen ? pathHeight.counts : pathHeight.bare) * plan.size + cellLengths.gap;
	const heights = [
		...[title, helped, hindered].map((cell) => cellHeight(cell, plan.size)),
		path + cellHeight(reached, plan.size)
	];
	const height = Math.ceil(Math.max(...heights) + 2 * plan.padY);
	return { id: goal.id, height, title, reached, helped, hindered };
}

const heightOf = (rows: readonly LaidGoal[]) => rows.reduce((sum, { height }) => sum + height, 0);

/** turnOf: when a goal or one of its notes changed last, the higher the later. */
export function layGoals(
	goals: readonly Goal[],
	asked: Asked,
	turnOf: (id: string) => number | undefined
): Goals {
	const { height } = asked.box;
	const layAll = (some: readonly Goal[], plan: Plan) => some.map((goal) => layGoal(goal, asked, plan));
	const fits = (some: readonly Goal[], plan: Plan) =>
		some.length * leastRow <= height && heightOf(layAll(some, plan)) <= height;
	const plan = plans.find((one) => fits(goals, one)) ?? plans.at(-1)!;
	const pick = (rows: readonly number[]) => rows.map((index) => goals[index]!);
	const chosen = pick(
		chooseRows(goals.length, { turnOf: (index) => turnOf(goals[index]!.id) }, (rows) =>
			fits(pick(rows), plan)
		)
	);
	const more = Array.from({ length: most.quotes }, (_, index) => most.quotes - index);
	const quotes = more.find((count) => count > plan.quotes && fits(chosen, { ...plan, quotes: count }));
	const rows = layAll(chosen, { ...plan, quotes: quotes ?? plan.quotes });
	const free = Math.floor((height - heightOf(rows)) / Math.max(1, rows.length));
	const spare = Math.max(0, Math.min(most.spare, free));
	return {
		size: plan.size,
		hasCounts: plan.hasCounts && asked.isChosen,
		rows: rows.map((row) => ({ ...row, height: row.height + spare })),
		left: goals.length - chosen.length
	};
}
