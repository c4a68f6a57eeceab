// Dots on ideas: what a person may place, how ideas rank, and how the room settles a tie [K].
// Which round is open, and who may answer it, is round.ts and ballot.ts.
import type { CardId } from './ids.ts';
import type { PairsDetail } from './pairs.ts';
import { refuse, type Refused } from './refusal.ts';
import { secrecyFloor } from './tally.ts';
import type { UsgDetail } from './usg.ts';

/** What a round of dots asks; its wording is pinned when it opens and never changes. */
export type DotsSetup = {
	/** How many dots each person has. */
	readonly dots: number;
	/** Open: the wall shows the dots as they fall. Secret: nothing before it is closed and revealed. */
	readonly isOpen: boolean;
	readonly options: readonly DotsOption[];
};
export type DotsOption = { readonly ideaId: CardId; readonly text: string };
/** One person's dots, one number for each option in the order of the setup. */
export type DotsAnswer = readonly number[];

export type RankedIdea = {
	readonly ideaId: CardId;
	readonly text: string;
	/** What it got: dots, the sum of USG, or pairs won. */
	readonly dots: number;
	/** 1 is first; ideas with as many dots share a rank, unless the room has settled it. */
	readonly rank: number;
	/** Another idea has as many dots, whether settled or not. */
	readonly isTied: boolean;
};
export type Ranking = {
	readonly ideas: readonly RankedIdea[];
	/** People who placed dots. */
	readonly people: number;
	readonly isSettled: boolean;
	/** How it came about, where it was not by dots. */
	readonly by?: UsgDetail | PairsDetail;
};

export const rankingLimits = {
	dots: { min: 1, max: 10 },
	/** One idea needs no choosing; more than thirty do not fit a phone or a mind. */
	options: { min: 2, max: 30 }
} as const;

/** Whole numbers from 0, one for each option, at least one dot and at most as many as a person has. */
export function isDotsAnswer(
	answer: unknown,
	asked: { dots: number; options: number }
): answer is DotsAnswer {
	if (!Array.isArray(answer) || answer.length !== asked.options) return false;
	// Spread, because every() steps over the holes of a sparse array.
	const numbers: unknown[] = [...answer];
	if (!numbers.every((dots) => Number.isInteger(dots) && (dots as number) >= 0)) return false;
	const placed = (numbers as number[]).reduce((all, dots) => all + dots, 0);
	return placed >= 1 && placed <= asked.dots; // [K1]
}

/** Refusals: 'number-off-limits' about 'dots' or 'ideas', 'idea-unknown' (named twice). */
export function checkDotsSetup(setup: {
	dots: number;
	options: readonly Pick<DotsOption, 'ideaId'>[];
}): Refused | undefined {
	const { dots, options } = rankingLimits;
	const isWithin = (value: number, range: { min: number; max: number }) =>
		Number.isInteger(value) && value >= range.min && value <= range.max;
	if (!isWithin(setup.dots, dots)) return refuse('number-off-limits', 'dots'); // [K2]
	if (!isWithin(setup.options.length, options)) return refuse('number-off-limits', 'ideas'); // [K2]
	const ids = new Set(setup.options.map(({ ideaId }) => ideaId));
	return ids.size === setup.options.length ? undefined : refuse('idea-unknown', 'ideas'); // [K2]
}

/** Dots per option from the answers, in any order [K3]. */
export function sumDots(options: number, answers: readonly DotsAnswer[]): number[] {
	const sums = new Array<number>(options).fill(0);
	for (const answer of answers)
		answer.forEach((dots, index) => {
			sums[index] = (sums[index] ?? 0) + dots;
		});
	return sums;
}

/** May the ranking be shown? Secret dots of fewer than five people are not; open ones everybody saw. */
export function mayShowDots(setup: { isOpen: boolean }, people: number): boolean {
	return setup.isOpen || people >= secrecyFloor; // [K4]
}

/**
 * Most dots first; equal ones stand by the order the room settled, or in the order of the setup.
 * settled holds every idea's id, or is undefined while the room has settled nothing.
 */
export function rankDots(
	setup: DotsSetup,
	counted: { sums: readonly number[]; people: number },
	settled: readonly CardId[] | undefined
): Ranking {
	const points = setup.options.map((_, index) => counted.sums[index] ?? 0);
	const ideas = rankByPoints(setup.options, points, settled);
	return { ideas, people: counted.people, isSettled: settled !== undefined };
}

/** Most points first, whatever the points are; one number for each option. */
export function rankByPoints(
	options: readonly DotsOption[],
	points: readonly number[],
	settled: readonly CardId[] | undefined
): RankedIdea[] {
	const rows = options.map(({ ideaId, text }, index) => ({
		ideaId,
		text,
		dots: points[index] ?? 0,
		place: settled ? settled.indexOf(ideaId) : index
	}));
	rows.sort((a, b) => b.dots - a.dots || a.place - b.place); // [K5]
	return rows.map((row, index) => {
		const isTied = rows.some((other) => other !== row && other.dots === row.dots);
		const first = rows.findIndex((other) => other.dots === row.dots);
		const rank = (settled ? index : first) + 1; // [K5]
		return { ideaId: row.ideaId, text: row.text, dots: row.dots, rank, isTied };
	});
}

/**
 * May the room order the ideas like this? Only ties may be settled: an idea with more dots stays before
 * one with fewer. Refusals: 'idea-unknown' (not exactly the ideas asked), 'nothing-to-settle',
 * 'order-against-dots'.
 */
export function checkSettlement(ranking: Ranking, order: readonly CardId[]): Refused | undefined {
	const dotsOf = new Map(ranking.ideas.map((idea) => [idea.ideaId, idea.dots]));
	const isComplete = order.length === dotsOf.size && new Set(order).size === order.length;
	if (!isComplete || !order.every((id) => dotsOf.has(id))) return refuse('idea-unknown'); // [K6]
	if (!ranking.ideas.some((idea) => idea.isTied)) return refuse('nothing-to-settle'); // [K6]
	const isDescending = order.every((id, index) => {
		const before = order[index - 1];
		return before === undefined || dotsOf.get(before)! >= dotsOf.get(id)!;
	});
	return isDescending ? undefined : refuse('order-against-dots'); // [K6]
}
