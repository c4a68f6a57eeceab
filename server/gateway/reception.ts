// A socket from its first byte: who it is gets looked up while its frames wait in line, and they
// are answered one after another. Everything here is bounded: sockets not yet known, frames per
// second, frames waiting [TRUST F2] [TRUST F7].
import { closeCodes, limits } from '#domain/wire.ts';
import type { WebSocket } from 'ws';
import { reportFault } from '../fault.ts';
import { admit, type Admission } from './admission.ts';
import { closeWith, isOpen, type Connection } from './connection.ts';
import type { Knock } from './door.ts';
import { answerFrame } from './incoming.ts';
import { makeTokenBucket } from './token-bucket.ts';

export class Reception {
	readonly sockets = new Set<WebSocket>();
	readonly #admission: Admission;
	/** Sockets whose token is being looked up, or that were refused and are still closing. */
	#unknown = 0;

	constructor(admission: Admission) {
		this.#admission = admission;
	}

	get isFull(): boolean {
		return this.#unknown >= limits.socketsUnknown;
	}

	receive(socket: WebSocket, knock: Knock): void {
		this.sockets.add(socket);
		socket.once('close', () => this.sockets.delete(socket));
		// A frame too large, not UTF-8 or not masked: ws closes this line itself.
		socket.on('error', () => undefined);
		this.#listen(socket, this.#identify(socket, knock));
	}

	async #identify(socket: WebSocket, knock: Knock): Promise<Connection | undefined> {
		this.#unknown += 1;
		let isCounted = true;
		const uncount = () => {
			if (isCounted) this.#unknown -= 1;
			isCounted = false;
		};
		socket.once('close', uncount);
		try {
			const admitted = await admit(this.#admission, knock, socket);
			if (typeof admitted === 'number') return void closeWith(socket, admitted);
			uncount();
			return admitted;
		} catch (fault) {
			reportFault(`letting a ${knock.role} in`, fault);
			return void closeWith(socket, closeCodes.restarting);
		}
	}

	#listen(socket: WebSocket, identified: Promise<Connection | undefined>): void {
		const bucket = makeTokenBucket(this.#admission.clock, {
			burst: limits.frameBurst,
			perSecond: limits.framesPerSecond
		});
		let waiting = 0;
		let queue: Promise<unknown> = identified;
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
			queue = queue
				.then(() => this.#answer(socket, identified, data.toString()))
				.finally(() => (waiting -= 1));
		});
	}

	/** A fault while answering costs this line, which may come back; never the ones beside it. */
	async #answer(socket: WebSocket, identified: Promise<Connection | undefined>, text: string): Promise<void> {
		try {
			const connection = await identified;
			if (connection !== undefined && isOpen(socket)) await answerFrame(this.#admission, connection, text);
		} catch (fault) {
			reportFault('answering a frame', fault);
			closeWith(socket, closeCodes.restarting);
		}
	}
}
