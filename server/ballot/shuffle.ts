// An order nobody can foresee or reproduce: Fisher–Yates with the operating system's randomness.
import { randomInt } from 'node:crypto';

export function shuffle<Item>(items: readonly Item[]): Item[] {
	const shuffled = [...items];
	for (let last = shuffled.length - 1; last > 0; last -= 1) {
		const at = randomInt(last + 1);
		[shuffled[last], shuffled[at]] = [shuffled[at] as Item, shuffled[last] as Item];
	}
	return shuffled;
}
