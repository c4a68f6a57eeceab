// Starts writer.ts in a process of its own and waits for its end.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Asked } from './writer.ts';

export const writerFile = fileURLToPath(new URL('writer.ts', import.meta.url));

export type Ended = { lines: string[]; complaints: string; signal: NodeJS.Signals | null };

/** killAfterLines: SIGKILL once it has said so many lines. */
export function runWriter(asked: Asked, { killAfterLines = Infinity } = {}): Promise<Ended> {
	const child = spawn(process.execPath, [writerFile, JSON.stringify(asked)], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const lines: string[] = [];
	let complaints = '';
	let unfinished = '';
	child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
	child.stdout.on('data', (chunk: Buffer) => {
		const parts = (unfinished + chunk.toString()).split('\n');
		unfinished = parts.pop() ?? '';
		lines.push(...parts);
		if (lines.length >= killAfterLines) child.kill('SIGKILL');
	});
	return new Promise((resolve) => {
		child.on('close', (_, signal) => resolve({ lines, complaints, signal }));
	});
}

/** Under another program: strace, or a shell that sets a limit first. */
export function runWriterUnder(command: readonly string[], asked: Asked) {
	const [program, ...given] = [...command, process.execPath, writerFile, JSON.stringify(asked)];
	return spawnSync(program as string, given, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
