// Answers in, result out: counts, n, sum, mean, agreement [T].

/** Words for agreement, from together to split. */
export type Agreement = 'agreed' | 'nearly-agreed' | 'varied' | 'split';

/** Fewest scores a result may be shown for: below it, one voter could be guessed from the others. */
export const secrecyFloor = 5;

export type Tally = {
	/** How many chose each level, lowest first. */
	counts: number[];
	/** "Don't know", in neither n nor sum. */
	unknown: number;
	n: number;
	sum: number;
	/** Undefined when nobody gave a score. */
	meanHundredths: number | undefined;
};

/** A round's result from its counts per level (lowest first) and its "don't know"s. */
export function tallyCounts(counts: readonly number[], unknown: number): Tally {
	const n = counts.reduce((all, count) => all + count, 0); // [T1]
	const sum = counts.reduce((all, count, index) => all + count * (index + 1), 0);
	return {
		counts: [...counts],
		unknown,
		n,
		sum,
		meanHundredths: n === 0 ? undefined : meanHundredths(sum, n)
	};
}

/**
 * The same from the ballots of a scale with so many levels, in any order [T2]; null is "don't know".
 * Throws RangeError on a level outside 1…levels: the urn never lets one in, so it is a fault.
 */
export function tally(levels: number, ballots: readonly (number | null)[]): Tally {
	const counts = new Array<number>(levels).fill(0);
	let unknown = 0;
	for (const level of ballots) {
		if (level === null) {
			unknown += 1; // [T1]
			continue;
		}
		const before = counts[level - 1];
		if (before === undefined) throw new RangeError(`a ballot of level ${level} on a scale of ${levels}`);
		counts[level - 1] = before + 1;
	}
	return tallyCounts(counts, unknown);
}

/**
 * sum / n in hundredths, rounded half up: 37 / 15 is 247. Whole numbers all the way, so that
 * a hand calculation always agrees. Throws RangeError when n is not at least 1.
 */
export function meanHundredths(sum: number, n: number): number {
	if (!(n >= 1)) throw new RangeError('a mean needs at least one score');
	const doubled = 200 * sum + n;
	return (doubled - (doubled % (2 * n))) / (2 * n); // [T3]
}

/** Is the exact mean below the cut-off (hundredths)? No scores are not weak, they are nothing. */
export function isWeak(sum: number, n: number, cutoffHundredths: number): boolean {
	return sum * 100 < cutoffHundredths * n; // [T4]
}

/**
 * Tastle–Wierman consensus of counts per level: 1 all on one level, 0 half on each end.
 * Where nobody gave a score nobody disagrees either, so it is 1; mayShow keeps that off every screen.
 */
export function consensus(counts: readonly number[]): number {
	const { n, sum } = tallyCounts(counts, 0);
	const width = counts.length - 1;
	if (n === 0 || width < 1) return 1; // [T5]
	const mean = sum / n;
	let agreement = 1;
	counts.forEach((count, index) => {
		if (count > 0) agreement += (count / n) * Math.log2(1 - Math.abs(index + 1 - mean) / width); // [T5]
	});
	// Floating point can step a hair outside.
	return Math.min(1, Math.max(0, agreement));
}

/** Our words and our thresholds for the consensus. */
export function agreementWord(consensus: number): Agreement {
	if (consensus >= 0.8) return 'agreed'; // [T6]
	if (consensus >= 0.6) return 'nearly-agreed';
	return consensus >= 0.4 ? 'varied' : 'split';
}

/** May a result with this many scores be shown? "Don't know" does not count. */
export function mayShow(n: number): boolean {
	return n >= secrecyFloor; // [T7]
}

export type FieldTally = {
	sum: number;
	n: number;
	meanHundredths: number | undefined;
	/** Statements that may not be shown or were not scored. */
	leftOut: number;
};

/**
 * A field from its statements' sums; undefined for one that was not scored or not revealed.
 * A statement below the floor is left out of the sum too, or it could be had by subtraction.
 */
export function fieldTally(rounds: readonly ({ sum: number; n: number } | undefined)[]): FieldTally {
	const shown = rounds.filter((round) => round !== undefined).filter((round) => mayShow(round.n)); // [T8]
	const sum = shown.reduce((all, round) => all + round.sum, 0);
	const n = shown.reduce((all, round) => all + round.n, 0);
	return {
		sum,
		n,
		meanHundredths: n === 0 ? undefined : meanHundredths(sum, n),
		leftOut: rounds.length - shown.length
	};
}
