// Which comparisons of secret answers may be tested, and what is said of many tests at once. The tests
// themselves know no rule of the house: mann-whitney.ts, holm.ts. A field is never tested: its scores come
// from the same people several times over, and a test would take them for independent [C40].
import { certainFrom } from './change.ts';
import { adjustHolm } from './holm.ts';
import { mannWhitney, type TestMethod } from './mann-whitney.ts';

/** How large an effect is, in words. */
export type EffectWord = 'negligible' | 'small' | 'medium' | 'large';

/** Romano, Kromrey, Coraggio and Skowronek's (2006) thresholds for Cliff's delta. */
export function effectWord(delta: number): EffectWord {
	const size = Math.abs(delta);
	if (size < 0.147) return 'negligible'; // [C39]
	if (size < 0.33) return 'small';
	return size < 0.474 ? 'medium' : 'large';
}

/** What the test of one statement says, or why there is none. */
export type StatementTest =
	| {
			readonly isMade: true;
			readonly u: number;
			/** Two-sided, as if it were the only test. */
			readonly p: number;
			/** The same among all tests of this comparison. */
			readonly pHolm: number;
			readonly method: TestMethod;
	  }
	| { readonly isMade: false; readonly why: 'few-scores' | 'all-same' };
type Side = { readonly counts: readonly number[]; readonly n: number };
export type ChangeTests = {
	/** How many tests were made: Holm's p is over these. */
	readonly made: number;
	/** In the order of the statements given. */
	readonly tests: readonly StatementTest[];
};

/** Tests the statements of one comparison; both sides of each may be shown. Mann–Whitney, with Holm's p beside each. */
export function testChanges(statements: readonly { before: Side; after: Side }[]): ChangeTests {
	const raw = statements.map(({ before, after }) => testOne(before, after));
	const ps = raw.flatMap((test) => (test.isMade ? [test.p] : []));
	const adjusted = adjustHolm(ps); // [C38]
	let next = 0;
	const tests = raw.map((test): StatementTest => {
		if (!test.isMade) return test;
		const pHolm = adjusted[next]!;
		next += 1;
		return { ...test, pHolm };
	});
	return { made: ps.length, tests };
}

type Untested = Extract<StatementTest, { isMade: false }>;
type RawTest = Omit<Extract<StatementTest, { isMade: true }>, 'pHolm'> | Untested;

function testOne(before: Side, after: Side): RawTest {
	if (before.n < certainFrom || after.n < certainFrom) return { isMade: false, why: 'few-scores' }; // [C37]
	const test = mannWhitney(before.counts, after.counts);
	if (!test.isMade) return { isMade: false, why: 'all-same' };
	return { isMade: true, u: test.u, p: test.p, method: test.method };
}
