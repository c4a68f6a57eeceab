// What the facilitator may say aloud now: one or two sentences for each step.
import type { DeskView } from '#domain/view.ts';
import type { meeting } from '$lib/words/console.ts';

type Words = (typeof meeting)['id'];

export function findPrompt(view: DeskView, words: Words): string {
	const { scene, agenda, stageIndex, status } = view.hall;
	const stage = agenda[stageIndex]?.stage ?? 'socialisation';
	switch (scene.at) {
		case 'join':
			return status === 'planned' || stage !== 'socialisation' ? words.sayWelcome : words.say.socialisation;
		case 'ready':
			return words.say[scene.stage];
		case 'scoring':
			return scene.pace === 'led' ? words.sayOpenLed : words.sayOpenOwn;
		case 'closed':
			return view.next.does === 'open' ? words.sayClosed : words.sayAllClosed;
		case 'sealed-results':
			return words.saySealed;
		case 'fields':
			return words.sayFields;
		case 'paused':
			return words.sayPaused;
		case 'ended':
			return words.sayEnded;
		case 'result': {
			const { result } = scene;
			if (!result.isShown) return words.sayNotShown;
			if (result.agreement === 'split' || result.agreement === 'varied') return words.saySplit;
			return result.isWeak ? words.sayWeak : words.sayStrong;
		}
	}
}
