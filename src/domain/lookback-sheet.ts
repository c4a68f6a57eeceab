// The table of looking back: one row for each statement, with its counts and no mean [X33].
import {
	at,
	code,
	countLevels,
	levelColumns,
	sheet,
	text,
	whyWithheld,
	type At,
	type Sheet,
	type Spoken
} from './record-column.ts';
import { findShown } from './record-figure.ts';
import type { LookbackRound, ResearchRecord } from './record.ts';

type In = At & { row: LookbackRound };

export function lookbackSheet(record: ResearchRecord): Sheet {
	const shown = ({ row }: In) => findShown(row);
	return sheet<LookbackRound>(
		record,
		[
			at<In>('statement', '', ({ row }) => row.statement),
			text<In>('statement_text', ({ row }) => row.text.id),
			{ name: 'remembered_day', type: 'date', cell: ({ row }) => row.day } satisfies Spoken<In>,
			code<In>('withheld', whyWithheld, ({ row }) => (row.result.isShown ? null : row.result.why)),
			at<In>('present_at_close', 'people', ({ row }) => row.presentAtClose),
			...levelColumns<In>(countLevels(record), 'level', (row) => shown(row)?.counts),
			at<In>('unknown', 'people', (row) => shown(row)?.unknown),
			at<In>('n', 'people', (row) => shown(row)?.n)
		],
		(session) => session.lookback
	);
}
