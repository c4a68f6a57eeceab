// The statements a card points to, as chips, and those it could point to.
import { describe, expect, it } from 'vitest';
import type { StatementRef } from '#domain/board.ts';
import { listStatementGroups, listStatementLinks, numberOf } from '../../../src/lib/board/statement-link.ts';
import { board } from '../../../src/lib/words/board.ts';
import { makeFact } from '../../fixtures/statement-fact.ts';

const speech = { language: 'id', words: board.id } as const;
const elsewhere: StatementRef = `${'cd'.repeat(16)}:4` as StatementRef;

describe('statements to choose from', () => {
	it('those that need strengthening stand first, under a heading of their own', () => {
		const groups = listStatementGroups([makeFact(1, 45), makeFact(9, 37), makeFact(13, 35)], speech);
		expect(groups.map(({ label }) => label)).toEqual([board.id.weakFirst, board.id.otherStatements]);
		expect(groups[0]?.choices.map(({ short }) => short)).toEqual(['13 · 2,33', '9 · 2,47']);
	});

	it('before anything was scored there is one list, and without statements none', () => {
		expect(listStatementGroups([makeFact(1), makeFact(2)], speech).map(({ label }) => label)).toEqual([
			board.id.allStatements
		]);
		expect(listStatementGroups([], speech)).toEqual([]);
	});
});

describe('statements a card points to', () => {
	const facts = [makeFact(9, 37), makeFact(13, 35)];

	it('[P1] stand in the order of their numbers, with their words as far as they fit', () => {
		const links = listStatementLinks([facts[1]!.ref, facts[0]!.ref], facts, speech);
		expect(links.map(({ name }) => name)).toEqual([board.id.statement(9), board.id.statement(13)]);
		expect(links[0]?.short).toBe('9 · 2,47 · Pernyataan 9 belum begitu');
		for (const { short } of links) expect([...short].length).toBeLessThanOrEqual(44);
	});

	it('[P3] one of another version keeps its number and can be let go', () => {
		expect(listStatementLinks([elsewhere], facts, speech)).toEqual([
			{ ref: elsewhere, short: '4', long: board.id.statement(4), name: board.id.statement(4) }
		]);
		expect(numberOf(elsewhere)).toBe(4);
	});
});
