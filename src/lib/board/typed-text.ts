// What one person typed into a text that somebody else has changed meanwhile: both changes, applied to
// the text as it is now. A field shows others' letters a frame late; typing must not wipe those out.
import { moveCaret } from './caret.ts';

/** shown: the text the person saw; typed: what they made of it; now: what it is by now. */
export function mergeTyped({ shown, typed, now }: { shown: string; typed: string; now: string }): string {
	if (now === shown || now === typed) return typed;
	// Letter by letter: two signs outside the basic plane may share their first half.
	const [saw, made, is] = [[...shown], [...typed], [...now]];
	const most = Math.min(saw.length, made.length);
	let start = 0;
	while (start < most && saw[start] === made[start]) start += 1;
	let end = 0;
	while (end < most - start && saw[saw.length - 1 - end] === made[made.length - 1 - end]) end += 1;
	const from = moveCaret(saw, is, start);
	const to = Math.max(from, moveCaret(saw, is, saw.length - end));
	return [...is.slice(0, from), ...made.slice(start, made.length - end), ...is.slice(to)].join('');
}
