// One socket at a board: an editor, whose changes are stored and then passed on, or a reader, who can
// never write. Frames are taken one after another; a change is not waited for, so that those that
// arrive together share a commit, and a mark is answered when everything before it is on disk.
import * as Y from 'yjs';
import { isWellFormed } from '#domain/board-doc.ts';
import { boardLimits } from '#domain/board.ts';
import { refuse, type RefusalCode } from '#domain/refusal.ts';
import { closeCodes, type CloseCode } from '#domain/wire.ts';
import type { WebSocket } from 'ws';
import type { Actor } from '../backstage.ts';
import { checkEditor } from '../board/access.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { reportFault } from '../fault.ts';
import { readFrame, writeMark, writeStep1, writeStep2, type BoardFrame } from './board-frame.ts';
import type { BoardPresence } from './board-presence.ts';
import { closeWith, isOpen } from './connection.ts';
import { closeCodeFor } from './door.ts';

export type BoardLine = {
	readonly socket: WebSocket;
	readonly may: 'edit' | 'read';
	/** Whoever is signed in; a projector with a key is nobody. */
	readonly actor: Actor | undefined;
	/** What it came in with: asked again with every change. */
	readonly token: string | undefined;
	/** Closed by us: what it still sends is not read. A line that closed itself is read to its end. */
	isShut: boolean;
	/** The last change handed on; a mark waits for it. */
	stored: Promise<unknown>;
	/** Its first sync has been taken: from now on updates are small. */
	hasSynced: boolean;
};

export type AtBoard = {
	readonly board: LiveBoard;
	readonly presence: BoardPresence<BoardLine>;
	/** Who this line's sign-in belongs to now; undefined when it has ended. */
	findActor(line: BoardLine): Promise<Actor | undefined>;
};

/** Bytes that may wait for one slow line: a whole board, and what is typed meanwhile. */
const waitingBytes = 2 * boardLimits.documentBytes;

/** Sends bytes that were written already; a line that does not take them is cut. */
export function sendBytes(socket: WebSocket, bytes: Uint8Array): void {
	if (!isOpen(socket)) return;
	if (socket.bufferedAmount > waitingBytes) socket.terminate();
	else socket.send(bytes);
}

/** Closes a line and hears it no more. */
export function shut(line: BoardLine, code: CloseCode): void {
	line.isShut = true;
	closeWith(line.socket, code);
}

/** The first thing a line hears: how far the server is, so that an editor sends what is missing. */
export async function greet(at: AtBoard, line: BoardLine): Promise<void> {
	sendBytes(line.socket, writeStep1(await at.board.read((doc) => Y.encodeStateVector(doc))));
	if (line.may === 'edit') sendBytes(line.socket, at.presence.list());
}

const refusalCloses: Partial<Record<RefusalCode, CloseCode>> = {
	'request-malformed': closeCodes.badFrame,
	'text-too-long': closeCodes.boardRefused,
	'date-unusable': closeCodes.boardRefused,
	'number-off-limits': closeCodes.boardRefused,
	'link-unknown': closeCodes.boardRefused,
	'too-many': closeCodes.boardRefused,
	'board-too-large': closeCodes.boardRefused
};

/** Answers one frame. Whatever is wrong with it costs this line and no other. */
export async function answerBoardFrame(at: AtBoard, line: BoardLine, bytes: Uint8Array): Promise<void> {
	const frame = readFrame(bytes);
	if (frame === undefined) return shut(line, closeCodes.badFrame);
	switch (frame.is) {
		case 'step1':
			return answerStep1(at, line, frame.stateVector);
		case 'step2':
		case 'update':
			return takeUpdate(at, line, frame);
		case 'mark':
			return answerMark(line, frame.number);
		case 'ask-presence':
			if (line.may === 'edit') sendBytes(line.socket, at.presence.list());
			return;
		case 'presence':
			return hearPresence(at, line, frame);
	}
}

async function answerStep1(at: AtBoard, line: BoardLine, stateVector: Uint8Array): Promise<void> {
	const update = await at.board.read((doc) => {
		try {
			return Y.encodeStateAsUpdate(doc, stateVector);
		} catch {
			return undefined; // what was sent is no state vector
		}
	});
	if (update === undefined) return shut(line, closeCodes.badFrame);
	sendBytes(line.socket, writeStep2(update));
}

async function takeUpdate(
	at: AtBoard,
	line: BoardLine,
	{ is, update }: Extract<BoardFrame, { update: Uint8Array }>
): Promise<void> {
	if (line.may === 'read') {
		// Every y-websocket answers our step 1, an honest reader with nothing of its own; only an update is writing.
		if (is === 'update') shut(line, closeCodes.notAllowed);
		return;
	}
	const isFirst = is === 'step2' && !line.hasSynced;
	line.hasSynced ||= is === 'step2';
	if (!isFirst && update.length > boardLimits.updateBytes) {
		return shut(line, closeCodes.boardRefused);
	}
	// [TRUST F4] before a single byte is handed to Yjs to integrate
	if (!isWellFormed(update)) return shut(line, closeCodes.badFrame);
	const actor = await at.findActor(line);
	if (actor === undefined) return shut(line, closeCodes.notSignedIn);
	line.stored = at.board
		.change({
			work: update,
			author: actor.accountId,
			from: line,
			// What a refused line had sent behind the refused change builds on what is not there.
			alongside: async (trx) =>
				line.isShut ? refuse('not-allowed') : checkEditor(trx, at.board.groupId, actor)
		})
		.then(
			(refused) => refused && refuseLine(line, refused.refused),
			(fault: unknown) => {
				reportFault('storing a change of a board', fault);
				shut(line, closeCodes.restarting);
			}
		);
}

function refuseLine(line: BoardLine, refused: RefusalCode): void {
	shut(line, refusalCloses[refused] ?? closeCodeFor(refused));
}

/** Not waited for by the frames behind it; a line that was closed meanwhile hears nothing. */
function answerMark(line: BoardLine, number: number): void {
	void line.stored.then(() => sendBytes(line.socket, writeMark(number)));
}

function hearPresence(at: AtBoard, line: BoardLine, frame: Extract<BoardFrame, { is: 'presence' }>): void {
	if (line.may === 'read' || line.actor === undefined) return;
	if (!at.presence.hear(line, line.actor, frame.people)) shut(line, closeCodes.badFrame);
}
