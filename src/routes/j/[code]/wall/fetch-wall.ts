// Fetches the screens of a wall with their styles, so that they appear whole.
import cardCss from './card.css?url&no-inline';
import dotsCss from './dots.css?url&no-inline';
import type * as wallScreens from './wall-screens.ts';

export type Wall = typeof wallScreens;

/** A phone at the edge of the signal gets them at one of its next tries. */
const againMs = 3_000;

function addStyles(href: string): Promise<void> {
	if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
	return new Promise((done) => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = href;
		// Without its styles a screen still works.
		link.onload = link.onerror = () => done();
		document.head.append(link);
	});
}

/** Hands them over once they are here; the answer gives up (for an $effect). */
export function fetchWall(take: (wall: Wall) => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isWanted = true;
	const attempt = () =>
		Promise.all([import('./wall-screens.ts'), addStyles(cardCss), addStyles(dotsCss)]).then(
			([wall]) => {
				if (isWanted) take(wall);
			},
			() => {
				if (isWanted) timer = setTimeout(attempt, againMs);
			}
		);
	void attempt();
	return () => {
		isWanted = false;
		clearTimeout(timer);
	};
}
