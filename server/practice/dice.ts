// Chance that is the same every time: a simulated phone with the same seed makes the same choices, so
// that what a rehearsal shows can be looked at again. Never used for anything that must not be guessed.

export type Dice = {
	/** A number from 0 up to, but not including, 1. */
	roll(): number;
	/** A whole number from 0 up to, but not including, this one. */
	below(limit: number): number;
};

/** mulberry32, seeded with FNV-1a of the text. */
export function makeDice(seed: string): Dice {
	let state = 0x811c9dc5;
	for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	const roll = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return { roll, below: (limit) => Math.floor(roll() * limit) };
}
