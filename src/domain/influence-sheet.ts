// The table of influence: one row for each time a statement was weighed, with the score it was set against.
// Which of two is the latest is said, and what was agreed aloud never looks like a vote [I9].
import { at, code, flag, mean, sheet, text, whyWithheld, type At, type Sheet } from './record-column.ts';
import { findShown } from './record-figure.ts';
import { isLatest } from './record-influence.ts';
import { influenceValues, quarters } from './influence.ts';
import type { InfluenceRound, ResearchRecord } from './record.ts';

type In = At & { row: InfluenceRound };

export function influenceSheet(record: ResearchRecord): Sheet {
	const shown = ({ row }: In) => findShown(row);
	const voted = (row: In) => {
		const result = shown(row);
		return result && !result.isAgreed ? result : undefined;
	};
	const agreed = (row: In) => {
		const result = shown(row);
		return result?.isAgreed ? result : undefined;
	};
	const contentOf = ({ row }: In) => record.instruments.find(({ id }) => id === row.instrumentId)?.content;
	return sheet<InfluenceRound>(
		record,
		[
			code<In>('instrument', '', (row) => contentOf(row)?.key),
			at<In>('instrument_version', '', (row) => contentOf(row)?.version),
			at<In>('statement', '', ({ row }) => row.statement),
			text<In>('statement_text', ({ row }) => row.text.id),
			text<In>('not_yet_text', ({ row }) => row.notYet.id),
			at<In>('ordinal', '', ({ row }) => row.ordinal),
			code<In>('withheld', whyWithheld, ({ row }) => (row.result.isShown ? null : row.result.why)),
			at<In>('present_at_close', 'people', ({ row }) => row.presentAtClose),
			at<In>('score_n', 'scores', ({ row }) => row.score.n),
			at<In>('score_sum', 'level', ({ row }) => row.score.sum),
			mean<In>('score_mean', ({ row }) => row.score.meanHundredths),
			mean<In>('cutoff', ({ row }) => row.score.cutoffHundredths),
			flag<In>('is_weak', ({ row }) => row.score.isWeak),
			flag<In>('is_agreed', (row) => shown(row)?.isAgreed),
			flag<In>('is_latest', ({ session, row }) =>
				row.result.isShown ? isLatest(session.influence, row) : undefined
			),
			...influenceValues.map((value) =>
				at<In>(`influence_${value}`, 'people', (row) => voted(row)?.counts[value])
			),
			at<In>('unknown', 'people', (row) => voted(row)?.unknown),
			at<In>('n', 'people', (row) => voted(row)?.n),
			at<In>('sum', 'influence', (row) => voted(row)?.sum),
			mean<In>('mean', (row) => voted(row)?.meanHundredths),
			at<In>('agreed_influence', 'influence', (row) => agreed(row)?.value),
			flag<In>('is_influential', (row) => shown(row)?.isInfluential),
			code<In>('quarter', quarters.join(' | '), (row) => shown(row)?.quarter)
		],
		(session) => session.influence
	);
}
