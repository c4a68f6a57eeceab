// One closed session as it stands in a record: its rows put through domain/record-figure.ts, its texts
// through the group's replacer. No seat, member, account, code, key or place is taken along [X10].
import { writeCanonical } from '#domain/canonical.ts';
import { countNewRaters } from '#domain/change.ts';
import { directLevels } from '#domain/direct-change.ts';
import type { BoardContent } from '#domain/board.ts';
import type { AccountId, SessionId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import { replaceInCards } from '#domain/pseudonym.ts';
import type { DotsAnswer } from '#domain/ranking.ts';
import type { DirectRound, DotsRound, RecordSession, ScoreRound } from '#domain/record.ts';
import {
	changeResults,
	directResult,
	dotsResult,
	fieldResults,
	scoreResult,
	splitPeople
} from '#domain/record-figure.ts';
import { parseDirectSetup } from '#domain/wire-parse.ts';
import { hashContent } from '#server/board/freeze.ts';
import { findFreeze } from '#server/board/store.ts';
import { readContent } from '#server/instrument/content.ts';
import { getAgenda, getSetup } from '#server/session/agenda.ts';
import { findPlacedAssessment, listRaterMembers } from '#server/session/change-store.ts';
import { compareWith } from '#server/session/assessment-fact.ts';
import { listSettlements } from '#server/session/dots-store.ts';
import {
	findAssessment,
	findInstrumentContent,
	findSession,
	type AssessmentRecord
} from '#server/session/store.ts';
import { countAttendance } from './store.ts';
import {
	countConsent,
	listAllRounds,
	listChannelCounts,
	type listNotes,
	listRevealedBallots,
	listSeatPeople,
	type Db,
	type RoundRow,
	type SeatRow
} from './export-store.ts';

/** What is the same for every session of a group. */
export type GroupFacts = {
	notes: Awaited<ReturnType<typeof listNotes>>;
	authors: ReadonlyMap<AccountId, string>;
	replace: (text: string) => string;
};
type Scored = { assessment: AssessmentRecord; instrument: Instrument };

const moment = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

export async function readSession(db: Db, id: SessionId, facts: GroupFacts): Promise<RecordSession> {
	const session = await findSession(db, id);
	if (!session) throw new Error(`writing a record: session ${id} has no row`);
	const scored = await findScored(db, id);
	const rounds = await readRounds(db, { id, scored, facts });
	const people = await listSeatPeople(db, id);
	return {
		id,
		title: facts.replace(session.title),
		date: session.date,
		startedAt: moment(session.started_at_ms),
		closedAt: moment(session.closed_at_ms),
		nameMode: session.name_mode,
		expected: session.expected,
		agenda: getAgenda(session).map(({ stage, minutes }) => ({ stage, minutes })),
		attendance: { ...(await countAttendance(db, id)), ...splitSeats(people) },
		consent: await countConsent(db, id),
		assessment: scored ? describe(scored.assessment) : null,
		...rounds,
		fields: scored ? fieldResults(scored.instrument, rounds.scores) : [],
		change: await readChange(db, { id, scored, scores: rounds.scores }),
		board: await readBoard(db, id, facts),
		progress: facts.notes
			.filter((note) => note.session_id === id)
			.sort((a, b) => (a.card_id < b.card_id ? -1 : a.card_id > b.card_id ? 1 : a.seq - b.seq))
			.map((note) => ({
				action: note.card_id,
				seq: note.seq,
				state: note.state,
				note: facts.replace(note.note),
				author: facts.authors.get(note.author) ?? 'F0'
			}))
	};
}

async function findScored(db: Db, id: SessionId): Promise<Scored | undefined> {
	const assessment = await findAssessment(db, id);
	const content = assessment && (await findInstrumentContent(db, assessment.instrument_version_id));
	return assessment && content ? { assessment, instrument: readContent(content) } : undefined;
}

function describe(row: AssessmentRecord): NonNullable<RecordSession['assessment']> {
	return {
		id: row.id,
		kind: row.kind,
		baselineId: row.baseline_id,
		instrumentId: row.instrument_version_id,
		secrecy: row.secrecy,
		pace: row.pace,
		cutoffHundredths: row.cutoff_hundredths,
		compares: row.compares
	};
}

/** [X5] Of those who may score; nothing where nobody joined by name. */
function splitSeats(seats: readonly SeatRow[]): Pick<RecordSession['attendance'], 'bySex' | 'byRole'> {
	const scoring = seats.filter(({ scores }) => scores === 1);
	const count = (is: (seat: SeatRow) => boolean) => scoring.filter(is).length;
	if (scoring.every(({ role }) => role === null)) return { bySex: null, byRole: null };
	return {
		bySex: splitPeople({
			female: count(({ sex }) => sex === 'female'),
			male: count(({ sex }) => sex === 'male'),
			unsaid: count(({ sex }) => sex === null)
		}),
		byRole: splitPeople({
			officer: count(({ role }) => role === 'officer'),
			member: count(({ role }) => role === 'member'),
			unsaid: count(({ role }) => role === null)
		})
	};
}

type Rounds = Pick<RecordSession, 'scores' | 'directChange' | 'dots'>;

async function readRounds(
	db: Db,
	given: { id: SessionId; scored: Scored | undefined; facts: Pick<GroupFacts, 'replace'> }
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
	const rounds: Rounds = { scores: [], directChange: [], dots: [] };
	for (const row of rows) {
		const answers = answersOf(row);
		if (row.kind === 'score') rounds.scores.push(readScore(row, answers, given.scored));
		else if (row.kind === 'change') rounds.directChange.push(readDirect(row, answers));
		// [I9] [C69] Influence and looking back have no place in the record's shape yet, and are in no record.
		else if (row.kind === 'dots')
			rounds.dots.push(
				readDots(row, answers, { settled: settled.get(row.id) ?? null, replace: given.facts.replace })
			);
	}
	return rounds;
}

type Answers = {
	state: ScoreRound['state'];
	channels: { channel: string; answers: number }[];
	ballots: { level: number | null; dots: string | null }[];
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

function readScore(row: RoundRow, answers: Answers, scored: Scored | undefined): ScoreRound {
	if (!scored || row.statement_number === null)
		throw new Error(`writing a record: round ${row.id} has no instrument`);
	return {
		...whenOf(row),
		statement: row.statement_number,
		result: scoreResult({
			...answers,
			ballots: answers.ballots.map(({ level }) => level),
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

function readDots(
	row: RoundRow,
	answers: Answers,
	given: { settled: string[] | null; replace: (text: string) => string }
): DotsRound {
	const { dots, isOpen, options } = getSetup(row);
	const asked = {
		dots,
		isOpen,
		options: options.map(({ ideaId, text }) => ({ idea: ideaId, text: given.replace(text) }))
	};
	const placed = answers.ballots.flatMap((ballot) => (ballot.dots === null ? [] : [ballot.dots]));
	const ballots = placed.map((text) => JSON.parse(text) as DotsAnswer);
	return {
		...whenOf(row),
		...asked,
		result: dotsResult({ ...answers, ...asked, ballots, settled: given.settled })
	};
}

/** What changed since the baseline; nothing of a session that repeats none. */
async function readChange(
	db: Db,
	given: { id: SessionId; scored: Scored | undefined; scores: readonly ScoreRound[] }
): Promise<RecordSession['change']> {
	const baselineId = given.scored?.assessment.baseline_id;
	if (!given.scored || !baselineId) return null;
	const baseline = await findPlacedAssessment(db, baselineId);
	const session = baseline && (await findSession(db, baseline.session_id));
	const scored = session && (await findScored(db, session.id));
	// A baseline that is not closed cannot have been repeated.
	if (!baseline || !scored || session.status !== 'closed')
		throw new Error(`writing a record: baseline ${baselineId} is missing`);
	const { scores: before } = await readRounds(db, {
		id: session.id,
		scored,
		facts: { replace: (text) => text }
	});
	const line = await compareWith(db, { baseline, now: given.scored.assessment });
	const then = await listRaterMembers(db, session.id);
	const now = await listRaterMembers(db, given.id);
	return {
		baseline: {
			sessionId: session.id,
			assessmentId: baselineId,
			instrumentId: scored.assessment.instrument_version_id,
			date: session.date,
			raters: then.length
		},
		line: {
			breaks: [...line.breaks],
			statements: line.statements.map(({ number, why }) => ({ statement: number, why })),
			notes: [...line.notes]
		},
		raters: now.length,
		newRaters: countNewRaters(
			then.map((member) => member ?? undefined),
			now.map((member) => member ?? undefined)
		),
		...changeResults(given.scored.instrument, {
			before,
			after: given.scores,
			same: line.same,
			which: given.scored.assessment.compares
		})
	};
}

async function readBoard(db: Db, id: SessionId, { replace }: GroupFacts): Promise<RecordSession['board']> {
	const frozen = await findFreeze(db, id);
	if (!frozen) return null;
	const cards = replaceInCards(JSON.parse(frozen.content) as BoardContent, replace);
	const cardsSha256 = hashContent(writeCanonical(cards));
	return {
		frozenAt: new Date(frozen.at_ms).toISOString(),
		epoch: frozen.epoch,
		// [X6] The frozen board's own fingerprint would let names be tried until they give it.
		isAsFrozen: cardsSha256 === frozen.content_hash,
		cardsSha256,
		cards
	};
}
