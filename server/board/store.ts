// All SQL about boards: updates, snapshots, cards as rows, links, frozen boards. Rows in, rows out; what
// is stored when is decided in live-board.ts. Pass the transaction's own executor inside a transaction.
import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { CardId, GroupId, SessionId } from '#domain/ids.ts';
import type { CardKind } from '#domain/board.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { Schema } from '#server/database/schema.ts';

export type Db = Kysely<Schema>;
export type BoardRecord = Selectable<Schema['board']>;
export type UpdateRecord = Selectable<Schema['board_update']>;
export type SnapshotRecord = Selectable<Schema['board_snapshot']>;
export type CardRecord = Selectable<Schema['board_card']>;
export type LinkRecord = Selectable<Schema['board_link']>;
type Place = { groupId: GroupId; epoch: number };

/** Inside a transaction: what work has written is taken back when it is refused, and nothing else. */
export async function attempt<Value>(
	trx: Db,
	work: () => Promise<Value | Refused>
): Promise<Value | Refused> {
	await sql`SAVEPOINT attempt`.execute(trx);
	const answer = await work();
	if (isRefused(answer)) await sql`ROLLBACK TO attempt`.execute(trx);
	await sql`RELEASE attempt`.execute(trx);
	return answer;
}

export async function findBoard(db: Db, groupId: GroupId): Promise<BoardRecord | undefined> {
	return db.selectFrom('board').selectAll().where('group_id', '=', groupId).executeTakeFirst();
}

/** Two who open a new board at once make one. */
export async function appendBoard(db: Db, row: BoardRecord): Promise<void> {
	await db
		.insertInto('board')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export async function appendUpdates(db: Db, rows: readonly UpdateRecord[]): Promise<void> {
	// An update may be 256 kB: a statement for each keeps SQLite's limits out of sight.
	for (const row of rows) await db.insertInto('board_update').values(row).execute();
}

/** Newest first. */
export async function listSnapshots(db: Db, { groupId, epoch }: Place): Promise<SnapshotRecord[]> {
	return db
		.selectFrom('board_snapshot')
		.selectAll()
		.where('group_id', '=', groupId)
		.where('epoch', '=', epoch)
		.orderBy('seq', 'desc')
		.execute();
}

/** Oldest first, those behind this number. */
export async function listUpdatesAfter(
	db: Db,
	{ groupId, epoch, seq }: Place & { seq: number }
): Promise<UpdateRecord[]> {
	return db
		.selectFrom('board_update')
		.selectAll()
		.where('group_id', '=', groupId)
		.where('epoch', '=', epoch)
		.where('seq', '>', seq)
		.orderBy('seq')
		.execute();
}

export async function findLastSeq(db: Db, { groupId, epoch }: Place): Promise<number> {
	const row = await db
		.selectFrom('board_update')
		.select((sql) => sql.fn.max<number | null>('seq').as('seq'))
		.where('group_id', '=', groupId)
		.where('epoch', '=', epoch)
		.executeTakeFirst();
	return row?.seq ?? 0;
}

/** The new one, and of the older ones as many as are kept in case it turns out damaged. */
export async function writeSnapshot(db: Db, row: SnapshotRecord, kept: number): Promise<void> {
	await db.insertInto('board_snapshot').values(row).execute();
	const older = await db
		.selectFrom('board_snapshot')
		.select('seq')
		.where('group_id', '=', row.group_id)
		.where('epoch', '=', row.epoch)
		.orderBy('seq', 'desc')
		.offset(kept)
		.limit(1)
		.executeTakeFirst();
	if (!older) return;
	await db
		.deleteFrom('board_snapshot')
		.where('group_id', '=', row.group_id)
		.where('epoch', '=', row.epoch)
		.where('seq', '<=', older.seq)
		.execute();
}

/** In the order of their walls. */
export async function listCards(
	db: Db,
	groupId: GroupId,
	kinds?: readonly CardKind[]
): Promise<CardRecord[]> {
	let query = db.selectFrom('board_card').selectAll().where('group_id', '=', groupId);
	if (kinds) query = query.where('kind', 'in', [...kinds]);
	return query.orderBy('kind').orderBy('position').orderBy('id').execute();
}

export async function writeCard(
	db: Db,
	card: CardRecord,
	links: readonly Insertable<Schema['board_link']>[]
): Promise<void> {
	const { kind, position, is_hidden, due, content } = card;
	await db
		.insertInto('board_card')
		.values(card)
		.onConflict((conflict) =>
			conflict.columns(['group_id', 'id']).doUpdateSet({ kind, position, is_hidden, due, content })
		)
		.execute();
	await db
		.deleteFrom('board_link')
		.where('group_id', '=', card.group_id)
		.where('card_id', '=', card.id)
		.execute();
	if (links.length > 0)
		await db
			.insertInto('board_link')
			.values([...links])
			.execute();
}

/** Its links go with it. */
export async function removeCard(db: Db, groupId: GroupId, id: CardId): Promise<void> {
	await db.deleteFrom('board_card').where('group_id', '=', groupId).where('id', '=', id).execute();
}

export async function listLinks(db: Db, groupId: GroupId): Promise<LinkRecord[]> {
	return db.selectFrom('board_link').selectAll().where('group_id', '=', groupId).execute();
}

/** Cards that point to this statement, idea or goal. */
export async function listPointers(
	db: Db,
	to: { groupId: GroupId; kind: LinkRecord['to_kind']; ref: string }
): Promise<CardId[]> {
	const rows = await db
		.selectFrom('board_link')
		.select('card_id')
		.where('group_id', '=', to.groupId)
		.where('to_kind', '=', to.kind)
		.where('to_ref', '=', to.ref)
		.execute();
	return rows.map((row) => row.card_id);
}

export async function appendFreeze(db: Db, row: Selectable<Schema['board_freeze']>): Promise<void> {
	await db.insertInto('board_freeze').values(row).execute();
}

export async function findFreeze(
	db: Db,
	sessionId: SessionId
): Promise<Selectable<Schema['board_freeze']> | undefined> {
	return db.selectFrom('board_freeze').selectAll().where('session_id', '=', sessionId).executeTakeFirst();
}

export async function listRunningSessions(
	db: Db,
	groupId: GroupId
): Promise<{ id: SessionId; focus: string }[]> {
	return db
		.selectFrom('session')
		.select(['id', 'focus'])
		.where('group_id', '=', groupId)
		.where('status', '=', 'running')
		.execute();
}

/** The group's sessions with a revealed round of scores, newest meeting first. */
export async function listScoredSessions(db: Db, groupId: GroupId): Promise<SessionId[]> {
	const rows = await db
		.selectFrom('session')
		.where('session.group_id', '=', groupId)
		.where((is) =>
			is.exists(
				is
					.selectFrom('round')
					.select('round.id')
					.whereRef('round.session_id', '=', 'session.id')
					.where('round.kind', '=', 'score')
					.where('round.state', '=', 'revealed')
			)
		)
		.select('session.id')
		.orderBy('session.date', 'desc')
		.orderBy('session.created_at_ms', 'desc')
		.execute();
	return rows.map((row) => row.id);
}
