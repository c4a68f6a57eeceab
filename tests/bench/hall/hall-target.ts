// What a hall is aimed at, and whether this run got there.
import { medianOf } from '../report.ts';
import type { LongFinding, ServerName, SessionsFinding } from './finding.ts';
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

/** No target of ours: what a server without any rules comes to, so that a target can be judged as well. */
function compare(what: string, pair: [number | undefined, number | undefined]): Target {
	return { ...share(what, pair, 0), atMost: '', isMet: undefined };
}

export type Measured = {
	haste: Halls;
	leisure: Halls;
	sessions: readonly SessionsFinding[];
	long: LongFinding;
};

function listWork({ haste, leisure }: Measured): Target[] {
	const to = (halls: Halls, [one, other]: [ServerName, ServerName], people: number) =>
		[halls.cpuMs(one, people), halls.cpuMs(other, people)] as [number | undefined, number | undefined];
	const work = 'CPU per statement to Hocuspocus’';
	return [
		share(`${work}, 300 phones`, to(haste, ['ours', 'hocuspocus'], 300), 0.5),
		share(`${work}, 1000 phones in haste`, to(haste, ['ours', 'hocuspocus'], 1000), 0.25),
		compare('the bare floor’s to the same', to(haste, ['floor', 'hocuspocus'], 1000)),
		share(`${work}, 1000 phones at leisure`, to(leisure, ['ours', 'hocuspocus'], 1000), 0.25),
		compare('the bare floor’s to the same', to(leisure, ['floor', 'hocuspocus'], 1000)),
		...haste.sizes.map((people) =>
			share(`CPU per statement to the floor’s, ${people} phones`, to(haste, ['ours', 'floor'], people), 2.5)
		),
		...haste.sizes.map((people) =>
			limit(`bytes per phone and statement, ${people} phones`, haste.bytes('ours', people), 500)
		)
	];
}

function listJoining({ haste }: Measured): Target[] {
	const to = (one: ServerName, other: ServerName) =>
		[haste.joinCpuMs(one, 1000), haste.joinCpuMs(other, 1000)] as [number | undefined, number | undefined];
	return [
		share('join CPU to Hocuspocus’, 1000 phones', to('ours', 'hocuspocus'), 0.1),
		compare('the bare floor’s to the same', to('floor', 'hocuspocus')),
		share('the same, to Hocuspocus with awareness', to('ours', 'hocuspocus-aware'), 0.1),
		limit('memory kB per phone, heap, 1000 phones', perThousand(haste.heapBytes('ours', 1000)), 60),
		limit('the same, resident', perThousand(haste.residentBytes('ours', 1000)), 60)
	];
}

export function listTargets(measured: Measured): Target[] {
	const { haste, sessions, long } = measured;
	const counts = sessions.map((one) => one.sessions);
	return [
		...listWork(measured),
		...listJoining(measured),
		share(
			'p99 of our durable ack to Hocuspocus’ undurable vote-to-desk, 1000 phones',
			[haste.ballotMs('ours', 1000, 0.99), haste.ballotMs('hocuspocus', 1000, 0.99)],
			0.5
		),
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
		isMet === undefined ? 'to compare' : isMet ? 'met' : 'missed';
	return [
		'| what | found | at most | |',
		'| --- | --: | --: | --- |',
		...targets.map(
			({ what, found, atMost, isMet }) => `| ${what} | ${found} | ${atMost} | ${verdict(isMet)} |`
		)
	].join('\n');
}
