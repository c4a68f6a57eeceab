// Asks every line whether it still lives, and tells every client that the server does.
// A half-open line looks fine to both ends for minutes: silence is the only sign [TRUST C3].
// Ticks are counted, not clocks compared, so a laptop that slept does not cut everybody off.
import type { WebSocket } from 'ws';

export type Heartbeat<Line extends { readonly socket: WebSocket }> = {
	watch(line: Line): void;
	stop(): void;
};

const ticksPerBeat = 4;
/** Two heartbeats of silence. */
const silentTicks = 2 * ticksPerBeat;

export function startHeartbeat<Line extends { readonly socket: WebSocket }>(options: {
	heartbeatMs: number;
	/** Once per beat, with every line that is watched: the place to send a sign of life, and to ask who may stay. */
	onBeat: (lines: Iterable<Line>) => void;
}): Heartbeat<Line> {
	const silence = new Map<Line, number>();
	let tick = 0;

	const timer = setInterval(() => {
		for (const [line, silent] of silence) {
			if (silent >= silentTicks) line.socket.terminate();
			else silence.set(line, silent + 1);
		}
		tick += 1;
		if (tick % ticksPerBeat !== 0) return;
		for (const { socket } of silence.keys()) socket.ping();
		options.onBeat(silence.keys());
	}, options.heartbeatMs / ticksPerBeat);
	timer.unref();

	return {
		watch(line) {
			const { socket } = line;
			const heard = () => silence.has(line) && silence.set(line, 0);
			silence.set(line, 0);
			socket.on('pong', heard);
			socket.on('ping', heard);
			socket.on('message', heard);
			socket.once('close', () => silence.delete(line));
		},
		stop: () => clearInterval(timer)
	};
}
