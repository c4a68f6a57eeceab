// What a hall is aimed at, and whether this run got there.
import { medianOf } from '../report.ts';
import type { LongFinding, SessionsFinding } from './finding.ts';
import { write, type Halls } from './hall-table.ts';

type Target = { what: string; found: string; atMost: string; isMet: boolean | undefined };

/** A figure as a share of another; undefined where either was not reached. */
function share(what: string, [found, other]: [number | undefined, number | undefined], most: number): Target {
	const ratio = found === undefined || other === undefined ? undefined : found / other;
	return {
		what,
		found: `${write(found)} to ${write(other)}: ${write(ratio)} ×`,
		atMost: `${most} ×`,
		isMet: ratio === undefined ? undefined : ratio <= most
	};
}

function limit(what: string, found: number | undefined, most: number): Target {
	const isMet = found === undefined ? undefined : found <= most;
	return { what, found: write(found), atMost: String(most), isMet };
}

/** Kilobytes of heap that each quarter of a meeting adds: the slope of a straight line through them. */
export function slopeKb({ memory }: LongFinding): number {
	// The first reading is before anything has run once.
	const heap = memory.slice(1).map(({ heapBytes }) => heapBytes / 1000);
	const middle = (heap.length - 1) / 2;
	const mean = heap.reduce((sum, value) => sum + value, 0) / heap.length;
	const across = heap.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
	const along = heap.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
	return across / along;
}

export function costOf(sessions: readonly SessionsFinding[], count: number): number | undefined {
	const costs = sessions.filter((one) => one.sessions === count).flatMap(({ cpuMs }) => cpuMs);
	return costs.length > 0 ? medianOf(costs) : undefined;
}

export function listTargets(halls: Halls, sessions: readonly SessionsFinding[], long: LongFinding): Target[] {
	const { cpuMs, bytes, joinCpuMs } = halls;
	const counts = sessions.map((one) => one.sessions);
	return [
		share(
			'CPU per statement to Hocuspocus’, 300 phones',
			[cpuMs('ours', 300), cpuMs('hocuspocus', 300)],
			0.5
		),
		share('the same, 1000 phones', [cpuMs('ours', 1000), cpuMs('hocuspocus', 1000)], 0.25),
		...halls.sizes.map((people) =>
			share(
				`CPU per statement to the floor’s, ${people} phones`,
				[cpuMs('ours', people), cpuMs('floor', people)],
				2.5
			)
		),
		...halls.sizes.map((people) =>
			limit(`bytes per phone and statement, ${people} phones`, bytes('ours', people), 500)
		),
		share(
			'join CPU to Hocuspocus’, 1000 phones',
			[joinCpuMs('ours', 1000), joinCpuMs('hocuspocus', 1000)],
			0.1
		),
		share(
			'the same, to Hocuspocus with awareness',
			[joinCpuMs('ours', 1000), joinCpuMs('hocuspocus-aware', 1000)],
			0.1
		),
		share(
			'p99 of our durable ack to Hocuspocus’ undurable vote-to-desk, 1000 phones',
			[halls.ballotMs('ours', 1000, 0.99), halls.ballotMs('hocuspocus', 1000, 0.99)],
			0.5
		),
		limit('memory kB per phone, heap, 1000 phones', perThousand(halls.heapBytes('ours', 1000)), 60),
		limit('the same, resident', perThousand(halls.residentBytes('ours', 1000)), 60),
		share(
			'cost of a session among 200 to one alone',
			[costOf(sessions, Math.max(...counts)), costOf(sessions, Math.min(...counts))],
			1.25
		),
		limit(`heap kB that a quarter of a meeting adds, ${long.people} phones`, slopeKb(long), 500)
	];
}

const perThousand = (value: number | undefined) => (value === undefined ? undefined : value / 1000);

export function writeTargets(targets: readonly Target[]): string {
	const verdict = (isMet: boolean | undefined) =>
		isMet === undefined ? 'not measured' : isMet ? 'met' : 'missed';
	return [
		'| what | found | at most | |',
		'| --- | --: | --: | --- |',
		...targets.map(
			({ what, found, atMost, isMet }) => `| ${what} | ${found} | ${atMost} | ${verdict(isMet)} |`
		)
	].join('\n');
}
