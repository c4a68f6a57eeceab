// What one process of the bench asks another: a name and a value go over, a value comes back.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Milliseconds on the machine's own clock, which all processes read alike. */
export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;

type Asked = { id: number; name: string; value: unknown };
type Told = { id: number; value?: unknown; fault?: string };
/** What a process can be asked; the value is the asker's to shape. */
export type Answers = Record<string, (value: never) => unknown>;

export class Helper {
	readonly child: ChildProcess;
	readonly #waiting = new Map<number, (told: Told) => void>();
	#asked = 0;

	/** path: from the folder tests/bench. */
	constructor(path: string, words: readonly string[] = [], flags: readonly string[] = []) {
		const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
		this.child = fork(file, words, { execArgv: [...flags], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
		this.child.on('message', (told: Told) => this.#waiting.get(told.id)?.(told));
		this.child.once('exit', (code) => {
			for (const settle of this.#waiting.values()) settle({ id: 0, fault: `${path} ended with ${code}` });
		});
	}

	ask<Answer>(name: string, value?: unknown): Promise<Answer> {
		this.#asked += 1;
		const id = this.#asked;
		return new Promise((done, fail) => {
			this.#waiting.set(id, (told) => {
				this.#waiting.delete(id);
				if (told.fault === undefined) done(told.value as Answer);
				else fail(new Error(told.fault));
			});
			this.child.send({ id, name, value });
		});
	}

	/** Lets it end by itself, so that a profile is written. */
	async stop(): Promise<void> {
		if (this.child.exitCode !== null || this.child.signalCode !== null) return;
		const ended = once(this.child, 'exit');
		this.child.send({ id: 0, name: 'stop' });
		const late = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
		await ended;
		clearTimeout(late);
	}
}

/** In the process that is asked. */
export function answerLine(answers: Answers): void {
	process.on('message', async ({ id, name, value }: Asked) => {
		if (name === 'stop') process.exit(0);
		try {
			process.send?.({ id, value: await answers[name]!(value as never) });
		} catch (fault) {
			process.send?.({ id, fault: `${name}: ${(fault as Error).stack}` });
		}
	});
	process.on('disconnect', () => process.exit(0));
}
