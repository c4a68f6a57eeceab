// What is asked, as a sheet of paper and as a form to key it in: the same numbers, pictures and words for both.
import type { Ask } from '#domain/ballot.ts';
import type { RoundId } from '#domain/ids.ts';
import { listPairs } from '#domain/pairs.ts';
import { countCells } from '#domain/sheet.ts';
import { usgParts } from '#domain/usg.ts';
import type { DeskView, HallView, PhoneStep } from '#domain/view.ts';
import { wordsIn } from '$lib/words/language.ts';
import { rating } from '$lib/words/rating.ts';
import { sheet as sheetWords } from '$lib/words/sheet.ts';
import { askedAnswers } from '../../../hall/[session]/scene/asked-answers.ts';
import { listHandPlaces, type HandPlace } from './hand-places.ts';

/** In which instruments are read, and in which our own sentences are. */
type Said = Parameters<typeof askedAnswers>[1];
export type SheetLine = { roundId: RoundId; number: number; text: string };
export type SheetPart = { title: string; lines: SheetLine[] };
export type AskedSheet =
	| { kind: 'score'; question: string | undefined; choices: HandPlace[]; parts: SheetPart[] }
	| { kind: 'dots' | 'usg' | 'pairs'; roundId: RoundId; dots: number; options: string[] };

/** All statements the meeting asks, by field; undefined where it scores nothing. */
export function readInstrument({ hall, assessment }: DeskView, said: Said): AskedSheet | undefined {
	if (!assessment || assessment.statements.length === 0) return undefined;
	const parts = assessment.fields.map(({ number, name }) => ({
		title: wordsIn(sheetWords, said.screen).field(number, name),
		lines: assessment.statements.filter(({ field }) => field === number)
	}));
	const choices = listHandPlaces(hall, { asks: 'score', questions: [] }, said);
	return {
		kind: 'score',
		question: undefined,
		choices,
		parts: parts.filter(({ lines }) => lines.length > 0)
	};
}

/** What is open now; undefined where nothing is. */
export function readOpen(step: PhoneStep, hall: HallView, said: Said): AskedSheet | undefined {
	if (step.at === 'dots') return { ...step, kind: 'dots' };
	if (step.at === 'rating') return { ...step, kind: step.asks, dots: 0 };
	if (step.at !== 'scoring') return undefined;
	const { asks, questions } = step;
	const asked = asks === 'score' ? undefined : askedAnswers({ asks, questions, scale: hall.scale }, said);
	const ofScale = asks === 'score' || asks === 'lookback';
	const choices = listHandPlaces(hall, { asks: ofScale ? 'score' : asks, questions }, said);
	const first = questions[0];
	const title =
		asks === 'score' && first ? wordsIn(sheetWords, said.screen).field(first.field, first.fieldName) : '';
	return { kind: 'score', question: asked?.question, choices, parts: [{ title, lines: questions }] };
}

/** One cell to type in; label is said to whoever cannot see the row. */
export type Cell = { roundId: RoundId; label: string; short: string };

/** The cells of a sheet, in the order of the open rounds. */
export function listCells(asked: AskedSheet, said: Said): Cell[] {
	const words = wordsIn(sheetWords, said.screen);
	if (asked.kind === 'score')
		return asked.parts.flatMap(({ lines }) =>
			lines.map(({ roundId, number, text }) => ({
				roundId,
				label: `${words.statement(String(number))}: ${text}`,
				short: String(number)
			}))
		);
	const { kind, roundId, options } = asked;
	if (kind === 'pairs')
		return listPairs(options.length).map(([a, b]) => ({
			roundId,
			label: `1: ${options[a]}, 2: ${options[b]}`,
			short: words.pair(a + 1, b + 1)
		}));
	return options.flatMap((text, at) =>
		kind === 'dots'
			? [{ roundId, label: `${words.idea(at + 1)}: ${text}`, short: String(at + 1) }]
			: usgParts.map((part) => ({
					roundId,
					label: `${words.idea(at + 1)}: ${text}. ${wordsIn(rating, said.screen).part[part]}`,
					short: words.part(at + 1, wordsIn(rating, said.screen).short[part])
				}))
	);
}

/** Where the cells of a round begin in a row, and how many it has. */
export function cellsOf(cells: readonly Cell[], roundId: RoundId, ask: Ask): Cell[] {
	return cells.filter((cell) => cell.roundId === roundId).slice(0, countCells(ask));
}
