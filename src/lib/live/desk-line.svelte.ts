// A facilitator's desk: the session's view comes down, commands go up and each hears its answer,
// however often the line was lost in between: the same id is the same command.
import type { CommandAnswer, DeskCommand } from '#domain/command.ts';
import type { RequestId, SessionId } from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Language } from '#domain/text.ts';
import type { DeskView, Progress } from '#domain/view.ts';
import type { DeskDown } from '#domain/wire.ts';
import { Line, type LineState } from './line.svelte.ts';
import { makeRequestId } from './request-id.ts';

type Waiting = { command: DeskCommand; settle: (answer: CommandAnswer | Refused) => void };

export class DeskLine {
	view = $state.raw<DeskView>()!;
	/** Newer than the view's own count; undefined until something is counted. */
	progress = $state.raw<Progress>();

	// No screen shows this list, so it need not be reactive.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #waiting = new Map<RequestId, Waiting>();
	readonly #line: Line<DeskDown>;

	constructor(view: DeskView, options: { sessionId: SessionId; language: Language; heartbeatMs?: number }) {
		this.view = view;
		this.#line = new Line<DeskDown>({
			path: `/live/desk/${options.sessionId}?bahasa=${options.language}`,
			onFrame: (frame) => this.#take(frame),
			onOpen: () => this.#sendWaiting(),
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

	/** Resolves with what the server said, once it has said it. */
	command(command: DeskCommand): Promise<CommandAnswer | Refused> {
		const id = makeRequestId();
		return new Promise((settle) => {
			this.#waiting.set(id, { command, settle });
			this.#line.send({ t: 'command', id, command });
		});
	}

	#take(frame: DeskDown): void {
		if (frame.t === 'desk') {
			this.view = frame.view;
			this.progress = undefined;
		} else if (frame.t === 'progress') this.progress = frame.progress;
		else if (frame.t === 'done') this.#settle(frame.id, frame.answer);
		else if (frame.t === 'no') this.#settle(frame.id, { refused: frame.why });
	}

	#settle(id: RequestId, answer: CommandAnswer | Refused): void {
		this.#waiting.get(id)?.settle(answer);
		this.#waiting.delete(id);
	}

	#sendWaiting(): void {
		for (const [id, { command }] of this.#waiting) this.#line.send({ t: 'command', id, command });
	}
}
