// Who may read a board and who may write on it. Asked on coming in, at every heartbeat, and for writing
// once more inside the transaction that stores the change.
import { may } from '#domain/ability.ts';
import type { GroupId, SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { Actor } from '#server/backstage.ts';
import { checkAccess } from '#server/programme/access.ts';
import { checkHall } from '#server/session/screen.ts';
import { findGroupProgramme, findSession } from '#server/session/store.ts';
import type { Db } from './store.ts';

/** Whoever knocks: somebody signed in, or a projector with the key of one of the group's sessions. */
export type Visitor = {
	readonly actor: Actor | undefined;
	readonly sessionId: SessionId | undefined;
	readonly key: string | undefined;
};

/** What this visitor may do with the board. */
export async function findRight(
	db: Db,
	groupId: GroupId,
	{ actor, sessionId, key }: Visitor
): Promise<'edit' | 'read' | Refused> {
	if (key === undefined && actor) return findOwnRight(db, groupId, actor);
	if (sessionId === undefined) return refuse(actor ? 'not-found' : 'not-signed-in');
	const session = await findSession(db, sessionId);
	// A key opens the board of its own meeting's group and no other.
	if (!session || session.group_id !== groupId) return refuse('not-found');
	// The board outlives the meeting: an old link must not read what is written in later ones.
	if (session.status === 'closed') return refuse('session-closed');
	return (await checkHall({ db }, sessionId, { key, actor })) ?? 'read';
}

async function findOwnRight(db: Db, groupId: GroupId, actor: Actor): Promise<'edit' | 'read' | Refused> {
	const programmeId = await findGroupProgramme(db, groupId);
	const refused = await checkAccess(db, actor, { programmeId, ability: 'read-programme' });
	if (refused) return refused;
	return may(actor.role, 'edit-board') ? 'edit' : 'read';
}

/** 'not-allowed' or 'not-found' for somebody who may not write here now. */
export async function checkEditor(db: Db, groupId: GroupId, actor: Actor): Promise<Refused | undefined> {
	const right = await findRight(db, groupId, { actor, sessionId: undefined, key: undefined });
	if (isRefused(right)) return right;
	return right === 'edit' ? undefined : refuse('not-allowed');
}
