// What of a round may stand in a record, and every figure made of its ballots [X]. The same functions
// build a record and check one that was read: a figure that does not follow from the ballots is refused.
import { changeWord, changeOf, differenceHundredths, isFieldUncertain, type Mean } from './change.ts';
import { countDirect, directLevels } from './direct-change.ts';
import type { CardId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import { checkSettlement, rankDots, sumDots, type RankedIdea } from './ranking.ts';
import type {
	DirectRound,
	DotsRound,
	RecordChange,
	RecordSession,
	ScoreRound,
	WithheldWhy
} from './record.ts';
import { pickRound, type ComparedRounds } from './second-round.ts';
import { agreementWord, consensus, fieldTally, isWeak, mayShow, secrecyFloor, tally } from './tally.ts';

type State = ScoreRound['state'];
export type Channels = readonly { channel: string; answers: number }[];
type Given<Answer> = { state: State; ballots: readonly Answer[]; channels: Channels };
type Shown<Round extends { result: { isShown: boolean } }> = Extract<Round['result'], { isShown: true }>;

/** Why a round is in no figure, before its answers are looked at. */
export function whyUnseen(state: State): WithheldWhy | undefined {
	if (state === 'not-opened') return 'not-asked'; // [X2]
	return state === 'closed' ? 'not-revealed' : undefined; // [X2]
}

export const withhold = (why: WithheldWhy) => ({ isShown: false as const, why });

/** Logarithms and roots differ in their last digits from machine to machine; the record keeps six. */
export const roundRatio = (ratio: number): number => Math.round(ratio * 1e6) / 1e6 + 0;

/** The counts, or null where one channel that was used has one to four answers. */
export function countChannels(channels: Channels): { channel: string; answers: number }[] | null {
	const used = channels.filter(({ answers }) => answers > 0);
	if (used.some(({ answers }) => answers < secrecyFloor)) return null; // [X5]
	return used
		.map(({ channel, answers }) => ({ channel, answers }))
		.sort((a, b) => (a.channel < b.channel ? -1 : 1));
}

/** The parts of a whole, or null where one has one to four people: then none is said, or it could be subtracted. */
export function splitPeople<Part extends string>(parts: Record<Part, number>): Record<Part, number> | null {
	const sizes = Object.values<number>(parts);
	return sizes.some((size) => size > 0 && size < secrecyFloor) ? null : parts; // [X5]
}

/**
 * A round of scores; ballots in any order, null is "don't know". codes: for each ballot the sign of its card, null
 * where there was none; null in secret. Throws RangeError where a card stands twice.
 */
export function scoreResult(
	given: Given<number | null> & {
		levels: number;
		cutoffHundredths: number;
		codes?: readonly (string | null)[] | null;
	}
): ScoreRound['result'] {
	const why = whyUnseen(given.state);
	if (why) return withhold(why);
	const { counts, unknown, n, sum, meanHundredths } = tally(given.levels, given.ballots);
	if (!mayShow(n) || meanHundredths === undefined) return withhold('few-answers'); // [X2]
	const agreed = consensus(counts);
	return {
		isShown: true,
		...arrangeBallots(given.ballots, given.codes ?? null),
		counts,
		unknown,
		n,
		sum,
		meanHundredths,
		consensus: roundRatio(agreed),
		agreement: agreementWord(agreed),
		isWeak: isWeak(sum, n, given.cutoffHundredths),
		channels: countChannels(given.channels)
	};
}

/** By value, "don't know" last, and within one by their signs: neither is an order of answering [X3] [X30]. */
function arrangeBallots(ballots: readonly (number | null)[], codes: readonly (string | null)[] | null) {
	const known = codes?.filter((code) => code !== null) ?? [];
	if (codes && (codes.length !== ballots.length || new Set(known).size !== known.length))
		throw new RangeError('a card stands beside two ballots of one round');
	const rows = ballots
		.map((level, at) => ({ level, code: codes?.[at] ?? null }))
		.sort(
			(a, b) =>
				(a.level ?? Infinity) - (b.level ?? Infinity) || (a.code ?? '~').localeCompare(b.code ?? '~', 'en')
		);
	return { ballots: rows.map(({ level }) => level), codes: codes && rows.map(({ code }) => code) };
}

type Direction = (typeof directLevels)[number];

/** A round of direct change; ballots in any order, null is "don't know". */
export function directResult(given: Given<Direction | null>): DirectRound['result'] {
	const why = whyUnseen(given.state);
	if (why) return withhold(why);
	const of = (level: Direction | null) => given.ballots.filter((ballot) => ballot === level);
	const counts = directLevels.map((level) => of(level).length);
	const counted = countDirect(counts, of(null).length);
	if (counted === undefined) return withhold('few-answers'); // [X2]
	return {
		isShown: true,
		ballots: [...directLevels.flatMap(of), ...of(null)], // [X3]
		...counted,
		channels: countChannels(given.channels)
	};
}

/**
 * A round of dots. Open dots of fewer than five people everybody in the room has seen, but a record
 * goes to people who were not there: it withholds them like secret ones.
 */
export function dotsResult(
	given: Given<readonly number[]> &
		Pick<DotsRound, 'dots' | 'isOpen' | 'options'> & { settled: string[] | null }
): DotsRound['result'] {
	const why = whyUnseen(given.state);
	if (why) return withhold(why);
	const people = given.ballots.length;
	if (!mayShow(people)) return withhold('few-answers'); // [X2]
	const sums = sumDots(given.options.length, given.ballots);
	const options = given.options.map(({ idea, text }) => ({ ideaId: idea as CardId, text }));
	const { dots, isOpen, settled } = given;
	const ranked = settle(
		settled,
		(order) => rankDots({ dots, isOpen, options }, { sums, people }, order).ideas
	);
	return {
		isShown: true,
		ballots: given.ballots.map((ballot) => [...ballot]).sort(compareRows), // [X3]
		sums,
		people,
		ranking: ranked.map((idea) => ({
			idea: idea.ideaId,
			dots: idea.dots,
			rank: idea.rank,
			isTied: idea.isTied
		})),
		settled,
		channels: countChannels(given.channels)
	};
}

/** The ideas in the order the room settled; RangeError for an order the room could not have given [X28]. */
export function settle(
	settled: readonly string[] | null,
	rank: (settled: readonly CardId[] | undefined) => readonly RankedIdea[]
): readonly RankedIdea[] {
	if (settled === null) return rank(undefined);
	const order = settled as readonly CardId[];
	if (checkSettlement({ ideas: rank(undefined), people: 0, isSettled: false }, order))
		throw new RangeError('a settled order goes against its figures');
	return rank(order);
}

function compareRows(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

/** The figures of a round that is in them, or undefined. */
export function findShown<Round extends { result: { isShown: boolean } }>(
	round: Round | undefined
): Shown<Round> | undefined {
	return round?.result.isShown === true ? (round.result as Shown<Round>) : undefined;
}

/** Each field over the counted round of its statements that were asked [T9] [R9]. */
export function fieldResults(instrument: Instrument, scores: readonly ScoreRound[]): RecordSession['fields'] {
	return instrument.fields.map(({ number }) => {
		const rounds = listAskedIn(instrument, number, scores).map((statement) =>
			findShown(pickScore(scores, statement))
		);
		const { meanHundredths, ...rest } = fieldTally(rounds);
		return { field: number, ...rest, meanHundredths: meanHundredths ?? null, asked: rounds.length };
	});
}

/** Of a statement's revealed rounds the one that is meant [R9] [C14]; rounds with fewer than five scores come last. */
function pickScore<Round extends Pick<ScoreRound, 'statement' | 'ordinal' | 'result'>>(
	scores: readonly Round[],
	statement: number,
	which?: ComparedRounds
): Round | undefined {
	const own = scores.filter((round) => round.statement === statement);
	return pickRound(
		own.map((round) => ({ round, ordinal: round.ordinal, isShown: round.result.isShown })),
		which
	)?.round;
}

/** Is this the round that counts? False for one that may not be shown. */
export function isCounted(scores: readonly ScoreRound[], round: ScoreRound): boolean {
	return round.result.isShown && pickScore(scores, round.statement) === round; // [R9]
}

/** The numbers of a field's statements that there was a round of, opened or not. */
function listAskedIn(instrument: Instrument, field: number, scores: readonly ScoreRound[]): number[] {
	return instrument.statements
		.filter((statement) => statement.field === field)
		.map(({ number }) => number)
		.filter((number) => scores.some((round) => round.statement === number)); // [C12]
}

type Compared = Pick<ScoreRound, 'statement' | 'ordinal' | 'result'>;

/** Before and after, like rounds with like; only statements that may be shown on both sides [X9]. */
export function changeResults(
	instrument: Instrument,
	given: {
		before: readonly Compared[];
		after: readonly ScoreRound[];
		/** The numbers that may be compared [C15] [C16]. */
		same: readonly number[];
		/** Which round of each statement [C14]. */
		which: ComparedRounds;
	}
): Pick<RecordChange, 'statements' | 'fields'> {
	const { before, after, same, which } = given;
	const asked = [...new Set(after.map((round) => round.statement))].filter((number) => same.includes(number));
	const statements = asked.flatMap((statement): RecordChange['statements'] => {
		const [then, now] = [pickScore(before, statement, which), pickScore(after, statement, which)];
		const [was, is] = [findShown(then), findShown(now)];
		const change = was && is && changeOf(was, is);
		if (!change || !then || !now) return []; // [X9]
		const { effect } = change;
		return [
			{
				statement,
				ordinal: now.ordinal,
				beforeOrdinal: then.ordinal,
				before: tallyOf(was),
				after: tallyOf(is),
				differenceHundredths: change.differenceHundredths,
				word: change.word,
				isUncertain: change.isUncertain,
				effect: {
					delta: roundRatio(effect.delta),
					low: roundRatio(effect.low),
					high: roundRatio(effect.high)
				}
			}
		];
	});
	return {
		statements,
		fields: instrument.fields.map(({ number }) =>
			fieldChange(number, { asked: listAskedIn(instrument, number, after), changes: statements })
		)
	};
}

function tallyOf({ counts, unknown, n, sum, meanHundredths }: Shown<ScoreRound>) {
	return { counts, unknown, n, sum, meanHundredths };
}

function fieldChange(
	field: number,
	given: { asked: readonly number[]; changes: RecordChange['statements'] }
): RecordChange['fields'][number] {
	const asked = given.asked.length;
	const found = given.asked.flatMap(
		(number) => given.changes.find(({ statement }) => statement === number) ?? []
	);
	const leftOut = asked - found.length;
	const side = (name: 'before' | 'after') => asMean(fieldTally(found.map((change) => change[name])));
	const [before, after] = [side('before'), side('after')];
	if (!before || !after) return { field, leftOut, asked, change: null };
	return {
		field,
		leftOut,
		asked,
		change: {
			before,
			after,
			differenceHundredths: differenceHundredths(before, after),
			word: changeWord(before, after),
			isUncertain: isFieldUncertain(found) // [C3]
		}
	};
}

function asMean({ n, sum, meanHundredths }: Mean & { meanHundredths: number | undefined }) {
	return meanHundredths === undefined ? undefined : { n, sum, meanHundredths };
}
