// A board that was read again keeps the cards that have not changed as the objects they were.
import { describe, expect, it } from 'vitest';
import type { BoardContent, EventCard, IdeaCard } from '#domain/board.ts';
import type { CardId } from '#domain/ids.ts';
import { isSameCard, keepSame } from '../../../src/lib/board/same-card.ts';

const makeEvent = (id: string, text: string): EventCard => ({
	id: id as CardId,
	kind: 'event',
	from: 'desk',
	isHidden: false,
	position: `a${id}`,
	text,
	when: 'sekitar 2014',
	mood: 1,
	who: ''
});
const makeIdea = (id: string, statements: string[]): IdeaCard => ({
	id: id as CardId,
	kind: 'idea',
	from: 'phone',
	isHidden: false,
	position: 'a0',
	text: 'Buku kas dibacakan',
	statements: statements as unknown as IdeaCard['statements']
});
const empty: BoardContent = { event: [], goal: [], reflection: [], idea: [], action: [] };

describe('cards read again', () => {
	it('are the same when every field is, links included', () => {
		expect(isSameCard(makeEvent('1', 'Berdiri'), makeEvent('1', 'Berdiri'))).toBe(true);
		expect(isSameCard(makeEvent('1', 'Berdiri'), makeEvent('1', 'Berdiri lagi'))).toBe(false);
		expect(isSameCard(makeIdea('1', ['x:1', 'x:2']), makeIdea('1', ['x:1', 'x:2']))).toBe(true);
		expect(isSameCard(makeIdea('1', ['x:1', 'x:2']), makeIdea('1', ['x:1']))).toBe(false);
		expect(isSameCard(makeEvent('1', 'a'), { ...makeEvent('1', 'a'), isHidden: true })).toBe(false);
	});

	it('[D1] stay the objects they were; only what changed is new', () => {
		const before = { ...empty, event: [makeEvent('1', 'Berdiri'), makeEvent('2', 'Bantuan')] };
		const now = { ...empty, event: [makeEvent('1', 'Berdiri'), makeEvent('2', 'Bantuan cair')] };
		const kept = keepSame(before, now);
		expect(kept).toEqual(now);
		expect(kept.event[0]).toBe(before.event[0]);
		expect(kept.event[1]).toBe(now.event[1]);
		expect(kept.goal).toBe(before.goal);
	});

	it('[D3] a wall in another order is another wall, of the same cards', () => {
		const [one, two] = [makeEvent('1', 'Berdiri'), makeEvent('2', 'Bantuan')];
		const before = { ...empty, event: [one, two] };
		expect(keepSame(before, { ...empty, event: [{ ...one }, { ...two }] }).event).toBe(before.event);
		const turned = keepSame(before, { ...empty, event: [{ ...two }, { ...one }] });
		expect(turned.event).toEqual([two, one]);
		expect(turned.event[0]).toBe(two);
	});
});
