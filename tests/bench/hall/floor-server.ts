// The least a server can do that keeps what it acknowledges: one socket server, one SQLite file written
// as ours is, no seats, no rules, no views. What lies between this and ours is the price of the product.
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { WebSocketServer, type WebSocket } from 'ws';
import { answerLine } from './line.ts';
import { probe } from './probe.ts';

type Up = { t: 'cast'; id: number; round: number; phone: number; answer: number } | { t: 'desk' } | Step;
type Step = { t: 'step'; number: number; text: string };

const folder = process.argv[2] ?? '';
mkdirSync(folder, { recursive: true });
const handle = new Database(join(folder, 'floor.db'));
handle.pragma('journal_mode = WAL');
handle.pragma('synchronous = FULL');
handle.exec('CREATE TABLE vote (round INTEGER, phone INTEGER, answer INTEGER, PRIMARY KEY (round, phone))');
const put = handle.prepare('INSERT OR REPLACE INTO vote VALUES (?, ?, ?)');
const count = handle.prepare('SELECT count(*) FROM vote WHERE round = ?').pluck();

const sockets = new Set<WebSocket>();
const desks = new Set<WebSocket>();
let round = 0;
let waiting: { socket: WebSocket; cast: Extract<Up, { t: 'cast' }> }[] = [];
let isTelling = false;
const store = handle.transaction((batch: typeof waiting) => {
	for (const { cast } of batch) put.run(cast.round, cast.phone, cast.answer);
});

function flush(): void {
	const batch = waiting;
	waiting = [];
	store.immediate(batch);
	for (const { socket, cast } of batch) socket.send(JSON.stringify({ t: 'ack', id: cast.id }));
	// As often as our desk is told.
	if (isTelling) return;
	isTelling = true;
	setTimeout(() => {
		isTelling = false;
		for (const desk of desks) desk.send(JSON.stringify({ t: 'progress', round, count: count.get(round) }));
	}, 250);
}

const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
server.on('connection', (socket) => {
	sockets.add(socket);
	socket.on('close', () => sockets.delete(socket) && desks.delete(socket));
	socket.send(JSON.stringify({ t: 'hello' }));
	socket.on('message', (data: Buffer) => {
		const frame = JSON.parse(data.toString()) as Up;
		if (frame.t === 'desk') return void desks.add(socket);
		if (frame.t === 'step') {
			round = frame.number;
			const text = JSON.stringify(frame);
			for (const each of sockets) each.send(text);
			return;
		}
		waiting.push({ socket, cast: frame });
		if (waiting.length === 1) setImmediate(flush);
	});
});

answerLine({ ...probe, address: () => ({ port: (server.address() as AddressInfo).port }) });
