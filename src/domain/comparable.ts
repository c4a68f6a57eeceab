// May two assessments be compared, and where does the line between them break [C]? Answers are not looked at
// here: only what was asked, of which instrument, on which scale, and how people answered.
import { seenChannels } from './channel.ts';
import type { Instrument, Statement } from './instrument.ts';
import type { NameMode } from './session.ts';

/** Why nothing of two assessments can be compared. */
export const lineBreaks = ['instrument', 'scale', 'secrecy', 'seen-answers'] as const;
export type LineBreak = (typeof lineBreaks)[number];
/** Why one statement cannot: other words, another field, or it is not in the other version. */
export const statementBreaks = ['wording', 'field', 'new', 'gone'] as const;
export type StatementBreak = (typeof statementBreaks)[number];
/** What differs and breaks nothing. */
export const lineNotes = ['channels', 'names', 'cutoff'] as const;
export type LineNote = (typeof lineNotes)[number];

/** How one assessment was made. */
export type AssessmentFact = {
	readonly instrument: Instrument;
	readonly secrecy: string;
	readonly nameMode: NameMode;
	readonly cutoffHundredths: number;
	/** How many answers came in by each channel. */
	readonly channels: Readonly<Record<string, number>>;
};
export type Comparability = {
	readonly breaks: readonly LineBreak[];
	/** Statements whose own line breaks, by number. */
	readonly statements: readonly { readonly number: number; readonly why: StatementBreak }[];
	readonly notes: readonly LineNote[];
	/** The numbers that may be compared. */
	readonly same: readonly number[];
};

/** Is this the same statement: number, field, and both wordings in both languages? [C16] */
export function isSameStatement(before: Statement, after: Statement): boolean {
	return before.number === after.number && before.field === after.field && hasSameWords(before, after);
}

function hasSameWords(before: Statement, after: Statement): boolean {
	return (['positive', 'notYet'] as const).every(
		(wording) => before[wording].id === after[wording].id && before[wording].en === after[wording].en
	);
}

/** What two versions allow to be compared, whoever answered and how. */
export function compareInstruments(
	before: Instrument,
	after: Instrument
): Pick<Comparability, 'breaks' | 'statements' | 'same'> {
	const breaks: LineBreak[] = [];
	if (before.key !== after.key) breaks.push('instrument'); // [C15]
	if (!isSameScale(before, after)) breaks.push('scale'); // [C15]
	const numbers = [...new Set([...before.statements, ...after.statements].map(({ number }) => number))];
	const found = numbers
		.sort((a, b) => a - b)
		.map((number) => ({ number, why: whyApart(find(before, number), find(after, number)) }));
	return {
		breaks,
		statements: found.flatMap(({ number, why }) => (why ? [{ number, why }] : [])),
		same: breaks.length > 0 ? [] : found.filter(({ why }) => !why).map(({ number }) => number)
	};
}

/** The levels are the same in number and words; their drawings say nothing else. */
function isSameScale(before: Instrument, after: Instrument): boolean {
	const [was, is] = [before.scale.levels, after.scale.levels];
	return (
		was.length === is.length &&
		was.every(({ word }, at) => word.id === is[at]?.word.id && word.en === is[at]?.word.en)
	);
}

const find = ({ statements }: Instrument, number: number) =>
	statements.find((statement) => statement.number === number);

function whyApart(before: Statement | undefined, after: Statement | undefined): StatementBreak | undefined {
	if (!before) return 'new'; // [C16]
	if (!after) return 'gone'; // [C16]
	if (!hasSameWords(before, after)) return 'wording'; // [C16]
	return before.field === after.field ? undefined : 'field'; // [C16]
}

/** What two assessments allow to be compared. */
export function compareAssessments(before: AssessmentFact, after: AssessmentFact): Comparability {
	const { breaks, statements, same } = compareInstruments(before.instrument, after.instrument);
	const all: LineBreak[] = [...breaks];
	if (before.secrecy !== after.secrecy) all.push('secrecy'); // [C15]
	if (isMostlySeen(before) !== isMostlySeen(after)) all.push('seen-answers'); // [C15]
	const notes: LineNote[] = [];
	if (usedChannels(before) !== usedChannels(after)) notes.push('channels'); // [C17]
	if (before.nameMode !== after.nameMode) notes.push('names'); // [C17]
	if (before.cutoffHundredths !== after.cutoffHundredths) notes.push('cutoff'); // [C17]
	return { breaks: all, statements, notes, same: all.length > 0 ? [] : same };
}

/** More than half of the answers. */
function isMostlySeen({ channels }: AssessmentFact): boolean {
	const counts = Object.entries(channels);
	const count = (of: typeof counts) => of.reduce((all, [, answers]) => all + answers, 0);
	return 2 * count(counts.filter(([channel]) => seenChannels.includes(channel))) > count(counts);
}

/** Which channels were used at all, and not how much: that would tell of few people. */
function usedChannels({ channels }: AssessmentFact): string {
	const used = Object.entries(channels).filter(([, answers]) => answers > 0);
	return used
		.map(([channel]) => channel)
		.sort()
		.join(' ');
}
