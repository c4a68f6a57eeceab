// A statement scored a second time after the discussion: secret, kept beside the first, counted.
import { describe, expect, it } from 'vitest';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import { isRefused } from '#domain/refusal.ts';
import type { RoundId } from '#domain/ids.ts';
import { makeDownloads } from '#server/record/export.ts';
import { dump, got, newRequest, openHouse, planSession, type House } from '../../fixtures/backstage.ts';
import {
	before,
	cast,
	findBaseline,
	hallOf,
	scoreAll,
	secondAgenda,
	stepOf,
	type Level
} from './second-room.ts';

const firstLevels: Level[] = [1, 1, 4, 4, 2, 3];
const secondLevels: Level[] = [3, 3, 4, 4, 3, 3];

/** All six statements scored and revealed, the third one on the wall. */
async function present(house: House, levels: readonly Level[] = firstLevels) {
	const plan = await planSession(house);
	const seats = await plan.start(levels.length);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	await scoreAll(house, plan, seats, levels);
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	await plan.next();
	const roundId = (await plan.roundIds())[2]!;
	got(await plan.command({ name: 'show', focus: { at: 'statement', roundId } }));
	return { plan, seats, roundId };
}
type Presented = Awaited<ReturnType<typeof present>>;

async function findSecond({ plan }: Presented): Promise<RoundId> {
	const statement = (await plan.desk()).assessment!.statements.find(({ number }) => number === 3);
	return statement!.second!.roundId;
}

/** Asked, answered, closed and revealed by the clicker. */
async function scoreAgain(house: House, room: Presented, levels: readonly Level[]) {
	got(await room.plan.command({ name: 'ask-again', roundId: room.roundId }));
	await cast(house, room.seats, { roundId: await findSecond(room), levels });
	expect([await room.plan.next(), await room.plan.next()]).toEqual(['close', 'reveal']);
}

describe('a second round', () => {
	it('[R8] [R9] [S38] is asked, closed, revealed and shown beside the first, and counts', async () => {
		const house = await openHouse();
		const room = await present(house);
		const { plan, seats } = room;
		got(await plan.command({ name: 'ask-again', roundId: room.roundId }));
		const question = { number: 3, ordinal: 2 };
		expect(await hallOf(house, plan)).toMatchObject({ at: 'scoring', pace: 'led', questions: [question] });
		expect(await stepOf(house, seats)).toMatchObject({ at: 'scoring', pace: 'led', questions: [question] });
		expect((await plan.desk()).assessment!.statements).toHaveLength(6);
		await cast(house, seats, { roundId: await findSecond(room), levels: secondLevels });
		expect(JSON.stringify(await hallOf(house, plan))).not.toMatch(/"counts"|"sum"/);
		await plan.next();
		expect(await hallOf(house, plan)).toMatchObject({ at: 'closed', questions: [question], answered: 6 });
		expect(await stepOf(house, seats)).toEqual({ at: 'closed', isMany: false });
		await plan.next();
		const result = {
			number: 3,
			ordinal: 2,
			isShown: true,
			counts: [0, 0, 4, 2],
			sum: 20,
			isWeak: false,
			other: { ordinal: 1, figures: { counts: [2, 1, 1, 2], sum: 15, n: 6, agreement: 'split' } }
		};
		expect(await hallOf(house, plan)).toMatchObject({ at: 'result', result, position: { of: 6 } });
		expect(await stepOf(house, seats)).toMatchObject({ at: 'result', result });
		// 15 + 15 + 20 of the first field: the later round counts in it, and weak it is no more.
		got(await plan.command({ name: 'show', focus: { at: 'fields' } }));
		const scene = await hallOf(house, plan);
		if (scene.at !== 'fields') throw new Error(`the hall shows ${scene.at}`);
		expect(scene.overview.fields[0]).toMatchObject({ sum: 50, n: 18, leftOut: 0, asked: 3 });
		const { room: board } = got(await house.backstage.boards.get(house.facilitator, house.groupId, 'id'));
		expect(board.statements[2]).toMatchObject({ number: 3, result: { sum: 20, isWeak: false } });
	});

	it('[R1] [R8] anywhere else, for a statement not revealed, or twice, it is refused, and nothing is stored', async () => {
		const house = await openHouse();
		const room = await present(house);
		const { plan, roundId } = room;
		const refusedAs = async (asked: RoundId) => {
			const stored = await dump(house.db);
			const answer = await plan.command({ name: 'ask-again', roundId: asked });
			expect(await dump(house.db)).toBe(stored);
			return isRefused(answer) ? answer.refused : answer;
		};
		expect(await refusedAs('e'.repeat(32) as RoundId)).toBe('round-unknown');
		got(await plan.command({ name: 'go-to-stage', index: 1 }));
		expect(await refusedAs(roundId)).toBe('move-unknown');
		got(await plan.command({ name: 'go-to-stage', index: 2 }));
		const requestId = newRequest();
		got(await plan.command({ name: 'ask-again', roundId }, requestId));
		// The same request again makes no third round.
		got(await plan.command({ name: 'ask-again', roundId }, requestId));
		expect(await refusedAs(roundId)).toBe('rounds-still-open');
		const second = await findSecond(room);
		await plan.next();
		expect([await refusedAs(roundId), await refusedAs(second)]).toEqual(['already-scored', 'already-scored']);
		await plan.next();
		expect(await refusedAs(roundId)).toBe('already-scored');
		const rounds = await house.db.selectFrom('round').selectAll().where('ordinal', '=', 2).execute();
		expect(rounds).toHaveLength(1);
		const third = { ...rounds[0]!, id: 'f'.repeat(32) as RoundId, ordinal: 3 };
		await expect(house.db.insertInto('round').values(third).execute()).rejects.toThrow('at most two rounds');
	});

	it('[R9] [T7] with fewer than five scores it stays shut, the first counts on, and that is said', async () => {
		const house = await openHouse();
		const room = await present(house);
		const { plan, seats } = room;
		got(await plan.command({ name: 'show', focus: { at: 'fields' } }));
		const fieldsBefore = await hallOf(house, plan);
		await scoreAgain(house, room, [4, 4, 4, 4, 'unknown', 'unknown']);
		const result = { ordinal: 1, counts: [2, 1, 1, 2], other: { ordinal: 2, figures: undefined } };
		expect(await hallOf(house, plan)).toMatchObject({ at: 'result', result });
		expect(await stepOf(house, seats)).toMatchObject({ at: 'result', result });
		got(await plan.command({ name: 'show', focus: { at: 'fields' } }));
		expect(await hallOf(house, plan)).toEqual(fieldsBefore);
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const record = got(await makeDownloads({ db: house.db }).session(house.facilitator, plan.id));
		expect(record.sessions[0]!.scores.filter(({ statement }) => statement === 3)).toMatchObject([
			{ ordinal: 1, result: { isShown: true, sum: 15 } },
			{ ordinal: 2, result: { isShown: false, why: 'few-answers' } }
		]);
	});

	it('[R9] the record holds both rounds, and its figures follow from the one that counts', async () => {
		const house = await openHouse();
		const room = await present(house);
		await scoreAgain(house, room, secondLevels);
		got(await room.plan.command({ name: 'close-session', confirmed: true }));
		const results = got(await house.backstage.records.results(house.facilitator, room.plan.id, 'en'));
		expect(results.statements).toHaveLength(6);
		expect(results.statements[2]).toMatchObject({ number: 3, sum: 20, ordinal: 2, other: { ordinal: 1 } });
		expect(results.overview!.fields[0]).toMatchObject({ sum: 50, n: 18 });
		const record = got(await makeDownloads({ db: house.db }).session(house.facilitator, room.plan.id));
		expect(record.sessions[0]!.scores).toHaveLength(7);
		expect(record.sessions[0]!.fields[0]).toMatchObject({ sum: 50, n: 18, asked: 3, leftOut: 0 });
		const again = readRecord(writeRecord(record));
		expect(isRefused(again) ? again : again.sessions).toEqual(record.sessions);
	});

	it('[C14] a follow-up compares the last rounds, or the first where that was chosen, and says how many were two', async () => {
		const house = await openHouse();
		const room = await present(house, before);
		await scoreAgain(
			house,
			room,
			Array.from({ length: 12 }, () => 4)
		);
		got(await room.plan.command({ name: 'close-session', confirmed: true }));
		const { assessmentId: baselineId } = await findBaseline(house);
		const follow = async (compares: 'last' | 'first') => {
			const scoring = { instrumentVersionId: house.versionId, pace: 'led', cutoffHundredths: 250 } as const;
			const plan = await planSession(house, {
				date: '2026-06-11',
				agenda: [...secondAgenda],
				scoring: { ...scoring, baselineId, statements: [3, 4], compares }
			});
			const setup = got(await house.backstage.sessions.get(house.facilitator, plan.id));
			expect(setup.scoring?.compares).toBe(compares);
			const seats = await plan.start(6);
			got(await plan.command({ name: 'go-to-stage', index: 2 }));
			await scoreAll(house, plan, seats, [3, 3, 3, 3, 3, 3]);
			got(await plan.command({ name: 'go-to-stage', index: 3 }));
			await plan.next();
			const { change } = await plan.desk();
			got(await plan.command({ name: 'close-session', confirmed: true }));
			const group = got(await makeDownloads({ db: house.db }).group(house.facilitator, house.groupId));
			const read = readRecord(writeRecord(group));
			expect(isRefused(read) ? read : read.sessions).toEqual(group.sessions);
			const ordinals = group.sessions.find(({ id }) => id === plan.id)!.change!.statements;
			return { change: change!, ordinals: ordinals.map((each) => [each.beforeOrdinal, each.ordinal]) };
		};
		const last = await follow('last');
		expect(last.change.rounds).toEqual({ which: 'last', before: 1, after: 0 });
		expect(last.change.statements.map((each) => each.isShown && each.word)).toEqual(['down', 'up']);
		expect(last.ordinals).toEqual([
			[2, 1],
			[1, 1]
		]);
		const first = await follow('first');
		expect(first.change.rounds).toEqual({ which: 'first', before: 1, after: 0 });
		expect(first.change.statements.map((each) => each.isShown && each.word)).toEqual(['up', 'up']);
		expect(first.ordinals[0]).toEqual([1, 1]);
	});
});
