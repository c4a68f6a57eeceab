// The desk of a hall on Hocuspocus: its own provider, a shared map, and nobody's awareness.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { answerLine } from '../hall/line.ts';
import { makeMapDesk } from '../hall/map-desk.ts';

const document = new Y.Doc();
answerLine(
	makeMapDesk(document, async ({ port, room }) => {
		const websocketProvider = new HocuspocusProviderWebsocket({
			url: `ws://127.0.0.1:${port}`,
			WebSocketPolyfill: WebSocket
		});
		const provider = new HocuspocusProvider({ websocketProvider, name: room, document, awareness: null });
		const synced = new Promise((done) => provider.on('synced', done));
		provider.attach();
		await synced;
	})
);
