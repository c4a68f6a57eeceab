// What is about to be asked at the end: kept beside the panels, so that looking at another one loses no letter.
import {
	checkAskPoll,
	cleanQuestion,
	pollLimits,
	pollTargets,
	type PollQuestion,
	type PollTarget
} from '#domain/poll.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { cleanLine } from '#domain/text.ts';
import { pollDesk } from '$lib/words/console-poll.ts';

/** In both languages: a phone reads its own. */
function writeReady(measures: PollTarget): PollQuestion {
	return { measures, text: { id: pollDesk.id.ready[measures], en: pollDesk.en.ready[measures] } };
}

export class PollDraft {
	/** The paper asked both, so both are there until somebody takes one away. */
	ready = $state<Record<PollTarget, boolean>>({ message: true, success: true });
	/** Lines typed here; empty ones are not asked. */
	own = $state(['']);

	questions = $derived.by((): PollQuestion[] => [
		...pollTargets.filter((target) => this.ready[target]).map(writeReady),
		...this.own
			.map(cleanLine)
			.filter((line) => line !== '')
			.map((line) => cleanQuestion({ text: { id: line, en: line } }))
	]);
	/** Why these cannot be asked, by the rules alone. */
	refused = $derived.by((): RefusalCode | undefined => checkAskPoll([], this.questions)?.refused);
	mayAdd = $derived.by(() => this.own.length < pollLimits.questions.max);

	clear(): void {
		this.ready = { message: true, success: true };
		this.own = [''];
	}
}
