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

- Read the ratios, and few of them closely: this machine had other work beside the bench, and few statements were measured (300 phones: two runs of three; 1,000: two runs of two; 3,000, the hall at leisure and y-websocket at 1,000: one run). An earlier run of the same program found 0.33 × at 300, 0.59 × at 1,000, and 0.16 × for the acknowledgement, which is met here by a hair.
- Hocuspocus 4.7 merges what arrives in one turn of its event loop, so that at 1,000 phones its CPU no longer grows with their square while its delays do. The bare floor, which only stores and acknowledges, is shown beside the target: here it came to 0.22 ×, in the earlier run to 0.37 ×, which is more than a quarter.
- Bytes do not grow with the phones, but a statement takes three frames down and one up. When the table was written the question came once more as it closed, and ids of 32 letters stood in seven places. Since then the closing says only that it has closed, an acknowledgement names its answer by a count, and the page needs no id of the opening: a trial with ten phones (the quick run) came to 512 bytes. The whole table has not been measured anew; what is left over 500 is the field’s name and the wrapping of the view.
- Coming in: most of ours is looking up who holds the token and where the room is, about ten small queries; Hocuspocus asks nothing. A bare socket alone is more than a tenth of Hocuspocus’.
- Beside the floor, a profile of our server shows the same writes to sockets and disk (three frames a phone, not two), then the look-up of the seat that answers, once by its token and once more in the batch; and what a statement costs whoever answers, some 40 ms with ten phones, which we put down to its urn on disk and have not isolated. Tried: a phone’s view reads its own seat only, statements are compiled once, the sockets of a holder are found without a search; coming in at 1,000 phones fell from about 3 to 1.2 ms.`;
