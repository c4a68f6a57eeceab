// One session's connections and what was last shown to them. A view is built from one reading
// of the rows, serialised once per audience and language, and sent only where it differs from
// what that screen has. What a phone receives per step does not grow with the number of phones:
// how many have answered goes to desks and projectors alone [TRUST E2].
import type { SeatId, SessionId } from '#domain/ids.ts';
import { closeCodes } from '#domain/wire.ts';
import { isRefused } from '#domain/refusal.ts';
import type { Phones } from '../backstage.ts';
import { reportFault } from '../fault.ts';
import type { RoomPicture, Rooms } from '../session/room-view.ts';
import { closeWith, describeSeat, send, sendText, type Connected, type Connection } from './connection.ts';
import { makePacer } from './pacer.ts';

/** Rest between two rebuilds of the views; a lone step waits for none of it. */
const viewRestMs = 50;
/** Rest between two frames of progress, and between two looks at who is connected. */
const progressRestMs = 250;

export type Room = {
	readonly connections: ReadonlySet<Connection>;
	add(connection: Connection): void;
	remove(connection: Connection): void;
	/** Something that is shown has changed. */
	changed(): void;
	progressed(): void;
	connected(): Connected;
	stop(): void;
};

export function makeRoom(options: { sessionId: SessionId; rooms: Rooms; phones: Phones }): Room {
	const { sessionId, rooms, phones } = options;
	const connections = new Set<Connection>();

	function connected(): Connected {
		const seatIds = new Set<SeatId>();
		let halls = 0;
		for (const { who } of connections) {
			if (who.as === 'phone') seatIds.add(who.seatId);
			if (who.as === 'hall') halls += 1;
		}
		return { seatIds, halls };
	}

	function listTo(...audiences: Connection['who']['as'][]): Connection[] {
		return [...connections].filter((connection) => audiences.includes(connection.who.as));
	}

	async function rebuild(): Promise<void> {
		if (connections.size === 0) return;
		const picture = await rooms.load(sessionId);
		if (picture === undefined) {
			for (const { socket } of connections) closeWith(socket, closeCodes.notFound);
			return;
		}
		showViews(picture);
		await tellSeats(picture);
		// A closed session ends every seat's token: the last view says so, then the line goes.
		if (picture.isClosed)
			for (const { socket } of listTo('phone')) closeWith(socket, closeCodes.sessionClosed);
	}

	function showViews(picture: RoomPicture): void {
		const frames = new Map<string, string>();
		for (const connection of connections) {
			const key = `${connection.who.as} ${connection.language}`;
			const frame = frames.get(key) ?? writeView(picture, connection);
			frames.set(key, frame);
			if (connection.shown === frame) continue;
			connection.shown = frame;
			sendText(connection.socket, frame);
		}
	}

	function writeView(picture: RoomPicture, { who, language }: Connection): string {
		if (who.as === 'phone') return JSON.stringify({ t: 'view', view: picture.phone(language) });
		if (who.as === 'hall') return JSON.stringify({ t: 'hall', view: picture.hall(language) });
		return JSON.stringify({ t: 'desk', view: picture.desk(language, connected()) });
	}

	/** Tells a phone whose seat was changed by somebody else: made a companion, marked as left. */
	async function tellSeats(picture: RoomPicture): Promise<void> {
		const seats = new Map(picture.seats.map((seat) => [seat.seatId, describeSeat(seat)]));
		for (const connection of listTo('phone')) {
			if (connection.who.as !== 'phone') continue;
			const now = seats.get(connection.who.seatId);
			if (now === undefined || now === connection.toldSeat) continue;
			connection.toldSeat = now;
			const answer = await phones.view(connection.who.token, connection.language);
			if (!isRefused(answer)) send(connection.socket, { t: 'you', you: answer.you });
		}
	}

	const views = makePacer({
		restMs: viewRestMs,
		work: rebuild,
		onFault: (fault) => reportFault('showing a room', fault)
	});
	const progress = makePacer({
		restMs: progressRestMs,
		async work() {
			if (listTo('desk', 'hall').length === 0) return;
			const now = await rooms.progress(sessionId);
			if (now === undefined) return;
			const text = JSON.stringify({ t: 'progress', progress: now });
			for (const { socket, shown } of listTo('desk', 'hall')) if (shown !== undefined) sendText(socket, text);
		},
		onFault: (fault) => reportFault('counting who has answered', fault)
	});
	const arrivals = makePacer({
		restMs: progressRestMs,
		// Only a desk shows who is connected.
		work: async () => void (listTo('desk').length > 0 && views.want()),
		onFault: (fault) => reportFault('counting who is here', fault)
	});

	return {
		connections,
		connected,
		add(connection) {
			connections.add(connection);
			arrivals.want();
		},
		remove(connection) {
			connections.delete(connection);
			arrivals.want();
		},
		changed: () => views.want(),
		progressed: () => progress.want(),
		stop() {
			views.stop();
			progress.stop();
			arrivals.stop();
		}
	};
}
