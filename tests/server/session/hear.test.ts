// Recorded voices on phones: named in the question, fetched by whoever has a seat in that meeting, and told to nobody else.
import { expect, test } from 'vitest';
import type { PhoneStep } from '#domain/view.ts';
import { got, openHouse, planSession, type House } from '../../fixtures/backstage.ts';
import { makeSound } from '../../fixtures/sound.ts';

async function recordSome(house: House) {
	const { recordings } = house.backstage;
	for (const heard of [
		{ about: 'statement', number: 1 },
		{ about: 'level', number: 1 },
		{ about: 'level', number: 4 }
	] as const)
		got(
			await recordings.keep(
				house.facilitator,
				{ groupId: house.groupId, versionId: house.versionId, heard },
				makeSound('audio/webm', 2000, heard.number)
			)
		);
	got(await recordings.nameLanguage(house.facilitator, house.groupId, 'Sunda'));
}

const stepOf = async (house: House, token: string): Promise<PhoneStep> =>
	got(await house.backstage.phones.view(token, 'id')).view.step;

test('[U4] [U8] a question says what can be heard of it; what was not recorded is not offered', async () => {
	const house = await openHouse();
	const plan = await planSession(house);
	const [seat] = await plan.start(1);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	await plan.next();
	const silent = await stepOf(house, seat!.token);
	expect(silent.at === 'scoring' && Object.keys(silent.questions[0]!)).not.toContain('sounds');
	// Recorded while the meeting runs: from the next look on.
	await recordSome(house);
	const step = await stepOf(house, seat!.token);
	expect(step).toMatchObject({
		at: 'scoring',
		questions: [{ number: 1, sounds: ['s1', 'l1', 'l4'], spoken: 'Sunda' }]
	});
	await plan.next();
	await plan.next();
	// Of the second statement nothing was recorded but the answers.
	expect(await stepOf(house, seat!.token)).toMatchObject({
		questions: [{ number: 2, sounds: ['l1', 'l4'] }]
	});
});

test('[U4] a seat hears its own meeting; without one, after the end, or of another group there is nothing', async () => {
	const house = await openHouse();
	const { phones, programmes } = house.backstage;
	await recordSome(house);
	const plan = await planSession(house);
	const [seat] = await plan.start(1);
	expect(got(await phones.hear(seat!.token, 's1'))).toMatchObject({ type: 'audio/webm' });
	got(await phones.hear(seat!.token, 'l4'));
	for (const what of ['s2', 'l2', 's99', 'x', '../../wifi.json', '__proto__'])
		expect(await phones.hear(seat!.token, what)).toEqual({ refused: 'not-found' });
	expect(await phones.hear('f'.repeat(32), 's1')).toEqual({ refused: 'not-seated' });

	// Another group of the same programme has recorded nothing.
	const form = { name: 'Kelompok Mawar', kind: 'group' as const, partIds: [], cutoffHundredths: 250 };
	const other = got(await programmes.createGroup(house.facilitator, house.programmeId, form));
	const there = await planSession({ ...house, groupId: other.id });
	const [guest] = await there.start(1);
	expect(await phones.hear(guest!.token, 's1')).toEqual({ refused: 'not-found' });

	got(await plan.command({ name: 'close-session', confirmed: true }));
	expect(await phones.hear(seat!.token, 's1')).toEqual({ refused: 'not-seated' });
});

test('[U4] what is heard leaves no trace: nothing is stored, nobody is told', async () => {
	const house = await openHouse();
	await recordSome(house);
	const plan = await planSession(house);
	const [seat] = await plan.start(1);
	const read = () => house.db.selectFrom('seat').selectAll().execute();
	const [before, told] = [await read(), house.told.length];
	got(await house.backstage.phones.hear(seat!.token, 's1'));
	expect(await read()).toEqual(before);
	expect(house.told.length).toBe(told);
});
