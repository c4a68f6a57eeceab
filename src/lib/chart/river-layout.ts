// Where the cards of a timeline stand: above and below a river that flows through their moods, each tied
// to its knot. No card lies on another or on the thread, none leaves the frame, and they keep their order.
// As a wall fills up the cards become smaller, then labels in two rows a side; what does not fit then is
// counted, never dropped.
import { sizeCard, type CardForm, type CardSize, type CardStyle, type RiverEvent } from './river-card.ts';
import { RiverCurve, type Point } from './river-curve.ts';
import { chooseSides, type Side } from './river-side.ts';
import { doesCross, type Box } from './box.ts';

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
export type River = {
	readonly form: CardForm;
	readonly size: number;
	readonly cards: readonly PlacedCard[];
	readonly path: string;
	/** Half the height of all its bands. */
	readonly breadth: number;
	/** Events before and after those that have a card. */
	readonly earlier: Tail;
	readonly later: Tail;
};
/** Events that are only counted: small knots, and how high the river runs beside their sentence. */
export type Tail = {
	readonly count: number;
	readonly x: number;
	readonly highest: number;
	readonly lowest: number;
	readonly knots: readonly Point[];
};

type Plan = CardStyle & {
	/** Rows of cards on each side. */
	readonly lanes: 1 | 2;
	readonly minWidth: number;
	/** Between a card and the middle of the river. */
	readonly clear: number;
	readonly breadth: number;
	/** A river with less swing than this tells no story. */
	readonly leastSwing: number;
};

const gap = { beside: 18, above: 12 };
const tailWidth = 158;
const mostTailKnots = 12;
/** The river's swing is at most this part of its frame. */
const mostSwing = 0.27;
const mostLabels = 20;

const roomy = { form: 'full', lanes: 1, minWidth: 180, clear: 34, breadth: 54 } as const;
const dense = { form: 'label', size: 21, maxWidth: 300, minWidth: 186, clear: 25, breadth: 32 } as const;
/** From the most generous down. */
const plans: readonly Plan[] = [
	{ ...roomy, size: 28, maxWidth: 344, leastSwing: 70, textLines: 7, mayCut: false },
	{ ...roomy, size: 26, maxWidth: 320, leastSwing: 56, textLines: 7, mayCut: false },
	{ ...roomy, size: 24, maxWidth: 300, leastSwing: 44, textLines: 7, mayCut: false },
	{ ...roomy, size: 24, maxWidth: 300, leastSwing: 44, textLines: 5, mayCut: true },
	{ ...roomy, size: 24, maxWidth: 300, leastSwing: 40, textLines: 4, mayCut: true },
	{ ...roomy, size: 24, maxWidth: 300, leastSwing: 36, textLines: 3, mayCut: true },
	{ ...dense, lanes: 2, leastSwing: 28, textLines: 5, mayCut: false },
	{ ...dense, lanes: 2, leastSwing: 26, textLines: 4, mayCut: true },
	{ ...dense, lanes: 2, leastSwing: 24, textLines: 3, mayCut: true },
	{ ...dense, lanes: 2, leastSwing: 16, textLines: 2, mayCut: true },
	{ ...dense, lanes: 1, leastSwing: 10, textLines: 2, mayCut: true }
];

/** What the river looks like; `newest` is the card that changed last and is never among those only counted. */
export function layRiver(events: readonly RiverEvent[], frame: RiverFrame, newest?: string): River {
	const whole = { from: 0, to: events.length };
	const all = events.length > mostLabels ? undefined : lay(events, frame, whole);
	if (all) return all;
	for (let count = Math.min(mostLabels, events.length - 1); count > 0; count -= 1) {
		const river = lay(events, frame, openWindow(events, count, newest));
		if (river) return river;
	}
	return emptyRiver(events.length, frame);
}

type Window = { from: number; to: number };

/** The last cards, or those around the one that changed last. */
function openWindow(events: readonly RiverEvent[], count: number, newest: string | undefined): Window {
	const last = events.length - count;
	const at = events.findIndex(({ id }) => id === newest);
	const from = at < 0 || at >= last ? last : Math.max(0, at - Math.floor(count / 2));
	return { from, to: from + count };
}

function emptyRiver(count: number, frame: RiverFrame): River {
	const y = frame.bottom - 96;
	const curve = new RiverCurve([
		{ x: frame.width * 0.1, y: y + 34 },
		{ x: frame.width * 0.95, y: y - 34 }
	]);
	return {
		form: 'full',
		size: 24,
		cards: [],
		path: curve.path({ from: -80, to: frame.width + 80 }),
		breadth: roomy.breadth,
		earlier: makeTail(count, { x: frame.margin, curve }),
		later: makeTail(0, { x: frame.width, curve })
	};
}

function makeTail(count: number, { x, curve }: { x: number; curve: RiverCurve }): Tail {
	const shown = Math.min(count, mostTailKnots);
	const width = tailWidth - gap.beside;
	const knots = Array.from({ length: shown }, (_, index) => {
		const at = x + ((index + 0.5) * width) / shown;
		return { x: at, y: curve.heightAt(at) };
	});
	return { count, x, knots, ...curve.extremes(x, x + width) };
}

function lay(events: readonly RiverEvent[], frame: RiverFrame, window: Window): River | undefined {
	const shown = events.slice(window.from, window.to);
	if (shown.length === 0) return undefined;
	const hidden = { earlier: window.from, later: events.length - window.to };
	const left = frame.margin + (hidden.earlier > 0 ? tailWidth : 0);
	const right = frame.width - frame.margin - (hidden.later > 0 ? tailWidth : 0);
	const ways = chooseSides(shown);
	for (const plan of plans) {
		const sizeAt = rememberSizes(shown, plan);
		const laid = ways
			.map((sides) => layPlan({ shown, frame, plan, left, right, sides, sizeAt }))
			.filter((one) => one !== undefined);
		// Which side a card stands on is free: what lets the river swing most, then the straightest ties.
		const best = laid.sort((a, b) => b.swing - a.swing || a.slant - b.slant)[0];
		if (best === undefined) continue;
		const { curve } = best;
		return {
			form: plan.form,
			size: plan.size,
			cards: best.cards,
			path: curve.path({ from: -80, to: frame.width + 80 }),
			breadth: plan.breadth,
			earlier: makeTail(hidden.earlier, { x: frame.margin, curve }),
			later: makeTail(hidden.later, { x: right + gap.beside, curve })
		};
	}
	return undefined;
}

type Asked = {
	shown: readonly RiverEvent[];
	frame: RiverFrame;
	plan: Plan;
	left: number;
	right: number;
	/** For each card −1, above, or 1, below. */
	sides: readonly Side[];
	sizeAt: (width: number) => CardSize[] | undefined;
};
type Slot = { event: RiverEvent; size: CardSize; x: number; knotX: number; side: Side; isFar: boolean };
type Stacked = { curve: RiverCurve; cards: PlacedCard[]; slant: number };

/** Many ways to place the same cards ask for the same few widths. */
function rememberSizes(events: readonly RiverEvent[], plan: Plan): Asked['sizeAt'] {
	const known = new Map<number, CardSize[] | undefined>();
	return (width) => {
		if (!known.has(width)) {
			const sizes: CardSize[] = [];
			for (const event of events) {
				const size = sizeCard(event, plan, width);
				if (size === undefined) break;
				sizes.push(size);
			}
			known.set(width, sizes.length === events.length ? sizes : undefined);
		}
		return known.get(width);
	};
}

function layPlan(asked: Asked): (Stacked & { swing: number }) | undefined {
	const slots = makeSlots(asked);
	if (slots === undefined) return undefined;
	const most = Math.floor((asked.frame.bottom - asked.frame.top) * mostSwing);
	for (let swing = most; swing >= asked.plan.leastSwing; swing -= 4) {
		const placed = stack(slots, { ...asked, swing });
		if (placed) return { swing, ...placed };
	}
	return undefined;
}

/** Sizes, sides and places from left to right, before anything is known of heights. */
function makeSlots({ shown, plan, left, right, sides, sizeAt }: Asked): Slot[] | undefined {
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
function stack(
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
