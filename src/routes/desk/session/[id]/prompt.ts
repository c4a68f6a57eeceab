// What the facilitator may say aloud now: one or two sentences for each step.
import type { DeskView } from '#domain/view.ts';
import { findCutoffWords } from '$lib/board/link-choice.ts';
import type { say } from '$lib/words/say.ts';

type Words = (typeof say)['id'];

export function findPrompt(view: DeskView, words: Words): string {
	const { scene, agenda, stageIndex, status, board } = view.hall;
	const own = view.hall.cutoffWords ?? findCutoffWords(board.statements);
	const stage = agenda[stageIndex]?.stage ?? 'socialisation';
	switch (scene.at) {
		case 'join':
			if (status === 'planned') return words.planned;
			return stage === 'socialisation' ? greet(view, words) : words.welcome;
		case 'ready':
			if (scene.stage === 'socialisation') return greet(view, words);
			return own && scene.stage === 'analysis' ? words.own.analysis(own) : words.stage[scene.stage];
		case 'board':
			return words.stage[stage];
		case 'dots':
			return words.dots;
		case 'rating':
			return scene.asks === 'usg' ? words.usg : words.pairs;
		case 'rating-closed':
			return words.askedAll;
		case 'dots-closed':
			return words.dotsClosed;
		case 'ranking': {
			const { ranking } = scene;
			if (!ranking) return words.notShown;
			if (ranking.ideas.some((idea) => idea.isTied) && !ranking.isSettled) return words.tied;
			return scene.asks === 'dots' ? words.ranking : words.rated;
		}
		case 'monitoring':
			return view.actions.some((action) => action.isOverdue) ? words.overdue : words.stage.monitoring;
		case 'direct-change':
			return words.directChange;
		case 'influence':
			return scene.picture.points.some((point) => point.isShown) ? words.influence : words.notShown;
		case 'poll':
			return scene.rows.some(({ count }) => count) ? words.polled : words.notShown;
		case 'lookback':
			return scene.rows.some(({ recalled }) => recalled) ? words.lookback : words.notShown;
		case 'change':
			return words.change;
		case 'scoring':
			if (scene.asks === 'change') return words.askChange;
			if (scene.asks === 'influence') return words.askInfluence;
			if (scene.asks === 'poll') return words.askPoll;
			if (scene.asks === 'lookback') return words.askLookback;
			return scene.pace === 'led' ? words.openLed : words.openOwn;
		case 'closed':
			if (scene.asks !== 'score') return words.askedAll;
			return view.next.does === 'open' ? words.closed : words.allClosed;
		case 'sealed-results':
			return words.sealed;
		case 'fields':
			return own ? words.own.fields(own) : words.fields;
		case 'paused':
			return words.paused;
		case 'ended':
			return words.ended;
		case 'result': {
			const { result, change } = scene;
			if (!result.isShown) return words.notShown;
			if (result.agreement === 'split' || result.agreement === 'varied') return words.split;
			if (change?.isShown) return words.changed[change.word];
			const side = result.isWeak ? 'weak' : 'strong';
			return own ? words.own[side](own) : words[side];
		}
	}
}

/** How scores are kept is said aloud before anybody scores. */
const greet = ({ assessment }: DeskView, words: Words): string =>
	assessment?.secrecy === 'code' ? words.coded : words.stage.socialisation;
