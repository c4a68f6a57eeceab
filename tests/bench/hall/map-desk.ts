// A desk that counts by looking at a shared Y.Map, and asks by setting a key in another.
import type * as Y from 'yjs';
import type { DeskAddress, DeskLine } from './desk-line.ts';
import { nowMs } from './line.ts';
import { writeStep } from './map-step.ts';

export function makeMapDesk(doc: Y.Doc, connect: (address: DeskAddress) => Promise<void>): DeskLine {
	const seen = new Map<number, Map<number, number>>();
	let look = () => {};
	const seenOf = (number: number) => {
		const found = seen.get(number) ?? new Map<number, number>();
		seen.set(number, found);
		return found;
	};
	doc.getMap('votes').observe(({ keysChanged }) => {
		const atMs = nowMs();
		for (const key of keysChanged) {
			const [number, phone] = key!.split(':').map(Number);
			seenOf(number!).set(phone!, atMs);
		}
		look();
	});
	return {
		connect,
		step(number) {
			const atMs = nowMs();
			doc.getMap('room').set('step', writeStep(number));
			return atMs;
		},
		count: ({ number, people }) =>
			new Promise((done) => {
				look = () => {
					const all = seenOf(number);
					if (all.size === people) done({ atMs: Math.max(...all.values()), seenMs: [...all] });
				};
				look();
			}),
		finish: async () => undefined
	};
}
