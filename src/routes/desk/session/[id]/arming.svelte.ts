// A press that cannot be taken back needs a second one: the first arms the button for five seconds,
// the second, at least 400 ms later, fires. A finger that trembles or a clicker that bounces does nothing.
const armedMs = 5000;
export const bounceMs = 400;

export class Arming {
	/** What is armed; undefined when nothing is. */
	what = $state<string>();
	secondsLeft = $state(0);
	/** It was armed and ran out. */
	hasLapsed = $state(false);
	#armedAt = 0;
	#beat: ReturnType<typeof setInterval> | undefined;
	#now: () => number;

	constructor(now: () => number = () => performance.now()) {
		this.#now = now;
	}

	/** true when this press is the second one. */
	press(what: string): boolean {
		const since = this.#now() - this.#armedAt;
		if (this.what !== what || since >= armedMs) {
			this.#arm(what);
			return false;
		}
		if (since < bounceMs) return false;
		this.disarm();
		return true;
	}

	/** Back to rest, without a word. */
	disarm(): void {
		clearInterval(this.#beat);
		this.what = undefined;
		this.hasLapsed = false;
	}

	/** Looks at the clock: counts down, or lapses. */
	tick(): void {
		if (this.what === undefined) return;
		const left = armedMs - (this.#now() - this.#armedAt);
		this.secondsLeft = Math.max(0, Math.ceil(left / 1000));
		if (left > 0) return;
		this.disarm();
		this.hasLapsed = true;
	}

	#arm(what: string): void {
		this.disarm();
		this.what = what;
		this.#armedAt = this.#now();
		this.tick();
		this.#beat = setInterval(() => this.tick(), 200);
	}
}
