// The statements that cards point to, with the figures a wall may show of them: this meeting's own once
// it has revealed some, else the group's latest, and never those of fewer than five people.
import { describe, expect, test } from 'vitest';
import { statementRef } from '#domain/board.ts';
import type { RoundId, SessionId } from '#domain/ids.ts';
import { got, openHouse, planSession, type House } from '../../fixtures/backstage.ts';
import { makeInstrument } from '../../fixtures/meeting.ts';

type Plan = Awaited<ReturnType<typeof planSession>>;
/** Twelve scores of six people: the second statement is weak, 12 : 6 = 2. */
const six = [
	[3, 3, 3, 3, 3, 4],
	[2, 2, 2, 2, 2, 2]
] as const;

async function describeBoard(house: House, sessionId: SessionId | undefined, language: 'id' | 'en' = 'id') {
	const { statements } = await house.boards.describe({ groupId: house.groupId, sessionId, language });
	return statements;
}
const figures = async (house: House, sessionId: SessionId | undefined) =>
	(await describeBoard(house, sessionId)).map(({ number, result }) => [number, result?.sum, result?.n]);

/** Everybody's scores for the first statements, closed; revealed as well unless told otherwise. */
async function score(
	house: House,
	plan: Plan,
	given: { levels: readonly (readonly number[])[]; isRevealed?: boolean }
): Promise<RoundId[]> {
	const seats = await plan.start(given.levels[0]!.length);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	const rounds = (await plan.roundIds()).slice(0, given.levels.length);
	for (const [index, round] of rounds.entries()) {
		got(await plan.command({ name: 'open', roundIds: [round] }));
		for (const [seat, answer] of given.levels[index]!.entries())
			got(await house.backstage.phones.cast(seats[seat]!.token, { round, answer, revision: 1 }));
		await plan.next();
	}
	if (given.isRevealed ?? true) got(await plan.command({ name: 'reveal', roundIds: rounds }));
	return rounds;
}

const openMeeting = (house: House, date: string) => planSession(house, { date });

describe('figures', () => {
	test('[T4] come with revealing and not before, and say which statement is weak', async () => {
		const house = await openHouse({ statements: 3 });
		const plan = await openMeeting(house, '2026-03-14');
		expect(await figures(house, plan.id)).toEqual([
			[1, undefined, undefined],
			[2, undefined, undefined],
			[3, undefined, undefined]
		]);
		const rounds = await score(house, plan, { levels: six, isRevealed: false });
		expect((await describeBoard(house, plan.id)).map(({ result }) => result)).toEqual([
			undefined,
			undefined,
			undefined
		]);
		got(await plan.command({ name: 'reveal', roundIds: rounds }));
		const facts = await describeBoard(house, plan.id);
		expect(facts.map(({ ref }) => ref)).toEqual([1, 2, 3].map((n) => statementRef(house.versionId, n)));
		expect(facts.map(({ result }) => result)).toEqual([
			{ sum: 19, n: 6, meanHundredths: 317, isWeak: false, cutoffHundredths: 250, levels: 4 },
			{ sum: 12, n: 6, meanHundredths: 200, isWeak: true, cutoffHundredths: 250, levels: 4 },
			undefined
		]);
	});

	test('[TRUST E3] of fewer than five scores stay away, also after revealing', async () => {
		const house = await openHouse({ statements: 2 });
		const plan = await openMeeting(house, '2026-03-14');
		await score(house, plan, { levels: [[1, 1, 1, 1]] });
		expect(await figures(house, plan.id)).toEqual([
			[1, undefined, undefined],
			[2, undefined, undefined]
		]);
	});
});

describe('whose figures', () => {
	test('this meeting’s own first; before it has any, those of the group’s latest that has', async () => {
		const house = await openHouse({ statements: 2 });
		const latest = await openMeeting(house, '2026-03-14');
		await score(house, latest, { levels: [[2, 2, 2, 2, 2]] });
		const older = await openMeeting(house, '2025-03-14');
		await score(house, older, { levels: [[4, 4, 4, 4, 4, 4]] });
		const now = await openMeeting(house, '2026-06-20');
		const ofLatest = [
			[1, 10, 5],
			[2, undefined, undefined]
		];
		// Held later, but about an earlier day: the day of the meeting counts.
		expect(await figures(house, undefined)).toEqual(ofLatest);
		expect(await figures(house, now.id)).toEqual(ofLatest);
		expect(await figures(house, older.id)).toEqual([
			[1, 24, 6],
			[2, undefined, undefined]
		]);
		const rounds = await score(house, now, { levels: [[3, 3, 3, 3, 3, 3, 3]], isRevealed: false });
		expect(await figures(house, now.id)).toEqual(ofLatest);
		got(await now.command({ name: 'reveal', roundIds: rounds }));
		expect((await figures(house, now.id))[0]).toEqual([1, 21, 7]);
		expect((await figures(house, undefined))[0]).toEqual([1, 21, 7]);
	});

	test('another group’s are never among them', async () => {
		const house = await openHouse({ statements: 2 });
		const { id } = got(
			await house.backstage.programmes.createGroup(house.facilitator, house.programmeId, {
				name: 'Kelompok Anggrek',
				kind: 'group',
				partIds: [],
				cutoffHundredths: 250
			})
		);
		const plan = await openMeeting(house, '2026-03-14');
		await score(house, plan, { levels: six });
		const other = await house.boards.describe({ groupId: id, sessionId: undefined, language: 'id' });
		expect(other.statements).toEqual([]);
	});
});

describe('words', () => {
	test('in the language asked for, strong and "not yet", with the same figures', async () => {
		const content = makeInstrument(2);
		const house = await openHouse({
			instrument: { ...content, statements: content.statements.map(inTwoLanguages) }
		});
		const plan = await openMeeting(house, '2026-03-14');
		await score(house, plan, { levels: six });
		const [indonesian, english] = [
			await describeBoard(house, plan.id),
			await describeBoard(house, plan.id, 'en')
		];
		expect(indonesian[1]).toMatchObject({ text: 'pernyataan 2', notYet: 'belum 2' });
		expect(english[1]).toMatchObject({ text: 'statement 2', notYet: 'not yet 2' });
		expect(english.map(({ ref, result }) => [ref, result])).toEqual(
			indonesian.map(({ ref, result }) => [ref, result])
		);
	});

	test('[P3] a statement of another version that a card points to keeps its own words, and has no figure', async () => {
		const house = await openHouse({ statements: 2 });
		const instrument = makeInstrument(3);
		const otherId = 'c'.repeat(32) as typeof house.versionId;
		await house.db
			.insertInto('instrument_version')
			.values({
				id: otherId,
				instrument_key: instrument.key,
				version: 1,
				content: JSON.stringify({ ...instrument, statements: instrument.statements.map(inTwoLanguages) }),
				content_hash: 'c',
				created_at_ms: 0
			})
			.execute();
		const refs = [statementRef(otherId, 3), statementRef(otherId, 1), statementRef(house.versionId, 2)];
		const gone = statementRef(otherId, 9);
		got(
			await house.boards.writeCards(house.groupId, [
				{ kind: 'idea', from: 'desk', text: 'Papan kas', statements: refs },
				{ kind: 'action', from: 'desk', what: 'Baca kas', statements: [refs[0]!, gone] }
			])
		);
		const plan = await openMeeting(house, '2026-03-14');
		await score(house, plan, { levels: six });
		const facts = await describeBoard(house, plan.id, 'en');
		expect(facts.map(({ ref, result }) => [ref, result?.isWeak])).toEqual([
			[statementRef(house.versionId, 1), false],
			[statementRef(house.versionId, 2), true],
			[statementRef(otherId, 1), undefined],
			[statementRef(otherId, 3), undefined]
		]);
		expect(facts[3]).toEqual({
			ref: refs[0],
			number: 3,
			text: 'statement 3',
			notYet: 'not yet 3',
			result: undefined
		});
	});
});

function inTwoLanguages<Statement extends { number: number }>(statement: Statement) {
	const { number } = statement;
	return {
		...statement,
		positive: { id: `pernyataan ${number}`, en: `statement ${number}` },
		notYet: { id: `belum ${number}`, en: `not yet ${number}` }
	};
}
