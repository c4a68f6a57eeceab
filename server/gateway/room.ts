// One session's connections and what was last shown to them. A view is built from one reading
// of the rows, serialised once per audience and language, and sent only where it differs from
// what that screen has. What a phone receives per step does not grow with the number of phones:
// how many have answered goes to desks and projectors alone [TRUST E2].
import type { SeatId, SessionId } from '#domain/ids.ts';
import { isRefused } from '#domain/refusal.ts';
import { closeCodes } from '#domain/wire.ts';
import type { Phones } from '../backstage.ts';
import { reportFault } from '../fault.ts';
import type { RoomPicture, Rooms } from '../session/room-view.ts';
import {
	closeWith,
	describeSeat,
	holderOf,
	send,
	sendText,
	type Connected,
	type Connection
} from './connection.ts';
import { makePacer } from './pacer.ts';

/** Rest between two rebuilds of the views; a lone step waits for none of it. */
const viewRestMs = 50;
/** Rest between two frames of progress, and between two looks at who is connected. */
const progressRestMs = 250;

export class Room {
	readonly connections = new Set<Connection>();
	/** The same connections by who holds them, oldest first: a thousand phones come in at once. */
	readonly #held = new Map<string, Connection[]>();
	readonly #sessionId: SessionId;
	readonly #rooms: Rooms;
	readonly #phones: Phones;

	readonly #views = makePacer({
		restMs: viewRestMs,
		work: () => this.#rebuild(),
		onFault: (fault) => reportFault('showing a room', fault)
	});
	readonly #progress = makePacer({
		restMs: progressRestMs,
		work: () => this.#showProgress(),
		onFault: (fault) => reportFault('counting who has answered', fault)
	});
	readonly #arrivals = makePacer({
		restMs: progressRestMs,
		// Only a desk shows who is connected.
		work: async () => void (this.#listTo('desk').length > 0 && this.#views.want()),
		onFault: (fault) => reportFault('counting who is here', fault)
	});

	constructor(options: { sessionId: SessionId; rooms: Rooms; phones: Phones }) {
		this.#sessionId = options.sessionId;
		this.#rooms = options.rooms;
		this.#phones = options.phones;
	}

	add(connection: Connection): void {
		this.connections.add(connection);
		this.#held.set(holderOf(connection), [...this.heldLike(connection), connection]);
		this.#arrivals.want();
	}

	remove(connection: Connection): void {
		this.connections.delete(connection);
		const left = this.heldLike(connection).filter((other) => other !== connection);
		if (left.length > 0) this.#held.set(holderOf(connection), left);
		else this.#held.delete(holderOf(connection));
		this.#arrivals.want();
	}

	/** Every connection here with the same holder as this one. */
	heldLike(connection: Connection): readonly Connection[] {
		return this.#held.get(holderOf(connection)) ?? [];
	}

	/** Something that is shown has changed, or somebody has been shown nothing yet. */
	changed(): void {
		this.#views.want();
	}

	progressed(): void {
		this.#progress.want();
	}

	/**
	 * What only a desk shows: wrong codes, which may come by the thousand, and backups. It is shown at
	 * the pace of arrivals.
	 */
	changedForDesk(): void {
		this.#arrivals.want();
	}

	connected(): Connected {
		const seatIds = new Set<SeatId>();
		for (const { who } of this.#listTo('phone')) if (who.as === 'phone') seatIds.add(who.seatId);
		return { seatIds, halls: this.#listTo('hall').length };
	}

	stop(): void {
		for (const pacer of [this.#views, this.#progress, this.#arrivals]) pacer.stop();
	}

	#listTo(...audiences: Connection['who']['as'][]): Connection[] {
		return [...this.connections].filter((connection) => audiences.includes(connection.who.as));
	}

	async #rebuild(): Promise<void> {
		if (this.connections.size === 0) return;
		const picture = await this.#rooms.load(this.#sessionId);
		if (picture === undefined) {
			for (const { socket } of this.connections) closeWith(socket, closeCodes.notFound);
			return;
		}
		this.#showViews(picture);
		this.#showMirror(picture);
		await this.#tellSeats(picture);
		// A closed session ends every seat's token: the last view says so, then the line goes.
		if (picture.isClosed)
			for (const { socket } of this.#listTo('phone')) closeWith(socket, closeCodes.sessionClosed);
	}

	#showViews(picture: RoomPicture): void {
		const frames = new Map<string, string>();
		for (const connection of this.connections) {
			const key = `${connection.who.as} ${connection.language}`;
			const frame = frames.get(key) ?? this.#writeView(picture, connection);
			frames.set(key, frame);
			if (connection.shown === frame) continue;
			connection.shown = frame;
			sendText(connection.socket, frame);
		}
	}

	/** After the view, so that no phone shows a wall beside a question; the same text for all [O4]. */
	#showMirror({ mirror }: RoomPicture): void {
		const frame = mirror && JSON.stringify({ t: 'mirror', mirror });
		for (const connection of this.#listTo('phone')) {
			if (connection.mirrored === frame) continue;
			connection.mirrored = frame;
			sendText(connection.socket, frame ?? JSON.stringify({ t: 'mirror' }));
		}
	}

	#writeView(picture: RoomPicture, { who, language }: Connection): string {
		if (who.as === 'phone') return JSON.stringify({ t: 'view', view: picture.phone(language) });
		if (who.as === 'hall') return JSON.stringify({ t: 'hall', view: picture.hall(language) });
		return JSON.stringify({ t: 'desk', view: picture.desk(language, this.connected()) });
	}

	/** Tells a phone whose seat was changed by somebody else: made a companion, marked as left. */
	async #tellSeats(picture: RoomPicture): Promise<void> {
		const seats = new Map(picture.seats.map((seat) => [seat.seatId, describeSeat(seat)]));
		for (const connection of this.#listTo('phone')) {
			if (connection.who.as !== 'phone') continue;
			const now = seats.get(connection.who.seatId);
			if (now === undefined || now === connection.toldSeat) continue;
			connection.toldSeat = now;
			const answer = await this.#phones.view(connection.who.token, connection.language);
			if (!isRefused(answer)) send(connection.socket, { t: 'you', you: answer.you });
		}
	}

	async #showProgress(): Promise<void> {
		const watchers = this.#listTo('desk', 'hall').filter(({ shown }) => shown !== undefined);
		if (watchers.length === 0) return;
		const progress = await this.#rooms.progress(this.#sessionId);
		if (progress === undefined) return;
		const text = JSON.stringify({ t: 'progress', progress });
		for (const { socket } of watchers) sendText(socket, text);
	}
}
