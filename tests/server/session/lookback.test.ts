// Looking back in a room: asked last, answered in secret, shown after the scores, and in no figure but its own.
import { expect, test } from 'vitest';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import { isRefused } from '#domain/refusal.ts';
import type { RoundId } from '#domain/ids.ts';
import { SimulatedMember } from '#server/practice/simulated-member.ts';
import { dump, got, newRequest, openHouse, planSession, type House } from '../../fixtures/backstage.ts';
import { checkSchema } from '../../fixtures/record-schema.ts';
import { addVersion, followUp, reworded } from './newer-version.ts';
import {
	after,
	before,
	cast,
	hallOf,
	holdFirst,
	planSecond,
	scoreAll,
	stepOf,
	type Level
} from './second-room.ts';

/** A follow-up in which everything has been scored and nothing is revealed. */
async function scoreSecond(levels: readonly Level[] = after) {
	const house = await openHouse();
	await holdFirst(house, before);
	const { plan } = await planSecond(house);
	const seats = await plan.start(levels.length);
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	await scoreAll(house, plan, seats, levels);
	return { house, plan, seats };
}
type Scored = Awaited<ReturnType<typeof scoreSecond>>;

const ask = ({ plan }: Pick<Scored, 'plan'>, numbers: number[], requestId = newRequest()) =>
	plan.command({ name: 'ask-lookback', numbers }, requestId);

/** Answers what is asked, statement by statement, and closes it. */
async function answer({ house, plan, seats }: Scored, ...answers: Level[][]): Promise<RoundId[]> {
	const step = await stepOf(house, seats);
	if (step.at !== 'scoring') throw new Error('nothing is asked');
	const rounds = step.questions.map(({ roundId }) => roundId);
	for (const [index, levels] of answers.entries())
		await cast(house, seats, { roundId: rounds[index]!, levels });
	expect(await plan.next()).toBe('close');
	return rounds;
}

const countBallots = async ({ db }: House, roundId: RoundId) =>
	(await db.selectFrom('ballot').selectAll().where('round_id', '=', roundId).execute()).length;

test('[C60] [C63] [C65] [C66] [C67] asked before the results, it is shown after the last of them, beside then and now', async () => {
	const room = await scoreSecond();
	const { house, plan, seats } = room;
	// [C67] The clicker itself goes on to the results.
	expect((await plan.desk()).next).toMatchObject({ does: 'stage', index: 3 });
	expect((await plan.desk()).lookback).toMatchObject({ refused: undefined, asked: [], shown: undefined });
	// [C62] Whatever was scored both times, and none of it chosen.
	expect((await plan.desk()).lookback!.choices.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
	got(await ask(room, [5, 2]));
	const day = '2026-03-14';
	const heading = { at: 'scoring', asks: 'lookback', pace: 'own' };
	const questions = [
		{ number: 2, place: 1, of: 2, day },
		{ number: 5, place: 2, of: 2, day }
	];
	expect(await stepOf(house, seats)).toMatchObject({ ...heading, questions });
	expect(await hallOf(house, plan)).toMatchObject({ ...heading, questions });
	const { text } = (await plan.desk()).lookback!.asked[0]!;
	const [first, second] = await answer(
		room,
		[2, 2, 3, 3, 3, 'unknown', 4],
		[1, 1, 2, 2, 'unknown', 'unknown']
	);
	const off = { round: first!, answer: 5, revision: 3 };
	expect(await house.backstage.phones.cast(seats[0]!.token, off)).toMatchObject({
		refused: expect.any(String)
	});
	expect(await hallOf(house, plan)).toMatchObject({ at: 'closed', asks: 'lookback', present: 14 });
	expect(await stepOf(house, seats)).toEqual({ at: 'closed', isMany: true });
	// [TRUST E2] Closed and not revealed: no figure is on any screen.
	const screens = async () =>
		JSON.stringify([await plan.desk(), await hallOf(house, plan), await stepOf(house, seats)]);
	expect(await screens()).not.toMatch(/"counts"|"recalled"/);

	// [C65] The scores come first, then what they came to, and it as the last.
	expect(await plan.next()).toBe('stage');
	expect(await hallOf(house, plan)).toEqual({ at: 'sealed-results' });
	expect(await plan.next()).toBe('reveal');
	expect(await hallOf(house, plan)).toMatchObject({ at: 'fields' });
	expect(await screens()).not.toMatch(/"recalled"/);
	for (let shown = 0; shown < 7; shown += 1) expect(await plan.next()).toBe('show');
	expect(await plan.next()).toBe('reveal');
	const scored = {
		before: { counts: [3, 6, 3, 0], unknown: 0, n: 12 },
		now: { counts: [0, 1, 8, 4], unknown: 1, n: 13 }
	};
	const told = {
		at: 'lookback',
		day,
		rows: [
			{ roundId: first, number: 2, text, recalled: { counts: [0, 2, 3, 1], unknown: 1, n: 6 }, scored },
			// Four answers, and two who do not know.
			{ roundId: second, number: 5, text: expect.any(String), recalled: undefined, scored }
		]
	};
	expect(await hallOf(house, plan)).toEqual(told);
	expect(await stepOf(house, seats)).toEqual(told);
	expect((await plan.desk()).lookback!.shown).toEqual({ day, rows: told.rows });
	// [B7] [C65] What may not be shown is not kept either.
	expect([await countBallots(house, first!), await countBallots(house, second!)]).toEqual([7, 0]);
	expect((await plan.desk()).next).toEqual({ does: 'close-session' });
	got(await plan.command({ name: 'show', focus: { at: 'fields' } }));
	got(await plan.command({ name: 'show', focus: { at: 'lookback' } }));
	expect(await hallOf(house, plan)).toEqual(told);
});

test('[C66] [C69] [X33] it changes no figure, and is on the page of the record and in the record that leaves', async () => {
	const room = await scoreSecond();
	const { house, plan } = room;
	got(await plan.command({ name: 'go-to-stage', index: 3 }));
	await plan.next();
	const figures = async () => {
		const { change, assessment, direct } = await plan.desk();
		const fields = got(
			await house.backstage.sessions.hall(plan.id, { actor: house.facilitator }, 'id')
		).scene;
		const overview = got(
			await house.backstage.mentoring.overview(house.facilitator, house.programmeId, 'id')
		);
		return { change, assessment, direct, fields, overview };
	};
	const withoutIt = await figures();
	// [C67] Asked after the results it is shown at once.
	got(await ask(room, [1, 4]));
	await answer(room, Array<Level>(14).fill(1), Array<Level>(14).fill(2));
	expect(await plan.next()).toBe('reveal');
	got(await plan.command({ name: 'show', focus: { at: 'fields' } }));
	expect(await figures()).toEqual(withoutIt);
	got(await plan.command({ name: 'close-session', confirmed: true }));

	const { records, downloads } = house.backstage;
	const page = got(await records.monitoring(house.facilitator, plan.id, 'id'));
	expect(page.lookback).toMatchObject({
		day: '2026-03-14',
		rows: [
			{
				number: 1,
				recalled: { counts: [14, 0, 0, 0], n: 14 },
				scored: { before: { n: 12 }, now: { n: 13 } }
			},
			{ number: 4, recalled: { counts: [0, 14, 0, 0], n: 14 } }
		]
	});
	expect(page).toMatchObject({ direct: [], polls: [] });
	const { results } = { results: got(await records.results(house.facilitator, plan.id, 'id')) };
	expect(results.statements).toHaveLength(6);
	for (const record of [
		got(await downloads.session(house.facilitator, plan.id)),
		got(await downloads.group(house.facilitator, house.groupId))
	]) {
		const last = record.sessions.at(-1)!;
		expect(last.scores).toHaveLength(6);
		expect(last).toMatchObject({ dots: [], directChange: [] });
		const ones = { isShown: true, ballots: Array<number>(14).fill(1), counts: [14, 0, 0, 0], n: 14 };
		expect(last.lookback).toMatchObject([
			{ statement: 1, day: '2026-03-14', state: 'revealed', result: ones },
			{ statement: 4, result: { counts: [0, 14, 0, 0], unknown: 0 } }
		]);
		expect(Object.keys(last.lookback[0]!.result)).not.toContain('meanHundredths');
		expect(readRecord(writeRecord(record))).toEqual(record);
		expect(checkSchema(JSON.parse(writeRecord(record)))).toEqual([]);
		const { counts } = last.lookback[1]!.result as { counts: number[] };
		counts.reverse();
		expect(readRecord(writeRecord(record))).toMatchObject({ refused: 'record-inconsistent' });
	}
});

test('[C61] [C62] [C64] what cannot be asked is refused in its turn, and nothing stored changes', async () => {
	const house = await openHouse();
	const first = await planSession(house);
	await first.start(5);
	const refuses = async (plan: Scored['plan'], numbers: number[], refused: string) => {
		const stored = await dump(house.db);
		expect(await ask({ plan }, numbers)).toMatchObject({ refused });
		expect(await dump(house.db)).toBe(stored);
	};
	// A first meeting has nothing to look back at.
	await refuses(first, [1], 'baseline-unknown');
	expect((await first.desk()).lookback).toBeUndefined();
	got(await first.command({ name: 'close-session', confirmed: true }));
	await holdFirst(house, before);
	const versionId = await addVersion(house, reworded);
	const { plan } = await planSecond(house);
	await refuses(plan, [1], 'session-not-running');
	const seats = await plan.start(after.length);
	await refuses(plan, [1], 'scoring-unfinished');
	expect((await plan.desk()).lookback).toMatchObject({ refused: 'scoring-unfinished', choices: [] });
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	const [roundId] = await plan.roundIds();
	got(await plan.command({ name: 'open', roundIds: [roundId!] }));
	await refuses(plan, [1], 'rounds-still-open');
	await plan.next();
	await refuses(plan, [1], 'scoring-unfinished');
	for (const id of (await plan.roundIds()).slice(1)) {
		got(await plan.command({ name: 'open', roundIds: [id] }));
		await plan.next();
	}
	await refuses(plan, [], 'number-off-limits');
	await refuses(plan, [1, 2, 3, 4, 5], 'number-off-limits');
	await refuses(plan, [1, 1], 'statement-unknown');
	await refuses(plan, [7], 'statement-unknown');
	// The same request ten times is one question.
	const requestId = newRequest();
	const told = await Promise.all(Array.from({ length: 10 }, () => ask({ plan }, [1], requestId)));
	expect(told.every((each) => !isRefused(each))).toBe(true);
	const asked = (await plan.desk()).lookback!.asked;
	expect(asked).toHaveLength(1);
	await refuses(plan, [2], 'rounds-still-open');
	await answer({ house, plan, seats }, Array<Level>(14).fill(3));
	await refuses(plan, [2], 'looked-back');
	// [C65] Not before the scores of its statement, on the desk either.
	const stored = await dump(house.db);
	expect(await plan.command({ name: 'reveal', roundIds: [asked[0]!.roundId] })).toEqual({
		refused: 'result-not-revealed'
	});
	expect(await plan.command({ name: 'show', focus: { at: 'lookback' } })).toEqual({
		refused: 'result-not-revealed'
	});
	expect(await dump(house.db)).toBe(stored);
	got(await plan.command({ name: 'go-to-stage', index: 3 }));
	await plan.next();
	// [C64] A second round would be scored with the past in mind.
	expect(await plan.command({ name: 'ask-again', roundId: roundId! })).toEqual({ refused: 'looked-back' });
	got(await plan.command({ name: 'close-session', confirmed: true }));

	// [C62] Where the line of a statement breaks it cannot be looked back at.
	const third = (await followUp(house, { date: '2026-12-01', versionId })).plan;
	expect((await third.desk()).lookback!.choices.map(({ number }) => number)).toEqual([1, 3, 4, 5, 6]);
	await refuses(third, [2], 'statement-unknown');
	got(await ask({ plan: third }, [1]));
});

test('[C68] simulated phones answer it on the scale of their room, each statement once', async () => {
	const room = await scoreSecond();
	const { house, plan, seats } = room;
	got(await ask(room, [1, 3]));
	for (const [number, { token, seatId }] of seats.entries()) {
		const member = new SimulatedMember({
			...{ phones: house.backstage.phones, seatId, token, number },
			seed: 'dulu',
			taken: new Map()
		});
		expect([await member.act(), await member.act(), await member.act()]).toEqual([
			'something',
			'something',
			'nothing'
		]);
	}
	expect(await hallOf(house, plan)).toMatchObject({ progress: { finished: 14, present: 14 } });
});
