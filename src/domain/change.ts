// Before and after of one group in secret mode: two sets of answers that nobody can pair, so only
// distributions, sums and an effect size are compared [C]. Words for the change are screens' to say.
import { mayShow, meanHundredths, tallyCounts, type Tally } from './tally.ts';

/** Where a mean went: up, the same, or down. */
export type ChangeWord = 'up' | 'same' | 'down';
/** A sum of scores over their number. */
export type Mean = { readonly sum: number; readonly n: number };
/** Cliff's delta, from -1 (all lower) to 1 (all higher), with its 95 % interval. */
export type Effect = { readonly delta: number; readonly low: number; readonly high: number };

export type Change = {
	readonly before: Tally;
	readonly after: Tally;
	/** Of the exact means, rounded half away from zero. */
	readonly differenceHundredths: number;
	readonly word: ChangeWord;
	/** Too few people, or an effect that may be none: the page says that it cannot be sure. */
	readonly isUncertain: boolean;
	readonly effect: Effect;
};

/** Below this many scores on either side a change is said to be too small to be sure of. */
export const certainFrom = 10;
/** Fewer assessments than this are no line [C10]. */
export const shortestLine = 3;
/** A mean that moved by less than a tenth of a level stayed. */
const stays = { numerator: 1, denominator: 10 } as const;
/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/** Did the mean go up, stay or go down? Whole numbers all the way [C1]. */
export function changeWord(before: Mean, after: Mean): ChangeWord {
	const moved = after.sum * before.n - before.sum * after.n;
	const most = before.n * after.n * stays.numerator;
	if (Math.abs(moved) * stays.denominator < most) return 'same'; // [C1]
	return moved > 0 ? 'up' : 'down';
}

/** after minus before in hundredths, rounded half away from zero. Throws RangeError without scores. */
export function differenceHundredths(before: Mean, after: Mean): number {
	const moved = after.sum * before.n - before.sum * after.n;
	if (moved === 0) return 0;
	return Math.sign(moved) * meanHundredths(Math.abs(moved), before.n * after.n);
}

/**
 * Cliff's delta of two sets of scores, given as counts per level: how much more often a later answer is
 * higher than an earlier one than lower. The interval is Feng & Cliff's (2004) asymmetric one on the
 * unbiased variance, with the normal point; where every pair agrees it is their equation 8, and where a side
 * has one score the variance is unknown and the interval is everything it can be. Throws RangeError when a side has no score.
 */
export function cliffsDelta(before: readonly number[], after: readonly number[]): Effect {
	const m = before.reduce((all, count) => all + count, 0);
	const n = after.reduce((all, count) => all + count, 0);
	if (m < 1 || n < 1) throw new RangeError('an effect needs a score on both sides');
	const ofAfter = after.map((_, level) => meanSign(before, level, m));
	const ofBefore = before.map((_, level) => -meanSign(after, level, n));
	const delta = ofAfter.reduce((all, sign, level) => all + sign * (after[level] ?? 0), 0) / n;
	if (m < 2 || n < 2) return { delta, low: -1, high: 1 }; // [C4]
	const spread = (signs: readonly number[], counts: readonly number[]) =>
		signs.reduce((all, sign, level) => all + (counts[level] ?? 0) * (sign - delta) ** 2, 0);
	let pairs = 0;
	after.forEach((later, high) =>
		before.forEach((earlier, low) => (pairs += later * earlier * (Math.sign(high - low) - delta) ** 2))
	);
	if (Math.abs(delta) === 1) return { delta, ...intervalOfAll(delta, Math.min(m, n)) };
	const variance =
		(m ** 2 * spread(ofAfter, after) + n ** 2 * spread(ofBefore, before) - pairs) /
		(m * n * (m - 1) * (n - 1));
	return { delta, ...interval(delta, Math.max(variance, (1 - delta ** 2) / (m * n - 1))) };
}

/** The mean of sign(level - other) over the others. */
function meanSign(others: readonly number[], level: number, count: number): number {
	return others.reduce((all, other, at) => all + other * Math.sign(level - at), 0) / count;
}

/** Every pair says the same: the smaller side tells how sure that is (Feng & Cliff 2004, equation 8). */
function intervalOfAll(delta: number, smaller: number): { low: number; high: number } {
	const end = (smaller - z ** 2) / (smaller + z ** 2);
	return delta > 0 ? { low: end, high: 1 } : { low: -1, high: -end };
}

function interval(delta: number, variance: number): { low: number; high: number } {
	const half = z * Math.sqrt(variance) * Math.sqrt((1 - delta ** 2) ** 2 + z ** 2 * variance);
	const below = 1 - delta ** 2 + z ** 2 * variance;
	const within = (value: number) => Math.min(1, Math.max(-1, value));
	return {
		low: within((delta - delta ** 3 - half) / below),
		high: within((delta - delta ** 3 + half) / below)
	};
}

/** The change of one statement, from its counts per level; undefined where either side may not be shown [C2]. */
export function changeOf(
	before: { counts: readonly number[]; unknown: number },
	after: { counts: readonly number[]; unknown: number }
): Change | undefined {
	const [was, is] = [tallyCounts(before.counts, before.unknown), tallyCounts(after.counts, after.unknown)];
	if (!mayShow(was.n) || !mayShow(is.n)) return undefined; // [C2]
	const effect = cliffsDelta(was.counts, is.counts);
	return {
		before: was,
		after: is,
		differenceHundredths: differenceHundredths(was, is),
		word: changeWord(was, is),
		isUncertain: was.n < certainFrom || is.n < certainFrom || (effect.low <= 0 && effect.high >= 0), // [C3]
		effect
	};
}

/**
 * A field is as sure as the best scored of its statements: too small to be sure of where none has ten scores on
 * both sides, however many people were in the room [C3].
 */
export function isFieldUncertain(
	statements: readonly { before: { n: number }; after: { n: number } }[]
): boolean {
	return !statements.some(({ before, after }) => before.n >= certainFrom && after.n >= certainFrom);
}

/**
 * How many of the later raters had not scored before. Exactly, where everybody on both sides joined by
 * name; else only that there are at least so many, because a secret answer belongs to nobody [C6].
 * A member is any value that means the same person both times; undefined is someone who took a picture.
 */
export function countNewRaters(
	before: readonly (string | undefined)[],
	after: readonly (string | undefined)[]
): { count: number; isExact: boolean } {
	const isExact = [...before, ...after].every((member) => member !== undefined);
	if (!isExact) return { count: Math.max(0, after.length - before.length), isExact };
	return { count: after.filter((member) => !before.includes(member)).length, isExact };
}
