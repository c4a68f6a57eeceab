// Which statements stand on the projector when a group sees before and after: those it worked on, then
// those that moved most, as many as can be read from the back of the room. The rest is counted.
import { countLines } from '$lib/chart/text-lines.ts';
import type { ChangeOverview, StatementChange } from '#domain/view.ts';
import type { WallBox } from '../wall-box.ts';

export type ShownChange = StatementChange & { isShown: true };

/** In projector units; SceneChange.svelte draws with the same. */
export const changeLengths = {
	band: 130,
	fields: 648,
	margin: 44,
	gutter: 20,
	head: 40,
	scale: 32,
	note: 29,
	foot: 14,
	text: 25,
	textLine: 28,
	axis: 38,
	rowGap: 7
} as const;

export function isCompared(statement: StatementChange): statement is ShownChange {
	return statement.isShown;
}

/** Worked on first, and of those the ones that rose most; then whatever moved most, either way. */
export function sortChanges(statements: readonly StatementChange[]): ShownChange[] {
	const size = (one: ShownChange) =>
		one.isWorkedOn ? one.differenceHundredths : Math.abs(one.differenceHundredths);
	return statements
		.filter(isCompared)
		.sort((a, b) => Number(b.isWorkedOn) - Number(a.isWorkedOn) || size(b) - size(a) || a.number - b.number);
}

/** How many short notes stand at the foot. */
export function footHeight(notes: number): number {
	return changeLengths.foot + notes * changeLengths.note;
}

export function textWidthOf(box: WallBox): number {
	const { fields, margin, gutter } = changeLengths;
	return box.width - fields - margin - gutter;
}

export type ChosenChanges = {
	readonly rows: readonly ShownChange[];
	/** Compared, and without a place here. */
	readonly left: number;
	/** Lines a statement may take. */
	readonly lines: number;
};

/** The rows that fit, at least one. Statements lose their second line before one that was worked on is left out. */
export function chooseChanges({ statements }: ChangeOverview, box: WallBox, notes: number): ChosenChanges {
	const sorted = sortChanges(statements);
	const worked = sorted.filter((one) => one.isWorkedOn).length;
	const whole = fitRows(sorted, { box, notes, lines: 3 });
	const rows = whole.length >= worked ? whole : fitRows(sorted, { box, notes, lines: 1 });
	return { rows, left: sorted.length - rows.length, lines: rows === whole ? 3 : 1 };
}

type Room = { readonly box: WallBox; readonly notes: number; readonly lines: number };

function fitRows(sorted: readonly ShownChange[], { box, notes, lines }: Room): ShownChange[] {
	const { band, head, scale, text, textLine, axis, rowGap } = changeLengths;
	let room = box.height - band - head - scale - footHeight(notes);
	const rows: ShownChange[] = [];
	for (const one of sorted) {
		const needed = countLines(`${one.number}. ${one.text}`, { size: text, width: textWidthOf(box) });
		room -= Math.min(lines, needed) * textLine + axis + rowGap;
		if (room < 0 && rows.length > 0) break;
		rows.push(one);
	}
	return rows;
}
