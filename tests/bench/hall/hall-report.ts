// The section "A hall of phones" of docs/performance.md: what was done, what was found, what it means.
import { describeMachine, quantileOf } from '../report.ts';
import { hasteMs, leisureMs } from './crowd.ts';
import type { HallFinding, LongFinding, SessionsFinding } from './finding.ts';
import { Halls, write, writeHalls } from './hall-table.ts';
import { costOf, listTargets, slopeKb, writeTargets } from './hall-target.ts';

type Found = { found: readonly HallFinding[]; sessions: readonly SessionsFinding[]; long: LongFinding };

export function writeReport({ found, sessions, long }: Found): string {
	const haste = new Halls(found.filter(({ thinkMs }) => thinkMs === hasteMs));
	const leisure = new Halls(found.filter(({ thinkMs }) => thinkMs === leisureMs));
	return `${method}

Everybody answers within ${hasteMs / 1000} seconds of seeing the statement:

${writeHalls(haste)}
${writeCut(found)}
Within ${leisureMs / 1000} seconds, as a hall that reads does:

${writeHalls(leisure)}

${writeSessions(sessions)}

${writeLong(long)}

${writeTargets(listTargets({ haste, leisure, sessions, long }))}

${notes}
`;
}

const method = `Measured on ${describeMachine()}; each server a process of its own, the desk another, all phones a third, servers taken in turn, medians. A statement is opened by the desk, everybody answers once at a moment of their own, and the desk closes it. CPU is the server’s own (\`process.cpuUsage\`), bytes are what the sockets carried both ways with heads of frames and signs of life, not compressed; memory is read after a collection, less what there was before anybody came in.

- Rembuk: the product’s server without pages; real seats taken beforehand through its services; an answer is acknowledged once it is on disk, and that is what “ballot” measures.
- Hocuspocus and y-websocket: one document, a vote is a key of a shared map, the step another. Nothing is stored and nothing acknowledged, so “ballot” is the undurable time from the vote until the desk’s document has it. Their phones look for the step in what arrives and do not merge the others’ votes: lighter than any real client, so that the server is what is measured. They send no awareness unless said, though a provider does by itself.
- The floor: \`ws\` and SQLite written as ours is, one row a vote, answers that arrive together in one commit, one broadcast a step; no seats, no rules, nothing to close.`;

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

const notes = `What the targets come to:

- Hocuspocus 4.7 merges what arrives in one turn of its event loop. The busier it is, the more it merges: a hall in haste costs it less than one at leisure, and in haste its CPU stops growing with the square of the phones while its delays go on growing. Against that, even the bare floor, which only stores and acknowledges, can miss a quarter: it is shown beside the target.
- Bytes do not grow with the phones, but a statement takes three frames down and one up: the question, the acknowledgement, and the question once more when it closes, so that a phone that lost its line shows the same screen as one that did not. The second sending is about 240 bytes, and ids of 32 letters, written seven times, another 240: either alone is not enough, and both are the protocol’s, not this server’s to shorten.
- Coming in: most of ours is looking up who holds the token and where the room is, about ten small queries; Hocuspocus asks nothing. A bare socket alone is more than a tenth of Hocuspocus’.
- Beside the floor, a profile of our server shows the same writes to sockets and disk (three frames a phone, not two), then the look-up of the seat that answers, once by its token and once more in the batch; and, felt with few phones, what a statement costs whoever answers: its own urn on disk, made, emptied and written over.`;
