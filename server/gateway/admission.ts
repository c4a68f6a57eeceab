// From an upgrade that may come in to a connection in its room. Nothing is believed about the
// holder but what the stores answer to its token.
import { isRefused } from '#domain/refusal.ts';
import { closeCodes, type CloseCode } from '#domain/wire.ts';
import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import type { Backstage } from '../backstage.ts';
import { describeSeat, send, type Connection, type Who } from './connection.ts';
import { checkWatcher, closeCodeFor, type Knock } from './door.ts';

export type Admission = {
	backstage: Backstage;
	clock: Clock;
	/** Goes up whenever anything shown has changed or a seat was taken over. */
	changes: () => number;
	/** Puts the connection into its room; from here on it hears what changes. */
	seat: (connection: Connection) => void;
	/** Asks its room to show it the present view. */
	show: (connection: Connection) => void;
};

/** A reading that keeps being overtaken is taken as it is; the next rebuild corrects it. */
const readings = 3;

/** The connection, or the code with which its socket is to be closed. */
export async function admit(
	admission: Admission,
	knock: Knock,
	socket: WebSocket
): Promise<Connection | CloseCode> {
	if (knock.role === 'phone') return admitPhone(admission, knock, socket);
	if (knock.sessionId === undefined) return closeCodes.notFound;
	const who = watcherOf(knock, knock.role, knock.sessionId);
	if (who === undefined) return closeCodes.notSignedIn;
	const refused = await checkWatcher(admission.backstage, who, knock.language);
	if (refused !== undefined) return refused;
	const connection: Connection = {
		who,
		language: knock.language,
		socket,
		shown: undefined,
		mirrored: undefined,
		toldSeat: undefined
	};
	admission.seat(connection);
	admission.show(connection);
	return connection;
}

function watcherOf(
	knock: Knock,
	role: 'desk' | 'hall',
	sessionId: NonNullable<Knock['sessionId']>
): Extract<Who, { as: 'desk' | 'hall' }> | undefined {
	const token = knock.signInToken;
	if (role === 'hall') return { as: 'hall', sessionId, key: knock.key, token };
	return token === undefined ? undefined : { as: 'desk', sessionId, token };
}

async function admitPhone(
	admission: Admission,
	knock: Knock,
	socket: WebSocket
): Promise<Connection | CloseCode> {
	const token = knock.seatToken;
	if (token === undefined) return closeCodes.notSignedIn;
	// [Q12] After a restart a phone that only dials again brings its code back, before it can answer anything.
	if (knock.keptCard !== undefined) await admission.backstage.phones.recallCode(token, knock.keptCard);
	let before: number;
	let answer: Awaited<ReturnType<Backstage['phones']['view']>>;
	let left = readings;
	do {
		before = admission.changes();
		answer = await admission.backstage.phones.view(token, knock.language);
		left -= 1;
	} while (admission.changes() !== before && left > 0);
	if (isRefused(answer)) return closeCodeFor(answer.refused);
	const { room, you, view, mirror } = answer;
	const connection: Connection = {
		who: { as: 'phone', token, seatId: you.seatId, sessionId: room.sessionId },
		language: knock.language,
		socket,
		shown: JSON.stringify({ t: 'view', view }),
		mirrored: mirror && JSON.stringify({ t: 'mirror', mirror }),
		toldSeat: describeSeat(you)
	};
	admission.seat(connection);
	send(socket, { t: 'hello', now: admission.clock.nowMs(), room, you, view, mirror });
	if (admission.changes() !== before) admission.show(connection);
	return connection;
}
