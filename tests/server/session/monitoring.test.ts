// Monitoring at the desk: the plan's actions first, and what the room says of what it worked on.
import { describe, expect, it } from 'vitest';
import type { CardId, RoundId } from '#domain/ids.ts';
import { dump, got, newRequest, openHouse, planSession } from '../../fixtures/backstage.ts';
import { before, cast, hallOf, holdFirst, planSecond, stepOf } from './second-room.ts';

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

	it('[P34] the projector has each action with the targets of its newest row that has any, aimed apart from achieved', async () => {
		const house = await openHouse();
		const [cash, visit] = await holdFirst(house, before);
		const add = (targets: { label: string; aimed: string; achieved: string }[], date: string) =>
			house.backstage.mentoring.addProgress(house.facilitator, house.groupId, {
				...{ requestId: newRequest(), actionId: cash, date, state: 'done', held: '' },
				...{ indicators: '', results: 'Dipakai', supporting: '', hindering: '', targets }
			});
		got(await add([{ label: 'Lama', aimed: '50%', achieved: '' }], '2026-04-01'));
		got(
			await add(
				[
					{ label: 'Pesan diterima', aimed: '80%', achieved: '13/15' },
					{ label: 'Keberhasilan', aimed: '', achieved: '95%' }
				],
				'2026-05-01'
			)
		);
		got(await add([], '2026-06-01'));
		const { plan } = await planSecond(house);
		const seats = await plan.start(5);
		await plan.next();
		const scene = await hallOf(house, plan);
		expect(scene).toMatchObject({
			at: 'monitoring',
			actions: [
				{ id: visit, targets: [] },
				{
					id: cash,
					state: 'done',
					targets: [
						{
							label: 'Pesan diterima',
							aimed: { percent: 80 },
							achieved: { percent: 87, of: { part: 13, whole: 15 } }
						},
						{ label: 'Keberhasilan', achieved: { percent: 95 } }
					]
				}
			]
		});
		// A phone has the same without who, when and notes.
		const step = await stepOf(house, seats);
		expect(step).toMatchObject({ at: 'monitoring', left: 0, actions: [{ id: visit }, { id: cash }] });
		if (step.at !== 'monitoring' || scene.at !== 'monitoring') throw new Error('the plan is not shown');
		expect(step.actions.map(({ targets }) => targets)).toEqual(scene.actions.map(({ targets }) => targets));
		for (const action of step.actions)
			expect(Object.keys(action).sort()).toEqual(['id', 'isOverdue', 'state', 'targets', 'what']);
	});

	it('[P36] a phone is sent twelve activities and how many more there are, and without any it waits', async () => {
		const house = await openHouse();
		const bare = await planSession(house, { agenda: [{ stage: 'monitoring', minutes: 20 }] });
		const seats = await bare.start(1);
		expect(await stepOf(house, seats)).toMatchObject({ at: 'waiting', stage: 'monitoring' });
		await house.boards.writeCards(
			house.groupId,
			Array.from({ length: 15 }, (_, at) => ({
				...{ kind: 'action' as const, from: 'desk' as const },
				...{ what: `Kegiatan ${at}`, statements: [], due: '' }
			}))
		);
		const step = await stepOf(house, seats);
		expect(step).toMatchObject({ at: 'monitoring', left: 3 });
		expect(step.at === 'monitoring' && step.actions).toHaveLength(12);
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
