// A wall put into another order by moving as few cards as possible.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCards } from '#domain/board.ts';
import { positionBetween } from '#domain/board-doc.ts';
import type { CardId } from '#domain/ids.ts';
import { listMoves } from '../../../src/lib/board/wall-order.ts';

function makeWall(ids: readonly string[]): { id: CardId; position: string }[] {
	let position: string | undefined;
	return ids.map((id) => {
		position = positionBetween(position, undefined);
		return { id: id as CardId, position };
	});
}

/** The order of the wall once the moves are made. */
function arrange(wall: ReturnType<typeof makeWall>, order: readonly string[]): string[] {
	const moved = new Map(listMoves(wall, order as CardId[]).map(({ id, position }) => [id, position]));
	return wall
		.map(({ id, position }) => ({ id, position: moved.get(id) ?? position }))
		.sort(compareCards)
		.map(({ id }) => id);
}

describe('a wall in another order', () => {
	it('[D3] moves what stands wrong and nothing else', () => {
		const wall = makeWall(['a', 'b', 'c', 'd']);
		const movedIds = (order: string[]) => listMoves(wall, order as CardId[]).map(({ id }) => id);
		expect(movedIds(['a', 'b', 'c', 'd'])).toEqual([]);
		expect(movedIds(['b', 'c', 'd', 'a'])).toEqual(['a']);
		expect(movedIds(['d', 'a', 'b', 'c'])).toEqual(['d']);
		expect(listMoves([], [])).toEqual([]);
	});

	it('[D3] leaves alone what somebody took away meanwhile', () => {
		expect(arrange(makeWall(['a', 'b']), ['b', 'gone', 'a'])).toEqual(['b', 'a']);
	});

	it('[D3] stands in the order asked for, whatever it was', () => {
		const ids = Array.from({ length: 12 }, (_, index) => `k${index}`);
		fc.assert(
			fc.property(fc.shuffledSubarray(ids, { minLength: 12, maxLength: 12 }), (order) => {
				expect(arrange(makeWall(ids), order)).toEqual(order);
			}),
			{ seed: 20160305 }
		);
	});
});
