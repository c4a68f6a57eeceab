// The chain over a newer version of the instrument: what is asked in the same words goes on.
import { expect, test } from 'vitest';
import { walkChain } from '#domain/chain.ts';
import { statementRef } from '#domain/board.ts';
import { got, openHouse, type House } from '../../fixtures/backstage.ts';
import { addVersion, followUp, reworded } from '../session/newer-version.ts';
import { after, before, holdFirst } from '../session/second-room.ts';

const read = async (house: House) =>
	got(await house.backstage.mentoring.plan(house.facilitator, house.groupId, 'id'));

test('[P28] [C16] after a newer version a card’s statement keeps its first score and goes on, where its words are the same', async () => {
	const house = await openHouse();
	const [, visit] = await holdFirst(house, before);
	const versionId = await addVersion(house, reworded);
	const { plan } = await followUp(house, { date: '2026-06-11', versionId });
	const page = await read(house);
	const ref = statementRef(house.versionId, 5);
	const five = page.statements.filter(({ number }) => number === 5);
	expect(five).toMatchObject([
		{
			ref,
			isWeak: false,
			first: { sum: 24, n: 12, meanHundredths: 200 },
			again: [{ sessionId: plan.id, n: 13, word: 'up', differenceHundredths: 123, isUncertain: false }]
		}
	]);
	// Statement 2 is asked in other words: the newer scores are not those of the card's statement.
	expect(page.statements.filter(({ number }) => number === 2)).toMatchObject([
		{ ref: statementRef(house.versionId, 2), isWeak: false, first: undefined, again: [] }
	]);
	const facts = {
		...page,
		statements: page.statements.map((each) => ({
			ref: each.ref,
			scoredIn: each.again.map(({ sessionId }) => sessionId)
		}))
	};
	expect(walkChain(facts, { is: 'action', id: visit })).toMatchObject({
		statements: [ref],
		scores: [`${ref}@${plan.id}`]
	});
});

test('[P28] [P3] a weak statement that a card points to in an older version stands there once, and is weak', async () => {
	const house = await openHouse();
	await holdFirst(house, before);
	const versionId = await addVersion(house, reworded);
	await followUp(house, { date: '2026-06-11', versionId, levels: [1, 1, 1, 1, 1] });
	const { statements } = await read(house);
	expect(statements.map(({ ref, isWeak }) => [ref, isWeak]).sort()).toEqual(
		[
			[statementRef(house.versionId, 2), false],
			[statementRef(house.versionId, 5), true],
			...[1, 2, 3, 4, 6].map((number) => [statementRef(versionId, number), true])
		].sort()
	);
	expect(statements.map(({ number }) => number)).toEqual([1, 2, 2, 3, 4, 5, 6]);
	const two = statements.find(({ ref }) => ref === statementRef(versionId, 2))!;
	expect(two).toMatchObject({ first: { sum: 5, n: 5 }, again: [] });
});

test('[P28] [C2] the first score is the first that may be shown, wherever in the series it was', async () => {
	const house = await openHouse();
	// Four people at first: nothing of it is shown.
	await holdFirst(house, [1, 1, 2, 2]);
	const { versionId } = house;
	const held = [];
	for (const [date, levels] of [
		['2026-06-11', before],
		['2026-12-01', after]
	] as const) {
		const { plan } = await followUp(house, { date, versionId, levels: [...levels] });
		got(await plan.command({ name: 'close-session', confirmed: true }));
		held.push(plan.id);
	}
	const [two] = (await read(house)).statements;
	expect(two).toMatchObject({
		number: 2,
		first: { sessionId: held[0], sum: 24, n: 12 },
		again: [{ sessionId: held[1], n: 13, word: 'up', differenceHundredths: 123 }]
	});
});
