// Paper sheets as the desk asks for them: who may, what a page learns, and what no screen and no row ever says.
import { describe, expect, it } from 'vitest';
import type { OpeningId } from '#domain/ids.ts';
import { dump, got, makeActor, newRequest, openHouse, planSession } from '../../fixtures/backstage.ts';

async function openField(statements = 2) {
	const house = await openHouse({ statements, fields: 1 });
	const plan = await planSession(house, {
		scoring: { instrumentVersionId: house.versionId, pace: 'own', cutoffHundredths: 250 }
	});
	await plan.start();
	got(await plan.command({ name: 'set-headcount', people: 8 }));
	await plan.next();
	const { sessions } = house.backstage;
	const sheets = async (language: 'id' | 'en' = 'id') =>
		got(await sessions.sheets(house.facilitator, plan.id, language));
	return { house, plan, sessions, sheets };
}

type Field = Awaited<ReturnType<typeof openField>>;

async function key({ house, plan, sessions, sheets }: Field, pass: 1 | 2, sheet: number, typed: string) {
	const { openingId, roundIds } = (await sheets()).sheets!;
	const cells = Object.fromEntries(roundIds.map((id, at) => [id, [typed[at] ?? '']]));
	const request = newRequest();
	const keyed = { openingId, sheet, pass, request, cells, isConfirmed: false };
	return sessions.keySheet(house.facilitator, plan.id, keyed);
}

describe('paper sheets at the desk', () => {
	it('[L40] a page gets the statements to print before anything is open, and what is open then', async () => {
		const field = await openField(3);
		const before = await field.sheets('en');
		expect(before.sheets).toBeUndefined();
		expect(before.desk.assessment?.statements).toHaveLength(3);
		expect(before.step.at).not.toBe('scoring');
		await field.plan.next();
		const { sheets, step } = await field.sheets();
		expect(sheets).toMatchObject({ ask: { kind: 'score', levels: 4 }, once: [], twice: [], differing: [] });
		if (step.at !== 'scoring') throw new Error(step.at);
		expect(step.questions.map(({ roundId }) => roundId)).toEqual(sheets!.roundIds);
	});

	it('[L47] nothing of a sheet is in rembuk.db, in a view or in what screens are told but that there is one more', async () => {
		const field = await openField();
		const { house, plan } = field;
		await plan.next();
		const before = await dump(house.db);
		house.told.length = 0;
		for (const sheet of [1, 2, 3, 4, 5]) got(await key(field, 1, sheet, '43'));
		const once = await plan.desk();
		expect(once.hall.scene).toMatchObject({ at: 'scoring', progress: { finished: 0 } });
		for (const sheet of [1, 2, 3, 4, 5]) got(await key(field, 2, sheet, sheet === 5 ? '41' : '43'));
		expect(house.told).toEqual(Array(10).fill(`progressed ${plan.id}`));
		// Not even a hash of what was typed, by which it could be guessed.
		expect(await dump(house.db)).toBe(before);
		const room = (await house.rooms.load(plan.id))!;
		const progress = { finished: 4, present: 8 };
		expect(room.hall('id').scene).toMatchObject({ at: 'scoring', progress });
		const views = [room.hall('id'), room.phone('id'), await plan.desk()].map((view) => JSON.stringify(view));
		for (const view of views) expect(view).not.toMatch(/"(first|second|differing|once|twice)":/);
		expect((await field.sheets()).sheets?.differing).toMatchObject([{ sheet: 5, first: 3, second: 1 }]);
	});

	it('[L46] the desk hears why it does not close, and closes once the sheet was withdrawn', async () => {
		const field = await openField();
		const { house, plan, sessions } = field;
		await plan.next();
		for (const pass of [1, 2] as const)
			for (const sheet of [1, 2, 3, 4, 5]) got(await key(field, pass, sheet, '22'));
		got(await key(field, 1, 6, '11'));
		const { openingId } = (await field.sheets()).sheets!;
		const close = () => plan.command({ name: 'close', openingId, confirmed: true });
		expect(await close()).toEqual({ refused: 'sheets-unfinished' });
		got(await sessions.withdrawSheet(house.facilitator, plan.id, { openingId, sheet: 6 }));
		got(await close());
		await plan.next();
		expect(await plan.next()).toBe('reveal');
		const { scene } = (await plan.desk()).hall;
		expect(scene).toMatchObject({ at: 'fields', overview: { fields: [{ sum: 20, n: 10 }] } });
	});

	it('[L47] [TRUST F5] who may not run the session sees no number and changes nothing', async () => {
		const field = await openField();
		const { house, plan, sessions } = field;
		await plan.next();
		got(await key(field, 1, 1, '22'));
		const { openingId, roundIds } = (await field.sheets()).sheets!;
		const before = (await field.sheets()).sheets;
		const cells = { [roundIds[0]!]: ['1'] };
		const keyed = { openingId, sheet: 2, pass: 1 as const, request: newRequest(), cells, isConfirmed: true };
		for (const [role, refused] of [
			['facilitator', 'not-found'],
			['researcher', 'not-allowed']
		] as const) {
			const other = await makeActor(house.db, role);
			const { programmes } = house.backstage;
			if (role === 'researcher')
				got(await programmes.addPerson(house.facilitator, house.programmeId, other.accountId));
			for (const answer of [
				await sessions.sheets(other, plan.id, 'id'),
				await sessions.keySheet(other, plan.id, keyed),
				await sessions.settleSheet(other, plan.id, {
					openingId,
					sheet: 1,
					roundId: roundIds[0]!,
					cells: ['1']
				}),
				await sessions.withdrawSheet(other, plan.id, { openingId, sheet: 1 })
			])
				expect(answer, role).toEqual({ refused });
		}
		expect((await field.sheets()).sheets).toEqual(before);
		const elsewhere = { openingId: '0'.repeat(32) as OpeningId, sheet: 1 };
		expect(await sessions.withdrawSheet(house.facilitator, plan.id, elsewhere)).toEqual({
			refused: 'round-closed'
		});
	});
});
