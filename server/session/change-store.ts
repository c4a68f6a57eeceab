// All SQL of this folder about the second meeting: rounds of direct change, baselines and their series,
// who scored, and notes on actions. Which change is allowed is decided elsewhere. Pass the transaction's
// own executor inside a transaction.
import { openChannels } from '#domain/channel.ts';
import type { Selectable } from 'kysely';
import type { AssessmentId, CardId, GroupId, RoundId, SessionId } from '#domain/ids.ts';
import type { NameMode } from '#domain/session.ts';
import type { ChangeFact } from '#domain/round.ts';
import type { Schema } from '#server/database/schema.ts';
import type { AssessmentRecord, Db, RoundRecord } from './store.ts';

/** A round that asks of a statement whether it went down, stayed or went up. */
export type ChangeRecord = RoundRecord & { kind: 'change'; statement_number: number; setup: string };
export type ProgressRecord = Selectable<Schema['progress']>;
/** An assessment with the meeting it was made in. */
export type PlacedAssessment = AssessmentRecord & {
	group_id: GroupId;
	title: string;
	date: string;
	status: Selectable<Schema['session']>['status'];
	name_mode: NameMode;
};

/** The session's rounds of direct change, by statement. */
export async function listChangeRounds(db: Db, sessionId: SessionId): Promise<ChangeRecord[]> {
	return db
		.selectFrom('round')
		.selectAll()
		.where('session_id', '=', sessionId)
		.where('kind', '=', 'change')
		.orderBy('statement_number')
		.$narrowType<{ kind: 'change'; statement_number: number; setup: string }>()
		.execute();
}

export function toChangeFact(row: ChangeRecord): ChangeFact {
	return { kind: 'change', roundId: row.id, number: row.statement_number, state: row.state };
}

function selectPlaced(db: Db) {
	return db
		.selectFrom('assessment')
		.innerJoin('session', 'session.id', 'assessment.session_id')
		.selectAll('assessment')
		.select(['session.group_id', 'session.title', 'session.date', 'session.status', 'session.name_mode']);
}

export async function findPlacedAssessment(db: Db, id: AssessmentId): Promise<PlacedAssessment | undefined> {
	return selectPlaced(db).where('assessment.id', '=', id).executeTakeFirst();
}

/** Baselines of the group in closed meetings, newest first. */
export async function listBaselines(db: Db, groupId: GroupId): Promise<PlacedAssessment[]> {
	return selectPlaced(db)
		.where('session.group_id', '=', groupId)
		.where('session.status', '=', 'closed')
		.where('assessment.kind', '=', 'baseline')
		.orderBy('session.date', 'desc')
		.orderBy('session.created_at_ms', 'desc')
		.orderBy('session.id')
		.execute();
}

/** A baseline and its follow-ups, in the order of their days. */
export async function listSeries(db: Db, baselineId: AssessmentId): Promise<PlacedAssessment[]> {
	return selectPlaced(db)
		.where((is) =>
			is.or([is('assessment.id', '=', baselineId), is('assessment.baseline_id', '=', baselineId)])
		)
		.orderBy('session.date')
		.orderBy('session.created_at_ms')
		.orderBy('session.id')
		.execute();
}

/** Rounds of which somebody else saw some answers: value-free, as the counts by channel are. */
export async function listSeenRounds(db: Db, sessionId: SessionId): Promise<Set<RoundId>> {
	const rows = await db
		.selectFrom('channel_count')
		.innerJoin('round', 'round.id', 'channel_count.round_id')
		.where('round.session_id', '=', sessionId)
		.where('channel', 'in', [...openChannels])
		.where('answers', '>', 0)
		.select('channel_count.round_id')
		.distinct()
		.execute();
	return new Set(rows.map((row) => row.round_id));
}

/** How many answers to its revealed statements came in by each channel. */
export async function countByChannel(db: Db, sessionId: SessionId): Promise<Record<string, number>> {
	const rows = await db
		.selectFrom('channel_count')
		.innerJoin('round', 'round.id', 'channel_count.round_id')
		.where('round.session_id', '=', sessionId)
		.where('round.kind', '=', 'score')
		.where('round.state', '=', 'revealed')
		.groupBy('channel_count.channel')
		.select(['channel_count.channel', (sql) => sql.fn.sum<number>('channel_count.answers').as('answers')])
		.execute();
	return Object.fromEntries(rows.map(({ channel, answers }) => [channel, Number(answers)]));
}

type Version = Selectable<Schema['instrument_version']>;
/** A version of an instrument and the newer ones of the same, oldest first. */
export async function listVersionsSince(db: Db, id: Version['id']): Promise<Version[]> {
	const rows = await db
		.selectFrom('instrument_version')
		.selectAll()
		.where('instrument_key', '=', (query) =>
			query.selectFrom('instrument_version').select('instrument_key').where('id', '=', id)
		)
		.orderBy('version')
		.execute();
	return rows.slice(
		Math.max(
			0,
			rows.findIndex((row) => row.id === id)
		)
	);
}

/** The version of the group's newest assessment that has revealed anything. */
export async function findNewestVersion(
	db: Db,
	groupId: GroupId
): Promise<AssessmentRecord['instrument_version_id'] | undefined> {
	const row = await db
		.selectFrom('assessment')
		.innerJoin('session', 'session.id', 'assessment.session_id')
		.innerJoin('round', 'round.assessment_id', 'assessment.id')
		.where('session.group_id', '=', groupId)
		.where('round.state', '=', 'revealed')
		.orderBy('session.date', 'desc')
		.orderBy('session.created_at_ms', 'desc')
		.select('assessment.instrument_version_id')
		.executeTakeFirst();
	return row?.instrument_version_id;
}

/** Who scored a revealed statement: the roster's member, or null for somebody who took a picture. One each. */
export async function listRaterMembers(
	db: Db,
	sessionId: SessionId
): Promise<Selectable<Schema['seat']>['member_id'][]> {
	const rows = await db
		.selectFrom('seat')
		.where('session_id', '=', sessionId)
		.where('id', 'in', (query) =>
			query
				// [Q13] In a meeting under codes there are no marks by round.
				.selectFrom('code_rater')
				.where('code_rater.session_id', '=', sessionId)
				.select('code_rater.seat_id')
				.union(
					query
						.selectFrom('answered')
						.innerJoin('round', 'round.id', 'answered.round_id')
						.where('round.session_id', '=', sessionId)
						.where('round.kind', '=', 'score')
						.where('round.state', '=', 'revealed')
						.select('answered.seat_id')
				)
		)
		.select('member_id')
		.execute();
	return rows.map((row) => row.member_id);
}

/** A group's notes, oldest first, action by action; those that were written by then. */
export async function listProgress(
	db: Db,
	{ groupId, untilMs }: { groupId: GroupId; untilMs: number | undefined }
): Promise<ProgressRecord[]> {
	return db
		.selectFrom('progress')
		.selectAll()
		.where('group_id', '=', groupId)
		.$if(untilMs !== undefined, (query) => query.where('at_ms', '<=', untilMs!))
		.orderBy('card_id')
		.orderBy('seq')
		.execute();
}

export async function countNotes(db: Db, groupId: GroupId, cardId: CardId): Promise<number> {
	const row = await db
		.selectFrom('progress')
		.select((sql) => sql.fn.countAll<number>().as('notes'))
		.where('group_id', '=', groupId)
		.where('card_id', '=', cardId)
		.executeTakeFirstOrThrow();
	return Number(row.notes);
}

export async function appendProgress(db: Db, row: ProgressRecord): Promise<void> {
	await db.insertInto('progress').values(row).execute();
}
