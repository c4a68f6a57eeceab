// What screens are shown of dots: nothing of secret ones before the reveal, the sums of open ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DotsAnswer } from '#domain/ranking.ts';
import { got } from '../../fixtures/backstage.ts';
import { castAll, openWall, writeViews } from './wall-room.ts';

/** Words that only what has been counted needs. */
const toldOfDots = /"(sums|rank|isTied|people)":/;

describe('what is shown of dots', () => {
	const answers = fc.array(
		fc.constantFrom<DotsAnswer>([3, 0, 0], [0, 3, 0], [0, 0, 3], [1, 1, 1], [1, 0, 0]),
		{ minLength: 6, maxLength: 6 }
	);

	it('[K4] [TRUST E2] until secret ones are revealed every view is the same whatever was placed', async () => {
		const room = await openWall();
		got(await room.ask());
		let revision = 0;
		const place = (given: readonly DotsAnswer[]) => castAll(room, given, (revision += 1));
		await place(Array<DotsAnswer>(6).fill([1, 1, 1]));
		const first = await writeViews(room);
		expect(first).toContain('"finished":6');
		await fc.assert(
			fc.asyncProperty(answers, async (given) => {
				await place(given);
				expect((await writeViews(room)) === first).toBe(true);
			}),
			{ numRuns: 10, seed: 20261121 }
		);
		expect(first).not.toMatch(toldOfDots);
		await room.plan.next();
		const closed = await writeViews(room);
		expect(closed).toContain('"dots-closed"');
		expect(closed).not.toMatch(toldOfDots);
	});

	it('[K4] secret dots of four people stay shut for good, on every screen', async () => {
		const room = await openWall({ seats: 4 });
		const { plan, hall, step, cardIds } = room;
		got(await room.ask());
		await castAll(room, Array<DotsAnswer>(4).fill([3, 0, 0]));
		await plan.next();
		expect(await plan.next()).toBe('reveal');
		expect((await hall()).scene).toEqual({ at: 'ranking', asks: 'dots', ranking: undefined });
		expect(await step()).toEqual({ at: 'ranking', ranking: undefined });
		const [round] = (await plan.desk()).dots;
		expect(round).toMatchObject({ state: 'revealed', ranking: undefined });
		expect(await writeViews(room)).not.toMatch(toldOfDots);
		// Which orders would be allowed tells how the dots lie: none is even looked at.
		for (const order of [cardIds, [...cardIds].reverse(), []])
			expect(await plan.command({ name: 'settle-ties', roundId: round!.roundId, order })).toEqual({
				refused: 'result-not-revealed'
			});
		expect(await plan.next()).toBe('stage');
	});

	it('[K4] open dots are on the projector as they fall, and on no phone', async () => {
		const room = await openWall({ seats: 3 });
		const { house, plan, phones, tokens, hall, step } = room;
		got(await room.ask(undefined, { isOpen: true, dots: 2 }));
		expect(await step()).toMatchObject({ at: 'dots', isOpen: true });
		expect((await hall()).scene).toMatchObject({ at: 'dots', sums: [0, 0, 0] });
		const { roundId } = (await plan.desk()).dots[0]!;
		house.told.length = 0;
		got(await phones.cast(tokens[0]!, { round: roundId, answer: [2, 0, 0], revision: 1 }));
		// The projector is shown anew, where of a secret round only the count would be.
		expect(house.told).toEqual([`changed ${plan.id}`]);
		expect((await hall()).scene).toMatchObject({ sums: [2, 0, 0], progress: { finished: 1 } });
		got(await phones.cast(tokens[0]!, { round: roundId, answer: [0, 1, 1], revision: 2 }));
		got(await phones.cast(tokens[1]!, { round: roundId, answer: [0, 2, 0], revision: 1 }));
		expect((await hall()).scene).toMatchObject({ sums: [0, 3, 1] });
		expect(JSON.stringify(await step())).not.toContain('sums');
		await plan.next();
		expect((await hall()).scene).toMatchObject({ at: 'dots-closed', answered: 2, present: 3 });
		expect(await writeViews(room)).not.toMatch(toldOfDots);
		await plan.next();
		// Two people are few, and everybody saw where their dots went.
		expect((await hall()).scene).toMatchObject({ ranking: { people: 2, ideas: [{ dots: 3 }, {}, {}] } });
	});

	it('[TRUST E2] a secret answer moves the count alone', async () => {
		const { house, plan, phones, tokens, ask } = await openWall();
		got(await ask());
		const { roundId } = (await plan.desk()).dots[0]!;
		house.told.length = 0;
		got(await phones.cast(tokens[0]!, { round: roundId, answer: [2, 0, 0], revision: 1 }));
		expect(house.told).toEqual([`progressed ${plan.id}`]);
	});

	it('[TRUST E2] a phone’s view is as large with two hundred people as with three', async () => {
		const sizes: number[][] = [];
		for (const seats of [3, 200]) {
			const room = await openWall({ seats, isScored: false });
			const sizeOf = async () => JSON.stringify(await room.step()).length;
			const measured = [await sizeOf()];
			got(await room.ask());
			await castAll(room, Array<DotsAnswer>(seats).fill([1, 1, 1]));
			measured.push(await sizeOf());
			await room.plan.next();
			measured.push(await sizeOf());
			sizes.push(measured);
		}
		expect(sizes[0]).toEqual(sizes[1]);
	});
});
