// Whether the figures of a record follow from what it holds: each is made again by the functions that made it,
// and compared as bytes [X4]. What may be read at all is record-file.ts.
import { writeCanonical } from './canonical.ts';
import { compareInstruments } from './comparable.ts';
import type { Instrument } from './instrument.ts';
import { changeResults, directResult, dotsResult, fieldResults, scoreResult } from './record-figure.ts';
import { influenceResult, pinnedScore } from './record-influence.ts';
import { lookbackResult } from './record-lookback.ts';
import { arePairsSound, pairsResults } from './record-pairs.ts';
import { arePollsWhole, pollResult } from './record-poll.ts';
import { pairsResult, usgResult } from './record-rating.ts';
import type {
	InfluenceRound,
	PairsRound,
	RecordProgress,
	RecordSession,
	RecordShare,
	ResearchRecord
} from './record.ts';
import { checkShare } from './share.ts';

/** The first part whose figures are not those of its ballots, or undefined [X4]. */
export function findInconsistent(record: ResearchRecord): string | undefined {
	for (const [at, session] of record.sessions.entries()) {
		let wrong: string | undefined;
		try {
			wrong = compareFigures(record, session);
		} catch (fault) {
			// A ballot off the scale, or more dots than options: nothing can be made of those.
			if (!(fault instanceof RangeError)) throw fault;
			wrong = 'ballots';
		}
		if (wrong !== undefined) return `sessions.${at}.${wrong}`;
	}
	// [X24] What belongs to no meeting belongs to no meeting's record.
	if (record.scope === 'session' && record.betweenMeetings.length > 0) return 'betweenMeetings';
	return findWrongShare(record.betweenMeetings, 'betweenMeetings');
}

const isSame = (a: unknown, b: unknown) => writeCanonical(a) === writeCanonical(b);

function compareFigures(record: ResearchRecord, session: RecordSession): string | undefined {
	const { assessment } = session;
	const instrument = record.instruments.find(({ id }) => id === assessment?.instrumentId)?.content;
	if (assessment && !instrument) return 'assessment.instrumentId';
	const wrong =
		compareScores(session, instrument) ?? compareLookback(session, instrument) ?? compareRounds(session);
	if (wrong !== undefined) return wrong;
	const fields = instrument ? fieldResults(instrument, session.scores) : [];
	if (!isSame(fields, session.fields)) return 'fields';
	const isRepeated = assessment?.kind === 'follow-up';
	if (isRepeated !== (session.change !== null)) return 'change';
	return isRepeated ? compareChange(record, session) : undefined;
}

function compareScores({ assessment, scores }: RecordSession, instrument: Instrument | undefined) {
	if (!assessment && scores.length > 0) return 'scores';
	for (const [at, round] of scores.entries()) {
		if (!instrument?.statements.some(({ number }) => number === round.statement))
			return `scores.${at}.statement`;
		const levels = instrument.scale.levels.length;
		const cutoffHundredths = assessment?.cutoffHundredths ?? 0;
		const codes = round.result.isShown ? round.result.codes : null;
		// [X30] Signs stand beside ballots where they were given under codes, and nowhere else.
		const isUnderCodes = assessment?.secrecy === 'code';
		const isOdd = round.result.isShown && isUnderCodes !== (codes !== null);
		const again = scoreResult({ ...answersOf(round), codes, levels, cutoffHundredths });
		if (isOdd || !isSame(again, round.result)) return `scores.${at}`;
	}
	return undefined;
}

/** [X33] On the scale of the assessment it looks back from. */
function compareLookback({ assessment, lookback }: RecordSession, instrument: Instrument | undefined) {
	for (const [at, round] of lookback.entries()) {
		if (!instrument || assessment?.kind !== 'follow-up') return `lookback.${at}`;
		const levels = instrument.scale.levels.length;
		if (!isSame(lookbackResult({ ...answersOf(round), levels }), round.result)) return `lookback.${at}`;
	}
	return undefined;
}

/** Every other round; progress rows of the meeting last. */
function compareRounds(session: RecordSession): string | undefined {
	for (const [at, round] of session.directChange.entries())
		if (!isSame(directResult(answersOf(round)), round.result)) return `directChange.${at}`;
	for (const [at, round] of session.dots.entries()) {
		const { dots, isOpen, options } = round;
		const again = dotsResult({ ...answersOf(round), dots, isOpen, options, settled: settledOf(round) });
		if (!isSame(again, round.result)) return `dots.${at}`;
	}
	for (const [at, round] of session.influence.entries())
		if (!isSameInfluence(round)) return `influence.${at}`; // [X20]
	for (const [at, { options, ...round }] of session.usg.entries()) {
		const counts = round.result.isShown ? round.result.counts : [];
		const again = usgResult({ ...askedOf(round), options, counts });
		if (!isSame(again, round.result)) return `usg.${at}`; // [X21]
	}
	for (const [at, { options, ...round }] of session.pairs.entries())
		if (!isSame(pairsAgain({ ...round, options }), round.result)) return `pairs.${at}`; // [X22]
	for (const [at, round] of session.polls.entries())
		if (!isSame(pollResult(answersOf(round)), round.result)) return `polls.${at}`;
	if (!arePollsWhole(session.polls)) return 'polls'; // [X29]
	return findWrongShare(session.progress, 'progress');
}

function isSameInfluence({ state, score, result }: InfluenceRound): boolean {
	if (!isSame(pinnedScore(score), score)) return false;
	const agreed = result.isShown && result.isAgreed ? result.value : undefined;
	const voted = result.isShown && !result.isAgreed ? result : undefined;
	const again = influenceResult({
		...{ state, score, agreed },
		ballots: voted?.ballots ?? [],
		channels: channelsOf(voted?.channels)
	});
	return isSame(again, result);
}

function pairsAgain(round: PairsRound): PairsRound['result'] {
	const { result, options } = round;
	const sums = result.isShown ? result.pairs.map(({ forFirst }) => forFirst) : [];
	const people = result.isShown ? result.people : 0;
	const agreed = result.isShown && result.isAgreed ? sums : undefined;
	return pairsResult({ ...askedOf(round), options, sums, people, agreed });
}

/** A percentage that does not follow from its part and whole [X23]. */
function findWrongShare(rows: readonly RecordProgress[], name: string): string | undefined {
	const isShare = (share: RecordShare | null) => {
		if (share === null) return true;
		const { percent, part, whole } = share;
		if (part === null || whole === null) return part === whole && checkShare({ percent }) !== undefined;
		return checkShare({ percent, of: { part, whole } }) !== undefined;
	};
	const at = rows.findIndex(({ targets }) =>
		targets.some(({ aimed, achieved }) => !isShare(aimed) || !isShare(achieved) || (!aimed && !achieved))
	);
	return at === -1 ? undefined : `${name}.${at}`;
}

type Ranked = {
	state: RecordSession['usg'][number]['state'];
	result: { isShown: false } | { isShown: true; settled: string[] | null; channels: Known | null };
};
type Known = { channel: string; answers: number }[];

/** Where channels were withheld none are known: then one that is too small stands for them. */
const channelsOf = (channels: Known | null | undefined): Known =>
	channels === null ? [{ channel: '', answers: 1 }] : (channels ?? []);
const settledOf = ({ result }: Pick<Ranked, 'result'>) => (result.isShown ? result.settled : null);
const askedOf = (round: Ranked) => ({
	state: round.state,
	settled: settledOf(round),
	channels: channelsOf(round.result.isShown ? round.result.channels : undefined)
});

type Round<Answer> = {
	state: RecordSession['scores'][number]['state'];
	result: { isShown: false; why: string } | { isShown: true; ballots: Answer[]; channels: Known | null };
};

/** What a round's figures are made of; nothing where nothing may be shown. */
function answersOf<Answer>({ state, result }: Round<Answer>) {
	if (!result.isShown) return { state, ballots: [] as Answer[], channels: [] };
	return { state, ballots: result.ballots, channels: channelsOf(result.channels) };
}

/** The baseline's own rounds stand in the record of the group; a session's alone holds its counts only. */
function compareChange(record: ResearchRecord, session: RecordSession): string | undefined {
	const { change, assessment } = session;
	const instrument = record.instruments.find(({ id }) => id === assessment?.instrumentId)?.content;
	if (!change || !instrument || !assessment) return 'change';
	const baseline = record.sessions.find(({ id }) => id === change.baseline.sessionId);
	const former = record.instruments.find(({ id }) => id === change.baseline.instrumentId)?.content;
	if (!former) return 'change.baseline.instrumentId';
	const { breaks, statements, same } = compareInstruments(former, instrument);
	const broken = statements.map(({ number, why }) => ({ statement: number, why }));
	const isKnown = breaks.every((why) => change.line.breaks.includes(why));
	if (!isKnown || !isSame(broken, change.line.statements)) return 'change.line';
	const levels = instrument.scale.levels.length;
	const counted = change.statements.map(({ statement, beforeOrdinal, before }) => ({
		statement,
		ordinal: beforeOrdinal,
		result: scoreResult({
			state: 'revealed',
			levels,
			cutoffHundredths: assessment.cutoffHundredths,
			ballots: expand(before.counts, before.unknown),
			channels: []
		})
	}));
	const before = baseline?.scores ?? counted;
	const again = changeResults(instrument, {
		before,
		after: session.scores,
		same: change.line.breaks.length > 0 ? [] : same,
		which: assessment.compares
	});
	if (!isSame(again, { statements: change.statements, fields: change.fields })) return 'change';
	return arePairsTrue(session, baseline) ? undefined : 'change.pairs';
}

/** [X31] From the ballots where the baseline is here; else the counts at least follow from the moves. */
function arePairsTrue({ change, assessment, scores }: RecordSession, baseline: RecordSession | undefined) {
	const isUnderCodes = assessment?.secrecy === 'code';
	if (!change || isUnderCodes !== (change.pairs !== null)) return false;
	if (change.pairs === null) return true;
	if (!baseline) return arePairsSound(change.pairs, change.statements);
	const given = { before: baseline.scores, after: scores, isUnderCodes };
	return isSame(pairsResults(change.statements, given), change.pairs);
}

/** Ballots that have these counts. */
function expand(counts: readonly number[], unknown: number): (number | null)[] {
	const scored = counts.flatMap((count, index) => new Array<number>(count).fill(index + 1));
	return [...scored, ...new Array<null>(unknown).fill(null)];
}
