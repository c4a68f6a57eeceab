// What a simulated member thinks: one leaning for the whole room, one tilt for the person, and some
// chance, so that a rehearsal shows results that agree here and split there. Pure: chance comes in.
import type { Answer } from '#domain/ballot.ts';
import { listPairs, type PairsAnswer } from '#domain/pairs.ts';
import type { DotsAnswer } from '#domain/ranking.ts';
import { countUsgValues, usgParts, type UsgAnswer } from '#domain/usg.ts';
import { makeDice, type Dice } from './dice.ts';

/** How many in a hundred say that they do not know. */
const unknownPercent = 6;

/** leaning: where between lowest and highest the room as a whole sees the statement, from 0 to 1. */
function leaningOf(statement: number): number {
	return 0.25 + 0.65 * makeDice(`leaning of ${statement}`).roll();
}

/** tilt: how much kinder or stricter than the room this person is, about −0.2 to 0.2. */
export function chooseScore(asked: { statement: number; levels: number }, tilt: number, dice: Dice): Answer {
	if (dice.below(100) < unknownPercent) return 'unknown';
	const chance = (dice.roll() + dice.roll() - 1) * 0.35;
	const place = leaningOf(asked.statement) + tilt + chance;
	return 1 + Math.round(Math.min(1, Math.max(0, place)) * (asked.levels - 1));
}

/** A value for each part of each idea; the room likes ideas that stand first a little better. */
export function rateIdeas(options: number, dice: Dice): UsgAnswer {
	const values = Array.from({ length: countUsgValues(options) }, (_, at) => {
		const liking = 1 - Math.floor(at / usgParts.length) / Math.max(1, options);
		return 1 + Math.min(4, Math.round(liking * 2 + dice.roll() * 3));
	});
	return values;
}

/** One of every two: mostly the one that stands first. */
export function choosePairs(options: number, dice: Dice): PairsAnswer {
	return listPairs(options).map(() => (dice.below(10) < 7 ? 1 : 0));
}

/** All dots, on at most as many ideas; the room likes some ideas better than others. */
export function placeDots(asked: { options: number; dots: number }, dice: Dice): DotsAnswer {
	const placed = new Array<number>(asked.options).fill(0);
	for (let dot = 0; dot < asked.dots; dot += 1) {
		// The lower of two throws: ideas that stand first are liked a little better.
		const option = Math.min(dice.below(asked.options), dice.below(asked.options));
		placed[option] = (placed[option] ?? 0) + 1;
	}
	return placed;
}
