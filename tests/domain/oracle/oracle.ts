// The values R gave (statistics.R writes them), as the tests read them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
export const oracleScript = join(folder, 'statistics.R');

export type TwoSides = {
	name: string;
	before: number[];
	after: number[];
	/** Null where R was not asked, or has no answer. */
	u: number | null;
	exact: number | null;
	normal: number | null;
	delta: number | null;
	low: number | null;
	high: number | null;
};
export type Twice = {
	name: string;
	differences: number[];
	up: number;
	same: number;
	down: number;
	v: number | null;
	exact: number | null;
	normal: number | null;
	rankBiserial: number | null;
};
export type Oracle = {
	mannWhitney: TwoSides[];
	signedRank: Twice[];
	holm: { p: number[]; adjusted: number[] }[];
	consensus: { counts: number[]; consensus: number }[];
};

export const oracle = JSON.parse(readFileSync(join(folder, 'statistics.json'), 'utf8')) as Oracle;

/** Of one data set, by the name R gave it. */
export function find<Named extends { name: string }>(sets: readonly Named[], name: string): Named {
	const found = sets.find((each) => each.name === name);
	if (!found) throw new Error(`the oracle has no data set ${name}`);
	return found;
}
