// USG and pairs in a running room: asked in secret of every phone, closed, revealed as an order; or chosen aloud.
import { describe, expect, it } from 'vitest';
import { dump, got } from '../../fixtures/backstage.ts';
import { castAll, idea, openWall, writeViews } from './wall-room.ts';

const usgOf = (first: number, second: number, third: number) =>
	[first, second, third].flatMap((value) => [value, value, value]);

describe('USG', () => {
	it('[K20] [K21] [K25] [S31] is asked, closed and revealed by one key, and is seen by nobody before', async () => {
		const room = await openWall();
		const { plan, cardIds, step, hall } = room;
		got(await plan.command({ name: 'ask-rating', method: 'usg', ideaIds: cardIds }));
		expect(await step()).toMatchObject({
			at: 'rating',
			asks: 'usg',
			options: ['Papan kas', 'Studi banding', 'Arisan']
		});
		expect((await hall()).scene).toMatchObject({ at: 'rating', asks: 'usg', progress: { finished: 0 } });
		const [round] = (await plan.desk()).dots;
		const bad = { round: round!.roundId, answer: [1, 2, 3], revision: 1 };
		expect(await room.phones.cast(room.tokens[0]!, bad)).toMatchObject({ refused: 'usg-off-limits' });
		// Nobody says 4, so that a 4 anywhere would be a leak of a sum.
		await castAll(room, [
			usgOf(5, 3, 3),
			usgOf(5, 2, 2),
			usgOf(5, 1, 1),
			usgOf(5, 5, 5),
			usgOf(5, 1, 1),
			usgOf(5, 2, 2)
		]);
		expect(await plan.next()).toBe('close');
		expect((await hall()).scene).toMatchObject({ at: 'rating-closed', answered: 6, present: 6 });
		expect(await step()).toEqual({ at: 'rating-closed' });
		// [TRUST E2] Closed and not revealed: no sum is on any screen.
		expect(await writeViews(room)).not.toContain('"sums":{');
		expect(await plan.next()).toBe('reveal');
		const ranking = {
			ideas: [
				{ text: 'Papan kas', dots: 90, rank: 1, isTied: false },
				{ text: 'Studi banding', dots: 42, rank: 2, isTied: true },
				{ text: 'Arisan', dots: 42, rank: 2, isTied: true }
			],
			people: 6,
			by: { method: 'usg', sums: { [cardIds[0]!]: { urgency: 30, seriousness: 30, growth: 30 } } }
		};
		expect((await hall()).scene).toMatchObject({ at: 'ranking', asks: 'usg', ranking });
		expect(await step()).toMatchObject({ at: 'rating-shown', asks: 'usg', ranking });
		const order = [cardIds[0]!, cardIds[2]!, cardIds[1]!];
		got(await plan.command({ name: 'settle-ties', roundId: round!.roundId, order }));
		expect((await plan.desk()).dots[0]!.ranking).toMatchObject({
			isSettled: true,
			ideas: [{ rank: 1 }, { text: 'Arisan', rank: 2 }, { text: 'Studi banding', rank: 3 }]
		});
		expect((await plan.desk()).next).toMatchObject({ does: 'stage' });
	});

	it('[K29] of four people stays shut on every screen', async () => {
		const room = await openWall();
		const { plan, cardIds, step } = room;
		got(await plan.command({ name: 'ask-rating', method: 'usg', ideaIds: cardIds }));
		await castAll(room, [usgOf(5, 3, 3), usgOf(5, 2, 2), usgOf(5, 1, 1), usgOf(5, 4, 4), 'none', 'none']);
		await plan.next();
		await plan.next();
		expect(await step()).toEqual({ at: 'rating-shown', asks: 'usg' });
		expect(await writeViews(room)).not.toContain('"sums":{');
		const [round] = (await plan.desk()).dots;
		const settle = { name: 'settle-ties', roundId: round!.roundId, order: cardIds } as const;
		expect(await plan.command(settle)).toEqual({ refused: 'result-not-revealed' });
	});
});

describe('pairs', () => {
	it('[K22] [K23] [K24] in secret: points, the whole table, and the circle', async () => {
		const room = await openWall();
		const { plan, cardIds, hall } = room;
		got(await plan.command({ name: 'ask-rating', method: 'pairs', ideaIds: cardIds }));
		// Papan kas before Studi banding, Studi banding before Arisan, Arisan before Papan kas: a circle.
		await castAll(room, [
			[1, 0, 1],
			[1, 0, 1],
			[1, 0, 1],
			[1, 0, 1],
			[0, 1, 0],
			[1, 0, 1]
		]);
		await plan.next();
		await plan.next();
		expect((await hall()).scene).toMatchObject({
			at: 'ranking',
			asks: 'pairs',
			ranking: {
				people: 6,
				ideas: [{ dots: 1, isTied: true }, { dots: 1 }, { dots: 1 }],
				by: {
					isAgreed: false,
					cycles: [[cardIds[0], cardIds[1], cardIds[2]]],
					pairs: [
						{ forFirst: 5, forSecond: 1 },
						{ forFirst: 1, forSecond: 5 },
						{ forFirst: 5, forSecond: 1 }
					]
				}
			}
		});
	});

	it('[K27] aloud: one table, shown at once, without ballots, and once however often it is sent', async () => {
		const room = await openWall();
		const { plan, cardIds, hall, step, house } = room;
		got(await plan.command({ name: 'agree-pairs', ideaIds: cardIds, choices: [0, 0, 1] }));
		const ranking = {
			people: 0,
			by: { isAgreed: true, cycles: [] },
			ideas: [
				{ text: 'Studi banding', dots: 2 },
				{ text: 'Arisan', dots: 1 },
				{ text: 'Papan kas', dots: 0 }
			]
		};
		expect((await hall()).scene).toMatchObject({ at: 'ranking', asks: 'pairs', ranking });
		expect(await step()).toMatchObject({ at: 'rating-shown', asks: 'pairs', ranking });
		expect(await house.db.selectFrom('ballot').selectAll().execute()).toEqual([]);
		const stored = await dump(house.db);
		for (const [choices, refused] of [
			[[0, 0], 'pairs-off-limits'],
			[[0, 0, 2], 'pairs-off-limits']
		] as const)
			expect(await plan.command({ name: 'agree-pairs', ideaIds: cardIds, choices })).toMatchObject({
				refused
			});
		expect(await dump(house.db)).toBe(stored);
	});

	it('[K26] eleven ideas are too many pairs, and thirty fit USG', async () => {
		const cards = Array.from({ length: 11 }, (_, index) => idea(`Gagasan ${index}`));
		const room = await openWall({ cards });
		const ask = (method: 'usg' | 'pairs', count: number) =>
			room.plan.command({ name: 'ask-rating', method, ideaIds: room.cardIds.slice(0, count) });
		const stored = await dump(room.house.db);
		expect(await ask('pairs', 11)).toMatchObject({ refused: 'number-off-limits' });
		expect(await dump(room.house.db)).toBe(stored);
		got(await ask('usg', 11));
	});

	it('[K30] chosen aloud it is in the record that leaves, and stands there as agreed', async () => {
		const room = await openWall();
		const { plan, cardIds, house } = room;
		got(await plan.command({ name: 'agree-pairs', ideaIds: cardIds, choices: [0, 0, 1] }));
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const record = got(await house.backstage.downloads.session(house.facilitator, plan.id));
		const [second, third, first] = [1, 2, 0].map((at) => cardIds[at]);
		expect(record.sessions[0]!.pairs).toMatchObject([
			{ result: { isAgreed: true, ranking: [{ idea: second }, { idea: third }, { idea: first }] } }
		]);
	});
});
