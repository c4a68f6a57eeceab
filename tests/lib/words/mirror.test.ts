// The words of the mirror that a phone carries twice are the same words.
import { expect, test } from 'vitest';
import { languages } from '#domain/text.ts';
import { card } from '../../../src/lib/words/card.ts';
import { mirror } from '../../../src/lib/words/mirror.ts';

test('[O1] how a time was and how far a goal is reached are said on the mirror as where they are chosen', () => {
	for (const language of languages) {
		expect(mirror[language].mood).toEqual(card[language].mood);
		expect(mirror[language].reached).toEqual(card[language].reached);
		const { history, goals, priorities } = mirror[language].title;
		expect({ event: history, reflection: goals, idea: priorities }).toEqual(card[language].wall);
	}
});
