// The tables of how actions went on: a row with all of the paper's columns for each note, and a row for each of
// its targets [X23]. Of a group, what was written between meetings comes last, with no meeting and no day of one.
import { at, code, openSheet, text, type Sheet, type Spoken } from './record-column.ts';
import { progressStates } from './progress.ts';
import type { RecordProgress, ResearchRecord } from './record.ts';

type In<Row> = { row: Row };
const day = <Row>(name: string, cell: (row: Row) => string): Spoken<Row> => ({ name, type: 'date', cell });

export function progressSheet(record: ResearchRecord): Sheet {
	type Row = In<RecordProgress>;
	return openSheet<RecordProgress>(
		record,
		[
			code<Row>('action', '', ({ row }) => row.action),
			text<Row>('what', ({ row }) => row.what),
			at<Row>('seq', '', ({ row }) => row.seq),
			day<Row>('noted_on', ({ row }) => row.date),
			code<Row>('state', progressStates.join(' | '), ({ row }) => row.state),
			text<Row>('note', ({ row }) => row.note),
			text<Row>('held', ({ row }) => row.held),
			text<Row>('indicators', ({ row }) => row.indicators),
			text<Row>('results', ({ row }) => row.results),
			text<Row>('supporting', ({ row }) => row.supporting),
			text<Row>('hindering', ({ row }) => row.hindering),
			code<Row>('author', '', ({ row }) => row.author)
		],
		{ of: (session) => session.progress, between: record.betweenMeetings }
	);
}

type Target = { row: RecordProgress; target: RecordProgress['targets'][number] };

const listTargets = (rows: readonly RecordProgress[]): Target[] =>
	rows.flatMap((row) => row.targets.map((target) => ({ row, target })));

export function targetSheet(record: ResearchRecord): Sheet {
	const shareColumns = (name: 'aimed' | 'achieved'): Spoken<In<Target>>[] => [
		at<In<Target>>(`${name}_percent`, 'percent', ({ row }) => row.target[name]?.percent),
		at<In<Target>>(`${name}_part`, '', ({ row }) => row.target[name]?.part),
		at<In<Target>>(`${name}_whole`, '', ({ row }) => row.target[name]?.whole)
	];
	return openSheet<Target>(
		record,
		[
			code<In<Target>>('action', '', ({ row }) => row.row.action),
			text<In<Target>>('what', ({ row }) => row.row.what),
			at<In<Target>>('seq', '', ({ row }) => row.row.seq),
			day<In<Target>>('noted_on', ({ row }) => row.row.date),
			text<In<Target>>('target', ({ row }) => row.target.label),
			...shareColumns('aimed'),
			...shareColumns('achieved')
		],
		{ of: (session) => listTargets(session.progress), between: listTargets(record.betweenMeetings) }
	);
}
