import { expect, test } from 'vitest';
import { randomId } from '#server/database/secret.ts';
import { addActor, got, groupForm, openProgrammeRoom, programmeForm } from './programme-room.ts';

/** Names that are code somewhere else, and nothing but names here. */
const oddNames = [
	'__proto__',
	'constructor',
	'toString',
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"Robert'); DROP TABLE member;--",
	'=HYPERLINK("http://x")',
	'🌾 Ibu Tani'
];

test('[TRUST F6] [TRUST F9] markup and prototype names are kept as plain text', async () => {
	const { programmes, facilitator, first } = await openProgrammeRoom();
	for (const name of oddNames) {
		const { id } = got(
			await programmes.create(facilitator, { name, village: name, district: name, regency: name })
		);
		expect(got(await programmes.get(facilitator, id))).toMatchObject({ name, village: name, regency: name });
		const group = got(await programmes.createGroup(facilitator, id, groupForm(name)));
		expect(got(await programmes.getGroup(facilitator, group.id)).name).toBe(name);
	}
	const rows = oddNames.map((name) => ({ name, role: 'member', sex: undefined }) as const);
	got(await programmes.addMembers(facilitator, first, rows));
	const stored = got(await programmes.getGroup(facilitator, first)).members.map((member) => member.name);
	expect(stored.sort()).toEqual([...oddNames].sort());
});

test('[TRUST F6] each text has a limit, and the refusal names its field', async () => {
	const { programmes, facilitator, programmeId, first } = await openProgrammeRoom();
	const long = 'é'.repeat(81);
	for (const field of ['name', 'village', 'district', 'regency'] as const) {
		const form = { ...programmeForm, name: 'Baru', [field]: long };
		const refused = { refused: 'text-too-long', about: field };
		expect(await programmes.create(facilitator, form)).toEqual(refused);
		expect(await programmes.update(facilitator, programmeId, form)).toEqual(refused);
	}
	const blank = { refused: 'text-missing', about: 'name' };
	expect(await programmes.create(facilitator, { ...programmeForm, name: ' \n\t\0 ' })).toEqual(blank);
	expect(await programmes.createGroup(facilitator, programmeId, groupForm('  '))).toEqual(blank);
	expect(await programmes.updateGroup(facilitator, first, groupForm(long))).toEqual({
		refused: 'text-too-long',
		about: 'name'
	});
	got(await programmes.create(facilitator, { ...programmeForm, name: ` ${'é'.repeat(80)} `, village: '' }));
});

test('[TRUST F9] a form that is not one is refused and stores nothing', async () => {
	const { programmes, facilitator, programmeId, db } = await openProgrammeRoom();
	for (const name of [undefined, null, 7, {}, ['x']]) {
		expect(await programmes.create(facilitator, { ...programmeForm, name } as never)).toEqual({
			refused: 'request-malformed',
			about: 'name'
		});
	}
	for (const cutoffHundredths of [99, 401, 250.5, Number.NaN, '250']) {
		const form = groupForm('KUBE 99', { cutoffHundredths } as never);
		expect(await programmes.createGroup(facilitator, programmeId, form)).toEqual({
			refused: 'cutoff-off-scale',
			about: 'cutoffHundredths'
		});
	}
	const odd = groupForm('KUBE 99', { kind: '__proto__' } as never);
	expect(await programmes.createGroup(facilitator, programmeId, odd)).toEqual({
		refused: 'request-malformed',
		about: 'kind'
	});
	expect(await db.selectFrom('participant_group').selectAll().execute()).toHaveLength(2);
});

test('[S21] names are unique where people see them, whatever their case and spacing', async () => {
	const { programmes, facilitator, stranger, programmeId, first } = await openProgrammeRoom();
	const doubled = { refused: 'name-doubled', about: 'name' };
	const sameName = { ...programmeForm, name: ' kube  MAJU sejahtera' };
	expect(await programmes.create(facilitator, sameName)).toEqual(doubled);
	// Somebody who cannot see the first programme must not learn of it.
	got(await programmes.create(stranger, sameName));
	expect(await programmes.createGroup(facilitator, programmeId, groupForm('kube 07'))).toEqual(doubled);
	expect(await programmes.updateGroup(facilitator, first, groupForm('Kube  08'))).toEqual(doubled);
	got(await programmes.updateGroup(facilitator, first, groupForm('Kube 07', { cutoffHundredths: 300 })));
	expect(got(await programmes.getGroup(facilitator, first))).toMatchObject({
		name: 'Kube 07',
		cutoffHundredths: 300
	});
	got(await programmes.update(facilitator, programmeId, { ...programmeForm, village: 'Cikadut' }));
	expect(got(await programmes.get(facilitator, programmeId)).village).toBe('Cikadut');
});

test('[S1] a programme has at most 200 groups', async () => {
	const { programmes, facilitator, programmeId, db } = await openProgrammeRoom();
	const rows = Array.from({ length: 198 }, (_, index) => ({
		id: randomId<'group'>(),
		programme_id: programmeId,
		name: `Kelompok ${index}`,
		kind: 'group' as const,
		cutoff_hundredths: 250,
		created_at_ms: 0
	}));
	await db.insertInto('participant_group').values(rows).execute();
	expect(await programmes.createGroup(facilitator, programmeId, groupForm('Satu lagi'))).toEqual({
		refused: 'too-many',
		about: 'groups'
	});
	got(await programmes.updateGroup(facilitator, rows[0]!.id, groupForm('Nama lain')));
});

test('[A1] a programme has at most 100 people, and a disabled account is not let in', async () => {
	const { programmes, facilitator, programmeId, db } = await openProgrammeRoom();
	const late = await addActor(db, 'Terlambat', 'facilitator');
	await db.updateTable('account').set({ is_disabled: 1 }).where('id', '=', late.accountId).execute();
	const notFound = { refused: 'not-found', about: 'accountId' };
	expect(await programmes.addPerson(facilitator, programmeId, late.accountId)).toEqual(notFound);
	await db.updateTable('account').set({ is_disabled: 0 }).where('id', '=', late.accountId).execute();
	for (let person = 1; person < 100; person++) {
		const { accountId } = await addActor(db, `Orang${person}`, 'facilitator');
		await db
			.insertInto('programme_person')
			.values({ programme_id: programmeId, account_id: accountId })
			.execute();
	}
	expect(await programmes.addPerson(facilitator, programmeId, late.accountId)).toEqual({
		refused: 'too-many',
		about: 'people'
	});
});
