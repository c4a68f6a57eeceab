// A projector: it only reads.
import type { SessionId } from '#domain/ids.ts';
import type { Language } from '#domain/text.ts';
import type { HallView, Progress } from '#domain/view.ts';
import type { HallDown } from '#domain/wire.ts';
import { Line, type LineState } from './line.svelte.ts';

export class HallLine {
	view = $state.raw<HallView>()!;
	/** Newer than the view's own count; undefined until something is counted. */
	progress = $state.raw<Progress>();

	readonly #line: Line<HallDown>;

	constructor(
		view: HallView,
		options: { sessionId: SessionId; key: string | undefined; language: Language; heartbeatMs?: number }
	) {
		this.view = view;
		const key = options.key === undefined ? '' : `&key=${encodeURIComponent(options.key)}`;
		this.#line = new Line<HallDown>({
			path: `/live/hall/${options.sessionId}?bahasa=${options.language}${key}`,
			onFrame: (frame) => this.#take(frame),
			onOpen: () => undefined,
			...(options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs })
		});
	}

	get state(): LineState {
		return this.#line.state;
	}

	get closeCode(): number | undefined {
		return this.#line.closeCode;
	}

	/** The server's clock, for timers. */
	nowMs(): number {
		return this.#line.nowMs();
	}

	start(): () => void {
		return this.#line.start();
	}

	#take(frame: HallDown): void {
		if (frame.t === 'hall') {
			this.view = frame.view;
			this.progress = undefined;
		} else if (frame.t === 'progress') this.progress = frame.progress;
	}
}
