// Wordings that are hard to answer: two things asked at once, or something denied. Only said, never refused:
// "pengurus dan anggota" may be meant, and only a person can tell [A16].
import { languages, type Language, type Text } from './text.ts';

/** asks 'two': one cannot say yes to a half. asks 'not': "no" to a "not" confuses people. word: as it stands there. */
export type Doubt = { asks: 'two' | 'not'; language: Language; word: string };

const signs: Record<Language, Record<Doubt['asks'], RegExp>> = {
	id: {
		two: wordsIn('dan|atau|serta|maupun|dan/atau'),
		not: wordsIn('tidak|belum|bukan|jangan|tanpa|tak')
	},
	en: {
		two: wordsIn('and|or|and/or|as well as'),
		not: wordsIn("not|never|no|without|cannot|[a-z]+n['’]t")
	}
};

/** Whole words only: "dana" holds no "dan", and "nothing" no "not". */
function wordsIn(words: string): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
}

/** The doubts about a positive wording, one of each kind and language. */
export function findDoubts(positive: Text): Doubt[] {
	return languages.flatMap((language) =>
		(['two', 'not'] as const).flatMap((asks) => {
			const word = signs[language][asks].exec(positive[language])?.[0];
			return word === undefined ? [] : [{ asks, language, word }];
		})
	);
}
