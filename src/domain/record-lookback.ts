// What of looking back may stand in a record: ballots by their value, and their counts. No mean and no change is
// made of them, for a memory is no score [C66] [X33].
import { countLookback } from './lookback.ts';
import { countChannels, whyUnseen, withhold, type Channels } from './record-figure.ts';
import type { LookbackRound } from './record.ts';
import { tally } from './tally.ts';

/** Ballots in any order, null is "don't know". Throws RangeError for a level that is off the scale. */
export function lookbackResult(given: {
	state: LookbackRound['state'];
	ballots: readonly (number | null)[];
	channels: Channels;
	levels: number;
}): LookbackRound['result'] {
	const why = whyUnseen(given.state);
	if (why) return withhold(why); // [X2]
	const { counts, unknown } = tally(given.levels, given.ballots);
	const counted = countLookback({ counts, unknown });
	if (counted === undefined) return withhold('few-answers'); // [X2] [C65]
	const ballots = [...given.ballots].sort((a, b) => (a ?? Infinity) - (b ?? Infinity) || 0); // [X3]
	const { n } = counted;
	return { isShown: true, ballots, counts, unknown, n, channels: countChannels(given.channels) };
}
