// The desk of a hall as a process of its own, so that it reads the clock without waiting for the phones.
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { DeskLine } from './desk-line.ts';
import { answerLine } from './line.ts';
import { makeMapDesk } from './map-desk.ts';
import { FloorDesk, OurDesk } from './text-desk.ts';

function makeDesk(kind: string | undefined): DeskLine {
	if (kind === 'ours') return new OurDesk();
	if (kind === 'floor') return new FloorDesk();
	const doc = new Y.Doc();
	return makeMapDesk(doc, async ({ port, room }) => {
		const provider = new WebsocketProvider(`ws://127.0.0.1:${port}`, room, doc, {
			disableBc: true,
			WebSocketPolyfill: WebSocket as never
		});
		provider.awareness.setLocalState(null);
		await new Promise<void>((done) => provider.once('sync', () => done()));
	});
}

const desk = makeDesk(process.argv[2]);
answerLine({
	connect: (address: never) => desk.connect(address),
	step: (number: never) => desk.step(number),
	count: (asked: never) => desk.count(asked),
	finish: (number: never) => desk.finish(number)
});
