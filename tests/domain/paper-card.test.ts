// Paper cards: their markers, what makes a read doubtful, and how photos are joined. No pictures here;
// tests/lib/camera tries the reading itself.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cardCount,
	insideOf,
	markerDistance,
	markerOf,
	matchMarker,
	mirrorInside,
	turnInside
} from '../../src/domain/card-marker.ts';
import {
	answerOf,
	cardLimits,
	countCards,
	doubtOf,
	joinSightings,
	parseSightings,
	readLimits,
	sightingOf,
	totalCards,
	type CardRead,
	type Sighting
} from '../../src/domain/paper-card.ts';

const cards = Array.from({ length: cardCount }, (_, at) => at + 1);
const clear: CardRead = { card: 7, degrees: 0, unlike: 0, unclear: 0, contrast: 150, side: 100 };

function allTurns(cells: boolean[]): boolean[][] {
	const turns = [cells];
	for (let turn = 1; turn < 4; turn += 1) turns.push(turnInside(turns.at(-1)!));
	return turns;
}

const differ = (one: readonly boolean[], other: readonly boolean[]) =>
	one.filter((cell, at) => cell !== other[at]).length;

describe('[M1] markers', () => {
	it('[M1] no two of the forty, turned or mirrored in any way, differ in fewer than twelve cells', () => {
		const pictures = cards.flatMap((card) => {
			const cells = insideOf(card);
			return [...allTurns(cells), ...allTurns(mirrorInside(cells))];
		});
		expect(pictures).toHaveLength(320);
		let nearest = Infinity;
		for (let one = 0; one < pictures.length; one += 1) {
			for (let other = one + 1; other < pictures.length; other += 1) {
				nearest = Math.min(nearest, differ(pictures[one]!, pictures[other]!));
			}
		}
		expect(nearest).toBe(markerDistance);
	});

	it('[M1] stay as they were printed: the first row by row, and all by their sha256', () => {
		const rows = [...'012345'].map((at) => insideOf(1).slice(Number(at) * 6, Number(at) * 6 + 6));
		expect(rows.map((row) => row.map((cell) => (cell ? '#' : '.')).join(''))).toEqual([
			'#####.',
			'...#..',
			'#.....',
			'#.####',
			'#.....',
			'....##'
		]);
		const all = cards.map((card) => insideOf(card).map(Number).join('')).join('\n');
		expect(createHash('sha256').update(all).digest('hex')).toBe(
			'c3f67687da9b04ddfe834e56ff652007ee5c04e389eaedbabf3e34fe1a4eff97'
		);
	});

	it('[M1] have a black frame around, and a card that is none is a fault', () => {
		for (const card of cards) {
			const cells = markerOf(card);
			const frame = cells.filter((_, at) => [0, 7].includes(at % 8) || [0, 7].includes(Math.floor(at / 8)));
			expect(frame).toHaveLength(28);
			expect(frame.some(Boolean)).toBe(false);
			expect(cells.filter(Boolean)).toHaveLength(insideOf(card).filter(Boolean).length);
		}
		expect(() => insideOf(41)).toThrow('card 41');
		expect(() => insideOf(0)).toThrow('card 0');
	});

	it('[M3] with up to five cells spoiled are still matched to their own card and turn', () => {
		const spoiled = fc.record({
			card: fc.integer({ min: 1, max: cardCount }),
			turns: fc.integer({ min: 0, max: 3 }),
			at: fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { maxLength: 5 })
		});
		fc.assert(
			fc.property(spoiled, ({ card, turns, at }) => {
				const cells = allTurns(insideOf(card))[turns]!.map((cell, place) => cell !== at.includes(place));
				expect(matchMarker(cells)).toEqual({ card, turns, isMirrored: false, unlike: at.length });
			}),
			{ seed: 6, numRuns: 200 }
		);
		expect(matchMarker(mirrorInside(insideOf(9)))).toMatchObject({ card: 9, isMirrored: true });
	});
});

describe('[M2] the side that is up', () => {
	it.each([
		[0, 1],
		[-90, 2],
		[180, 3],
		[-180, 3],
		[90, 4],
		[29, 1],
		[-61, 2],
		[-150, 3]
	])('[M2] turned %i degrees clockwise is answer %i', (degrees, answer) => {
		expect(answerOf({ degrees })).toBe(answer);
	});
});

describe('[M3] a doubtful read', () => {
	it.each<[Partial<CardRead>, ReturnType<typeof doubtOf>]>([
		[{}, undefined],
		[{ unlike: readLimits.unlike }, undefined],
		[{ unlike: readLimits.unlike + 1 }, 'unlike'],
		[{ unclear: readLimits.doubt }, undefined],
		[{ unlike: 3, unclear: 3 }, 'unlike'],
		[{ degrees: 30 }, undefined],
		[{ degrees: 31 }, 'tilted'],
		[{ degrees: -45 }, 'tilted'],
		[{ degrees: -121 }, 'tilted'],
		[{ degrees: 165 }, undefined],
		[{ contrast: readLimits.contrast - 1 }, 'faint'],
		[{ side: readLimits.side - 1 }, 'small']
	])('[M3] %o: %s', (change, doubt) => {
		const read = { ...clear, ...change };
		expect(doubtOf(read)).toBe(doubt);
		expect(sightingOf(read)).toEqual(
			doubt === undefined ? { card: 7, answer: answerOf(read) } : { card: 7, doubt }
		);
	});

	it('[M3] leaves no room for another marker: what counts is nearer to its own than to any other', () => {
		expect(2 * readLimits.doubt).toBeLessThan(markerDistance);
		expect(readLimits.unlike).toBeLessThanOrEqual(readLimits.knownBy);
	});
});

describe('joining photos', () => {
	const saw = (card: number, answer: 1 | 2 | 3 | 4): Sighting => ({ card, answer });
	const doubted = (card: number): Sighting => ({ card, doubt: 'tilted' });
	const join = (...photos: Sighting[][]) => joinSightings({ handedOut: [1, 2, 3, 4], sides: 4, photos });

	it('[M4] a card seen again with the same answer counts once', () => {
		const joined = join([saw(1, 3), saw(1, 3), saw(2, 4)], [saw(1, 3), saw(3, 1), saw(4, 1)]);
		expect(Object.fromEntries(joined.answers)).toEqual({ 1: 3, 2: 4, 3: 1, 4: 1 });
		expect(totalCards(joined, 4)).toEqual([2, 0, 1, 1]);
		expect(countCards(joined)).toMatchObject({ read: 4, of: 4, missing: [] });
	});

	it('[M5] a card seen with two answers gives none, in one photo and over several, and a third changes nothing', () => {
		const joined = join([saw(1, 3), saw(2, 2), saw(2, 1)], [saw(1, 2)], [saw(1, 2)]);
		expect(joined.contradicting).toEqual([1, 2]);
		expect(joined.answers.size).toBe(0);
		expect(joined.missing).toEqual([3, 4]);
	});

	it('[M3] a doubtful sighting gives nothing and takes nothing away', () => {
		const joined = join([doubted(1), doubted(2), saw(3, 1)], [saw(1, 4), doubted(3)]);
		expect(Object.fromEntries(joined.answers)).toEqual({ 1: 4, 3: 1 });
		expect(joined).toMatchObject({ doubtful: [2], missing: [4], contradicting: [] });
	});

	it('[M6] what is said of an open round holds numbers of cards and no answer', () => {
		const one = countCards(join([saw(1, 1), saw(2, 2), doubted(3)]));
		const other = countCards(join([saw(1, 4), saw(2, 3), doubted(3)]));
		expect(one).toEqual({
			read: 2,
			of: 4,
			missing: [4],
			doubtful: [3],
			contradicting: [],
			unused: [],
			stray: []
		});
		expect(JSON.stringify(one)).toBe(JSON.stringify(other));
	});

	it('[M6] a side that stands for no answer of the round is named and not counted', () => {
		const joined = joinSightings({ handedOut: [1, 2], sides: 3, photos: [[saw(1, 4), saw(2, 3)]] });
		expect(countCards(joined)).toMatchObject({ read: 1, of: 2, unused: [1], missing: [] });
		expect(totalCards(joined, 3)).toEqual([0, 0, 1]);
	});

	it('[M7] a card that was not handed out is named, a doubtful one not even that, and neither counts', () => {
		const joined = join([saw(40, 1), saw(9, 2), doubted(30), saw(1, 1)]);
		expect(joined.stray).toEqual([9, 40]);
		expect(totalCards(joined, 4)).toEqual([1, 0, 0, 0]);
	});

	it('[M4] the order of photos and of what is in them changes nothing, and every card is in exactly one place', () => {
		const sighting = fc.oneof(
			fc.record({ card: fc.integer({ min: 1, max: 8 }), answer: fc.constantFrom(1, 2, 3, 4) }),
			fc.record({ card: fc.integer({ min: 1, max: 8 }), doubt: fc.constant('faint') })
		) as fc.Arbitrary<Sighting>;
		const photos = fc.array(fc.array(sighting, { maxLength: 12 }), { maxLength: 4 });
		fc.assert(
			fc.property(photos, fc.integer({ min: 2, max: 4 }), (given, sides) => {
				const handedOut = [1, 2, 3, 4, 5, 6];
				const joined = joinSightings({ handedOut, sides, photos: given });
				const turned = given.map((photo) => photo.toReversed()).toReversed();
				expect(
					countCards(joinSightings({ handedOut: handedOut.toReversed(), sides, photos: turned }))
				).toEqual(countCards(joined));
				const { answers, missing, doubtful, contradicting, unused } = joined;
				const places = [...answers.keys(), ...missing, ...doubtful, ...contradicting, ...unused];
				expect(places.toSorted((one, other) => one - other)).toEqual(handedOut);
				expect(totalCards(joined, sides).reduce((sum, count) => sum + count, 0)).toBe(answers.size);
			}),
			{ seed: 6, numRuns: 300 }
		);
	});

	it('[M7] without a photo everything is missing, and without cards there is nothing', () => {
		expect(countCards(join())).toMatchObject({ read: 0, of: 4, missing: [1, 2, 3, 4] });
		expect(countCards(joinSightings({ handedOut: [], sides: 4, photos: [] }))).toMatchObject({
			read: 0,
			of: 0
		});
	});
});

describe('[M8] what a phone sends', () => {
	it('[M8] is taken as it is where it is whole', () => {
		const sent = [
			{ card: 1, answer: 4, more: 'ignored' },
			{ card: 40, doubt: 'small' }
		];
		expect(parseSightings(sent)).toEqual([
			{ card: 1, answer: 4 },
			{ card: 40, doubt: 'small' }
		]);
		expect(parseSightings([])).toEqual([]);
	});

	it.each([
		null,
		'1:4',
		{},
		[null],
		[{ card: 0, answer: 1 }],
		[{ card: 41, answer: 1 }],
		[{ card: 1.5, answer: 1 }],
		[{ card: '1', answer: 1 }],
		[{ card: 1, answer: 5 }],
		[{ card: 1, answer: 0 }],
		[{ card: 1 }],
		[{ card: 1, answer: 1, doubt: 'faint' }],
		[{ card: 1, doubt: 'constructor' }],
		[{ card: 1, doubt: 3 }],
		Array.from({ length: cardLimits.sightings + 1 }, () => ({ card: 1, answer: 1 }))
	])('[M8] %o is no message', (sent) => {
		expect(parseSightings(sent)).toBeUndefined();
	});
});
