// Fifteen scores for each statement of the example. Six sums are printed in the study; every other sum,
// and how each spreads over people, is INVENTED: the same on every machine, drawn from nothing.
import { printedSums, raters } from './maju-sejahtera.ts';

/** Invented sums lie between these, so that exactly the six printed ones are below the cut-off. */
const invented = { least: 39, spread: 13 };

function sumOf(statement: number): number {
	return printedSums.get(statement) ?? invented.least + ((statement * 7) % invented.spread);
}

/** Scores from 1 to 4 with exactly the statement's sum, some far apart, in an order that differs by statement. */
export function scoresOf(statement: number): number[] {
	const scores = Array.from({ length: raters }, (_, index) => 1 + ((index * 3 + statement) % 4));
	let rest = sumOf(statement) - scores.reduce((sum, score) => sum + score, 0);
	// Ends: the sum lies between fifteen ones and fifteen fours, so somebody can always give way.
	for (let index = 0; rest !== 0; index = (index + 1) % raters) {
		const step = Math.sign(rest);
		const score = (scores[index] ?? 0) + step;
		if (score < 1 || score > 4) continue;
		scores[index] = score;
		rest -= step;
	}
	return scores;
}
