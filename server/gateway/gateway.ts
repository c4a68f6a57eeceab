// Every socket of the house, and the only code that writes to one. It keeps rooms, hands frames
// to Backstage, and is told by the services what changed; it knows no rule of a meeting.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SeatId, SessionId } from '#domain/ids.ts';
import { closeCodes, limits } from '#domain/wire.ts';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Backstage } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import { reportFault } from '../fault.ts';
import type { Hosts } from '../host.ts';
import type { Rooms } from '../session/room-view.ts';
import { admit } from './admission.ts';
import { closeWith, isOpen, type Connected, type Connection } from './connection.ts';
import { readKnock, turnAway, type Knock } from './door.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { answerFrame } from './incoming.ts';
import { makeRoom, type Room } from './room.ts';
import { makeTokenBucket } from './token-bucket.ts';

export type Gateway = {
	/** Takes a request to /live/…; every other path is somebody else's. */
	upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void;
	/** Something a room shows has changed. */
	changed(sessionId: SessionId): void;
	/** How many have answered has changed. */
	progressed(sessionId: SessionId): void;
	/** A seat goes on elsewhere: whoever holds it now is told and let go. */
	seatReplaced(seatId: SeatId): void;
	connected(sessionId: SessionId): Connected;
	/** Tells everybody to come back in a moment, and closes. */
	close(): Promise<void>;
};

type Setup = { backstage: Backstage; rooms: Rooms; hosts: Hosts; clock: Clock; heartbeatMs: number };

const nobody: Connected = { seatIds: new Set(), halls: 0 };

export function makeGateway(setup: Setup): Gateway {
	const { backstage, clock } = setup;
	const server = new WebSocketServer({
		noServer: true,
		maxPayload: limits.frameBytes,
		perMessageDeflate: false,
		clientTracking: false
	});
	const rooms = new Map<SessionId, Room>();
	const sockets = new Set<WebSocket>();
	let changes = 0;
	/** Sockets whose token is being looked up, or that were refused and are still closing. */
	let unknown = 0;
	const heartbeat = startHeartbeat({ backstage, clock, heartbeatMs: setup.heartbeatMs });

	function roomOf(sessionId: SessionId): Room {
		const room =
			rooms.get(sessionId) ?? makeRoom({ sessionId, rooms: setup.rooms, phones: backstage.phones });
		rooms.set(sessionId, room);
		return room;
	}

	function seat(connection: Connection): void {
		const room = roomOf(connection.who.sessionId);
		room.add(connection);
		closeOldest(room, connection);
		heartbeat.watch(connection);
		connection.socket.once('close', () => {
			room.remove(connection);
			if (room.connections.size > 0) return;
			room.stop();
			if (rooms.get(connection.who.sessionId) === room) rooms.delete(connection.who.sessionId);
		});
	}

	async function accept(socket: WebSocket, knock: Knock): Promise<Connection | undefined> {
		unknown += 1;
		let isUnknown = true;
		const known = () => {
			if (isUnknown) unknown -= 1;
			isUnknown = false;
		};
		socket.once('close', known);
		const admission = {
			backstage,
			clock,
			changes: () => changes,
			seat: (connection: Connection) => isOpen(socket) && seat(connection),
			show: (connection: Connection) => roomOf(connection.who.sessionId).changed()
		};
		try {
			const admitted = await admit(admission, knock, socket);
			if (typeof admitted === 'number') return void closeWith(socket, admitted);
			known();
			return admitted;
		} catch (fault) {
			reportFault(`letting a ${knock.role} in`, fault);
			return void closeWith(socket, closeCodes.restarting);
		}
	}

	function open(socket: WebSocket, knock: Knock): void {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
		// A frame too large, not UTF-8 or not masked: ws closes this line itself.
		socket.on('error', () => undefined);
		const bucket = makeTokenBucket(clock, { burst: limits.frameBurst, perSecond: limits.framesPerSecond });
		const admitted = accept(socket, knock);
		let waiting = 0;
		let queue: Promise<unknown> = admitted;
		const take = () => {
			const isCalm = bucket.take() && waiting < limits.frameBurst;
			if (!isCalm) closeWith(socket, closeCodes.tooFast);
			return isCalm;
		};
		socket.on('ping', take);
		socket.on('pong', take);
		socket.on('message', (data: Buffer, isBinary: boolean) => {
			if (!isOpen(socket) || !take()) return;
			if (isBinary) return closeWith(socket, closeCodes.badFrame);
			waiting += 1;
			// One after another, so that a desk's commands keep their order.
			queue = queue.then(async () => {
				const connection = await admitted;
				if (connection !== undefined && isOpen(socket)) await answerFrame(setup, connection, data.toString());
				waiting -= 1;
			});
		});
	}

	return {
		upgrade(request, raw, head) {
			raw.on('error', () => raw.destroy());
			const knock = readKnock(request, setup.hosts);
			if (typeof knock === 'number') return turnAway(raw, knock);
			if (unknown >= limits.socketsUnknown) return turnAway(raw, 503);
			server.handleUpgrade(request, raw, head, (socket) => open(socket, knock));
		},
		changed(sessionId) {
			changes += 1;
			rooms.get(sessionId)?.changed();
		},
		progressed: (sessionId) => rooms.get(sessionId)?.progressed(),
		seatReplaced(seatId) {
			changes += 1;
			for (const room of rooms.values())
				for (const { who, socket } of room.connections)
					if (who.as === 'phone' && who.seatId === seatId) closeWith(socket, closeCodes.takenOver);
		},
		connected: (sessionId) => rooms.get(sessionId)?.connected() ?? nobody,
		close: () => closeAll({ sockets, rooms, heartbeat })
	};
}

/** Sockets per token are capped; the newest is the one a person is looking at, so the oldest goes. */
function closeOldest(room: Room, newest: Connection): void {
	const holder = holderOf(newest);
	const held = [...room.connections].filter((connection) => holderOf(connection) === holder);
	for (const { socket } of held.slice(0, -limits.socketsPerToken))
		closeWith(socket, closeCodes.tooManySockets);
}

function holderOf({ who }: Connection): string {
	if (who.as === 'phone') return `seat ${who.seatId}`;
	if (who.as === 'desk') return `desk ${who.token}`;
	return `hall ${who.token ?? who.key ?? ''}`;
}

const farewellMs = 1_000;

async function closeAll(house: {
	sockets: ReadonlySet<WebSocket>;
	rooms: ReadonlyMap<SessionId, Room>;
	heartbeat: Heartbeat;
}): Promise<void> {
	house.heartbeat.stop();
	const closed = [...house.sockets].map((socket) => new Promise((done) => socket.once('close', done)));
	for (const socket of house.sockets) closeWith(socket, closeCodes.restarting);
	const late = setTimeout(() => house.sockets.forEach((socket) => socket.terminate()), farewellMs);
	await Promise.all(closed);
	clearTimeout(late);
	for (const room of house.rooms.values()) room.stop();
}
