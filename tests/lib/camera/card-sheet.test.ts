// How cards lie on paper: the markers as paths, the two sizes, and that front and back of a card agree.
import { describe, expect, it } from 'vitest';
import { cardCount, markerOf, markerSize } from '../../../src/domain/card-marker.ts';
import { answerOf } from '../../../src/domain/paper-card.ts';
import {
	backSides,
	cardSizes,
	cellOf,
	layOutCards,
	listCards,
	markerPath,
	page,
	parseCardSize,
	type CardSize
} from '../../../src/lib/camera/card-sheet.ts';

const sizes = Object.keys(cardSizes) as CardSize[];

/** The cells a path covers, as it would be painted: each of its parts is one row of cells. */
function paint(path: string): boolean[] {
	const isWhite = Array.from({ length: markerSize.frame ** 2 }, () => true);
	for (const [, x, y, wide] of path.matchAll(/M(-?\d+) (-?\d+)h(\d+)v1h-\d+z/g)) {
		const row = Number(y) + markerSize.frame / 2;
		for (let column = 0; column < Number(wide); column += 1) {
			isWhite[row * markerSize.frame + Number(x) + markerSize.frame / 2 + column] = false;
		}
	}
	return isWhite;
}

describe('[M1] a marker as it is printed', () => {
	it('[M1] is the marker that is read, cell by cell', () => {
		for (const card of listCards(1, cardCount)!) expect(paint(markerPath(card))).toEqual(markerOf(card));
	});
});

describe('[M2] front and back', () => {
	it('[M2] the number that is upright behind is the answer that is read in front', () => {
		expect(backSides).toHaveLength(4);
		for (const { answer, turns } of backSides) {
			// To bring a side up that lies so many turns clockwise, whoever looks at the back turns the card back as far;
			// whoever looks at its front sees it turn the other way.
			const behind = -90 * turns;
			expect(answerOf({ degrees: -behind })).toBe(answer);
		}
	});
});

describe('[M11] pages', () => {
	it('[M11] a large card takes a page for its front and one for its back, both in the very middle', () => {
		const pages = layOutCards([3, 9], 'large');
		expect(pages.flatMap(({ faces }) => faces.map(({ card, side }) => `${card} ${side}`))).toEqual([
			'3 front',
			'3 back',
			'9 front',
			'9 back'
		]);
		for (const { faces } of pages) expect(faces).toMatchObject([{ x: page.width / 2, y: page.height / 2 }]);
		expect(cellOf('large') * markerSize.frame).toBe(150);
	});

	it('[M11] two small cards share a page, each with its back on the other side of the fold, in the same height', () => {
		const pages = layOutCards([1, 2, 3], 'small');
		expect(pages).toHaveLength(2);
		expect(pages[1]!.faces.map(({ card }) => card)).toEqual([3, 3]);
		for (const { faces, foldAt } of pages) {
			for (let at = 0; at < faces.length; at += 2) {
				const [front, back] = [faces[at]!, faces[at + 1]!];
				expect([front.side, back.side, front.card]).toEqual(['front', 'back', back.card]);
				expect(front.y).toBe(back.y);
				expect(foldAt! - front.x).toBe(back.x - foldAt!);
			}
		}
		expect(cellOf('small') * markerSize.frame).toBe(80);
	});

	it.each(sizes)(
		'[M11] size %s: marker and white edge lie within the paper, and off every cut and fold',
		(size) => {
			// The white edge, a cell wide, and the triangle beyond it.
			const reach = cellOf(size) * (markerSize.frame / 2 + 1);
			for (const { faces, cutAt = 0, foldAt = 0 } of layOutCards(listCards(1, cardCount)!, size)) {
				for (const { x, y } of faces) {
					const edges = [x, page.width - x, y, page.height - y, Math.abs(x - foldAt), Math.abs(y - cutAt)];
					expect(Math.min(...edges)).toBeGreaterThanOrEqual(reach);
					expect(Math.min(y, page.height - y)).toBeGreaterThan(cellOf(size) * 6.1 + 5);
				}
			}
		}
	);

	it('[M11] only cards that exist are printed, in one of the two sizes', () => {
		expect(listCards(7, 9)).toEqual([7, 8, 9]);
		expect(listCards(40, 40)).toEqual([40]);
		for (const [from, to] of [
			[0, 3],
			[3, 2],
			[1, 41],
			[1.5, 3],
			[NaN, 3],
			[1, NaN]
		] as const) {
			expect(listCards(from, to)).toBeUndefined();
		}
		expect(sizes.map(parseCardSize)).toEqual(sizes);
		expect([parseCardSize('constructor'), parseCardSize(null)]).toEqual([undefined, undefined]);
	});
});
