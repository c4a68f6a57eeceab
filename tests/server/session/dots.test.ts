// Dots from the desk's press to the ranking on the wall.
import { describe, expect, it } from 'vitest';
import { changeCard, removeCard, writeText } from '#domain/board-doc.ts';
import type { CardId, RoundId } from '#domain/ids.ts';
import type { DotsAnswer } from '#domain/ranking.ts';
import { dump, got, newRequest, openHouse, planSession } from '../../fixtures/backstage.ts';
import { castAll, editBoard, idea, openWall } from './wall-room.ts';

describe('asking for dots', () => {
	it('[S26] [S13] by one key: asked, placed, closed, revealed and shown, and on to the plan', async () => {
		const room = await openWall({ isScored: false });
		const { plan, hall, step, cardIds } = room;
		expect(await plan.next()).toBe('ask-dots');
		const [asked] = (await plan.desk()).dots;
		const options = ['Papan kas', 'Studi banding', 'Arisan'];
		const setup = {
			dots: 3,
			isOpen: false,
			options: options.map((text, index) => ({ ideaId: cardIds[index], text }))
		};
		expect(asked).toMatchObject({ state: 'open', setup, ranking: undefined });
		expect((await hall()).scene).toMatchObject({
			at: 'dots',
			setup,
			sums: undefined,
			progress: { finished: 0, present: 6, answered: { [asked!.roundId]: 0 } }
		});
		expect(await step()).toEqual({
			at: 'dots',
			roundId: asked!.roundId,
			dots: 3,
			isOpen: false,
			options
		});
		await castAll(room, [[3, 0, 0], [2, 1, 0], [0, 3, 0], [1, 1, 1], [1, 2, 0], 'none']);
		expect((await hall()).scene).toMatchObject({ progress: { finished: 5, present: 6 } });
		expect(await plan.next()).toBe('close');
		expect((await hall()).scene).toEqual({ at: 'dots-closed', setup, answered: 5, present: 6 });
		expect(await step()).toEqual({ at: 'dots-closed' });
		expect(await plan.next()).toBe('reveal');
		const ranking = {
			people: 5,
			isSettled: false,
			ideas: [
				{ ideaId: cardIds[0], text: 'Papan kas', dots: 7, rank: 1, isTied: true },
				{ ideaId: cardIds[1], text: 'Studi banding', dots: 7, rank: 1, isTied: true },
				{ ideaId: cardIds[2], text: 'Arisan', dots: 1, rank: 3, isTied: false }
			]
		};
		expect((await plan.desk()).focus).toEqual({ at: 'ranking', roundId: asked!.roundId });
		expect((await hall()).scene).toEqual({ at: 'ranking', asks: 'dots', ranking });
		expect(await step()).toEqual({ at: 'ranking', ranking });
		expect((await plan.desk()).dots).toEqual([
			{ roundId: asked!.roundId, state: 'revealed', setup: { kind: 'dots', ...setup }, ranking }
		]);
		expect(await plan.next()).toBe('stage');
		expect((await hall()).scene).toEqual({ at: 'board', wall: 'plan' });
	});

	it('[K8] what happens to the ideas afterwards changes nothing of what was asked', async () => {
		const room = await openWall({ seats: 5 });
		const { plan, hall, cardIds } = room;
		got(await room.ask());
		await editBoard(room, (doc) => {
			changeCard(doc, cardIds[0]!, (map) => writeText(map, 'text', 'Sesuatu yang lain sama sekali'));
			removeCard(doc, cardIds[1]!);
			changeCard(doc, cardIds[2]!, (map) => map.set('isHidden', true));
		});
		await castAll(room, [
			[3, 0, 0],
			[0, 3, 0],
			[0, 0, 3],
			[2, 1, 0],
			[1, 1, 1]
		]);
		await plan.next();
		await plan.next();
		expect((await hall()).scene).toMatchObject({
			ranking: {
				ideas: [
					{ text: 'Papan kas', dots: 6 },
					{ text: 'Studi banding', dots: 5 },
					{ text: 'Arisan', dots: 4 }
				]
			}
		});
	});

	it('[K2] [K7] what may not be asked is refused, and nothing stored changes', async () => {
		const room = await openWall({ cards: [idea('Satu'), idea('Dua'), idea(' '), idea('Empat')] });
		const { house, plan, cardIds, goTo } = room;
		await editBoard(room, (doc) => void changeCard(doc, cardIds[3]!, (map) => map.set('isHidden', true)));
		const [one, two, empty, hidden] = cardIds as [CardId, CardId, CardId, CardId];
		const before = await dump(house.db);
		for (const [ideaIds, refused] of [
			[[one, hidden], 'idea-unknown'],
			[[one, empty], 'idea-unknown'],
			[[one, '__proto__' as CardId], 'idea-unknown'],
			[[one, one], 'idea-unknown'],
			[[one], 'ideas-too-few'],
			[[], 'ideas-too-few']
		] as const)
			expect(await room.ask(ideaIds), refused).toMatchObject({ refused });
		for (const dots of [0, 11, 1.5])
			expect(await room.ask([one, two], { dots })).toMatchObject({ refused: 'number-off-limits' });
		expect(await dump(house.db)).toBe(before);
		await goTo('plan');
		expect(await room.ask([one, two])).toMatchObject({ refused: 'move-unknown' });
		await goTo('priorities');
		got(await room.ask([two, one]));
		expect(await room.ask([one, two])).toMatchObject({ refused: 'rounds-still-open' });
		for (const command of [
			{ name: 'pause' },
			{ name: 'go-to-stage', index: 6 },
			{ name: 'close-session', confirmed: true }
		] as const)
			expect(await plan.command(command)).toMatchObject({ refused: 'rounds-still-open' });
		// Its own order is kept, and a hidden idea comes back for the next round only.
		expect((await plan.desk()).dots[0]!.setup.options.map(({ text }) => text)).toEqual(['Dua', 'Satu']);
	});

	it('[TRUST B2] pressed ten times at once, one round is asked', async () => {
		const { plan, cardIds } = await openWall();
		const request = newRequest();
		const asked = { name: 'ask-dots', ideaIds: cardIds, dots: 3, isOpen: false } as const;
		const answers = await Promise.all(Array.from({ length: 10 }, () => plan.command(asked, request)));
		expect(answers).toEqual(Array(10).fill({}));
		expect((await plan.desk()).dots).toHaveLength(1);
	});

	it('[K7] asked again, the newest comes first, and each keeps its own ranking', async () => {
		const room = await openWall({ seats: 5 });
		const { plan, hall, step, cardIds } = room;
		got(await room.ask());
		await castAll(room, Array<DotsAnswer>(5).fill([3, 0, 0]));
		await plan.next();
		await plan.next();
		got(await room.ask(cardIds.slice(0, 2), { dots: 1 }));
		// A new question takes the screen from the ranking.
		expect((await hall()).scene).toMatchObject({ at: 'dots' });
		expect(await step()).toMatchObject({ at: 'dots', dots: 1 });
		await castAll(room, Array<DotsAnswer>(5).fill([0, 1]));
		await plan.next();
		await plan.next();
		const [newest, oldest] = (await plan.desk()).dots;
		expect(newest?.ranking?.ideas.map(({ text, dots }) => [text, dots])).toEqual([
			['Studi banding', 5],
			['Papan kas', 0]
		]);
		expect(oldest?.ranking?.ideas.map(({ dots }) => dots)).toEqual([15, 0, 0]);
		got(await plan.command({ name: 'show', focus: { at: 'ranking', roundId: oldest!.roundId } }));
		expect((await hall()).scene).toMatchObject({ ranking: { ideas: [{ dots: 15 }, {}, {}] } });
		const unknown = { name: 'show', focus: { at: 'ranking', roundId: '0'.repeat(32) as RoundId } } as const;
		expect(await plan.command(unknown)).toMatchObject({ refused: 'round-unknown' });
		got(await plan.command({ name: 'show', focus: { at: 'stage' } }));
		expect((await hall()).scene).toEqual({ at: 'board', wall: 'priorities' });
	});
});

describe('leaving dots unrevealed', () => {
	it('[S5] [S26] the plan shows its wall, and coming back the dots still wait to be revealed', async () => {
		const room = await openWall();
		const { plan, hall, step, goTo } = room;
		got(await room.ask());
		await castAll(room, Array<DotsAnswer>(6).fill([1, 1, 1]));
		await plan.next();
		await goTo('plan');
		expect((await hall()).scene).toEqual({ at: 'board', wall: 'plan' });
		expect(await step()).toEqual({ at: 'waiting', stage: 'plan' });
		expect((await plan.desk()).next).toEqual({ does: 'close-session' });
		await goTo('priorities');
		expect((await hall()).scene).toMatchObject({ at: 'dots-closed', answered: 6 });
		expect(await plan.next()).toBe('reveal');
	});
});

describe('beside scores', () => {
	it('[T3] dots change neither who scored nor any figure of the statements', async () => {
		const house = await openHouse({ statements: 1, fields: 1 });
		const plan = await planSession(house, {
			agenda: [
				{ stage: 'scoring', minutes: 10 },
				{ stage: 'presentation', minutes: 10 },
				{ stage: 'priorities', minutes: 10 }
			]
		});
		got(await house.boards.writeCards(house.groupId, [idea('Satu'), idea('Dua')]));
		const seats = await plan.start(6);
		await plan.next();
		const [round] = await plan.roundIds();
		for (const { token } of seats.slice(0, 5))
			got(await house.backstage.phones.cast(token, { round: round!, answer: 3, revision: 1 }));
		for (const step of ['close', 'stage', 'reveal', 'show', 'stage', 'ask-dots'])
			expect(await plan.next()).toBe(step);
		const { dots } = await plan.desk();
		for (const { token } of seats)
			got(await house.backstage.phones.cast(token, { round: dots[0]!.roundId, answer: [1, 2], revision: 1 }));
		for (const step of ['close', 'reveal']) expect(await plan.next()).toBe(step);
		got(await plan.command({ name: 'show', focus: { at: 'fields' } }));
		const { scene } = (await plan.desk()).hall;
		expect(scene).toMatchObject({ at: 'fields', overview: { raters: 5, fields: [{ sum: 15, n: 5 }] } });
		const record = got(await house.backstage.records.results(house.facilitator, plan.id, 'id'));
		expect(record.statements).toHaveLength(1);
		expect(record.overview).toMatchObject({ raters: 5 });
		expect(record.attendance).toMatchObject({ joined: 6, scored: 5 });
	});
});
