// What every measured server answers about itself, in the same way.
import type { Answers } from './line.ts';

export type Memory = { heapBytes: number; residentBytes: number };

export const probe: Answers = {
	/** Processor time of this process so far. */
	cpuMs: () => {
		const { user, system } = process.cpuUsage();
		return (user + system) / 1000;
	},
	/** What is in use once the garbage is out. */
	memory: async (): Promise<Memory> => {
		for (let turn = 0; turn < 3; turn += 1) {
			globalThis.gc?.();
			await new Promise((done) => setTimeout(done, 50));
		}
		const { heapUsed, external, rss } = process.memoryUsage();
		return { heapBytes: heapUsed + external, residentBytes: rss };
	}
};
