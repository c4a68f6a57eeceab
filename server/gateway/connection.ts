// One socket whose holder is known: a phone in a seat, a facilitator's desk, a projector.
// A connection is only ever removed by its own close, so a late close of an old one cannot
// disturb the new one [TRUST C4].
import type { SeatId, SessionId } from '#domain/ids.ts';
import type { Language } from '#domain/text.ts';
import type { CloseCode, DeskDown, HallDown, PhoneDown } from '#domain/wire.ts';
import type { You } from '#domain/view.ts';
import { WebSocket } from 'ws';

export type Who =
	| { readonly as: 'phone'; readonly token: string; readonly seatId: SeatId; readonly sessionId: SessionId }
	| { readonly as: 'desk'; readonly token: string; readonly sessionId: SessionId }
	| {
			readonly as: 'hall';
			readonly key: string | undefined;
			readonly token: string | undefined;
			readonly sessionId: SessionId;
	  };

export type Connection = {
	readonly who: Who;
	readonly language: Language;
	readonly socket: WebSocket;
	/** The view frame it was sent last; undefined until the first, and other frames wait for that. */
	shown: string | undefined;
	/** The mirror frame this phone was sent last; undefined while it shows none. */
	mirrored: string | undefined;
	/** What this phone was last told about its own seat, without the answers' revisions. */
	toldSeat: string | undefined;
};

/** Connections with the same holder share one limit. */
export function holderOf({ who }: Connection): string {
	if (who.as === 'phone') return `seat ${who.seatId}`;
	if (who.as === 'desk') return `desk ${who.token}`;
	return `hall ${who.token ?? who.key ?? ''}`;
}

/** Who is connected to a room, for the desk. */
export type Connected = { seatIds: ReadonlySet<SeatId>; halls: number };

/** Bytes that may wait for one slow line before it is cut; it comes back and gets one fresh view. */
const waitingBytes = 512 * 1024;
/** How long a peer may take to answer a close before it is cut off. */
const closingMs = 2_000;

export function isOpen(socket: WebSocket): boolean {
	return socket.readyState === WebSocket.OPEN;
}

/** Sends a frame that was serialised already; a line that does not take it is cut. */
export function sendText(socket: WebSocket, text: string): void {
	if (!isOpen(socket)) return;
	if (socket.bufferedAmount > waitingBytes) socket.terminate();
	else socket.send(text);
}

export function send(socket: WebSocket, frame: PhoneDown | DeskDown | HallDown): void {
	sendText(socket, JSON.stringify(frame));
}

/** Closes with a code that says why; a peer that never answers is cut off soon after. */
export function closeWith(socket: WebSocket, code: CloseCode): void {
	if (!isOpen(socket)) return;
	socket.close(code);
	setTimeout(() => socket.terminate(), closingMs).unref();
}

/** The part of "you" that others can change, as one comparable text. */
export function describeSeat(seat: Pick<You, 'scores' | 'hasLeft'>): string {
	return `${seat.scores} ${seat.hasLeft}`;
}
