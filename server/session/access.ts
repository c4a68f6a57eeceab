// Who may reach a session: whoever may enter its group's programme, and a phone with the token of a
// seat. Everybody else hears "not-found" or "not-seated", so that nobody learns which meetings exist [A].
import type { Ability } from '#domain/ability.ts';
import type { SessionId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { Actor } from '#server/backstage.ts';
import { checkAccess } from '#server/programme/access.ts';
import { hashSeatToken } from './seat-secret.ts';
import { findSeatByToken, type SeatRecord } from './seat-store.ts';
import { findSession, type Db, type SessionPlace, type SessionRecord } from './store.ts';

/** The session, when this person may do this with it. */
export async function findFor(
	db: Db,
	actor: Actor,
	asked: { id: SessionId; ability: Ability }
): Promise<(SessionRecord & SessionPlace) | Refused> {
	const session = await findSession(db, asked.id);
	const refused = await checkAccess(db, actor, {
		programmeId: session?.programme_id,
		ability: asked.ability
	});
	return refused ?? session ?? refuse('not-found');
}

/** The seat this token belongs to, as long as nobody has taken it over and the session is not closed. */
export async function getSeat(db: Db, token: string): Promise<SeatRecord | Refused> {
	return (await findSeatByToken(db, hashSeatToken(token))) ?? refuse('not-seated');
}
