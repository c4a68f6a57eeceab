// One closed session as it stands in a record: its rows put through domain/record-figure.ts, its texts
// through the group's replacer. No seat, member, account, code, key or place is taken along [X10].
import { writeCanonical } from '#domain/canonical.ts';
import { countNewRaters } from '#domain/change.ts';
import type { BoardContent } from '#domain/board.ts';
import type { SessionId } from '#domain/ids.ts';
import { replaceInCards } from '#domain/pseudonym.ts';
import type { RecordSession, ScoreRound } from '#domain/record.ts';
import { changeResults, fieldResults, splitPeople } from '#domain/record-figure.ts';
import { pairsResults } from '#domain/record-pairs.ts';
import { hashContent } from '#server/board/freeze.ts';
import { fromWordColumns } from '#server/database/cutoff-word-columns.ts';
import { findFreeze } from '#server/board/store.ts';
import { readContent } from '#server/instrument/content.ts';
import { getAgenda } from '#server/session/agenda.ts';
import { findPlacedAssessment, listRaterMembers } from '#server/session/change-store.ts';
import { compareWith } from '#server/session/assessment-fact.ts';
import {
	findAssessment,
	findInstrumentContent,
	findSession,
	type AssessmentRecord
} from '#server/session/store.ts';
import { toProgress } from './export-progress.ts';
import { moment, readRounds, replaceWords, type GroupFacts, type Scored } from './export-round.ts';
import { countAttendance } from './store.ts';
import { countConsent, listSeatPeople, type Db, type SeatRow } from './export-store.ts';

export async function readSession(db: Db, id: SessionId, facts: GroupFacts): Promise<RecordSession> {
	const session = await findSession(db, id);
	if (!session) throw new Error(`writing a record: session ${id} has no row`);
	const scored = await findScored(db, id);
	const rounds = await readRounds(db, { id, scored, facts });
	const people = await listSeatPeople(db, id);
	const attendance = await countAttendance(db, id);
	const board = await readBoard(db, id, facts);
	return {
		id,
		title: facts.replace(session.title),
		date: session.date,
		startedAt: moment(session.started_at_ms),
		closedAt: moment(session.closed_at_ms),
		nameMode: session.name_mode,
		expected: session.expected,
		agenda: getAgenda(session).map(({ stage, minutes }) => ({ stage, minutes })),
		attendance: { ...attendance, left: attendance.left ?? 0, ...splitSeats(people) },
		consent: await countConsent(db, id),
		assessment: scored ? describe(scored.assessment, facts) : null,
		...rounds,
		fields: scored ? fieldResults(scored.instrument, rounds.scores) : [],
		change: await readChange(db, { id, scored, facts, scores: rounds.scores }),
		board,
		progress: toProgress(
			facts.notes.filter((note) => note.session_id === id), // [X24]
			{ ...facts, whatOf: (action) => board?.cards.action.find((card) => card.id === action)?.what ?? '' }
		)
	};
}

async function findScored(db: Db, id: SessionId): Promise<Scored | undefined> {
	const assessment = await findAssessment(db, id);
	const content = assessment && (await findInstrumentContent(db, assessment.instrument_version_id));
	return assessment && content ? { assessment, instrument: readContent(content) } : undefined;
}

function describe(row: AssessmentRecord, { replace }: GroupFacts): NonNullable<RecordSession['assessment']> {
	return {
		id: row.id,
		kind: row.kind,
		baselineId: row.baseline_id,
		instrumentId: row.instrument_version_id,
		secrecy: row.secrecy,
		pace: row.pace,
		cutoffHundredths: row.cutoff_hundredths,
		cutoffWords: replaceWords(fromWordColumns(row), replace), // [X32]
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

/** What changed since the baseline; nothing of a session that repeats none. */
async function readChange(
	db: Db,
	given: {
		id: SessionId;
		scored: Scored | undefined;
		scores: readonly ScoreRound[];
		facts: GroupFacts;
	}
): Promise<RecordSession['change']> {
	const baselineId = given.scored?.assessment.baseline_id;
	if (!given.scored || !baselineId) return null;
	const baseline = await findPlacedAssessment(db, baselineId);
	const session = baseline && (await findSession(db, baseline.session_id));
	const scored = session && (await findScored(db, session.id));
	// A baseline that is not closed cannot have been repeated.
	if (!baseline || !scored || session.status !== 'closed')
		throw new Error(`writing a record: baseline ${baselineId} is missing`);
	const { scores: before } = await readRounds(db, { id: session.id, scored, facts: given.facts });
	const line = await compareWith(db, { baseline, now: given.scored.assessment });
	const changes = changeResults(given.scored.instrument, {
		before,
		after: given.scores,
		same: line.same,
		which: given.scored.assessment.compares
	});
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
		...changes,
		pairs: pairsResults(changes.statements, {
			before,
			after: given.scores,
			isUnderCodes: given.scored.assessment.secrecy === 'code'
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
