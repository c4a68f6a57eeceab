// Fetches the screens of a wall, or of before and after, with their styles, so that they appear whole.
import type { Mirror } from '#domain/mirror.ts';
import type { PhoneStep } from '#domain/view.ts';
import { comparisonOf } from '../around.ts';

const parts = {
	cards: () => styled(import('./card-screens.ts')),
	change: () => styled(import('../change/change-screens.ts')),
	dots: () => styled(import('./dots-screens.ts')),
	rating: () => styled(import('../rate/rate-screens.ts')),
	influence: () => styled(import('../influence/influence-screens.ts')),
	mirror: () => styled(import('../mirror/mirror-screens.ts')),
	plan: () => styled(import('../mirror/plan-screens.ts')),
	monitoring: () => styled(import('../monitoring/monitoring-screens.ts')),
	poll: () => styled(import('../poll/poll-screens.ts')),
	lookback: () => styled(import('../lookback/lookback-screens.ts'))
};
/** Steps that are named otherwise than the part that draws them. */
const namedOtherwise: Record<string, string> = { direct: 'change', ranking: 'dots', fields: 'change' };

/** Which screens that are fetched later a step needs, if any: 'dots-closed' is drawn by the part 'dots'. */
export function wallPartOf(step: PhoneStep, mirror?: Mirror): keyof Wall | undefined {
	// [O1] Nothing is asked and there is no projector: the wall itself.
	if (step.at === 'waiting' && mirror) return mirror.wall === 'plan' ? 'plan' : 'mirror';
	if (step.at === 'scoring') return step.asks === 'score' ? undefined : step.asks;
	if (comparisonOf(step) || (step.at === 'result' && step.result.other)) return 'change';
	const [name = ''] = step.at.split('-');
	const part = namedOtherwise[name] ?? name;
	return part in parts ? (part as keyof Wall) : undefined;
}

/** The screens that are here: all of them on the server, what was fetched so far on a phone. */
export type Wall = { readonly [Part in keyof typeof parts]?: Awaited<ReturnType<(typeof parts)[Part]>> };

/** What has its own answers in place of the scale's. */
export type OwnAnswers = Wall['change' | 'influence' | 'poll' | 'lookback'];

/** A phone at the edge of the signal gets them at one of its next tries. */
const againMs = 3_000;

/** Its styles are named by the part itself: a phone that never needs them carries no name of theirs. */
const styled = <Screens extends { css: string }>(loading: Promise<Screens>) =>
	loading.then((screens) => addStyles(screens.css).then(() => screens));

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
