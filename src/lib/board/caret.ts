// Where a caret belongs after somebody else has changed the text around it.

/** The same place in the new text: what was typed before the caret moves it along. */
export function moveCaret(before: ArrayLike<string>, after: ArrayLike<string>, caret: number): number {
	let start = 0;
	const most = Math.min(before.length, after.length);
	while (start < most && before[start] === after[start]) start += 1;
	if (caret <= start) return caret;
	let end = 0;
	while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
	// Inside what was replaced there is no same place: then behind what replaced it.
	if (caret < before.length - end) return after.length - end;
	return caret + after.length - before.length;
}
