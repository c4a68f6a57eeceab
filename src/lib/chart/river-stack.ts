// The cards of a timeline around one river: from left to right first, then as near to the river as its
// bends allow. Undefined wherever they do not fit; trying something smaller is river-layout.ts's.
import { doesCross, type Box } from './box.ts';
import type { CardSize, CardStyle, RiverEvent } from './river-card.ts';
import { RiverCurve, type Point } from './river-curve.ts';
import type { Side } from './river-side.ts';

export type RiverFrame = {
	readonly width: number;
	readonly top: number;
	readonly bottom: number;
	/** Left free at both sides; the river itself runs from edge to edge. */
	readonly margin: number;
	/** Beside the title cards may stand as high as this: right of `left`. */
	readonly notch?: { readonly left: number; readonly top: number };
};

export type PlacedCard = Box & {
	readonly id: string;
	readonly lines: CardSize['lines'];
	readonly side: 'above' | 'below';
	readonly knot: Point;
	/** Where the tie reaches the card. */
	readonly tie: Point;
};

export type RiverPlan = CardStyle & {
	/** Rows of cards on each side. */
	readonly lanes: 1 | 2;
	readonly minWidth: number;
	/** Between a card and the middle of the river. */
	readonly clear: number;
	readonly breadth: number;
	/** A river with less swing than this tells no story. */
	readonly leastSwing: number;
};

export const gap = { beside: 18, above: 12 } as const;

export type Asked = {
	shown: readonly RiverEvent[];
	frame: RiverFrame;
	plan: RiverPlan;
	left: number;
	right: number;
	/** For each card −1, above, or 1, below. */
	sides: readonly Side[];
	sizeAt: (width: number) => CardSize[] | undefined;
};
type Slot = { event: RiverEvent; size: CardSize; x: number; knotX: number; side: Side; isFar: boolean };
export type Stacked = { curve: RiverCurve; cards: PlacedCard[]; slant: number };

/** Sizes, sides and places from left to right, before anything is known of heights. */
export function makeSlots({ shown, plan, left, right, sides, sizeAt }: Asked): Slot[] | undefined {
	const count = shown.length;
	const above = sides.filter((side) => side < 0).length;
	const perSide = Math.max(above, count - above);
	const isSingle = plan.lanes === 1;
	// With two rows the ties of the outer row run between the cards of the inner one, half a card aside.
	const pitch = isSingle ? (right - left) / count : (right - left) / (count + 3);
	const start = isSingle ? left + pitch / 2 : left + 2 * pitch;
	const room = Math.floor(isSingle ? (right - left + gap.beside) / perSide : 4 * pitch);
	if (room - gap.beside < plan.minWidth) return undefined;
	const sizes = sizeAt(room - gap.beside);
	if (sizes === undefined) return undefined;
	const slots = shown.map((event, index): Slot => {
		const size = sizes[index]!;
		const knotX = start + index * pitch;
		const x = knotX - size.width / 2;
		return { event, size, knotX, x, side: sides[index]!, isFar: !isSingle && index % 4 > 1 };
	});
	for (const side of [-1, 1] as const) {
		for (const isFar of [false, true]) {
			pack(
				slots.filter((slot) => slot.side === side && slot.isFar === isFar),
				{ left, right }
			);
		}
	}
	return slots;
}

/** Moves the cards of one row apart, as little as needed, between the margins. */
function pack(row: Slot[], edges: { left: number; right: number }): void {
	let free = edges.left;
	for (const slot of row) {
		slot.x = Math.max(slot.x, free);
		free = slot.x + slot.size.width + gap.beside;
	}
	let limit = edges.right;
	for (const slot of row.toReversed()) {
		slot.x = Math.min(slot.x, limit - slot.size.width);
		limit = slot.x - gap.beside;
	}
}

/** Heights, for one swing of the river: as near to it as each card may come, the outer row beyond the inner. */
export function stack(
	slots: readonly Slot[],
	{ frame, plan, swing }: Asked & { swing: number }
): Stacked | undefined {
	const knots = slots.map(({ event, knotX }) => ({ x: knotX, y: (-event.mood / 2) * swing }));
	const flow = new RiverCurve([
		{ x: -80, y: knots[0]!.y * 0.5 },
		...knots,
		{ x: frame.width + 80, y: knots.at(-1)!.y * 0.7 }
	]);
	const banks = flow.extremes(-80, frame.width + 80);
	const need = { '-1': plan.breadth - banks.highest, '1': plan.breadth + banks.lowest };
	/** How far from the middle each card begins, outwards. */
	const begins = new Map<Slot, number>();
	for (const slot of [...slots].sort((a, b) => Number(a.isFar) - Number(b.isFar))) {
		const { highest, lowest } = flow.extremes(slot.x - 6, slot.x + slot.size.width + 6);
		let begin = (slot.side < 0 ? -highest : lowest) + plan.clear;
		for (const [near, at] of begins) {
			if (!slot.isFar || near.isFar || near.side !== slot.side || isApart(near, slot)) continue;
			begin = Math.max(begin, at + near.size.height + gap.above);
		}
		begins.set(slot, begin);
		const isBesideTitle = slot.side < 0 && frame.notch !== undefined && slot.x >= frame.notch.left;
		const allowed = isBesideTitle ? frame.top - frame.notch.top : 0;
		need[slot.side] = Math.max(need[slot.side], begin + slot.size.height - allowed);
	}
	const spare = frame.bottom - frame.top - need[-1] - need[1];
	if (spare < 0) return undefined;
	const middle = frame.top + need[-1] + spare / 2;
	const curve = flow.moved(middle);
	const cards = slots.map((slot) => placeCard(slot, begins.get(slot)!, { middle, curve }));
	const isCrossed = cards.some((card) =>
		cards.some((other) => other !== card && other.side === card.side && doesCross(card.knot, card.tie, other))
	);
	if (isCrossed) return undefined;
	return { curve, cards, slant: cards.reduce((sum, { knot, tie }) => sum + Math.abs(knot.x - tie.x), 0) };
}

function isApart(a: Slot, b: Slot): boolean {
	return a.x + a.size.width + gap.beside <= b.x || b.x + b.size.width + gap.beside <= a.x;
}

function placeCard(
	slot: Slot,
	begin: number,
	{ middle, curve }: { middle: number; curve: RiverCurve }
): PlacedCard {
	const { event, size, x, knotX, side } = slot;
	const near = middle + side * begin;
	const inset = Math.min(16, size.width / 2);
	return {
		id: event.id,
		lines: size.lines,
		x,
		y: side < 0 ? near - size.height : near,
		width: size.width,
		height: size.height,
		side: side < 0 ? 'above' : 'below',
		knot: { x: knotX, y: curve.heightAt(knotX) },
		tie: { x: Math.min(Math.max(knotX, x + inset), x + size.width - inset), y: near }
	};
}
