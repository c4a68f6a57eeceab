// Which statements an assessment asks.
import { describe, expect, test } from 'vitest';
import { checkAsked, pickAsked, placeOf } from '#domain/asked.ts';
import { makeInstrument } from '../fixtures/meeting.ts';

const instrument = makeInstrument(6, 2);
const followUp = { isFollowUp: true };

describe('what is asked', () => {
	test('[C11] a follow-up asks all or some, at least one, each once and each of its instrument', () => {
		expect(checkAsked(instrument, undefined, followUp)).toBeUndefined();
		expect(checkAsked(instrument, [5], followUp)).toBeUndefined();
		expect(checkAsked(instrument, [6, 1, 2, 3, 4, 5], followUp)).toBeUndefined();
		expect(checkAsked(instrument, [], followUp)).toEqual({ refused: 'statements-none', about: 'statements' });
		for (const numbers of [[7], [0], [1, 1], [1.5], [Number.NaN], [-1]])
			expect(checkAsked(instrument, numbers, followUp), String(numbers)).toEqual({
				refused: 'statement-unknown',
				about: 'statements'
			});
	});

	test('[C11] a first assessment asks the whole', () => {
		expect(checkAsked(instrument, undefined, { isFollowUp: false })).toBeUndefined();
		expect(checkAsked(instrument, [1], { isFollowUp: false })).toEqual({
			refused: 'request-malformed',
			about: 'statements'
		});
	});

	test('[S37] a place counts those that are asked, in the order of the instrument', () => {
		const asked = pickAsked(instrument, [5, 2]);
		expect(asked.map(({ number }) => number)).toEqual([2, 5]);
		expect([placeOf(asked, 2), placeOf(asked, 5)]).toEqual([1, 2]);
		expect(pickAsked(instrument, undefined)).toEqual(instrument.statements);
		expect(placeOf(instrument.statements, 6)).toBe(6);
	});
});
