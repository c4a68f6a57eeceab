// What of a round of USG or of pairs may stand in a record, and its figures [X21] [X22]. A person's values stand
// nowhere side by side: up to ninety of them are as good as a name to whoever knows three.
import type { CardId } from './ids.ts';
import { describePairs, isPairsAnswer, listPairs, rankPairs, type PairsAnswer } from './pairs.ts';
import type { DotsOption } from './ranking.ts';
import { countChannels, settle, whyUnseen, withhold, type Channels } from './record-figure.ts';
import type { PairsRound, UsgRound } from './record.ts';
import { mayShow } from './tally.ts';
import { rankUsg, sumUsg, usgParts, usgValues, type UsgAnswer } from './usg.ts';

type Options = UsgRound['options'];
type Asked = {
	state: UsgRound['state'];
	channels: Channels;
	options: Options;
	settled: readonly string[] | null;
};
type UsgCounts = Extract<UsgRound['result'], { isShown: true }>['counts'];

function setupOf(options: Options) {
	if (new Set(options.map(({ idea }) => idea)).size !== options.length)
		throw new RangeError('an idea is asked twice');
	return { options: options.map(({ idea, text }): DotsOption => ({ ideaId: idea as CardId, text })) };
}

/** How many people gave each value, for every part of every option; answers in any order. */
export function countUsg(options: number, answers: readonly UsgAnswer[]): UsgCounts {
	const at = (place: number) =>
		usgValues.map((value) => answers.filter((answer) => answer[place] === value).length);
	return Array.from({ length: options }, (_, option) => {
		const [urgency, seriousness, growth] = usgParts.map((_part, part) => at(option * usgParts.length + part));
		return { urgency: urgency!, seriousness: seriousness!, growth: growth! };
	});
}

const total = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const sumOf = (counts: readonly number[]) => counts.reduce((all, count, at) => all + count * (at + 1), 0);

/** Throws RangeError where not everybody gave every value, which no answer may lack [K20]. */
export function usgResult(given: Asked & { counts: UsgCounts }): UsgRound['result'] {
	const why = whyUnseen(given.state);
	if (why) return withhold(why); // [X2]
	const rows = given.counts.flatMap((counts) => usgParts.map((part) => counts[part]));
	const people = total(rows[0] ?? []);
	if (given.counts.length !== given.options.length || rows.some((row) => total(row) !== people))
		throw new RangeError('an answer to USG has a gap');
	if (!mayShow(people)) return withhold('few-answers'); // [X2]
	const setup = setupOf(given.options);
	const sums = rows.map(sumOf);
	const by = sumUsg(setup, sums).sums;
	return {
		isShown: true,
		people,
		counts: given.counts,
		sums: setup.options.map(({ ideaId }) => ({ ...by[ideaId]! })),
		ranking: settle(given.settled, (settled) => rankUsg(setup, sums, settled)).map(
			({ ideaId, dots, rank, isTied }) => ({ idea: ideaId, sum: dots, rank, isTied })
		),
		settled: copy(given.settled),
		channels: countChannels(given.channels)
	};
}

/** sums: voices for the first of each pair, of so many people; agreed: what the room chose aloud instead. */
export function pairsResult(
	given: Asked & { sums: readonly number[]; people: number; agreed: PairsAnswer | undefined }
): PairsRound['result'] {
	const why = whyUnseen(given.state);
	if (why) return withhold(why); // [X2]
	const { agreed, options } = given;
	if (agreed !== undefined && !isPairsAnswer(agreed, options.length))
		throw new RangeError('what was chosen aloud is no table');
	const people = agreed === undefined ? given.people : 0;
	if (agreed === undefined && !mayShow(people)) return withhold('few-answers'); // [X2]
	const counted = agreed === undefined ? { sums: given.sums, people } : { sums: agreed, people: 1 };
	const isCounted = counted.sums.every((sum) => sum >= 0 && sum <= counted.people);
	if (counted.sums.length !== listPairs(options.length).length || !isCounted)
		throw new RangeError('more voices for an idea than people');
	const setup = { ...setupOf(options), ...(agreed && { agreed }) };
	const { pairs, cycles, isAgreed } = describePairs(setup, counted);
	return {
		isShown: true,
		isAgreed,
		people,
		pairs: pairs.map((pair) => ({ ...pair })),
		ranking: settle(given.settled, (settled) => rankPairs(setup, counted, settled)).map(
			({ ideaId, dots, rank, isTied }) => ({ idea: ideaId, points: dots, rank, isTied })
		),
		cycles: cycles.map((cycle) => [...cycle]),
		settled: copy(given.settled),
		channels: agreed === undefined ? countChannels(given.channels) : []
	};
}

const copy = (settled: readonly string[] | null) => (settled === null ? null : [...settled]);
