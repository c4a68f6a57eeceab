// Time spent in a stage, counted on from the server's last word with a clock that never jumps.
import { untrack } from 'svelte';
import type { Timer } from '#domain/view.ts';

export class Elapsed {
	#timer: () => Timer | undefined;
	#now = $state(0);
	#arrivedAt = $derived.by(() => {
		this.#timer();
		return untrack(() => (typeof performance === 'undefined' ? 0 : performance.now()));
	});
	/** Milliseconds spent; undefined while nothing is timed. */
	ms = $derived.by(() => {
		const timer = this.#timer();
		if (!timer) return undefined;
		return timer.isRunning ? timer.elapsedMs + Math.max(0, this.#now - this.#arrivedAt) : timer.elapsedMs;
	});

	constructor(timer: () => Timer | undefined) {
		this.#timer = timer;
		$effect(() => {
			const beat = setInterval(() => (this.#now = performance.now()), 1000);
			return () => clearInterval(beat);
		});
	}
}
