// Where the cards of a timeline stand: above and below a river that flows through their moods, each tied
// to its knot. No card lies on another or on the thread, none leaves the frame, and they keep their order.
// As a wall fills up the cards become smaller, then labels in two rows a side; what does not fit then is
// counted, never dropped.
import { sizeCard, type CardForm, type CardSize, type RiverEvent } from './river-card.ts';
import { RiverCurve, type Point } from './river-curve.ts';
import { chooseSides, takeTurns } from './river-side.ts';
import {
	gap,
	makeSlots,
	stack,
	type Asked,
	type PlacedCard,
	type RiverFrame,
	type RiverPlan,
	type Stacked
} from './river-stack.ts';

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

const tailWidth = 158;
const mostTailKnots = 12;
/** The river's swing is at most this part of its frame. */
const mostSwing = 0.27;
const mostLabels = 20;

const roomy = { form: 'full', lanes: 1, minWidth: 180, clear: 34, breadth: 54, mayBreak: false } as const;
const close = {
	...roomy,
	form: 'label',
	size: 24,
	maxWidth: 360,
	minWidth: 200,
	clear: 29,
	breadth: 40
} as const;
const dense = { ...close, lanes: 2, size: 21, maxWidth: 400, minWidth: 186, clear: 25, breadth: 32 } as const;
/** From the most generous down: first those that show every word, then those that cut long texts. */
const plans: readonly RiverPlan[] = [
	{ ...roomy, size: 28, maxWidth: 344, leastSwing: 70, textLines: 7, mayCut: false },
	{ ...roomy, size: 26, maxWidth: 320, leastSwing: 56, textLines: 7, mayCut: false },
	{ ...roomy, size: 24, maxWidth: 300, leastSwing: 44, textLines: 7, mayCut: false },
	{ ...close, leastSwing: 40, textLines: 8, mayCut: false },
	{ ...dense, size: 24, leastSwing: 40, textLines: 6, mayCut: false },
	{ ...dense, leastSwing: 28, textLines: 5, mayCut: false },
	{ ...roomy, size: 24, maxWidth: 300, leastSwing: 40, textLines: 5, mayCut: true },
	{ ...close, leastSwing: 32, textLines: 7, mayCut: true },
	{ ...close, leastSwing: 32, textLines: 6, mayCut: true },
	{ ...close, leastSwing: 28, textLines: 5, mayCut: true },
	{ ...dense, size: 24, leastSwing: 36, textLines: 5, mayCut: true },
	{ ...dense, leastSwing: 26, textLines: 4, mayCut: true },
	{ ...dense, leastSwing: 24, textLines: 3, mayCut: true },
	{ ...dense, leastSwing: 16, textLines: 3, mayCut: true, mayBreak: true },
	{ ...dense, leastSwing: 16, textLines: 2, mayCut: true, mayBreak: true },
	{ ...dense, lanes: 1, leastSwing: 10, textLines: 2, mayCut: true, mayBreak: true }
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
	// In two rows a side the ties of the outer ones pass between the inner ones: only turns leave them room.
	const ways = { 1: chooseSides(shown), 2: takeTurns(shown.length) };
	for (const plan of plans) {
		const sizeAt = rememberSizes(shown, plan);
		const laid = ways[plan.lanes]
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

/** Many ways to place the same cards ask for the same few widths. */
function rememberSizes(events: readonly RiverEvent[], plan: RiverPlan): Asked['sizeAt'] {
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
	for (let swing = most; swing >= asked.plan.leastSwing; swing -= Math.max(4, swing / 12)) {
		const placed = stack(slots, { ...asked, swing });
		if (placed) return { swing, ...placed };
	}
	return undefined;
}
