// The projector's own read-only line to the group's board: opened when a wall is first shown, then kept,
// and opened anew when the board has a new epoch.
import type { BoardContent } from '#domain/board.ts';
import type { GroupId, SessionId } from '#domain/ids.ts';
import type { Language } from '#domain/text.ts';
import type { HallView } from '#domain/view.ts';
import type { BoardLine } from '$lib/board/board-line.svelte.ts';

/** How long until the program part that failed to load is asked for again. */
const retryMs = 3000;

export class HallBoard {
	#line = $state.raw<BoardLine>();
	#isWanted = $state(false);

	/** Given as functions, so that they are followed. To be made while a component is. */
	constructor(
		view: () => HallView,
		as: { sessionId: SessionId; key: string | undefined; language: Language }
	) {
		const groupId = $derived(view().board.groupId);
		const epoch = $derived(view().board.epoch);
		$effect(() => {
			if (view().scene.at === 'board') this.#isWanted = true;
		});
		$effect(() => (this.#isWanted ? this.#open({ groupId, epoch, language: as.language }, as) : undefined));
	}

	/** Undefined until the whole board has arrived once. */
	get content(): BoardContent | undefined {
		return this.#line?.hasSynced ? this.#line.content : undefined;
	}

	get isLost(): boolean {
		return this.#line?.state === 'lost';
	}

	#open(
		at: { groupId: GroupId; epoch: number; language: Language },
		as: { sessionId: SessionId; key: string | undefined }
	): () => void {
		let stop: (() => void) | undefined;
		let retry: ReturnType<typeof setTimeout> | undefined;
		let isOver = false;
		const load = (): void => {
			// Yjs is loaded when a wall is: the first paint of a projector does not wait for it.
			import('$lib/board/board-line.svelte.ts').then(
				({ BoardLine: Line }) => {
					if (isOver) return;
					this.#line = new Line(at, { kind: 'reader', ...as });
					stop = this.#line.start();
				},
				() => {
					if (!isOver) retry = setTimeout(load, retryMs);
				}
			);
		};
		load();
		return () => {
			isOver = true;
			clearTimeout(retry);
			stop?.();
			this.#line = undefined;
		};
	}
}
