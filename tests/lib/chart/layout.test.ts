// How stones and wells are laid out: the same room must look right with fifteen people and with three hundred.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layStones, placeStone } from '../../../src/lib/chart/stone-layout.ts';
import { layWells } from '../../../src/lib/chart/well-layout.ts';

const stoneBox = { width: 144, height: 320 };
const wellBox = { width: 1168, height: 104 };

describe('[T] stones', () => {
	it('[T] fifteen stand in single file, a hundred in wider piles, three hundred become bars', () => {
		expect(layStones([5, 2, 4, 4], stoneBox)).toEqual({ kind: 'stones', perRow: 1, pitch: 60 });
		expect(layStones([12, 31, 44, 13], stoneBox)).toMatchObject({ kind: 'stones', perRow: 4 });
		expect(layStones([32, 131, 94, 43], stoneBox)).toEqual({ kind: 'bars' });
	});

	it('[T] no stone leaves its box, and no two lie on each other', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 6 }), (counts) => {
				const pile = layStones(counts, stoneBox);
				if (pile.kind === 'bars') return;
				for (const count of counts) {
					const places = Array.from({ length: count }, (_, index) => placeStone(index, count, pile));
					expect(new Set(places.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(count);
					for (const { x, y } of places) {
						expect(Math.abs(x) + pile.pitch / 2).toBeLessThanOrEqual(stoneBox.width / 2 + 1e-9);
						expect(y + pile.pitch / 2).toBeLessThanOrEqual(stoneBox.height + 1e-9);
					}
				}
			})
		);
	});
});

describe('[T] wells', () => {
	it('[T] stay wells for 15, 30 and 100 seats and become a bar for 300', () => {
		expect(layWells(15, wellBox)).toEqual({ kind: 'wells', perRow: 15, size: 72 });
		expect(layWells(30, wellBox)).toMatchObject({ kind: 'wells', perRow: 15 });
		expect(layWells(100, wellBox).kind).toBe('wells');
		expect(layWells(300, wellBox)).toEqual({ kind: 'bar' });
	});

	it('[T] always fit their box', () => {
		fc.assert(
			fc.property(fc.nat(3000), (seats) => {
				const row = layWells(seats, wellBox);
				if (row.kind === 'bar') return;
				expect(row.perRow * row.size).toBeLessThanOrEqual(wellBox.width);
				expect(Math.ceil(seats / row.perRow) * row.size).toBeLessThanOrEqual(wellBox.height);
			})
		);
	});
});
