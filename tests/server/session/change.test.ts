// The second meeting at the desk: pinned to its baseline, monitoring first, then the same statements again,
// and what changed as hall, phone and desk are shown it.
import { describe, expect, it } from 'vitest';
import { statementRef } from '#domain/board.ts';
import type { AssessmentId, CardId, GroupId, RoundId } from '#domain/ids.ts';
import { dump, got, makeDraft, openHouse, planSession, type House } from '../../fixtures/backstage.ts';

type Plan = Awaited<ReturnType<typeof planSession>>;
type Seats = Awaited<ReturnType<Plan['start']>>;
type Level = number | 'unknown';

const secondAgenda = [
	{ stage: 'socialisation', minutes: 10 },
	{ stage: 'monitoring', minutes: 20 },
	{ stage: 'scoring', minutes: 30 },
	{ stage: 'presentation', minutes: 30 }
] as const;

async function cast(house: House, seats: Seats, given: { roundId: RoundId; levels: readonly Level[] }) {
	for (const [index, answer] of given.levels.entries())
		got(
			await house.backstage.phones.cast(seats[index]!.token, { round: given.roundId, answer, revision: 1 })
		);
}

/** Every statement is opened, answered (levels[n] by the nth seat, turned by the statement) and closed. */
async function scoreAll(house: House, plan: Plan, seats: Seats, levels: readonly Level[]) {
	for (const roundId of await plan.roundIds()) {
		got(await plan.command({ name: 'open', roundIds: [roundId] }));
		await cast(house, seats, { roundId, levels });
		await plan.next();
	}
}

/** A closed, revealed first meeting, and a plan with two actions for statements 2 and 5. */
async function holdFirst(house: House, levels: readonly Level[]) {
	const plan = await planSession(house);
	const seats = await plan.start(levels.length);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	await scoreAll(house, plan, seats, levels);
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	await plan.next();
	const cards = got(
		await house.boards.writeCards(house.groupId, [
			{
				kind: 'action',
				from: 'desk',
				what: 'Buku kas',
				statements: [statementRef(house.versionId, 2)],
				due: ''
			},
			{
				kind: 'action',
				from: 'desk',
				what: 'Studi banding',
				statements: [statementRef(house.versionId, 5)],
				due: '2026-04-17'
			}
		])
	);
	got(await plan.command({ name: 'close-session', confirmed: true }));
	return cards as [CardId, CardId];
}

async function findBaseline(house: House) {
	const [row] = got(await house.backstage.sessions.listBaselines(house.facilitator, house.groupId, 'id'));
	return row!;
}

async function planSecond(house: House, nameMode: 'picture' | 'roster' = 'picture') {
	const baseline = await findBaseline(house);
	const plan = await planSession(house, {
		title: 'Pertemuan kedua',
		date: '2026-06-11',
		nameMode,
		agenda: [...secondAgenda],
		scoring: {
			instrumentVersionId: baseline.instrumentVersionId,
			pace: 'led',
			cutoffHundredths: 250,
			baselineId: baseline.assessmentId
		}
	});
	return { plan, baseline };
}

const hallOf = async (house: House, plan: Plan) =>
	got(await house.backstage.sessions.hall(plan.id, { actor: house.facilitator }, 'id')).scene;
const stepOf = async (house: House, seats: Seats) =>
	got(await house.backstage.phones.view(seats[0]!.token, 'id')).view.step;

const before: Level[] = [1, 1, 2, 2, 2, 2, 3, 3, 2, 1, 2, 3];
const after: Level[] = [3, 3, 3, 4, 4, 3, 2, 4, 3, 3, 4, 'unknown', 3, 3];

describe('planning a follow-up', () => {
	it('[C9] is pinned to a closed, revealed baseline of the same group and version', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const { sessions } = house.backstage;
		const { plan, baseline } = await planSecond(house);
		expect(baseline).toMatchObject({ title: 'Pertemuan pertama', raters: 12, cutoffHundredths: 250 });
		const setup = got(await sessions.get(house.facilitator, plan.id));
		expect(setup.scoring).toMatchObject({ baselineId: baseline.assessmentId });
		// A follow-up is no baseline of its own.
		expect(got(await sessions.listBaselines(house.facilitator, house.groupId, 'id'))).toHaveLength(1);
	});

	it("[C9] another group's baseline, one that is unknown or unfinished, and another version are refused, and nothing is stored", async () => {
		const house = await openHouse();
		const unfinished = await planSession(house);
		const { sessions, programmes } = house.backstage;
		const row = await house.db.selectFrom('assessment').selectAll().executeTakeFirstOrThrow();
		const other = got(
			await programmes.createGroup(house.facilitator, house.programmeId, {
				name: 'Kelompok Mawar',
				kind: 'group',
				partIds: [],
				cutoffHundredths: 250
			})
		);
		const stored = await dump(house.db);
		const tryOut = (groupId: GroupId, baselineId: AssessmentId, instrumentVersionId = house.versionId) =>
			sessions.create(house.facilitator, groupId, {
				...makeDraft(house),
				scoring: { instrumentVersionId, pace: 'led', cutoffHundredths: 250, baselineId }
			});
		const unknown = 'e'.repeat(32) as AssessmentId;
		expect(await tryOut(house.groupId, row.id)).toEqual({
			refused: 'baseline-unfinished',
			about: 'baseline'
		});
		expect(await tryOut(house.groupId, unknown)).toEqual({ refused: 'baseline-unknown', about: 'baseline' });
		expect(await tryOut(other.id, row.id)).toEqual({ refused: 'baseline-unknown', about: 'baseline' });
		expect(await dump(house.db)).toBe(stored);
		expect((await unfinished.desk()).hall.status).toBe('planned');
		const done = await openHouse();
		await holdFirst(done, before);
		const baseline = await findBaseline(done);
		const gone = 'd'.repeat(32) as typeof done.versionId;
		expect(
			await done.backstage.sessions.create(done.facilitator, done.groupId, {
				...makeDraft(done),
				scoring: {
					instrumentVersionId: gone,
					pace: 'led',
					cutoffHundredths: 250,
					baselineId: baseline.assessmentId
				}
			})
		).toEqual({ refused: 'baseline-other-instrument', about: 'baseline' });
	});
});

describe('monitoring', () => {
	it('[P5] [P6] [P7] [P8] unfinished actions open the meeting, overdue ones first, and notes stay', async () => {
		const house = await openHouse();
		const [cash, visit] = await holdFirst(house, before);
		const { plan } = await planSecond(house);
		await plan.start(5);
		await plan.next();
		const scene = await hallOf(house, plan);
		expect(scene).toMatchObject({
			at: 'monitoring',
			actions: [
				{
					id: visit,
					what: 'Studi banding',
					isOverdue: true,
					state: 'not-started',
					statements: [5],
					notes: []
				},
				{ id: cash, what: 'Buku kas', isOverdue: false, statements: [2] }
			]
		});
		const note = (actionId: CardId, state: 'under-way' | 'done', text: string) =>
			plan.command({ name: 'note-progress', actionId, state, note: text });
		got(await note(visit, 'under-way', 'Tanggal  sudah dipilih'));
		got(await note(visit, 'done', 'Dua belas orang ikut'));
		const { actions } = await plan.desk();
		expect(actions.map(({ id }) => id)).toEqual([cash, visit]);
		expect(actions[1]).toMatchObject({
			isOverdue: false,
			notes: [
				{ state: 'done', note: 'Dua belas orang ikut', date: '2026-06-11' },
				{ state: 'under-way', note: 'Tanggal sudah dipilih', date: '2026-06-11' }
			]
		});
		const stored = await dump(house.db);
		expect(await note('c'.repeat(32) as CardId, 'done', '')).toMatchObject({ refused: 'action-unknown' });
		expect(await note(cash, 'done', 'a'.repeat(301))).toMatchObject({ refused: 'text-too-long' });
		expect(await dump(house.db)).toBe(stored);
	});

	it('[S28] [C7] [C8] by one key: direct change is asked in secret, closed, revealed, and apart from scores', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const { plan } = await planSecond(house);
		const seats = await plan.start(6);
		await plan.next();
		expect(await plan.next()).toBe('ask-change');
		const step = await stepOf(house, seats);
		expect(step).toMatchObject({
			at: 'scoring',
			asks: 'change',
			pace: 'own',
			questions: [{ number: 2, of: 6 }, { number: 5 }]
		});
		if (step.at !== 'scoring') throw new Error('nothing is asked');
		const [two, five] = step.questions.map(({ roundId }) => roundId) as [RoundId, RoundId];
		expect(
			await house.backstage.phones.cast(seats[0]!.token, { round: two, answer: 4, revision: 1 })
		).toMatchObject({ refused: 'level-off-scale' });
		await cast(house, seats, { roundId: two, levels: [3, 3, 2, 3, 1, 'unknown'] });
		await cast(house, seats, { roundId: five, levels: [3, 3, 2, 'unknown', 'unknown', 'unknown'] });
		expect(await hallOf(house, plan)).toMatchObject({
			at: 'scoring',
			asks: 'change',
			progress: { finished: 6 }
		});
		expect(await plan.next()).toBe('close');
		expect(await hallOf(house, plan)).toMatchObject({ at: 'closed', answered: 6, present: 6 });
		// [TRUST E2] closed and not revealed: no count is on any screen.
		expect((await plan.desk()).direct.map(({ count }) => count)).toEqual([undefined, undefined]);
		expect(await plan.next()).toBe('reveal');
		const rows = [
			{ number: 2, count: { down: 1, same: 1, up: 3, unknown: 1, n: 5 } },
			{ number: 5, count: undefined }
		];
		expect(await hallOf(house, plan)).toMatchObject({ at: 'direct-change', rows });
		expect(await stepOf(house, seats)).toMatchObject({ at: 'direct-change', rows });
		const { statements } = got(await house.backstage.records.results(house.facilitator, plan.id, 'id'));
		expect(statements).toEqual([]);
		expect(await plan.next()).toBe('stage');
		expect(await plan.command({ name: 'ask-change', numbers: [2] })).toEqual({ refused: 'move-unknown' });
	});
});

describe('what changed', () => {
	it('[C1] [C2] [C5] [S28] is shown after the fields, the same on hall, phone, desk and in the record', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const { plan } = await planSecond(house);
		const seats = await plan.start(after.length);
		await plan.next();
		got(await plan.command({ name: 'go-to-stage', index: 2 }));
		await scoreAll(house, plan, seats, after);
		expect((await plan.desk()).change).toBeUndefined();
		expect(await plan.command({ name: 'show', focus: { at: 'change' } })).toEqual({
			refused: 'result-not-revealed'
		});
		got(await plan.command({ name: 'go-to-stage', index: 3 }));
		expect([await plan.next(), await plan.next()]).toEqual(['reveal', 'show']);
		const scene = await hallOf(house, plan);
		if (scene.at !== 'change') throw new Error(`the hall shows ${scene.at}`);
		const { change } = scene;
		expect(change).toMatchObject({
			before: { raters: 12, date: '2026-03-14' },
			after: { raters: 14, date: '2026-06-11' },
			newRaters: { count: 2, isExact: false },
			up: 6,
			same: 0,
			down: 0,
			trend: [{ raters: 12 }, { raters: 14 }]
		});
		// By hand: 24 of 12, 42 of 13 (one did not know), 42/13 - 2 = 1.2307….
		expect(change.statements[1]).toMatchObject({
			number: 2,
			isWorkedOn: true,
			isShown: true,
			before: { counts: [3, 6, 3, 0], n: 12, sum: 24 },
			after: { counts: [0, 1, 8, 4], n: 13, sum: 42, unknown: 1 },
			differenceHundredths: 123,
			word: 'up',
			isUncertain: false
		});
		// Three statements a field: 72 of 36, 126 of 39.
		expect(change.fields[0]).toMatchObject({
			leftOut: 0,
			change: { before: { sum: 72, n: 36 }, after: { sum: 126, n: 39 }, word: 'up', isUncertain: false }
		});
		expect((await plan.desk()).change).toEqual(change);
		const phone = await stepOf(house, seats);
		expect(phone).toMatchObject({
			at: 'change',
			change: { up: 6, statements: [{ number: 2 }, { number: 5 }] }
		});
		await plan.next();
		expect(await hallOf(house, plan)).toMatchObject({ at: 'result', change: { isShown: true, word: 'up' } });
		const record = got(await house.backstage.records.change(house.facilitator, plan.id, 'id'));
		expect(record).toEqual(change);
	});

	it('[C2] [C5] a statement that fewer than five scored on either side is in no figure of the comparison', async () => {
		const house = await openHouse();
		await holdFirst(house, [2, 2, 2, 'unknown', 'unknown', 'unknown']);
		const { plan } = await planSecond(house);
		const seats = await plan.start(6);
		got(await plan.command({ name: 'go-to-stage', index: 2 }));
		await scoreAll(house, plan, seats, [3, 3, 3, 3, 3, 3]);
		got(await plan.command({ name: 'go-to-stage', index: 3 }));
		await plan.next();
		const { change } = await plan.desk();
		expect(change).toMatchObject({ up: 0, same: 0, down: 0 });
		expect(change!.statements.every((each) => !each.isShown)).toBe(true);
		expect(change!.fields.every((each) => each.change === undefined && each.leftOut === 3)).toBe(true);
		expect(change!.trend[0]!.fields).toEqual({ 1: undefined, 2: undefined });
		expect(JSON.stringify(change)).not.toMatch(/"sum"|"counts"/);
	});

	it('[C10] a third assessment makes a line of three, and one that still runs is no part of an earlier one', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const hold = async (levels: readonly Level[], date: string) => {
			const baseline = await findBaseline(house);
			const plan = await planSession(house, {
				date,
				agenda: [...secondAgenda],
				scoring: {
					instrumentVersionId: house.versionId,
					pace: 'led',
					cutoffHundredths: 250,
					baselineId: baseline.assessmentId
				}
			});
			const seats = await plan.start(levels.length);
			got(await plan.command({ name: 'go-to-stage', index: 2 }));
			await scoreAll(house, plan, seats, levels);
			got(await plan.command({ name: 'go-to-stage', index: 3 }));
			await plan.next();
			return plan;
		};
		const third = await hold(after, '2026-12-01');
		expect((await third.desk()).change!.trend).toHaveLength(2);
		const second = await hold([3, 3, 3, 3, 3], '2026-06-11');
		expect((await second.desk()).change!.trend).toHaveLength(2);
		got(await second.command({ name: 'close-session', confirmed: true }));
		const { trend } = (await third.desk()).change!;
		expect(trend.map(({ date, raters }) => [date, raters])).toEqual([
			['2026-03-14', 12],
			['2026-06-11', 5],
			['2026-12-01', 14]
		]);
		expect(trend.map(({ fields }) => fields[1])).toEqual([200, 300, 323]);
	});
});
