// The section "A hall of phones" of docs/performance.md: what was done, what was found, what it means.
import { describeMachine, quantileOf } from '../report.ts';
import { thinkMs } from './crowd.ts';
import type { HallFinding, LongFinding, SessionsFinding } from './finding.ts';
import { Halls, write, writeHalls } from './hall-table.ts';
import { costOf, listTargets, slopeKb, writeTargets } from './hall-target.ts';

type Found = { found: readonly HallFinding[]; sessions: readonly SessionsFinding[]; long: LongFinding };

export function writeReport({ found, sessions, long }: Found): string {
	const halls = new Halls(found);
	return `${writeMethod()}

${writeHalls(halls)}
${writeCut(found)}
${writeSessions(sessions)}

${writeLong(long)}

${writeTargets(listTargets(halls, sessions, long))}

${notes}
`;
}

const writeMethod = () =>
	`Measured on ${describeMachine()}; each server a process of its own, the desk another, all phones a third, servers taken in turn. A statement is opened by the desk, everybody answers within ${thinkMs / 1000} seconds of seeing it, and the desk closes it. CPU is the server’s own (\`process.cpuUsage\`), bytes are what the sockets carried both ways with heads of frames and signs of life, memory is read after a collection and before anybody came in. Rembuk: the product’s server, real seats taken beforehand through its services, an answer acknowledged once it is on disk. The peers: one document, a vote is a key of a shared map, the step another; nothing is stored and nothing acknowledged, so “ballot” is from the vote until the desk’s document has it. Their phones look for the step in what arrives and do not merge the others’ votes: lighter than any real client, so that the server is what is measured; no awareness unless said. The floor: \`ws\` and SQLite written as ours is, one row a vote, answers that arrive together in one commit, no seats, no rules, and nothing to close.`;

function writeCut(found: readonly HallFinding[]): string {
	const cut = found.filter(({ isCut }) => isCut);
	return cut
		.map(
			(one) =>
				`\nStopped for taking too long: ${one.server}, ${one.people} phones, after ${one.statements.length} statements.\n`
		)
		.join('');
}

function writeSessions(sessions: readonly SessionsFinding[]): string {
	const counts = [...new Set(sessions.map((one) => one.sessions))];
	const rows = counts.map((count) => {
		const all = sessions.filter((one) => one.sessions === count).flatMap(({ cpuMs }) => cpuMs);
		return `| ${count} | ${write(costOf(sessions, count))} | ${write(quantileOf(all, 0))}–${write(quantileOf(all, 1))} |`;
	});
	return [
		`| meetings of ${sessions[0]?.people ?? 0} phones and a desk at once | CPU ms per statement and meeting | all |`,
		'| --: | --: | --: |',
		...rows
	].join('\n');
}

function writeLong(long: LongFinding): string {
	const heap = long.memory.map(({ heapBytes }) => write(heapBytes, 1_000_000));
	const resident = long.memory.map(({ residentBytes }) => write(residentBytes, 1_000_000));
	return `Three hours without the waiting, ${long.people} phones: ${long.statements} statements asked, closed, revealed and shown, ${long.linesLost} lines lost and taken up again, ${long.pings} signs of life asked for.

| memory MB | at first | a quarter | half | three quarters | at the end |
| --- | --: | --: | --: | --: | --: |
| heap | ${heap.join(' | ')} |
| resident | ${resident.join(' | ')} |

From the first quarter on the heap grows by ${write(slopeKb(long))} kB a quarter.`;
}

const notes = '';
