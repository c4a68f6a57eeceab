// How the room is asked something else than a score: the question over all statements, and its answers.
import { directLevels } from '#domain/direct-change.ts';
import { pollLevels } from '#domain/poll.ts';
import type { PictureSheet, ShownScale } from '#domain/picture-sheet.ts';
import type { Asks, Question } from '#domain/view.ts';
import { writeDay } from '$lib/words/day.ts';
import { directChange } from '$lib/words/direct-change.ts';
import { influence } from '$lib/words/influence.ts';
import { wordsIn, type getLanguage } from '$lib/words/language.ts';
import { lookback } from '$lib/words/lookback.ts';
import { poll } from '$lib/words/poll.ts';

type Asked = {
	readonly question: string;
	readonly answers: readonly {
		sheet: 'influence' | 'change' | 'poll' | PictureSheet;
		name: string;
		word: string;
	}[];
};
/** The scale and the questions say how the room looks back; the others need neither. */
type Asking = {
	asks: Exclude<Asks, 'score'>;
	questions: readonly Question[];
	scale: ShownScale | undefined;
};

export function askedAnswers(
	{ asks, questions, scale }: Asking,
	{ language, screen }: { language: ReturnType<typeof getLanguage>; screen: string }
): Asked {
	switch (asks) {
		case 'influence': {
			const { question, values } = wordsIn(influence, screen);
			return {
				question,
				answers: values.map((word, value) => ({ sheet: 'influence', name: `v${value}`, word }))
			};
		}
		case 'change': {
			const words = wordsIn(directChange, screen);
			const answers = directLevels.map((name) => ({ sheet: 'change' as const, name, word: words[name] }));
			return { question: words.question, answers };
		}
		case 'lookback': {
			const day = writeDay(questions[0]?.day ?? '', language);
			const levels = scale?.levels ?? [];
			// Many levels leave no room for their drawings: they are told apart by their numbers.
			const isMany = levels.length > 4;
			const answers = levels.map(({ level, word }) => ({
				sheet: scale?.pictures ?? 'plant',
				name: `${scale?.pictures}-${level}`,
				word: isMany ? `${level}. ${word[language]}` : word[language]
			}));
			return { question: wordsIn(lookback, screen).question(day), answers };
		}
		case 'poll': {
			const words = wordsIn(poll, screen);
			// Yes first, as it is said.
			const answers = pollLevels.map((name) => ({ sheet: 'poll' as const, name, word: words[name] }));
			return { question: words.question, answers: answers.reverse() };
		}
	}
}
