// Many groups at a glance: each group's fields from its last assessment, and where each went since the baseline
// [P]. Only what may be shown of a statement is in any figure, so that nothing can be had by subtraction.
import type { Instrument } from './instrument.ts';
import { changeWord, differenceHundredths, isFieldUncertain, type ChangeWord } from './change.ts';
import { parseGroupStage, type GroupStage } from './standing.ts';
import { fieldTally, isWeak, mayShow, tallyCounts, type Tally } from './tally.ts';

/** One assessment: answers by statement number. */
export type OverviewSide = ReadonlyMap<
	number,
	{ readonly counts: readonly number[]; readonly unknown: number }
>;

/** Two assessments of one group, of each statement the round that is compared; same: what may be [C16]. */
export type OverviewCompared = {
	readonly before: OverviewSide;
	readonly after: OverviewSide;
	readonly same: readonly number[];
};

/** One field of one group; shown is undefined where no statement of it may be shown, or none was asked. */
export type OverviewCell = {
	readonly field: number;
	/** Was any of its statements asked? [C12] */
	readonly isAsked: boolean;
	/** leftOut: of its asked statements, those that may not be shown [T9]. */
	readonly shown:
		| {
				readonly sum: number;
				readonly n: number;
				readonly meanHundredths: number;
				readonly isWeak: boolean;
				readonly leftOut: number;
		  }
		| undefined;
	/** Since the baseline, over the statements that may be compared and shown on both sides. */
	readonly change:
		| { readonly word: ChangeWord; readonly differenceHundredths: number; readonly isUncertain: boolean }
		| undefined;
};

/** A group's fields in the order of its instrument. */
export function buildOverviewCells(given: {
	instrument: Pick<Instrument, 'fields' | 'statements'>;
	/** The statements that were asked, by number. */
	asked: ReadonlySet<number>;
	after: OverviewSide;
	/** Undefined for a first assessment. */
	compared: OverviewCompared | undefined;
	cutoffHundredths: number;
}): OverviewCell[] {
	const { instrument, asked, after, compared } = given;
	return instrument.fields.map(({ number: field }) => {
		const numbers = instrument.statements
			.filter((each) => each.field === field && asked.has(each.number)) // [T9]
			.map(({ number }) => number);
		const now = fieldTally(numbers.map((number) => findShown(after, number))); // [P31]
		const { sum, n, meanHundredths, leftOut } = now;
		return {
			field,
			isAsked: numbers.length > 0,
			shown:
				meanHundredths === undefined
					? undefined
					: { sum, n, meanHundredths, isWeak: isWeak(sum, n, given.cutoffHundredths), leftOut },
			change: compared && buildCellChange(numbers, compared)
		};
	});
}

/** A statement's tally, where it may be shown [T7]. */
function findShown(side: OverviewSide, number: number): Tally | undefined {
	const found = side.get(number);
	const tally = found && tallyCounts(found.counts, found.unknown);
	return tally && mayShow(tally.n) ? tally : undefined;
}

function buildCellChange(
	numbers: readonly number[],
	{ before, after, same }: OverviewCompared
): OverviewCell['change'] {
	const pairs = numbers.flatMap((number) => {
		if (!same.includes(number)) return []; // [C16]
		const [was, is] = [findShown(before, number), findShown(after, number)];
		return was && is ? [{ before: was, after: is }] : []; // [C5]
	});
	if (pairs.length === 0) return undefined;
	const was = fieldTally(pairs.map((pair) => pair.before));
	const is = fieldTally(pairs.map((pair) => pair.after));
	return {
		word: changeWord(was, is), // [C1]
		differenceHundredths: differenceHundredths(was, is),
		isUncertain: isFieldUncertain(pairs) // [C3]
	};
}

/** Which groups are asked for. weak: a field's number, or any field. */
export type OverviewFilter = {
	readonly stage: GroupStage | undefined;
	readonly isDue: boolean;
	readonly isOverdue: boolean;
	readonly weak: number | 'any' | undefined;
};

/** As an address says it: ?stage=T1&due=1&overdue=1&weak=2; what it does not say, or says wrongly, filters nothing. */
export function parseOverviewFilter(find: (name: string) => string | null): OverviewFilter {
	const weak = find('weak') ?? '';
	return {
		stage: parseGroupStage(find('stage')),
		isDue: find('due') === '1',
		isOverdue: find('overdue') === '1',
		weak: weak === 'any' ? weak : /^[1-9]\d{0,2}$/.test(weak) ? Number(weak) : undefined
	};
}

type Filtered = {
	readonly stage: GroupStage | undefined;
	readonly rescore: { readonly isDue: boolean } | undefined;
	readonly overdue: number;
	readonly cells: readonly OverviewCell[];
};

/** Reads nothing but what the row shows: a group that is found weak in a withheld field would give it away [P33]. */
export function matchesFilter(row: Filtered, filter: OverviewFilter): boolean {
	const { stage, isDue, isOverdue, weak } = filter;
	if (stage !== undefined && row.stage !== stage) return false;
	if (isDue && !row.rescore?.isDue) return false;
	if (isOverdue && row.overdue === 0) return false;
	if (weak === undefined) return true;
	return row.cells.some(({ field, shown }) => shown?.isWeak === true && (weak === 'any' || weak === field));
}
