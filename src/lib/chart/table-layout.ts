// How large the rows of a table on a wall are, and which of them stand: type shrinks as rows come in,
// then long cells end in "…", and what still does not fit is counted, with the rows changed last kept.
import {
	cellHeight,
	headHeight,
	layCell,
	layHead,
	whole,
	type Cell,
	type Head,
	type LaidCell,
	type LaidHead,
	type Setting
} from './cell-layout.ts';
import { chooseRows } from './row-fit.ts';

export type TableRow = { readonly id: string; readonly cells: readonly Cell[] };
/** Rows that belong to one head, which stands once beside them all. */
export type TableGroup = { readonly key: string; readonly head: Head; readonly rows: readonly TableRow[] };
export type TableBox = {
	readonly height: number;
	readonly headWidth: number;
	/** Widths for text, one for each cell of a row. */
	readonly widths: readonly number[];
};
export type LaidRow = { readonly id: string; readonly cells: readonly LaidCell[]; readonly height: number };
export type LaidGroup = { readonly key: string; readonly head: LaidHead; readonly rows: readonly LaidRow[] };
export type Table = {
	readonly size: number;
	readonly groups: readonly LaidGroup[];
	/** Rows that have no place. */
	readonly left: number;
};

type Plan = Setting & { readonly isStacked: boolean; readonly padY: number };
/** What a row may grow by where there is room. */
const mostSpare = 30;
/** No row is lower: more rows than this allows need not be measured. */
const leastRow = 30;

/** The largest type at which every text stands whole, or the largest at which every row stands, cut. */
const plans: readonly Plan[] = [
	...[26, 24, 23, 22].map((size) => ({ size, lines: whole, isStacked: true, padY: 10 })),
	...[22, 21].map((size) => ({ size, lines: whole, isStacked: false, padY: 8 })),
	{ size: 22, lines: 4, isStacked: false, padY: 8 },
	{ size: 21, lines: 4, isStacked: false, padY: 7 },
	{ size: 22, lines: 3, isStacked: false, padY: 7 },
	{ size: 21, lines: 3, isStacked: false, padY: 6 },
	{ size: 21, lines: 2, isStacked: false, padY: 3 }
];

function layRow(row: TableRow, box: TableBox, plan: Plan): LaidRow {
	const cells = row.cells.map((cell, index) => layCell(cell, box.widths[index]!, plan));
	const height = Math.max(0, ...cells.map((cell) => cellHeight(cell, plan.size)));
	return { id: row.id, cells, height: Math.ceil(height + 2 * plan.padY) };
}

/** A head taller than its rows makes them taller, each by as much. */
function layGroup(group: TableGroup, box: TableBox, plan: Plan): LaidGroup {
	const rows = group.rows.map((row) => layRow(row, box, plan));
	const head = layHead(group.head, box.headWidth, plan);
	const needed = headHeight(head, plan.size) + 2 * plan.padY;
	const more = Math.max(0, Math.ceil((needed - heightOf(rows)) / rows.length));
	return { key: group.key, head, rows: rows.map((row) => ({ ...row, height: row.height + more })) };
}

function heightOf(rows: readonly { readonly height: number }[]): number {
	return rows.reduce((sum, { height }) => sum + height, 0);
}

/** turnOf: when a row changed last, the higher the later. */
export function layTable(
	groups: readonly TableGroup[],
	box: TableBox,
	turnOf: (id: string) => number | undefined
): Table {
	const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
	const layOut = (wanted: ReadonlySet<string>, plan: Plan) =>
		groups
			.map((group) => ({ ...group, rows: group.rows.filter(({ id }) => wanted.has(id)) }))
			.filter((group) => group.rows.length > 0)
			.map((group) => layGroup(group, box, plan));
	const fits = (wanted: ReadonlySet<string>, plan: Plan) =>
		wanted.size * leastRow <= box.height &&
		heightOf(layOut(wanted, plan).flatMap(({ rows }) => rows)) <= box.height;
	const named = (chosen: readonly number[]) => new Set(chosen.map((index) => ids[index]!));
	const plan = plans.find((one) => fits(new Set(ids), one)) ?? plans.at(-1)!;
	const chosen = chooseRows(ids.length, { turnOf: (index) => turnOf(ids[index]!) }, (some) =>
		fits(named(some), plan)
	);
	const laid = layOut(named(chosen), plan);
	return { size: plan.size, groups: spread(laid, box.height), left: ids.length - chosen.length };
}

/** Room that is left goes to all rows alike, up to where a table would look empty. */
function spread(groups: readonly LaidGroup[], height: number): LaidGroup[] {
	const rows = groups.flatMap((group) => group.rows);
	const free = Math.floor((height - heightOf(rows)) / Math.max(1, rows.length));
	const more = Math.max(0, Math.min(mostSpare, free));
	return groups.map((group) => ({
		...group,
		rows: group.rows.map((row) => ({ ...row, height: row.height + more }))
	}));
}
