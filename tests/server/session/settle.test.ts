// How the room orders ideas that are tied.
import { describe, expect, it } from 'vitest';
import type { CardId, RoundId } from '#domain/ids.ts';
import type { DotsAnswer } from '#domain/ranking.ts';
import { dump, got, newRequest, planSession } from '../../fixtures/backstage.ts';
import { castAll, openWall } from './wall-room.ts';

describe('settling ties', () => {
	async function openTied() {
		const room = await openWall({ seats: 5 });
		got(await room.ask());
		await castAll(room, [
			[1, 1, 0],
			[1, 1, 0],
			[1, 1, 0],
			[1, 1, 0],
			[1, 1, 1]
		]);
		await room.plan.next();
		await room.plan.next();
		const { roundId } = (await room.plan.desk()).dots[0]!;
		const settle = (order: readonly (CardId | undefined)[], requestId = newRequest()) =>
			room.plan.command({ name: 'settle-ties', roundId, order: order as CardId[] }, requestId);
		return { ...room, roundId, settle };
	}

	it('[K5] [K6] the room orders what is tied, and may change its mind', async () => {
		const { house, plan, hall, step, cardIds, settle } = await openTied();
		const [one, two, three] = cardIds;
		const shown = async () => {
			const { scene } = await hall();
			if (scene.at !== 'ranking' || !scene.ranking) throw new Error(scene.at);
			expect(await step()).toEqual({ at: 'ranking', ranking: scene.ranking });
			const ideas = scene.ranking.ideas.map(({ ideaId, rank, isTied }) => [ideaId, rank, isTied]);
			return { isSettled: scene.ranking.isSettled, ideas };
		};
		expect(await shown()).toEqual({
			isSettled: false,
			ideas: [
				[one, 1, true],
				[two, 1, true],
				[three, 3, false]
			]
		});
		house.told.length = 0;
		got(await settle([two, one, three]));
		expect(house.told).toEqual([`changed ${plan.id}`]);
		const settled = {
			isSettled: true,
			ideas: [
				[two, 1, true],
				[one, 2, true],
				[three, 3, false]
			]
		};
		expect(await shown()).toEqual(settled);
		got(await settle([one, two, three]));
		expect((await shown()).ideas[0]).toEqual([one, 1, true]);
		got(await settle([two, one, three]));
		expect(await shown()).toEqual(settled);
		expect(await house.db.selectFrom('settlement').selectAll().execute()).toHaveLength(1);
	});

	it('[K6] never against the dots, never with other ideas, and nothing stored changes', async () => {
		const { house, plan, cardIds, settle, roundId } = await openTied();
		const [one, two, three] = cardIds;
		const before = await dump(house.db);
		expect(await settle([three, one, two])).toEqual({ refused: 'order-against-dots' });
		for (const order of [[one, two], [one, two, three, three], [one, one, three], []])
			expect(await settle(order)).toEqual({ refused: 'idea-unknown' });
		const order = cardIds;
		const foreign = { name: 'settle-ties', roundId: '0'.repeat(32) as RoundId, order } as const;
		expect(await plan.command(foreign)).toEqual({ refused: 'round-unknown' });
		const [statement] = await plan.roundIds();
		expect(await plan.command({ ...foreign, roundId: statement! })).toEqual({ refused: 'round-unknown' });
		expect(await dump(house.db)).toBe(before);
		// A round of this meeting is unknown in another.
		const other = await planSession(house);
		await other.start();
		expect(await other.command({ ...foreign, roundId })).toEqual({ refused: 'round-unknown' });
	});

	it('[K6] [S8] not before the reveal, not while paused, and with nothing tied not at all', async () => {
		const room = await openWall({ seats: 5 });
		const { plan, cardIds } = room;
		got(await room.ask());
		await castAll(room, Array<DotsAnswer>(5).fill([2, 1, 0]));
		const { roundId } = (await plan.desk()).dots[0]!;
		const settle = () => plan.command({ name: 'settle-ties', roundId, order: cardIds });
		expect(await settle()).toEqual({ refused: 'result-not-revealed' });
		await plan.next();
		expect(await settle()).toEqual({ refused: 'result-not-revealed' });
		await plan.next();
		expect(await settle()).toEqual({ refused: 'nothing-to-settle' });
		const tied = await openTied();
		got(await tied.plan.command({ name: 'pause' }));
		expect(await tied.settle(tied.cardIds)).toEqual({ refused: 'session-not-running' });
	});

	it('[TRUST B2] sent ten times at once it is settled once', async () => {
		const { house, cardIds, settle } = await openTied();
		const request = newRequest();
		const answers = await Promise.all(Array.from({ length: 10 }, () => settle(cardIds, request)));
		expect(answers).toEqual(Array(10).fill({}));
		expect(await house.db.selectFrom('settlement').selectAll().execute()).toHaveLength(1);
	});
});
