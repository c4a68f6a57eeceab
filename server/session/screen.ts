// The desk's and the projector's first page, each after its own check of who asks.
import { createHash, timingSafeEqual } from 'node:crypto';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { SessionId } from '#domain/ids.ts';
import type { Sessions } from '#server/backstage.ts';
import { findFor } from './access.ts';
import { makeRooms } from './room-view.ts';
import { partsOfRoom, type SessionParts } from './session-parts.ts';
import { findSession } from './store.ts';

export function makeScreens(parts: SessionParts): Pick<Sessions, 'desk' | 'hall'> {
	const rooms = makeRooms({ ...partsOfRoom(parts), urns: parts.urns });
	return {
		async desk(actor, id, language) {
			const session = await findFor(parts.db, actor, { id, ability: 'run-session' });
			if (isRefused(session)) return session;
			const room = await rooms.load(id);
			return room ? room.desk(language, parts.told.connected(id)) : refuse('not-found');
		},
		async hall(id, who, language) {
			const refused = await checkHall(parts, id, who);
			if (refused) return refused;
			const room = await rooms.load(id);
			return room ? room.hall(language) : refuse('not-found');
		}
	};
}

/** The key of the desk's link is enough; without it, whoever may read the programme. */
export async function checkHall(
	{ db }: Pick<SessionParts, 'db'>,
	id: SessionId,
	{ key, actor }: Parameters<Sessions['hall']>[1]
): Promise<Refused | undefined> {
	if (key !== undefined) {
		const session = await findSession(db, id);
		if (session && isSame(session.hall_key, key)) return undefined;
	}
	if (!actor) return refuse('not-found');
	const found = await findFor(db, actor, { id, ability: 'read-programme' });
	return isRefused(found) ? found : undefined;
}

/** Compared as hashes, in the same time whatever was guessed right. */
function isSame(kept: string, shown: string): boolean {
	const [a, b] = [kept, shown].map((text) => createHash('sha256').update(text).digest());
	return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
