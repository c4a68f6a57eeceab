import { describe, expect, test } from 'vitest';
import { waitBeforeTry } from '#domain/return-wait.ts';
import { checkNudge, countLagging, forecastScoring, nudgeRestMs } from '#domain/rhythm.ts';
import type { RoundState } from '#domain/view.ts';

/** Numbers from 0 up to 1 that are the same on every run. */
function makeDice(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** When each of forty phones finds a laptop that was away for so long, from the moment it is there again. */
function returnsOf(awayMs: number, dice: () => number): number[] {
	return Array.from({ length: 40 }, () => {
		let [atMs, tries] = [0, 0];
		do atMs += waitBeforeTry({ tries: tries++, dice: dice() });
		while (atMs < awayMs);
		return atMs - awayMs;
	});
}

/** The most that come in any half second. */
function crowd(returnsMs: readonly number[]): number {
	const within = (fromMs: number) => returnsMs.filter((atMs) => atMs >= fromMs && atMs < fromMs + 500).length;
	return Math.max(...returnsMs.map(within));
}

describe('lines that come back', () => {
	test.each([
		[2_000, 24],
		[3_000, 24],
		[10_000, 16],
		[60_000, 16],
		[600_000, 16]
	])('[Y1] forty phones find a laptop that was away for %i ms, at most %i in half a second', (away, most) => {
		for (let seed = 1; seed <= 200; seed += 1) {
			const returnsMs = returnsOf(away, makeDice(seed * 7919));
			expect(crowd(returnsMs), `seed ${seed}`).toBeLessThanOrEqual(most);
			expect(Math.max(...returnsMs)).toBeLessThanOrEqual(8_000);
		}
	});

	test('[Y1] waits grow to eight seconds, are never less than a quarter, and one blip is over within a second', () => {
		const longest = [0, 1, 2, 3, 4, 40, 4_000].map((tries) => waitBeforeTry({ tries, dice: 0.999_999 }));
		expect(longest.map(Math.round)).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]);
		const shortest = [0, 1, 2, 3, 40].map((tries) => waitBeforeTry({ tries, dice: 0 }));
		expect(shortest).toEqual([250, 500, 1_000, 2_000, 2_000]);
	});
});

describe('who lags', () => {
	const here = { scores: true, hasLeft: false, hasPhone: true, isConnected: true };
	const silent = { ...here, isConnected: false };
	const progress = (finished: number, present: number) => ({ finished, present, answered: {}, ways: {} });

	test('[Y2] as many as are here and have not finished', () => {
		expect(countLagging(progress(13, 18), []).lagging).toBe(5);
		expect(countLagging(progress(18, 18), []).lagging).toBe(0);
		expect(countLagging(progress(0, 0), []).lagging).toBe(0);
	});

	test('[Y3] silent are phones of those who score and are here; at most so many wait as have not finished', () => {
		const seats = [
			here,
			silent,
			silent,
			{ ...silent, scores: false },
			{ ...silent, hasLeft: true },
			{ ...silent, hasPhone: false }
		];
		expect(countLagging(progress(0, 3), seats)).toEqual({ lagging: 3, silent: 2, waiting: 2 });
		expect(countLagging(progress(2, 3), seats)).toEqual({ lagging: 1, silent: 2, waiting: 1 });
		expect(countLagging(progress(3, 3), seats)).toEqual({ lagging: 0, silent: 2, waiting: 0 });
	});

	test('[Y3] which of the phones are silent changes nothing that is said', () => {
		const said = [
			[silent, here, silent],
			[here, silent, silent],
			[silent, silent, here]
		].map((seats) => countLagging(progress(2, 3), seats));
		expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
	});
});

describe('a nudge', () => {
	test('[Y5] is for what is open, and comes once in thirty seconds', () => {
		const at = (nowMs: number, lastMs?: number) => checkNudge({ isOpen: true, lastMs, nowMs });
		expect(at(1_000)).toBeUndefined();
		expect(at(1_000, 1_000)).toEqual({ refused: 'nudged-lately' });
		expect(at(1_000 + nudgeRestMs - 1, 1_000)).toEqual({ refused: 'nudged-lately' });
		expect(at(1_000 + nudgeRestMs, 1_000)).toBeUndefined();
		expect(checkNudge({ isOpen: false, lastMs: undefined, nowMs: 1 })).toEqual({ refused: 'round-not-open' });
	});

	test('[Y5] a clock that was set back makes nobody wait', () => {
		expect(checkNudge({ isOpen: true, lastMs: 9_000_000, nowMs: 5 })).toBeUndefined();
	});
});

describe('time and statements', () => {
	const minute = 60_000;
	const states = (closed: number, open: number, left: number): RoundState[] => [
		...Array<RoundState>(closed).fill('closed'),
		...Array<RoundState>(open).fill('open'),
		...Array<RoundState>(left).fill('not-opened')
	];
	const forecast = (elapsed: number, asked: RoundState[], isOnlyScoring = true) =>
		forecastScoring({
			timer: { elapsedMs: elapsed * minute, limitMs: 20 * minute },
			states: asked,
			isOnlyScoring
		});

	test('[Y6] twelve minutes and fourteen statements are about fifty seconds each', () => {
		expect(forecast(8, states(16, 0, 14))).toMatchObject({
			minutesLeft: 12,
			statements: 14,
			secondsEach: 50
		});
		expect(forecast(0, states(0, 0, 30))).toMatchObject({
			minutesLeft: 20,
			statements: 30,
			secondsEach: 40
		});
	});

	test('[Y6] what was revealed is scored too, what is open is not yet', () => {
		const asked: RoundState[] = ['revealed', 'closed', 'open', 'not-opened'];
		expect(forecast(0, asked).statements).toBe(2);
	});

	test('[Y6] minutes are cut, and past the time begun ones count', () => {
		expect(forecast(19.5, states(0, 0, 30))).toMatchObject({ minutesLeft: 0, secondsEach: 5 });
		expect(forecast(20, states(0, 0, 3))).toMatchObject({ minutesLeft: 0, secondsEach: undefined });
		expect(forecast(20.1, states(0, 0, 3))).toMatchObject({ minutesLeft: -1, secondsEach: undefined });
		expect(forecast(8, states(30, 0, 0))).toMatchObject({ statements: 0, secondsEach: undefined });
	});

	test('[Y7] at the pace so far the rest fits, or so many minutes are missing', () => {
		expect(forecast(8, states(16, 0, 14)).minutesMissing).toBe(0);
		expect(forecast(10, states(10, 0, 20)).minutesMissing).toBe(10);
		// Ten and a half in ten and a half minutes: nineteen and a half to go, in nine and a half.
		expect(forecast(10.5, states(10, 1, 19)).minutesMissing).toBe(10);
		// At one's own pace a field of five is open.
		expect(forecast(10, states(10, 5, 15)).minutesMissing).toBe(4);
	});

	test('[Y7] nothing is said of a pace that two statements made, of another stage, or when all is scored', () => {
		expect(forecast(10, states(2, 1, 27)).minutesMissing).toBeUndefined();
		expect(forecast(10, states(3, 1, 26)).minutesMissing).toBe(66);
		expect(forecast(10, states(10, 0, 20), false).minutesMissing).toBeUndefined();
		expect(forecast(10, states(30, 0, 0)).minutesMissing).toBeUndefined();
	});
});
