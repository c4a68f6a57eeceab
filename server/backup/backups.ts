// Backups of the running house: one at a time, and however often one is asked for meanwhile, exactly one
// more follows. Asking never waits and never fails: a meeting does not depend on a stick. What became of
// the last one is kept here, told in the terminal when it failed, and shown on every desk.
import { join } from 'node:path';
import type { SessionId } from '#domain/ids.ts';
import type { DeskBackup } from '#domain/view.ts';
import type { Clock } from '../clock.ts';
import { reportFault } from '../fault.ts';
import { runCopy, type CopyRun } from './run-copy.ts';

/** 'off': no folder was named; desks show nothing of it. */
export type BackupState = { at: 'off' } | DeskBackup;
export type Backups = {
	state(): BackupState;
	/** Something worth a copy is on disk: a stage was left, a meeting paused or closed. */
	want(sessionId?: SessionId): void;
	/** Once nothing is being copied and nothing wanted. */
	settled(): Promise<void>;
	/** Lets what is under way finish, for a while, then leaves it. */
	close(): Promise<void>;
};

/** A stick that hangs is given up after this. */
const copyMs = 120_000;
/** How long a stopping server waits for a copy. */
const closeMs = 10_000;

/** Where no folder was named. */
export const noBackups: Backups = {
	state: () => ({ at: 'off' }),
	want: () => undefined,
	settled: async () => undefined,
	close: async () => undefined
};

export function makeBackups(given: {
	dataFolder: string;
	folder: string;
	clock: Clock;
	/** The state is another one: whoever shows it looks again. */
	changed: () => void;
	limits?: { copyMs: number; closeMs: number };
}): Backups {
	const { clock } = given;
	const limits = given.limits ?? { copyMs, closeMs };
	const wanted = new Set<SessionId>();
	let isWanted = false;
	let isClosed = false;
	let state: BackupState = { at: 'running' };
	let run: CopyRun | undefined;
	let working: Promise<void> | undefined;

	function become(next: BackupState): void {
		state = next;
		given.changed();
	}

	async function copyOnce(): Promise<void> {
		const sessionIds = [...wanted];
		wanted.clear();
		isWanted = false;
		become({ at: 'running' });
		const atMs = clock.nowMs();
		const database = join(given.dataFolder, 'rembuk.db');
		run = runCopy({ database, folder: given.folder, atMs, sessionIds }, limits.copyMs);
		const outcome = await run.outcome;
		run = undefined;
		if ('file' in outcome) return become({ at: 'ok', atMs });
		reportFault(`backing up (${outcome.why}); the meeting goes on, the next stage tries again`, outcome.said);
		become({ at: 'failed', why: outcome.why });
	}

	async function work(): Promise<void> {
		// Whoever asked goes on first: nothing of this is theirs to wait for, or to fail by.
		await Promise.resolve();
		while (isWanted && !isClosed) {
			try {
				await copyOnce();
			} catch (fault) {
				reportFault('backing up', fault);
				become({ at: 'failed', why: 'failed' });
			}
		}
		working = undefined;
	}

	return {
		state: () => state,
		want(sessionId) {
			if (isClosed) return;
			if (sessionId !== undefined) wanted.add(sessionId);
			isWanted = true;
			working ??= work();
		},
		async settled() {
			while (working) await working;
		},
		async close() {
			let late: ReturnType<typeof setTimeout> | undefined;
			const over = new Promise<void>((done) => (late = setTimeout(done, limits.closeMs)));
			await Promise.race([this.settled(), over]);
			clearTimeout(late);
			isClosed = true;
			run?.kill();
		}
	};
}
