// What of a round of influence may stand in a record, and its figures: voted ones follow from their ballots,
// agreed ones from the value the room said aloud; one is never taken for the other [X20].
import {
	countInfluence,
	influenceHundredths,
	influenceValues,
	isInfluential,
	quarterOf,
	type InfluenceSetup
} from './influence.ts';
import { countChannels, findShown, whyUnseen, withhold, type Channels } from './record-figure.ts';
import type { InfluenceRound } from './record.ts';
import { isWeak, mayShow, meanHundredths } from './tally.ts';

type Score = InfluenceRound['score'];
type Value = (typeof influenceValues)[number];

/** The score that was pinned, with what follows from it. */
export function pinnedScore(
	setup: Pick<InfluenceSetup, 'sum' | 'n' | 'cutoffHundredths' | 'levels'> & {
		cutoffWords?: Score['cutoffWords'] | undefined;
	}
): Score {
	const { sum, n, cutoffHundredths, cutoffWords, levels } = setup;
	// Only a result that may be shown is ever weighed [I1].
	if (!mayShow(n) || sum < n || sum > n * levels) throw new RangeError('a pinned score is off its scale');
	return {
		sum,
		n,
		meanHundredths: meanHundredths(sum, n),
		cutoffHundredths,
		cutoffWords: cutoffWords ?? null, // [X32]
		levels,
		isWeak: isWeak(sum, n, cutoffHundredths)
	};
}

/**
 * The result of one round; ballots in any order, null is "don't know". agreed: the value said aloud, or
 * undefined where the room voted. Throws RangeError for a value that is none of 0–3.
 */
export function influenceResult(given: {
	state: InfluenceRound['state'];
	ballots: readonly (number | null)[];
	channels: Channels;
	score: Score;
	agreed: number | undefined;
}): InfluenceRound['result'] {
	const why = whyUnseen(given.state);
	if (why) return withhold(why); // [X2]
	const { score, ballots } = given;
	if (given.agreed !== undefined) {
		const value = valueOf(given.agreed);
		const said = { sum: value, n: 1 };
		return { isShown: true, isAgreed: true, value, ...weigh(score, said) }; // [X20]
	}
	const of = (value: Value | null) => ballots.filter((ballot) => ballot === value);
	const counts = influenceValues.map((value) => of(value).length);
	const unknown = of(null).length;
	if (counts.reduce((all, count) => all + count, unknown) !== ballots.length)
		throw new RangeError('a ballot of influence is none of its values');
	const counted = countInfluence(counts, unknown);
	if (!counted) return withhold('few-answers'); // [X2]
	const { n, sum } = counted;
	return {
		isShown: true,
		isAgreed: false,
		ballots: [...influenceValues.flatMap((value) => of(value).map(() => value)), ...of(null).map(() => null)], // [X3]
		...{ counts, unknown, n, sum },
		meanHundredths: influenceHundredths(counted),
		...weigh(score, counted),
		channels: countChannels(given.channels)
	};
}

function valueOf(agreed: number): Value {
	const value = influenceValues.find((each) => each === agreed);
	if (value === undefined) throw new RangeError('what was agreed is none of the values');
	return value;
}

function weigh(score: Score, influence: { sum: number; n: number }) {
	return { isInfluential: isInfluential(influence), quarter: quarterOf(score, influence) };
}

/** Is this the latest word on its statement? A meeting may put right what it agreed on [I9]. */
export function isLatest(rounds: readonly InfluenceRound[], round: InfluenceRound): boolean {
	const own = rounds.filter((each) => each.statement === round.statement);
	const last = own.reduce((latest, each) => (each.ordinal > latest.ordinal ? each : latest), round);
	return last === round && findShown(round) !== undefined;
}
