// What a programme's data may be taken for: said once, told with every row, and never mixed.
import { expect, test } from 'vitest';
import type { ProgrammeForm } from '#server/backstage.ts';
import { createProgramme, pickProgrammeName } from '#server/programme/programme.ts';
import { findOwn } from '#server/programme/store.ts';
import { got, groupForm, openProgrammeRoom, programmeForm } from './programme-room.ts';

type Room = Awaited<ReturnType<typeof openProgrammeRoom>>;

async function makePractice(room: Room, form: Partial<ProgrammeForm> = {}) {
	const asked = { form: { ...programmeForm, name: 'Latihan', ...form }, purpose: 'practice' } as const;
	return got(await createProgramme(room, room.facilitator, asked)).id;
}

test('[S27] what people make is real, and every list and page says what is not', async () => {
	const room = await openProgrammeRoom();
	const { programmes, facilitator, programmeId } = room;
	const practiceId = await makePractice(room);
	const rows = got(await programmes.list(facilitator));
	expect(rows.map(({ id, purpose }) => [id, purpose])).toEqual(
		expect.arrayContaining([
			[programmeId, 'real'],
			[practiceId, 'practice']
		])
	);
	expect(got(await programmes.get(facilitator, practiceId)).purpose).toBe('practice');
	const { id } = got(await programmes.createGroup(facilitator, practiceId, groupForm('Kelompok latihan')));
	expect(got(await programmes.getGroup(facilitator, id)).programme.purpose).toBe('practice');
	expect(got(await programmes.getGroup(facilitator, room.first)).programme.purpose).toBe('real');
});

test('[S27] no form changes what a programme is for', async () => {
	const room = await openProgrammeRoom();
	const id = await makePractice(room);
	const form = { ...programmeForm, name: 'Sungguhan', purpose: 'real' };
	expect(await room.programmes.update(room.facilitator, id, form)).toBeUndefined();
	expect(got(await room.programmes.get(room.facilitator, id))).toMatchObject({
		name: 'Sungguhan',
		purpose: 'practice'
	});
	const created = await room.programmes.create(room.facilitator, {
		...form,
		name: 'Baru',
		purpose: 'practice'
	} as ProgrammeForm);
	expect(got(await room.programmes.get(room.facilitator, got(created).id)).purpose).toBe('real');
});

test('[S27] a group of a practice programme is no part of a real assembly, nor the other way round', async () => {
	const room = await openProgrammeRoom();
	const { programmes, facilitator } = room;
	const practiceId = await makePractice(room);
	const practised: (typeof room.first)[] = [];
	for (const name of ['Latihan 1', 'Latihan 2'])
		practised.push(got(await programmes.createGroup(facilitator, practiceId, groupForm(name))).id);
	const mixed = { kind: 'assembly', partIds: [room.first, practised[0]!] } as const;
	const refused = { refused: 'assembly-needs-groups', about: 'partIds' };
	for (const id of [room.programmeId, practiceId]) {
		const form = groupForm('Gabungan', { ...mixed, partIds: [...mixed.partIds] });
		expect(await programmes.createGroup(facilitator, id, form)).toEqual(refused);
	}
	const form = groupForm('Gabungan', { kind: 'assembly', partIds: [room.first, room.second] });
	const { id } = got(await programmes.createGroup(facilitator, room.programmeId, form));
	const changed = { ...form, partIds: [room.first, practised[1]!] };
	expect(await programmes.updateGroup(facilitator, id, changed)).toEqual(refused);
});

test('a programme the house makes takes a free name, and is found by whom it is for', async () => {
	const room = await openProgrammeRoom();
	const { db, facilitator, admin, stranger } = room;
	expect(await findOwn(db, facilitator.accountId, 'practice')).toBeUndefined();
	const id = await makePractice(room);
	expect(await findOwn(db, facilitator.accountId, 'practice')).toBe(id);
	expect(await findOwn(db, stranger.accountId, 'practice')).toBeUndefined();
	expect(await findOwn(db, facilitator.accountId, 'example')).toBeUndefined();
	expect(await pickProgrammeName(db, facilitator, 'latihan')).toBe('latihan (2)');
	expect(await pickProgrammeName(db, stranger, 'latihan')).toBe('latihan');
	expect(await pickProgrammeName(db, admin, 'Latihan')).toBe('Latihan (2)');
});
