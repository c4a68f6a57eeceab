// Paper cards as a signed-in phone asks about them: who may, what is told to the screens, and what is left afterwards.
import { expect, test } from 'vitest';
import type { PhotoId } from '#domain/card-round.ts';
import type { RoundId } from '#domain/ids.ts';
import type { CardAnswer } from '#domain/paper-card.ts';
import { dump, got, makeActor, openHouse, planSession } from '../../fixtures/backstage.ts';

const photoId = (n: number) => n.toString(16).padStart(32, '0') as PhotoId;

async function openScored(people = 12) {
	const house = await openHouse();
	const plan = await planSession(house);
	await plan.start(0);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	got(await plan.command({ name: 'set-headcount', people }));
	const { next } = await plan.desk();
	if (next.does !== 'open') throw new Error(`the next step is ${next.does}`);
	got(await plan.command({ name: 'open', roundIds: next.roundIds }));
	const roundId = next.roundIds[0] as RoundId;
	const form = (n: number, ...answers: CardAnswer[]) => ({
		roundId,
		handedOut: people,
		photo: { id: photoId(n), sightings: answers.map((answer, at) => ({ card: at + 1, answer })) }
	});
	return { house, plan, roundId, form };
}

test('[M6] [M16] [M17] who leads it counts cards, the screens hear how many, and no row says which', async () => {
	const { house, plan, roundId, form } = await openScored();
	const { sessions } = house.backstage;
	const before = await dump(house.db);
	const taken = got(await sessions.takeCards(house.facilitator, plan.id, form(1, 4, 3, 3, 4, 2, 1)));
	expect(taken.count).toMatchObject({ read: 6, of: 12, missing: [7, 8, 9, 10, 11, 12] });
	expect(got(await sessions.seeCards(house.facilitator, plan.id))).toEqual([taken]);
	expect(house.told).toContain(`progressed ${plan.id}`);
	// Not even a hash of what was sent is kept beside the urn, whose cards are few enough to be guessed.
	expect(await dump(house.db)).toBe(before);
	const { scene } = (await plan.desk()).hall;
	expect(scene).toMatchObject({ progress: { ways: { [roundId]: { 'paper-card': 6 } } } });
	expect(JSON.stringify([taken, await plan.desk()])).not.toMatch(/"answer":|sightings/);
	got(await sessions.withdrawPhoto(house.facilitator, plan.id, { roundId, photoId: photoId(1) }));
	expect(got(await sessions.seeCards(house.facilitator, plan.id))[0]?.count?.read).toBe(0);
});

test('[M17] a researcher, a foreign facilitator and nobody at all hear as little as of any meeting', async () => {
	const { house, plan, roundId, form } = await openScored();
	const { sessions } = house.backstage;
	got(await sessions.takeCards(house.facilitator, plan.id, form(1, 4, 3)));
	const before = got(await sessions.seeCards(house.facilitator, plan.id));
	const foreign = await makeActor(house.db, 'facilitator');
	const researcher = await makeActor(house.db, 'researcher');
	got(await house.backstage.programmes.addPerson(house.facilitator, house.programmeId, researcher.accountId));
	for (const [actor, refused] of [
		[foreign, 'not-found'],
		[researcher, 'not-allowed']
	] as const) {
		expect(await sessions.seeCards(actor, plan.id)).toMatchObject({ refused });
		expect(await sessions.takeCards(actor, plan.id, form(2, 1))).toMatchObject({ refused });
		const asked = { roundId, photoId: photoId(1) };
		expect(await sessions.withdrawPhoto(actor, plan.id, asked)).toMatchObject({ refused });
	}
	expect(got(await sessions.seeCards(house.facilitator, plan.id))).toEqual(before);
});

test('[M12] [L10] cards of a scale of four are shown as the result they add up to', async () => {
	const { house, plan, roundId, form } = await openScored(8);
	const { sessions } = house.backstage;
	got(await sessions.takeCards(house.facilitator, plan.id, form(1, 4, 4, 3, 3, 2, 2, 2, 1)));
	const { next } = await plan.desk();
	if (next.does !== 'close') throw new Error(`the next step is ${next.does}`);
	got(await plan.command({ name: 'close', openingId: next.openingId, confirmed: true }));
	got(await plan.command({ name: 'reveal', roundIds: [roundId] }));
	// By hand: 1 × 1, 3 × 2, 2 × 3, 2 × 4: 21 of 8.
	expect((await plan.desk()).hall.scene).toMatchObject({ result: { n: 8, sum: 21 } });
});
