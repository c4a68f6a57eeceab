// Asks every line whether it still lives, and tells every client that the server does.
// A half-open line looks fine to both ends for minutes: silence is the only sign [TRUST C3].
// Ticks are counted, not clocks compared, so a laptop that slept does not cut everybody off.
import { closeCodes, type Beat } from '#domain/wire.ts';
import type { Backstage } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import { reportFault } from '../fault.ts';
import { closeWith, sendText, type Connection } from './connection.ts';
import { checkWatcher } from './door.ts';

export type Heartbeat = { watch(connection: Connection): void; stop(): void };

const ticksPerBeat = 4;
/** Two heartbeats of silence. */
const silentTicks = 2 * ticksPerBeat;

export function startHeartbeat(options: {
	backstage: Backstage;
	clock: Clock;
	heartbeatMs: number;
}): Heartbeat {
	const silence = new Map<Connection, number>();
	let tick = 0;

	function beat(): void {
		const frame: Beat = { t: 'beat', now: options.clock.nowMs() };
		const text = JSON.stringify(frame);
		for (const connection of silence.keys()) {
			connection.socket.ping();
			if (connection.shown !== undefined) sendText(connection.socket, text);
			if (connection.who.as !== 'phone') void recheck(options.backstage, connection);
		}
	}

	const timer = setInterval(() => {
		for (const [connection, silent] of silence) {
			if (silent >= silentTicks) connection.socket.terminate();
			else silence.set(connection, silent + 1);
		}
		tick += 1;
		if (tick % ticksPerBeat === 0) beat();
	}, options.heartbeatMs / ticksPerBeat);
	timer.unref();

	return {
		watch(connection) {
			const { socket } = connection;
			const heard = () => silence.has(connection) && silence.set(connection, 0);
			silence.set(connection, 0);
			socket.on('pong', heard);
			socket.on('ping', heard);
			socket.on('message', heard);
			socket.once('close', () => silence.delete(connection));
		},
		stop: () => clearInterval(timer)
	};
}

/** Somebody who signed out elsewhere, or lost the programme, sees no more of the room. */
async function recheck(backstage: Backstage, connection: Connection): Promise<void> {
	if (connection.who.as === 'phone') return;
	try {
		const refused = await checkWatcher(backstage, connection.who, connection.language);
		if (refused !== undefined) closeWith(connection.socket, refused ?? closeCodes.notAllowed);
	} catch (fault) {
		reportFault('asking whether a watcher may stay', fault);
	}
}
