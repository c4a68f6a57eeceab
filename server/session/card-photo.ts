// What a signed-in phone asks about paper cards. It goes by no desk command: of those a hash is kept, and what was
// read of cards leaves the urn in no form [M16] [M17].
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { SessionId } from '#domain/ids.ts';
import type { Actor, CardDesk } from '#server/backstage.ts';
import { findFor } from './access.ts';
import type { SessionParts } from './session-parts.ts';

export function makeCardDesk({ db, urns, told }: SessionParts): CardDesk {
	/** Whoever may run the session, and told to the screens once it is on disk. */
	async function change<Value extends object>(
		actor: Actor,
		id: SessionId,
		carryOut: (sessionId: SessionId) => Promise<Value | Refused>
	): Promise<Value | Refused> {
		const session = await findFor(db, actor, { id, ability: 'run-session' });
		if (isRefused(session)) return session;
		const done = await carryOut(id);
		if (!isRefused(done)) told.progressed(id);
		return done;
	}
	return {
		async seeCards(actor, id) {
			const session = await findFor(db, actor, { id, ability: 'run-session' });
			return isRefused(session) ? session : urns.listCardRounds(id);
		},
		takeCards: (actor, id, form) => change(actor, id, (sessionId) => urns.takeCards({ ...form, sessionId })),
		withdrawPhoto: (actor, id, form) =>
			change(actor, id, (sessionId) => urns.withdrawPhoto({ ...form, sessionId }))
	};
}
