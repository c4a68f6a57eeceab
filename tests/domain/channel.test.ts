import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	areUnknownSafe,
	channels,
	checkClosing,
	checkHands,
	checkHeadcount,
	checkRoomAnswers,
	countAnswers,
	countPresent,
	foldUnderCodes,
	isSeen,
	mayBeShown,
	type Channel
} from '#domain/channel.ts';
import { tally } from '#domain/tally.ts';

const of = (channel: Channel, ...answers: (number | 'unknown')[]) =>
	answers.map((answer) => ({ channel, answer }));

describe('how answers come in', () => {
	it('[L1] by one of seven channels, each counted by itself', () => {
		expect(channels).toHaveLength(7);
		expect(new Set(channels).size).toBe(7);
		expect(countAnswers(Object.fromEntries(channels.map((channel) => [channel, 2])))).toBe(14);
		expect(countAnswers({})).toBe(0);
	});

	it('[L2] answers of the room wait for the number of people in it', () => {
		const room = { headcount: undefined, seats: 6, others: 0 };
		expect(checkRoomAnswers(3, room)).toEqual({ refused: 'headcount-missing' });
		expect(checkRoomAnswers(0, room)).toBeUndefined();
		expect(checkRoomAnswers(3, { ...room, headcount: 9 })).toBeUndefined();
	});

	it('[L3] the number in the room is whole, 1–3000, and never below the seats', () => {
		expect(checkHeadcount(12, 12)).toBeUndefined();
		expect(checkHeadcount(11, 12)).toEqual({ refused: 'headcount-below-seats', about: 'headcount' });
		for (const off of [0, 3001, 2.5, -1, Number.NaN])
			expect(checkHeadcount(off, 0)).toEqual({ refused: 'number-off-limits', about: 'headcount' });
		expect(checkHeadcount(1, 0)).toBeUndefined();
		expect(checkHeadcount(3000, 0)).toBeUndefined();
	});

	it('[L4] hands come to one whole number for each level and one for "don\'t know"', () => {
		expect(checkHands([0, 3, 8, 1, 2], 4)).toBeUndefined();
		expect(checkHands([0, 0, 0, 0, 0], 4)).toBeUndefined();
		const unusable = [
			[1, 2, 3, 4],
			[1, 2, 3, 4, 5, 6],
			[1, -1, 0, 0, 0],
			[1.5, 0, 0, 0, 0],
			[3001, 0, 0, 0, 0]
		];
		for (const people of unusable) expect(checkHands(people, 4)).toEqual({ refused: 'hands-unusable' });
	});

	it('[L5] never more answers than people', () => {
		const room = { headcount: 10, seats: 4, others: 4 };
		expect(checkRoomAnswers(6, room)).toBeUndefined();
		expect(checkRoomAnswers(7, room)).toEqual({ refused: 'more-answers-than-people' });
		expect(checkClosing(10, room)).toBeUndefined();
		expect(checkClosing(11, room)).toEqual({ refused: 'more-answers-than-people' });
		expect(checkClosing(4, { headcount: undefined, seats: 4 })).toBeUndefined();
	});

	it('[L9] present is the number that was said, or the seats where these are more', () => {
		expect(countPresent({ headcount: 20, seats: 6 })).toBe(20);
		expect(countPresent({ headcount: 5, seats: 6 })).toBe(6);
		expect(countPresent({ headcount: undefined, seats: 6 })).toBe(6);
	});

	it('[L7] raised hands and paper cards were seen, sheets and phones were not', () => {
		expect(isSeen({ 'raised-hand': 1, 'own-phone': 9 })).toBe(true);
		expect(isSeen({ 'paper-card': 1 })).toBe(true);
		expect(isSeen({ paper: 20, slip: 2, 'shared-phone': 3, assisted: 1, 'own-phone': 5 })).toBe(false);
		expect(isSeen({ 'raised-hand': 0 })).toBe(false);
	});

	it('[L8] beside answers that somebody can know, the others are none or at least five scores', () => {
		const hands = of('raised-hand', 1, 2, 3, 4, 2, 2);
		expect(areUnknownSafe(hands)).toBe(true);
		expect(areUnknownSafe([...hands, ...of('own-phone', 4)])).toBe(false);
		expect(areUnknownSafe([...hands, ...of('own-phone', 4, 4, 4, 4, 'unknown')])).toBe(false);
		expect(areUnknownSafe([...hands, ...of('own-phone', 4, 4, 4), ...of('slip', 1, 1)])).toBe(true);
		expect(areUnknownSafe(of('own-phone', 1))).toBe(true);
		for (const known of ['paper', 'assisted', 'paper-card'] as const)
			expect(areUnknownSafe([...of(known, 1, 2, 3, 4, 1), ...of('shared-phone', 1, 2, 3)])).toBe(false);
		expect(mayBeShown({ 'raised-hand': 8, 'own-phone': 4 })).toBe(false);
		expect(mayBeShown({ 'raised-hand': 8, 'own-phone': 5 })).toBe(true);
		expect(mayBeShown({ paper: 12 })).toBe(true);
		expect(mayBeShown({ 'own-phone': 4 })).toBe(false);
	});

	it('[L8] what is told before closing is never more hopeful than the truth about too few', () => {
		const answer = fc.record({
			channel: fc.constantFrom(...channels),
			answer: fc.constantFrom(1, 2, 3, 'unknown' as const)
		});
		fc.assert(
			fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
				const by: Partial<Record<Channel, number>> = {};
				for (const { channel } of answers) by[channel] = (by[channel] ?? 0) + 1;
				if (!mayBeShown(by)) {
					const scores = answers.filter((given) => given.answer !== 'unknown').length;
					expect(scores >= 5 && areUnknownSafe(answers)).toBe(false);
				}
			})
		);
	});

	it('[Q19] under codes phones and slips are one way, and help that few had is none of its own', () => {
		const by = { 'own-phone': 6, 'shared-phone': 2, slip: 1, assisted: 4, paper: 3, 'raised-hand': 2 };
		expect(foldUnderCodes(by)).toEqual({ 'own-phone': 13, paper: 3, 'raised-hand': 2 });
		expect(foldUnderCodes({ ...by, assisted: 5 })).toEqual({
			'own-phone': 9,
			assisted: 5,
			paper: 3,
			'raised-hand': 2
		});
		expect(foldUnderCodes({})).toEqual({});
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...channels), fc.nat(20)), (ways) => {
				expect(countAnswers(foldUnderCodes(ways))).toBe(countAnswers(ways));
				for (const few of ['shared-phone', 'slip'] as const)
					expect(foldUnderCodes(ways)[few]).toBeUndefined();
			})
		);
	});

	it('[L10] channels added up are the answers added up', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom(...channels), fc.integer({ min: 1, max: 4 }))),
				(given) => {
					const apart = channels.map((channel) =>
						tally(
							4,
							given.filter(([by]) => by === channel).map(([, level]) => level)
						)
					);
					const together = tally(
						4,
						given.map(([, level]) => level)
					);
					expect(apart.reduce((all, { n }) => all + n, 0)).toBe(together.n);
					expect(apart.reduce((all, { sum }) => all + sum, 0)).toBe(together.sum);
				}
			)
		);
	});
});
