// A timeline's wall: whatever a room tells, no card lies on another or on the thread, none leaves the
// screen, they keep their order, and what has no card is counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RiverCurve } from '../../../src/lib/chart/river-curve.ts';
import type { RiverEvent } from '../../../src/lib/chart/river-card.ts';
import type { Box } from '../../../src/lib/chart/box.ts';
import { layRiver, type River } from '../../../src/lib/chart/river-layout.ts';
import type { PlacedCard } from '../../../src/lib/chart/river-stack.ts';

/** 1280×720, 1366×768 and 1920×1080 are one shape; 1024×768 is higher, an old 21:9 screen wider. */
const frames = [
	{ width: 1280, top: 190, bottom: 668, margin: 40, notch: { left: 720, top: 112 } },
	{ width: 1280, top: 190, bottom: 908, margin: 40, notch: { left: 720, top: 112 } },
	{ width: 1680, top: 190, bottom: 668, margin: 40 },
	{ width: 1280, top: 160, bottom: 668, margin: 40 }
];
const word = fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom(...'aeiounmkrtsWM0 ') });
const said = (chars: number) =>
	fc.array(word, { maxLength: 40 }).map((words) => words.join(' ').slice(0, chars).trim());
const event = fc.record({
	text: fc.oneof(said(60), said(200), said(600)),
	when: fc.oneof(said(14), said(60)).map((when) => `± ${when}`),
	who: fc.oneof(fc.constant(''), said(120)),
	mood: fc.constantFrom(-2, -1, 0, 1, 2)
});
const wall = (most: number) =>
	fc
		.array(event, { minLength: 1, maxLength: most })
		.map((events) => events.map((one, index): RiverEvent => ({ ...one, id: `e${index}` })));

function overlap(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Does the tie of one card run through another? */
function tieCrosses({ knot, tie }: PlacedCard, box: Box): boolean {
	return Array.from({ length: 51 }, (_, step) => step / 50).some((t) =>
		overlap({ x: knot.x + (tie.x - knot.x) * t, y: knot.y + (tie.y - knot.y) * t, width: 0, height: 0 }, box)
	);
}

/** The heights of the drawn line, read back from its path. */
function curveOf(river: River): RiverCurve {
	const points = [...river.path.matchAll(/[CH][^CHM]+|^M[^CHM]+/g)].flatMap(([part]) => {
		const numbers = part.slice(1).split(/[ ,]/).map(Number);
		return part.startsWith('H') ? [] : [{ x: numbers.at(-2)!, y: numbers.at(-1)! }];
	});
	return new RiverCurve(points);
}

function expectSound(river: River, events: readonly RiverEvent[], frame: (typeof frames)[number]): void {
	const order = river.cards.map(({ id }) => Number(id.slice(1)));
	expect(order).toEqual(order.map((_, index) => order[0]! + index));
	expect(river.earlier.count + river.cards.length + river.later.count).toBe(events.length);
	expect(river.cards.length).toBeGreaterThan(0);
	const curve = curveOf(river);
	for (const [index, card] of river.cards.entries()) {
		expect(card.x).toBeGreaterThanOrEqual(frame.margin - 0.01);
		expect(card.x + card.width).toBeLessThanOrEqual(frame.width - frame.margin + 0.01);
		const ceiling = frame.notch && card.x >= frame.notch.left ? frame.notch.top : frame.top;
		expect(card.y).toBeGreaterThanOrEqual(ceiling - 0.01);
		expect(card.y + card.height).toBeLessThanOrEqual(frame.bottom + 0.01);
		const banks = curve.extremes(card.x, card.x + card.width);
		if (card.side === 'above') expect(card.y + card.height).toBeLessThan(banks.highest - 20);
		else expect(card.y).toBeGreaterThan(banks.lowest + 20);
		for (const [other, box] of river.cards.entries()) {
			if (other === index) continue;
			expect(overlap(card, box)).toBe(false);
			expect(tieCrosses(card, box)).toBe(false);
		}
	}
	const knots = river.cards.map(({ knot }) => knot.x);
	expect(knots).toEqual([...knots].sort((a, b) => a - b));
}

describe('a river of events', () => {
	it('[D3] cards never lie on each other, on the thread or outside, and keep their order', () => {
		fc.assert(
			fc.property(wall(45), fc.constantFrom(...frames), (events, frame) => {
				expectSound(layRiver(events, frame), events, frame);
			}),
			{ numRuns: 200, endOnFailure: true, seed: 20160305 }
		);
	});

	it.each([1, 3, 8, 12, 20, 40, 400])('[D3] %i events of the longest kind stand, or are counted', (count) => {
		const events = Array.from({ length: count }, (_, index) => ({
			id: `e${index}`,
			text: 'Pendampingan '.repeat(46).trim(),
			when: `± ${'sebelum bantuan cair '.repeat(3).trim()}`,
			who: 'Ibu Imas dan semua pengurus '.repeat(4).trim(),
			mood: [-2, 2][index % 2]!
		}));
		for (const frame of frames) expectSound(layRiver(events, frame), events, frame);
	});

	it('[D3] twelve short events are full cards, twenty are labels, and forty show twenty or say how many more', () => {
		const make = (count: number) =>
			Array.from({ length: count }, (_, index) => ({
				id: `e${index}`,
				text: 'Arisan mulai menabung',
				when: '± 2018',
				who: '',
				mood: (index % 5) - 2
			}));
		const frame = frames[0]!;
		expect(layRiver(make(3), frame)).toMatchObject({ form: 'full', size: 28 });
		expect(layRiver(make(12), frame)).toMatchObject({ form: 'full' });
		expect(layRiver(make(12), frame).cards).toHaveLength(12);
		expect(layRiver(make(20), frame)).toMatchObject({ form: 'label', earlier: { count: 0 } });
		expect(layRiver(make(20), frame).cards).toHaveLength(20);
		const full = layRiver(make(40), frame);
		expect(full.cards.length).toBeGreaterThanOrEqual(16);
		expect(full.later.count).toBe(0);
	});

	it('[D3] the card that changed last has its place, wherever it stands', () => {
		const events = Array.from({ length: 60 }, (_, index) => ({
			id: `e${index}`,
			text: 'Rapat',
			when: '2015',
			who: '',
			mood: 0
		}));
		for (const newest of ['e0', 'e7', 'e31', 'e59']) {
			const river = layRiver(events, frames[0]!, newest);
			expect(river.cards.map(({ id }) => id)).toContain(newest);
			expectSound(river, events, frames[0]!);
		}
	});

	it('[D3] a wall without events still has its river', () => {
		const river = layRiver([], frames[0]!);
		expect(river.cards).toEqual([]);
		expect(river.earlier.count).toBe(0);
		expect(river.path).toMatch(/^M.*C.*H/);
	});
});

describe('its line', () => {
	it('[D3] turns only at a knot', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 }), (heights) => {
				const curve = new RiverCurve(heights.map((y, index) => ({ x: index * 60, y })));
				heights.slice(1).forEach((to, index) => {
					const [low, high] = [Math.min(to, heights[index]!), Math.max(to, heights[index]!)];
					for (let x = index * 60; x <= (index + 1) * 60; x += 6) {
						expect(curve.heightAt(x)).toBeGreaterThanOrEqual(low - 1e-6);
						expect(curve.heightAt(x)).toBeLessThanOrEqual(high + 1e-6);
					}
				});
			}),
			{ seed: 7 }
		);
	});
});
