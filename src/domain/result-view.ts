// What screens are shown of revealed results: one statement's, and the overview of the fields. Part of
// view.ts, which hands it on.
import type { RoundId } from './ids.ts';
import type { Agreement } from './tally.ts';

/** What came of one round. */
export type RoundFigures = {
	counts: number[];
	unknown: number;
	n: number;
	sum: number;
	meanHundredths: number;
	agreement: Agreement;
};
/** A revealed round, or the fact that fewer than five scored it and it stays shut. */
export type StatementResult = {
	roundId: RoundId;
	number: number;
	field: number;
	fieldName: string;
	text: string;
	/** The "belum" wording, shown when weak. */
	notYet: string;
	/** Which round these figures are of, the one that counts; where nothing is said, the only one. */
	ordinal?: number;
	/** The statement's other round; without figures where fewer than five scored in it. */
	other?: { ordinal: number; figures: RoundFigures | undefined } | undefined;
} & (({ isShown: true; isWeak: boolean } & RoundFigures) | { isShown: false });

export type FieldResult = {
	field: number;
	name: string;
	/** Sums over the statements that may be shown; undefined mean where none may. */
	sum: number;
	n: number;
	meanHundredths: number | undefined;
	isWeak: boolean;
	/** Of the statements that were asked, those that fewer than five scored, or nobody. */
	leftOut: number;
	/** How many of its statements were asked. */
	asked: number;
};
/** How many statements of the instrument were asked. */
export type Scope = { asked: number; of: number };
export type ResultOverview = {
	fields: FieldResult[];
	weak: StatementResult[];
	raters: number;
	scope: Scope;
};
