// What a connection may say, and the answer. Who it is was settled on coming in, and is asked
// again for everything that changes something: a sign-in may have ended, a seat been taken over.
import { isRefused, type RefusalCode } from '#domain/refusal.ts';
import { closeCodes } from '#domain/wire.ts';
import type { AddCard, Cast, CommandUp } from '#domain/wire.ts';
import { parseDeskUp, parseHallUp, parsePhoneUp } from '#domain/wire-parse.ts';
import type { Backstage } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import { reportFault } from '../fault.ts';
import { closeWith, send, type Connection } from './connection.ts';
import { closeCodeFor, findActor } from './door.ts';

type Listener = { backstage: Backstage; clock: Clock };

const parsers = { phone: parsePhoneUp, desk: parseDeskUp, hall: parseHallUp } as const;

/** Refusals after which the same connection can ask nothing more. */
const endings: ReadonlySet<RefusalCode> = new Set([
	'not-signed-in',
	'not-seated',
	'seat-taken-over',
	'not-allowed',
	'not-found',
	'session-closed'
]);

/** Answers one text frame. Whatever is wrong with it costs this connection and no other. */
export async function answerFrame(listener: Listener, connection: Connection, text: string): Promise<void> {
	const frame = parsers[connection.who.as](text);
	if (frame === undefined) return closeWith(connection.socket, closeCodes.badFrame);
	if (frame.t === 'ping') return send(connection.socket, { t: 'beat', now: listener.clock.nowMs() });
	try {
		if (frame.t === 'cast') await answerCast(listener, connection, frame);
		else if (frame.t === 'card') await answerCard(listener, connection, frame);
		else await answerCommand(listener, connection, frame);
	} catch (fault) {
		reportFault(describe(frame), fault);
		// Nothing was acknowledged, so the sender keeps its request and may send it again.
		send(connection.socket, { t: 'no', id: frame.id, why: 'disk-failed' });
	}
}

/** What was being done, and nothing of what was said [TRUST E4]. */
function describe(frame: Cast | AddCard | CommandUp): string {
	if (frame.t === 'cast') return 'storing a ballot';
	return frame.t === 'card' ? 'adding a card' : `carrying out ${frame.command.name}`;
}

function refuseRequest(
	{ socket }: Connection,
	request: Cast | AddCard | CommandUp,
	refusal: { refused: RefusalCode; counted?: boolean | undefined }
): void {
	const counted = refusal.counted === undefined ? {} : { counted: refusal.counted };
	send(socket, { t: 'no', id: request.id, why: refusal.refused, ...counted });
	if (endings.has(refusal.refused)) closeWith(socket, closeCodeFor(refusal.refused));
}

async function answerCast({ backstage }: Listener, connection: Connection, cast: Cast): Promise<void> {
	if (connection.who.as !== 'phone') return closeWith(connection.socket, closeCodes.badFrame);
	const { id, round, answer, revision } = cast;
	const settled = await backstage.phones.cast(connection.who.token, { round, answer, revision });
	if (isRefused(settled)) return refuseRequest(connection, cast, settled);
	send(connection.socket, { t: 'ack', id, was: settled.was });
}

async function answerCard({ backstage }: Listener, connection: Connection, up: AddCard): Promise<void> {
	if (connection.who.as !== 'phone') return closeWith(connection.socket, closeCodes.badFrame);
	const form = { requestId: up.id, card: up.card };
	const refused = await backstage.phones.addCard(connection.who.token, form);
	if (refused) return refuseRequest(connection, up, refused);
	send(connection.socket, { t: 'added', id: up.id });
}

async function answerCommand({ backstage }: Listener, connection: Connection, up: CommandUp): Promise<void> {
	if (connection.who.as !== 'desk') return closeWith(connection.socket, closeCodes.badFrame);
	const actor = await findActor(backstage, connection.who.token);
	if (actor === undefined) return refuseRequest(connection, up, { refused: 'not-signed-in' });
	const answer = await backstage.sessions.command(actor, connection.who.sessionId, up.id, up.command);
	if (isRefused(answer)) return refuseRequest(connection, up, answer);
	send(connection.socket, { t: 'done', id: up.id, answer });
}
