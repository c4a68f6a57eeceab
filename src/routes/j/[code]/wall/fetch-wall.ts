// Fetches the screens of a wall, or of before and after, with their styles, so that they appear whole.
import changeCss from '../change/change.css?url&no-inline';
import influenceCss from '../influence/influence.css?url&no-inline';
import rateCss from '../rate/rate.css?url&no-inline';
import cardCss from './card.css?url&no-inline';
import dotsCss from './dots.css?url&no-inline';

const parts = {
	cards: () => styled(import('./card-screens.ts'), cardCss),
	change: () => styled(import('../change/change-screens.ts'), changeCss),
	dots: () => styled(import('./dots-screens.ts'), dotsCss),
	rate: () => styled(import('../rate/rate-screens.ts'), rateCss),
	influence: () => styled(import('../influence/influence-screens.ts'), influenceCss)
};
/** The screens that are here: all of them on the server, what was fetched so far on a phone. */
export type Wall = { readonly [Part in keyof typeof parts]?: Awaited<ReturnType<(typeof parts)[Part]>> };

/** A phone at the edge of the signal gets them at one of its next tries. */
const againMs = 3_000;

const styled = <Screens>(screens: Promise<Screens>, css: string) =>
	Promise.all([screens, addStyles(css)]).then(([fetched]) => fetched);

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

/** Hands a part over once it is here; the answer gives up (for an $effect). */
export function fetchWall(part: keyof Wall, take: (wall: Wall) => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isWanted = true;
	const attempt = () =>
		parts[part]().then(
			(screens) => {
				if (isWanted) take({ [part]: screens });
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
