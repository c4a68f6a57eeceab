// The boards that are open now, each once: opened by the first who asks, closed when the last has left
// and everything is on disk [TRUST D4].
import type { GroupId } from '#domain/ids.ts';
import { LiveBoard } from './live-board.ts';
import { appendBoard, findBoard } from './store.ts';

type Parts = Parameters<typeof LiveBoard.open>[0];
type Open = { board: Promise<LiveBoard>; users: number };

export class OpenBoards {
	readonly #parts: Parts;
	readonly #open = new Map<GroupId, Open>();

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** The board of a group that exists; give it back with release. */
	async take(groupId: GroupId): Promise<LiveBoard> {
		const found = this.#open.get(groupId) ?? { board: this.#read(groupId), users: 0 };
		this.#open.set(groupId, found);
		found.users += 1;
		try {
			return await found.board;
		} catch (fault) {
			// The next who asks tries the disk again.
			if (this.#open.get(groupId) === found) this.#open.delete(groupId);
			throw fault;
		}
	}

	release(groupId: GroupId): void {
		const found = this.#open.get(groupId);
		if (!found) return;
		found.users -= 1;
		void this.#closeIdle(groupId, found);
	}

	/** Does something with a board that need not be open already. */
	async with<Value>(groupId: GroupId, work: (board: LiveBoard) => Promise<Value>): Promise<Value> {
		const board = await this.take(groupId);
		try {
			return await work(board);
		} finally {
			this.release(groupId);
		}
	}

	/** Everything asked for so far is on disk. */
	async settled(): Promise<void> {
		for (const { board } of this.#open.values()) await (await board.catch(() => undefined))?.settled();
	}

	/** How many are held in memory, for trials. */
	get count(): number {
		return this.#open.size;
	}

	async #closeIdle(groupId: GroupId, found: Open): Promise<void> {
		const board = await found.board.catch(() => undefined);
		await board?.settled();
		// Somebody may have come back while the last edits were being stored.
		if (found.users === 0 && this.#open.get(groupId) === found) {
			this.#open.delete(groupId);
			board?.destroy();
		}
	}

	async #read(groupId: GroupId): Promise<LiveBoard> {
		const { db, clock } = this.#parts;
		let record = await findBoard(db, groupId);
		if (!record) {
			await appendBoard(db, { group_id: groupId, epoch: 1, created_at_ms: clock.nowMs() });
			record = await findBoard(db, groupId);
		}
		if (!record) throw new Error(`the board of group ${groupId} could not be made`);
		return LiveBoard.open(this.#parts, { groupId, epoch: record.epoch });
	}
}
