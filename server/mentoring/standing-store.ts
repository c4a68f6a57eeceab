// All SQL about one group's stage, its interval and its tasks.
import type { AccountId, GroupId } from '#domain/ids.ts';
import { firstStanding, parseStageTask, type Standing } from '#domain/standing.ts';
import type { Db } from '#server/programme/store.ts';

export async function getStanding(db: Db, groupId: GroupId): Promise<Standing> {
	const said = await db
		.selectFrom('group_standing')
		.where('group_id', '=', groupId)
		.selectAll()
		.executeTakeFirst();
	if (!said) return firstStanding;
	const tasks = await db.selectFrom('group_task').where('group_id', '=', groupId).select('task').execute();
	return {
		stage: said.stage,
		months: said.rescore_months,
		done: tasks.flatMap(({ task }) => parseStageTask(task) ?? [])
	};
}

/** A task that is done already keeps who noted it and when. */
export async function writeStanding(
	trx: Db,
	groupId: GroupId,
	{ standing, author, atMs }: { standing: Standing; author: AccountId; atMs: number }
): Promise<void> {
	const { stage, months: rescore_months, done } = standing;
	const said = { stage, rescore_months, author, at_ms: atMs };
	await trx
		.insertInto('group_standing')
		.values({ group_id: groupId, ...said })
		.onConflict((same) => same.column('group_id').doUpdateSet(said))
		.execute();
	let undone = trx.deleteFrom('group_task').where('group_id', '=', groupId);
	if (done.length > 0) undone = undone.where('task', 'not in', [...done]);
	await undone.execute();
	if (done.length === 0) return;
	await trx
		.insertInto('group_task')
		.values(done.map((task) => ({ group_id: groupId, task, author, done_at_ms: atMs })))
		.onConflict((same) => same.doNothing())
		.execute();
}

/** The day of the group's newest closed assessment that has revealed anything. */
export async function findLastAssessed(db: Db, groupId: GroupId): Promise<string | undefined> {
	const row = await db
		.selectFrom('round')
		.innerJoin('session', 'session.id', 'round.session_id')
		.where('session.group_id', '=', groupId)
		.where('session.status', '=', 'closed')
		.where('round.kind', '=', 'score')
		.where('round.state', '=', 'revealed')
		.select((sql) => sql.fn.max('session.date').as('date'))
		.executeTakeFirst();
	return row?.date ?? undefined;
}
