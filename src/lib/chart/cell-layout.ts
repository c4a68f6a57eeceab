// How high a cell of a wall's table is, and how many lines each of its parts may have: every part at least
// one, the earlier ones more, until the cell's lines are used up. Drawn by CellParts.svelte.
import { countLines, textWidth } from './text-lines.ts';

/**
 * strong: what a row is about; quote: what one phone sent, behind its sign; missing: a dashed box where
 * nobody has said anything.
 */
export type Look = 'strong' | 'plain' | 'quiet' | 'quote' | 'missing';
export type Part = { readonly look: Look; readonly text: string };
export type Cell = readonly Part[];
export type LaidCell = readonly (Part & { readonly lines: number })[];

export type Setting = {
	readonly size: number;
	/** Lines a cell may have, were it not for its parts. */
	readonly lines: number;
};
/** Long enough to be nobody's limit. */
export const whole = 1000;

export const cellLengths = {
	lineHeight: 1.16,
	missingPadX: 9,
	missingPadY: 2,
	gap: 3,
	/** A quote's sign, times its size, and the lines it may have. */
	quoteIndent: 1.4,
	quoteLines: 2
} as const;
/** Times the table's own size. */
export const lookSize: Readonly<Record<Look, number>> = {
	strong: 1.1,
	plain: 1,
	quiet: 1,
	quote: 1,
	missing: 1
};

function linesOf({ look, text }: Part, width: number, size: number): number {
	const own = size * lookSize[look];
	const indent = look === 'quote' ? own * cellLengths.quoteIndent : 0;
	const frame = look === 'missing' ? 2 * cellLengths.missingPadX : 0;
	const lines = countLines(text, { size: own, isBold: look === 'strong', width: width - indent - frame });
	return look === 'quote' ? Math.min(lines, cellLengths.quoteLines) : lines;
}

export function layCell(cell: Cell, width: number, { size, lines }: Setting): LaidCell {
	let free = Math.max(0, lines - cell.length);
	return cell.map((part) => {
		const more = Math.min(free, Math.max(0, linesOf(part, width, size) - 1));
		free -= more;
		return { ...part, lines: 1 + more };
	});
}

export function cellHeight(cell: LaidCell, size: number): number {
	const parts = cell.map(({ look, lines }) => {
		const frame = look === 'missing' ? 2 * cellLengths.missingPadY : 0;
		return lines * size * lookSize[look] * cellLengths.lineHeight + frame;
	});
	return parts.reduce((sum, part) => sum + part, 0) + Math.max(0, parts.length - 1) * cellLengths.gap;
}

/** A statement beside what answers it: its mean, where one is known, above its words or before them. */
export type Head = {
	readonly figure: string | undefined;
	readonly text: string;
	readonly isMissing: boolean;
};
export type LaidHead = Head & { readonly isStacked: boolean; readonly lines: number };

export const headLengths = { stacked: 1.5, inline: 1.22, gap: 8 } as const;

export function layHead(
	head: Head,
	width: number,
	{ size, lines, isStacked }: Setting & { readonly isStacked: boolean }
): LaidHead {
	const own = { size: size * headLengths.inline, isBold: true };
	const taken = head.figure === undefined || isStacked ? 0 : textWidth(head.figure, own) + headLengths.gap;
	const frame = head.isMissing ? 2 * cellLengths.missingPadX : 0;
	const needed = countLines(head.text, { size, width: width - frame }, taken);
	return { ...head, isStacked, lines: Math.min(lines, needed) };
}

export function headHeight({ figure, isMissing, isStacked, lines }: LaidHead, size: number): number {
	const above = figure !== undefined && isStacked ? size * headLengths.stacked * 1.1 : 0;
	return above + lines * size * cellLengths.lineHeight + (isMissing ? 2 * cellLengths.missingPadY : 0);
}
