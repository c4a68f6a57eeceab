// The room's own word on what it worked on, and how far actions have come.
import { describe, expect, test } from 'vitest';
import { checkAskChange, countDirect } from '#domain/direct-change.ts';
import type { RoundId } from '#domain/ids.ts';
import { checkNote, isOverdue, isUnfinished } from '#domain/progress.ts';
import { checkShow, type RoundFact } from '#domain/round.ts';
import { parseDirectSetup } from '#domain/wire-parse.ts';

const roundId = 'a'.repeat(32) as RoundId;
const state = { stage: 'monitoring' as const, rounds: [], workedOn: [9, 13, 14] };
const change = (at: RoundFact['state']): RoundFact => ({ kind: 'change', roundId, number: 9, state: at });
const score = (at: RoundFact['state']): RoundFact => ({
	kind: 'score',
	roundId,
	number: 9,
	field: 2,
	state: at
});

describe('direct change', () => {
	test('[C7] is counted apart, with five words at least', () => {
		expect(countDirect([1, 4, 10], 3)).toEqual({ down: 1, same: 4, up: 10, unknown: 3, n: 15 });
		expect(countDirect([1, 1, 2], 9)).toBeUndefined();
		expect(countDirect([0, 0, 5], 0)).toMatchObject({ up: 5 });
	});

	test('[C8] is asked once, in monitoring, of what was worked on', () => {
		expect(checkAskChange(state, [9, 14])).toBeUndefined();
		expect(checkAskChange({ ...state, stage: 'scoring' }, [9])).toEqual({ refused: 'move-unknown' });
		const rounds = [change('revealed')];
		expect(checkAskChange({ ...state, rounds }, [9])).toEqual({ refused: 'already-scored' });
		expect(checkAskChange({ ...state, rounds: [score('open')] }, [9])).toEqual({
			refused: 'rounds-still-open'
		});
		expect(checkAskChange(state, [])).toMatchObject({ refused: 'number-off-limits' });
		expect(checkAskChange(state, [9, 9])).toMatchObject({ refused: 'statement-unknown' });
		expect(checkAskChange(state, [8])).toMatchObject({ refused: 'statement-unknown' });
		expect(checkAskChange(state, [NaN])).toMatchObject({ refused: 'statement-unknown' });
	});

	test('[R7] [C9] is shown once revealed; the change only in a follow-up that revealed something', () => {
		const focus = { at: 'direct-change' } as const;
		expect(checkShow({ rounds: [change('closed')] }, focus)).toEqual({ refused: 'result-not-revealed' });
		expect(checkShow({ rounds: [change('revealed')] }, focus)).toBeUndefined();
		const rounds = [score('revealed')];
		expect(checkShow({ rounds, isFollowUp: true }, { at: 'change' })).toBeUndefined();
		expect(checkShow({ rounds }, { at: 'change' })).toEqual({ refused: 'baseline-unknown' });
		expect(checkShow({ rounds: [score('closed')], isFollowUp: true }, { at: 'change' })).toEqual({
			refused: 'result-not-revealed'
		});
	});

	test('[W5] what it asked is read back, and nothing else is', () => {
		const setup = { ref: `${'b'.repeat(32)}:9`, number: 9, of: 30, text: { id: 'Satu', en: 'One' } };
		expect(parseDirectSetup(JSON.stringify(setup))).toEqual(setup);
		expect(parseDirectSetup(JSON.stringify({ ...setup, ref: 'x:9' }))).toBeUndefined();
		expect(parseDirectSetup('{}')).toBeUndefined();
	});
});

describe('actions', () => {
	test('[P5] [P6] an action is unfinished until done or stopped, and overdue only then', () => {
		expect(
			[undefined, 'not-started', 'under-way', 'done', 'stopped'].map((each) => isUnfinished(each as never))
		).toEqual([true, true, true, false, false]);
		expect(isOverdue({ due: '2016-04-16', state: 'under-way' }, '2016-04-17')).toBe(true);
		expect(isOverdue({ due: '2016-04-17', state: undefined }, '2016-04-17')).toBe(false);
		expect(isOverdue({ due: '2016-04-16', state: 'done' }, '2016-04-17')).toBe(false);
		expect(isOverdue({ due: '', state: undefined }, '2016-04-17')).toBe(false);
	});

	test('[P7] a note is one of four states and at most 300 letters', () => {
		expect(checkNote({ state: 'done', note: '😀'.repeat(300) })).toBeUndefined();
		expect(checkNote({ state: 'done', note: 'a'.repeat(301) })).toEqual({
			refused: 'text-too-long',
			about: 'note'
		});
		for (const bad of ['__proto__', 'toString', '', undefined])
			expect(checkNote({ state: bad, note: '' })).toEqual({ refused: 'request-malformed', about: 'state' });
	});
});
