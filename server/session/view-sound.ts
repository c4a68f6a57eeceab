// Which recordings a phone can play for each question it is asked. The sounds themselves are fetched only when
// somebody wants to hear them.
import { orderHeard, type Heard } from '#domain/recording.ts';
import type { PhoneStep } from '#domain/view.ts';

export type RoomSounds = { spoken: string | undefined; heard: readonly Heard[]; levels: number };

/** Of a score with its answers; what else is asked of a statement has answers of its own, and a poll is about none. */
export function addSounds(step: PhoneStep, sounds: RoomSounds | undefined): PhoneStep {
	if (step.at !== 'scoring' || step.asks === 'poll' || !sounds || sounds.heard.length === 0) return step;
	const { heard, spoken } = sounds;
	const levels = step.asks === 'score' ? sounds.levels : 0;
	const questions = step.questions.map((question) => {
		const names = orderHeard(heard, question.number, levels);
		return names.length === 0 ? question : { ...question, sounds: names, ...(spoken ? { spoken } : {}) };
	});
	return { ...step, questions };
}
