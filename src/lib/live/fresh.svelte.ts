// What a page shows of the server, asked anew every few seconds: for a page that one desk looks at now and then.
// A meeting's screens have lines of their own.

/** How soon what has changed is seen. */
const usualMs = 2_000;

export class Fresh<Value> {
	value: Value = $state.raw() as Value;
	/** The server did not answer the last time. */
	isLost = $state(false);
	readonly #path: string;
	#isAsking = false;

	/** path answers Value as JSON. */
	constructor(value: Value, path: string) {
		this.value = value;
		this.#path = path;
	}

	/** Asks until the answer, a function, is called (for an $effect). A page that nobody looks at asks nothing. */
	start(): () => void {
		const look = () => void (document.visibilityState === 'visible' && this.#ask());
		const beat = setInterval(look, usualMs);
		document.addEventListener('visibilitychange', look);
		return () => {
			clearInterval(beat);
			document.removeEventListener('visibilitychange', look);
		};
	}

	async #ask(): Promise<void> {
		if (this.#isAsking) return;
		this.#isAsking = true;
		try {
			const answer = await fetch(this.#path);
			// Somebody who was signed out is led to another page.
			if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`);
			this.value = (await answer.json()) as Value;
			this.isLost = false;
		} catch {
			this.isLost = true;
		} finally {
			this.#isAsking = false;
		}
	}
}
