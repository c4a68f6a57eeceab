// What a phone does when it is nudged: says so, and stirs in the hand where the browser lets it. A file
// of its own, because most phones never need it.
import { nudge } from '$lib/words/nudge.ts';

const stirMs = 200;

export function showNudge(line: { nudge: string | undefined }): void {
	line.nudge = nudge[document.documentElement.lang === 'en' ? 'en' : 'id'].waits;
	// Not in every browser, and only once a person has touched the page.
	if ('vibrate' in navigator) navigator.vibrate(stirMs);
}
