// The end poll: what may be asked and when, what it comes to, and how a figure finds its target.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpeningId, RoundId } from '#domain/ids.ts';
import {
	bringAchieved,
	checkAskPoll,
	checkMayPoll,
	cleanQuestion,
	countPoll,
	countPolls,
	shareOf,
	type PollQuestion
} from '#domain/poll.ts';
import { checkShare } from '#domain/share.ts';
import { checkShow, type RoundFact } from '#domain/round.ts';
import { checkMove } from '#domain/session.ts';
import { backStep, nextStep, type StepState } from '#domain/step.ts';
import type { Target } from '#domain/progress-row.ts';
import { parseDeskUp, parseFocus, parsePollSetup } from '#domain/wire-parse.ts';

const seed = 20161121;
const roundId = 'a'.repeat(32) as RoundId;
const asked = (state: RoundFact['state'], poll = 1): RoundFact => ({ kind: 'poll', roundId, poll, state });
const other = (kind: 'change' | 'influence', state: RoundFact['state']): RoundFact => ({
	kind,
	roundId,
	number: 1,
	state
});
const score = (state: RoundFact['state']): RoundFact => ({
	kind: 'score',
	roundId,
	number: 1,
	field: 1,
	state
});
const ask = (text: string, en = text): PollQuestion => ({ text: { id: text, en } });

describe('asking', () => {
	test('[V1] one to five statements of 1–120 characters in each language, each once', () => {
		expect(checkAskPoll([], [ask('Berhasil')])).toBeUndefined();
		expect(checkAskPoll([], [ask('x'.repeat(120))])).toBeUndefined();
		expect(
			checkAskPoll(
				[],
				['a', 'b', 'c', 'd', 'e'].map((each) => ask(each))
			)
		).toBeUndefined();
		expect(checkAskPoll([], [])).toEqual({ refused: 'number-off-limits', about: 'questions' });
		expect(
			checkAskPoll(
				[],
				['a', 'b', 'c', 'd', 'e', 'f'].map((each) => ask(each))
			)
		).toMatchObject({
			refused: 'number-off-limits'
		});
		expect(checkAskPoll([], [ask('a'), ask(' \n ')])).toEqual({
			refused: 'text-missing',
			about: 'question-2'
		});
		expect(checkAskPoll([], [ask('a', '')])).toMatchObject({ refused: 'text-missing' });
		expect(checkAskPoll([], [ask('x'.repeat(121))])).toMatchObject({ refused: 'text-too-long' });
		// Letters as a person counts them, and what is unseen counts for nothing.
		expect(checkAskPoll([], [ask('🌱'.repeat(120))])).toBeUndefined();
		for (const twice of [ask(' BERHASIL '), ask('lain', 'berhasil')])
			expect(checkAskPoll([], [ask('Berhasil'), twice])).toEqual({
				refused: 'name-doubled',
				about: 'question-2'
			});
	});

	test('[V1] ten polls a session, however many questions each had', () => {
		const polls = Array.from({ length: 10 }, (_, index) => asked('revealed', index + 1));
		expect(countPolls([...polls, asked('revealed', 10), score('closed')])).toBe(10);
		expect(checkMayPoll(polls)).toEqual({ refused: 'too-many', about: 'polls' });
		expect(checkMayPoll(polls.slice(1))).toBeUndefined();
	});

	test('[V2] not while a round is open, nor while anything but scores waits to be shown', () => {
		for (const open of [score('open'), asked('open'), other('change', 'open')])
			expect(checkAskPoll([open], [ask('a')])).toEqual({ refused: 'rounds-still-open' });
		for (const waits of [asked('closed'), other('change', 'closed'), other('influence', 'closed')])
			expect(checkAskPoll([waits], [ask('a')])).toEqual({ refused: 'result-not-revealed' });
		const settled = [score('closed'), score('not-opened'), asked('revealed'), other('change', 'revealed')];
		expect(checkAskPoll(settled, [ask('a')])).toBeUndefined();
	});

	test('[V2] only in a running session', () => {
		const command = { name: 'ask-poll', questions: [ask('a')] } as const;
		const where = { stageIndex: 0, agendaLength: 1, openRounds: 0 };
		expect(checkMove({ ...where, status: 'running' }, command)).toBeUndefined();
		for (const status of ['planned', 'paused'] as const)
			expect(checkMove({ ...where, status }, command)).toEqual({ refused: 'session-not-running' });
		expect(checkMove({ ...where, status: 'closed' }, command)).toEqual({ refused: 'session-closed' });
	});

	test('[V6] is kept as it was asked, in both languages', () => {
		expect(cleanQuestion({ text: { id: '  Pesan\tini  ', en: 'This\u202E ' }, measures: 'message' })).toEqual(
			{
				text: { id: 'Pesan ini', en: 'This' },
				measures: 'message'
			}
		);
		const setup = { text: { id: 'Pesan ini', en: 'This' }, measures: 'message', number: 1, of: 2 };
		expect(parsePollSetup(JSON.stringify(setup))).toEqual(setup);
		for (const bad of ['', '{}', '[]', '{"text":{"id":"a"},"number":1,"of":1}'])
			expect(parsePollSetup(bad)).toBeUndefined();
		expect(parsePollSetup(JSON.stringify({ ...setup, measures: 'constructor' }))).toBeUndefined();
	});

	test('[W1] [W2] a frame asks at most five, and only of the two targets', () => {
		const frame = (questions: unknown) =>
			parseDeskUp(
				JSON.stringify({ t: 'command', id: 'b'.repeat(32), command: { name: 'ask-poll', questions } })
			);
		expect(frame([ask('a')])).toMatchObject({ command: { name: 'ask-poll', questions: [ask('a')] } });
		for (const bad of [
			Array(6).fill(ask('a')),
			'a',
			[{}],
			[{ ...ask('a'), measures: 'all' }],
			[ask(3 as never)]
		])
			expect(frame(bad)).toBeUndefined();
		expect(parseFocus('{"at":"poll","poll":2}')).toEqual({ at: 'poll', poll: 2 });
		expect(parseFocus('{"at":"poll"}')).toBeUndefined();
	});
});

describe('what it comes to', () => {
	test('[V3] [V5] twelve of fifteen, and three who do not know beside them', () => {
		expect(countPoll([3, 12], 3)).toEqual({ yes: 12, notYet: 3, unknown: 3, n: 15, percent: 80 });
		expect(countPoll([0, 8], 0)).toMatchObject({ n: 8, percent: 100 });
		expect(countPoll([5], 0)).toMatchObject({ yes: 0, percent: 0 });
		// Half up: 5 of 8 is 62.5.
		expect(countPoll([3, 5], 0)).toMatchObject({ percent: 63 });
	});

	test('[V4] fewer than five who said yes or not yet are never shown, however many do not know', () => {
		expect(countPoll([2, 2], 40)).toBeUndefined();
		expect(countPoll([], 0)).toBeUndefined();
		expect(countPoll([1, 4], 0)).toBeDefined();
	});

	test('[V5] is always a share that a target can hold', () => {
		fc.assert(
			fc.property(fc.nat(1500), fc.nat(1500), fc.nat(20), (notYet, yes, unknown) => {
				const count = countPoll([notYet, yes], unknown);
				expect(count === undefined).toBe(notYet + yes < 5);
				if (count === undefined) return;
				expect(checkShare(shareOf(count))).toEqual({
					percent: count.percent,
					of: { part: yes, whole: yes + notYet }
				});
			}),
			{ seed }
		);
	});

	test('[V8] is shown once any of it is revealed', () => {
		const show = (rounds: RoundFact[], poll = 1) => checkShow({ rounds }, { at: 'poll', poll });
		expect(show([])).toEqual({ refused: 'round-unknown' });
		expect(show([asked('revealed')], 2)).toEqual({ refused: 'round-unknown' });
		for (const state of ['open', 'closed'] as const)
			expect(show([asked(state)])).toEqual({ refused: 'result-not-revealed' });
		expect(show([asked('closed'), asked('revealed')])).toBeUndefined();
	});
});

describe('the next step', () => {
	const state: StepState = {
		status: 'running',
		agenda: [{ stage: 'history', minutes: 10 }],
		stageIndex: 0,
		focus: { at: 'stage' },
		pace: 'led',
		rounds: [],
		ideaIds: [],
		workedOn: [],
		scored: [],
		isFollowUp: false,
		openingId: undefined
	};

	test('[V7] never asks a poll; once asked it closes it, reveals it and goes on, in every stage', () => {
		for (const stage of ['socialisation', 'history', 'scoring', 'analysis', 'monitoring'] as const) {
			const here = { ...state, agenda: [{ stage, minutes: 10 }] };
			expect(nextStep(here)).toEqual({ does: 'close-session' });
			const openingId = 'f'.repeat(32) as OpeningId;
			expect(nextStep({ ...here, rounds: [asked('open')], openingId })).toEqual({ does: 'close', openingId });
			expect(nextStep({ ...here, rounds: [asked('closed')] })).toEqual({
				does: 'reveal',
				roundIds: [roundId]
			});
			const shown = { ...here, rounds: [asked('revealed')], focus: { at: 'poll', poll: 1 } as const };
			expect(nextStep(shown)).toEqual({ does: 'close-session' });
			expect(backStep(shown)).toEqual({ does: 'show', focus: { at: 'stage' } });
		}
	});
});

describe('taking a figure over', () => {
	const achieved = shareOf({ yes: 12, n: 15, percent: 80 });
	const labels: [string, ...string[]] = ['Message received', 'Pesan diterima'];
	const aimed = { percent: 90 };

	test('[V9] finds the target of its label, in either language and whatever its case', () => {
		const known: Target[] = [
			{ label: 'Mau memperbaiki', aimed },
			{ label: 'PESAN  diterima', aimed }
		];
		expect(bringAchieved(known, { labels, achieved })).toEqual([known[0], { ...known[1], achieved }]);
	});

	test('[V9] else takes the first free line, under a label that fits; a full form stays as it is', () => {
		expect(bringAchieved([], { labels, achieved })).toEqual([{ label: 'Message received', achieved }]);
		const long = bringAchieved([], { labels: ['x'.repeat(120)], achieved });
		expect(long[0]?.label).toBe('x'.repeat(80));
		const full = Array.from({ length: 6 }, (_, index): Target => ({ label: `Target ${index}`, aimed }));
		expect(bringAchieved(full, { labels, achieved })).toEqual(full);
	});
});
