// Before and after as one language reads them. Only revealed rounds have counts in a room, so nothing here
// can say more than the rooms have seen.
import { changeOf, changeWord, differenceHundredths, isFieldUncertain } from '#domain/change.ts';
import type { Statement } from '#domain/instrument.ts';
import { countPaired } from '#domain/paired-change.ts';
import { fieldTally, type Tally } from '#domain/tally.ts';
import type { Language } from '#domain/text.ts';
import type {
	ChangeBreaks,
	ChangeOverview,
	ChangeSide,
	DirectRow,
	FieldChange,
	StatementChange
} from '#domain/view.ts';
import type { RoomChange, SeriesPart } from './room-change.ts';
import type { RoomPairing } from './room-pair.ts';
import type { RoomDirect } from './room-direct.ts';
import type { RoomAssessment } from './room-state.ts';
import { fieldPoint } from './view-line.ts';
import { fieldName, listAsked } from './view-result.ts';

/** Everything a comparison is made of. */
export type Compared = {
	assessment: RoomAssessment;
	change: RoomChange;
	/** Under participant codes, both times. */
	pairing: RoomPairing | undefined;
	direct: readonly RoomDirect[];
	/** Statements that actions point to, by number. */
	workedOn: readonly number[];
};

export function buildChange(compared: Compared, language: Language): ChangeOverview {
	const { assessment, change } = compared;
	const statements = listComparable(compared).map((statement) =>
		buildStatementChange(compared, statement, language)
	);
	const count = (word: string) => statements.filter((each) => each.isShown && each.word === word).length;
	const describe = ({ date, title, raters }: SeriesPart) => ({ date, title, raters });
	return {
		before: describe(change.before),
		after: describe(change.after),
		newRaters: change.newRaters,
		presence: compared.pairing?.presence,
		scope: { asked: listAsked(assessment).length, of: assessment.instrument.statements.length }, // [C12]
		rounds: {
			which: change.which,
			before: countTwice(change.before, statements),
			after: countTwice(change.after, statements)
		},
		line: describeBreaks(compared, language),
		up: count('up'),
		same: count('same'),
		down: count('down'),
		fields: assessment.instrument.fields.map(({ number }) =>
			buildFieldChange(compared, { field: number, statements, language })
		),
		statements,
		trend: change.series.map((part) => ({
			...describe(part),
			breaks: [...part.comparability.breaks],
			fields: Object.fromEntries(
				assessment.instrument.fields.map(({ number }) => [
					number,
					fieldPoint(part, listShared(statements, number))
				])
			)
		})),
		cutoffHundredths: assessment.record.cutoff_hundredths,
		levels: assessment.instrument.scale.levels.length
	};
}

/** Where the line since the baseline breaks: of its statements, those asked now [C15] [C16] [C17]. */
function describeBreaks({ assessment, change }: Compared, language: Language): ChangeBreaks {
	const { breaks, statements, notes } = change.before.comparability;
	const asked = listAsked(assessment);
	return {
		breaks: [...breaks],
		statements: statements.flatMap(({ number, why }) => {
			const statement = asked.find((each) => each.number === number);
			return statement ? [{ number, text: statement.positive[language], why }] : [];
		}),
		notes: [...notes]
	};
}

/** How many of the compared statements this assessment scored twice [C14]. */
function countTwice({ twice }: SeriesPart, statements: readonly StatementChange[]): number {
	return statements.filter((each) => each.isShown && twice.has(each.number)).length;
}

/** Statements both assessments have revealed. */
function listComparable({ assessment, change }: Compared): Statement[] {
	return assessment.instrument.statements.filter(
		({ number }) => change.before.counts.has(number) && change.after.counts.has(number)
	);
}

export function buildStatementChange(
	{ assessment, change, pairing, direct, workedOn }: Compared,
	{ number, field, positive }: Statement,
	language: Language
): StatementChange {
	const round = assessment.rounds.find((each) => each.statement.number === number);
	const [before, after] = [change.before.counts.get(number), change.after.counts.get(number)];
	if (!round || !before || !after) throw new Error(`statement ${number} was not revealed on both sides`);
	const heading = {
		roundId: round.id,
		number,
		field,
		fieldName: fieldName(assessment, field, language),
		text: positive[language],
		isWorkedOn: workedOn.includes(number),
		direct: direct.find(({ setup }) => setup.number === number)?.count
	};
	const found = changeOf(before, after);
	if (!found) return { ...heading, isShown: false };
	const paired = pairing?.pairs.get(number);
	return {
		...heading,
		...found,
		isShown: true,
		before: toSide(found.before),
		after: toSide(found.after),
		pairs: paired && countPaired(paired) // [C56]
	};
}

function toSide(tally: Tally): ChangeSide {
	if (tally.meanHundredths === undefined) throw new Error('a side that may be shown has a mean');
	return { ...tally, meanHundredths: tally.meanHundredths };
}

/** Over the statements that may be shown on both sides, and no others [C5]. */
function buildFieldChange(
	{ assessment }: Compared,
	asked: { field: number; statements: readonly StatementChange[]; language: Language }
): FieldChange {
	const all = listAsked(assessment).filter(({ field }) => field === asked.field);
	const shown = asked.statements.flatMap((each) =>
		each.field === asked.field && each.isShown ? [each] : []
	);
	const [before, after] = [
		fieldTally(shown.map((each) => each.before)),
		fieldTally(shown.map((each) => each.after))
	];
	const heading = {
		field: asked.field,
		name: fieldName(assessment, asked.field, asked.language),
		leftOut: all.length - shown.length,
		asked: all.length
	};
	if (before.meanHundredths === undefined || after.meanHundredths === undefined)
		return { ...heading, change: undefined };
	const sum = ({ sum, n }: typeof before, meanHundredths: number) => ({ sum, n, meanHundredths });
	return {
		...heading,
		change: {
			before: sum(before, before.meanHundredths),
			after: sum(after, after.meanHundredths),
			differenceHundredths: differenceHundredths(before, after),
			word: changeWord(before, after),
			isUncertain: isFieldUncertain(shown) // [C3]
		}
	};
}

/** The numbers of a field's statements that are shown on both sides. */
function listShared(statements: readonly StatementChange[], field: number): number[] {
	return statements.filter((each) => each.field === field && each.isShown).map(({ number }) => number);
}

/** For phones: the statements that were worked on, or where there are none, those that moved. */
export function forPhones(overview: ChangeOverview): ChangeOverview {
	const workedOn = overview.statements.filter((each) => each.isWorkedOn);
	const moved = overview.statements.filter((each) => each.isShown && each.word !== 'same');
	// A phone draws no line.
	return { ...overview, trend: [], statements: workedOn.length > 0 ? workedOn : moved };
}

export function buildDirectRows(direct: readonly RoomDirect[], language: Language): DirectRow[] {
	return direct
		.filter(({ record }) => record.state === 'revealed')
		.map(({ record, setup, count }) => ({
			roundId: record.id,
			number: setup.number,
			text: setup.text[language],
			count
		}));
}
