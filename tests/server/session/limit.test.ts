// How many rows one group and one meeting may have: what keeps a runaway desk from filling the laptop.
import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { randomId } from '#server/database/secret.ts';
import { companionLimits } from '#server/session/seat-move.ts';
import { sessionsPerGroup } from '#server/session/setup.ts';
import { got, makeDraft, openHouse, planSession } from '../../fixtures/backstage.ts';

it('[S1] a group has at most 500 sessions, and those it has can still be changed', async () => {
	const house = await openHouse();
	const { sessions } = house.backstage;
	const { id } = await planSession(house);
	const first = await house.db
		.selectFrom('session')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const copies = Array.from({ length: sessionsPerGroup - 1 }, (_, index) => ({
		...first,
		id: randomId<'session'>(),
		code: `copy ${index}`
	}));
	for (const copy of copies) await house.db.insertInto('session').values(copy).execute();
	expect(await sessions.create(house.facilitator, house.groupId, makeDraft(house))).toEqual({
		refused: 'too-many',
		about: 'sessions'
	});
	got(await sessions.update(house.facilitator, id, makeDraft(house, { title: 'Judul lain' })));
	await house.db.deleteFrom('session').where('id', '=', copies[0]!.id).execute();
	got(await sessions.create(house.facilitator, house.groupId, makeDraft(house)));
});

it('[S1] a meeting has at most a hundred companions', async () => {
	const house = await openHouse();
	const plan = await planSession(house);
	await plan.start();
	for (let n = 0; n < companionLimits.companions; n += 1)
		got(await plan.command({ name: 'add-companion', label: `Pendamping ${n}` }));
	expect(await plan.command({ name: 'add-companion', label: 'Satu lagi' })).toEqual({ refused: 'too-many' });
	expect((await plan.desk()).seats).toHaveLength(companionLimits.companions);
});

it('[TRUST A5] a full disk is a refusal where programmes and rosters are written, too', async () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const house = await openHouse();
	await sql`PRAGMA max_page_count = 1`.execute(house.db);
	const heard = new Set<unknown>();
	for (let n = 0; n < 200 && heard.size === 0; n += 1) {
		const rows = Array.from({ length: 2 }, (_, row) => ({
			name: `Anggota ${n} ${row} ${'panjang '.repeat(5)}`,
			role: 'member' as const,
			sex: undefined
		}));
		const answer = await house.backstage.programmes.addMembers(house.facilitator, house.groupId, rows);
		if ('refused' in answer) heard.add(answer.refused);
	}
	expect([...heard]).toEqual(['disk-failed']);
	const admin = { ...house.facilitator, role: 'admin' as const };
	for (let n = 0; n < 200 && heard.size === 1; n += 1) {
		const answer = await house.backstage.accounts.invite(admin, 'researcher');
		if ('refused' in answer) heard.add(answer.refused + ' account');
	}
	expect([...heard]).toEqual(['disk-failed', 'disk-failed account']);
	log.mockRestore();
});
