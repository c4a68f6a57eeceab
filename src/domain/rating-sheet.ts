// The tables of ideas put in order without dots: USG by idea, pairs by pair, and what pairs came to by idea.
// No row of any of them is a person [X21] [X22].
import {
	at,
	code,
	decimal,
	flag,
	sheet,
	text,
	whyWithheld,
	type At,
	type Sheet,
	type Spoken
} from './record-column.ts';
import { findShown } from './record-figure.ts';
import type { PairsRound, RecordSession, ResearchRecord, UsgRound } from './record.ts';
import { usgParts, usgValues, type UsgPart } from './usg.ts';

type Option = UsgRound['options'][number];
type Row<Round> = { round: Round; option: Option };
type In<Row> = At & { row: Row };

const rowsOf = <Round extends { options: Option[] }>(rounds: readonly Round[]): Row<Round>[] =>
	rounds.flatMap((round) => round.options.map((option) => ({ round, option })));

/** Which idea of which round, and whether anything may be said of it. */
function askedColumns<Round extends UsgRound | PairsRound>(): Spoken<In<Row<Round>>>[] {
	return [
		at<In<Row<Round>>>('ordinal', '', ({ row }) => row.round.ordinal),
		code<In<Row<Round>>>('idea', '', ({ row }) => row.option.idea),
		text<In<Row<Round>>>('idea_text', ({ row }) => row.option.text),
		code<In<Row<Round>>>('withheld', whyWithheld, ({ row: { round } }) =>
			round.result.isShown ? null : round.result.why
		),
		at<In<Row<Round>>>('present_at_close', 'people', ({ row }) => row.round.presentAtClose)
	];
}

/** What the room's order says of the idea. */
function rankColumns<Round extends UsgRound | PairsRound>(): Spoken<In<Row<Round>>>[] {
	const shown = ({ row }: In<Row<Round>>) => (row.round.result.isShown ? row.round.result : undefined);
	const ranked = (row: In<Row<Round>>) => {
		const ranking: readonly { idea: string; rank: number; isTied: boolean }[] = shown(row)?.ranking ?? [];
		return ranking.find(({ idea }) => idea === row.row.option.idea);
	};
	return [
		at<In<Row<Round>>>('rank', '', (row) => ranked(row)?.rank),
		flag<In<Row<Round>>>('is_tied', (row) => ranked(row)?.isTied),
		flag<In<Row<Round>>>('is_settled', (row) => {
			const result = shown(row);
			return result && result.settled !== null;
		})
	];
}

export function usgSheet(record: ResearchRecord): Sheet {
	type Usg = In<Row<UsgRound>>;
	const shown = ({ row }: Usg) => findShown(row.round);
	const placeOf = ({ row: { round, option } }: Usg) => round.options.indexOf(option);
	const sumOf = (row: Usg, part: UsgPart) => shown(row)?.sums[placeOf(row)]?.[part];
	const partColumns = (part: UsgPart): Spoken<Usg>[] => [
		...usgValues.map((value, index) =>
			at<Usg>(`${part}_${value}`, 'people', (row) => shown(row)?.counts[placeOf(row)]?.[part][index])
		),
		at<Usg>(`${part}_sum`, 'points', (row) => sumOf(row, part))
	];
	const ranked = (row: Usg) => shown(row)?.ranking.find(({ idea }) => idea === row.row.option.idea);
	return sheet<Row<UsgRound>>(
		record,
		[
			...askedColumns<UsgRound>(),
			at<Usg>('people', 'people', (row) => shown(row)?.people),
			...usgParts.flatMap(partColumns),
			at<Usg>('usg_sum', 'points', (row) => ranked(row)?.sum),
			...rankColumns<UsgRound>()
		],
		(session) => rowsOf(session.usg)
	);
}

const isAgreed = <In extends { row: { round: PairsRound } }>() =>
	flag<In>('is_agreed', ({ row }) => findShown(row.round)?.isAgreed);
const people = <In extends { row: { round: PairsRound } }>() =>
	at<In>('people', 'people', ({ row }) => findShown(row.round)?.people);

type Shown = Extract<PairsRound['result'], { isShown: true }>;
type Pair = { round: PairsRound; pair: Shown['pairs'][number] };

/** Two ideas in each row; what may not be shown has no row here, and says why in the table by idea. */
export function pairsSheet(record: ResearchRecord): Sheet {
	const textOf = ({ round }: Pair, id: string) => round.options.find(({ idea }) => idea === id)?.text ?? '';
	const pairsOf = ({ pairs }: RecordSession): Pair[] =>
		pairs.flatMap((round) => findShown(round)?.pairs.map((pair) => ({ round, pair })) ?? []);
	return sheet<Pair>(
		record,
		[
			at<In<Pair>>('ordinal', '', ({ row }) => row.round.ordinal),
			code<In<Pair>>('first', '', ({ row }) => row.pair.first),
			text<In<Pair>>('first_text', ({ row }) => textOf(row, row.pair.first)),
			code<In<Pair>>('second', '', ({ row }) => row.pair.second),
			text<In<Pair>>('second_text', ({ row }) => textOf(row, row.pair.second)),
			isAgreed<In<Pair>>(),
			people<In<Pair>>(),
			at<In<Pair>>('for_first', 'voices', ({ row }) => row.pair.forFirst),
			at<In<Pair>>('for_second', 'voices', ({ row }) => row.pair.forSecond)
		],
		pairsOf
	);
}

export function pairsOrderSheet(record: ResearchRecord): Sheet {
	type Order = In<Row<PairsRound>>;
	const shown = ({ row }: Order) => findShown(row.round);
	return sheet<Row<PairsRound>>(
		record,
		[
			...askedColumns<PairsRound>(),
			isAgreed<Order>(),
			people<Order>(),
			decimal<Order>(
				'points',
				{ unit: 'pairs', digits: 1 },
				(row) => shown(row)?.ranking.find(({ idea }) => idea === row.row.option.idea)?.points
			),
			...rankColumns<PairsRound>(),
			flag<Order>('is_in_circle', (row) =>
				shown(row)?.cycles.some((cycle) => cycle.includes(row.row.option.idea))
			)
		],
		(session) => rowsOf(session.pairs)
	);
}
