// The door of this folder for the gateway: one reading of a room, and every audience's view of it.
import type { SeatId, SessionId } from '#domain/ids.ts';
import type { Mirror } from '#domain/mirror.ts';
import type { Language } from '#domain/text.ts';
import type { DeskView, HallView, PhoneView, Progress } from '#domain/view.ts';
import { loadRoom, type RoomParts } from './room-state.ts';
import type { Urns } from './urns.ts';
import { deskView } from './view-desk.ts';
import { hallView } from './view-hall.ts';
import { phoneMirror } from './view-mirror.ts';
import { phoneView } from './view-phone.ts';

export { loadRoom, type SessionState } from './room-state.ts';
export { deskView, type Connections } from './view-desk.ts';
export { hallView } from './view-hall.ts';
export { phoneRoom, phoneView } from './view-phone.ts';

/** One reading of a room, from which every view is made. */
export type RoomPicture = {
	isClosed: boolean;
	seats: readonly { seatId: SeatId; scores: boolean; hasLeft: boolean }[];
	phone(language: Language): PhoneView;
	/** The wall on every phone, in a meeting without a projector. */
	mirror: Mirror | undefined;
	hall(language: Language): HallView;
	desk(language: Language, connected: { seatIds: ReadonlySet<SeatId>; halls: number }): DeskView;
};
export type Rooms = {
	/** Undefined when there is no such session. */
	load(sessionId: SessionId): Promise<RoomPicture | undefined>;
	/** How many have answered; undefined when nothing is open. */
	progress(sessionId: SessionId): Promise<Progress | undefined>;
};

export function makeRooms(parts: RoomParts & { urns: Pick<Urns, 'progressOf'> }): Rooms {
	return {
		async load(sessionId) {
			const state = await loadRoom(parts, sessionId);
			if (!state) return undefined;
			const progress = await parts.urns.progressOf(sessionId);
			return {
				isClosed: state.session.status === 'closed',
				seats: state.seats.map((seat) => ({
					seatId: seat.id,
					scores: seat.scores === 1,
					hasLeft: seat.has_left === 1
				})),
				phone: (language) => phoneView(state, language),
				mirror: phoneMirror(state),
				hall: (language) => hallView(state, language, progress),
				desk(language, { seatIds, halls }) {
					const seats = new Set([...seatIds, ...parts.listRehearsing(sessionId)]);
					return deskView(state, language, { progress, connections: { seats, halls, phones: seats.size } });
				}
			};
		},
		async progress(sessionId) {
			const progress = await parts.urns.progressOf(sessionId);
			return Object.keys(progress.answered).length > 0 ? progress : undefined;
		}
	};
}
