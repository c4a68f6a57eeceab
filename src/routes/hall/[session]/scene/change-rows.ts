// Which statements stand on the projector when a group sees before and after: those it worked on, then
// those that moved most, as many as can be read from the back of the room. The rest is counted.
import { countLines, textWidth } from '$lib/chart/text-lines.ts';
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
	noteSize: 24,
	noteGap: 32,
	/** Of the drawing before a note, with its gap. */
	noteMark: 40,
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

/** How many lines the notes at the foot take: beside each other where they fit, a long one over several lines. */
export function countNoteLines(notes: readonly string[], box: WallBox): number {
	const { margin, noteSize, noteGap, noteMark } = changeLengths;
	const width = box.width - 2 * margin;
	let lines = 0;
	let used = width;
	for (const note of notes) {
		const own = textWidth(note, { size: noteSize }) + noteMark;
		if (used + noteGap + own <= width) {
			used += noteGap + own;
			continue;
		}
		const needed = countLines(note, { size: noteSize, width: width - noteMark });
		lines += needed;
		used = needed > 1 ? width : own;
	}
	return lines;
}

/** Of the foot with so many lines of notes. */
export function footHeight(lines: number): number {
	return changeLengths.foot + lines * changeLengths.note;
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
export function chooseChanges(
	{ statements }: ChangeOverview,
	box: WallBox,
	noteLines: number
): ChosenChanges {
	const sorted = sortChanges(statements);
	const worked = sorted.filter((one) => one.isWorkedOn).length;
	const whole = fitRows(sorted, { box, noteLines, lines: 3 });
	const rows = whole.length >= worked ? whole : fitRows(sorted, { box, noteLines, lines: 1 });
	return { rows, left: sorted.length - rows.length, lines: rows === whole ? 3 : 1 };
}

type Room = { readonly box: WallBox; readonly noteLines: number; readonly lines: number };

function fitRows(sorted: readonly ShownChange[], { box, noteLines, lines }: Room): ShownChange[] {
	const { band, head, scale, text, textLine, axis, rowGap } = changeLengths;
	let room = box.height - band - head - scale - footHeight(noteLines);
	const rows: ShownChange[] = [];
	for (const one of sorted) {
		const needed = countLines(`${one.number}. ${one.text}`, { size: text, width: textWidthOf(box) });
		room -= Math.min(lines, needed) * textLine + axis + rowGap;
		if (room < 0 && rows.length > 0) break;
		rows.push(one);
	}
	return rows;
}
