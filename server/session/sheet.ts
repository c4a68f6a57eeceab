// Paper sheets as a desk asks for them: who may key in is asked here, what may be keyed in where the urns are.
// Nothing typed is kept anywhere else, not even as a request's hash [L47].
import type { SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { Actor, Sheets } from '#server/backstage.ts';
import { findFor } from './access.ts';
import { makeRooms } from './room-view.ts';
import { partsOfRoom, type SessionParts } from './session-parts.ts';

export function makeSheets(parts: SessionParts): Sheets {
	const { urns, told } = parts;
	const rooms = makeRooms({ ...partsOfRoom(parts), urns });

	/** After it is on disk every screen hears that there is one more, and never what. */
	async function carryOut(
		actor: Actor,
		id: SessionId,
		work: () => Promise<Refused | object>
	): Promise<Refused | object> {
		const session = await findFor(parts.db, actor, { id, ability: 'run-session' });
		if (isRefused(session)) return session;
		const shown = urns.sheetsOf(id)?.roundIds.some((roundId) => urns.areDotsShown(roundId));
		const done = await work();
		if (isRefused(done)) return done;
		if (shown) told.changed(id);
		else told.progressed(id);
		return done;
	}

	return {
		async sheets(actor, id, language) {
			const session = await findFor(parts.db, actor, { id, ability: 'run-session' });
			if (isRefused(session)) return session;
			const room = await rooms.load(id);
			if (!room) return refuse('not-found');
			return {
				desk: room.desk(language, told.connected(id)),
				step: room.phone(language).step,
				sheets: urns.sheetsOf(id)
			};
		},
		keySheet: (actor, id, keyed) => carryOut(actor, id, () => urns.keySheet({ ...keyed, sessionId: id })),
		settleSheet: (actor, id, settled) =>
			carryOut(actor, id, () => urns.settleSheet({ ...settled, sessionId: id })),
		withdrawSheet: (actor, id, withdrawn) =>
			carryOut(actor, id, () => urns.withdrawSheet({ ...withdrawn, sessionId: id }))
	};
}
