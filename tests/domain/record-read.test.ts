// A record that is read: refused where a figure does not follow, where a part has no place in it, and where it is
// of another version; and never a fault.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import type { ResearchRecord } from '#domain/record.ts';
import { isRefused } from '#domain/refusal.ts';
import { asked, id, lookbackOf, whole } from '../fixtures/record-round.ts';
import { checkSchema } from '../fixtures/record-schema.ts';

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
