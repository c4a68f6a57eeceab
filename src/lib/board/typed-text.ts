// What one person typed into a text that somebody else has changed meanwhile: both changes, applied to
// the text as it is now. A field shows others' letters a frame late; typing must not wipe those out.
import { moveCaret } from './caret.ts';

/** shown: the text the person saw; typed: what they made of it; now: what it is by now. */
export function mergeTyped({ shown, typed, now }: { shown: string; typed: string; now: string }): string {
	if (now === shown || now === typed) return typed;
	const most = Math.min(shown.length, typed.length);
	let start = 0;
	while (start < most && shown[start] === typed[start]) start += 1;
	let end = 0;
	while (end < most - start && shown[shown.length - 1 - end] === typed[typed.length - 1 - end]) end += 1;
	const from = moveCaret(shown, now, start);
	const to = Math.max(from, moveCaret(shown, now, shown.length - end));
	return now.slice(0, from) + typed.slice(start, typed.length - end) + now.slice(to);
}
