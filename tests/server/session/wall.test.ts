// What each screen is shown at a wall: the same decision for projector, desk and phones, and nothing that
// the stage has no use for.
import { describe, expect, it } from 'vitest';
import { changeCard, writeField, writeText } from '#domain/board-doc.ts';
import { statementRef } from '#domain/board.ts';
import { got } from '../../fixtures/backstage.ts';
import { editBoard, goal, idea, openWall, scoreAll, setPurpose } from './wall-room.ts';

describe('walls', () => {
	it('[S10] each stage shows its wall and takes its cards, and pressing "next" goes from one to the next', async () => {
		const { plan, hall, step } = await openWall({
			stage: 'history',
			isScored: false,
			cards: [goal('Modal')]
		});
		expect((await hall()).scene).toEqual({ at: 'board', wall: 'history' });
		expect(await step()).toEqual({ at: 'cards', kind: 'event' });
		expect(await plan.next()).toBe('stage');
		expect((await hall()).scene).toEqual({ at: 'board', wall: 'goals' });
		expect(await step()).toMatchObject({ at: 'cards', kind: 'reflection', goals: [{ text: 'Modal' }] });
		expect(await plan.next()).toBe('stage');
		expect((await hall()).scene).toEqual({ at: 'ready', stage: 'presentation' });
		expect(await plan.next()).toBe('stage');
		expect((await hall()).scene).toEqual({ at: 'board', wall: 'priorities' });
		expect(await step()).toEqual({ at: 'cards', kind: 'idea', weak: [] });
		expect(await plan.next()).toBe('stage');
		expect((await hall()).scene).toEqual({ at: 'board', wall: 'plan' });
		expect(await step()).toEqual({ at: 'waiting', stage: 'plan' });
		expect(await plan.next()).toBe('close-session');
		expect((await hall()).scene).toEqual({ at: 'ended' });
	});

	it('[S4] paused it shows nothing of the wall, and the poster covers it for the room but not for phones', async () => {
		const { plan, hall, step } = await openWall({ stage: 'history' });
		got(await plan.command({ name: 'show', focus: { at: 'join' } }));
		expect((await hall()).scene).toMatchObject({ at: 'join' });
		expect(await step()).toEqual({ at: 'cards', kind: 'event' });
		got(await plan.command({ name: 'pause' }));
		expect((await hall()).scene).toEqual({ at: 'paused' });
		expect(await step()).toEqual({ at: 'paused' });
	});

	it('[D11] phones choose among goals that are visible and say something, in the order of their wall', async () => {
		const room = await openWall({
			stage: 'goals',
			cards: [goal('Modal bertambah'), goal('Tersembunyi'), goal(' '), goal('Pasar lebih luas')]
		});
		const { cardIds, step } = room;
		await editBoard(room, (doc) => void changeCard(doc, cardIds[1]!, (map) => map.set('isHidden', true)));
		expect(await step()).toEqual({
			at: 'cards',
			kind: 'reflection',
			goals: [
				{ id: cardIds[0], text: 'Modal bertambah' },
				{ id: cardIds[3], text: 'Pasar lebih luas' }
			]
		});
	});

	it('[P3] [T4] ideas may answer the weak statements this meeting has revealed, and no figure goes to phones', async () => {
		const room = await openWall({ seats: 5, stage: 'socialisation' });
		const { house, goTo, step, hall } = room;
		await goTo('priorities');
		expect(await step()).toEqual({ at: 'cards', kind: 'idea', weak: [] });
		const before = (await hall()).board.statements;
		expect(before.map(({ number, result }) => [number, result])).toEqual([
			[1, undefined],
			[2, undefined],
			[3, undefined],
			[4, undefined]
		]);
		await scoreAll(room, [1, 4, 2, 3]);
		await goTo('priorities');
		const weak = [1, 3].map((number) => ({
			ref: statementRef(house.versionId, number),
			number,
			text: `Statement ${number}`
		}));
		expect(await step()).toEqual({ at: 'cards', kind: 'idea', weak });
		const { groupId, epoch, statements } = (await hall()).board;
		expect({ groupId, epoch }).toEqual({ groupId: house.groupId, epoch: 1 });
		expect(statements[0]).toMatchObject({ result: { sum: 5, n: 5, meanHundredths: 100, isWeak: true } });
		expect(statements[1]).toMatchObject({ result: { isWeak: false } });
	});

	it('[TRUST E2] a board’s statements travel only in the stages whose cards point to them', async () => {
		const room = await openWall({ stage: 'history' });
		const { plan, hall, goTo } = room;
		for (const stage of ['history', 'goals', 'scoring', 'presentation'] as const) {
			if (stage !== 'history') await goTo(stage);
			expect((await hall()).board, stage).toMatchObject({ epoch: 1, statements: [] });
		}
		for (const stage of ['priorities', 'plan'] as const) {
			await goTo(stage);
			expect((await hall()).board.statements, stage).toHaveLength(4);
		}
		got(await plan.command({ name: 'pause' }));
		expect((await hall()).board.statements).toHaveLength(4);
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect((await hall()).board.statements).toEqual([]);
	});

	it('[A7] in the language of the screen', async () => {
		const { house, plan } = await openWall({ stage: 'plan' });
		const picture = (await house.rooms.load(plan.id))!;
		for (const language of ['id', 'en'] as const)
			expect(picture.hall(language).board.statements[0]).toMatchObject({ number: 1, text: 'Statement 1' });
	});

	it('[S26] the desk is told what dots can be asked on, while they can be, as the wall has it now', async () => {
		const room = await openWall({ stage: 'goals', cards: [idea('Papan kas'), idea('Arisan')] });
		const { plan, goTo, cardIds } = room;
		expect((await plan.desk()).ideas).toEqual([]);
		await goTo('priorities');
		expect((await plan.desk()).ideas).toEqual([
			{ id: cardIds[0], text: 'Papan kas' },
			{ id: cardIds[1], text: 'Arisan' }
		]);
		await editBoard(room, (doc) => {
			changeCard(doc, cardIds[1]!, (map) => writeField(map, 'position', 'A0'));
			changeCard(doc, cardIds[0]!, (map) => writeText(map, 'text', 'Papan kas di warung'));
		});
		expect((await plan.desk()).ideas.map(({ text }) => text)).toEqual(['Arisan', 'Papan kas di warung']);
		expect((await plan.desk()).next).toEqual({
			does: 'ask-dots',
			ideaIds: [cardIds[1], cardIds[0]],
			dots: 3,
			isOpen: false
		});
	});
});

describe('what a meeting’s data may be taken for', () => {
	it('[S27] every screen of it says so, and so does every list of meetings', async () => {
		const { house, plan, phones, tokens } = await openWall({ stage: 'history' });
		for (const purpose of ['real', 'practice', 'example'] as const) {
			await setPurpose(house, purpose);
			const desk = await plan.desk();
			expect(desk.hall.purpose).toBe(purpose);
			expect(desk.rehearsing).toBe(purpose === 'real' ? undefined : 0);
			const key = new URL(desk.hallUrl, 'http://hall.test').searchParams.get('key')!;
			expect(got(await house.backstage.sessions.hall(plan.id, { key }, 'id')).purpose).toBe(purpose);
			expect(got(await phones.view(tokens[0]!, 'id')).room.purpose).toBe(purpose);
			const [row] = got(await house.backstage.sessions.list(house.facilitator));
			expect(row?.purpose).toBe(purpose);
		}
	});
});
