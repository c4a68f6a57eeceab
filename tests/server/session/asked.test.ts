// Scoring again only what was worked on.
import { describe, expect, it } from 'vitest';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import { isRefused } from '#domain/refusal.ts';
import type { SessionDraft } from '#server/backstage.ts';
import { makeDownloads } from '#server/record/export.ts';
import { dump, got, makeDraft, openHouse, planSession, type House } from '../../fixtures/backstage.ts';
import {
	after,
	before,
	cast,
	findBaseline,
	hallOf,
	holdFirst,
	scoreAll,
	secondAgenda,
	stepOf
} from './second-room.ts';

async function draftSome(house: House, change: Partial<SessionDraft['scoring']> = {}) {
	const { assessmentId: baselineId, instrumentVersionId } = await findBaseline(house);
	const scoring = {
		instrumentVersionId,
		pace: 'led',
		cutoffHundredths: 250,
		baselineId,
		statements: [2, 5],
		...change
	} as const;
	return { title: 'Pertemuan kedua', date: '2026-06-11', agenda: [...secondAgenda], scoring };
}

describe('scoring again some of the statements', () => {
	it('[C12] offers every statement, and says which ones actions of the plan point to', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const { versions } = await findBaseline(house);
		expect(versions).toHaveLength(1);
		const { statements } = versions[0]!;
		expect(statements.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(statements.filter(({ isWorkedOn }) => isWorkedOn)).toMatchObject([
			{ number: 2, text: 'Statement 2' },
			{ number: 5 }
		]);
	});

	it('[C11] makes rounds of the chosen statements only, and tells back which', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const plan = await planSession(house, await draftSome(house));
		const { sessions } = house.backstage;
		const setup = got(await sessions.get(house.facilitator, plan.id));
		expect(setup.scoring?.statements).toEqual([2, 5]);
		expect((await plan.desk()).assessment!.statements.map(({ number }) => number)).toEqual([2, 5]);
		// Changed before it starts: the whole again, then one.
		const whole = await draftSome(house, { statements: undefined });
		got(await sessions.update(house.facilitator, plan.id, makeDraft(house, whole)));
		expect(got(await sessions.get(house.facilitator, plan.id)).scoring?.statements).toBeUndefined();
		const one = await draftSome(house, { statements: [6] });
		got(await sessions.update(house.facilitator, plan.id, makeDraft(house, one)));
		expect((await plan.desk()).assessment!.statements.map(({ number }) => number)).toEqual([6]);
	});

	it('[C11] none, an unknown one, one twice, and only some of a first assessment are refused; nothing is stored', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const drafts = [
			[await draftSome(house, { statements: [] }), 'statements-none'],
			[await draftSome(house, { statements: [2, 7] }), 'statement-unknown'],
			[await draftSome(house, { statements: [2, 2] }), 'statement-unknown'],
			[await draftSome(house, { baselineId: undefined }), 'request-malformed']
		] as const;
		const stored = await dump(house.db);
		for (const [draft, refused] of drafts)
			expect(
				await house.backstage.sessions.create(house.facilitator, house.groupId, makeDraft(house, draft))
			).toEqual({ refused, about: 'statements' });
		expect(await dump(house.db)).toBe(stored);
	});

	it('[S37] [T9] [C12] phones and hall count what is asked; results, change and record say what was', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const plan = await planSession(house, await draftSome(house));
		const seats = await plan.start(after.length);
		got(await plan.command({ name: 'go-to-stage', index: 2 }));
		const [first, second] = (await plan.roundIds()) as [never, never];
		got(await plan.command({ name: 'open', roundIds: [first] }));
		const question = { number: 2, place: 1, of: 2 };
		expect(await stepOf(house, seats)).toMatchObject({ at: 'scoring', questions: [question] });
		expect(await hallOf(house, plan)).toMatchObject({ at: 'scoring', questions: [question] });
		await cast(house, seats, { roundId: first, levels: after });
		await plan.next();
		expect((await plan.desk()).next).toMatchObject({ does: 'open', label: '5' });
		await plan.next();
		expect(await stepOf(house, seats)).toMatchObject({ questions: [{ number: 5, place: 2, of: 2 }] });
		await cast(house, seats, { roundId: second, levels: after });
		await plan.next();
		expect((await plan.desk()).next).toEqual({ does: 'stage', index: 3 });
		await plan.next();
		expect([await plan.next(), (await hallOf(house, plan)).at]).toEqual(['reveal', 'fields']);
		const scope = { asked: 2, of: 6 };
		const fields = [
			{ field: 1, sum: 42, n: 13, leftOut: 0, asked: 1 },
			{ field: 2, sum: 42, n: 13, leftOut: 0, asked: 1 }
		];
		expect(await hallOf(house, plan)).toMatchObject({ overview: { scope, fields } });
		expect(await stepOf(house, seats)).toMatchObject({ at: 'fields', overview: { scope, fields } });
		const { change } = await plan.desk();
		// Over the one statement of each field that was scored both times: 24 of 12, then 42 of 13.
		expect(change).toMatchObject({
			scope,
			up: 2,
			statements: [{ number: 2 }, { number: 5 }],
			fields: [
				{ leftOut: 0, asked: 1, change: { before: { sum: 24, n: 12 }, after: { sum: 42, n: 13 } } },
				{ leftOut: 0, asked: 1 }
			]
		});
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const { records } = house.backstage;
		const results = got(await records.results(house.facilitator, plan.id, 'id'));
		expect(results.overview).toMatchObject({ scope, fields });
		expect(got(await records.change(house.facilitator, plan.id, 'id'))).toMatchObject(change!);
		const record = got(await makeDownloads({ db: house.db }).session(house.facilitator, plan.id));
		expect(record.sessions[0]).toMatchObject({
			scores: [{ statement: 2 }, { statement: 5 }],
			fields,
			change: {
				fields: [
					{ leftOut: 0, asked: 1 },
					{ leftOut: 0, asked: 1 }
				]
			}
		});
		const again = readRecord(writeRecord(record));
		expect(isRefused(again) ? again : again.sessions).toEqual(record.sessions);
	});

	it('[C13] a line runs over the same statements, and an assessment that lacks one of them has no point on it', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const hold = async (date: string, statements: number[], levels: readonly number[]) => {
			const plan = await planSession(house, { ...(await draftSome(house, { statements })), date });
			const seats = await plan.start(levels.length);
			got(await plan.command({ name: 'go-to-stage', index: 2 }));
			await scoreAll(house, plan, seats, levels);
			got(await plan.command({ name: 'go-to-stage', index: 3 }));
			await plan.next();
			const { change } = await plan.desk();
			got(await plan.command({ name: 'close-session', confirmed: true }));
			return change!.trend.map(({ fields }) => [fields[1]?.meanHundredths, fields[2]?.meanHundredths]);
		};
		await hold('2026-06-11', [2, 5], [3, 3, 3, 3, 3]);
		// Field 1 was asked of 1 and 2 this time: the second meeting asked only one of them, field 2 the same one.
		expect(await hold('2026-12-01', [1, 2, 5], [4, 4, 4, 4, 4])).toEqual([
			[200, 200],
			[undefined, 300],
			[400, 400]
		]);
		// Field 2 was not asked at all.
		expect(await hold('2027-03-01', [2], [2, 2, 2, 2, 2])).toEqual([
			[200, undefined],
			[300, undefined],
			[400, undefined],
			[200, undefined]
		]);
	});

	it('[R3] [C12] at one’s own pace a field opens with its chosen statements, and a field without any is passed over', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const plan = await planSession(house, await draftSome(house, { pace: 'own', statements: [4, 6] }));
		const seats = await plan.start(after.length);
		got(await plan.command({ name: 'go-to-stage', index: 2 }));
		const { next } = await plan.desk();
		expect(next).toMatchObject({ does: 'open', label: '2' });
		expect(next.does === 'open' && next.roundIds).toHaveLength(2);
		await plan.next();
		expect(await stepOf(house, seats)).toMatchObject({
			pace: 'own',
			questions: [
				{ number: 4, place: 1, of: 2 },
				{ number: 6, place: 2, of: 2 }
			]
		});
		for (const roundId of await plan.roundIds()) await cast(house, seats, { roundId, levels: after });
		await plan.next();
		got(await plan.command({ name: 'go-to-stage', index: 3 }));
		await plan.next();
		const { change } = await plan.desk();
		expect(change!.fields).toMatchObject([
			{ field: 1, asked: 0, leftOut: 0, change: undefined },
			{ field: 2, asked: 2, leftOut: 0, change: { word: 'up' } }
		]);
	});
});
