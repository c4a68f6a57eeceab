// The action plan as rows of a wall's table: activities under their first statement, every cell that nobody
// has filled in said as missing [P].
import type { ActionCard, StatementRef } from '#domain/board.ts';
import { listMissing, type ActionCell } from '#domain/plan.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import { readWhen } from '#domain/when.ts';
import type { Cell, Head, Part } from '$lib/chart/cell-layout.ts';
import type { TableGroup, TableRow } from '$lib/chart/table-layout.ts';
import { writeDay } from '$lib/words/day.ts';
import {
	factsOf,
	meanOf,
	nameRefs,
	numberOf,
	sortRefs,
	type Facts,
	type WallWords
} from './statement-name.ts';

type Told = { facts: Facts; words: WallWords; language: Language };

export function planGroups(
	actions: readonly ActionCard[],
	told: { statements: readonly StatementFact[]; words: WallWords; language: Language }
): TableGroup[] {
	const asked: Told = { facts: factsOf(told.statements), words: told.words, language: told.language };
	const byFirst = new Map<StatementRef | undefined, ActionCard[]>();
	for (const action of actions) {
		const first = sortRefs(action.statements)[0];
		byFirst.set(first, [...(byFirst.get(first) ?? []), action]);
	}
	return [...byFirst].map(([ref, some]) => ({
		key: ref ?? '',
		head: planHead(ref, asked),
		rows: some.map((action) => planRow(action, asked))
	}));
}

function planHead(ref: StatementRef | undefined, { facts, words, language }: Told): Head {
	if (ref === undefined) return { figure: undefined, text: words.missing, isMissing: true };
	const fact = facts.get(ref);
	const text = fact ? `${fact.number}. ${fact.text}` : words.statementNumber(numberOf(ref));
	return { figure: meanOf(fact, language), text, isMissing: false };
}

function planRow(action: ActionCard, told: Told): TableRow {
	const { words, language } = told;
	const missing = new Set(listMissing(action)); // [P4]
	const others = nameRefs(sortRefs(action.statements).slice(1), told.facts, language);
	const day = action.due === '' ? '' : writeDay(action.due, language);
	const when = action.when.trim();
	// The room's words often name the day already.
	const said = readWhen(when);
	const isNamed = said !== 'impossible' && said.is === 'day' && said.from === action.due;
	const isSaid = day === '' || isNamed || when.includes(day);
	const whenSaid = when === '' ? day : isSaid ? when : `${when}, ${words.due(day)}`;
	const what: Part =
		action.what.trim() === ''
			? { look: 'missing', text: words.missing }
			: { look: 'strong', text: action.what };
	const withWhom = action.withWhom.trim() === '' ? '' : words.withWhom(action.withWhom);
	const pair = (one: Said, other: Said) => pairCell(one, other, { missing, words });
	return {
		id: action.id,
		cells: [
			[what, ...plain(others && words.alsoFor(others), 'quiet')],
			pair({ cell: 'who', text: action.who }, { cell: 'withWhom', text: withWhom }),
			pair({ cell: 'when', text: whenSaid }, { cell: 'where', text: action.where }),
			pair({ cell: 'cost', text: action.cost }, { cell: 'source', text: action.source }),
			missing.has('indicator') ? [{ look: 'missing', text: words.missing }] : plain(action.indicator)
		]
	};
}

type Paired = keyof WallWords['missingCell'] & ActionCell;
type Said = { cell: Paired; text: string };

/** Two things in one cell: where neither has been said one word is enough, else the missing one is asked for. */
function pairCell(
	one: Said,
	other: Said,
	{ missing, words }: { missing: ReadonlySet<ActionCell>; words: WallWords }
): Cell {
	if (missing.has(one.cell) && missing.has(other.cell)) return [{ look: 'missing', text: words.missing }];
	return [one, other].flatMap(({ cell, text }): Part[] =>
		missing.has(cell) ? [{ look: 'missing', text: words.missingCell[cell] }] : plain(text)
	);
}

function plain(text: string, look: Part['look'] = 'plain'): Part[] {
	return text.trim() === '' ? [] : [{ look, text }];
}
