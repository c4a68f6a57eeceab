// All SQL of what leaves in a record: one session's rounds, answers, people as numbers, notes and names to
// be replaced. Answers are read only of revealed rounds, and without their ids [TRUST E2].
import type { Kysely, Selectable } from 'kysely';
import type { ActionCard, BoardContent } from '#domain/board.ts';
import type { CardId, GroupId, InstrumentVersionId, RoundId, SessionId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';

export type Db = Kysely<Schema>;
export type RoundRow = Selectable<Schema['round']>;
export type BallotRow = { round_id: RoundId; level: number | null; dots: string | null; code: string | null };
export type SeatRow = {
	scores: 0 | 1;
	role: Schema['member']['role'] | null;
	sex: Schema['member']['sex'];
};

/** By date; those of one day by when they started, the id settling what is equal. */
export async function listClosedSessions(db: Db, groupId: GroupId): Promise<SessionId[]> {
	const rows = await db
		.selectFrom('session')
		.select('id')
		.where('group_id', '=', groupId)
		.where('status', '=', 'closed')
		.orderBy('date')
		.orderBy('started_at_ms')
		.orderBy('id')
		.execute();
	return rows.map((row) => row.id);
}

export async function findGroup(db: Db, id: GroupId) {
	return db
		.selectFrom('participant_group')
		.innerJoin('programme', 'programme.id', 'participant_group.programme_id')
		.select([
			'participant_group.id',
			'participant_group.name',
			'participant_group.kind',
			'participant_group.cutoff_hundredths',
			'participant_group.weak_word',
			'participant_group.strong_word',
			'programme.id as programme_id',
			'programme.name as programme_name',
			'programme.village',
			'programme.district',
			'programme.regency',
			'programme.purpose'
		])
		.where('participant_group.id', '=', id)
		.executeTakeFirst();
}

export async function listAllRounds(db: Db, sessionId: SessionId): Promise<RoundRow[]> {
	return db
		.selectFrom('round')
		.selectAll()
		.where('session_id', '=', sessionId)
		.orderBy('kind')
		.orderBy('statement_number')
		.orderBy('ordinal')
		.orderBy('id')
		.execute();
}

/** [TRUST E2] The state is asked inside the query; a ballot's id stays where it is. */
export async function listRevealedBallots(db: Db, sessionId: SessionId): Promise<BallotRow[]> {
	return db
		.selectFrom('ballot')
		.innerJoin('round', 'round.id', 'ballot.round_id')
		.where('round.session_id', '=', sessionId)
		.where('round.state', '=', 'revealed')
		.select(['ballot.round_id', 'ballot.level', 'ballot.dots', 'ballot.code'])
		.execute();
}

export async function listChannelCounts(
	db: Db,
	sessionId: SessionId
): Promise<Selectable<Schema['channel_count']>[]> {
	return db
		.selectFrom('channel_count')
		.innerJoin('round', 'round.id', 'channel_count.round_id')
		.where('round.session_id', '=', sessionId)
		.selectAll('channel_count')
		.execute();
}

/** Who sat there, as a role and a sex; no seat's and no member's id. */
export async function listSeatPeople(db: Db, sessionId: SessionId): Promise<SeatRow[]> {
	return db
		.selectFrom('seat')
		.leftJoin('member', 'member.id', 'seat.member_id')
		.where('seat.session_id', '=', sessionId)
		.select(['seat.scores', 'member.role', 'member.sex'])
		.execute();
}

export async function countConsent(
	db: Db,
	sessionId: SessionId
): Promise<{ version: number; people: number }[]> {
	const rows = await db
		.selectFrom('consent')
		.innerJoin('seat', 'seat.id', 'consent.seat_id')
		.where('seat.session_id', '=', sessionId)
		.groupBy('consent.version')
		.orderBy('consent.version')
		.select(['consent.version', (sql) => sql.fn.count<number>('consent.seat_id').distinct().as('people')])
		.execute();
	return rows.map((row) => ({ version: row.version, people: Number(row.people) }));
}

export async function findInstrumentVersion(db: Db, id: InstrumentVersionId) {
	return db
		.selectFrom('instrument_version')
		.select(['id', 'content', 'content_hash'])
		.where('id', '=', id)
		.executeTakeFirst();
}

/** Everybody who is or was on the group's roster or its parts', in the order they were written down. */
export async function listEverNames(db: Db, groupId: GroupId): Promise<string[]> {
	const rows = await db
		.selectFrom('member')
		.select('member.name')
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
		.orderBy('member.created_at_ms')
		.orderBy('member.id')
		.execute();
	return rows.map((row) => row.name);
}

/** Every note on the group's actions, oldest first, with its author's name. */
export async function listNotes(db: Db, groupId: GroupId) {
	return db
		.selectFrom('progress')
		.innerJoin('account', 'account.id', 'progress.author')
		.where('progress.group_id', '=', groupId)
		.selectAll('progress')
		.select('account.name as author_name')
		.orderBy('progress.at_ms')
		.orderBy('progress.id')
		.execute();
}

/** What each action of the group's plan is, hidden ones too; one that is no longer there as it was last frozen. */
export async function listActionWords(db: Db, groupId: GroupId): Promise<ReadonlyMap<CardId, string>> {
	const cards = await db
		.selectFrom('board_card')
		.select('content')
		.where('group_id', '=', groupId)
		.where('kind', '=', 'action')
		.execute();
	const frozen = await db
		.selectFrom('board_freeze')
		.select('content')
		.where('group_id', '=', groupId)
		.orderBy('at_ms')
		.execute();
	const actions = [
		...frozen.flatMap(({ content }) => (JSON.parse(content) as BoardContent).action),
		...cards.map(({ content }) => JSON.parse(content) as ActionCard)
	];
	return new Map(actions.map(({ id, what }) => [id, what])); // the newest word is the last
}
