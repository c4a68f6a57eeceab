// A hall of phones that score secret statements: our server, the same work on a shared Y.Map through
// Hocuspocus and y-websocket, and a bare floor, in one run and in turn. It prints its figures and fails
// nothing; --write puts them into docs/performance.md, --quick tries the bench itself with few phones.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasteMs, leisureMs } from './hall/crowd.ts';
import type { HallFinding, LongFinding, ServerName, SessionsFinding } from './hall/finding.ts';
import { writeReport } from './hall/hall-report.ts';
import { writeSection } from './report.ts';

type Halls = {
	people: number;
	warm: number;
	measured: number;
	rounds: number;
	servers: ServerName[];
	thinkMs?: number;
};

const isQuick = process.argv.includes('--quick');
const all: ServerName[] = ['ours', 'hocuspocus', 'y-websocket', 'floor'];
const leisurely = { people: 1_000, warm: 1, measured: 1, rounds: 1, thinkMs: leisureMs };
const halls: Halls[] = isQuick
	? [
			{ people: 10, warm: 1, measured: 2, rounds: 1, servers: [...all, 'hocuspocus-aware'] },
			{ people: 10, warm: 0, measured: 1, rounds: 1, servers: ['ours'], thinkMs: leisureMs }
		]
	: [
			{ people: 30, warm: 3, measured: 5, rounds: 1, servers: all },
			{ people: 300, warm: 2, measured: 3, rounds: 2, servers: all },
			{ people: 300, warm: 0, measured: 0, rounds: 1, servers: ['hocuspocus-aware'] },
			{ people: 1_000, warm: 1, measured: 2, rounds: 2, servers: ['ours', 'hocuspocus', 'floor'] },
			{ people: 1_000, warm: 0, measured: 1, rounds: 1, servers: ['y-websocket'] },
			{ people: 1_000, warm: 0, measured: 0, rounds: 1, servers: ['hocuspocus-aware'] },
			{ ...leisurely, servers: ['ours', 'hocuspocus', 'floor'] },
			{ people: 3_000, warm: 1, measured: 2, rounds: 1, servers: ['ours', 'floor'] }
		];
const sessionRuns = isQuick
	? [
			[1, 5, 1, 2],
			[4, 5, 1, 2]
		]
	: [
			[1, 15, 4, 5],
			[20, 15, 1, 3],
			[200, 15, 1, 2]
		];
const longPeople = isQuick ? 5 : 100;

/** Runs one file of the bench to its end, on a folder of its own, and gives what it found. */
async function run<Finding>(file: string, words: readonly (string | number)[]): Promise<Finding> {
	const folder = mkdtempSync(join(tmpdir(), 'rembuk-bench-'));
	try {
		console.error(`${file} ${words.join(' ')}`);
		const child = fork(
			fileURLToPath(new URL(`hall/${file}`, import.meta.url)),
			[...words.map(String), folder],
			{ execArgv: [] }
		);
		const ended = once(child, 'exit');
		const found = await Promise.race([
			once(child, 'message').then(([finding]) => finding as Finding),
			ended.then(() => undefined)
		]);
		await ended;
		if (found === undefined) throw new Error(`${file} ${words.join(' ')} found nothing`);
		return found;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function bench(): Promise<string> {
	const found: HallFinding[] = [];
	for (const { people, warm, measured, rounds, servers, thinkMs = hasteMs } of halls)
		for (let round = 0; round < rounds; round += 1)
			for (const server of servers)
				found.push(await run<HallFinding>('hall-run.ts', [server, people, warm, measured, thinkMs]));
	const sessions: SessionsFinding[] = [];
	for (const words of sessionRuns) sessions.push(await run<SessionsFinding>('many-sessions-run.ts', words));
	const long = await run<LongFinding>('long-meeting-run.ts', [longPeople]);
	return writeReport({ found, sessions, long });
}

const report = await bench();
console.log(report);
writeSection('A hall of phones', report);
