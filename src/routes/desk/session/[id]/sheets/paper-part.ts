// A sheet in the parts it is cut into: each fits on a page, and carries the sheet's number and what it is of.
import type { SheetPart } from '../asked-sheet.ts';

/** A row of answers takes more height where they do not fit side by side. */
const mostLines = (choices: number): number => (choices > 5 ? 6 : 9);

/** Parts of a field each, or of a statement each; a long field goes on in another part. */
export function cutParts(
	parts: readonly SheetPart[],
	{ cut, choices, goesOn }: { cut: 'field' | 'statement'; choices: number; goesOn: (title: string) => string }
): SheetPart[] {
	const most = cut === 'statement' ? 1 : mostLines(choices);
	return parts.flatMap(({ title, lines }) => {
		const pieces: SheetPart[] = [];
		for (let at = 0; at < lines.length; at += most) {
			const isFirst = at === 0 || cut === 'statement';
			pieces.push({ title: isFirst ? title : goesOn(title), lines: lines.slice(at, at + most) });
		}
		return pieces;
	});
}
