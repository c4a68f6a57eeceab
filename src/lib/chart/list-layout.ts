// How a numbered list of texts stands: one to three columns read downwards, the largest type at which all
// of it is whole, then cut, then only as much of it as there is room for.
import { whole } from './cell-layout.ts';
import { countLines } from './text-lines.ts';

type ListRow = { readonly columns: number; readonly isTight: boolean };
export type ListBox = {
	readonly width: number;
	readonly height: number;
	/** What stands beside a text in its row. */
	readonly beside: (row: ListRow & { readonly width: number }) => number;
	/** What stands below a text in its row. */
	readonly below: (row: ListRow) => number;
};
export type List = {
	readonly size: number;
	readonly lines: number;
	readonly columns: number;
	/** Everything stands closer. */
	readonly isTight: boolean;
	readonly rowsPerColumn: number;
	readonly columnWidth: number;
	/** How many of the texts, from the first, have a place. */
	readonly shown: number;
	/** What each row may grow by. */
	readonly spare: number;
};

/** mark: the number before a text; no row is lower than it. */
export const listLengths = {
	columnGap: 40,
	lineHeight: 1.15,
	roomy: { padY: 6, mark: 42 },
	tight: { padY: 2, mark: 33 }
} as const;
const mostSpare = 44;

type Plan = Pick<List, 'size' | 'lines' | 'columns' | 'isTight'>;
const roomy = { lines: whole, isTight: false } as const;
const plans: readonly Plan[] = [
	...[44, 38, 34, 30, 28].map((size) => ({ ...roomy, size, columns: 1 })),
	...[30, 28].map((size) => ({ ...roomy, size, columns: 2 })),
	{ ...roomy, size: 26, columns: 1 },
	...[26, 24].flatMap((size) => [2, 3].map((columns) => ({ ...roomy, size, columns }))),
	{ ...roomy, size: 28, lines: 2, columns: 1 },
	...[3, 2].flatMap((lines) => [2, 3].map((columns) => ({ ...roomy, size: 24, lines, columns }))),
	{ ...roomy, size: 24, lines: 1, columns: 2 },
	...[2, 1].map((lines) => ({ size: 24, lines, columns: 3, isTight: true })),
	{ size: 22, lines: 1, columns: 3, isTight: true }
];

export function layList(texts: readonly string[], box: ListBox): List {
	const laid = plans.map((plan) => layOut(texts, box, plan));
	return laid.find(({ shown }) => shown === texts.length) ?? laid.at(-1)!;
}

function layOut(texts: readonly string[], box: ListBox, plan: Plan): List {
	const { size, lines, columns, isTight } = plan;
	const { padY, mark } = listLengths[isTight ? 'tight' : 'roomy'];
	const columnWidth = (box.width - (columns - 1) * listLengths.columnGap) / columns;
	const width = columnWidth - box.beside({ width: columnWidth, columns, isTight });
	const heights = texts.map((text) => {
		const count = Math.max(1, Math.min(lines, countLines(text, { size, width, isBold: true })));
		const own = count * size * listLengths.lineHeight + box.below({ columns, isTight });
		return Math.ceil(Math.max(own, mark) + 2 * padY);
	});
	/** Rows share their heights across the columns, as the grid that draws them does. */
	const heightOf = (rowsPerColumn: number) =>
		Array.from({ length: rowsPerColumn }, (_, row) =>
			Math.max(...Array.from({ length: columns }, (__, column) => heights[column * rowsPerColumn + row] ?? 0))
		).reduce((sum, height) => sum + height, 0);
	let rowsPerColumn = Math.max(1, Math.ceil(texts.length / columns));
	while (rowsPerColumn > 1 && heightOf(rowsPerColumn) > box.height) rowsPerColumn -= 1;
	const free = (box.height - heightOf(rowsPerColumn)) / rowsPerColumn;
	return {
		...plan,
		rowsPerColumn,
		columnWidth,
		shown: Math.min(texts.length, rowsPerColumn * columns),
		spare: Math.max(0, Math.min(mostSpare, Math.floor(free)))
	};
}
