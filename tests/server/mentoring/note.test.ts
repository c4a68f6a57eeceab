// The mentoring log: kept row by row, by those who mentor, and never changed.
import { expect, test } from 'vitest';
import { mentoringLimits } from '#domain/mentoring.ts';
import { randomId } from '#server/database/secret.ts';
import type { MentoringForm } from '#server/backstage.ts';
import { dump, got, makeActor, newRequest, openHouse, planSession } from '../../fixtures/backstage.ts';

const form = (change: Partial<MentoringForm> = {}): MentoringForm => ({
	requestId: newRequest(),
	replaces: undefined,
	date: '2016-03-05',
	time: '10.00–12.00',
	place: 'Rumah ketua KUBE 11',
	happened: 'Laporan keuangan',
	solutions: 'Ditulis setiap Sabtu',
	...change
});

async function openLog() {
	const house = await openHouse();
	const { mentoring } = house.backstage;
	const add = (change: Partial<MentoringForm> = {}) =>
		mentoring.addNote(house.facilitator, house.groupId, form(change));
	const read = async () => got(await mentoring.log(house.facilitator, house.groupId));
	return { house, mentoring, add, read };
}

test('[P20] [P22] rows are kept with who wrote them and when, newest day first', async () => {
	const { house, add, read } = await openLog();
	got(await add());
	house.clock.advance(60_000);
	got(await add({ date: '2016-05-04', time: '', place: ' Rumah  pendamping ', solutions: '' }));
	got(await add({ date: '2016-04-02' }));
	const { group, notes } = await read();
	expect(group).toMatchObject({ id: house.groupId, name: 'Kelompok Melati', programme: { purpose: 'real' } });
	expect(notes.map(({ note }) => [note.date, note.place, note.authorName, note.seq])).toEqual([
		['2016-05-04', 'Rumah pendamping', house.facilitator.name, 2],
		['2016-04-02', 'Rumah ketua KUBE 11', house.facilitator.name, 3],
		['2016-03-05', 'Rumah ketua KUBE 11', house.facilitator.name, 1]
	]);
	expect(notes[0]!.note.atMs - notes[2]!.note.atMs).toBe(60_000);
});

test('[P21] a correction is a new row; the earlier wording stays, and is corrected once', async () => {
	const { add, read } = await openLog();
	got(await add());
	const first = (await read()).notes[0]!.note.id;
	got(await add({ replaces: first, happened: 'Laporan keuangan bulan Februari' }));
	const [standing, ...others] = (await read()).notes;
	expect(others).toEqual([]);
	expect(standing).toMatchObject({
		note: { happened: 'Laporan keuangan bulan Februari', replaces: first },
		earlier: [{ id: first, happened: 'Laporan keuangan' }]
	});
	expect(await add({ replaces: first })).toEqual({ refused: 'note-replaced', about: 'replaces' });
	expect(await add({ replaces: randomId<'mentoring-note'>() })).toEqual({
		refused: 'not-found',
		about: 'replaces'
	});
});

test('[P21] the database itself refuses to change a row, and to replace one twice', async () => {
	const { house, add } = await openLog();
	got(await add());
	const { db } = house;
	await expect(db.updateTable('mentoring_note').set({ place: 'Lain' }).execute()).rejects.toThrow(
		'never changed'
	);
	const row = await db.selectFrom('mentoring_note').selectAll().executeTakeFirstOrThrow();
	const replacing = (seq: number) =>
		db
			.insertInto('mentoring_note')
			.values({ ...row, id: randomId<'mentoring-note'>(), seq, replaces_id: row.id })
			.execute();
	await replacing(2);
	await expect(replacing(3)).rejects.toThrow('UNIQUE');
});

test('[P21] a row of another group is not there to be corrected', async () => {
	const { house, mentoring, add, read } = await openLog();
	got(await add());
	const { note } = (await read()).notes[0]!;
	const other = got(
		await house.backstage.programmes.createGroup(house.facilitator, house.programmeId, {
			name: 'Kelompok Kenanga',
			kind: 'group',
			partIds: [],
			cutoffHundredths: 250
		})
	);
	const refused = await mentoring.addNote(house.facilitator, other.id, form({ replaces: note.id }));
	expect(refused).toEqual({ refused: 'not-found', about: 'replaces' });
});

test('[P20] what is refused stores nothing', async () => {
	const { house, add } = await openLog();
	const before = await dump(house.db);
	expect(await add({ date: '2016-02-30' })).toEqual({ refused: 'date-unusable', about: 'date' });
	expect(await add({ place: '' })).toEqual({ refused: 'text-missing', about: 'place' });
	expect(await add({ happened: 'x'.repeat(2001) })).toEqual({ refused: 'text-too-long', about: 'happened' });
	expect(await dump(house.db)).toBe(before);
});

test('[P20] a group has at most so many notes', async () => {
	const { house, add } = await openLog();
	got(await add());
	const row = await house.db.selectFrom('mentoring_note').selectAll().executeTakeFirstOrThrow();
	const rows = Array.from({ length: mentoringLimits.notesPerGroup - 1 }, (_, index) => ({
		...row,
		id: randomId<'mentoring-note'>(),
		seq: index + 2
	}));
	await house.db.insertInto('mentoring_note').values(rows).execute();
	expect(await add()).toEqual({ refused: 'too-many', about: 'notes' });
});

test('[TRUST B2] the same form sent ten times at once is one row; with other words it is a conflict', async () => {
	const { add, read } = await openLog();
	const requestId = newRequest();
	const answers = await Promise.all(Array.from({ length: 10 }, () => add({ requestId })));
	expect(answers).toEqual(Array.from({ length: 10 }, () => undefined));
	expect((await read()).notes).toHaveLength(1);
	expect(await add({ requestId, place: 'Lain' })).toEqual({ refused: 'request-conflict' });
	expect((await read()).notes).toHaveLength(1);
});

test('[P23] [TRUST F5] a researcher of the programme may not, and whoever is outside finds nothing', async () => {
	const { house, mentoring, add } = await openLog();
	got(await add());
	const { db, groupId, programmeId, facilitator, backstage } = house;
	const researcher = await makeActor(db, 'researcher');
	const stranger = await makeActor(db, 'facilitator');
	got(await backstage.programmes.addPerson(facilitator, programmeId, researcher.accountId));
	const admin = await makeActor(db, 'admin');
	const before = await dump(db);
	for (const [actor, refused] of [
		[researcher, 'not-allowed'],
		[stranger, 'not-found']
	] as const) {
		expect(await mentoring.log(actor, groupId)).toEqual({ refused });
		expect(await mentoring.addNote(actor, groupId, form())).toEqual({ refused });
	}
	expect(await mentoring.log(admin, randomId<'group'>())).toEqual({ refused: 'not-found' });
	expect(await dump(db)).toBe(before);
});

test('[P23] the record of a group holds nothing of its mentoring log', async () => {
	const { house, add } = await openLog();
	got(await add({ place: 'Tempat yang tidak ada duanya' }));
	const plan = await planSession(house);
	await plan.start();
	got(await plan.command({ name: 'close-session', confirmed: true }));
	const record = got(await house.backstage.downloads.group(house.facilitator, house.groupId));
	expect(JSON.stringify(record)).toContain('Pertemuan pertama');
	expect(JSON.stringify(record)).not.toContain('tidak ada duanya');
});
