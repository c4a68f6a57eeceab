// What the benches share: figures in a row, the machine in words, and their part of docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';

const file = new URL('../../docs/performance.md', import.meta.url);
const head =
	'# What it weighs and how long it takes\n\nWritten by `npm run bench -- --write`; nothing here is typed by hand. ' +
	'Machines are noisy: read the ratios. Bytes are counted on the wire, compressed, with head lines, unless said ' +
	'otherwise. The limits in bytes are kept by `tests/stories/phone-weight.story.ts`; the times depend on the ' +
	'machine and are measured, not tested.\n';

export function describeMachine(): string {
	return `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}`;
}

/** The value below which this share of them lies. */
export function quantileOf(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export const medianOf = (values: readonly number[]): number => quantileOf(values, 0.5);

/** With --write, replaces this section of the page and leaves the others. */
export function writeSection(title: string, report: string): void {
	if (!process.argv.includes('--write')) return;
	const sections = readFileSync(file, 'utf8').split(/^## /m).slice(1);
	const others = sections.filter((section) => !section.startsWith(`${title}\n`));
	const all = [...others, `${title}\n\n${report.trim()}\n`].map((section) => `## ${section.trim()}\n`);
	writeFileSync(file, `${head}\n${all.join('\n')}`);
}
