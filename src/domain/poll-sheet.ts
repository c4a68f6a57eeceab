// The table of end polls: one row for each question, and what it came to [X29].
import { at, code, sheet, text, whyWithheld, type At, type Sheet } from './record-column.ts';
import { findShown } from './record-figure.ts';
import { pollTargets } from './poll.ts';
import type { PollRound, ResearchRecord } from './record.ts';

type In = At & { row: PollRound };

export function pollSheet(record: ResearchRecord): Sheet {
	const shown = ({ row }: In) => findShown(row);
	return sheet<PollRound>(
		record,
		[
			at<In>('poll', '', ({ row }) => row.ordinal),
			at<In>('question', '', ({ row }) => row.place),
			at<In>('questions', '', ({ row }) => row.of),
			text<In>('question_id', ({ row }) => row.text.id),
			text<In>('question_en', ({ row }) => row.text.en),
			code<In>('measures', pollTargets.join(' | '), ({ row }) => row.measures),
			code<In>('withheld', whyWithheld, ({ row }) => (row.result.isShown ? null : row.result.why)),
			at<In>('present_at_close', 'people', ({ row }) => row.presentAtClose),
			at<In>('yes', 'people', (row) => shown(row)?.yes),
			at<In>('not_yet', 'people', (row) => shown(row)?.notYet),
			at<In>('unknown', 'people', (row) => shown(row)?.unknown),
			at<In>('n', 'people', (row) => shown(row)?.n),
			at<In>('percent', 'percent', (row) => shown(row)?.percent)
		],
		(session) => session.polls
	);
}
