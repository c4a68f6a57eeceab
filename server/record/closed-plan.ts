// The plan as a record reads it: of a running session as it stands, of a closed one as it was frozen, with what
// had been noted until it closed. What is written at home afterwards changes no record [X25].
import type { BoardContent } from '#domain/board.ts';
import { findFreeze } from '#server/board/store.ts';
import type { SessionBoards } from '#server/session/boards.ts';
import type { SessionRecord } from '#server/session/store.ts';
import type { Db } from './store.ts';

export type PlanParts = {
	db: Db;
	boards: Pick<SessionBoards, 'listActions'>;
	/** Notes written later are left out; undefined leaves none out. */
	untilMs: number | undefined;
};

export async function asOfClose(
	{ db, boards }: Omit<PlanParts, 'untilMs'>,
	session: Pick<SessionRecord, 'id' | 'status' | 'closed_at_ms'>
): Promise<PlanParts> {
	const frozen = session.status === 'closed' ? await findFreeze(db, session.id) : undefined;
	if (!frozen) return { db, boards, untilMs: undefined };
	const { action } = JSON.parse(frozen.content) as BoardContent;
	const listActions = async () => action.filter(({ isHidden }) => !isHidden);
	return { db, boards: { listActions }, untilMs: session.closed_at_ms ?? frozen.at_ms }; // [X25]
}
