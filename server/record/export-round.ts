// The rounds of a closed session as they stand in a record: what each asked, in the words it had then, and its
// answers put through the domain's figures. Which answers there are to read is export-store.ts's question.
import type { CutoffWords } from '#domain/cutoff-words.ts';
import { directLevels } from '#domain/direct-change.ts';
import type { AccountId, SessionId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import { pollLevels } from '#domain/poll.ts';
import { countNumbers } from '#domain/rank-round.ts';
import { sumDots } from '#domain/ranking.ts';
import type {
	DirectRound,
	DotsRound,
	InfluenceRound,
	LookbackRound,
	PairsRound,
	PollRound,
	RecordSession,
	ScoreRound,
	UsgRound
} from '#domain/record.ts';
import { directResult, dotsResult, scoreResult } from '#domain/record-figure.ts';
import { influenceResult, pinnedScore } from '#domain/record-influence.ts';
import { lookbackResult } from '#domain/record-lookback.ts';
import { pollResult } from '#domain/record-poll.ts';
import { countUsg, pairsResult, usgResult } from '#domain/record-rating.ts';
import {
	parseDirectSetup,
	parseInfluenceSetup,
	parseLookbackSetup,
	parsePollSetup
} from '#domain/wire-parse.ts';
import { getRankSetup, getSetup } from '#server/session/agenda.ts';
import { listSettlements } from '#server/session/dots-store.ts';
import type { AssessmentRecord } from '#server/session/store.ts';
import {
	listAllRounds,
	listChannelCounts,
	listRevealedBallots,
	type listNotes,
	type Db,
	type RoundRow
} from './export-store.ts';

/** What is the same for every session of a group; signs: of its cards. */
export type GroupFacts = {
	notes: Awaited<ReturnType<typeof listNotes>>;
	authors: ReadonlyMap<AccountId, string>;
	replace: (text: string) => string;
	signs: ReadonlyMap<string, string>;
};
export type Scored = { assessment: AssessmentRecord; instrument: Instrument };

/** A group's own words, with names replaced as in everything people wrote [X6]. */
export function replaceWords(
	words: CutoffWords | undefined,
	replace: (text: string) => string
): CutoffWords | null {
	return words === undefined ? null : { weak: replace(words.weak), strong: replace(words.strong) };
}

export const moment = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

export type Rounds = Pick<
	RecordSession,
	'scores' | 'directChange' | 'lookback' | 'dots' | 'influence' | 'usg' | 'pairs' | 'polls'
>;

export async function readRounds(
	db: Db,
	given: {
		id: SessionId;
		scored: Scored | undefined;
		facts: Pick<GroupFacts, 'replace' | 'signs'>;
	}
): Promise<Rounds> {
	const rows = await listAllRounds(db, given.id);
	const ballots = Map.groupBy(await listRevealedBallots(db, given.id), ({ round_id }) => round_id);
	const channels = Map.groupBy(await listChannelCounts(db, given.id), ({ round_id }) => round_id);
	const settled = await listSettlements(db, given.id);
	const answersOf = (row: RoundRow) => ({
		state: stateOf(row),
		channels: channels.get(row.id) ?? [],
		ballots: ballots.get(row.id) ?? []
	});
	const rounds: Rounds = {
		...{ scores: [], directChange: [], lookback: [], influence: [] },
		...{ dots: [], usg: [], pairs: [], polls: [] }
	};
	const { replace } = given.facts;
	for (const row of rows) {
		const answers = answersOf(row);
		const asked = { settled: settled.get(row.id) ?? null, replace };
		if (row.kind === 'score') rounds.scores.push(readScore(row, answers, given));
		else if (row.kind === 'change') rounds.directChange.push(readDirect(row, answers));
		else if (row.kind === 'influence') rounds.influence.push(readInfluence(row, answers, replace));
		else if (row.kind === 'dots') rounds.dots.push(readDots(row, answers, asked));
		else if (row.kind === 'usg') rounds.usg.push(readUsg(row, answers, asked));
		else if (row.kind === 'pairs') rounds.pairs.push(readPairs(row, answers, asked));
		else if (row.kind === 'lookback') rounds.lookback.push(readLookback(row, answers, given.scored));
		else if (row.kind === 'poll') rounds.polls.push(readPoll(row, answers, replace));
		else row.kind satisfies never; // a kind that is new has to find its place in the record
	}
	rounds.polls.sort((a, b) => a.ordinal - b.ordinal || a.place - b.place);
	return rounds;
}

type Answers = {
	state: ScoreRound['state'];
	channels: { channel: string; answers: number }[];
	ballots: { level: number | null; dots: string | null; code: string | null }[];
};

function stateOf(row: RoundRow): ScoreRound['state'] {
	if (row.state === 'open') throw new Error(`writing a record: round ${row.id} is open in a closed session`);
	return row.state;
}

function whenOf(row: RoundRow) {
	return {
		id: row.id,
		ordinal: row.ordinal,
		state: stateOf(row),
		openedAt: moment(row.opened_at_ms),
		closedAt: moment(row.closed_at_ms),
		revealedAt: moment(row.revealed_at_ms),
		presentAtClose: row.present_at_close
	};
}

function readScore(
	row: RoundRow,
	answers: Answers,
	{ scored, facts }: { scored: Scored | undefined; facts: Pick<GroupFacts, 'signs'> }
): ScoreRound {
	if (!scored || row.statement_number === null)
		throw new Error(`writing a record: round ${row.id} has no instrument`);
	return {
		...whenOf(row),
		statement: row.statement_number,
		result: scoreResult({
			...answers,
			ballots: answers.ballots.map(({ level }) => level),
			codes:
				scored.assessment.secrecy === 'code'
					? answers.ballots.map(({ code }) => (code === null ? null : (facts.signs.get(code) ?? null))) // [X30]
					: null,
			levels: scored.instrument.scale.levels.length,
			cutoffHundredths: scored.assessment.cutoff_hundredths
		})
	};
}

function readDirect(row: RoundRow, answers: Answers): DirectRound {
	const setup = row.setup === null ? undefined : parseDirectSetup(row.setup);
	if (!setup) throw new Error(`round ${row.id}: what it asked cannot be read`);
	const wordOf = (level: number | null) => (level === null ? null : (directLevels[level - 1] ?? null));
	return {
		...whenOf(row),
		statement: setup.number,
		instrumentId: setup.ref.slice(0, setup.ref.indexOf(':')),
		text: { id: setup.text.id, en: setup.text.en },
		result: directResult({ ...answers, ballots: answers.ballots.map(({ level }) => wordOf(level)) })
	};
}

/** [X33] On the scale of the assessment that is looked back from. */
function readLookback(row: RoundRow, answers: Answers, scored: Scored | undefined): LookbackRound {
	const setup = row.setup === null ? undefined : parseLookbackSetup(row.setup);
	if (!setup || !scored) throw new Error(`round ${row.id}: what it asked cannot be read`);
	return {
		...whenOf(row),
		statement: setup.number,
		text: { id: setup.text.id, en: setup.text.en },
		day: setup.day,
		result: lookbackResult({
			...answers,
			ballots: answers.ballots.map(({ level }) => level),
			levels: scored.instrument.scale.levels.length
		})
	};
}

/** [X29] In the words it had, names replaced [X6]. */
function readPoll(row: RoundRow, answers: Answers, replace: Asked['replace']): PollRound {
	const setup = row.setup === null ? undefined : parsePollSetup(row.setup);
	if (!setup) throw new Error(`round ${row.id}: what it asked cannot be read`);
	const wordOf = (level: number | null) => (level === null ? null : (pollLevels[level - 1] ?? null));
	return {
		...whenOf(row),
		place: setup.number,
		of: setup.of,
		text: { id: replace(setup.text.id), en: replace(setup.text.en) },
		measures: setup.measures ?? null,
		result: pollResult({ ...answers, ballots: answers.ballots.map(({ level }) => wordOf(level)) })
	};
}

/** [X20] What was agreed aloud has no ballots, and needs none. */
function readInfluence(row: RoundRow, answers: Answers, replace: Asked['replace']): InfluenceRound {
	const setup = row.setup === null ? undefined : parseInfluenceSetup(row.setup);
	if (!setup) throw new Error(`round ${row.id}: what it asked cannot be read`);
	const score = pinnedScore({ ...setup, cutoffWords: replaceWords(setup.cutoffWords, replace) });
	return {
		...whenOf(row),
		statement: setup.number,
		instrumentId: setup.ref.slice(0, setup.ref.indexOf(':')),
		text: { id: setup.text.id, en: setup.text.en },
		notYet: { id: setup.notYet.id, en: setup.notYet.en },
		score,
		result: influenceResult({
			...answers,
			// A ballot holds the place of a value, counted from 1.
			ballots: answers.ballots.map(({ level }) => (level === null ? null : level - 1)),
			score,
			agreed: setup.agreed
		})
	};
}

type Asked = { settled: string[] | null; replace: (text: string) => string };
type Option = { readonly ideaId: string; readonly text: string };

/** Rows of numbers as they were cast; which person's is not known. */
const rowsOf = ({ ballots }: Answers): number[][] =>
	ballots.flatMap(({ dots }) => (dots === null ? [] : [JSON.parse(dots) as number[]]));
/** In the words ideas had when they were asked, with names replaced [X6]. */
const optionsOf = (options: readonly Option[], replace: Asked['replace']) =>
	options.map(({ ideaId, text }) => ({ idea: ideaId, text: replace(text) }));

function readDots(row: RoundRow, answers: Answers, { settled, replace }: Asked): DotsRound {
	const { dots, isOpen, options } = getSetup(row);
	const asked = { dots, isOpen, options: optionsOf(options, replace) };
	return {
		...whenOf(row),
		...asked,
		result: dotsResult({ ...answers, ...asked, ballots: rowsOf(answers), settled })
	};
}

function readUsg(row: RoundRow, answers: Answers, { settled, replace }: Asked): UsgRound {
	const options = optionsOf(getRankSetup({ ...row, kind: 'usg' }).options, replace);
	const counts = countUsg(options.length, rowsOf(answers)); // [X21] rows of people end here
	return { ...whenOf(row), options, result: usgResult({ ...answers, options, counts, settled }) };
}

function readPairs(row: RoundRow, answers: Answers, { settled, replace }: Asked): PairsRound {
	const setup = getRankSetup({ ...row, kind: 'pairs' });
	const options = optionsOf(setup.options, replace);
	const rows = rowsOf(answers);
	const sums = sumDots(countNumbers(setup), rows); // [X22] rows of people end here
	const agreed = setup.kind === 'pairs' ? setup.agreed : undefined;
	return {
		...whenOf(row),
		options,
		result: pairsResult({ ...answers, options, sums, people: rows.length, agreed, settled })
	};
}
