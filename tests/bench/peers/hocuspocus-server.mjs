// Hocuspocus as it comes: no extension, so nothing is stored; asked about itself as ours is.
import { Server } from '@hocuspocus/server';
import { answerLine } from '../hall/line.ts';
import { probe } from '../hall/probe.ts';

const server = new Server({ address: '127.0.0.1', quiet: true, stopOnSignals: false });
// listen(0) would take the usual port.
server.configuration.port = 0;
await server.listen();
answerLine({ ...probe, address: () => ({ port: server.address.port }) });
