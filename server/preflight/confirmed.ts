// Which of the laptop's names another device has opened. Only names of this laptop are kept, and only in
// memory: nothing of who came [H4].

/** One http request: the name it was sent to, and the addresses at both ends of its line. */
export type Visit = { name: string; from: string | undefined; to: string | undefined };

export class Confirmed {
	/** In the order they were confirmed. */
	readonly #names = new Set<string>();

	/**
	 * Does this visit confirm its name for the first time? One from the laptop itself has the same address at
	 * both ends, or comes from another address of the laptop (a program in a box of its own). own: those.
	 */
	note({ name, from, to }: Visit, own: () => readonly string[]): boolean {
		if (this.#names.has(name) || from === undefined || to === undefined || from === to) return false;
		if (own().includes(from.replace(/^::ffff:/, ''))) return false;
		this.#names.add(name);
		return true;
	}

	/** The earliest first. */
	list(): string[] {
		return [...this.#names];
	}

	/** The laptop has left the others: elsewhere the same address may be a stranger's. */
	keepOnly(names: readonly string[]): void {
		for (const name of this.#names) if (!names.includes(name)) this.#names.delete(name);
	}
}
