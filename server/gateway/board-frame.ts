// The binary frames of a board's line, in y-protocols' own numbers: reading one into what it means, and
// writing the ones we send. A frame is read to its end and never believed further than that.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { boardMark } from '#domain/wire.ts';

/** y-websocket's own, which it does not export for servers. */
const message = { sync: 0, awareness: 1, queryAwareness: 3 } as const;
const sync = { step1: messageYjsSyncStep1, step2: messageYjsSyncStep2, update: messageYjsUpdate } as const;

/** One person's presence as their browser says it; state null means gone. */
export type Presence = { readonly clientId: number; readonly clock: number; readonly state: string };

export type BoardFrame =
	| { readonly is: 'step1'; readonly stateVector: Uint8Array }
	| { readonly is: 'step2' | 'update'; readonly update: Uint8Array }
	| { readonly is: 'presence'; readonly people: Presence[] }
	| { readonly is: 'ask-presence' }
	| { readonly is: 'mark'; readonly number: number };

/** An honest message tells of everybody at a board; more is no presence. */
const presenceMost = 64;

/** What a frame says, or undefined when it is none of ours. */
export function readFrame(bytes: Uint8Array): BoardFrame | undefined {
	try {
		const decoder = decoding.createDecoder(bytes);
		const frame = readKnown(decoder);
		return decoding.hasContent(decoder) ? undefined : frame;
	} catch {
		return undefined; // it ends too early, or holds a number nobody can mean
	}
}

function readKnown(decoder: decoding.Decoder): BoardFrame | undefined {
	switch (decoding.readVarUint(decoder)) {
		case message.sync:
			return readSync(decoder);
		case message.awareness:
			return readPresence(decoding.readVarUint8Array(decoder));
		case message.queryAwareness:
			return { is: 'ask-presence' };
		case boardMark:
			return { is: 'mark', number: decoding.readVarUint(decoder) };
		default:
			return undefined;
	}
}

function readSync(decoder: decoding.Decoder): BoardFrame | undefined {
	const kind = decoding.readVarUint(decoder);
	const bytes = decoding.readVarUint8Array(decoder);
	if (kind === sync.step1) return { is: 'step1', stateVector: bytes };
	if (kind === sync.step2) return { is: 'step2', update: bytes };
	return kind === sync.update ? { is: 'update', update: bytes } : undefined;
}

function readPresence(bytes: Uint8Array): BoardFrame | undefined {
	const decoder = decoding.createDecoder(bytes);
	const count = decoding.readVarUint(decoder);
	if (count > presenceMost) return undefined;
	const people: Presence[] = [];
	for (let index = 0; index < count; index += 1) {
		const clientId = decoding.readVarUint(decoder);
		const clock = decoding.readVarUint(decoder);
		people.push({ clientId, clock, state: decoding.readVarString(decoder) });
	}
	return { is: 'presence', people };
}

function write(fill: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder();
	fill(encoder);
	return encoding.toUint8Array(encoder);
}

function writeSync(kind: number, bytes: Uint8Array): Uint8Array {
	return write((encoder) => {
		encoding.writeVarUint(encoder, message.sync);
		encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, bytes);
	});
}

/** "This is how far I am": whoever has more answers with step 2. */
export const writeStep1 = (stateVector: Uint8Array): Uint8Array => writeSync(sync.step1, stateVector);
export const writeStep2 = (update: Uint8Array): Uint8Array => writeSync(sync.step2, update);
export const writeUpdate = (update: Uint8Array): Uint8Array => writeSync(sync.update, update);

export function writeMark(number: number): Uint8Array {
	return write((encoder) => {
		encoding.writeVarUint(encoder, boardMark);
		encoding.writeVarUint(encoder, number);
	});
}

/** With nobody in it: y-websocket takes any frame for a sign of life, and this one says nothing. */
export function writePresence(people: readonly Presence[]): Uint8Array {
	return write((encoder) => {
		encoding.writeVarUint(encoder, message.awareness);
		encoding.writeVarUint8Array(
			encoder,
			write((inner) => {
				encoding.writeVarUint(inner, people.length);
				for (const { clientId, clock, state } of people) {
					encoding.writeVarUint(inner, clientId);
					encoding.writeVarUint(inner, clock);
					encoding.writeVarString(inner, state);
				}
			})
		);
	});
}
