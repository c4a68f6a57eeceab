// What lies in rows as JSON is read by the same strict parsers as what comes over the wire.
import { describe, expect, test } from 'vitest';
import type { CardId, RoundId } from '#domain/ids.ts';
import type { DotsSetup } from '#domain/ranking.ts';
import { parseAgenda, parseDotsSetup, parseFocus } from '#domain/wire-parse.ts';

const round = 'a'.repeat(32) as RoundId;

describe('what was stored', () => {
	test('[W5] a focus and an agenda come back as they were', () => {
		for (const focus of [
			{ at: 'stage' },
			{ at: 'statement', roundId: round },
			{ at: 'ranking', roundId: round }
		]) {
			expect(parseFocus(JSON.stringify(focus))).toEqual(focus);
		}
		const agenda = [
			{ stage: 'socialisation', minutes: 15 },
			{ stage: 'monitoring', minutes: 60 }
		];
		expect(parseAgenda(JSON.stringify(agenda))).toEqual(agenda);
		expect(parseAgenda('[]')).toEqual([]);
	});

	test('[W5] and so does what a round of dots asked, however long its ideas are', () => {
		const option = (number: number, chars: number) => ({
			ideaId: String(number).padStart(32, '0') as CardId,
			text: 'x'.repeat(chars)
		});
		const setup: DotsSetup = { dots: 3, isOpen: false, options: [option(1, 3), option(2, 4)] };
		expect(parseDotsSetup(JSON.stringify(setup))).toEqual(setup);
		const long = { ...setup, options: Array.from({ length: 30 }, (_, index) => option(index, 600)) };
		expect(parseDotsSetup(JSON.stringify(long))).toEqual(long);
		for (const wrong of [
			null,
			{},
			{ ...setup, dots: 0 },
			{ ...setup, dots: '3' },
			{ ...setup, isOpen: 1 },
			{ ...setup, options: setup.options.slice(0, 1) },
			{ ...setup, options: [setup.options[0], setup.options[0]] },
			{ ...setup, options: [{ ideaId: 'x', text: '' }, setup.options[1]] },
			{ ...setup, options: 'two' }
		])
			expect(parseDotsSetup(JSON.stringify(wrong)), JSON.stringify(wrong)).toBeUndefined();
		for (const text of ['', '{', 'undefined']) expect(parseDotsSetup(text)).toBeUndefined();
	});

	test('[W5] anything else is undefined', () => {
		for (const text of ['', 'null', '{}', '{"at":"everything"}', '{"at":"statement"}', '[]']) {
			expect(parseFocus(text), text).toBeUndefined();
		}
		for (const text of [
			'',
			'null',
			'{}',
			'[{}]',
			'[{"stage":"scoring"}]',
			'[{"stage":"party","minutes":9}]'
		]) {
			expect(parseAgenda(text), text).toBeUndefined();
		}
	});
});
