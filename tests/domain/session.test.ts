import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeskCommand } from '#domain/command.ts';
import type { CardId, OpeningId, RoundId, SeatId } from '#domain/ids.ts';
import { checkRehearsal } from '#domain/rehearsal.ts';
import {
	checkAgenda,
	checkDraft,
	checkJoin,
	checkMove,
	isDate,
	sessionLimits,
	stages,
	builtStages,
	timerAt,
	type AgendaItem,
	type MoveState,
	type Purpose,
	type SessionStatus
} from '#domain/session.ts';

const roundId = 'a'.repeat(32) as RoundId;
const openingId = 'b'.repeat(32) as OpeningId;
const ideaId = 'd'.repeat(32) as CardId;
const seatId = 'c'.repeat(32) as SeatId;
const agenda: AgendaItem[] = [
	{ stage: 'socialisation', minutes: 15 },
	{ stage: 'scoring', minutes: 20 },
	{ stage: 'presentation', minutes: 30 }
];
const draft = {
	title: 'Pertemuan pertama',
	date: '2026-03-14',
	place: 'Rumah Bu Ketua',
	agenda,
	expected: 15 as number | undefined,
	seatLimit: 100
};
const statuses: SessionStatus[] = ['planned', 'running', 'paused', 'closed'];

function at(status: SessionStatus, changed: Partial<MoveState> = {}): MoveState {
	return { status, stageIndex: 0, agendaLength: 3, openRounds: 0, ...changed };
}
function answers(command: DeskCommand, changed: Partial<MoveState> = {}) {
	return statuses.map((status) => checkMove(at(status, changed), command)?.refused ?? 'yes');
}

describe('a plan for a session', () => {
	test('[S1] a full draft is fine, and so is one that says neither place nor expected people', () => {
		expect(checkDraft(draft, true)).toBeUndefined();
		expect(checkDraft({ ...draft, place: '', expected: undefined }, true)).toBeUndefined();
	});

	test.each([
		[{ title: '' }, 'text-missing', 'title'],
		[{ title: ' \n ' }, 'text-missing', 'title'],
		[{ title: 'x'.repeat(121) }, 'text-too-long', 'title'],
		[{ place: 'x'.repeat(121) }, 'text-too-long', 'place'],
		[{ date: '2026-02-29' }, 'date-unusable', 'date'],
		[{ expected: 0 }, 'number-off-limits', 'expected'],
		[{ expected: 3001 }, 'number-off-limits', 'expected'],
		[{ expected: 2.5 }, 'number-off-limits', 'expected'],
		[{ seatLimit: 0 }, 'number-off-limits', 'seatLimit'],
		[{ seatLimit: 3001 }, 'number-off-limits', 'seatLimit'],
		[{ seatLimit: Number.NaN }, 'number-off-limits', 'seatLimit'],
		[{ agenda: [] }, 'agenda-empty', 'agenda']
	])('[S1] %j is refused as %s about %s', (changed, refused, about) => {
		expect(checkDraft({ ...draft, ...changed }, true)).toEqual({ refused, about });
	});

	test('[S1] exactly at the limits is within them', () => {
		const brim = { title: '🌱'.repeat(120), place: 'x'.repeat(120), expected: 3000, seatLimit: 3000 };
		expect(checkDraft({ ...draft, ...brim }, true)).toBeUndefined();
		expect(checkDraft({ ...draft, title: 'x', expected: 1, seatLimit: 1 }, true)).toBeUndefined();
	});

	test('[S2] an agenda has one to twenty items', () => {
		const item: AgendaItem = { stage: 'socialisation', minutes: 1 };
		expect(checkAgenda([], true)?.refused).toBe('agenda-empty');
		expect(checkAgenda([item], true)).toBeUndefined();
		expect(checkAgenda(new Array(20).fill(item), true)).toBeUndefined();
		expect(checkAgenda(new Array(21).fill(item), true)?.refused).toBe('too-many');
	});

	test('[S2] an item has 1–600 whole minutes', () => {
		const refusedFor = (minutes: number) =>
			checkAgenda([{ stage: 'socialisation', minutes }], false)?.refused;
		expect([1, 600].map(refusedFor)).toEqual([undefined, undefined]);
		for (const minutes of [0, -1, 601, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
			expect(refusedFor(minutes)).toBe('number-off-limits');
		}
	});

	test('[S2] a stage that does not work yet is not taken', () => {
		for (const stage of stages) {
			const refused = checkAgenda([{ stage, minutes: 10 }], true)?.refused;
			const isBuilt = (builtStages as readonly string[]).includes(stage);
			expect(refused).toBe(isBuilt ? undefined : 'stage-not-built');
		}
	});

	test('[S3] scoring needs an instrument, an agenda without it does not', () => {
		expect(checkAgenda(agenda, false)).toEqual({ refused: 'scoring-needs-instrument', about: 'scoring' });
		expect(checkAgenda([agenda[0]!], false)).toBeUndefined();
	});

	test('[S24] a date is a real day, written in full', () => {
		for (const day of ['2026-03-14', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31']) {
			expect(isDate(day), day).toBe(true);
		}
		for (const day of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1']) {
			expect(isDate(day), day).toBe(false);
		}
		for (const day of ['', '14-03-2026', '1899-12-31', '2200-01-01', ' 2026-03-14', '2026-03-14T00:00']) {
			expect(isDate(day), day).toBe(false);
		}
	});
});

describe('moving a session', () => {
	test('[S4] each move has the one status it fits', () => {
		expect(answers({ name: 'start' })).toEqual([
			'yes',
			'session-already-running',
			'session-already-running',
			'session-closed'
		]);
		expect(answers({ name: 'pause' })).toEqual([
			'session-not-running',
			'yes',
			'session-not-running',
			'session-closed'
		]);
		expect(answers({ name: 'resume' })).toEqual([
			'session-not-running',
			'session-already-running',
			'yes',
			'session-closed'
		]);
		expect(answers({ name: 'close-session', confirmed: true })).toEqual([
			'session-not-running',
			'yes',
			'yes',
			'session-closed'
		]);
		expect(answers({ name: 'go-to-stage', index: 1 })).toEqual([
			'session-not-running',
			'yes',
			'session-not-running',
			'session-closed'
		]);
	});

	test('[S5] nothing leaves a stage while a round is open', () => {
		for (const command of [
			{ name: 'pause' },
			{ name: 'close-session', confirmed: true },
			{ name: 'close-session', confirmed: false },
			{ name: 'go-to-stage', index: 1 }
		] satisfies DeskCommand[]) {
			expect(checkMove(at('running', { openRounds: 1 }), command)?.refused).toBe('rounds-still-open');
		}
	});

	test('[S6] the first press does not close the session', () => {
		expect(checkMove(at('running'), { name: 'close-session', confirmed: false })?.refused).toBe(
			'not-confirmed'
		);
	});

	test('[S7] a stage that is not on the agenda, or is the present one, is no move', () => {
		for (const index of [-1, 0, 3, 0.5, Number.NaN, 1e9]) {
			expect(checkMove(at('running'), { name: 'go-to-stage', index })?.refused, String(index)).toBe(
				'move-unknown'
			);
		}
		expect(checkMove(at('running', { stageIndex: 2 }), { name: 'go-to-stage', index: 0 })).toBeUndefined();
	});

	test('[S8] rounds and minutes need a running session', () => {
		for (const command of [
			{ name: 'open', roundIds: [roundId] },
			{ name: 'close', openingId, confirmed: true },
			{ name: 'reveal', roundIds: [roundId] },
			{ name: 'ask-dots', ideaIds: [ideaId], dots: 3, isOpen: false },
			{ name: 'settle-ties', roundId, order: [ideaId] },
			{ name: 'show', focus: { at: 'join' } },
			{ name: 'nudge', openingId },
			{ name: 'add-minutes', minutes: 5 }
		] satisfies DeskCommand[]) {
			expect(answers(command), command.name).toEqual([
				'session-not-running',
				'yes',
				'session-not-running',
				'session-closed'
			]);
		}
	});

	test('[S8] seats, codes and addresses can change until the session is closed', () => {
		for (const command of [
			{ name: 'set-present', seatId, isPresent: false },
			{ name: 'set-scores', seatId, scores: false },
			{ name: 'add-companion', label: 'Pendamping' },
			{ name: 'move-seat', seatId },
			{ name: 'rehearse', phones: 0 },
			{ name: 'new-code' },
			{ name: 'choose-address', url: 'http://192.168.1.7:3000' }
		] satisfies DeskCommand[]) {
			expect(answers(command, { openRounds: 1 }), command.name).toEqual([
				'yes',
				'yes',
				'yes',
				'session-closed'
			]);
		}
	});

	test('[S23] minutes are added whole, 1 to 120', () => {
		const refusedFor = (minutes: number) =>
			checkMove(at('running'), { name: 'add-minutes', minutes })?.refused;
		expect([1, 120].map(refusedFor)).toEqual([undefined, undefined]);
		for (const minutes of [0, -5, 121, 1.5, Number.NaN]) {
			expect(refusedFor(minutes), String(minutes)).toBe('number-off-limits');
		}
	});

	test('[S27] simulated phones, none to forty, only where nothing is real', () => {
		const rehearse = (purpose: Purpose, phones: number) => checkRehearsal(purpose, phones)?.refused ?? 'yes';
		for (const purpose of ['practice', 'example'] as const) {
			for (const phones of [0, 1, 40]) expect(rehearse(purpose, phones)).toBe('yes');
			for (const phones of [-1, 41, 2.5, Number.NaN, Number.POSITIVE_INFINITY])
				expect(rehearse(purpose, phones), String(phones)).toBe('number-off-limits');
		}
		for (const purpose of ['real', 'toString', ''] as Purpose[])
			for (const phones of [0, 5, 99]) expect(rehearse(purpose, phones)).toBe('not-practice');
	});

	test('[S18] people can join while the session is open and has room', () => {
		const join = (status: SessionStatus, seats = 0) =>
			checkJoin({ status, seats, seatLimit: 15 })?.refused ?? 'yes';
		expect(statuses.map((status) => join(status))).toEqual([
			'session-not-open',
			'yes',
			'yes',
			'session-closed'
		]);
		expect([14, 15, 16].map((seats) => join('running', seats))).toEqual(['yes', 'room-full', 'room-full']);
	});
});

describe('the timer', () => {
	const limitMs = 20 * 60_000;

	test('[S9] it counts from the last resume and stands still while paused', () => {
		expect(timerAt({ limitMs, elapsedMs: 5_000, resumedAtMs: 1_000 }, 4_000)).toEqual({
			nowMs: 4_000,
			elapsedMs: 8_000,
			limitMs,
			isRunning: true
		});
		for (const resumedAtMs of [undefined, null]) {
			expect(timerAt({ limitMs, elapsedMs: 5_000, resumedAtMs }, 4_000)).toEqual({
				nowMs: 4_000,
				elapsedMs: 5_000,
				limitMs,
				isRunning: false
			});
		}
	});

	test('[S9] a stage resumed at time zero runs too', () => {
		expect(timerAt({ limitMs, elapsedMs: 0, resumedAtMs: 0 }, 10)).toMatchObject({
			isRunning: true,
			elapsedMs: 10
		});
	});

	test('[S9] a clock that was set back takes no time away', () => {
		fc.assert(
			fc.property(fc.nat(), fc.nat(), fc.nat(), (elapsedMs, resumedAtMs, nowMs) => {
				const timer = timerAt({ limitMs, elapsedMs, resumedAtMs }, nowMs);
				expect(timer.elapsedMs).toBeGreaterThanOrEqual(elapsedMs);
			}),
			{ seed: 20161121 }
		);
	});

	test('[S1] the limits themselves have not moved', () => {
		expect(sessionLimits).toMatchObject({ titleChars: 120, placeChars: 120, seatLimit: { max: 3000 } });
	});
});
