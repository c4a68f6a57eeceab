// Fifteen scores for each statement of the example, and eighteen three months later. Six sums are printed in the study; every other sum,
// and how each spreads over people, is INVENTED: the same on every machine, drawn from nothing.
import { printedSums, raters, ratersAgain } from './maju-sejahtera.ts';

/** Invented sums lie between these, so that exactly the six printed ones are below the cut-off. */
const invented = { least: 39, spread: 13 };

function sumOf(statement: number): number {
	return printedSums.get(statement) ?? invented.least + ((statement * 7) % invented.spread);
}

/** Scores from 1 to 4 with exactly the statement's sum, some far apart, in an order that differs by statement. */
export function scoresOf(statement: number): number[] {
	return spread(statement, sumOf(statement), raters);
}

/** Invented, all of them: of the six that were worked on most rose, one stayed and one fell. */
const sumsAgain: ReadonlyMap<number, number> = new Map([
	[9, 45],
	[13, 52],
	[14, 51],
	[19, 41],
	[23, 49],
	[26, 48]
]);

/** Of the second scoring; what nobody worked on moved by little. */
export function scoresAgainOf(statement: number): number[] {
	const sum =
		sumsAgain.get(statement) ??
		Math.round((sumOf(statement) * ratersAgain) / raters) + ((statement * 3) % 5) - 2;
	return spread(statement, sum, ratersAgain);
}

function spread(statement: number, sum: number, people: number): number[] {
	const scores = Array.from({ length: people }, (_, index) => 1 + ((index * 3 + statement) % 4));
	let rest = sum - scores.reduce((all, score) => all + score, 0);
	// Ends: the sum lies between all ones and all fours, so somebody can always give way.
	for (let index = 0; rest !== 0; index = (index + 1) % people) {
		const step = Math.sign(rest);
		const score = (scores[index] ?? 0) + step;
		if (score < 1 || score > 4) continue;
		scores[index] = score;
		rest -= step;
	}
	return scores;
}
