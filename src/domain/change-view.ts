// What screens are shown of the second meeting: before and after, the room's own word, and the plan's
// actions. Part of view.ts, which hands it on.
import type { ChangeWord, Effect } from './change.ts';
import type { LineBreak, LineNote, StatementBreak } from './comparable.ts';
import type { StatementTest } from './change-test.ts';
import type { DirectCount } from './direct-change.ts';
import type { CardId, RoundId } from './ids.ts';
import type { PairedCount, PairedTest, Presence } from './paired-change.ts';
import type { ComparedRounds } from './second-round.ts';
import type { Scope } from './result-view.ts';
import type { ProgressState } from './progress.ts';
import type { Target } from './progress-row.ts';

/** One side of a comparison. */
export type ChangeSide = {
	counts: number[];
	unknown: number;
	n: number;
	sum: number;
	meanHundredths: number;
};
/** A statement before and after; figures only where both sides may be shown. */
export type StatementChange = {
	roundId: RoundId;
	number: number;
	field: number;
	fieldName: string;
	text: string;
	/** An action of the plan points to it. */
	isWorkedOn: boolean;
	/** What the room itself said about it, apart from scores. */
	direct: DirectCount | undefined;
} & (
	| {
			isShown: true;
			before: ChangeSide;
			after: ChangeSide;
			differenceHundredths: number;
			word: ChangeWord;
			isUncertain: boolean;
			/** Cliff's delta and its 95 % interval. */
			effect: Effect;
			/** Under participant codes, both times: how many of the same people went up, stayed, went down, or why that is not said. */
			pairs: PairedCount | undefined;
	  }
	| { isShown: false }
);
/** A field before and after, over the statements that may be shown on both sides. */
export type FieldChange = {
	field: number;
	name: string;
	/** Of the statements that were asked. */
	leftOut: number;
	/** How many of its statements were asked this time. */
	asked: number;
	/** Undefined where no statement of the field may be compared. */
	change:
		| {
				before: { sum: number; n: number; meanHundredths: number };
				after: { sum: number; n: number; meanHundredths: number };
				differenceHundredths: number;
				word: ChangeWord;
				/** Fewer than ten raters on either side. */
				isUncertain: boolean;
		  }
		| undefined;
};
/** One point of a line: a mean, and what anyone can check it by. */
export type LinePoint = { sum: number; n: number; meanHundredths: number };
/** The same of a field, over its statements that could be shown in that assessment. */
export type FieldPoint = LinePoint & { leftOut: number };
/** One assessment of a series: its meeting, and each field by number where it may be shown. */
export type TrendPoint = {
	date: string;
	title: string;
	raters: number;
	/** Why it cannot be compared with this assessment at all, if it cannot. */
	breaks: LineBreak[];
	fields: Record<number, FieldPoint | undefined>;
};
/** A statement over the series: one point for each assessment of the trend, a gap where it may not be shown. */
export type TrendRow = { number: number; text: string; points: (LinePoint | undefined)[] };
/** In words of codes; statements are those asked now whose line breaks. */
export type ChangeBreaks = {
	breaks: LineBreak[];
	statements: { number: number; text: string; why: StatementBreak }[];
	notes: LineNote[];
};
export type ChangeOverview = {
	before: { date: string; title: string; raters: number };
	after: { date: string; title: string; raters: number };
	/** Later raters who had not scored before; not exact means "at least". */
	newRaters: { count: number; isExact: boolean };
	/** Under participant codes, both times: how many people were there twice, and once. */
	presence: Presence | undefined;
	scope: Scope;
	/** Which rounds are compared, and how many of the compared statements each side scored twice. */
	rounds: { which: ComparedRounds; before: number; after: number };
	/** Where the line since the baseline breaks, and what differs without breaking it. */
	line: ChangeBreaks;
	/** How many of the compared statements went up, stayed, went down. */
	up: number;
	same: number;
	down: number;
	fields: FieldChange[];
	/** By number; on phones only those worked on. */
	statements: StatementChange[];
	/** Baseline first, this assessment last. A line needs three. */
	trend: TrendPoint[];
	cutoffHundredths: number;
	levels: number;
};
/** What a record says of change beyond what the room is shown: never on projector, phone or desk. */
export type ResearchChange = ChangeOverview & {
	/** How many tests were made, and each shown statement's by number; none under participant codes [C57]. */
	tests: { made: number; statements: Record<number, StatementTest> };
	/** The same of pairs, of the statements whose pairs are shown; undefined in secret. */
	pairTests: { made: number; statements: Record<number, PairedTest> } | undefined;
	/** Empty where there are fewer than three assessments. */
	lines: TrendRow[];
};
/** What the room said of one worked-on statement; undefined count where fewer than five said anything. */
export type DirectRow = { roundId: RoundId; number: number; text: string; count: DirectCount | undefined };

/** An action of the plan and how far it has come. */
export type ActionProgress = {
	id: CardId;
	what: string;
	who: string;
	/** As the room said it, else its day, else empty. */
	when: string;
	due: string;
	isOverdue: boolean;
	state: ProgressState;
	/** Statements it is to strengthen, by number. */
	statements: number[];
	/** Newest first. */
	notes: { state: ProgressState; note: string; date: string }[];
	/** Of the newest row that has any. */
	targets: Target[];
};
/** An action as a phone is shown it. */
export type PhoneAction = Pick<ActionProgress, 'id' | 'what' | 'isOverdue' | 'state' | 'targets'>;
