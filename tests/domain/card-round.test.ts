// Which rounds cards can answer, how many there may be, and what is said of a photo.
import { describe, expect, it } from 'vitest';
import {
	checkHandedOut,
	checkPhoto,
	countPhoto,
	listHandedOut,
	sidesOf,
	type PhotoId
} from '#domain/card-round.ts';
import type { Sighting } from '#domain/paper-card.ts';

const id = 'a'.repeat(32) as PhotoId;

describe('a round for cards', () => {
	it('[M12] two to four levels fit on a card; more, dots and pairs do not', () => {
		for (const levels of [2, 3, 4]) expect(sidesOf({ kind: 'score', levels })).toBe(levels);
		for (const levels of [5, 7])
			expect(sidesOf({ kind: 'score', levels })).toEqual({ refused: 'cards-not-here' });
		expect(sidesOf({ kind: 'dots', dots: 3, options: 4 })).toEqual({ refused: 'cards-not-here' });
		expect(sidesOf({ kind: 'pairs', options: 3 })).toEqual({ refused: 'cards-not-here' });
		expect(sidesOf({ kind: 'usg', options: 3 })).toEqual({ refused: 'cards-not-here' });
	});

	it('[M13] cards are numbered from 1, 40 at most, and never more than people', () => {
		const off = { refused: 'cards-off-limits', about: 'handedOut' };
		const room = { headcount: 12, seats: 5 };
		for (const cards of [1, 12]) expect(checkHandedOut(cards, room)).toBeUndefined();
		for (const cards of [0, -1, 2.5, NaN, Infinity, 13]) expect(checkHandedOut(cards, room)).toEqual(off);
		expect(checkHandedOut(40, { headcount: 60, seats: 0 })).toBeUndefined();
		expect(checkHandedOut(41, { headcount: 60, seats: 0 })).toEqual(off);
		expect(listHandedOut(3)).toEqual([1, 2, 3]);
	});

	it('[L2] [M13] without the number of people there are no cards', () => {
		expect(checkHandedOut(5, { headcount: undefined, seats: 9 })).toEqual({ refused: 'headcount-missing' });
	});

	it('[M10] [M14] a photo without a card is none, and the 21st of a round is one too many', () => {
		const sightings: Sighting[] = [{ card: 1, answer: 2 }];
		expect(checkPhoto({ id, sightings: [] }, 0)).toEqual({ refused: 'photo-without-cards' });
		expect(checkPhoto({ id, sightings }, 19)).toBeUndefined();
		expect(checkPhoto({ id, sightings }, 20)).toEqual({ refused: 'photos-full' });
		// Seen, and not for sure, is seen.
		expect(checkPhoto({ id, sightings: [{ card: 1, doubt: 'tilted' }] }, 0)).toBeUndefined();
	});

	it('[M6] of a photo it is said how many cards were told for sure and how many not', () => {
		const sightings: Sighting[] = [
			{ card: 1, answer: 4 },
			{ card: 1, doubt: 'small' },
			{ card: 2, doubt: 'faint' },
			{ card: 3, answer: 1 },
			{ card: 3, answer: 2 },
			{ card: 9, answer: 3 }
		];
		expect(countPhoto({ id, sightings })).toEqual({ id, clear: 2, doubtful: 2 });
		expect(countPhoto({ id, sightings: [] })).toEqual({ id, clear: 0, doubtful: 0 });
	});
});
