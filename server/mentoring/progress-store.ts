// All SQL about progress rows between meetings; those of a meeting are appended by the session.
import type { CardId, GroupId } from '#domain/ids.ts';
import { parseTargets } from '#domain/progress-row.ts';
import type { ProgressRow } from '#server/backstage.ts';
import type { Db } from '#server/programme/store.ts';

/** Every row of the group's actions, newest first, with its author's name. */
export async function listRows(db: Db, groupId: GroupId): Promise<(ProgressRow & { cardId: CardId })[]> {
	const rows = await db
		.selectFrom('progress')
		.innerJoin('account', 'account.id', 'progress.author')
		.where('progress.group_id', '=', groupId)
		.select(['progress.id', 'progress.seq', 'progress.date', 'progress.state', 'progress.note'])
		.select(['progress.held', 'progress.indicators', 'progress.results', 'progress.supporting'])
		.select(['progress.hindering', 'progress.targets', 'progress.card_id as cardId'])
		.select('account.name as authorName')
		.orderBy('progress.card_id')
		.orderBy('progress.seq', 'desc')
		.execute();
	return rows.map((row) => ({ ...row, targets: parseTargets(row.targets) }));
}
