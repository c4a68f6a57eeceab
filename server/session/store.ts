// All SQL about sessions, their codes, their assessment and its rounds. Rows in, rows out: which
// change is allowed is decided elsewhere. Pass the transaction's own executor inside a transaction.
import type { Insertable, Kysely, NotNull, Selectable, Updateable } from 'kysely';
import type {
	AssessmentId,
	GroupId,
	InstrumentVersionId,
	ProgrammeId,
	RoundId,
	SessionId
} from '#domain/ids.ts';
import type { Purpose } from '#domain/session.ts';
import type { Schema } from '#server/database/schema.ts';

export type Db = Kysely<Schema>;
export type SessionRecord = Selectable<Schema['session']>;
export type RoundRecord = Selectable<Schema['round']>;
/** A round that asks a statement of the session's assessment. */
export type ScoreRecord = RoundRecord & {
	kind: 'score';
	assessment_id: AssessmentId;
	statement_number: number;
};
export type AssessmentRecord = Selectable<Schema['assessment']>;
/** Which group and programme a session belongs to, as names, and what its data may be taken for. */
export type SessionPlace = {
	group_name: string;
	programme_id: ProgrammeId;
	programme_name: string;
	purpose: Purpose;
};

export async function appendSession(db: Db, row: Insertable<Schema['session']>): Promise<void> {
	await db.insertInto('session').values(row).execute();
}

export async function writeSession(
	db: Db,
	id: SessionId,
	change: Updateable<Schema['session']>
): Promise<void> {
	await db.updateTable('session').set(change).where('id', '=', id).execute();
}

function selectPlaced(db: Db) {
	return db
		.selectFrom('session')
		.innerJoin('participant_group', 'participant_group.id', 'session.group_id')
		.innerJoin('programme', 'programme.id', 'participant_group.programme_id')
		.selectAll('session')
		.select([
			'participant_group.name as group_name',
			'programme.id as programme_id',
			'programme.name as programme_name',
			'programme.purpose'
		]);
}

export async function findSession(
	db: Db,
	id: SessionId
): Promise<(SessionRecord & SessionPlace) | undefined> {
	return selectPlaced(db).where('session.id', '=', id).executeTakeFirst();
}

export async function findSessionByCode(
	db: Db,
	code: string
): Promise<(SessionRecord & SessionPlace) | undefined> {
	return selectPlaced(db).where('session.code', '=', code).executeTakeFirst();
}

/** Newest meeting first; the id settles meetings of one day, so that the order never jumps. */
export async function listSessions(
	db: Db,
	programmeIds: readonly ProgrammeId[] | 'all'
): Promise<(SessionRecord & SessionPlace)[]> {
	let query = selectPlaced(db);
	if (programmeIds !== 'all') query = query.where('programme.id', 'in', [...programmeIds]);
	return query
		.orderBy('session.date', 'desc')
		.orderBy('session.created_at_ms', 'desc')
		.orderBy('session.id')
		.execute();
}

export async function countSessions(db: Db, groupId: GroupId): Promise<number> {
	const row = await db
		.selectFrom('session')
		.select((sql) => sql.fn.countAll<number>().as('sessions'))
		.where('group_id', '=', groupId)
		.executeTakeFirstOrThrow();
	return Number(row.sessions);
}

/** The session that once had this code. */
export async function findByOldCode(db: Db, code: string): Promise<SessionRecord | undefined> {
	return db
		.selectFrom('old_code')
		.innerJoin('session', 'session.id', 'old_code.session_id')
		.where('old_code.code', '=', code)
		.selectAll('session')
		.executeTakeFirst();
}

export async function appendOldCode(db: Db, code: string, sessionId: SessionId): Promise<void> {
	await db.insertInto('old_code').values({ code, session_id: sessionId }).execute();
}

/** Has any session had this code, now or before? */
export async function isCodeUsed(db: Db, code: string): Promise<boolean> {
	const now = await db.selectFrom('session').select('id').where('code', '=', code).executeTakeFirst();
	if (now) return true;
	const before = await db.selectFrom('old_code').select('code').where('code', '=', code).executeTakeFirst();
	return before !== undefined;
}

export async function findGroupProgramme(db: Db, groupId: GroupId): Promise<ProgrammeId | undefined> {
	const row = await db
		.selectFrom('participant_group')
		.select('programme_id')
		.where('id', '=', groupId)
		.executeTakeFirst();
	return row?.programme_id;
}

/** Which document is this group's board; a board that nobody has opened yet will be the first. */
export async function findBoardEpoch(db: Db, groupId: GroupId): Promise<number> {
	const row = await db.selectFrom('board').select('epoch').where('group_id', '=', groupId).executeTakeFirst();
	return row?.epoch ?? 1;
}

export async function findInstrumentContent(db: Db, id: InstrumentVersionId): Promise<string | undefined> {
	const row = await db
		.selectFrom('instrument_version')
		.select('content')
		.where('id', '=', id)
		.executeTakeFirst();
	return row?.content;
}

export async function findAssessment(db: Db, sessionId: SessionId): Promise<AssessmentRecord | undefined> {
	return db.selectFrom('assessment').selectAll().where('session_id', '=', sessionId).executeTakeFirst();
}

export async function appendAssessment(
	db: Db,
	row: AssessmentRecord,
	rounds: readonly Insertable<Schema['round']>[]
): Promise<void> {
	await db.insertInto('assessment').values(row).execute();
	if (rounds.length > 0)
		await db
			.insertInto('round')
			.values([...rounds])
			.execute();
}

/** Only for a session that has not started: nothing has been scored yet. */
export async function removeAssessment(db: Db, id: AssessmentId): Promise<void> {
	await db.deleteFrom('round').where('assessment_id', '=', id).execute();
	await db.deleteFrom('assessment').where('id', '=', id).execute();
}

export async function countOpenRounds(db: Db, sessionId: SessionId): Promise<number> {
	const row = await db
		.selectFrom('round')
		.select((sql) => sql.fn.countAll<number>().as('open'))
		.where('session_id', '=', sessionId)
		.where('state', '=', 'open')
		.executeTakeFirstOrThrow();
	return Number(row.open);
}

/** The session's rounds of scores, in the order of their statements; those of dots are in dots-store.ts. */
export async function listRounds(db: Db, sessionId: SessionId): Promise<ScoreRecord[]> {
	return db
		.selectFrom('round')
		.selectAll()
		.where('session_id', '=', sessionId)
		.where('kind', '=', 'score')
		.orderBy('statement_number')
		.orderBy('ordinal')
		.$narrowType<{ kind: 'score'; assessment_id: NotNull; statement_number: NotNull }>()
		.execute();
}

/** How many answered each closed round: value-free marks, written when it closed; in a meeting under codes only their number [Q13] [Q14]. */
export async function countAnswered(db: Db, sessionId: SessionId): Promise<Map<RoundId, number>> {
	const rows = await db
		.selectFrom('answered')
		.innerJoin('round', 'round.id', 'answered.round_id')
		.where('round.session_id', '=', sessionId)
		.groupBy('answered.round_id')
		.select(['answered.round_id as round_id', (sql) => sql.fn.countAll<number>().as('answers')])
		.execute();
	const numbers = await db
		.selectFrom('channel_count')
		.innerJoin('round', 'round.id', 'channel_count.round_id')
		.where('round.session_id', '=', sessionId)
		.groupBy('channel_count.round_id')
		.select(['channel_count.round_id as round_id', (sql) => sql.fn.sum<number>('answers').as('answers')])
		.execute();
	return new Map([...numbers, ...rows].map((row) => [row.round_id, Number(row.answers)]));
}

/** Of every kind: what the room is asked now. */
export async function listOpenRounds(db: Db, sessionId: SessionId): Promise<RoundId[]> {
	const rows = await db
		.selectFrom('round')
		.select('id')
		.where('session_id', '=', sessionId)
		.where('state', '=', 'open')
		.orderBy('id')
		.execute();
	return rows.map(({ id }) => id);
}

/** Different people who scored at least one revealed statement. */
export async function countRaters(db: Db, sessionId: SessionId): Promise<number> {
	const row = await db
		.selectFrom('answered')
		.innerJoin('round', 'round.id', 'answered.round_id')
		.where('round.session_id', '=', sessionId)
		.where('round.kind', '=', 'score')
		.where('round.state', '=', 'revealed')
		.select((sql) => sql.fn.count<number>('answered.seat_id').distinct().as('raters'))
		.executeTakeFirstOrThrow();
	return Number(row.raters) + (await countCodeRaters(db, sessionId));
}

/** People who scored in a meeting under participant codes, where no mark says what [Q13]. */
export async function countCodeRaters(db: Db, sessionId: SessionId): Promise<number> {
	const row = await db
		.selectFrom('code_rater')
		.where('session_id', '=', sessionId)
		.select((sql) => sql.fn.countAll<number>().as('raters'))
		.executeTakeFirstOrThrow();
	return Number(row.raters);
}

export async function listRosterNames(
	db: Db,
	groupId: GroupId
): Promise<{ id: Schema['member']['id']; name: string }[]> {
	// An assembly's people are the members of the groups it is made of, beside its own.
	return db
		.selectFrom('member')
		.select(['member.id', 'member.name'])
		.where('member.removed_at_ms', 'is', null)
		.where((is) =>
			is.or([
				is('member.group_id', '=', groupId),
				is(
					'member.group_id',
					'in',
					is.selectFrom('assembly_part').select('part_id').where('assembly_id', '=', groupId)
				)
			])
		)
		.orderBy('member.name')
		.orderBy('member.id')
		.execute();
}
