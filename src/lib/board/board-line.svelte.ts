// A group's board as a browser holds it: one Y.Doc over y-websocket's provider, read into plain data at
// most once a frame. A projector reads it; an editor (board-editor.svelte.ts) writes as well.
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { cardsOf, readBoard } from '#domain/board-doc.ts';
import type { BoardContent } from '#domain/board.ts';
import type { GroupId } from '#domain/ids.ts';
import type { Language } from '#domain/text.ts';
import type { LineState } from '$lib/live/line.svelte.ts';
import { keepSame } from './same-card.ts';

export type BoardAt = { groupId: GroupId; epoch: number; language: Language };
export type ReadAs = { kind: 'reader'; sessionId?: string | undefined; key?: string | undefined };

/** Growing waits between tries; y-websocket counts them itself, without jitter. */
const longestWaitMs = 8_000;
/** ws says this when a frame is larger than any may be: sending it again would change nothing. */
export const tooLargeFrame = 1009;

export class BoardLine {
	content = $state.raw<BoardContent>({ event: [], goal: [], reflection: [], idea: [], action: [] });
	state = $state<LineState>('connecting');
	closeCode = $state<number>();
	/** The whole board has arrived once. */
	hasSynced = $state(false);

	readonly doc = new Y.Doc();
	/** Which board this is, and in which language its room speaks. */
	readonly at: BoardAt;
	protected provider: WebsocketProvider | undefined;
	readonly #params: Record<string, string>;
	#frame: number | undefined;

	constructor(at: BoardAt, as: ReadAs | { kind: 'editor' }) {
		this.at = at;
		this.#params = { epoch: String(at.epoch), bahasa: at.language };
		if (as.kind === 'reader' && as.sessionId !== undefined) this.#params['session'] = as.sessionId;
		if (as.kind === 'reader' && as.key !== undefined) this.#params['key'] = as.key;
		// Known as a map before anything arrives, so that changes inside it are seen as such.
		cardsOf(this.doc);
		this.doc.on('update', () => this.#readSoon());
	}

	/** Opens the line; the answer ends it for good (for an $effect). */
	start(): () => void {
		let isOver = false;
		// Loaded when it is needed: a first paint need not wait for it.
		void Promise.all([import('y-websocket'), this.ready()]).then(([{ WebsocketProvider: Provider }]) => {
			if (isOver) return;
			const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
			const provider = new Provider(`${scheme}://${location.host}/live/board`, this.at.groupId, this.doc, {
				connect: false,
				// Two tabs of one browser may have different rights: each keeps to its own line.
				disableBc: true,
				maxBackoffTime: longestWaitMs,
				params: this.#params,
				shouldReconnect: ({ code }) => !(code >= 4400 && code <= 4499) && code !== tooLargeFrame
			});
			this.provider = provider;
			this.listen(provider);
			provider.connect();
		});
		const wake = () => document.visibilityState === 'visible' && this.hurry();
		const online = () => this.hurry();
		document.addEventListener('visibilitychange', wake);
		addEventListener('online', online);
		addEventListener('pageshow', online);
		return () => {
			isOver = true;
			document.removeEventListener('visibilitychange', wake);
			removeEventListener('online', online);
			removeEventListener('pageshow', online);
			if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
			this.provider?.destroy();
			this.provider = undefined;
		};
	}

	/** Whatever must be there before the first sync. */
	protected ready(): Promise<unknown> {
		return Promise.resolve();
	}

	/** The phone woke, the network is back: try now. */
	hurry(): void {
		const { provider } = this;
		if (!provider || this.state !== 'lost') return;
		provider.wsUnsuccessfulReconnects = 0;
		provider.disconnect();
		provider.connect();
	}

	protected listen(provider: WebsocketProvider): void {
		provider.awareness.setLocalState(null);
		provider.on('sync', (isSynced) => {
			if (!isSynced) return;
			this.state = 'live';
			this.hasSynced = true;
			this.#readSoon();
		});
		provider.on('connection-close', (event) => {
			if (this.state !== 'ended') this.state = 'lost';
			if (event?.code === tooLargeFrame) this.end(tooLargeFrame);
		});
		provider.on('closed', ({ code }) => this.end(code));
	}

	/** The server said not to come back. */
	protected end(code: number): void {
		this.closeCode = code;
		this.state = 'ended';
	}

	/** At most once a frame, however many letters arrive. */
	#readSoon(): void {
		this.#frame ??= requestAnimationFrame(() => {
			this.#frame = undefined;
			this.read();
		});
	}

	/** Now, for whoever makes several edits that build on each other. */
	read(): void {
		this.content = keepSame(this.content, readBoard(this.doc));
	}
}
