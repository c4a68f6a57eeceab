// Pairs of a second meeting under participant codes, as hall, phone and desk are told of them.
import { describe, expect, test } from 'vitest';
import { got, openHouse } from '../../fixtures/backstage.ts';
import { hallOf, stepOf } from './second-room.ts';
import {
	holdCodedAgain,
	holdCodedFirst,
	listPeople,
	makeCards,
	now,
	then,
	type Person
} from './coded-room.ts';

async function holdBoth(people: { then: readonly Person[]; now: readonly Person[] }) {
	const house = await openHouse({ statements: 3, fields: 1 });
	const cards = await makeCards(house);
	const first = await holdCodedFirst(house, { cards, people: people.then });
	const { plan, seats } = await holdCodedAgain(house, { cards, people: people.now });
	return { house, cards, first, plan, seats };
}

describe('pairs', () => {
	test('[C50] [C51] [C56] are counted on hall, phone and desk once both sides are revealed, and no code is told', async () => {
		const { house, cards, plan, seats } = await holdBoth({ then, now });
		expect((await plan.desk()).change).toBeUndefined();
		expect([await plan.next(), await plan.next()]).toEqual(['reveal', 'show']);
		const scene = await hallOf(house, plan);
		if (scene.at !== 'change') throw new Error(`the hall shows ${scene.at}`);
		const pairs = { isShown: true, n: 10, up: 6, same: 3, down: 1, onlyBefore: 2, onlyAfter: 2 };
		expect(scene.change).toMatchObject({
			presence: { both: 10, onlyBefore: 2, onlyAfter: 2 },
			statements: [{ pairs }, { pairs }, { pairs }]
		});
		const desk = await plan.desk();
		expect(desk.change).toEqual(scene.change);
		const phone = await stepOf(house, seats);
		expect(phone).toMatchObject({ at: 'change', change: { statements: [{ pairs }, { pairs }, { pairs }] } });
		await plan.next();
		const result = await hallOf(house, plan);
		expect(result).toMatchObject({ at: 'result', change: { pairs } });
		const record = got(await house.backstage.records.change(house.facilitator, plan.id, 'id'));
		const told = JSON.stringify([scene, desk, phone, result, record, await stepOf(house, seats)]);
		for (const card of cards) expect(told).not.toContain(card.join('-'));
		// [C41] A p is in no screen of the meeting.
		expect(JSON.stringify([scene, desk, phone, result])).not.toMatch(/"p(Holm)?":/);
	});

	test('[C52] of fewer than five people are not counted, and why is said', async () => {
		const { house, plan } = await holdBoth({ then, now: listPeople(8, [1, 2, 3, 4, 1, 2, 3]) });
		await plan.next();
		await plan.next();
		expect(await hallOf(house, plan)).toMatchObject({
			at: 'change',
			change: { statements: [{ pairs: { isShown: false, why: 'few-pairs' } }, {}, {}] }
		});
	});

	test('[C53] that would give away one who was there once are not counted, and why is said', async () => {
		const stay = listPeople(0, [2, 2, 2, 2, 2, 2]);
		const { house, plan } = await holdBoth({ then: stay, now: [...stay, { card: 'none', level: 4 }] });
		await plan.next();
		await plan.next();
		expect(await hallOf(house, plan)).toMatchObject({
			at: 'change',
			change: { statements: [{ pairs: { isShown: false, why: 'traceable' } }, {}, {}] }
		});
	});

	test('[C14] [C56] are of the rounds that are compared: after a second round, of that one', async () => {
		const { house, plan, seats } = await holdBoth({ then, now });
		await plan.next();
		const [roundId] = await plan.roundIds();
		got(await plan.command({ name: 'ask-again', roundId: roundId! }));
		const asked = (await plan.desk()).assessment!.statements[0]!.second!.roundId;
		// Everybody one level lower than now, as far as the scale goes.
		for (const [at, { level }] of now.entries()) {
			const answer = Math.max(1, Number(level) - 1);
			got(await house.backstage.phones.cast(seats[at]!.token, { round: asked, answer, revision: 1 }));
		}
		for (let step = 0; step < 2; step += 1) await plan.next();
		const { change } = await plan.desk();
		const first = change?.statements[0];
		expect(first).toMatchObject({ pairs: { n: 10, up: 3, same: 4, down: 3 } });
		expect(change?.statements[1]).toMatchObject({ pairs: { n: 10, up: 6, same: 3, down: 1 } });
	});
});
