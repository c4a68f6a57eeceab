// One WebSocket that keeps itself: beats, silence noticed, back-off with jitter, an immediate try
// when the phone wakes or finds its network. What the frames mean is the business of phone-line,
// desk-line and hall-line.
import { waitBeforeTry } from '#domain/return-wait.ts';
import { heartbeatMs as usualHeartbeatMs, type Beat } from '#domain/wire.ts';

/** 'ended': the server said not to come back; the close code says why. */
export type LineState = 'connecting' | 'live' | 'lost' | 'ended';

export type LineSetup<Down> = {
	/** Path and query, e.g. /live/phone?bahasa=id. */
	path: string;
	onFrame: (frame: Down) => void;
	/** A line has just opened: send again what was never answered. */
	onOpen: () => void;
	/** The server said not to come back. */
	onEnd?: (code: number) => void;
	heartbeatMs?: number;
};

/** How soon a line that may have died in the phone's sleep must answer; a slow one needs a second. */
const wakeMs = 3_000;

export class Line<Down extends { t: string }> {
	state = $state<LineState>('connecting');
	closeCode = $state<number | undefined>(undefined);
	/** Server clock minus this device's clock; phones are often minutes off. */
	clockOffsetMs = $state(0);

	readonly #setup: LineSetup<Down | Beat>;
	readonly #heartbeatMs: number;
	#socket: WebSocket | undefined;
	#tries = 0;
	#retryTimer: ReturnType<typeof setTimeout> | undefined;
	#silenceTimer: ReturnType<typeof setTimeout> | undefined;
	#pingTimer: ReturnType<typeof setInterval> | undefined;

	constructor(setup: LineSetup<Down | Beat>) {
		this.#setup = setup;
		this.#heartbeatMs = setup.heartbeatMs ?? usualHeartbeatMs;
	}

	/** Opens the line; the answer ends it for good (for an $effect). */
	start(): () => void {
		this.#connect();
		const wake = () => document.visibilityState === 'visible' && this.hurry();
		const online = () => this.hurry();
		document.addEventListener('visibilitychange', wake);
		addEventListener('online', online);
		// A page taken out of the browser's back-forward cache has a dead socket.
		addEventListener('pageshow', online);
		return () => {
			document.removeEventListener('visibilitychange', wake);
			removeEventListener('online', online);
			removeEventListener('pageshow', online);
			this.#drop();
		};
	}

	/** Sends now, or not at all: whoever needs an answer keeps its request and sends it on opening. */
	send(frame: object): boolean {
		if (this.#socket?.readyState !== WebSocket.OPEN) return false;
		this.#socket.send(JSON.stringify(frame));
		return true;
	}

	nowMs(): number {
		return Date.now() + this.clockOffsetMs;
	}

	hear(serverNowMs: number): void {
		this.clockOffsetMs = serverNowMs - Date.now();
	}

	#connect(): void {
		this.#drop();
		const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
		const socket = new WebSocket(`${scheme}://${location.host}${this.#setup.path}`);
		this.#socket = socket;
		this.#awaitSound();
		socket.onmessage = (event) => {
			if (socket === this.#socket) this.#take(String(event.data));
		};
		socket.onclose = (event) => {
			// A late close of an old socket says nothing about the new one [TRUST C4].
			if (socket === this.#socket) this.#lose(event.code);
		};
	}

	#take(text: string): void {
		this.#awaitSound();
		const frame = JSON.parse(text) as Down | Beat;
		if ('now' in frame && typeof frame.now === 'number') this.hear(frame.now);
		if (frame.t === 'beat') return;
		const isFirst = this.state !== 'live';
		this.state = 'live';
		this.#tries = 0;
		this.#setup.onFrame(frame);
		if (isFirst) {
			this.#pingTimer ??= setInterval(() => this.send({ t: 'ping' }), this.#heartbeatMs);
			this.#setup.onOpen();
		}
	}

	/** Two heartbeats without a sound: the line is half open, whatever the socket believes [TRUST C3]. */
	#awaitSound(): void {
		clearTimeout(this.#silenceTimer);
		this.#silenceTimer = setTimeout(() => this.#lose(undefined), 2 * this.#heartbeatMs);
	}

	#lose(code: number | undefined): void {
		this.#drop();
		if (code !== undefined && code >= 4400 && code <= 4499) {
			this.closeCode = code;
			this.state = 'ended';
			this.#setup.onEnd?.(code);
			return;
		}
		this.state = 'lost';
		// Forty phones that lost the server in one instant must not return in one [Y1].
		const waitMs = waitBeforeTry({ tries: this.#tries++, dice: Math.random() });
		this.#retryTimer = setTimeout(() => this.#connect(), waitMs);
	}

	/** Asks or tries at once: the person pressed, the phone woke, the network is back. */
	hurry(): void {
		if (this.state === 'ended') return;
		// A line that looks open may have died while the phone slept: ask, and expect an answer soon.
		if (this.send({ t: 'ping' })) return this.#expectSoon();
		if (this.#socket?.readyState === WebSocket.CONNECTING) return;
		this.#tries = 0;
		this.#replace();
	}

	/** Not live until the new line has said something: only then is what waits sent again. */
	#replace(): void {
		if (this.state === 'live') this.state = 'lost';
		this.#connect();
	}

	#expectSoon(): void {
		clearTimeout(this.#silenceTimer);
		this.#silenceTimer = setTimeout(() => this.#replace(), wakeMs);
	}

	/** Forgets the socket and every timer; the state stays as it is. */
	#drop(): void {
		clearTimeout(this.#retryTimer);
		clearTimeout(this.#silenceTimer);
		clearInterval(this.#pingTimer);
		this.#pingTimer = undefined;
		const socket = this.#socket;
		this.#socket = undefined;
		if (socket === undefined) return;
		socket.onmessage = null;
		socket.onclose = null;
		socket.close();
	}
}
