// How a running server ends: on SIGTERM or Ctrl+C, with everything that was acknowledged on disk.
import { reportFault } from './fault.ts';
import type { Running } from './serve.ts';

export function stopOnSignal(running: Running): void {
	const stop = async () => {
		try {
			await running.close();
			process.exit(0);
		} catch (fault) {
			reportFault('stopping', fault);
			process.exit(1);
		}
	};
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
