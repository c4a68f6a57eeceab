// Pairwise choice: every two ideas once, which of them first? Who wins most pairs leads (Copeland), the
// whole table is kept as PRA draws it, and where the choices go round in a circle it is said [K].
import type { CardId } from './ids.ts';
import { rankByPoints, type DotsOption, type RankedIdea } from './ranking.ts';

/** What a round of pairs asks; its wording is pinned when it opens and never changes. */
export type PairsSetup = {
	readonly options: readonly DotsOption[];
	/** What the room agreed on aloud, pair by pair; undefined where each person chooses. */
	readonly agreed?: PairsAnswer | undefined;
};
/** For each pair 1 where its first idea goes first, 0 where its second does. */
export type PairsAnswer = readonly number[];
export type PairsDetail = {
	readonly method: 'pairs';
	/** Voices for each pair, in the order of listPairs. */
	readonly pairs: readonly { first: CardId; second: CardId; forFirst: number; forSecond: number }[];
	/** Ideas that go round in a circle, each before the next and the last before the first. */
	readonly cycles: readonly (readonly CardId[])[];
	/** Agreed aloud, not chosen in secret. */
	readonly isAgreed: boolean;
};

export const pairsLimits = {
	/** Ten ideas are forty-five questions, about ten minutes; eleven would be fifty-five. */
	options: { min: 2, max: 10 },
	/** More circles than these help no one to talk. */
	cycles: 6
} as const;

/** Every two once, by their places: 0 and 1, 0 and 2, … */
export function listPairs(options: number): [number, number][] {
	const pairs: [number, number][] = [];
	for (let first = 0; first < options; first += 1)
		for (let second = first + 1; second < options; second += 1) pairs.push([first, second]);
	return pairs;
}

/** 0 or 1 for every pair: each pair is chosen, once [K22]. */
export function isPairsAnswer(answer: unknown, options: number): answer is PairsAnswer {
	if (!Array.isArray(answer) || answer.length !== listPairs(options).length) return false;
	// Spread, because every() steps over the holes of a sparse array.
	const values: unknown[] = [...answer];
	return values.every((value) => value === 0 || value === 1); // [K22]
}

/** Who wins against whom: 1 won, 0.5 as many voices for both, 0 lost. */
type Table = readonly (readonly number[])[];

/** sums: how many chose the first of each pair, of so many people. */
function toTable(options: number, sums: readonly number[], people: number): Table {
	const table = Array.from({ length: options }, () => new Array<number>(options).fill(0));
	for (const [at, [first, second]] of listPairs(options).entries()) {
		const forFirst = sums[at] ?? 0;
		const won = forFirst * 2 === people ? 0.5 : forFirst * 2 > people ? 1 : 0;
		table[first]![second] = won;
		table[second]![first] = 1 - won;
	}
	return table;
}

/** Most pairs won first, an even pair being half a win; equal ones share a rank until the room has settled it. */
export function rankPairs(
	setup: PairsSetup,
	counted: { readonly sums: readonly number[]; readonly people: number },
	settled: readonly CardId[] | undefined
): RankedIdea[] {
	const table = toTable(setup.options.length, counted.sums, counted.people);
	const points = table.map((row) => row.reduce((all, won) => all + won, 0)); // [K23]
	return rankByPoints(setup.options, points, settled);
}

export function describePairs(
	setup: PairsSetup,
	counted: { readonly sums: readonly number[]; readonly people: number }
): PairsDetail {
	const { options } = setup;
	const table = toTable(options.length, counted.sums, counted.people);
	const idOf = (place: number) => options[place]!.ideaId;
	return {
		method: 'pairs',
		pairs: listPairs(options.length).map(([first, second], at) => ({
			first: idOf(first),
			second: idOf(second),
			forFirst: counted.sums[at] ?? 0,
			forSecond: counted.people - (counted.sums[at] ?? 0)
		})),
		cycles: findCycles(table).map((cycle) => cycle.map(idOf)),
		isAgreed: setup.agreed !== undefined
	};
}

/**
 * Circles of wins, the shortest: three ideas of which each wins against the next. Where even pairs leave no
 * such three but a longer circle, that one.
 */
function findCycles(table: Table): number[][] {
	const wins = (one: number, other: number) => table[one]![other] === 1;
	const threes: number[][] = [];
	for (const [a, b] of listPairs(table.length))
		for (let c = b + 1; c < table.length; c += 1) {
			if (wins(a, b) && wins(b, c) && wins(c, a)) threes.push([a, b, c]);
			if (wins(a, c) && wins(c, b) && wins(b, a)) threes.push([a, c, b]);
		}
	if (threes.length > 0) return threes.slice(0, pairsLimits.cycles); // [K24]
	const longer = table
		.map((_, start) => findWayBack(start, wins, table.length))
		.filter((way) => way !== undefined)
		.sort((a, b) => a.length - b.length);
	return longer.slice(0, 1); // [K24]
}

/** The shortest way from an idea over wins back to itself. */
function findWayBack(
	start: number,
	wins: (one: number, other: number) => boolean,
	options: number
): number[] | undefined {
	const ways = [[start]];
	const seen = new Set<number>();
	for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
		const last = way.at(-1)!;
		for (let next = 0; next < options; next += 1) {
			if (!wins(last, next)) continue;
			if (next === start) return way;
			if (seen.has(next)) continue;
			seen.add(next);
			ways.push([...way, next]);
		}
	}
	return undefined;
}
