// A phone as a client of a shared Y.Map. It has a document of its own for what it writes, and does not
// merge what the others write: lighter than any real provider, so that the server is what is measured.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { nowMs } from './line.ts';
import { mapRoom, writeStep } from './map-step.ts';
import { Phone, type Heard } from './phone.ts';

const message = { sync: 0, awareness: 1, auth: 2 } as const;
const auth = { token: 0, authenticated: 2 } as const;
export type MapServer = 'hocuspocus' | 'y-websocket';

export class MapPhone extends Phone {
	readonly #server: MapServer;
	readonly #isAware: boolean;
	readonly #doc = new Y.Doc();
	#written: Uint8Array = new Uint8Array();
	#awaited = 1;

	constructor(index: number, heard: Heard, at: { server: MapServer; port: number; isAware: boolean }) {
		super(index, heard, {
			url: `ws://127.0.0.1:${at.port}/${at.server === 'y-websocket' ? mapRoom : ''}`,
			headers: {}
		});
		this.#server = at.server;
		this.#isAware = at.isAware;
		this.#doc.on('update', (update: Uint8Array) => (this.#written = update));
	}

	protected override greet(): void {
		if (this.#server === 'y-websocket') return this.#askSync();
		this.#send(message.auth, (encoder) => {
			encoding.writeVarUint(encoder, auth.token);
			encoding.writeVarString(encoder, '');
			encoding.writeVarString(encoder, '4.7.0');
		});
	}

	protected override hear(data: Buffer): void {
		const atMs = nowMs();
		const decoder = decoding.createDecoder(data);
		if (this.#server === 'hocuspocus') decoding.readVarString(decoder);
		const kind = decoding.readVarUint(decoder);
		if (kind === message.auth && decoding.readVarUint(decoder) === auth.authenticated) this.#askSync();
		if (kind !== message.sync) return;
		switch (decoding.readVarUint(decoder)) {
			case sync.messageYjsSyncStep1:
				return this.#send(message.sync, (encoder) =>
					sync.writeSyncStep2(encoder, this.#doc, decoding.readVarUint8Array(decoder))
				);
			case sync.messageYjsSyncStep2:
				return this.joined();
			default:
				// Strings lie in an update as they are.
				if (!data.includes(writeStep(this.#awaited))) return;
				this.heard.step(this.index, this.#awaited, atMs);
				this.#awaited += 1;
		}
	}

	protected override write(number: number): Uint8Array {
		this.#doc.getMap('votes').set(`${number}:${this.index}`, this.level);
		return this.#wrap(message.sync, (encoder) => sync.writeUpdate(encoder, this.#written));
	}

	#askSync(): void {
		this.#send(message.sync, (encoder) => sync.writeSyncStep1(encoder, this.#doc));
		if (this.#isAware) this.#tellPresence();
	}

	/** What a provider says by itself: one client, its first state, and nothing in it. */
	#tellPresence(): void {
		const state = encoding.createEncoder();
		encoding.writeVarUint(state, 1);
		encoding.writeVarUint(state, this.#doc.clientID);
		encoding.writeVarUint(state, 1);
		encoding.writeVarString(state, '{}');
		this.#send(message.awareness, (encoder) =>
			encoding.writeVarUint8Array(encoder, encoding.toUint8Array(state))
		);
	}

	#send(kind: number, fill: (encoder: encoding.Encoder) => void): void {
		this.socket?.send(this.#wrap(kind, fill));
	}

	#wrap(kind: number, fill: (encoder: encoding.Encoder) => void): Uint8Array {
		const encoder = encoding.createEncoder();
		if (this.#server === 'hocuspocus') encoding.writeVarString(encoder, mapRoom);
		encoding.writeVarUint(encoder, kind);
		fill(encoder);
		return encoding.toUint8Array(encoder);
	}
}
