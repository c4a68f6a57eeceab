// What of a question of an end poll may stand in a record, and its figures: answers by their value, and what
// they came to [X29]. Asking is poll.ts; what a poll becomes in the plan is a progress row's.
import { countPoll, pollLevels } from './poll.ts';
import { countChannels, whyUnseen, withhold, type Channels } from './record-figure.ts';
import type { PollRound } from './record.ts';

type Answer = (typeof pollLevels)[number];

/** Ballots in any order, null is "don't know". Throws RangeError for an answer that is none of a poll's. */
export function pollResult(given: {
	state: PollRound['state'];
	ballots: readonly (Answer | null)[];
	channels: Channels;
}): PollRound['result'] {
	const why = whyUnseen(given.state);
	if (why) return withhold(why); // [X2]
	const of = (level: Answer | null) => given.ballots.filter((ballot) => ballot === level);
	const levels = [...pollLevels.map(of), of(null)];
	if (levels.reduce((all, { length }) => all + length, 0) !== given.ballots.length)
		throw new RangeError('a ballot of a poll is none of its answers');
	const counted = countPoll(
		pollLevels.map((level) => of(level).length),
		of(null).length
	);
	if (counted === undefined) return withhold('few-answers'); // [X2] [V4]
	return { isShown: true, ballots: levels.flat(), ...counted, channels: countChannels(given.channels) }; // [X3]
}

/** Are these all questions of their polls, each once? A poll of which one is left out would say less than it seems. */
export function arePollsWhole(rounds: readonly Pick<PollRound, 'ordinal' | 'place' | 'of'>[]): boolean {
	return [...Map.groupBy(rounds, ({ ordinal }) => ordinal).values()].every((own) => {
		const places = new Set(own.map(({ place }) => place));
		return own.every(({ place, of }) => of === own.length && places.size === of && place >= 1 && place <= of);
	});
}
