// Which files a record has, by name; without anything that makes them, so that a page may know it.

export const fileNames = [
	'record.json',
	'ballots.csv',
	'tallies.csv',
	'fields.csv',
	'change.csv',
	'direct-change.csv',
	'lookback.csv',
	'influence.csv',
	'dots.csv',
	'usg.csv',
	'pairs.csv',
	'pairs-order.csv',
	'plan.csv',
	'progress.csv',
	'targets.csv',
	'polls.csv',
	'attendance.csv',
	'codebook.csv'
] as const;
export type FileName = (typeof fileNames)[number];

/** The file of this name, or undefined. */
export function parseFileName(name: string): FileName | undefined {
	return fileNames.find((known) => known === name);
}
