// How a plan went on, in records: rows of a meeting with it, those between meetings with the group's alone, and
// a closed meeting's page that stands still.
import { expect, test } from 'vitest';
import { changeCard, writeText } from '#domain/board-doc.ts';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import { checkSchema } from '../../fixtures/record-schema.ts';
import { openAskedMeeting } from '../../fixtures/asked-meeting.ts';
import { got, planSession } from '../../fixtures/backstage.ts';

test('[X23] [X6] a row stands with its day and all columns, aimed apart from achieved, names replaced', async () => {
	const { group, add, actionId } = await openAskedMeeting();
	got(await add());
	const record = await group();
	expect(record.betweenMeetings).toEqual([
		{
			...{ action: actionId, what: 'Buku kas', seq: 2, date: '2026-06-12', state: 'done', note: '' },
			...{ held: '16 Mei di rumah anggota-01', indicators: 'Contoh laporan', author: 'F1' },
			...{ results: 'Buku kas dipakai', supporting: 'Bahan sendiri', hindering: '=1+1' },
			targets: [
				{
					label: 'Pesan diterima',
					aimed: { percent: 80, part: null, whole: null },
					achieved: { percent: 87, part: 13, whole: 15 }
				},
				{ label: 'Mau memperbaiki', aimed: { percent: 70, part: null, whole: null }, achieved: null }
			]
		}
	]);
	expect(readRecord(writeRecord(record))).toEqual(record);
	expect(checkSchema(record)).toEqual([]);
});

test('[X24] between meetings is in the group alone, and of a meeting that runs nothing is in either', async () => {
	const { house, session, group, add, actionId } = await openAskedMeeting();
	const before = writeRecord(await session());
	got(await add());
	const next = await planSession(house, {
		date: '2026-09-12',
		agenda: [{ stage: 'monitoring', minutes: 20 }],
		scoring: undefined
	});
	await next.start();
	const note = 'Dicatat selagi berjalan';
	got(await next.command({ name: 'note-progress', actionId, state: 'done', note }));
	expect(writeRecord(await session())).toBe(before);
	const running = await group();
	expect(running.sessions.flatMap(({ progress }) => progress.map(({ seq }) => seq))).toEqual([1]);
	expect(running.betweenMeetings.map(({ seq }) => seq)).toEqual([2]);
	expect(writeRecord(running)).not.toContain(note);
	got(await next.command({ name: 'close-session', confirmed: true }));
	const closed = await group();
	expect(closed.sessions.map(({ progress }) => progress.map(({ seq }) => seq))).toEqual([[1], [3]]);
	expect(closed.betweenMeetings.map(({ seq }) => seq)).toEqual([2]);
});

test('[X25] the page and the files of a closed meeting stay as they were, whatever is written since', async () => {
	const { house, plan, session, add, actionId } = await openAskedMeeting();
	const read = async () => {
		const { records } = house.backstage;
		return {
			monitoring: got(await records.monitoring(house.facilitator, plan.id, 'id')),
			change: got(await records.change(house.facilitator, plan.id, 'id')),
			file: writeRecord(await session())
		};
	};
	const before = await read();
	expect(before.monitoring).toMatchObject({
		actions: [{ id: actionId, what: 'Buku kas', state: 'under-way', notes: [{ state: 'under-way' }] }],
		rows: []
	});
	got(await add());
	const changed = await house.boards.open.with(house.groupId, (board) =>
		board.change({
			author: 'program',
			alongside: async () => undefined,
			work: (doc) => void changeCard(doc, actionId, (map) => writeText(map, 'what', 'Kata lain'))
		})
	);
	expect(changed).toBeUndefined();
	got(
		await house.boards.writeCards(house.groupId, [{ kind: 'action', from: 'desk', what: 'Kegiatan baru' }])
	);
	const { actions } = got(await house.backstage.mentoring.plan(house.facilitator, house.groupId, 'id'));
	expect(actions.map(({ what }) => what).sort()).toEqual(['Kata lain', 'Kegiatan baru']);
	expect(await read()).toEqual(before);
});

test('[X25] the page of a meeting that runs shows the plan as it stands', async () => {
	const { house, add, actionId } = await openAskedMeeting();
	const next = await planSession(house, {
		date: '2026-09-12',
		agenda: [{ stage: 'monitoring', minutes: 20 }],
		scoring: undefined
	});
	await next.start();
	got(await add());
	const { actions, rows } = got(await house.backstage.records.monitoring(house.facilitator, next.id, 'id'));
	expect(actions).toMatchObject([{ id: actionId, state: 'done' }]);
	expect(rows).toMatchObject([{ results: 'Buku kas dipakai' }]);
});
