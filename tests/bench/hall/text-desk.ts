// The desks that speak text frames: ours over the product's own line, and the floor's.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { DeskDown } from '#domain/wire.ts';
import type { Counted, DeskAddress, DeskLine } from './desk-line.ts';
import { nowMs } from './line.ts';

/** Who waits for a count, and the highest count of each question so far. */
function makeCounter() {
	const reached = new Map<number, number>();
	let look = () => {};
	return {
		tell(number: number, count: number) {
			reached.set(number, count);
			look();
		},
		until: ({ number, people }: { number: number; people: number }) =>
			new Promise<Counted>((done) => {
				look = () => {
					if ((reached.get(number) ?? 0) >= people) done({ atMs: nowMs() });
				};
				look();
			})
	};
}

export class OurDesk implements DeskLine {
	readonly #counter = makeCounter();
	#socket: WebSocket | undefined;
	#roundIds: readonly string[] = [];
	#openingId: string | undefined;
	#watchers = new Set<() => void>();

	async connect({ port, signInToken, meeting }: DeskAddress): Promise<void> {
		this.#roundIds = meeting!.roundIds;
		this.#socket = new WebSocket(`ws://localhost:${port}/live/desk/${meeting!.id}?bahasa=id`, {
			headers: { origin: `http://localhost:${port}`, cookie: `masuk=${signInToken}` },
			perMessageDeflate: false
		});
		this.#socket.on('message', (data: Buffer) => this.#hear(JSON.parse(data.toString()) as DeskDown));
		await once(this.#socket, 'message');
	}

	step(number: number): number {
		const atMs = nowMs();
		this.#command({ name: 'open', roundIds: [this.#roundIds[number - 1]] });
		return atMs;
	}

	count = this.#counter.until;

	async finish(): Promise<void> {
		await this.until(() => this.#openingId !== undefined);
		this.#command({ name: 'close', openingId: this.#openingId, confirmed: true });
		await this.until(() => this.#openingId === undefined);
	}

	command(command: object): void {
		this.#command(command);
	}

	cut(): void {
		this.#socket?.terminate();
	}

	until(holds: () => boolean): Promise<void> {
		return new Promise((done) => {
			const look = () => {
				if (!holds()) return;
				this.#watchers.delete(look);
				done();
			};
			this.#watchers.add(look);
			look();
		});
	}

	#command(command: object): void {
		this.#socket!.send(JSON.stringify({ t: 'command', id: randomBytes(16).toString('hex'), command }));
	}

	#hear(frame: DeskDown): void {
		if (frame.t === 'no') throw new Error(`the desk was refused: ${frame.why}`);
		if (frame.t === 'progress') this.#tell(frame.progress.answered);
		if (frame.t !== 'desk') return;
		this.#openingId = frame.view.openingId;
		const { scene } = frame.view.hall;
		if (scene.at === 'scoring') this.#tell(scene.progress.answered);
		for (const watch of this.#watchers) watch();
	}

	#tell(answered: Record<string, number>): void {
		for (const [roundId, count] of Object.entries(answered))
			this.#counter.tell(this.#roundIds.indexOf(roundId) + 1, count);
	}
}

/** As long as a statement of the shipped instrument and its field's name. */
const text =
	'Pengelolaan keuangan kelompok terbuka untuk semua anggota, dan dilaporkan setiap bulan. '.repeat(2);

export class FloorDesk implements DeskLine {
	readonly #counter = makeCounter();
	#socket: WebSocket | undefined;

	async connect({ port }: DeskAddress): Promise<void> {
		this.#socket = new WebSocket(`ws://localhost:${port}`, { perMessageDeflate: false });
		this.#socket.on('message', (data: Buffer) => {
			const frame = JSON.parse(data.toString()) as { t: string; round: number; count: number };
			if (frame.t === 'progress') this.#counter.tell(frame.round, frame.count);
		});
		await once(this.#socket, 'message');
		this.#socket.send('{"t":"desk"}');
	}

	step(number: number): number {
		const atMs = nowMs();
		this.#socket!.send(JSON.stringify({ t: 'step', number, text }));
		return atMs;
	}

	count = this.#counter.until;
	finish = async () => undefined;
}
