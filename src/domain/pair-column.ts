// The columns of the same people before and after in the file of changes; empty where scores were secret. Tests
// follow from the record's moves and are made anew whenever the file is written [X31].
import { testPairs, type PairedTest } from './paired-change.ts';
import { at, code, decimal, type At, type Spoken } from './record-column.ts';
import type { RecordChange, RecordSession } from './record.ts';

type Result = NonNullable<RecordChange['pairs']>[number]['result'];
/** What is said of one statement's pairs, its test where its pairs are shown, and how many tests were made. */
export type PairCell = { result: Result; test: PairedTest | undefined; made: number };
type In = At & { row: { pairs: PairCell | undefined } };
type MadeTest = Extract<PairedTest, { isMade: true }>;

/** By statement; nothing of a meeting in secret. The tests of one comparison are counted together [C55]. */
export function listPairCells({ change }: RecordSession): Map<number, PairCell> {
	const all = change?.pairs ?? [];
	const shown = all.flatMap(({ statement, result }) =>
		result.isShown ? [{ statement, moves: result.moves }] : []
	);
	const { made, tests } = testPairs(shown.map(({ moves }) => moves));
	return new Map(
		all.map(({ statement, result }) => {
			const index = shown.findIndex((each) => each.statement === statement);
			return [statement, { result, test: index < 0 ? undefined : tests[index], made }];
		})
	);
}

/** How it was tested, or why not: few-pairs is fewer than five where no counts stand beside it, else fewer than ten. */
function sayTest({ result, test }: PairCell): string | undefined {
	if (!result.isShown) return result.why;
	return test?.isMade ? test.method : test?.why;
}

export function pairColumns(): Spoken<In>[] {
	const people = (name: string, cell: (shown: Extract<Result, { isShown: true }>) => number) =>
		at<In>(name, 'people', ({ row: { pairs } }) => (pairs?.result.isShown ? cell(pairs.result) : undefined));
	const figure = (name: string, as: { unit: string; digits: number }, cell: (test: MadeTest) => number) =>
		decimal<In>(name, as, ({ row: { pairs } }) => (pairs?.test?.isMade ? cell(pairs.test) : undefined));
	const chance = { unit: '0–1', digits: 8 };
	return [
		people('pairs_n', ({ n }) => n),
		people('pairs_up', ({ up }) => up),
		people('pairs_same', ({ same }) => same),
		people('pairs_down', ({ down }) => down),
		people('only_before', ({ onlyBefore }) => onlyBefore),
		people('only_after', ({ onlyAfter }) => onlyAfter),
		code<In>('pairs_test', 'exact | normal | few-pairs | all-same | traceable', ({ row: { pairs } }) =>
			pairs ? sayTest(pairs) : undefined
		),
		figure('signed_rank_v', { unit: 'ranks', digits: 1 }, ({ v }) => v),
		figure('matched_effect', { unit: '−1–1', digits: 6 }, ({ effect }) => effect),
		figure('pairs_p', chance, ({ p }) => p),
		figure('pairs_p_holm', chance, ({ pHolm }) => pHolm),
		at<In>('pairs_tests_made', 'tests', ({ row: { pairs } }) => pairs?.made)
	];
}
