import { expect, test } from 'vitest';
import type { Actor, Programmes } from '#server/backstage.ts';
import { randomId } from '#server/database/secret.ts';
import { addActor, got, groupForm, openProgrammeRoom, programmeForm } from './programme-room.ts';

type Room = Awaited<ReturnType<typeof openProgrammeRoom>>;
type Trial = { writes: boolean; ask: (actor: Actor) => Promise<unknown> };
const row = { name: 'Ibu Sari', role: 'officer', sex: 'female' } as const;

/** Every method about one programme; list and create are about none. A method without a row fails. */
function trialsOf(room: Room, ids: Pick<Room, 'programmeId' | 'first'>, memberId = randomId<'member'>()) {
	const { programmes } = room;
	const { programmeId, first } = ids;
	const personId = room.researcher.accountId;
	const trials: Record<Exclude<keyof Programmes, 'list' | 'create'>, Trial> = {
		get: { writes: false, ask: (actor) => programmes.get(actor, programmeId) },
		update: { writes: true, ask: (actor) => programmes.update(actor, programmeId, programmeForm) },
		addPerson: { writes: true, ask: (actor) => programmes.addPerson(actor, programmeId, personId) },
		removePerson: { writes: true, ask: (actor) => programmes.removePerson(actor, programmeId, personId) },
		createGroup: {
			writes: true,
			ask: (actor) => programmes.createGroup(actor, programmeId, groupForm('KUBE 99'))
		},
		getGroup: { writes: false, ask: (actor) => programmes.getGroup(actor, first) },
		updateGroup: { writes: true, ask: (actor) => programmes.updateGroup(actor, first, groupForm('KUBE 77')) },
		previewRoster: { writes: true, ask: (actor) => programmes.previewRoster(actor, first, 'Ibu Sari') },
		addMembers: { writes: true, ask: (actor) => programmes.addMembers(actor, first, [row]) },
		updateMember: {
			writes: true,
			ask: (actor) => programmes.updateMember(actor, memberId, { ...row, name: 'Bu Tini' })
		},
		removeMember: { writes: true, ask: (actor) => programmes.removeMember(actor, memberId) },
		listCodes: { writes: true, ask: (actor) => programmes.listCodes(actor, first) },
		makeCodes: {
			writes: true,
			ask: (actor) => programmes.makeCodes(actor, first, { count: 5, sheet: 1 })
		}
	};
	return Object.entries(trials);
}

async function withMember() {
	const room = await openProgrammeRoom();
	got(await room.programmes.addMembers(room.facilitator, room.first, [{ ...row, name: 'Pak Dedi' }]));
	const memberId = got(await room.programmes.getGroup(room.facilitator, room.first)).members[0]!.id;
	return { room, memberId };
}

async function storedRows({ db }: Room): Promise<string> {
	const tables = [
		...(['programme', 'programme_person', 'participant_group', 'assembly_part'] as const),
		...(['member', 'participant_code'] as const)
	];
	return JSON.stringify(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())));
}

test('[TRUST F5] every method has a row here', async () => {
	const room = await openProgrammeRoom();
	const tried = trialsOf(room, room).map(([name]) => name);
	expect([...tried, 'list', 'create'].sort()).toEqual(Object.keys(room.programmes).sort());
});

test('[TRUST F5] every method of a foreign programme is "not-found", exactly as one that does not exist', async () => {
	const { room, memberId } = await withMember();
	const before = await storedRows(room);
	const outsider = await addActor(room.db, 'Luar', 'researcher');
	const missing = { programmeId: randomId<'programme'>(), first: randomId<'group'>() };
	for (const actor of [room.stranger, outsider, room.researcher]) {
		const foreign = trialsOf(room, room, memberId);
		const absent = trialsOf(room, missing);
		for (const [index, [name, trial]] of foreign.entries()) {
			const heard = await trial.ask(actor);
			expect(heard, `${actor.role} ${name}`).toEqual({ refused: 'not-found' });
			expect(await absent[index]![1].ask(actor), name).toEqual(heard);
		}
	}
	for (const [name, trial] of trialsOf(room, missing)) {
		expect(await trial.ask(room.admin), `admin ${name}`).toEqual({ refused: 'not-found' });
	}
	expect(await storedRows(room)).toBe(before);
	expect(await room.programmes.list(room.stranger)).toEqual([]);
});

test('[A2] a researcher who was let in reads everything and changes nothing', async () => {
	const { room, memberId } = await withMember();
	got(await room.programmes.addPerson(room.facilitator, room.programmeId, room.researcher.accountId));
	const before = await storedRows(room);
	for (const [name, trial] of trialsOf(room, room, memberId)) {
		const heard = await trial.ask(room.researcher);
		if (trial.writes) expect(heard, name).toEqual({ refused: 'not-allowed' });
		else expect(heard, name).not.toHaveProperty('refused');
	}
	expect(await room.programmes.create(room.researcher, { ...programmeForm, name: 'Baru' })).toEqual({
		refused: 'not-allowed'
	});
	expect(await storedRows(room)).toBe(before);
	expect(got(await room.programmes.get(room.researcher, room.programmeId)).others).toEqual([]);
});

test('[A1] an admin may do all of it', async () => {
	const { room, memberId } = await withMember();
	for (const [name, trial] of trialsOf(room, room, memberId)) {
		expect((await trial.ask(room.admin)) ?? {}, name).not.toHaveProperty('refused');
	}
});

test('[A1] who creates a programme belongs to it, lets others in and out, and nobody sees a hash', async () => {
	const { programmes, facilitator, stranger, admin, researcher, programmeId } = await openProgrammeRoom();
	const page = got(await programmes.get(facilitator, programmeId));
	expect(page.people.map((person) => person.id)).toEqual([facilitator.accountId]);
	expect(page.others.map((person) => person.id).sort()).toEqual(
		[stranger.accountId, researcher.accountId].sort()
	);
	expect(JSON.stringify(page)).not.toContain('hash');
	expect(page).toMatchObject({ name: 'KUBE Maju Sejahtera', village: 'Cibeunying', groups: 2 });

	got(await programmes.addPerson(facilitator, programmeId, stranger.accountId));
	got(await programmes.addPerson(facilitator, programmeId, stranger.accountId));
	expect(got(await programmes.list(stranger)).map((listed) => listed.id)).toEqual([programmeId]);
	got(await programmes.removePerson(stranger, programmeId, facilitator.accountId));
	expect(await programmes.get(facilitator, programmeId)).toEqual({ refused: 'not-found' });
	expect(await programmes.list(facilitator)).toEqual([]);
	expect(got(await programmes.list(admin))).toHaveLength(1);
	expect(await programmes.addPerson(stranger, programmeId, randomId<'account'>())).toEqual({
		refused: 'not-found',
		about: 'accountId'
	});
});
