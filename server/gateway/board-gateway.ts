// Every line to a board: who may come in, as editor or as reader, and what passes between those at the
// same board. Storing and checking are server/board's; this file knows no rule of a board.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { parseId, type GroupId, type SessionId } from '#domain/ids.ts';
import { boardLimits } from '#domain/board.ts';
import { isRefused } from '#domain/refusal.ts';
import { boardLineLimits, closeCodes, limits, type CloseCode } from '#domain/wire.ts';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Backstage } from '../backstage.ts';
import type { Boards } from '../board/boards.ts';
import type { Clock } from '../clock.ts';
import { reportFault } from '../fault.ts';
import type { Hosts } from '../host.ts';
import { writePresence, writeUpdate } from './board-frame.ts';
import { answerBoardFrame, greet, sendBytes, shut, type AtBoard, type BoardLine } from './board-line.ts';
import { BoardPresence } from './board-presence.ts';
import { closeWith, isOpen } from './connection.ts';
import { closeCodeFor, findActor, livePath, readAddress, readCookie, readKey, turnAway } from './door.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { makeTokenBucket } from './token-bucket.ts';

export const boardPath = `${livePath}board/`;

export type BoardGatewaySetup = {
	backstage: Backstage;
	boards: Boards;
	hosts: Hosts;
	clock: Clock;
	heartbeatMs: number;
};

type Knock = {
	groupId: GroupId | undefined;
	sessionId: SessionId | undefined;
	key: string | undefined;
	token: string | undefined;
	epoch: string | null;
};
type Table = AtBoard & {
	readonly lines: Set<BoardLine>;
	readonly stop: () => void;
	/** Lines that have taken the board and not given it back, those still at the door included. */
	holders: number;
};
type Admitted = Promise<{ table: Table; line: BoardLine } | undefined>;
/** What every line begins with. */
const fresh = () => ({ isShut: false, stored: Promise.resolve(), hasSynced: false });
/** y-websocket lets a line go after thirty seconds without a frame; this one says nothing but "here". */
const signOfLife = writePresence([]);
/** A frame is the update and a few bytes around it. */
const frameBytes = boardLimits.syncBytes + 64;

export class BoardGateway {
	readonly #setup: BoardGatewaySetup;
	readonly #server = new WebSocketServer({
		noServer: true,
		maxPayload: frameBytes,
		perMessageDeflate: false,
		clientTracking: false
	});
	readonly #tables = new Map<GroupId, Table>();
	readonly #sockets = new Set<WebSocket>();
	readonly #knocks = new Map<BoardLine, Knock>();
	/** Lines whose last frames are still being taken, even where the socket is gone. */
	readonly #reading = new Set<Promise<unknown>>();
	readonly #heartbeat: Heartbeat<BoardLine>;
	#unknown = 0;

	constructor(setup: BoardGatewaySetup) {
		this.#setup = setup;
		this.#heartbeat = startHeartbeat({
			heartbeatMs: setup.heartbeatMs,
			onBeat: (lines) => {
				for (const line of lines) {
					sendBytes(line.socket, signOfLife);
					void this.#recheck(line);
				}
			}
		});
	}

	/** Takes a request to /live/board/…; every other path is somebody else's. */
	upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
		raw.on('error', () => raw.destroy());
		const url = readAddress(request, this.#setup.hosts);
		if (typeof url === 'number') return turnAway(raw, url);
		if (this.#unknown >= limits.socketsUnknown) return turnAway(raw, 503);
		const knock: Knock = {
			groupId: parseId<'group'>(url.pathname.slice(boardPath.length)),
			sessionId: parseId<'session'>(url.searchParams.get('session')),
			key: readKey(url),
			token: readCookie(request.headers.cookie, 'masuk'),
			epoch: url.searchParams.get('epoch')
		};
		this.#server.handleUpgrade(request, raw, head, (socket) => this.#receive(socket, knock));
	}

	/** Tells everybody to come back in a moment, and waits until what they sent is on disk. */
	async close(): Promise<void> {
		this.#heartbeat.stop();
		const closed = [...this.#sockets].map((socket) => new Promise((done) => socket.once('close', done)));
		for (const socket of this.#sockets) closeWith(socket, closeCodes.restarting);
		const late = setTimeout(() => this.#sockets.forEach((socket) => socket.terminate()), 1_000);
		await Promise.all(closed);
		clearTimeout(late);
		await Promise.all(this.#reading);
	}

	#receive(socket: WebSocket, knock: Knock): void {
		this.#sockets.add(socket);
		socket.once('close', () => this.#sockets.delete(socket));
		// A frame too large or not masked: ws closes this line itself.
		socket.on('error', () => undefined);
		const bucket = makeTokenBucket(this.#setup.clock, {
			burst: boardLineLimits.frameBurst,
			perSecond: boardLineLimits.framesPerSecond
		});
		let waiting = 0;
		const admitted = this.#admit(socket, knock);
		let queue: Promise<unknown> = admitted;
		const take = () => {
			const isCalm = bucket.take() && waiting < boardLineLimits.frameBurst;
			// What came before the flood is still taken: it may be somebody's last words.
			if (!isCalm) closeWith(socket, closeCodes.tooFast);
			return isCalm;
		};
		socket.on('ping', take);
		socket.on('pong', take);
		socket.on('message', (data: Buffer, isBinary: boolean) => {
			if (!isOpen(socket) || !take()) return;
			if (!isBinary) return closeWith(socket, closeCodes.badFrame);
			waiting += 1;
			queue = queue.then(() => this.#answer(admitted, data)).finally(() => (waiting -= 1));
		});
		// [TRUST D2] A tab may be closed right after its last edit: what had arrived by then is taken first.
		socket.once('close', () => this.#readToEnd(admitted, () => queue));
	}

	#readToEnd(admitted: Admitted, queue: () => Promise<unknown>): void {
		const done = (async () => {
			const here = await admitted;
			await queue();
			await here?.line.stored;
			if (here) this.#leave(here.table, here.line);
		})();
		this.#reading.add(done);
		void done.finally(() => this.#reading.delete(done));
	}

	async #answer(admitted: Admitted, data: Buffer): Promise<void> {
		const here = await admitted;
		if (!here || here.line.isShut) return;
		try {
			// A copy of its own: ws hands out views of a larger buffer, and what is stored must not hold that.
			await answerBoardFrame(here.table, here.line, Uint8Array.from(data));
		} catch (fault) {
			reportFault('answering a frame of a board', fault);
			shut(here.line, closeCodes.restarting);
		}
	}

	async #admit(socket: WebSocket, knock: Knock): Admitted {
		this.#unknown += 1;
		try {
			const found = await this.#findVisitor(knock);
			if (typeof found === 'number') return void closeWith(socket, found);
			const table = await this.#sit(found.groupId);
			const line = { ...found.as, socket, token: knock.token, ...fresh() };
			const refused = checkPlace(table, line, knock);
			if (refused !== undefined) {
				this.#leave(table, line);
				return void closeWith(socket, refused);
			}
			table.lines.add(line);
			this.#knocks.set(line, knock);
			this.#heartbeat.watch(line);
			await greet(table, line).catch((fault: unknown) => {
				reportFault('greeting somebody at a board', fault);
				shut(line, closeCodes.restarting);
			});
			return { table, line };
		} catch (fault) {
			reportFault('letting somebody to a board', fault);
			return void closeWith(socket, closeCodes.restarting);
		} finally {
			this.#unknown -= 1;
		}
	}

	async #findVisitor(
		knock: Knock
	): Promise<{ groupId: GroupId; as: Pick<BoardLine, 'may' | 'actor'> } | CloseCode> {
		const { groupId, sessionId, key } = knock;
		if (groupId === undefined) return closeCodes.notFound;
		const actor = await findActor(this.#setup.backstage, knock.token);
		const may = await this.#setup.boards.findRight(groupId, { actor, sessionId, key });
		return isRefused(may) ? closeCodeFor(may.refused) : { groupId, as: { may, actor } };
	}

	/** The table of a board, made by whoever comes first. Each line takes the board once and gives it back once. */
	async #sit(groupId: GroupId): Promise<Table> {
		const board = await this.#setup.boards.open.take(groupId);
		const found = this.#tables.get(groupId);
		if (found) {
			found.holders += 1;
			return found;
		}
		const lines = new Set<BoardLine>();
		const made: Table = {
			board,
			presence: new BoardPresence<BoardLine>((frame) => {
				for (const line of lines) if (line.may === 'edit') sendBytes(line.socket, frame);
			}),
			lines,
			holders: 1,
			findActor: (line) => findActor(this.#setup.backstage, line.token),
			stop: board.listen((update, from) => {
				// Serialised once for everybody.
				const frame = writeUpdate(update);
				for (const line of lines) if (line !== from) sendBytes(line.socket, frame);
			})
		};
		this.#tables.set(groupId, made);
		return made;
	}

	#leave(table: Table, line: BoardLine): void {
		const { groupId } = table.board;
		table.lines.delete(line);
		this.#knocks.delete(line);
		table.presence.leave(line);
		table.holders -= 1;
		if (table.holders === 0) {
			table.stop();
			table.presence.stop();
			this.#tables.delete(groupId);
		}
		this.#setup.boards.open.release(groupId);
	}

	/** Somebody who signed out, lost the programme, or whose meeting's key changed, is here no longer. */
	async #recheck(line: BoardLine): Promise<void> {
		const knock = this.#knocks.get(line);
		if (!knock) return;
		try {
			const found = await this.#findVisitor(knock);
			if (typeof found === 'number') shut(line, found);
			else if (found.as.may !== line.may) shut(line, closeCodes.notAllowed);
		} catch (fault) {
			reportFault('asking whether somebody may stay at a board', fault);
		}
	}
}

/** Is it the document they mean, and is there room? */
function checkPlace(table: Table, line: BoardLine, knock: Knock): CloseCode | undefined {
	const isOther = knock.epoch !== String(table.board.epoch);
	// A reader without an epoch takes what there is; an editor could bring edits of another document.
	if (isOther && (line.may === 'edit' || knock.epoch !== null)) return closeCodes.boardEpochPast;
	const here = [...table.lines].filter(({ may }) => may === line.may).length;
	const most = line.may === 'edit' ? boardLineLimits.editors : boardLineLimits.readers;
	return here < most ? undefined : closeCodes.tooManySockets;
}
