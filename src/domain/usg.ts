// USG: how urgent, how serious, how fast growing, each 1–5 for every idea; the sums rank them [K]. Which
// round is open, and who may answer it, is round.ts and ballot.ts.
import type { CardId } from './ids.ts';
import type { DotsOption, RankedIdea } from './ranking.ts';
import { rankByPoints } from './ranking.ts';

export const usgParts = ['urgency', 'seriousness', 'growth'] as const;
export type UsgPart = (typeof usgParts)[number];
export const usgValues = [1, 2, 3, 4, 5] as const;

/** What a round of USG asks; its wording is pinned when it opens and never changes. */
export type UsgSetup = { readonly options: readonly DotsOption[] };
/** One person's values: of the first idea its urgency, seriousness and growth, then of the next. */
export type UsgAnswer = readonly number[];
/** What an idea's three parts add up to, over all people. */
export type UsgSums = { readonly [Part in UsgPart]: number };
export type UsgDetail = { readonly method: 'usg'; readonly sums: Readonly<Record<CardId, UsgSums>> };

/** How many values one answer to so many ideas has. */
export function countUsgValues(options: number): number {
	return options * usgParts.length;
}

/** A whole value from 1 to 5 for each part of each idea: sums of answers with gaps could not be compared. */
export function isUsgAnswer(answer: unknown, options: number): answer is UsgAnswer {
	if (!Array.isArray(answer) || answer.length !== countUsgValues(options)) return false;
	// Spread, because every() steps over the holes of a sparse array.
	const values: unknown[] = [...answer];
	return values.every((value) => (usgValues as readonly unknown[]).includes(value)); // [K20]
}

/** The sums of each idea; sums are those of the answers, place by place. */
export function sumUsg(setup: UsgSetup, sums: readonly number[]): UsgDetail {
	const each = setup.options.map(({ ideaId }, index) => {
		const [urgency = 0, seriousness = 0, growth = 0] = sums.slice(index * usgParts.length);
		return [ideaId, { urgency, seriousness, growth }] as const;
	});
	return { method: 'usg', sums: Object.fromEntries(each) };
}

/** Highest sum of the three first; equal sums share a rank until the room has settled it. */
export function rankUsg(
	setup: UsgSetup,
	sums: readonly number[],
	settled: readonly CardId[] | undefined
): RankedIdea[] {
	const points = setup.options.map((_, index) =>
		sums.slice(index * usgParts.length, (index + 1) * usgParts.length).reduce((all, part) => all + part, 0)
	);
	return rankByPoints(setup.options, points, settled); // [K21]
}
