// One open board: its document in memory and the single line in which everything happens to it. Each
// change is checked, stored and projected into rows in one transaction, and only then known to anybody
// else; what was refused, or did not reach the disk, leaves the document as it is on disk.
import * as Y from 'yjs';
import { cardsOf, checkTouched, listTouched, readCard } from '#domain/board-doc.ts';
import { boardLimits } from '#domain/board.ts';
import type { GroupId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { Clock } from '#server/clock.ts';
import { inTransaction } from '#server/database/database.ts';
import { reportFault } from '#server/fault.ts';
import { projectCards } from './card-row.ts';
import { restoreLostCards } from './restore.ts';
import { checksumOf, readDocument, type StoredDocument } from './stored-document.ts';
import { appendUpdates, attempt, writeSnapshot, type Db, type UpdateRecord } from './store.ts';

/** A change somebody asks for. */
export type Change = {
	/** An update as it came in, already known to be well-formed, or an edit made here. */
	readonly work: Uint8Array | ((doc: Y.Doc) => void);
	/** An account's id, 'phone' or 'program'. */
	readonly author: string;
	/** Who is not told of it, because they made it. */
	readonly from?: unknown;
	/** May it be made, and what else is written with it: asked inside the transaction, before it is applied. */
	readonly alongside: (trx: Db) => Promise<Refused | void>;
	/** The rows of every card are written again, not only of those it touched. */
	readonly isWhole?: boolean;
};
export type Heard = (update: Uint8Array, from: unknown) => void;
type Parts = {
	db: Db;
	clock: Clock;
	/** A card has changed, come or gone, and is on disk; isChoice: a goal or an idea among them. */
	announce: (groupId: GroupId, isChoice: boolean) => void;
};

type Waiting = { readonly change: Change; readonly settle: (answer: Refused | undefined) => void };
type Made = { readonly bytes: Uint8Array; readonly waiting: Waiting };

// A snapshot bounds how many updates an opening has to read: 200 typed letters are applied in a few ms.
const snapshotEvery = 200;
const snapshotsKept = 3;
// What arrives while a commit is under way shares the next one; more would make the first wait.
const batchLimit = 100;

export class LiveBoard {
	readonly groupId: GroupId;
	readonly epoch: number;
	/** Some stored part was damaged and left out. */
	readonly isDamaged: boolean;
	readonly #parts: Parts;
	#stored: StoredDocument;
	#queue: Waiting[] = [];
	#line: Promise<unknown> = Promise.resolve();
	#isScheduled = false;
	/** A commit failed, and the document holds what is not on disk. */
	#isAhead = false;
	readonly #listeners = new Set<Heard>();

	private constructor(parts: Parts, place: { groupId: GroupId; epoch: number }, stored: StoredDocument) {
		this.#parts = parts;
		this.groupId = place.groupId;
		this.epoch = place.epoch;
		this.#stored = stored;
		this.isDamaged = stored.damage.length > 0;
	}

	static async open(parts: Parts, place: { groupId: GroupId; epoch: number }): Promise<LiveBoard> {
		const stored = await readDocument(parts.db, place);
		const board = new LiveBoard(parts, place, stored);
		if (board.isDamaged) {
			reportFault('opening a board: damaged parts were left out', new Error(stored.damage.join(', ')));
			await restoreLostCards(board, parts.db);
		}
		return board;
	}

	/** Called with each update once it is on disk. The answer stops it. */
	listen(heard: Heard): () => void {
		this.#listeners.add(heard);
		return () => void this.#listeners.delete(heard);
	}

	/** Looks at the document as it is on disk; nothing that is not stored yet is ever seen. */
	read<Value>(look: (doc: Y.Doc) => Value): Promise<Value> {
		const turn = this.#line.then(async () => {
			await this.#catchUp();
			return look(this.#stored.doc);
		});
		this.#line = turn.catch(() => undefined);
		return turn;
	}

	/**
	 * Makes a change; answered once it is on disk, or with why not. 'disk-failed' when the disk said no.
	 * Any other fault is thrown to whoever asked, and the board goes on as it is on disk.
	 */
	change(change: Change): Promise<Refused | undefined> {
		const answer = new Promise<Refused | undefined>((settle) => this.#queue.push({ change, settle }));
		this.#schedule();
		return answer;
	}

	/** Resolves when everything asked for so far is done. */
	async settled(): Promise<void> {
		while (this.#isScheduled) await this.#line;
	}

	/** Nobody uses it any more. */
	destroy(): void {
		this.#listeners.clear();
		this.#stored.doc.destroy();
	}

	#schedule(): void {
		if (this.#isScheduled || this.#queue.length === 0) return;
		this.#isScheduled = true;
		// One batch a turn, so that whoever waits to read is not kept out by people who type.
		this.#line = this.#line.then(async () => {
			const batch = this.#queue.slice(0, batchLimit);
			this.#queue = this.#queue.slice(batchLimit);
			try {
				await this.#store(batch);
			} finally {
				// Whatever happens in one turn, the line goes on.
				this.#isScheduled = false;
				this.#schedule();
			}
		});
	}

	async #store(batch: readonly Waiting[]): Promise<void> {
		const answers = new Map<Waiting, Refused | undefined>();
		const touched = new Set<string>();
		let made: Made[] = [];
		try {
			await this.#catchUp();
			made = await inTransaction(this.#parts.db, (trx) => this.#carryOut(trx, batch, { answers, touched }));
		} catch (fault) {
			reportFault(`storing ${batch.length} changes of a board: none of them was acknowledged`, fault);
			for (const waiting of batch) answers.set(waiting, refuse('disk-failed'));
			// The document is ahead of the disk now; nobody else has seen it, and it is read anew.
			this.#isAhead = true;
			await this.#catchUp().catch((second: unknown) => reportFault('reading a board anew', second));
		}
		// Answered first: it is on disk, whoever is told of it and however that goes.
		for (const waiting of batch) waiting.settle(answers.get(waiting));
		try {
			for (const { bytes, waiting } of made)
				for (const heard of this.#listeners) heard(bytes, waiting.change.from);
			if (made.length > 0) this.#parts.announce(this.groupId, this.#isChoice(touched));
		} catch (fault) {
			reportFault('telling of a change of a board', fault);
		}
	}

	/** While the document is ahead of the disk nobody may look at it or build on it. */
	async #catchUp(): Promise<void> {
		if (!this.#isAhead) return;
		await this.#readAnew(this.#parts.db);
		this.#isAhead = false;
	}

	/** Inside one transaction: each change checked and applied, then all stored and projected. */
	async #carryOut(
		trx: Db,
		batch: readonly Waiting[],
		{ answers, touched }: { answers: Map<Waiting, Refused | undefined>; touched: Set<string> }
	): Promise<Made[]> {
		const made: Made[] = [];
		/** Whoever was refused: what they sent behind it builds on what is not there. */
		const shut = new Map<unknown, Refused>();
		for (const waiting of batch) {
			const before = shut.get(waiting.change.from);
			if (before !== undefined) {
				answers.set(waiting, before);
				continue;
			}
			let isApplied = false;
			// What was written alongside a change that is refused is taken back, and the others stay.
			const done = await attempt(trx, async () => {
				const refused = await waiting.change.alongside(trx);
				if (isRefused(refused)) return refused;
				isApplied = true;
				return this.#apply(waiting.change.work);
			});
			if (isRefused(done)) {
				answers.set(waiting, done);
				if (waiting.change.from !== undefined) shut.set(waiting.change.from, done);
				// What was applied of it is taken back: the disk's state, and this batch's good changes on it.
				if (isApplied) await this.#readAnew(trx, made);
				continue;
			}
			for (const id of waiting.change.isWhole ? cardsOf(this.#stored.doc).keys() : done.touched)
				touched.add(id);
			if (done.bytes !== undefined) made.push({ bytes: done.bytes, waiting });
		}
		if (made.length > 0) await this.#append(trx, made);
		await projectCards(trx, this.groupId, { doc: this.#stored.doc, touched });
		return made;
	}

	/** Is one of these a goal or an idea? One that is gone may have been. */
	#isChoice(touched: ReadonlySet<string>): boolean {
		const cards = cardsOf(this.#stored.doc);
		return [...touched].some((id) => {
			const kind = readCard(id, cards.get(id))?.kind; // [D8] what we cannot read may be anything
			return kind === undefined || kind === 'goal' || kind === 'idea';
		});
	}

	async #append(trx: Db, made: readonly Made[]): Promise<void> {
		const stored = this.#stored;
		const place = { group_id: this.groupId, epoch: this.epoch };
		const atMs = this.#parts.clock.nowMs();
		const rows = made.map(({ bytes, waiting }, index): UpdateRecord => ({
			...place,
			seq: stored.seq + 1 + index,
			bytes,
			checksum: checksumOf(bytes),
			author: waiting.change.author,
			at_ms: atMs
		}));
		await appendUpdates(trx, rows);
		stored.seq += rows.length;
		stored.sinceSnapshot += rows.length;
		if (stored.sinceSnapshot < snapshotEvery) return;
		const bytes = Y.encodeStateAsUpdate(stored.doc);
		const row = { ...place, seq: stored.seq, bytes, checksum: checksumOf(bytes), at_ms: atMs };
		await writeSnapshot(trx, row, snapshotsKept);
		stored.sinceSnapshot = 0;
		stored.bytes = bytes.length;
	}

	/** Applies one change to the document in memory, and says what of it is new and which cards it touched. */
	#apply(work: Change['work']): { bytes: Uint8Array | undefined; touched: Set<string> } | Refused {
		const { doc } = this.#stored;
		const emitted: Uint8Array[] = [];
		const touched = new Set<string>();
		const keep = (update: Uint8Array) => emitted.push(update);
		const note = (transaction: Y.Transaction) => {
			for (const id of listTouched(doc, transaction)) touched.add(id);
		};
		doc.on('update', keep);
		doc.on('afterTransaction', note);
		try {
			if (work instanceof Uint8Array) Y.applyUpdate(doc, work, 'line');
			else doc.transact(() => work(doc), 'program');
		} catch {
			// It was well-formed and still no update of ours: what is applied of it is taken back.
			return refuse('request-malformed');
		} finally {
			doc.off('update', keep);
			doc.off('afterTransaction', note);
		}
		const refused = checkTouched(doc, touched);
		if (refused !== undefined) return refused;
		// What waits for a part that is missing is not in what Yjs gives out: then the whole of it is kept.
		const isWaiting = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
		const whole = isWaiting && work instanceof Uint8Array ? [work] : emitted;
		if (whole.length === 0) return { bytes: undefined, touched };
		const bytes = whole.length === 1 ? whole[0]! : Y.mergeUpdates(whole);
		this.#stored.bytes += bytes.length;
		return this.#isTooLarge() ? refuse('board-too-large') : { bytes, touched };
	}

	#isTooLarge(): boolean {
		if (this.#stored.bytes <= boardLimits.documentBytes) return false;
		// Updates weigh more apart than together: weighed exactly before anybody is refused.
		this.#stored.bytes = Y.encodeStateAsUpdate(this.#stored.doc).length;
		return this.#stored.bytes > boardLimits.documentBytes;
	}

	/** The document as it is on disk, with these changes of the present batch, which are good, on top. */
	async #readAnew(db: Db, made: readonly Made[] = []): Promise<void> {
		const { doc } = this.#stored;
		const stored = await readDocument(db, { groupId: this.groupId, epoch: this.epoch });
		for (const { bytes } of made) Y.applyUpdate(stored.doc, bytes, 'line');
		this.#stored = stored;
		doc.destroy();
	}
}
