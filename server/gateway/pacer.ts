// Runs work at once, but never twice at a time and never sooner than a rest after the last:
// a hundred changes in a moment become two rebuilds, and a lone change waits for nothing.

export type Pacer = {
	/** Something changed: run now, or once more when the present run and its rest are over. */
	want(): void;
	stop(): void;
};

export function makePacer(options: {
	restMs: number;
	work: () => Promise<void>;
	onFault: (fault: unknown) => void;
}): Pacer {
	let isBusy = false;
	let isWanted = false;
	let isStopped = false;
	let timer: NodeJS.Timeout | undefined;

	async function run(): Promise<void> {
		isBusy = true;
		isWanted = false;
		try {
			await options.work();
		} catch (fault) {
			options.onFault(fault);
		}
		timer = setTimeout(() => {
			isBusy = false;
			if (isWanted && !isStopped) void run();
		}, options.restMs);
	}

	return {
		want() {
			isWanted = true;
			if (!isBusy && !isStopped) void run();
		},
		stop() {
			isStopped = true;
			clearTimeout(timer);
		}
	};
}
