// A stage on paper: never more than the room has seen.
import { describe, expect, it } from 'vitest';
import { changeCard, writeText } from '#domain/board-doc.ts';
import type { Stage } from '#domain/session.ts';
import { got, makeActor } from '../../fixtures/backstage.ts';
import { castAll, editBoard, goal, idea, openWall, scoreAll, type WallRoom } from './wall-room.ts';

const sheet = async ({ house, plan }: WallRoom, stage?: Stage, language: 'id' | 'en' = 'id') =>
	got(await house.backstage.sessions.sheet(house.facilitator, plan.id, language, stage));
const textOf = (value: unknown) => JSON.stringify(value);

describe('a stage on paper', () => {
	it('[O5] walls are printed whole, without what is hidden, and the stage the meeting stands at unless another is asked for', async () => {
		const many = Array.from({ length: 60 }, (_, index) => idea(`Gagasan ${index}`));
		const room = await openWall({ stage: 'goals', cards: [goal('Modal'), goal('Tersembunyi'), ...many] });
		await editBoard(
			room,
			(doc) => void changeCard(doc, room.cardIds[1]!, (map) => map.set('isHidden', true))
		);
		const now = await sheet(room);
		expect(now).toMatchObject({ now: 'goals', body: { stage: 'goals', goals: [{ text: 'Modal' }] } });
		expect(textOf(now)).not.toContain('Tersembunyi');
		const ideas = (await sheet(room, 'priorities')).body;
		expect(ideas).toMatchObject({ stage: 'priorities', rankings: [] });
		expect(ideas.stage === 'priorities' && ideas.ideas).toHaveLength(60);
		expect((await sheet(room, 'socialisation')).body).toMatchObject({ present: 6 });
		expect((await sheet(room, 'plan')).body).toEqual({ stage: 'plan', actions: [] });
	});

	it('[O5] [T1] scores are on paper once they are revealed and not before, and those of fewer than five never', async () => {
		const room = await openWall({ seats: 6, stage: 'scoring' });
		const [first, second] = await room.plan.roundIds();
		got(await room.plan.command({ name: 'open', roundIds: [first!] }));
		for (const token of room.tokens)
			got(await room.phones.cast(token, { round: first!, answer: 4, revision: 1 }));
		const shut = { results: [], sealed: 4, overview: undefined };
		expect((await sheet(room)).body).toMatchObject(shut);
		await room.plan.next();
		expect((await sheet(room, 'presentation')).body).toMatchObject(shut);
		got(await room.plan.command({ name: 'reveal', roundIds: [first!] }));
		expect((await sheet(room)).body).toMatchObject({
			results: [{ number: 1, isShown: true, n: 6, sum: 24, meanHundredths: 400 }],
			sealed: 3
		});
		got(await room.plan.command({ name: 'open', roundIds: [second!] }));
		for (const token of room.tokens.slice(0, 4))
			got(await room.phones.cast(token, { round: second!, answer: 1, revision: 1 }));
		await room.plan.next();
		got(await room.plan.command({ name: 'reveal', roundIds: [second!] }));
		const paper = await sheet(room, 'presentation', 'en');
		const results = paper.body.stage === 'presentation' ? paper.body.results : [];
		const shutOne = results.find(({ number }) => number === 2);
		expect(shutOne).toMatchObject({ isShown: false });
		expect(Object.keys(shutOne!)).not.toContain('counts');
	});

	it('[O5] an order of ideas is on paper once it is revealed', async () => {
		const room = await openWall({ seats: 5 });
		got(await room.ask());
		await castAll(
			room,
			Array.from({ length: 5 }, () => [2, 1, 0])
		);
		expect(await room.plan.next()).toBe('close');
		expect((await sheet(room)).body).toMatchObject({ rankings: [] });
		expect(await room.plan.next()).toBe('reveal');
		expect((await sheet(room)).body).toMatchObject({
			rankings: [{ asks: 'dots', ranking: { ideas: [{ text: 'Papan kas', dots: 10, rank: 1 }, {}, {}] } }]
		});
	});

	it('[O5] [X25] a closed meeting is printed as it closed, whatever was written since', async () => {
		const room = await openWall({ stage: 'priorities' });
		got(await room.plan.command({ name: 'close-session', confirmed: true }));
		await editBoard(
			room,
			(doc) => void changeCard(doc, room.cardIds[0]!, (map) => writeText(map, 'text', 'Diganti'))
		);
		expect((await sheet(room)).body).toMatchObject({ ideas: ['Papan kas', 'Studi banding', 'Arisan'] });
	});

	it('[O5] a stage this meeting has not, and somebody who may not run it, get nothing', async () => {
		const room = await openWall({ isScored: false });
		const { sessions } = room.house.backstage;
		for (const odd of ['scoring', '__proto__', '', 'monitoring'])
			expect(await sessions.sheet(room.house.facilitator, room.plan.id, 'id', odd)).toEqual({
				refused: 'move-unknown',
				about: 'stage'
			});
		for (const role of ['facilitator', 'researcher'] as const)
			expect(await sessions.sheet(await makeActor(room.house.db, role), room.plan.id, 'id')).toHaveProperty(
				'refused'
			);
	});

	it('[O5] scores go on paper by number in scoring, and in the order of the discussion when presented', async () => {
		const room = await openWall({ seats: 6, stage: 'history' });
		await scoreAll(room, [2, 3, 4, 1]);
		const body = (await sheet(room, 'scoring')).body;
		expect(body).toMatchObject({ sealed: 0, overview: { raters: 6 }, change: undefined });
		expect(body.stage === 'scoring' && body.results.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
	});
});
