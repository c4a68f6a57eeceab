// What a card can point to: short on a chip, long in a list, found by what people remember of it.
import { describe, expect, it } from 'vitest';
import type { IdeaCard } from '#domain/board.ts';
import type { CardId } from '#domain/ids.ts';
import {
	cut,
	findChoices,
	ideaChoices,
	splitByWeakness,
	statementChoice
} from '../../../src/lib/board/link-choice.ts';
import { makeFact } from '../../fixtures/statement-fact.ts';

const name = (n: number) => `pernyataan ${n}`;
const makeIdea = (text: string): IdeaCard => ({
	id: text as CardId,
	kind: 'idea',
	from: 'desk',
	isHidden: false,
	position: 'a',
	text,
	statements: []
});

describe('a statement as something to point to', () => {
	it('[P3] shows its number and mean, and says what is not so yet where it is weak', () => {
		const weak = statementChoice(makeFact(13, 35), 'id', name);
		expect(weak).toMatchObject({ short: '13 · 2,33', name: 'pernyataan 13' });
		expect(weak.long).toBe('13 · 2,33 · Pernyataan 13 belum begitu');
		expect(weak.ref).toMatch(/^[0-9a-f]{32}:13$/);
		expect(statementChoice(makeFact(5, 45), 'en', name).long).toBe('5 · 3.00 · Pernyataan 5 sudah begitu');
		expect(statementChoice(makeFact(7), 'id', name)).toMatchObject({ short: '7' });
	});

	it('the weakest comes first; the others keep the order of their numbers', () => {
		const facts = [makeFact(1), makeFact(9, 37), makeFact(13, 35), makeFact(20, 45), makeFact(26, 34)];
		const { weak, others } = splitByWeakness(facts);
		expect(weak.map(({ number }) => number)).toEqual([26, 13, 9]);
		expect(others.map(({ number }) => number)).toEqual([1, 20]);
	});
});

describe('ideas as something to point to', () => {
	it('an idea without words is none yet', () => {
		const idea = [makeIdea('Buku kas dibacakan'), makeIdea('   ')];
		expect(ideaChoices({ idea }, 'gagasan')).toEqual([
			{
				ref: 'Buku kas dibacakan',
				short: 'Buku kas dibacakan',
				long: 'Buku kas dibacakan',
				name: 'gagasan Buku kas dibacakan'
			}
		]);
	});
});

describe('a long text', () => {
	it('[D10] is cut between letters, and says that it goes on', () => {
		expect(cut('  pendek ')).toBe('pendek');
		expect(cut('a'.repeat(28))).toBe('a'.repeat(28));
		expect(cut('a'.repeat(29))).toBe(`${'a'.repeat(27)}…`);
		expect(cut('🙏'.repeat(40), 10)).toBe(`${'🙏'.repeat(9)}…`);
		expect(cut('buku kas dibaca', 6)).toBe('buku…');
	});
});

describe('finding a choice', () => {
	const choice = (long: string) => ({ ref: long, short: long, long, name: long });
	const groups = [
		{ label: 'lemah', choices: [choice('13 · Buku kas terbuka'), choice('14 · Uang diperiksa')] },
		{ label: 'lain', choices: [choice('1 · Pengurus dipilih')] }
	];

	it('holds every word, in any order and case; groups with nothing in them go', () => {
		const found = findChoices(groups, ' KAS buku ');
		expect(found).toEqual([{ label: 'lemah', choices: [groups[0]!.choices[0]] }]);
		expect(findChoices(groups, '')).toEqual(groups);
		expect(findChoices(groups, '99')).toEqual([]);
	});
});
