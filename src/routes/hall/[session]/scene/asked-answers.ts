// How the room is asked something else than a score: the question over all statements, and its answers.
import { directLevels } from '#domain/direct-change.ts';
import { pollLevels } from '#domain/poll.ts';
import type { Asks } from '#domain/view.ts';
import { directChange } from '$lib/words/direct-change.ts';
import { influence } from '$lib/words/influence.ts';
import type { getLanguage } from '$lib/words/language.ts';
import { poll } from '$lib/words/poll.ts';

type Asked = {
	readonly question: string;
	readonly answers: readonly { sheet: 'influence' | 'change' | 'poll'; name: string; word: string }[];
};

export function askedAnswers(asks: Exclude<Asks, 'score'>, language: ReturnType<typeof getLanguage>): Asked {
	switch (asks) {
		case 'influence': {
			const { question, values } = influence[language];
			return {
				question,
				answers: values.map((word, value) => ({ sheet: 'influence', name: `v${value}`, word }))
			};
		}
		case 'change': {
			const words = directChange[language];
			const answers = directLevels.map((name) => ({ sheet: 'change' as const, name, word: words[name] }));
			return { question: words.question, answers };
		}
		case 'poll': {
			const words = poll[language];
			// Yes first, as it is said.
			const answers = pollLevels.map((name) => ({ sheet: 'poll' as const, name, word: words[name] }));
			return { question: words.question, answers: answers.reverse() };
		}
	}
}
