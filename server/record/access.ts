// Who may read what remains of a session.
import { may } from '#domain/ability.ts';
import type { SessionId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { Actor } from '#server/backstage.ts';
import { mayEnter } from '#server/programme/access.ts';
import { findSession, type Db, type SessionPlace, type SessionRecord } from '#server/session/store.ts';

/** The session, for whoever may read records of its programme. Refusals: 'not-found', 'not-allowed'. */
export async function findReadable(
	db: Db,
	actor: Actor,
	id: SessionId
): Promise<(SessionRecord & SessionPlace) | Refused> {
	const session = await findSession(db, id);
	if (!session || !(await mayEnter(db, actor, session.programme_id))) return refuse('not-found');
	return may(actor.role, 'read-records') ? session : refuse('not-allowed');
}
