// A line can be dead and not know it: after a while without an answer the person is told that what
// they sent waits, and the line is asked whether it is there.
import type { CastState } from './phone-line.svelte.ts';
import type { LineState } from './line.svelte.ts';

const patienceMs = 5_000;

export class Patience {
	#isOver = $state(false);
	readonly #line: { readonly state: LineState };

	/** Made while a component is set up. count: how much waits for an answer. */
	constructor(line: { readonly state: LineState; hurry(): void }, count: () => number) {
		this.#line = line;
		$effect(() => {
			if (count() === 0) return;
			const timer = setTimeout(() => {
				this.#isOver = true;
				line.hurry();
			}, patienceMs);
			return () => {
				clearTimeout(timer);
				this.#isOver = false;
			};
		});
	}

	/** How something that was sent is shown to stand. */
	show(state: CastState | undefined): CastState | undefined {
		if (state === 'sending' && this.#isOver) return 'waiting';
		// The line is still being opened: nothing has gone wrong yet.
		return state === 'waiting' && this.#line.state === 'connecting' && !this.#isOver ? 'sending' : state;
	}
}
