// The tables of a record: which columns each file has, and the rows they come from. What a column means is
// said in the codebook, in both languages (src/lib/words/codebook.ts); how a cell is written is record-csv.ts.
import { changeSheet } from './change-sheet.ts';
import { influenceSheet } from './influence-sheet.ts';
import { lookbackSheet } from './lookback-sheet.ts';
import { pollSheet } from './poll-sheet.ts';
import { progressSheet, targetSheet } from './progress-sheet.ts';
import { pairsOrderSheet, pairsSheet, usgSheet } from './rating-sheet.ts';
import {
	assessed,
	at,
	code,
	countLevels,
	decimal,
	flag,
	levelColumns,
	mean,
	sheet,
	text,
	unknownCell,
	whyWithheld,
	type At,
	type Sheet,
	type Spoken
} from './record-column.ts';
import { findShown, isCounted } from './record-figure.ts';
import type { ResearchRecord, RecordSession } from './record.ts';

export const tableNames = [
	'attendance',
	'ballots',
	'tallies',
	'fields',
	'change',
	'direct-change',
	'lookback',
	'influence',
	'dots',
	'usg',
	'pairs',
	'pairs-order',
	'plan',
	'progress',
	'targets',
	'polls'
] as const;
export type TableName = (typeof tableNames)[number];

type In<Row> = At & { row: Row };
type Score = RecordSession['scores'][number];
type Direct = RecordSession['directChange'][number];

function attendance(record: ResearchRecord): Sheet {
	const people = (name: string, cell: (a: RecordSession['attendance']) => number | undefined) =>
		at<At>(name, 'people', ({ session }) => cell(session.attendance));
	const instrumentOf = ({ session }: At) =>
		record.instruments.find(({ id }) => id === session.assessment?.instrumentId);
	return sheet(
		record,
		[
			text<At>('title', ({ session }) => session.title),
			code<At>('name_mode', 'picture | roster', ({ session }) => session.nameMode),
			text<At>('stages', ({ session }) => session.agenda.map(({ stage }) => stage).join(' ')),
			people('joined', ({ joined }) => joined),
			people('scored', ({ scored }) => scored),
			people('accompanied', ({ accompanied }) => accompanied),
			people('left_early', ({ left }) => left),
			people('female', ({ bySex }) => bySex?.female),
			people('male', ({ bySex }) => bySex?.male),
			people('sex_unsaid', ({ bySex }) => bySex?.unsaid),
			people('officers', ({ byRole }) => byRole?.officer),
			people('members', ({ byRole }) => byRole?.member),
			people('role_unsaid', ({ byRole }) => byRole?.unsaid),
			text<At>('consent_versions', ({ session }) =>
				session.consent.map(({ version, people }) => `v${version}: ${people}`).join(', ')
			),
			...assessed,
			code<At>('baseline', '', ({ session }) => session.assessment?.baselineId),
			code<At>('instrument', '', (row) => instrumentOf(row)?.content.key),
			at<At>('instrument_version', '', (row) => instrumentOf(row)?.content.version),
			code<At>('instrument_sha256', '', (row) => instrumentOf(row)?.contentSha256),
			code<At>('secrecy', 'secret | code', ({ session }) => session.assessment?.secrecy),
			code<At>('pace', 'led | own', ({ session }) => session.assessment?.pace),
			mean<At>('cutoff', ({ session }) => session.assessment?.cutoffHundredths),
			text<At>('weak_word', ({ session }) => session.assessment?.cutoffWords?.weak ?? ''),
			text<At>('strong_word', ({ session }) => session.assessment?.cutoffWords?.strong ?? '')
		],
		(session) => [session]
	);
}

function ballots(record: ResearchRecord): Sheet {
	type Ballot = { round: Score; level: number | null; code: string | null };
	return sheet<Ballot>(
		record,
		[
			...assessed,
			at<In<Ballot>>('statement', '', ({ row }) => row.round.statement),
			at<In<Ballot>>('ordinal', '', ({ row }) => row.round.ordinal),
			{
				name: 'level',
				type: 'whole',
				unit: 'level',
				missing: unknownCell,
				cell: ({ row }) => row.level ?? unknownCell
			} satisfies Spoken<In<Ballot>>,
			code<In<Ballot>>('card', '', ({ row }) => row.code)
		],
		({ scores }) =>
			scores.flatMap((round): Ballot[] => {
				const shown = findShown(round);
				return shown?.ballots.map((level, at) => ({ round, level, code: shown.codes?.[at] ?? null })) ?? [];
			})
	);
}

function tallies(record: ResearchRecord): Sheet {
	const asked = ({ session, row }: In<Score>) =>
		record.instruments
			.find(({ id }) => id === session.assessment?.instrumentId)
			?.content.statements.find(({ number }) => number === row.statement);
	const shown = ({ row }: In<Score>) => findShown(row);
	return sheet<Score>(
		record,
		[
			...assessed,
			at<In<Score>>('field', '', (row) => asked(row)?.field),
			at<In<Score>>('statement', '', ({ row }) => row.statement),
			at<In<Score>>('ordinal', '', ({ row }) => row.ordinal),
			code<In<Score>>('withheld', whyWithheld, ({ row }) => (row.result.isShown ? null : row.result.why)),
			at<In<Score>>('present_at_close', 'people', ({ row }) => row.presentAtClose),
			...levelColumns<In<Score>>(countLevels(record), 'level', (row) => shown(row)?.counts),
			at<In<Score>>('unknown', 'people', (row) => shown(row)?.unknown),
			at<In<Score>>('n', 'people', (row) => shown(row)?.n),
			at<In<Score>>('sum', 'level', (row) => shown(row)?.sum),
			mean<In<Score>>('mean', (row) => shown(row)?.meanHundredths),
			decimal<In<Score>>('consensus', { unit: '0–1', digits: 6 }, (row) => shown(row)?.consensus),
			code<In<Score>>('agreement', 'agreed | nearly-agreed | varied | split', (row) => shown(row)?.agreement),
			flag<In<Score>>('is_weak', (row) => shown(row)?.isWeak),
			flag<In<Score>>('is_counted', ({ session, row }) => isCounted(session.scores, row))
		],
		({ scores }) => scores
	);
}

function fields(record: ResearchRecord): Sheet {
	type Row = RecordSession['fields'][number];
	return sheet<Row>(
		record,
		[
			...assessed,
			at<In<Row>>('field', '', ({ row }) => row.field),
			at<In<Row>>('n', 'scores', ({ row }) => row.n),
			at<In<Row>>('sum', 'level', ({ row }) => row.sum),
			mean<In<Row>>('mean', ({ row }) => row.meanHundredths),
			at<In<Row>>('left_out', 'statements', ({ row }) => row.leftOut),
			at<In<Row>>('asked', 'statements', ({ row }) => row.asked)
		],
		(session) => session.fields
	);
}

function directChange(record: ResearchRecord): Sheet {
	const shown = ({ row }: In<Direct>) => findShown(row);
	return sheet<Direct>(
		record,
		[
			at<In<Direct>>('statement', '', ({ row }) => row.statement),
			text<In<Direct>>('statement_text', ({ row }) => row.text.id),
			code<In<Direct>>('withheld', whyWithheld, ({ row }) => (row.result.isShown ? null : row.result.why)),
			at<In<Direct>>('present_at_close', 'people', ({ row }) => row.presentAtClose),
			at<In<Direct>>('down', 'people', (row) => shown(row)?.down),
			at<In<Direct>>('same', 'people', (row) => shown(row)?.same),
			at<In<Direct>>('up', 'people', (row) => shown(row)?.up),
			at<In<Direct>>('unknown', 'people', (row) => shown(row)?.unknown),
			at<In<Direct>>('n', 'people', (row) => shown(row)?.n)
		],
		(session) => session.directChange
	);
}

function dots(record: ResearchRecord): Sheet {
	type Row = { round: RecordSession['dots'][number]; option: { idea: string; text: string } };
	const ranked = ({ row }: In<Row>) =>
		findShown(row.round)?.ranking.find(({ idea }) => idea === row.option.idea);
	return sheet<Row>(
		record,
		[
			at<In<Row>>('ordinal', '', ({ row }) => row.round.ordinal),
			code<In<Row>>('idea', '', ({ row }) => row.option.idea),
			text<In<Row>>('idea_text', ({ row }) => row.option.text),
			code<In<Row>>('withheld', whyWithheld, ({ row }) =>
				row.round.result.isShown ? null : row.round.result.why
			),
			at<In<Row>>('dots_each', 'dots', ({ row }) => row.round.dots),
			flag<In<Row>>('is_open', ({ row }) => row.round.isOpen),
			at<In<Row>>('people', 'people', ({ row }) => findShown(row.round)?.people),
			at<In<Row>>('dots', 'dots', (row) => ranked(row)?.dots),
			at<In<Row>>('rank', '', (row) => ranked(row)?.rank),
			flag<In<Row>>('is_tied', (row) => ranked(row)?.isTied),
			flag<In<Row>>('is_settled', ({ row }) => {
				const shown = findShown(row.round);
				return shown && shown.settled !== null;
			})
		],
		(session) => session.dots.flatMap((round) => round.options.map((option) => ({ round, option })))
	);
}

function plan(record: ResearchRecord): Sheet {
	type Row = NonNullable<RecordSession['board']>['cards']['action'][number];
	return sheet<Row>(
		record,
		[
			code<In<Row>>('action', '', ({ row }) => row.id),
			text<In<Row>>('what', ({ row }) => row.what),
			text<In<Row>>('statements', ({ row }) =>
				row.statements.map((ref) => ref.slice(ref.indexOf(':') + 1)).join(' ')
			),
			text<In<Row>>('ideas', ({ row }) => row.ideas.join(' ')),
			text<In<Row>>('who', ({ row }) => row.who),
			text<In<Row>>('with_whom', ({ row }) => row.withWhom),
			text<In<Row>>('when', ({ row }) => row.when),
			{ name: 'due', type: 'date', cell: ({ row }) => row.due || null } satisfies Spoken<In<Row>>,
			text<In<Row>>('where', ({ row }) => row.where),
			text<In<Row>>('cost', ({ row }) => row.cost),
			text<In<Row>>('source', ({ row }) => row.source),
			text<In<Row>>('indicator', ({ row }) => row.indicator),
			flag<In<Row>>('is_hidden', ({ row }) => row.isHidden)
		],
		(session) => session.board?.cards.action ?? []
	);
}

const sheets: Readonly<Record<TableName, (record: ResearchRecord) => Sheet>> = {
	attendance,
	ballots,
	tallies,
	fields,
	change: changeSheet,
	'direct-change': directChange,
	lookback: lookbackSheet,
	influence: influenceSheet,
	dots,
	usg: usgSheet,
	pairs: pairsSheet,
	'pairs-order': pairsOrderSheet,
	plan,
	progress: progressSheet,
	targets: targetSheet,
	polls: pollSheet
};

/** One file's columns as the codebook names them, and its rows. */
export function buildSheet(record: ResearchRecord, name: TableName): Sheet {
	return sheets[name](record);
}
