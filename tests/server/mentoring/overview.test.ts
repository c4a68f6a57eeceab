// A programme of five groups and their assembly at a glance: from one question a kind, and from outside with
// nothing that a small number could be had from.
import { expect, test } from 'vitest';
import type { GroupId } from '#domain/ids.ts';
import { getOverview } from '#server/mentoring/overview.ts';
import { dump, got, makeActor, newRequest, openHouse, type House } from '../../fixtures/backstage.ts';
import { after, before, holdFirst, planSecond, scoreAll, type Level } from '../session/second-room.ts';

/** The same house, with another group at the table. */
const at = (house: House, groupId: GroupId): House => ({ ...house, groupId });

async function addGroup(house: House, name: string, partIds: GroupId[] = []): Promise<GroupId> {
	const kind = partIds.length > 0 ? 'assembly' : 'group';
	const form = { name, kind, partIds, cutoffHundredths: 250 } as const;
	const { programmes } = house.backstage;
	return got(
		await programmes.createGroup(house.facilitator, house.programmeId, { ...form, partIds: [...partIds] })
	).id;
}

/** The second meeting of a group, closed, everything in it revealed. */
async function holdSecond(house: House, levels: readonly Level[]) {
	const { plan } = await planSecond(house);
	const seats = await plan.start(levels.length);
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	await scoreAll(house, plan, seats, levels);
	got(await plan.command({ name: 'go-to-stage', index: 3 }));
	await plan.next();
	got(await plan.command({ name: 'close-session', confirmed: true }));
}

/** Melati went up, KUBE 1 scored once, KUBE 2 with four people, the others never; the assembly scored too. */
async function openProgramme() {
	const house = await openHouse();
	const names = ['KUBE 1', 'KUBE 2', 'KUBE 3', 'KUBE 4'];
	const [one, two, three, four] = (await Promise.all(names.map((name) => addGroup(house, name)))) as [
		GroupId,
		GroupId,
		GroupId,
		GroupId
	];
	const assembly = await addGroup(house, 'Gabungan', [house.groupId, one, two, three, four]);
	await holdFirst(house, before);
	await holdSecond(house, after);
	await holdFirst(at(house, one), [3, 3, 4, 4, 3]);
	await holdFirst(at(house, two), [1, 1, 2, 2]);
	await holdFirst(at(house, assembly), before);
	const { mentoring } = house.backstage;
	const note = { requestId: newRequest(), replaces: undefined, date: '2026-03-05', time: '', solutions: '' };
	got(
		await mentoring.addNote(house.facilitator, house.groupId, {
			...note,
			place: 'Balai desa',
			happened: 'Rahasia pendamping'
		})
	);
	const standing = { stage: 'T1', months: 3, done: ['baseline', 'books', 'rules'] };
	got(await mentoring.writeStanding(house.facilitator, house.groupId, standing));
	house.clock.advance(60 * 86_400_000);
	const researcher = await makeActor(house.db, 'researcher');
	got(await house.backstage.programmes.addPerson(house.facilitator, house.programmeId, researcher.accountId));
	const inside = async () => got(await mentoring.overview(house.facilitator, house.programmeId, 'id'));
	const outside = async () => got(await mentoring.publishedOverview(researcher, house.programmeId, 'id'));
	return { house, mentoring, researcher, inside, outside };
}

test('[P29] [P30] [P31] five groups and their assembly: fields, direction, plan, stage, next scoring, last note', async () => {
	const { inside } = await openProgramme();
	const { instruments, rows } = await inside();
	expect(instruments).toMatchObject([{ fields: [{ number: 1 }, { number: 2 }] }]);
	expect(rows.map(({ group }) => group.name)).toEqual([
		'Gabungan',
		'KUBE 1',
		'KUBE 2',
		'KUBE 3',
		'KUBE 4',
		'Kelompok Melati'
	]);
	const [gathered, one, two, three, , melati] = rows;
	expect(gathered).toMatchObject({
		group: { kind: 'assembly', parts: ['KUBE 1', 'KUBE 2', 'KUBE 3', 'KUBE 4', 'Kelompok Melati'] },
		assessment: { raters: 12, baselineDate: undefined },
		cells: [
			{ shown: { sum: 72, n: 36, meanHundredths: 200, isWeak: true, leftOut: 0 }, change: undefined },
			{ shown: { n: 36 } }
		]
	});
	expect(one).toMatchObject({ assessment: { raters: 5 }, cells: [{ shown: { n: 15, isWeak: false } }, {}] });
	// Four people: the group has scored, and nothing of it is shown, neither here nor to anybody.
	expect(two!.cells.map(({ shown, change }) => [shown, change])).toEqual([
		[undefined, undefined],
		[undefined, undefined]
	]);
	expect(three).toMatchObject({ assessment: undefined, cells: [], open: 0, rescore: undefined });
	expect(melati).toMatchObject({
		assessment: { date: '2026-06-11', baselineDate: '2026-03-14', raters: 14, levels: 4 },
		cells: [
			{
				field: 1,
				shown: { sum: 126, n: 39 },
				change: { word: 'up', differenceHundredths: 123, isUncertain: false }
			},
			{ field: 2, change: { word: 'up' } }
		],
		open: 2,
		overdue: 1,
		standing: { stage: 'T1', done: 2, of: 6 },
		rescore: { day: '2026-09-11', isDue: false },
		lastNote: { date: '2026-03-05', place: 'Balai desa', happened: 'Rahasia pendamping' }
	});
	expect(one!.standing).toMatchObject({ stage: 'T0', done: 0 });
	expect(one!.rescore).toEqual({ day: '2026-09-14', isDue: false });
});

test('[P33] [TRUST E3] from outside: no note, stage, interval or raters, and not a trace of fewer than five', async () => {
	const { inside, outside } = await openProgramme();
	const [own, published] = [await inside(), await outside()];
	expect(published.rows.map(({ cells }) => cells)).toEqual(own.rows.map(({ cells }) => cells));
	for (const row of published.rows) {
		expect(row).toMatchObject({ standing: undefined, rescore: undefined, lastNote: undefined });
		expect(row.assessment?.raters).toBeUndefined();
		for (const { shown } of row.cells) expect(shown === undefined || shown.n >= 5).toBe(true);
	}
	const said = JSON.stringify(published);
	for (const hidden of ['Rahasia pendamping', 'Balai desa', 'raters', 'T1'])
		expect(said).not.toContain(hidden);
	expect(Object.keys(published).sort()).toEqual(['instruments', 'programme', 'rows']);
});

test('[P33] four answers of a group may be any: what is shown outside stays the same', async () => {
	const shownFor = async (levels: readonly Level[]) => {
		const house = await openHouse();
		await holdFirst(house, levels);
		const { rows } = got(
			await house.backstage.mentoring.publishedOverview(house.facilitator, house.programmeId, 'id')
		);
		return rows.map(({ cells, open, overdue }) => ({ cells, open, overdue }));
	};
	expect(await shownFor([1, 1, 1, 1])).toEqual(await shownFor([4, 4, 4, 4]));
});

test('[P31] a meeting that has not been closed is not at a glance yet', async () => {
	const { house, inside } = await openProgramme();
	const melati = async () => (await inside()).rows.find(({ group }) => group.id === house.groupId);
	const stood = await melati();
	const { plan } = await planSecond(house);
	const seats = await plan.start(6);
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	await scoreAll(house, plan, seats, [1, 1, 1, 1, 1, 1]);
	got(await plan.command({ name: 'go-to-stage', index: 3 }));
	await plan.next();
	expect(await melati()).toEqual(stood);
});

test('[P32] the database is asked as often for six groups as for one', async () => {
	const countQueries = async (house: House) => {
		let queries = 0;
		const counted = house.db.withPlugin({
			transformQuery: ({ node }) => {
				queries += 1;
				return node;
			},
			transformResult: async ({ result }) => result
		});
		const asked = {
			actor: house.facilitator,
			id: house.programmeId,
			language: 'id',
			from: 'inside'
		} as const;
		got(await getOverview({ db: counted, clock: house.clock }, asked));
		return queries;
	};
	const small = await openHouse();
	await holdFirst(small, before);
	const one = await countQueries(small);
	const { house } = await openProgramme();
	expect(await countQueries(house)).toBe(one);
	expect(one).toBeGreaterThan(5);
});

test('[P33] [TRUST F5] a researcher sees the outside only, and whoever was not let in sees neither', async () => {
	const { house, mentoring, researcher } = await openProgramme();
	const { programmeId, groupId, db } = house;
	const stranger = await makeActor(db, 'facilitator');
	const outsider = await makeActor(db, 'researcher');
	const stored = await dump(db);
	expect(await mentoring.overview(researcher, programmeId, 'id')).toEqual({ refused: 'not-allowed' });
	for (const actor of [stranger, outsider]) {
		expect(await mentoring.overview(actor, programmeId, 'id')).toEqual({ refused: 'not-found' });
		expect(await mentoring.publishedOverview(actor, programmeId, 'id')).toEqual({ refused: 'not-found' });
	}
	const form = { stage: 'T2', months: 6, done: [] };
	expect(await mentoring.writeStanding(researcher, groupId, form)).toEqual({ refused: 'not-allowed' });
	expect(await mentoring.writeStanding(stranger, groupId, form)).toEqual({ refused: 'not-found' });
	expect(await dump(db)).toBe(stored);
});

test('[P29] [P30] a stage is set again and again; done tasks keep their day, and what is refused changes nothing', async () => {
	const house = await openHouse();
	const { mentoring } = house.backstage;
	const write = (stage: unknown, months: number, done: unknown[]) =>
		mentoring.writeStanding(house.facilitator, house.groupId, { stage, months, done });
	const read = async () => got(await mentoring.log(house.facilitator, house.groupId));
	expect(await read()).toMatchObject({ standing: { stage: 'T0', months: 6, done: [] }, rescore: undefined });
	got(await write('T0', 6, ['rules', 'village']));
	house.clock.advance(86_400_000);
	got(await write('T1', 12, ['rules', 'books']));
	const { standing } = await read();
	expect({ ...standing, done: [...standing.done].sort() }).toEqual({
		stage: 'T1',
		months: 12,
		done: ['books', 'rules']
	});
	const days = await house.db
		.selectFrom('group_task')
		.select(['task', 'done_at_ms'])
		.orderBy('task')
		.execute();
	expect(days[0]!.done_at_ms - days[1]!.done_at_ms).toBe(86_400_000);
	const stored = await dump(house.db);
	expect(await write('T4', 6, [])).toEqual({ refused: 'request-malformed', about: 'stage' });
	expect(await write('T1', 0, [])).toEqual({ refused: 'number-off-limits', about: 'months' });
	expect(await write('T1', 6, ['fly'])).toEqual({ refused: 'request-malformed', about: 'task' });
	expect(await dump(house.db)).toBe(stored);
	await holdFirst(house, before);
	expect((await read()).rescore).toEqual({ day: '2027-03-14', isDue: false });
});
