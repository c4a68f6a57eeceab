// All SQL about rounds and ballots in rembuk.db. Which change is allowed is decided elsewhere; inside a
// transaction pass its own executor. Answers of open rounds are never here: see urn.ts.
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { OpeningId, RoundId, SeatId, SessionId } from '#domain/ids.ts';
import { countNumbers, rankKinds, type RankKind } from '#domain/rank-round.ts';
import { sumDots, type DotsAnswer } from '#domain/ranking.ts';
import type { Pace, Secrecy } from '#domain/session.ts';
import type { Schema } from '#server/database/schema.ts';
import { getRankSetup } from '#server/session/agenda.ts';

export type Db = Kysely<Schema>;
export type RoundRecord = Selectable<Schema['round']>;
export type SessionRecord = Selectable<Schema['session']>;
export type CastingSeat = { sessionId: SessionId; scores: boolean; hasLeft: boolean };
export type Closing = {
	ballots: readonly Insertable<Schema['ballot']>[];
	marks: readonly Insertable<Schema['answered']>[];
	channels: readonly Insertable<Schema['channel_count']>[];
	/** Of rounds under participant codes, in place of marks. */
	raters: readonly Insertable<Schema['code_rater']>[];
};
/** What was answered in one revealed round: counts by level, and how many said they do not know. */
export type RoundCounts = { roundId: RoundId; counts: Map<number, number>; unknown: number };
/** What one revealed round of ideas came to: its answers added up place by place, and how many people gave one. */
export type DotsCount = { roundId: RoundId; sums: number[]; people: number };

// SQLite takes 32,766 values in one statement; a ballot has five.
const rowsAtOnce = 500;

export async function findSession(db: Db, id: SessionId): Promise<SessionRecord | undefined> {
	return db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findCastingSeats(db: Db, ids: readonly SeatId[]): Promise<Map<SeatId, CastingSeat>> {
	const rows = await db
		.selectFrom('seat')
		.select(['id', 'session_id', 'scores', 'has_left'])
		.where('id', 'in', [...ids])
		.execute();
	return new Map(rows.map((row) => [row.id, asSeat(row)]));
}

export async function listCastingSeats(db: Db, sessionId: SessionId): Promise<Map<SeatId, CastingSeat>> {
	const rows = await db
		.selectFrom('seat')
		.select(['id', 'session_id', 'scores', 'has_left'])
		.where('session_id', '=', sessionId)
		.execute();
	return new Map(rows.map((row) => [row.id, asSeat(row)]));
}

type SeatRow = Pick<Selectable<Schema['seat']>, 'session_id' | 'scores' | 'has_left'>;
function asSeat(row: SeatRow): CastingSeat {
	return { sessionId: row.session_id, scores: row.scores === 1, hasLeft: row.has_left === 1 };
}

export async function findRound(db: Db, id: RoundId): Promise<RoundRecord | undefined> {
	return db.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listOpening(db: Db, openingId: OpeningId): Promise<RoundRecord[]> {
	return db
		.selectFrom('round')
		.selectAll()
		.where('opening_id', '=', openingId)
		.orderBy('statement_number')
		.orderBy('ordinal')
		.execute();
}

export async function listOpenRounds(db: Db): Promise<RoundRecord[]> {
	return db.selectFrom('round').selectAll().where('state', '=', 'open').execute();
}

/** Has an answer of this seat been counted? Only closed rounds carry such marks. */
export async function isMarked(db: Db, roundId: RoundId, seatId: SeatId): Promise<boolean> {
	const row = await db
		.selectFrom('answered')
		.select('seat_id')
		.where('round_id', '=', roundId)
		.where('seat_id', '=', seatId)
		.executeTakeFirst();
	return row !== undefined;
}

/** Is it a round of a meeting whose scores are under participant codes? */
export async function isInCodedMeeting(db: Db, round: Pick<RoundRecord, 'session_id'>): Promise<boolean> {
	const row = await db
		.selectFrom('assessment')
		.select('secrecy')
		.where('session_id', '=', round.session_id)
		.executeTakeFirst();
	return row?.secrecy === 'code';
}

/** The session's pace and the instrument it scores with, as JSON. */
export async function findScoring(
	db: Db,
	sessionId: SessionId
): Promise<{ pace: Pace; secrecy: Secrecy; content: string } | undefined> {
	return db
		.selectFrom('assessment')
		.innerJoin('instrument_version', 'instrument_version.id', 'assessment.instrument_version_id')
		.select(['assessment.pace', 'assessment.secrecy', 'instrument_version.content'])
		.where('assessment.session_id', '=', sessionId)
		.executeTakeFirst();
}

/** What is open in this session; the rounds of one opening are open together. */
export async function findOpeningId(db: Db, sessionId: SessionId): Promise<OpeningId | undefined> {
	const row = await db
		.selectFrom('round')
		.select('opening_id')
		.where('session_id', '=', sessionId)
		.where('state', '=', 'open')
		.executeTakeFirst();
	return row?.opening_id ?? undefined;
}

export async function countDotsRounds(db: Db, sessionId: SessionId): Promise<number> {
	const row = await db
		.selectFrom('round')
		.select((sql) => sql.fn.countAll<number>().as('rounds'))
		.where('session_id', '=', sessionId)
		.where('kind', 'in', [...rankKinds])
		.executeTakeFirstOrThrow();
	return Number(row.rounds);
}

/** Rounds that ask one thing each, are made when they are asked, and open together. */
export type StatementKind = 'change' | 'influence' | 'poll' | 'lookback';

/** Such rounds, not open yet; setup is what each asks, for good. */
export async function appendStatementRounds(
	db: Db,
	{ sessionId, kind, ordinal }: { sessionId: SessionId; kind: StatementKind; ordinal: number },
	rounds: readonly { id: RoundId; number: number; setup: string }[]
): Promise<void> {
	await db
		.insertInto('round')
		.values(
			rounds.map(({ id, number, setup }) => ({
				id,
				session_id: sessionId,
				kind,
				statement_number: number,
				ordinal,
				state: 'not-opened' as const,
				setup
			}))
		)
		.execute();
}

/** A second round of a statement, not open yet. */
export async function appendAgain(
	db: Db,
	{
		id,
		first
	}: { id: RoundId; first: Pick<RoundRecord, 'assessment_id' | 'session_id' | 'statement_number'> }
): Promise<void> {
	const { assessment_id, session_id, statement_number } = first;
	await db
		.insertInto('round')
		.values({
			id,
			assessment_id,
			session_id,
			statement_number,
			kind: 'score',
			ordinal: 2,
			state: 'not-opened'
		})
		.execute();
}

/** A round that puts ideas in order, not open yet; setup is what it asks, for good. */
export async function appendDotsRound(
	db: Db,
	round: { id: RoundId; sessionId: SessionId; kind: RankKind; ordinal: number; setup: string }
): Promise<void> {
	await db
		.insertInto('round')
		.values({
			id: round.id,
			session_id: round.sessionId,
			kind: round.kind,
			ordinal: round.ordinal,
			state: 'not-opened',
			setup: round.setup
		})
		.execute();
}

export async function markOpen(
	db: Db,
	ids: readonly RoundId[],
	opening: { id: OpeningId; atMs: number }
): Promise<void> {
	await db
		.updateTable('round')
		.set({ state: 'open', opening_id: opening.id, opened_at_ms: opening.atMs })
		.where('id', 'in', [...ids])
		.execute();
}

export async function markClosed(
	db: Db,
	id: RoundId,
	closed: { atMs: number; present: number }
): Promise<void> {
	await db
		.updateTable('round')
		.set({ state: 'closed', closed_at_ms: closed.atMs, present_at_close: closed.present })
		.where('id', '=', id)
		.execute();
}

export async function markRevealed(db: Db, ids: readonly RoundId[], atMs: number): Promise<void> {
	await db
		.updateTable('round')
		.set({ state: 'revealed', revealed_at_ms: atMs })
		.where('id', 'in', [...ids])
		.where('state', '=', 'closed')
		.execute();
}

/** In the order given: whoever calls this has shuffled. */
export async function appendClosing(db: Db, { ballots, marks, channels, raters }: Closing): Promise<void> {
	for (const rows of inParts(ballots)) await db.insertInto('ballot').values(rows).execute();
	for (const rows of inParts(marks)) await db.insertInto('answered').values(rows).execute();
	for (const rows of inParts(channels)) await db.insertInto('channel_count').values(rows).execute();
	for (const rows of inParts(raters))
		await db
			.insertInto('code_rater')
			.values(rows)
			.onConflict((former) => former.doNothing())
			.execute();
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
	const parts: Row[][] = [];
	for (let at = 0; at < rows.length; at += rowsAtOnce) parts.push(rows.slice(at, at + rowsAtOnce));
	return parts;
}

/** [TRUST E2] The state is asked inside the query: nothing about a round of levels (scores, direct change, influence, end polls, looking back) that has not been revealed. */
export async function countRevealed(db: Db, roundIds: readonly RoundId[]): Promise<RoundCounts[]> {
	const rows = await db
		.selectFrom('round')
		.leftJoin('ballot', 'ballot.round_id', 'round.id')
		.where('round.id', 'in', [...roundIds])
		.where('round.kind', 'in', ['score', 'change', 'influence', 'poll', 'lookback'])
		.where('round.state', '=', 'revealed')
		.groupBy(['round.id', 'ballot.level'])
		.select([
			'round.id as round_id',
			'ballot.level',
			(sql) => sql.fn.count<number>('ballot.id').as('answers')
		])
		.execute();
	const found = new Map<RoundId, RoundCounts>();
	for (const row of rows) {
		const counted = found.get(row.round_id) ?? { roundId: row.round_id, counts: new Map(), unknown: 0 };
		if (row.level !== null) counted.counts.set(row.level, Number(row.answers));
		else counted.unknown += Number(row.answers);
		found.set(row.round_id, counted);
	}
	return [...found.values()];
}

/** [TRUST E2] The same of dots, USG and pairs: whether it may be shown is one more question, of domain/ranking. */
export async function countDots(db: Db, roundIds: readonly RoundId[]): Promise<DotsCount[]> {
	const rounds = await db
		.selectFrom('round')
		.select(['id', 'kind', 'setup'])
		.where('id', 'in', [...roundIds])
		.where('kind', 'in', [...rankKinds])
		.where('state', '=', 'revealed')
		.$narrowType<{ kind: RankKind }>()
		.execute();
	const counts: DotsCount[] = [];
	for (const round of rounds) {
		const rows = await db
			.selectFrom('ballot')
			.select('dots')
			.where('round_id', '=', round.id)
			.where('dots', 'is not', null)
			.$narrowType<{ dots: string }>()
			.execute();
		const answers = rows.map((row) => JSON.parse(row.dots) as DotsAnswer);
		const sums = sumDots(countNumbers(getRankSetup(round)), answers);
		counts.push({ roundId: round.id, sums, people: answers.length });
	}
	return counts;
}
