// Influence, USG, pairs and polls in a record: made of what people said, in whatever order it came, and refused
// when a figure does not follow. What rooms really answered is tests/server/record/export-round.test.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PollRound, InfluenceRound, PairsRound, ResearchRecord, UsgRound } from '#domain/record.ts';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import { influenceResult, isLatest, pinnedScore } from '#domain/record-influence.ts';
import { lookbackResult } from '#domain/record-lookback.ts';
import { arePollsWhole, pollResult } from '#domain/record-poll.ts';
import { countUsg, pairsResult, usgResult } from '#domain/record-rating.ts';
import { listPairs } from '#domain/pairs.ts';
import { sumDots } from '#domain/ranking.ts';
import { isRefused } from '#domain/refusal.ts';
import { checkSchema } from '../fixtures/record-schema.ts';

const id = (digit: string) => digit.repeat(32);
const when = { openedAt: null, closedAt: null, revealedAt: null, presentAtClose: null };
const asked = { ...when, ordinal: 1, state: 'revealed' } as const;
const options = ['1', '2', '3'].map((digit) => ({ idea: id(digit), text: `gagasan ${digit}` }));
const shown = { state: 'revealed', channels: [] } as const;
const few = { isShown: false, why: 'few-answers' };

/** The same list in another order. */
const turned = <Item>(items: readonly Item[], by: number): Item[] =>
	items.map((_, at) => items[(at + by) % items.length]!);
const anyTurn = fc.nat(40);

const score = pinnedScore({ sum: 9, n: 6, cutoffHundredths: 250, levels: 4 });
const influenceOf = (ballots: (number | null)[], agreed?: number) =>
	influenceResult({ ...shown, ballots, score, agreed });
const usgOf = (rows: readonly (readonly number[])[], settled: string[] | null = null) =>
	usgResult({ ...shown, options, counts: countUsg(options.length, rows), settled });
const pairsOf = (rows: readonly (readonly number[])[], settled: string[] | null = null) =>
	pairsResult({
		...{ ...shown, options, settled, agreed: undefined },
		sums: sumDots(listPairs(options.length).length, rows),
		people: rows.length
	});
const lookbackOf = (ballots: (number | null)[]) => lookbackResult({ ...shown, ballots, levels: 4 });
const pollOf = (ballots: ('yes' | 'not-yet' | null)[]) => pollResult({ ...shown, ballots });

describe('the figures of a round', () => {
	test('[X2] [X20] [X21] [X22] [X29] are withheld below five, and where nothing was asked or revealed', () => {
		expect(influenceOf([0, 1, 2, 3, null, null])).toEqual(few);
		expect(usgOf(Array<number[]>(4).fill([1, 1, 1, 1, 1, 1, 1, 1, 1]))).toEqual(few);
		expect(pairsOf(Array<number[]>(4).fill([1, 1, 1]))).toEqual(few);
		expect(pollOf(['yes', 'yes', 'yes', 'not-yet', null, null])).toEqual(few);
		for (const [state, why] of [
			['not-opened', 'not-asked'],
			['closed', 'not-revealed']
		] as const) {
			const given = { state, channels: [] };
			const hidden = { isShown: false, why };
			expect(influenceResult({ ...given, ballots: [1, 1, 1, 1, 1], score, agreed: 1 })).toEqual(hidden);
			const ranked = { ...given, options, settled: null };
			expect(usgResult({ ...ranked, counts: [] })).toEqual(hidden);
			expect(pairsResult({ ...ranked, sums: [], people: 9, agreed: [0, 0, 0] })).toEqual(hidden);
			expect(pollResult({ ...given, ballots: ['yes', 'yes', 'yes', 'yes', 'yes'] })).toEqual(hidden);
		}
	});

	test('[X3] [X21] [X22] are the same in whatever order answers came', () => {
		const level = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
		const said = fc.option(fc.constantFrom('yes' as const, 'not-yet' as const), { nil: null });
		const usgRow = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 });
		const pairsRow = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 3 });
		const check = <Answer>(answer: fc.Arbitrary<Answer>, make: (answers: Answer[]) => unknown) =>
			fc.assert(
				fc.property(fc.array(answer, { minLength: 1, maxLength: 30 }), anyTurn, (answers, by) => {
					expect(make(turned(answers, by))).toEqual(make(answers));
				})
			);
		check(level, influenceOf);
		check(said, pollOf);
		check(usgRow, usgOf);
		check(pairsRow, pairsOf);
	});

	test('[X21] of USG say nothing of who gave which values together', () => {
		const rows = [
			[1, 2, 3, 4, 5, 1, 2, 3, 4],
			[2, 3, 4, 5, 1, 2, 3, 4, 5],
			[3, 4, 5, 1, 2, 3, 4, 5, 1],
			[4, 5, 1, 2, 3, 4, 5, 1, 2],
			[5, 1, 2, 3, 4, 5, 1, 2, 3]
		];
		const mixed = rows.map((row, at) => row.map((_, place) => rows[(at + place) % rows.length]![place]!));
		expect(mixed).not.toEqual(rows);
		expect(usgOf(mixed)).toEqual(usgOf(rows));
	});

	test('[X20] what was agreed aloud has a value and no ballot; the latest word on a statement is known', () => {
		const agreed = influenceOf([], 2);
		expect(agreed).toEqual({
			...{ isShown: true, isAgreed: true, value: 2, isInfluential: true, quarter: 'weak-influential' }
		});
		const round = (ordinal: number, result: InfluenceRound['result']): InfluenceRound => ({
			...{ ...asked, id: id('a'), ordinal, statement: 1, instrumentId: id('b'), score, result },
			...{ text: { id: 'a', en: 'a' }, notYet: { id: 'b', en: 'b' } }
		});
		const rounds = [round(1, agreed), round(3, influenceOf([], 0)), round(2, agreed)];
		expect(rounds.map((each) => isLatest(rounds, each))).toEqual([false, true, false]);
		expect(isLatest([round(1, few as never)], round(1, few as never))).toBe(false);
	});

	test('[X28] an order that goes against the figures, or leaves an idea out, is none', () => {
		const rows = Array<number[]>(5).fill([5, 5, 5, 2, 2, 2, 2, 2, 2]);
		const [first, second, third] = options.map(({ idea }) => idea) as [string, string, string];
		expect(usgOf(rows, [first, third, second])).toMatchObject({ settled: [first, third, second] });
		for (const order of [[second, first, third], [first, second], [first, first, second], []])
			expect(() => usgOf(rows, order)).toThrow(RangeError);
		expect(() => pairsOf(Array<number[]>(5).fill([1, 1, 1]), [second, first, third])).toThrow(RangeError);
	});

	test('[X33] looking back has ballots and counts, no mean, and nothing below five', () => {
		expect(lookbackOf([1, 2, 3, 4, null, null])).toEqual(few);
		expect(lookbackOf([4, null, 1, 3, 1, 3])).toEqual({
			...{ isShown: true, ballots: [1, 1, 3, 3, 4, null], counts: [2, 0, 2, 1], unknown: 1, n: 5 },
			channels: []
		});
		expect(() => lookbackOf([1, 2, 3, 4, 5])).toThrow(RangeError);
		expect(lookbackResult({ ...shown, state: 'closed', ballots: [1, 1, 1, 1, 1], levels: 4 })).toEqual({
			...{ isShown: false, why: 'not-revealed' }
		});
	});

	test('[X29] a poll is whole when every question of it is there once', () => {
		const at = (ordinal: number, place: number, of: number) => ({ ordinal, place, of });
		expect(arePollsWhole([])).toBe(true);
		expect(arePollsWhole([at(1, 2, 2), at(2, 1, 1), at(1, 1, 2)])).toBe(true);
		for (const wrong of [[at(1, 1, 2)], [at(1, 1, 2), at(1, 1, 2)], [at(1, 1, 2), at(1, 3, 2)]])
			expect(arePollsWhole(wrong)).toBe(false);
	});
});

const influence: InfluenceRound = {
	...{ ...asked, id: id('a'), statement: 1, instrumentId: id('b'), score },
	...{ text: { id: 'a', en: 'a' }, notYet: { id: 'b', en: 'b' } },
	result: influenceOf([0, 1, 2, 3, 3, null])
};
const usg: UsgRound = {
	...{ ...asked, id: id('c'), options },
	result: usgOf(Array<number[]>(6).fill([5, 4, 3, 2, 2, 2, 1, 1, 1]))
};
const pairs: PairsRound = {
	...{ ...asked, id: id('d'), options },
	result: pairsOf(Array<number[]>(5).fill([1, 0, 1]))
};
const poll: PollRound = {
	...{ ...asked, id: id('e'), place: 1, of: 1, text: { id: 'a', en: 'a' }, measures: null },
	result: pollOf(['yes', 'yes', 'not-yet', 'yes', 'yes', null])
};
const row: ResearchRecord['betweenMeetings'][number] = {
	...{ action: id('1'), what: 'x', seq: 1, date: '2026-03-14', state: 'done', note: '', held: '' },
	...{ indicators: '', results: '', supporting: '', hindering: '', author: 'F1' },
	targets: [{ label: 'a', aimed: null, achieved: { percent: 83, part: 5, whole: 6 } }]
};
const meeting: ResearchRecord['sessions'][number] = {
	...{ id: id('f'), title: 'x', date: '2026-03-14', startedAt: null, closedAt: null },
	...{ nameMode: 'picture', expected: null, agenda: [], consent: [], assessment: null, board: null },
	attendance: { joined: 0, scored: 0, accompanied: 0, left: 0, bySex: null, byRole: null },
	...{ scores: [], fields: [], change: null, directChange: [], lookback: [], dots: [] },
	...{ influence: [influence], usg: [usg], pairs: [pairs], polls: [poll], progress: [row] }
};
const whole: ResearchRecord = {
	...{ $schema: 'record-2.json', format: 'rembuk-record', version: 2, scope: 'group', purpose: 'real' },
	programme: { id: id('1'), name: 'Program', village: '', district: '', regency: '' },
	group: { id: id('2'), name: 'Kelompok', kind: 'group', cutoffHundredths: 250, cutoffWords: null },
	...{ instruments: [], sessions: [meeting], betweenMeetings: [row] }
};

describe('a record that is read', () => {
	type Session = (typeof whole)['sessions'][number];
	type Loose = Record<string, unknown>;
	const shownOf = (round: { result: unknown } | undefined) => round!.result as Loose;
	const spoil = (change: (session: Session, record: ResearchRecord) => void) => {
		const copy = JSON.parse(writeRecord(whole)) as ResearchRecord;
		change(copy.sessions[0]!, copy);
		return readRecord(JSON.stringify(copy));
	};

	test('[X4] [X8] holds what was written, and fits the published schema', () => {
		expect(readRecord(writeRecord(whole))).toEqual(whole);
		expect(checkSchema(whole)).toEqual([]);
	});

	test.each<[string, string, (session: Session) => void]>([
		['a sum of influence', 'influence.0', ({ influence }) => (shownOf(influence[0])['sum'] = 8)],
		['a ballot of influence', 'influence.0', ({ influence }) => (shownOf(influence[0])['ballots'] = [3])],
		['a quarter', 'influence.0', ({ influence }) => (shownOf(influence[0])['quarter'] = 'weak-slight')],
		['a pinned mean', 'influence.0', ({ influence }) => (influence[0]!.score.meanHundredths = 149)],
		['a pinned score off its scale', 'ballots', ({ influence }) => (influence[0]!.score.sum = 99)],
		[
			'a count of USG',
			'ballots',
			({ usg }) => ((shownOf(usg[0])['counts'] as Loose[])[0]!['growth'] = [0, 0, 0, 0, 1])
		],
		['a sum of USG', 'usg.0', ({ usg }) => ((shownOf(usg[0])['sums'] as Loose[])[0]!['growth'] = 1)],
		['a rank of USG', 'usg.0', ({ usg }) => ((shownOf(usg[0])['ranking'] as Loose[])[0]!['rank'] = 2)],
		['an idea asked twice', 'ballots', ({ usg }) => (usg[0]!.options[1] = usg[0]!.options[0]!)],
		[
			'voices of a pair',
			'pairs.0',
			({ pairs }) => ((shownOf(pairs[0])['pairs'] as Loose[])[0]!['forSecond'] = 1)
		],
		[
			'more voices than people',
			'ballots',
			({ pairs }) => ((shownOf(pairs[0])['pairs'] as Loose[])[0]!['forFirst'] = 6)
		],
		['a circle', 'pairs.0', ({ pairs }) => (shownOf(pairs[0])['cycles'] = [])],
		['points', 'pairs.0', ({ pairs }) => ((shownOf(pairs[0])['ranking'] as Loose[])[0]!['points'] = 1.5)],
		['an order that was not settled', 'ballots', ({ pairs }) => (shownOf(pairs[0])['settled'] = [id('1')])],
		['a percentage of a poll', 'polls.0', ({ polls }) => (shownOf(polls[0])['percent'] = 81)],
		['a ballot of a poll', 'polls.0', ({ polls }) => (shownOf(polls[0])['ballots'] = ['yes'])],
		['a question that is missing', 'polls', ({ polls }) => (polls[0]!.of = 2)]
	])('[X4] [X20] [X21] [X22] [X28] [X29] %s that does not follow is refused', (_, about, change) => {
		expect(spoil(change)).toEqual({ refused: 'record-inconsistent', about: `sessions.0.${about}` });
	});

	test('[X21] [X22] a row of one person has no place in it', () => {
		for (const change of [
			({ usg }: Session) => (shownOf(usg[0])['ballots'] = [[1, 1, 1, 1, 1, 1, 1, 1, 1]]),
			({ pairs }: Session) => (shownOf(pairs[0])['ballots'] = [[1, 0, 1]])
		])
			expect(spoil(change)).toMatchObject({ refused: 'record-unreadable' });
	});

	test('[X23] a percentage that does not follow from its part is refused, wherever the row stands', () => {
		const inconsistent = (about: string) => ({ refused: 'record-inconsistent', about });
		const share = (record: Pick<Session, 'progress'>, change: Loose) =>
			Object.assign(record.progress[0]!.targets[0]!, change);
		for (const achieved of [
			{ percent: 84, part: 5, whole: 6 },
			{ percent: 50, part: 5, whole: null },
			{ percent: 101, part: null, whole: null },
			{ percent: 100, part: 7, whole: 6 },
			null
		]) {
			expect(spoil((session) => share(session, { achieved }))).toEqual(inconsistent('sessions.0.progress.0'));
			expect(spoil((_, { betweenMeetings }) => share({ progress: betweenMeetings }, { achieved }))).toEqual(
				inconsistent('betweenMeetings.0')
			);
		}
		expect(
			spoil((session) => share(session, { achieved: { percent: 50, part: null, whole: null } }))
		).toMatchObject({ version: 2 });
	});

	test('[X33] only a follow-up looks back', () => {
		const { text, ...poll } = whole.sessions[0]!.polls[0]!;
		const when = { ...asked, id: poll.id };
		const lookback = [
			{ ...when, statement: 1, text, day: '2016-03-05', result: lookbackOf([1, 2, 3, 4, 4]) }
		];
		expect(spoil((session) => Object.assign(session, { lookback }))).toEqual({
			refused: 'record-inconsistent',
			about: 'sessions.0.lookback.0'
		});
	});

	test('[X24] rows between meetings have no place in the record of one meeting', () => {
		expect(spoil((_, record) => (record.scope = 'session'))).toEqual({
			refused: 'record-inconsistent',
			about: 'betweenMeetings'
		});
		expect(
			spoil((_, record) => Object.assign(record, { scope: 'session', betweenMeetings: [] }))
		).toMatchObject({ scope: 'session' });
	});

	test('[X8] with any of its parts changed it is refused or read as what it says, and never a fault', () => {
		type Part = { [key: string]: Part } | Part[] | string | number | boolean | null;
		/** Every place where a value stands, by the list or object it stands in. */
		const listPlaces = (part: Part): { within: Loose; key: string }[] =>
			typeof part !== 'object' || part === null
				? []
				: Object.entries(part).flatMap(([key, value]) => [
						{ within: part as Loose, key },
						...listPlaces(value as Part)
					]);
		const other = fc.constantFrom<unknown>(...[0, 1, 2, 5, 99, -1, 0.5, null, true, '', id('9')], [], {}, [
			[]
		]);
		fc.assert(
			fc.property(fc.nat(), fc.constantFrom('put', 'drop', 'double'), other, (at, how, value) => {
				const copy = JSON.parse(writeRecord(whole)) as Part;
				const places = listPlaces((copy as { sessions: Part }).sessions);
				const { within, key } = places[at % places.length]!;
				if (how === 'put') within[key] = value;
				else if (!Array.isArray(within)) Reflect.deleteProperty(within, key);
				else
					within.splice(
						Number(key),
						how === 'drop' ? 1 : 0,
						...(how === 'drop' ? [] : [within[Number(key)]])
					);
				const read = readRecord(JSON.stringify(copy));
				if (!isRefused(read)) expect(readRecord(writeRecord(read))).toEqual(read);
			}),
			{ numRuns: 500 }
		);
	});

	test('[X26] of the version before is refused with a sentence of its own', () => {
		const former = JSON.stringify({ ...whole, $schema: 'record-1.json', version: 1 });
		expect(readRecord(former)).toEqual({ refused: 'record-version-former', about: 'version' });
		expect(readRecord(JSON.stringify({ ...whole, version: 3 }))).toMatchObject({
			refused: 'record-version-unknown'
		});
	});
});
