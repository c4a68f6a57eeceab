// The figures of the halls as tables: medians over all statements of a size, and what was aimed at.
import { medianOf, quantileOf } from '../report.ts';
import type { HallFinding, ServerName } from './finding.ts';

export const serverNames: Record<ServerName, string> = {
	ours: 'Rembuk',
	hocuspocus: 'Hocuspocus 4.7',
	'hocuspocus-aware': 'the same, with awareness',
	'y-websocket': 'y-websocket 2.1',
	floor: 'bare floor'
};

export class Halls {
	readonly #findings: readonly HallFinding[];

	constructor(findings: readonly HallFinding[]) {
		this.#findings = findings;
	}

	get sizes(): number[] {
		return [...new Set(this.#findings.map(({ people }) => people))];
	}

	of(server: ServerName, people: number): HallFinding[] {
		return this.#findings.filter((one) => one.server === server && one.people === people);
	}

	/** Undefined where this server did not get through a single statement. */
	figure(server: ServerName, people: number, read: (found: HallFinding) => number[]): number | undefined {
		const values = this.of(server, people).flatMap(read);
		return values.length > 0 ? medianOf(values) : undefined;
	}

	cpuMs = (server: ServerName, people: number) =>
		this.figure(server, people, ({ statements }) => statements.map(({ cpuMs }) => cpuMs));
	bytes = (server: ServerName, people: number) =>
		this.figure(server, people, ({ statements }) => statements.map((one) => one.bytesPerPhone));
	joinCpuMs = (server: ServerName, people: number) =>
		this.figure(server, people, ({ joinCpuMs }) => [joinCpuMs]);
	heapBytes = (server: ServerName, people: number) =>
		this.figure(server, people, ({ memory }) => (memory ? [memory.heapBytes] : []));
	residentBytes = (server: ServerName, people: number) =>
		this.figure(server, people, ({ memory }) => (memory ? [memory.residentBytes] : []));

	/** A quantile over all people and statements, or over all statements. */
	quantile(
		[server, people]: [ServerName, number],
		share: number,
		read: (statement: HallFinding['statements'][number]) => number[]
	): number | undefined {
		const values = this.of(server, people).flatMap(({ statements }) => statements.flatMap(read));
		return values.length > 0 ? quantileOf(values, share) : undefined;
	}

	ballotMs = (server: ServerName, people: number, share: number) =>
		this.quantile([server, people], share, ({ ballotMs }) => ballotMs);
}

/** One digit where a whole number would hide the difference. */
export function write(value: number | undefined, unit = 1): string {
	if (value === undefined) return '–';
	const scaled = value / unit;
	return scaled.toFixed(scaled < 10 ? 2 : scaled < 100 ? 1 : 0);
}

export function writeHalls(halls: Halls): string {
	const rows = halls.sizes.flatMap((people) =>
		(Object.keys(serverNames) as ServerName[])
			.filter((server) => halls.of(server, people).length > 0)
			.map((server) => writeRow(halls, server, people))
	);
	return [
		'| phones | server | CPU ms per statement | bytes per phone and statement | step to the last phone ms (median, worst) | ballot ms (p50, p99) | last ballot to the desk ms (median, worst) | join CPU ms per phone | memory kB per phone (heap, resident) |',
		'| --: | --- | --: | --: | --: | --: | --: | --: | --: |',
		...rows
	].join('\n');
}

function writeRow(halls: Halls, server: ServerName, people: number): string {
	const at: [ServerName, number] = [server, people];
	const pair = (read: (share: number) => number | undefined, shares: [number, number]) =>
		shares.map((share) => write(read(share))).join(', ');
	const cells = [
		people,
		serverNames[server],
		write(halls.cpuMs(...at)),
		write(halls.bytes(...at)),
		pair((share) => halls.quantile(at, share, ({ stepToLastMs }) => [stepToLastMs]), [0.5, 1]),
		pair((share) => halls.ballotMs(...at, share), [0.5, 0.99]),
		pair((share) => halls.quantile(at, share, ({ lastToDeskMs }) => [lastToDeskMs]), [0.5, 1]),
		write(halls.joinCpuMs(...at)),
		`${write(halls.heapBytes(...at), 1000)}, ${write(halls.residentBytes(...at), 1000)}`
	];
	return `| ${cells.join(' | ')} |`;
}
