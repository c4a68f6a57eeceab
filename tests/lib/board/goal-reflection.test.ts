// What phones have sent about the goals, sorted under them.
import { describe, expect, it } from 'vitest';
import type { Reached, ReflectionCard } from '#domain/board.ts';
import type { CardId } from '#domain/ids.ts';
import { countReached, groupReflections } from '../../../src/lib/board/goal-reflection.ts';

const makeReflection = (goal: string | undefined, reached?: Reached, isHidden = false): ReflectionCard => ({
	id: `${goal}-${reached}` as CardId,
	kind: 'reflection',
	from: 'phone',
	isHidden,
	position: 'a0',
	goal: goal as CardId | undefined,
	reached,
	helped: '',
	hindered: ''
});

describe('reflections from phones', () => {
	it('[D1] stand under their goal; those of a goal that is gone are kept apart', () => {
		const one = makeReflection('satu', 50);
		const lost = makeReflection('terhapus', 25);
		const without = makeReflection(undefined);
		const { about, lost: left } = groupReflections([{ id: 'satu' }, { id: 'dua' }], [one, lost, without]);
		expect(about.get('satu')).toEqual([one]);
		expect(about.get('dua')).toEqual([]);
		expect(left).toEqual([lost, without]);
	});

	it('[D11] are counted by step, hidden ones left out', () => {
		const cards = [
			makeReflection('satu', 50),
			makeReflection('satu', 50),
			makeReflection('satu', 0),
			makeReflection('satu', 100, true),
			makeReflection('satu')
		];
		expect(countReached(cards)).toEqual([
			{ step: 0, n: 1 },
			{ step: 50, n: 2 }
		]);
	});
});
