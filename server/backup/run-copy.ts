// Starts the process that makes a copy and hears what became of it, within a time.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BackupFault } from '#domain/view.ts';
import type { CopyAsked } from './copy.ts';

export type CopyOutcome = { file: string } | { why: BackupFault; said: string };
export type CopyRun = {
	outcome: Promise<CopyOutcome>;
	/** Ends it wherever it is; what it has written stays a .part. */
	kill(): void;
};

const program = fileURLToPath(new URL('./copy-program.ts', import.meta.url));

export function runCopy(asked: CopyAsked, mostMs: number): CopyRun {
	const child = spawn(process.execPath, [program, JSON.stringify(asked)], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const kill = () => void child.kill('SIGKILL');
	return { outcome: hear(child, mostMs, kill), kill };
}

/** A process that waits for a dead stick may not even end when it is killed: nobody waits for that. */
function hear(child: ChildProcess, mostMs: number, kill: () => void): Promise<CopyOutcome> {
	return new Promise((done) => {
		let stdout = '';
		let stderr = '';
		child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
		child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
		const late = setTimeout(() => {
			kill();
			finish({ why: 'too-slow', said: `it took longer than ${mostMs} ms` });
		}, mostMs);
		const finish = (outcome: CopyOutcome) => {
			clearTimeout(late);
			done(outcome);
		};
		child.once('error', (fault) => finish({ why: 'failed', said: String(fault) }));
		child.once('close', (status, signal) =>
			finish(parseOutcome(stdout) ?? { why: 'failed', said: `ended with ${signal ?? status}: ${stderr}` })
		);
	});
}

function parseOutcome(text: string): CopyOutcome | undefined {
	try {
		return JSON.parse(text) as CopyOutcome;
	} catch {
		return undefined;
	}
}
