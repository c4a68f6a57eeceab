import { describe, expect, it } from 'vitest';
import { codeAlphabet } from '#domain/seat.ts';
import { randomId } from '#server/database/secret.ts';
import type { GroupId, InstrumentVersionId, SessionId } from '#domain/ids.ts';
import type { SessionDraft } from '#server/backstage.ts';
import { isCodeUsed } from '#server/session/store.ts';
import { dump, got, makeActor, makeDraft, openHouse, planSession } from '../../fixtures/backstage.ts';

describe('planning a session', () => {
	it('[S3] makes the assessment and one round per statement, none of them opened', async () => {
		const house = await openHouse({ statements: 6 });
		const { id } = await planSession(house);
		const rounds = await house.db.selectFrom('round').selectAll().where('session_id', '=', id).execute();
		expect(rounds.map((round) => round.statement_number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
		expect(new Set(rounds.map((round) => round.state))).toEqual(new Set(['not-opened']));
		expect(new Set(rounds.map((round) => round.ordinal))).toEqual(new Set([1]));
	});

	it('[S2] without scoring on the agenda there is nothing to score', async () => {
		const house = await openHouse();
		const { id } = await planSession(house, { agenda: [{ stage: 'socialisation', minutes: 20 }] });
		expect(await house.db.selectFrom('assessment').selectAll().execute()).toEqual([]);
		expect(got(await house.backstage.sessions.get(house.facilitator, id)).scoring).toBeUndefined();
	});

	it('[S14] gives every session a code and a key of its own', async () => {
		const house = await openHouse();
		for (let n = 0; n < 20; n += 1) await planSession(house);
		const rows = await house.db.selectFrom('session').select(['code', 'hall_key']).execute();
		expect(new Set(rows.map((row) => row.code)).size).toBe(20);
		expect(new Set(rows.map((row) => row.hall_key)).size).toBe(20);
		for (const { code } of rows) expect(code).toMatch(new RegExp(`^[${codeAlphabet}]{6}$`));
	});

	it('[S14] a code that any session has or had is used for good', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		await plan.start();
		const former = (await plan.desk()).hall.code;
		got(await plan.command({ name: 'new-code' }));
		const { code } = (await plan.desk()).hall;
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect(await isCodeUsed(house.db, former)).toBe(true);
		expect(await isCodeUsed(house.db, code)).toBe(true);
		expect(await isCodeUsed(house.db, '__proto__')).toBe(false);
	});

	it('[S1] tells back what was planned, with the words cleaned', async () => {
		const house = await openHouse();
		const { id } = await planSession(house, { title: '  Rembuk \n pertama ', expected: 15 });
		const setup = got(await house.backstage.sessions.get(house.facilitator, id));
		expect(setup).toMatchObject(makeDraft(house, { title: 'Rembuk pertama', expected: 15 }));
		expect(setup.status).toBe('planned');
		expect(setup.group).toEqual({ id: house.groupId, name: 'Kelompok Melati' });
	});

	const bad: [string, Partial<SessionDraft>, string][] = [
		['no title', { title: ' ' }, 'text-missing'],
		['a title without end', { title: 'x'.repeat(121) }, 'text-too-long'],
		['a place without end', { place: 'x'.repeat(121) }, 'text-too-long'],
		['a day that is none', { date: '2026-02-30' }, 'date-unusable'],
		['nothing to do', { agenda: [] }, 'agenda-empty'],
		['a stage nobody built', { agenda: [{ stage: 'dance' as 'plan', minutes: 10 }] }, 'stage-not-built'],
		[
			'a stage named like a prototype',
			{ agenda: [{ stage: '__proto__' as 'plan', minutes: 9 }] },
			'stage-not-built'
		],
		['half a minute', { agenda: [{ stage: 'scoring', minutes: 0.5 }] }, 'number-off-limits'],
		['nobody may come', { seatLimit: 0 }, 'number-off-limits'],
		['scoring with nothing', { scoring: undefined }, 'scoring-needs-instrument'],
		['an unknown way to join', { nameMode: 'constructor' as 'picture' }, 'request-malformed']
	];
	it.each(bad)('[S1] [S2] [S3] refuses %s, and nothing stored changes', async (_, change, why) => {
		const house = await openHouse();
		const before = await dump(house.db);
		const draft = makeDraft(house, change);
		const answer = await house.backstage.sessions.create(house.facilitator, house.groupId, draft);
		expect(answer).toMatchObject({ refused: why });
		expect(await dump(house.db)).toBe(before);
	});

	it('[A8] refuses an instrument nobody knows and a cut-off off the scale', async () => {
		const house = await openHouse();
		const { sessions } = house.backstage;
		const scoring = { instrumentVersionId: house.versionId, pace: 'led' as const, cutoffHundredths: 250 };
		const ask = (change: Partial<typeof scoring>) =>
			sessions.create(
				house.facilitator,
				house.groupId,
				makeDraft(house, { scoring: { ...scoring, ...change } })
			);
		const unknown = '__proto__' as InstrumentVersionId;
		expect(await ask({ instrumentVersionId: unknown })).toMatchObject({ refused: 'instrument-unknown' });
		expect(await ask({ cutoffHundredths: 401 })).toMatchObject({ refused: 'cutoff-off-scale' });
		expect(await ask({ pace: 'toString' as 'led' })).toMatchObject({ refused: 'request-malformed' });
	});

	it('[S4] can be changed while planned, and no longer once it has started', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		const { sessions } = house.backstage;
		const change = makeDraft(house, {
			title: 'Lain',
			scoring: { instrumentVersionId: house.versionId, pace: 'own', cutoffHundredths: 300 }
		});
		got(await sessions.update(house.facilitator, plan.id, change));
		expect(got(await sessions.get(house.facilitator, plan.id))).toMatchObject(change);
		expect(await plan.roundIds()).toHaveLength(6);
		await plan.start();
		const before = await dump(house.db);
		expect(await sessions.update(house.facilitator, plan.id, makeDraft(house))).toMatchObject({
			refused: 'session-already-started'
		});
		expect(await dump(house.db)).toBe(before);
	});

	it('[A1] a stranger hears not-found, a researcher not-allowed, and an admin may', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		const { sessions, programmes } = house.backstage;
		const stranger = await makeActor(house.db, 'facilitator');
		const researcher = await makeActor(house.db, 'researcher');
		got(await programmes.addPerson(house.facilitator, house.programmeId, researcher.accountId));
		const before = await dump(house.db);
		for (const [who, why] of [
			[stranger, 'not-found'],
			[researcher, 'not-allowed']
		] as const) {
			const answers = [
				await sessions.create(who, house.groupId, makeDraft(house)),
				await sessions.update(who, plan.id, makeDraft(house)),
				await sessions.desk(who, plan.id, 'id'),
				await sessions.command(who, plan.id, randomId<'request'>(), { name: 'start' })
			];
			for (const answer of answers) expect(answer).toMatchObject({ refused: why });
		}
		expect(await sessions.get(stranger, plan.id)).toMatchObject({ refused: 'not-found' });
		expect(got(await sessions.list(stranger))).toEqual([]);
		expect(got(await sessions.list(researcher))).toHaveLength(1);
		expect(await dump(house.db)).toBe(before);
		const admin = await makeActor(house.db, 'admin');
		got(await sessions.desk(admin, plan.id, 'id'));
		expect(got(await sessions.list(admin))).toHaveLength(1);
	});

	it('[TRUST F9] prototype names as ids are simply not found', async () => {
		const house = await openHouse();
		for (const id of ['__proto__', 'constructor', 'toString', '']) {
			const { sessions } = house.backstage;
			expect(await sessions.get(house.facilitator, id as SessionId)).toMatchObject({ refused: 'not-found' });
			expect(await sessions.hall(id as SessionId, { key: id }, 'id')).toMatchObject({ refused: 'not-found' });
			expect(await sessions.create(house.facilitator, id as GroupId, makeDraft(house))).toMatchObject({
				refused: 'not-found'
			});
			expect(await house.rooms.load(id as SessionId)).toBeUndefined();
		}
	});

	it('[S1] lists the newest meeting first', async () => {
		const house = await openHouse();
		for (const date of ['2026-03-01', '2026-05-01', '2026-04-01']) await planSession(house, { date });
		const rows = got(await house.backstage.sessions.list(house.facilitator));
		expect(rows.map((row) => row.date)).toEqual(['2026-05-01', '2026-04-01', '2026-03-01']);
		expect(rows[0]).toMatchObject({ groupName: 'Kelompok Melati', programmeName: 'Program' });
	});
});
