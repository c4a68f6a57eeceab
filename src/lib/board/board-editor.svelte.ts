// A board in the hands of somebody who may write on it: edits, undo of one's own, who else is here, and
// whether everything is on the server's disk. What was edited while cut off is kept in the browser.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import {
	addCard,
	cardsOf,
	changeCard,
	listTouched,
	positionAt,
	removeCard,
	writeField,
	writeLink,
	writeText,
	type NewCard
} from '#domain/board-doc.ts';
import type { Card, CardKind } from '#domain/board.ts';
import type { CardId } from '#domain/ids.ts';
import { boardMark, closeCodes } from '#domain/wire.ts';
import { makeRequestId } from '$lib/live/request-id.ts';
import { BoardLine, tooLargeFrame, type BoardAt } from './board-line.svelte.ts';
import { boardStoreName, openBoardStore, type BoardStore } from './board-store.ts';
import { listMoves } from './wall-order.ts';

export type Me = { name: string; accountId: string };
export type Somebody = {
	clientId: number;
	name: string;
	at: { card: string; field?: string | undefined } | undefined;
	isMe: boolean;
};

/** board-doc.ts makes every edit of a person under this origin; undo follows it and nothing else. */
const own = 'desk';
/** A mark this often at most: a held key writes thirty times a second, and the line counts frames. */
const markEveryMs = 250;
/** Signed out is not shut out: the same person comes back to what they wrote. */
const keptAfter: readonly number[] = [
	closeCodes.notSignedIn,
	closeCodes.tooFast,
	closeCodes.tooManySockets,
	tooLargeFrame
];
/** How long the browser's storage may take before the line is opened without it. */
const storageMs = 3_000;

export class BoardEditor extends BoardLine {
	/** Cards changed here whose changes are not known to be on the server's disk. */
	unsaved = $state(0);
	/** What an earlier page left in the browser may not have arrived either. */
	mayHoldMore = $state(false);
	/** False where this browser keeps nothing: then edits live in this page alone. */
	isKept = $state(true);
	people = $state.raw<Somebody[]>([]);
	canUndo = $state(false);
	canRedo = $state(false);
	/** Counts what this person did, undoing included: an offer to undo one thing is for that thing alone. */
	steps = $state(0);

	readonly #me: Me;
	readonly #undo: Y.UndoManager;
	#store: BoardStore | undefined;
	/** Edits made; a mark carries how many there were. */
	#edits = 0;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- the screen shows its size alone
	readonly #waiting = new Set<string>();
	#markTimer: ReturnType<typeof setTimeout> | undefined;
	#here: { card: string; field?: string | undefined } | undefined;

	constructor(at: BoardAt, me: Me) {
		super(at, { kind: 'editor' });
		this.#me = me;
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- Yjs asks it, and no screen shows it
		this.#undo = new Y.UndoManager(cardsOf(this.doc), { trackedOrigins: new Set([own]) });
		const look = () => {
			this.canUndo = this.#undo.canUndo();
			this.canRedo = this.#undo.canRedo();
			this.steps += 1;
		};
		for (const event of [
			'stack-item-added',
			'stack-item-updated',
			'stack-item-popped',
			'stack-cleared'
		] as const)
			this.#undo.on(event, look);
		this.doc.on('update', (_update, origin, doc, transaction: Y.Transaction) => {
			// What comes over the line, or out of the browser's storage, is no edit of this page.
			if (origin !== own && origin !== this.#undo) return;
			this.#count(listTouched(doc, transaction));
		});
	}

	#count(cards: Iterable<string>): void {
		this.#edits += 1;
		for (const id of cards) this.#waiting.add(id);
		this.unsaved = this.#waiting.size;
		this.#markTimer ??= setTimeout(() => this.#sendMark(), markEveryMs);
	}

	get isSaved(): boolean {
		return this.unsaved === 0 && !this.mayHoldMore;
	}

	override start(): () => void {
		const store = openBoardStore(boardStoreName(this.at, this.#me.accountId), this.doc);
		this.#store = store;
		this.mayHoldMore = true;
		void store.ready.then((isKept) => {
			this.isKept = isKept;
			this.mayHoldMore = cardsOf(this.doc).size > 0;
			// Among it may be what an earlier page could not send: it is sent with the first sync.
			if (this.mayHoldMore) this.#count([]);
		});
		const stop = super.start();
		return () => {
			stop();
			clearTimeout(this.#markTimer);
			this.#markTimer = undefined;
			store.close();
		};
	}

	/**
	 * The first sync tells the two apart only where both are there: a copy that came behind it would go
	 * out whole, as one edit of this page, and be too large for one.
	 */
	protected override async ready(): Promise<void> {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const patience = new Promise((done) => (timer = setTimeout(done, storageMs)));
		await Promise.race([this.#store?.ready, patience]);
		clearTimeout(timer);
	}

	protected override listen(provider: WebsocketProvider): void {
		super.listen(provider);
		this.#tellWhere(provider);
		provider.messageHandlers[boardMark] = (_encoder, decoder) => {
			const number = decoding.readVarUint(decoder);
			if (number < this.#edits) return;
			this.#waiting.clear();
			this.unsaved = 0;
			this.mayHoldMore = false;
		};
		provider.on('sync', (isSynced) => {
			// Whatever the line lost, the first sync has brought: asked again, so that it is also said.
			if (isSynced) this.#sendMark();
		});
		provider.awareness.on('change', () => {
			const states = [...provider.awareness.getStates()] as [number, Partial<Somebody>][];
			this.people = states
				.filter(([, state]) => typeof state.name === 'string')
				.map(([clientId, { name, at }]) => ({
					clientId,
					name: name!,
					at,
					isMe: clientId === this.doc.clientID
				}));
		});
	}

	protected override end(code: number): void {
		super.end(code);
		// [TRUST F5] A refused editor's copy must not come back as somebody's edits.
		if (!keptAfter.includes(code)) void this.#store?.forget();
	}

	/** After this person's edits: the server answers once they are on disk. */
	#sendMark(): void {
		clearTimeout(this.#markTimer);
		this.#markTimer = undefined;
		const { provider } = this;
		if (!provider?.synced || provider.ws?.readyState !== WebSocket.OPEN) return;
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, boardMark);
		encoding.writeVarUint(encoder, this.#edits);
		provider.ws.send(encoding.toUint8Array(encoder));
	}

	/** Where this person is, for the others. */
	goTo(card: CardId | undefined, field?: string): void {
		// What is written elsewhere next is taken back by itself.
		this.#undo.stopCapturing();
		this.#here = card === undefined ? undefined : { card, ...(field === undefined ? {} : { field }) };
		// What is done in one place is one thing to take back, however quickly the next begins.
		this.#undo.stopCapturing();
		if (this.provider) this.#tellWhere(this.provider);
	}

	#tellWhere(provider: WebsocketProvider): void {
		const at = this.#here;
		provider.awareness.setLocalState({ name: this.#me.name, ...(at === undefined ? {} : { at }) });
	}

	// ------------------------------------------------------------ edits

	/** A step of its own to undo: letters typed just before or after it are another. */
	#alone<Answer>(edit: () => Answer): Answer {
		this.#undo.stopCapturing();
		const answer = edit();
		this.#undo.stopCapturing();
		return answer;
	}

	/** Adds a card at this index of its wall, or at its end; answers its id. */
	add(card: NewCard, index?: number): CardId {
		const id = makeRequestId() as string as CardId;
		this.#alone(() => addCard(this.doc, id, card, index ?? this.content[card.kind].length));
		return id;
	}

	/** A free text as it is this instant; undefined when the card is gone. */
	textOf(id: CardId, field: string): string | undefined {
		const map = cardsOf(this.doc).get(id);
		const found = map?.get(field);
		return map && (found instanceof Y.Text ? found.toString() : '');
	}

	/** Free text, merged with what others type in it. False when the card is gone. */
	write(id: CardId, field: string, text: string): boolean {
		return changeCard(this.doc, id, (map) => writeText(map, field, text));
	}

	set(id: CardId, field: string, value: string | number | undefined): boolean {
		return this.#alone(() => changeCard(this.doc, id, (map) => writeField(map, field, value)));
	}

	link(id: CardId, field: string, ref: string, isOn: boolean): boolean {
		return this.#alone(() => changeCard(this.doc, id, (map) => writeLink(map, field, ref, isOn)));
	}

	hide(id: CardId, isHidden: boolean): boolean {
		return this.#alone(() =>
			changeCard(this.doc, id, (map) => (isHidden ? map.set('isHidden', true) : map.delete('isHidden')))
		);
	}

	/** To this place among its kind, counted without the card itself. */
	move(id: CardId, kind: CardKind, index: number): boolean {
		const wall = (this.content[kind] as readonly Card[]).filter((card) => card.id !== id);
		const isThere = this.set(id, 'position', positionAt(wall, index));
		this.read();
		return isThere;
	}

	/** A whole wall in this order, as one step to undo. */
	arrange(kind: CardKind, order: readonly CardId[]): void {
		const moves = listMoves(this.content[kind], order);
		this.#alone(() =>
			this.doc.transact(() => {
				for (const { id, position } of moves)
					changeCard(this.doc, id, (map) => writeField(map, 'position', position));
			}, own)
		);
		this.read();
	}

	remove(id: CardId): void {
		this.#alone(() => removeCard(this.doc, id));
	}

	/** Takes back one's own last edit, and nobody else's; answers a card it touched. */
	undo(): CardId | undefined {
		return this.#turn(() => this.#undo.undo());
	}

	redo(): CardId | undefined {
		return this.#turn(() => this.#undo.redo());
	}

	#turn(step: () => void): CardId | undefined {
		const touched: string[] = [];
		const note = (transaction: Y.Transaction) => touched.push(...listTouched(this.doc, transaction));
		this.doc.on('afterTransaction', note);
		step();
		this.doc.off('afterTransaction', note);
		this.read();
		return touched[0] as CardId | undefined;
	}
}
