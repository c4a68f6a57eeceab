// Every socket of the house, and the only code that writes to one. It keeps rooms, hands frames
// to Backstage, and is told by the services what changed; it knows no rule of a meeting.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SeatId, SessionId } from '#domain/ids.ts';
import { closeCodes, limits, type Beat } from '#domain/wire.ts';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Backstage } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import type { Hosts } from '../host.ts';
import type { Rooms } from '../session/room-view.ts';
import { reportFault } from '../fault.ts';
import { closeWith, isOpen, send, sendText, type Connected, type Connection } from './connection.ts';
import { checkWatcher, readKnock, turnAway } from './door.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { Reception } from './reception.ts';
import { Room } from './room.ts';

export type GatewaySetup = {
	backstage: Backstage;
	rooms: Rooms;
	hosts: Hosts;
	clock: Clock;
	heartbeatMs: number;
};

/** How long everybody has to take the farewell when the server stops. */
const farewellMs = 1_000;

export class Gateway {
	readonly #setup: GatewaySetup;
	readonly #server = new WebSocketServer({
		noServer: true,
		maxPayload: limits.frameBytes,
		perMessageDeflate: false,
		clientTracking: false
	});
	readonly #rooms = new Map<SessionId, Room>();
	readonly #reception: Reception;
	readonly #heartbeat: Heartbeat<Connection>;
	#changes = 0;

	constructor(setup: GatewaySetup) {
		this.#setup = setup;
		this.#heartbeat = startHeartbeat({
			heartbeatMs: setup.heartbeatMs,
			onBeat: (lines) => beat(setup, lines)
		});
		this.#reception = new Reception({
			backstage: setup.backstage,
			clock: setup.clock,
			changes: () => this.#changes,
			seat: (connection) => this.#seat(connection),
			show: (connection) => this.#rooms.get(connection.who.sessionId)?.changed()
		});
	}

	/** Takes a request to /live/…; every other path is somebody else's. */
	upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
		raw.on('error', () => raw.destroy());
		const knock = readKnock(request, this.#setup.hosts);
		if (typeof knock === 'number') return turnAway(raw, knock);
		if (this.#reception.isFull) return turnAway(raw, 503);
		this.#server.handleUpgrade(request, raw, head, (socket) => this.#reception.receive(socket, knock));
	}

	/** Something a room shows has changed. */
	changed(sessionId: SessionId): void {
		this.#changes += 1;
		this.#rooms.get(sessionId)?.changed();
	}

	/** How many have answered has changed. */
	progressed(sessionId: SessionId): void {
		this.#rooms.get(sessionId)?.progressed();
	}

	/** Somebody typed a wrong code: no door says which meeting was meant, so every desk is told. */
	guessed(): void {
		for (const room of this.#rooms.values()) room.changedForDesk();
	}

	/** A backup came about, or did not: it is of the whole laptop, so every desk is told. */
	backedUp(): void {
		for (const room of this.#rooms.values()) room.changedForDesk();
	}

	/** The laptop has another address, or its Wi-Fi was written down: every projector and desk shows it [H6]. */
	laptopChanged(): void {
		for (const room of this.#rooms.values()) room.changed();
	}

	/** Seats with a phone connected, over all meetings. */
	countPhones(): number {
		return [...this.#rooms.values()].reduce((sum, room) => sum + room.connected().seatIds.size, 0);
	}

	/** Something still waits for these people: only their own phones are told [Y4]. */
	nudged(sessionId: SessionId, seatIds: ReadonlySet<SeatId>): void {
		for (const { who, socket } of this.#rooms.get(sessionId)?.connections ?? [])
			if (who.as === 'phone' && seatIds.has(who.seatId)) send(socket, { t: 'nudge' });
	}

	/** A seat goes on elsewhere: whoever holds it now is told and let go. */
	seatReplaced(seatId: SeatId): void {
		this.#changes += 1;
		for (const room of this.#rooms.values())
			for (const { who, socket } of room.connections)
				if (who.as === 'phone' && who.seatId === seatId) closeWith(socket, closeCodes.takenOver);
	}

	connected(sessionId: SessionId): Connected {
		return this.#rooms.get(sessionId)?.connected() ?? { seatIds: new Set(), halls: 0 };
	}

	/** Tells everybody to come back in a moment, and closes. */
	async close(): Promise<void> {
		this.#heartbeat.stop();
		const sockets: WebSocket[] = [...this.#reception.sockets];
		const closed = sockets.map((socket) => new Promise((done) => socket.once('close', done)));
		for (const socket of sockets) closeWith(socket, closeCodes.restarting);
		const late = setTimeout(() => sockets.forEach((socket) => socket.terminate()), farewellMs);
		await Promise.all(closed);
		clearTimeout(late);
		for (const room of this.#rooms.values()) room.stop();
	}

	#seat(connection: Connection): void {
		const { who, socket } = connection;
		if (!isOpen(socket)) return;
		const room = this.#rooms.get(who.sessionId) ?? this.#makeRoom(who.sessionId);
		this.#rooms.set(who.sessionId, room);
		room.add(connection);
		closeOldest(room, connection);
		this.#heartbeat.watch(connection);
		socket.once('close', () => {
			room.remove(connection);
			if (room.connections.size > 0) return;
			room.stop();
			if (this.#rooms.get(who.sessionId) === room) this.#rooms.delete(who.sessionId);
		});
	}

	#makeRoom(sessionId: SessionId): Room {
		const { rooms, backstage } = this.#setup;
		return new Room({ sessionId, rooms, phones: backstage.phones });
	}
}

/** A sign of life for every client, and a look at who may still watch. */
function beat({ backstage, clock }: GatewaySetup, lines: Iterable<Connection>): void {
	const frame: Beat = { t: 'beat', now: clock.nowMs() };
	const text = JSON.stringify(frame);
	for (const connection of lines) {
		if (connection.shown !== undefined) sendText(connection.socket, text);
		if (connection.who.as !== 'phone') void recheck(backstage, connection);
	}
}

/** Somebody who signed out elsewhere, or lost the programme, sees no more of the room. */
async function recheck(backstage: Backstage, connection: Connection): Promise<void> {
	if (connection.who.as === 'phone') return;
	try {
		const refused = await checkWatcher(backstage, connection.who, connection.language);
		if (refused !== undefined) closeWith(connection.socket, refused);
	} catch (fault) {
		reportFault('asking whether a watcher may stay', fault);
	}
}

/** Sockets per token are capped; the newest is the one a person is looking at, so the oldest goes. */
function closeOldest(room: Room, newest: Connection): void {
	for (const { socket } of room.heldLike(newest).slice(0, -limits.socketsPerToken))
		closeWith(socket, closeCodes.tooManySockets);
}
