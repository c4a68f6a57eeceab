// The plan between meetings: rows with the paper's columns, and the chain from a statement to its next score.
import { expect, test } from 'vitest';
import { walkChain } from '#domain/chain.ts';
import type { CardId } from '#domain/ids.ts';
import type { ProgressForm } from '#server/backstage.ts';
import { randomId } from '#server/database/secret.ts';
import { dump, got, makeActor, newRequest, openHouse } from '../../fixtures/backstage.ts';
import { after, before, holdFirst, planSecond, scoreAll, type Level } from '../session/second-room.ts';

const form = (actionId: CardId, change: Partial<ProgressForm> = {}): ProgressForm => ({
	requestId: newRequest(),
	actionId,
	date: '2016-06-12',
	state: 'under-way',
	held: '16 Mei 2016',
	indicators: 'Setiap kelompok membuat contoh laporan',
	results: 'Buku kas dipakai bersama',
	supporting: 'Bahan dari usaha sendiri',
	hindering: '',
	targets: [
		{ label: 'Pesan diterima', aimed: '80%', achieved: '13/15' },
		{ label: 'Mau memperbaiki laporan', aimed: '70', achieved: '' }
	],
	...change
});

async function openPlan(levels: readonly Level[] = before) {
	const house = await openHouse();
	const [cash, visit] = await holdFirst(house, levels);
	const { mentoring } = house.backstage;
	const add = (change: Partial<ProgressForm> = {}) =>
		mentoring.addProgress(house.facilitator, house.groupId, form(cash, change));
	const read = async () => got(await mentoring.plan(house.facilitator, house.groupId, 'id'));
	return { house, mentoring, cash, visit, add, read };
}

test('[P24] [P25] [P26] a row between meetings is kept with all its columns, aimed apart from achieved', async () => {
	const { house, cash, visit, add, read } = await openPlan();
	got(await add());
	got(await add({ state: 'done', results: '', targets: [] }));
	const { actions } = await read();
	// The visit was due in April 2026, which is still ahead on this clock; the cash book has no day and is done.
	expect(actions.map(({ id, state, isOverdue }) => [id, state, isOverdue])).toEqual([
		[visit, 'not-started', false],
		[cash, 'done', false]
	]);
	expect(actions[1]!.rows).toMatchObject([
		{ seq: 2, state: 'done', targets: [] },
		{
			seq: 1,
			date: '2016-06-12',
			state: 'under-way',
			held: '16 Mei 2016',
			supporting: 'Bahan dari usaha sendiri',
			hindering: '',
			authorName: house.facilitator.name,
			targets: [
				{
					label: 'Pesan diterima',
					aimed: { percent: 80 },
					achieved: { percent: 87, of: { part: 13, whole: 15 } }
				},
				{ label: 'Mau memperbaiki laporan', aimed: { percent: 70 } }
			]
		}
	]);
});

test('[P6] [P8] what is overdue today comes first', async () => {
	const { house, visit, read } = await openPlan();
	house.clock.advance(60 * 86_400_000);
	const [first] = (await read()).actions;
	expect(first).toMatchObject({ id: visit, isOverdue: true });
});

test('[P7] [P27] the next meeting reads it beside its own short notes, and only those are in a meeting’s record', async () => {
	const { house, cash, add, read } = await openPlan();
	got(await add({ results: 'Kas\nterbuka' }));
	const { plan } = await planSecond(house);
	await plan.start(5);
	await plan.next();
	got(await plan.command({ name: 'note-progress', actionId: cash, state: 'done', note: 'Selesai' }));
	const action = (await plan.desk()).actions.find(({ id }) => id === cash);
	expect(action).toMatchObject({
		state: 'done',
		notes: [
			{ note: 'Selesai', date: '2026-06-11' },
			{ note: 'Kas terbuka', date: '2016-06-12' }
		],
		targets: [{ label: 'Pesan diterima' }, { label: 'Mau memperbaiki laporan' }]
	});
	expect((await read()).actions.find(({ id }) => id === cash)!.rows.map(({ note }) => note)).toEqual([
		'Selesai',
		''
	]);
	got(await plan.command({ name: 'close-session', confirmed: true }));
	const record = got(await house.backstage.downloads.session(house.facilitator, plan.id));
	expect(record.sessions[0]!.progress.map(({ note }) => note)).toEqual(['Selesai']);
	const { rows } = got(await house.backstage.records.monitoring(house.facilitator, plan.id, 'id'));
	expect(rows).toMatchObject([{ actionId: cash, results: 'Kas\nterbuka' }]);
});

test('[P27] the database itself refuses to change a row', async () => {
	const { house, add } = await openPlan();
	got(await add());
	await expect(house.db.updateTable('progress').set({ results: 'Lain' }).execute()).rejects.toThrow(
		'never changed'
	);
});

test('[P24] [P25] [P26] what is refused stores nothing', async () => {
	const { house, add } = await openPlan();
	const stored = await dump(house.db);
	const wrong: [Partial<ProgressForm>, object][] = [
		[{ actionId: randomId<'card'>() }, { refused: 'action-unknown', about: 'action' }],
		[{ date: '2016-02-30' }, { refused: 'date-unusable', about: 'date' }],
		[{ results: 'x'.repeat(601) }, { refused: 'text-too-long', about: 'results' }],
		[
			{ targets: [{ label: 'Pesan', aimed: '16/15', achieved: '' }] },
			{ refused: 'share-unusable', about: 'aimed-1' }
		]
	];
	for (const [change, refused] of wrong) expect(await add(change)).toEqual(refused);
	expect(await dump(house.db)).toBe(stored);
});

test('[P7] an action has at most two hundred rows, wherever they were written', async () => {
	const { house, add } = await openPlan();
	got(await add());
	const row = await house.db.selectFrom('progress').selectAll().executeTakeFirstOrThrow();
	const rows = Array.from({ length: 199 }, (_, at) => ({ ...row, id: randomId(), seq: at + 2 }));
	await house.db.insertInto('progress').values(rows).execute();
	expect(await add()).toEqual({ refused: 'too-many', about: 'rows' });
});

test('[TRUST B2] the same form sent ten times at once is one row', async () => {
	const { add, read } = await openPlan();
	const requestId = newRequest();
	await Promise.all(Array.from({ length: 10 }, () => add({ requestId })));
	expect((await read()).actions.flatMap(({ rows }) => rows)).toHaveLength(1);
	expect(await add({ requestId, held: 'Lain' })).toEqual({ refused: 'request-conflict' });
});

test('[P23] [TRUST F5] a researcher may not, and whoever is outside finds nothing', async () => {
	const { house, mentoring, cash } = await openPlan();
	const researcher = await makeActor(house.db, 'researcher');
	const stranger = await makeActor(house.db, 'facilitator');
	const { facilitator, programmeId, groupId } = house;
	got(await house.backstage.programmes.addPerson(facilitator, programmeId, researcher.accountId));
	const stored = await dump(house.db);
	for (const [actor, refused] of [
		[researcher, 'not-allowed'],
		[stranger, 'not-found']
	] as const) {
		expect(await mentoring.plan(actor, groupId, 'id')).toEqual({ refused });
		expect(await mentoring.addProgress(actor, groupId, form(cash))).toEqual({ refused });
	}
	expect(await dump(house.db)).toBe(stored);
});

test('[P28] [C2] the chain goes on to the next score, with its change, where five on both sides answered', async () => {
	const { house, cash, add, read } = await openPlan();
	got(await add());
	const asked = (await read()).statements;
	expect(asked.map(({ number, first, again }) => [number, first?.n, again])).toEqual(
		[1, 2, 3, 4, 5, 6].map((number) => [number, 12, []])
	);
	const { plan } = await planSecond(house);
	const seats = await plan.start(after.length);
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	await scoreAll(house, plan, seats, after);
	got(await plan.command({ name: 'go-to-stage', index: 3 }));
	// Closed and not revealed: nothing of it is in the chain.
	expect((await read()).statements.flatMap(({ again }) => again)).toEqual([]);
	await plan.next();
	const page = await read();
	const two = page.statements.find(({ number }) => number === 2)!;
	expect(two.first).toMatchObject({ sum: 24, n: 12, meanHundredths: 200 });
	expect(two.again).toMatchObject([
		{ sessionId: plan.id, n: 13, word: 'up', differenceHundredths: 123, isUncertain: false }
	]);
	const facts = {
		...page,
		statements: page.statements.map(({ ref, again }) => ({
			ref,
			scoredIn: again.map(({ sessionId }) => sessionId)
		}))
	};
	const walk = walkChain(facts, { is: 'score', id: `${two.ref}@${plan.id}` });
	expect(walk).toMatchObject({ statements: [two.ref], actions: [cash] });
	expect(walk!.progress).toHaveLength(1);
});

test('[T7] a score of fewer than five people is in no link of the chain', async () => {
	const { read } = await openPlan([1, 2, 3, 4]);
	const { statements } = await read();
	expect(statements.map(({ number }) => number)).toEqual([2, 5]);
	expect(statements.map(({ first }) => first)).toEqual([undefined, undefined]);
});
