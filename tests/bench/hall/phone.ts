// The phones of the load: as light as a phone can be that still does what is asked of it, so that the
// servers are what is measured. What comes is read no further than to know what it is.
import { WebSocket } from 'ws';
import { nowMs } from './line.ts';
import { countWireBytes } from './wire-bytes.ts';

/** What becomes known about a phone, and when. */
export type Heard = {
	step(phone: number, number: number, atMs: number): void;
	ack(phone: number, number: number, atMs: number): void;
};
export type Dial = { url: string; headers: Record<string, string> };

export abstract class Phone {
	readonly index: number;
	readonly heard: Heard;
	protected socket: WebSocket | undefined;
	#joined = Promise.withResolvers<void>();
	#dial: Dial;

	constructor(index: number, heard: Heard, dial: Dial) {
		this.index = index;
		this.heard = heard;
		this.#dial = dial;
	}

	/** Ends when the phone has been shown where the room is. */
	join(): Promise<void> {
		const joined = (this.#joined = Promise.withResolvers());
		const socket = new WebSocket(this.#dial.url, {
			headers: this.#dial.headers,
			perMessageDeflate: false,
			skipUTF8Validation: true
		});
		this.socket = socket;
		socket.on('error', (fault) => joined.reject(fault));
		socket.on('close', (code) => joined.reject(new Error(`phone ${this.index} was closed: ${code}`)));
		socket.on('open', () => this.greet());
		socket.on('message', (data: Buffer) => this.hear(data));
		return joined.promise;
	}

	/** Ends the line without a goodbye, as a poor network does. */
	cut(): void {
		this.socket?.terminate();
	}

	get wireBytes(): number {
		return this.socket ? countWireBytes(this.socket) : 0;
	}

	/** Sends this phone's answer; the moment it was sent. */
	vote(number: number): number {
		const frame = this.write(number);
		const atMs = nowMs();
		this.socket?.send(frame);
		return atMs;
	}

	protected joined(): void {
		this.#joined.resolve();
	}

	protected get level(): number {
		return (this.index % 4) + 1;
	}

	protected greet(): void {}
	protected abstract hear(data: Buffer): void;
	protected abstract write(number: number): string | Uint8Array;
}

/** An answer's id is the number of its statement, and comes back with the acknowledgement. */
const ackStart = '{"t":"ack","id":';
const starts = (data: Buffer, text: string) => data.toString('latin1', 0, text.length) === text;

/** Speaks the product's own protocol, with the token of a real seat. */
export class OurPhone extends Phone {
	readonly #roundIds: readonly string[];

	constructor(index: number, heard: Heard, at: { port: number; token: string; roundIds: readonly string[] }) {
		super(index, heard, {
			url: `ws://localhost:${at.port}/live/phone?bahasa=id`,
			headers: { origin: `http://localhost:${at.port}`, cookie: `kursi=${at.token}` }
		});
		this.#roundIds = at.roundIds;
	}

	protected override hear(data: Buffer): void {
		const atMs = nowMs();
		if (starts(data, ackStart))
			this.heard.ack(this.index, parseInt(data.toString('latin1', ackStart.length)), atMs);
		else if (starts(data, '{"t":"hello"')) this.joined();
		else if (starts(data, '{"t":"view"')) {
			const shown = /"at":"scoring".*?"number":(\d+)/.exec(data.toString('latin1'));
			if (shown) this.heard.step(this.index, Number(shown[1]), atMs);
		} else if (starts(data, '{"t":"no"')) throw new Error(`refused: ${data.toString()}`);
	}

	protected override write(number: number): string {
		const round = this.#roundIds[number - 1];
		return JSON.stringify({ t: 'cast', id: number, round, answer: this.level, revision: 1 });
	}

	ping(): void {
		this.socket?.send('{"t":"ping"}');
	}
}

export class FloorPhone extends Phone {
	constructor(index: number, heard: Heard, port: number) {
		super(index, heard, { url: `ws://localhost:${port}`, headers: {} });
	}

	protected override hear(data: Buffer): void {
		const atMs = nowMs();
		if (starts(data, ackStart))
			this.heard.ack(this.index, parseInt(data.toString('latin1', ackStart.length)), atMs);
		else if (starts(data, '{"t":"hello"')) this.joined();
		else if (starts(data, '{"t":"step"'))
			this.heard.step(this.index, Number(/"number":(\d+)/.exec(data.toString('latin1', 0, 60))![1]), atMs);
	}

	protected override write(number: number): string {
		return JSON.stringify({ t: 'cast', id: number, round: number, phone: this.index, answer: this.level });
	}
}
