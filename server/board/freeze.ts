// The board as it stood when a session closed: every card as canonical JSON and its sha256, written in
// the transaction that closes the session. Rows are the board as it is on disk, so they are what is kept.
import { createHash } from 'node:crypto';
import type { BoardContent } from '#domain/board.ts';
import { writeCanonical } from '#domain/canonical.ts';
import type { GroupId, SessionId } from '#domain/ids.ts';
import { readContent } from './card-row.ts';
import { appendFreeze, findBoard, findFreeze, findLastSeq, type Db } from './store.ts';

export { writeCanonical };
export const hashContent = (content: string): string => createHash('sha256').update(content).digest('hex');

export async function freezeBoard(
	trx: Db,
	{ id, groupId, atMs }: { id: SessionId; groupId: GroupId; atMs: number }
): Promise<void> {
	const board = await findBoard(trx, groupId);
	const epoch = board?.epoch ?? 1;
	const content = writeCanonical(await readContent(trx, groupId));
	await appendFreeze(trx, {
		session_id: id,
		group_id: groupId,
		epoch,
		seq: board ? await findLastSeq(trx, { groupId, epoch }) : 0,
		content,
		content_hash: hashContent(content),
		at_ms: atMs
	});
}

/** The board as a session that is closed left it. */
export async function readFreeze(db: Db, sessionId: SessionId): Promise<BoardContent | undefined> {
	const frozen = await findFreeze(db, sessionId);
	return frozen && (JSON.parse(frozen.content) as BoardContent);
}

/** What the record says of a closed session's board. */
export async function describeFreeze(
	db: Db,
	sessionId: SessionId
): Promise<{ atMs: number; cards: number; hash: string } | undefined> {
	const frozen = await findFreeze(db, sessionId);
	if (!frozen) return undefined;
	const content = JSON.parse(frozen.content) as Record<string, unknown[]>;
	const cards = Object.values(content).reduce((sum, kind) => sum + kind.length, 0);
	return { atMs: frozen.at_ms, cards, hash: frozen.content_hash };
}
