// What a record's page says of a second meeting under participant codes: pairs and their tests, and no test of two groups.
import { describe, expect, test } from 'vitest';
import { signedRank } from '#domain/signed-rank.ts';
import { dump, got, makeActor, openHouse } from '../../fixtures/backstage.ts';
import { before, findBaseline, holdAgain, holdFirst } from '../session/second-room.ts';
import {
	holdCodedAgain,
	holdCodedFirst,
	listPeople,
	makeCards,
	now,
	then,
	type Person
} from '../session/coded-room.ts';

async function readPaired(people: { then: readonly Person[]; now: readonly Person[] }) {
	const house = await openHouse({ statements: 3, fields: 1 });
	const cards = await makeCards(house);
	await holdCodedFirst(house, { cards, people: people.then });
	const { plan } = await holdCodedAgain(house, { cards, people: people.now });
	await plan.next();
	const stored = await dump(house.db);
	const change = got(await house.backstage.records.change(house.facilitator, plan.id, 'id'))!;
	expect(await dump(house.db)).toBe(stored);
	return { house, plan, change };
}

describe('a record under participant codes', () => {
	test('[C54] [C55] [C57] tests the pairs of each statement, with Holm beside it, and no two groups', async () => {
		const { change } = await readPaired({ then, now });
		expect(change.tests).toEqual({ made: 0, statements: {} });
		// Six up by 2, 2, 2, 1, 1 and 1, one down by 1, three who stayed.
		const again = signedRank([2, 2, 2, 1, 1, 1, -1, 0, 0, 0]);
		if (!again.isMade) throw new Error('ten pairs are enough');
		const expected = {
			isMade: true,
			n: 10,
			moved: 7,
			v: again.v,
			effect: again.rankBiserial,
			p: again.p,
			// All three were answered alike.
			pHolm: Math.min(1, 3 * again.p),
			method: 'exact'
		};
		// R: x <- c(2,2,2,1,1,1,-1); r <- rank(abs(x)); all <- as.matrix(expand.grid(rep(list(0:1),7))) %*% r
		// sum(r[x>0]); mean(abs(all-14) >= abs(sum(r[x>0])-14))
		expect([again.v, again.p]).toEqual([25.5, 0.078125]);
		expect(change.pairTests).toEqual({ made: 3, statements: { 1: expected, 2: expected, 3: expected } });
	});

	test('[C52] [C54] makes none of fewer than ten pairs, and says nothing of fewer than five', async () => {
		const nine = await readPaired({
			then: listPeople(0, [1, 2, 3, 1, 2, 3, 1, 2, 3]),
			now: listPeople(0, [2, 2, 3, 1, 2, 3, 1, 2, 3])
		});
		expect(nine.change.pairTests).toMatchObject({
			made: 0,
			statements: { 1: { isMade: false, n: 9, why: 'few-pairs' } }
		});
		const four = await readPaired({ then, now: listPeople(8, [1, 2, 3, 4, 1, 2, 3]) });
		expect(four.change.pairTests).toEqual({ made: 0, statements: {} });
	});

	test('[C57] [Q5] leaves a secret one as it was; who works elsewhere reads neither', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		expect((await findBaseline(house)).secrecy).toBe('secret');
		const plan = await holdAgain(house, before, '2026-06-11');
		const change = got(await house.backstage.records.change(house.facilitator, plan.id, 'id'))!;
		expect([change.tests.made, change.pairTests, change.presence]).toEqual([6, undefined, undefined]);
		const coded = await readPaired({ then, now });
		const stranger = await makeActor(coded.house.db, 'researcher');
		expect(await coded.house.backstage.records.change(stranger, coded.plan.id, 'id')).toMatchObject({
			refused: 'not-found'
		});
	});
});
