// What a phone asks one screen at a time: an idea with its three parts, or two ideas to choose between. Each
// group is one number of the answer, in the order of the answer.
import { listPairs } from '#domain/pairs.ts';
import type { RatingKind } from '#domain/rank-round.ts';
import { usgParts, usgValues } from '#domain/usg.ts';
import type { rating } from '$lib/words/rating.ts';

type Words = (typeof rating)['id'];
export type RateGroup = {
	/** Its place in the answer. */
	index: number;
	legend: string;
	choices: { value: number; word: string }[];
};
export type RateCard = { place: string; title: string; groups: RateGroup[] };

export function makeCards(asks: RatingKind, options: readonly string[], words: Words): RateCard[] {
	if (asks === 'usg')
		return options.map((title, at) => ({
			place: words.ideaOf(at + 1, options.length),
			title,
			groups: usgParts.map((part, index) => ({
				index: at * usgParts.length + index,
				legend: words.part[part],
				choices: usgValues.map((value) => ({ value, word: String(value) }))
			}))
		}));
	const pairs = listPairs(options.length);
	return pairs.map(([first, second], index) => ({
		place: words.pairOf(index + 1, pairs.length),
		title: words.pairsTitle,
		groups: [
			{
				index,
				legend: words.pairsTitle,
				choices: [
					{ value: 1, word: options[first] ?? '' },
					{ value: 0, word: options[second] ?? '' }
				]
			}
		]
	}));
}
