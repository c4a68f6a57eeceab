// The columns of a record's tables: what each is called, what it can hold, and how one row's cell is made.
// Which columns stand in which file is record-table.ts.
import type { ResearchRecord, RecordSession } from './record.ts';
import type { Cell, Table } from './record-csv.ts';

export type ColumnType = 'text' | 'code' | 'date' | 'moment' | 'whole' | 'decimal' | 'flag';
export type Column = {
	readonly name: string;
	readonly type: ColumnType;
	/** What can stand in it, for codes and flags. */
	readonly values?: string;
	/** people, level, hundredths … */
	readonly unit?: string;
	/** What stands there when nothing is known; empty where not said. */
	readonly missing?: string;
};
export type Spoken<Row> = Column & { readonly cell: (row: Row) => Cell };
/** Where a row stands. */
export type At = { record: ResearchRecord; session: RecordSession };
/** The same of a row that may belong to no meeting [X24]. */
type Anywhere = { record: ResearchRecord; session: RecordSession | undefined };

/** What is in every row of every file: which meeting, and what its data may be taken for [X13]. */
const everywhere: readonly Spoken<Anywhere>[] = [
	{
		name: 'purpose',
		type: 'code',
		values: 'real | example | practice',
		cell: ({ record }) => record.purpose
	},
	{ name: 'programme', type: 'text', cell: ({ record }) => record.programme.name },
	{ name: 'group', type: 'text', cell: ({ record }) => record.group.name },
	{ name: 'session', type: 'code', cell: ({ session }) => session?.id ?? null },
	{ name: 'date', type: 'date', cell: ({ session }) => session?.date ?? null }
];
/** Of which assessment a row is. */
export const assessed: readonly Spoken<At>[] = [
	{ name: 'assessment', type: 'code', cell: ({ session }) => session.assessment?.id ?? null },
	{
		name: 'assessment_kind',
		type: 'code',
		values: 'baseline | follow-up',
		cell: ({ session }) => session.assessment?.kind ?? null
	}
];
/** A whole number. */
export const at = <Row>(
	name: string,
	unit: string,
	cell: (row: Row) => number | null | undefined
): Spoken<Row> => ({
	name,
	type: 'whole',
	unit,
	cell: (row) => cell(row) ?? null
});
/** A number with so many decimals. */
export const decimal = <Row>(
	name: string,
	{ unit, digits }: { unit: string; digits: number },
	cell: (row: Row) => number | null | undefined
): Spoken<Row> => ({
	name,
	type: 'decimal',
	unit,
	cell: (row) => asDecimal(cell(row), digits)
});
const asDecimal = (value: number | null | undefined, digits: number): Cell =>
	value === null || value === undefined ? null : { decimal: value, digits };
/** Hundredths of a level, written as levels. */
export const mean = <Row>(name: string, cell: (row: Row) => number | null | undefined): Spoken<Row> =>
	decimal(name, { unit: 'level', digits: 2 }, (row) => {
		const hundredths = cell(row);
		return hundredths === null || hundredths === undefined ? hundredths : hundredths / 100;
	});
/** One of a few words, or an id. */
export const code = <Row>(
	name: string,
	values: string,
	cell: (row: Row) => string | null | undefined
): Spoken<Row> => ({
	name,
	type: 'code',
	values,
	cell: (row) => cell(row) ?? null
});
/** What people wrote. */
export const text = <Row>(name: string, cell: (row: Row) => string): Spoken<Row> => ({
	name,
	type: 'text',
	cell
});
/** 1 or 0. */
export const flag = <Row>(name: string, cell: (row: Row) => boolean | undefined): Spoken<Row> => ({
	name,
	type: 'flag',
	values: '1 | 0',
	cell: (row) => {
		const claim = cell(row);
		return claim === undefined ? null : claim ? 1 : 0;
	}
});
/** Why a round is in no figure. */
export const whyWithheld = 'not-asked | not-revealed | few-answers';

/** How many levels the widest instrument has: so many columns of counts there are. */
export function countLevels({ instruments }: ResearchRecord): number {
	return Math.max(0, ...instruments.map(({ content }) => content.scale.levels.length));
}

/** One column of counts for each level. */
export const levelColumns = <Row>(
	levels: number,
	name: string,
	counts: (row: Row) => readonly number[] | undefined
): Spoken<Row>[] =>
	Array.from({ length: levels }, (_, index) =>
		at(`${name}_${index + 1}`, 'people', (row: Row) => counts(row)?.[index])
	);

/** The word for "don't know" in a file: an answer, and no score. */
export const unknownCell = 'tidak tahu';
/** One file: its columns as the codebook names them, and its rows. */
export type Sheet = { columns: Column[]; table: Table };

/** Every meeting's rows, behind what stands in every file. */
export function sheet<Row>(
	record: ResearchRecord,
	columns: readonly (Spoken<At & { row: Row }> | Spoken<At>)[],
	rowsOf: (session: RecordSession) => readonly Row[]
): Sheet {
	const all = [...everywhere, ...columns] as Spoken<At & { row: Row }>[];
	const rows = record.sessions.flatMap((session) =>
		rowsOf(session).map((row) => all.map(({ cell }) => cell({ record, session, row })))
	);
	return toSheet(all, rows);
}

/** The same, with rows that belong to no meeting behind those of the meetings [X24]. */
export function openSheet<Row>(
	record: ResearchRecord,
	columns: readonly Spoken<{ row: Row }>[],
	rows: { of: (session: RecordSession) => readonly Row[]; between: readonly Row[] }
): Sheet {
	const all: readonly Spoken<Anywhere & { row: Row }>[] = [...everywhere, ...columns];
	const write = (session: RecordSession | undefined, own: readonly Row[]) =>
		own.map((row) => all.map(({ cell }) => cell({ record, session, row })));
	return toSheet(all, [
		...record.sessions.flatMap((session) => write(session, rows.of(session))),
		...write(undefined, rows.between)
	]);
}

/** A file of these columns and rows. */
export function toSheet(all: readonly Column[], rows: readonly (readonly Cell[])[]): Sheet {
	return { columns: all.map(toColumn), table: { columns: all.map(({ name }) => name), rows } };
}

/** What the codebook says of a column: all but how its cell is made. */
function toColumn({ name, type, values, unit, missing }: Column): Column {
	return {
		name,
		type,
		...(values === undefined ? {} : { values }),
		...(unit === undefined ? {} : { unit }),
		...(missing === undefined ? {} : { missing })
	};
}
