import { expect, test } from 'vitest';
import type { GroupId } from '#domain/ids.ts';
import { randomId } from '#server/database/secret.ts';
import { got, groupForm, openProgrammeRoom, programmeForm } from './programme-room.ts';

type Room = Awaited<ReturnType<typeof openProgrammeRoom>>;
const needsGroups = { refused: 'assembly-needs-groups', about: 'partIds' };

const assemblyOf = (partIds: GroupId[], name = 'Gabungan') => groupForm(name, { kind: 'assembly', partIds });
const person = (name: string) => ({ name, role: 'member', sex: undefined }) as const;

async function addSession({ db, facilitator }: Room, groupId: GroupId, date: string) {
	const id = randomId<'session'>();
	await db
		.insertInto('session')
		.values({
			id,
			group_id: groupId,
			title: `Pertemuan ${date}`,
			date,
			place: 'Rumah Ibu Sari',
			status: 'planned',
			name_mode: 'picture',
			seat_limit: 40,
			agenda: '[]',
			focus: '{"at":"stage"}',
			code: id.slice(0, 6),
			hall_key: id,
			created_by: facilitator.accountId,
			created_at_ms: 0,
			stage_index: 0,
			stage_elapsed_ms: 0
		})
		.execute();
	return id;
}

test('[S21] an assembly has the members of its parts, and changes with them', async () => {
	const { programmes, facilitator, programmeId, first, second } = await openProgrammeRoom();
	got(await programmes.addMembers(facilitator, first, [person('Sari'), person('Dedi')]));
	got(await programmes.addMembers(facilitator, second, [person('Sari')]));
	const { id } = got(await programmes.createGroup(facilitator, programmeId, assemblyOf([first, second])));

	const page = got(await programmes.getGroup(facilitator, id));
	expect(page.parts).toEqual([
		{ id: first, name: 'KUBE 07' },
		{ id: second, name: 'KUBE 08' }
	]);
	expect(page.members.map((member) => [member.groupName, member.name])).toEqual([
		['KUBE 07', 'Dedi'],
		['KUBE 07', 'Sari'],
		['KUBE 08', 'Sari']
	]);
	const rows = got(await programmes.get(facilitator, programmeId)).groupRows;
	expect(rows.map((row) => [row.name, row.kind, row.members, row.sessions])).toEqual([
		['Gabungan', 'assembly', 3, 0],
		['KUBE 07', 'group', 2, 0],
		['KUBE 08', 'group', 1, 0]
	]);
	const refused = { refused: 'not-allowed', about: 'assembly' };
	expect(await programmes.addMembers(facilitator, id, [person('Baru')])).toEqual(refused);
	expect(await programmes.previewRoster(facilitator, id, 'Baru')).toEqual(refused);
});

test('[A1] an assembly needs two different plain groups of its own programme', async () => {
	const { programmes, facilitator, programmeId, first, second, db } = await openProgrammeRoom();
	const other = got(await programmes.create(facilitator, { ...programmeForm, name: 'Lain' }));
	const elsewhere = got(await programmes.createGroup(facilitator, other.id, groupForm('KUBE 07')));
	const nested = got(await programmes.createGroup(facilitator, programmeId, assemblyOf([first, second])));
	const unusable = [
		[],
		[first],
		[first, first],
		[first, elsewhere.id],
		[first, nested.id],
		[first, randomId<'group'>()],
		[first, '__proto__' as GroupId],
		undefined as never
	];
	const before = await db.selectFrom('participant_group').selectAll().execute();
	for (const partIds of unusable) {
		const form = assemblyOf(partIds, 'Baru');
		expect(await programmes.createGroup(facilitator, programmeId, form)).toEqual(needsGroups);
		expect(await programmes.updateGroup(facilitator, nested.id, form)).toEqual(needsGroups);
	}
	expect(await db.selectFrom('participant_group').selectAll().execute()).toEqual(before);
	expect(got(await programmes.getGroup(facilitator, nested.id)).parts).toHaveLength(2);
});

test('[A1] a group changes its kind only while nothing hangs on it', async () => {
	const room = await openProgrammeRoom();
	const { programmes, facilitator, programmeId, first, second } = room;
	const { id: third } = got(await programmes.createGroup(facilitator, programmeId, groupForm('KUBE 09')));
	got(await programmes.updateGroup(facilitator, third, assemblyOf([first, second], 'KUBE 09')));
	const busy = { refused: 'group-kind-fixed', about: 'kind' };
	const { id: fourth } = got(await programmes.createGroup(facilitator, programmeId, groupForm('KUBE 11')));
	// A part of an assembly cannot become one itself, nor can a group with people of its own.
	expect(await programmes.updateGroup(facilitator, first, assemblyOf([second, fourth], 'KUBE 07'))).toEqual(
		busy
	);
	got(await programmes.addMembers(facilitator, fourth, [person('Sari')]));
	expect(await programmes.updateGroup(facilitator, fourth, assemblyOf([first, second], 'KUBE 11'))).toEqual(
		busy
	);
	await addSession(room, third, '2026-03-14');
	expect(await programmes.updateGroup(facilitator, third, groupForm('KUBE 09'))).toEqual({
		refused: 'group-has-sessions',
		about: 'kind'
	});
	got(await programmes.updateGroup(facilitator, third, assemblyOf([first, fourth], 'Gabungan')));
	expect(got(await programmes.getGroup(facilitator, third)).parts.map((part) => part.id)).toEqual([
		first,
		fourth
	]);
});

test('[S1] a group lists its sessions, newest day first', async () => {
	const room = await openProgrammeRoom();
	const early = await addSession(room, room.first, '2026-03-05');
	const late = await addSession(room, room.first, '2026-06-11');
	await addSession(room, room.second, '2026-04-17');
	const page = got(await room.programmes.getGroup(room.facilitator, room.first));
	expect(page.sessions.map((session) => session.id)).toEqual([late, early]);
	expect(page.sessions[0]).toEqual({
		id: late,
		title: 'Pertemuan 2026-06-11',
		date: '2026-06-11',
		place: 'Rumah Ibu Sari',
		status: 'planned',
		groupId: room.first,
		groupName: 'KUBE 07',
		programmeName: 'KUBE Maju Sejahtera',
		purpose: 'real'
	});
	const rows = got(await room.programmes.get(room.facilitator, room.programmeId)).groupRows;
	expect(rows.map((row) => row.sessions)).toEqual([2, 1]);
});
