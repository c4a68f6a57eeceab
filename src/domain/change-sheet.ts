// The table of what changed since the baseline: counts of both sides, effect, and tests. Tests stand in no
// record: they follow from its counts, and are made anew whenever the file is written [X9].
import { effectWord, testChanges, type StatementTest } from './change-test.ts';
import { listPairCells, pairColumns, type PairCell } from './pair-column.ts';
import {
	assessed,
	at,
	code,
	countLevels,
	decimal,
	flag,
	levelColumns,
	mean,
	sheet,
	type At,
	type Sheet,
	type Spoken
} from './record-column.ts';
import type { RecordChange, RecordSession, ResearchRecord } from './record.ts';

type Change = RecordChange['statements'][number];
/** A statement, its test, and how many tests its comparison made; under participant codes its pairs in their place. */
type Row = {
	change: Change;
	test: StatementTest | undefined;
	made: number | undefined;
	pairs: PairCell | undefined;
};
type In = At & { row: Row };
type MadeTest = Extract<StatementTest, { isMade: true }>;

/** The statements of a meeting are one comparison, each once: Holm's p is over all of them [C38]. */
function listRows(session: RecordSession): Row[] {
	const { change } = session;
	const all = change?.statements ?? [];
	const cells = listPairCells(session);
	// [C57] The same people twice are no two groups.
	const grouped = change?.pairs ? undefined : testChanges(all);
	return all.map((each, index) => ({
		change: each,
		test: grouped?.tests[index],
		made: grouped?.made,
		pairs: cells.get(each.statement)
	}));
}

function sideColumns(record: ResearchRecord, name: 'before' | 'after'): Spoken<In>[] {
	return [
		...levelColumns<In>(countLevels(record), `${name}_level`, ({ row }) => row.change[name].counts),
		at<In>(`${name}_unknown`, 'people', ({ row }) => row.change[name].unknown),
		at<In>(`${name}_n`, 'people', ({ row }) => row.change[name].n),
		at<In>(`${name}_sum`, 'level', ({ row }) => row.change[name].sum),
		mean<In>(`${name}_mean`, ({ row }) => row.change[name].meanHundredths)
	];
}

/** [C39] Beside n and effect, which stand in the same row. */
function testColumns(): Spoken<In>[] {
	const made = ({ row }: In): MadeTest | undefined => (row.test?.isMade ? row.test : undefined);
	const chance = (name: string, cell: (test: MadeTest) => number) =>
		decimal<In>(name, { unit: '0–1', digits: 8 }, (row) => {
			const test = made(row);
			return test && cell(test);
		});
	return [
		code<In>('test', 'exact | normal | few-scores | all-same', ({ row: { test } }) =>
			test?.isMade ? test.method : test?.why
		),
		decimal<In>('mann_whitney_u', { unit: 'pairs', digits: 1 }, (row) => made(row)?.u),
		chance('p', ({ p }) => p),
		chance('p_holm', ({ pHolm }) => pHolm),
		at<In>('tests_made', 'tests', ({ row }) => row.made)
	];
}

/** One row for each statement that may be shown on both sides. */
export function changeSheet(record: ResearchRecord): Sheet {
	const effect = (name: 'delta' | 'low' | 'high') =>
		decimal<In>(`cliffs_${name}`, { unit: '−1–1', digits: 6 }, ({ row }) => row.change.effect[name]);
	return sheet<Row>(
		record,
		[
			...assessed,
			code<At>('baseline', '', ({ session }) => session.assessment?.baselineId),
			{
				name: 'baseline_date',
				type: 'date',
				cell: ({ session }) => session.change?.baseline.date ?? null
			} satisfies Spoken<At>,
			at<In>('statement', '', ({ row }) => row.change.statement),
			at<In>('ordinal', '', ({ row }) => row.change.ordinal),
			at<In>('before_ordinal', '', ({ row }) => row.change.beforeOrdinal),
			...sideColumns(record, 'before'),
			...sideColumns(record, 'after'),
			mean<In>('difference', ({ row }) => row.change.differenceHundredths),
			code<In>('direction', 'up | same | down', ({ row }) => row.change.word),
			flag<In>('is_uncertain', ({ row }) => row.change.isUncertain),
			effect('delta'),
			effect('low'),
			effect('high'),
			code<In>('effect_word', 'negligible | small | medium | large', ({ row }) =>
				effectWord(row.change.effect.delta)
			),
			...testColumns(),
			...pairColumns()
		],
		listRows
	);
}
