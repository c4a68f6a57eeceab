// y-websocket 2's own server as it comes: nothing is stored; asked about itself as ours is.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { WebSocketServer } from 'ws';
import utils from 'y-websocket/bin/utils';
import { answerLine } from '../hall/line.ts';
import { probe } from '../hall/probe.ts';

const http = createServer();
const sockets = new WebSocketServer({ noServer: true });
sockets.on('connection', utils.setupWSConnection);
http.on('upgrade', (request, socket, head) =>
	sockets.handleUpgrade(request, socket, head, (line) => sockets.emit('connection', line, request))
);
http.listen(0, '127.0.0.1');
await once(http, 'listening');
answerLine({ ...probe, address: () => ({ port: http.address().port }) });
